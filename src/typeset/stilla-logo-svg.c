/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-logo-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LARGEST_SIDE 100000.0

static const char *
skip_space (const char *data, gsize length)
{
  const char *end = data + length;

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    data += 3;
  while (data < end && g_ascii_isspace (*data))
    data++;
  return data < end ? data : NULL;
}

gboolean
_stilla_logo_is_svg (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *first = skip_space (data, length);

  return first != NULL && *first == '<';
}

static void
report (StillaLogoFault fault, const char *name, GError **error)
{
  switch (fault) {
  case STILLA_LOGO_FAULT_NONE:
    break;
  case STILLA_LOGO_FAULT_NOT_SVG:
    _stilla_logo_fail (
        error, _ ("The logo “%s” cannot be read as SVG. Save it once more, as PNG or as plain SVG."), name);
    break;
  case STILLA_LOGO_FAULT_OUTSIDE:
    _stilla_logo_fail (
        error, _ ("The logo “%s” refers to other files or has definitions of its own. Save it as PNG."),
        name);
    break;
  case STILLA_LOGO_FAULT_PICTURES:
    _stilla_logo_fail (
        error, _ ("The logo “%s” is an SVG with photographs or effects in it. Save it as PNG."), name);
    break;
  case STILLA_LOGO_FAULT_COMPLEX:
    _stilla_logo_fail (error, _ ("The logo “%s” is too complex to draw. Save it as PNG."), name);
    break;
  case STILLA_LOGO_FAULT_NO_SIZE:
    _stilla_logo_fail (error, _ ("The logo “%s” does not say how large it is. Save it as PNG."), name);
    break;
  }
}

static gboolean
find_size (RsvgHandle *handle, double *width, double *height)
{
  gboolean has_width, has_height, has_box;
  RsvgLength ignored;
  RsvgRectangle box = { 0 };

  if (!rsvg_handle_get_intrinsic_size_in_pixels (handle, width, height)) {
    rsvg_handle_get_intrinsic_dimensions (handle, &has_width, &ignored, &has_height, &ignored, &has_box,
                                          &box);
    *width = box.width;
    *height = box.height;
  }
  return *width > 0 && *height > 0 && *width <= LARGEST_SIDE && *height <= LARGEST_SIDE;
}

RsvgHandle *
_stilla_logo_parse_svg (GBytes *bytes, const char *name, double *width, double *height, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *first = skip_space (data, length);
  gsize rest = length - (gsize) (first - data);
  StillaLogoFault fault = _stilla_logo_inspect_svg (first, rest);
  RsvgHandle *handle = NULL;

  if (fault == STILLA_LOGO_FAULT_NONE) {
    handle = rsvg_handle_new_from_data ((const guint8 *) first, rest, NULL);
    fault = handle == NULL                      ? STILLA_LOGO_FAULT_NOT_SVG
            : find_size (handle, width, height) ? STILLA_LOGO_FAULT_NONE
                                                : STILLA_LOGO_FAULT_NO_SIZE;
  }
  if (fault != STILLA_LOGO_FAULT_NONE)
    g_clear_object (&handle);
  report (fault, name, error);
  return handle;
}
