/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <librsvg/rsvg.h>

G_BEGIN_DECLS

/** _stilla_logo_fail: Sets @error to the sentence. */
void _stilla_logo_fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** _stilla_logo_is_png: Returns: whether the bytes begin as a PNG does */
gboolean _stilla_logo_is_png (GBytes *bytes);
/**
 * _stilla_logo_decode_png:
 * @most_width: of the picture that is kept, in pixels; a larger one is made smaller
 *
 * Returns: (transfer full) (nullable): the picture on white
 */
cairo_surface_t *_stilla_logo_decode_png (GBytes *bytes,
                                          const char *name,
                                          double most_width,
                                          double most_height,
                                          GError **error);

/* Why an SVG is not drawn. */
typedef enum {
  STILLA_LOGO_FAULT_NONE,
  STILLA_LOGO_FAULT_NOT_SVG,
  STILLA_LOGO_FAULT_OUTSIDE,  /* refers to other files, or defines entities */
  STILLA_LOGO_FAULT_PICTURES, /* holds pictures or effects */
  STILLA_LOGO_FAULT_COMPLEX,
  STILLA_LOGO_FAULT_NO_SIZE,
} StillaLogoFault;

/**
 * _stilla_logo_inspect_svg:
 *
 * Reads an SVG without drawing anything. A small file can ask for work without end by parts that draw other
 * parts many times over, so that is counted.
 *
 * Returns: the first fault, but for its size
 */
StillaLogoFault _stilla_logo_inspect_svg (const char *data, gsize length);

/** _stilla_logo_is_svg: Returns: whether the bytes begin as an XML file does */
gboolean _stilla_logo_is_svg (GBytes *bytes);
/**
 * _stilla_logo_parse_svg:
 * @width: (out): as the file says, in any unit
 *
 * Returns: (transfer full) (nullable): the drawing
 */
RsvgHandle *
_stilla_logo_parse_svg (GBytes *bytes, const char *name, double *width, double *height, GError **error);

G_END_DECLS
