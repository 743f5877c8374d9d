/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-logo-private.h"

#include "typeset/stilla-logo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SIGNATURE "\x89PNG\r\n\x1a\n"
#define SIGNATURE_LENGTH 8
#define CHUNK_FRAME 12 /* length, name and check sum */
#define HEADER_LENGTH 13

typedef struct {
  const guint8 *data;
  gsize length;
  gsize at;
} Source;

gboolean
_stilla_logo_is_png (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  return length >= SIGNATURE_LENGTH && memcmp (data, SIGNATURE, SIGNATURE_LENGTH) == 0;
}

static guint32
read_number (const guint8 *data)
{
  return ((guint32) data[0] << 24) | ((guint32) data[1] << 16) | ((guint32) data[2] << 8) | data[3];
}

static void
fail_damaged (const char *name, GError **error)
{
  _stilla_logo_fail (error, _ ("The logo “%s” is cut off or damaged. Save the picture once more."), name);
}

/* Whether the chunks follow one another to the last of them: a download that broke off ends before. */
static gboolean
is_whole (const guint8 *data, gsize length)
{
  gsize at = SIGNATURE_LENGTH;

  while (length - at >= CHUNK_FRAME) {
    guint32 size = read_number (data + at);

    if (memcmp (data + at + 4, "IEND", 4) == 0)
      return TRUE;
    if (size > length - at - CHUNK_FRAME)
      return FALSE;
    at += size + CHUNK_FRAME;
  }
  return FALSE;
}

static gboolean
is_side (guint32 pixels)
{
  return pixels <= STILLA_LOGO_MOST_PIXELS;
}

/* Asked before anything is decoded: a small file can hold a picture that fills the memory. */
static gboolean
check_header (GBytes *bytes, const char *name, GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  const guint8 *header = data + SIGNATURE_LENGTH;

  if (length < SIGNATURE_LENGTH + CHUNK_FRAME + HEADER_LENGTH || !is_whole (data, length)
      || read_number (header) != HEADER_LENGTH || memcmp (header + 4, "IHDR", 4) != 0
      || read_number (header + 8) == 0 || read_number (header + 12) == 0) {
    fail_damaged (name, error);
    return FALSE;
  }
  if (is_side (read_number (header + 8)) && is_side (read_number (header + 12)))
    return TRUE;
  _stilla_logo_fail (
      error, _ ("The logo “%s” has more than %d pixels a side. Save the picture smaller; 1,200 are enough."),
      name, STILLA_LOGO_MOST_PIXELS);
  return FALSE;
}

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Source *source = closure;

  if (length > source->length - source->at)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, source->data + source->at, length);
  source->at += length;
  return CAIRO_STATUS_SUCCESS;
}

/* Paper is white, and needs no more dots than it can show. */
static cairo_surface_t *
copy_on_white (cairo_surface_t *picture, double most_width, double most_height)
{
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  double scale = MIN (1.0, MIN (most_width / width, most_height / height));
  int new_width = MAX (1, (int) (width * scale + 0.5));
  int new_height = MAX (1, (int) (height * scale + 0.5));
  cairo_surface_t *copy = cairo_image_surface_create (CAIRO_FORMAT_RGB24, new_width, new_height);
  cairo_t *cr = cairo_create (copy);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, (double) new_width / width, (double) new_height / height);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
  cairo_paint (cr);
  cairo_destroy (cr);
  return copy;
}

cairo_surface_t *
_stilla_logo_decode_png (GBytes *bytes,
                         const char *name,
                         double most_width,
                         double most_height,
                         GError **error)
{
  Source source = { NULL };
  cairo_surface_t *picture;
  cairo_surface_t *copy;

  if (!check_header (bytes, name, error))
    return NULL;
  source.data = g_bytes_get_data (bytes, &source.length);
  picture = cairo_image_surface_create_from_png_stream (read_bytes, &source);
  copy = cairo_surface_status (picture) == CAIRO_STATUS_SUCCESS
             ? copy_on_white (picture, most_width, most_height)
             : NULL;
  cairo_surface_destroy (picture);
  if (copy == NULL)
    fail_damaged (name, error);
  return copy;
}
