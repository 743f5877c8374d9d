/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The picture at the top of a practice's paper. Immutable. */
typedef struct _StillaLogo StillaLogo;

#define STILLA_LOGO_MOST_BYTES (1024 * 1024)
#define STILLA_LOGO_MOST_PIXELS 4000 /* a side */

/**
 * stilla_logo_load:
 * @path: a PNG or SVG file, told by what is in it; what its name says does not count
 *
 * Reads a picture that may come from anywhere: size and dimensions are checked before anything is decoded, an
 * SVG may refer to nothing outside itself, and what could not be seen on white paper is refused.
 *
 * Returns: (transfer full) (nullable): the logo, or %NULL with STILLA_PRINT_ERROR_LOGO or
 *   STILLA_ORDINARY_FILE_ERROR; the message is a sentence for the person
 */
StillaLogo *stilla_logo_load (const char *path, GError **error);
StillaLogo *stilla_logo_ref (StillaLogo *self);
void stilla_logo_unref (StillaLogo *self);

/** stilla_logo_get_size: How large it is on paper, in points: in proportion, at most 50 by 18 mm. */
void stilla_logo_get_size (const StillaLogo *self, double *width, double *height);
/** stilla_logo_draw: Draws it @width wide with its upper left corner at the origin of @cr. */
void stilla_logo_draw (const StillaLogo *self, cairo_t *cr, double width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaLogo, stilla_logo_unref)

G_END_DECLS
