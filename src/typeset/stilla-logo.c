/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-logo.h"

#include "core/base/stilla-ordinary-file.h"
#include "typeset/stilla-logo-private.h"
#include "typeset/stilla-print-error.h"

#include <glib/gi18n-lib.h>

#define POINTS(mm) ((mm) *72.0 / 25.4)
#define MOST_WIDTH POINTS (50)
#define MOST_HEIGHT POINTS (18)
#define THINNEST POINTS (1.5)
#define POINTS_OF_PIXEL 0.72     /* of a small picture: 100 to the inch still look sharp enough */
#define KEPT_PIXELS (600 / 72.0) /* a point, of a large one */
#define TRIAL_WIDTH 160.0        /* pixels */
#define DARK_ENOUGH 170          /* of 255: what grey a printer shows on white */
#define LEAST_DARK 0.002         /* of all pixels */

struct _StillaLogo {
  gatomicrefcount references;
  RsvgHandle *drawing;      /* nullable: an SVG */
  cairo_surface_t *picture; /* nullable: a PNG */
  double width;             /* points on paper */
  double height;
};

void
_stilla_logo_fail (GError **error, const char *format, ...)
{
  va_list words;

  va_start (words, format);
  if (error != NULL)
    *error = g_error_new_valist (STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_LOGO, format, words);
  va_end (words);
}

StillaLogo *
stilla_logo_ref (StillaLogo *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
stilla_logo_unref (StillaLogo *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_object (&self->drawing);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_free (self);
}

static void
fit (StillaLogo *self, double width, double height)
{
  double scale = MIN (MOST_WIDTH / width, MOST_HEIGHT / height);

  self->width = width * scale;
  self->height = height * scale;
}

static gboolean
read_png (StillaLogo *self, GBytes *bytes, const char *name, GError **error)
{
  double width, height;

  self->picture
      = _stilla_logo_decode_png (bytes, name, MOST_WIDTH * KEPT_PIXELS, MOST_HEIGHT * KEPT_PIXELS, error);
  if (self->picture == NULL)
    return FALSE;
  width = cairo_image_surface_get_width (self->picture) * POINTS_OF_PIXEL;
  height = cairo_image_surface_get_height (self->picture) * POINTS_OF_PIXEL;
  if (width > MOST_WIDTH || height > MOST_HEIGHT) {
    fit (self, width, height);
  } else {
    self->width = width;
    self->height = height;
  }
  return TRUE;
}

static gboolean
read_svg (StillaLogo *self, GBytes *bytes, const char *name, GError **error)
{
  double width, height;

  self->drawing = _stilla_logo_parse_svg (bytes, name, &width, &height, error);
  if (self->drawing != NULL)
    fit (self, width, height);
  return self->drawing != NULL;
}

static gboolean
read_bytes (StillaLogo *self, GBytes *bytes, const char *name, GError **error)
{
  if (_stilla_logo_is_png (bytes))
    return read_png (self, bytes, name, error);
  if (_stilla_logo_is_svg (bytes))
    return read_svg (self, bytes, name, error);
  _stilla_logo_fail (error, _ ("The logo “%s” is neither a PNG nor an SVG. Save the picture as PNG."), name);
  return FALSE;
}

/* Never beyond its own place, whatever a drawing says: it could cover a dose. Returns: FALSE when it cannot
 * be drawn */
static gboolean
draw (const StillaLogo *self, cairo_t *cr, double width)
{
  double scale = width / self->width;
  RsvgRectangle place = { 0, 0, self->width, self->height };
  gboolean done = TRUE;

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_clip (cr);
  if (self->drawing != NULL) {
    done = rsvg_handle_render_document (self->drawing, cr, &place, NULL);
  } else {
    double pixels = cairo_image_surface_get_width (self->picture);

    cairo_scale (cr, self->width / pixels, self->width / pixels);
    cairo_set_source_surface (cr, self->picture, 0, 0);
    cairo_paint (cr);
  }
  cairo_restore (cr);
  return done && cairo_status (cr) == CAIRO_STATUS_SUCCESS;
}

static gboolean
is_dark (const guint8 *row, int x)
{
  guint32 pixel = ((const guint32 *) (gconstpointer) row)[x];

  return ((pixel >> 16 & 0xff) * 299 + (pixel >> 8 & 0xff) * 587 + (pixel & 0xff) * 114) / 1000 < DARK_ENOUGH;
}

/* Returns: the share of the pixels that are seen on white when they are printed in black alone */
static double
share_of_dark (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);
  int dark = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      dark += is_dark (data + y * cairo_image_surface_get_stride (surface), x);
  return dark / ((double) width * height);
}

/* Drawn once where nobody sees it: what cannot be drawn, or not be seen, is better said now. */
static gboolean
try_out (const StillaLogo *self, const char *name, GError **error)
{
  int height = MAX (1, (int) (TRIAL_WIDTH * self->height / self->width));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) TRIAL_WIDTH, height);
  cairo_t *cr = cairo_create (surface);
  gboolean drawn;
  double dark;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  drawn = draw (self, cr, TRIAL_WIDTH);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  dark = drawn ? share_of_dark (surface) : 0;
  cairo_surface_destroy (surface);
  if (!drawn)
    _stilla_logo_fail (error, _ ("The logo “%s” cannot be drawn. Save it as PNG."), name);
  else if (dark < LEAST_DARK)
    _stilla_logo_fail (
        error,
        _ ("The logo “%s” would not be seen on white paper: it is empty or too light. Choose a darker one."),
        name);
  return drawn && dark >= LEAST_DARK;
}

static gboolean
check_proportion (const StillaLogo *self, const char *name, GError **error)
{
  if (self->width >= THINNEST && self->height >= THINNEST)
    return TRUE;
  _stilla_logo_fail (error, _ ("The logo “%s” is too small or too thin to print. Choose another picture."),
                     name);
  return FALSE;
}

StillaLogo *
stilla_logo_load (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = stilla_ordinary_file_read (path, STILLA_LOGO_MOST_BYTES, error);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (StillaLogo) self = NULL;

  if (bytes == NULL)
    return NULL;
  self = g_new0 (StillaLogo, 1);
  g_atomic_ref_count_init (&self->references);
  if (!read_bytes (self, bytes, shown, error) || !check_proportion (self, shown, error)
      || !try_out (self, shown, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
stilla_logo_get_size (const StillaLogo *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

void
stilla_logo_draw (const StillaLogo *self, cairo_t *cr, double width)
{
  draw (self, cr, width);
}
