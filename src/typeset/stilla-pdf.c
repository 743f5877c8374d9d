/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-pdf.h"

#include "core/base/stilla-whole-file.h"
#include "typeset/stilla-painter.h"
#include "typeset/stilla-print-error.h"
#include "typeset/stilla-structure.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define AUTHOR "The Stilla contributors"
#define PROGRAM "Stilla"

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
describe (cairo_surface_t *surface, const StillaPageList *pages, gint64 created)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_utc (created);
  g_autofree char *date = when != NULL ? g_date_time_format (when, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, stilla_page_list_get_title (pages));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, AUTHOR);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                  _ ("Handout about magnesium and migraine"));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, PROGRAM);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static void
add_outline (cairo_surface_t *surface, const StillaPageList *pages)
{
  int parent = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < pages->outline->len; i++) {
    const StillaOutlineEntry *entry = &g_array_index (pages->outline, StillaOutlineEntry, i);
    char x[G_ASCII_DTOSTR_BUF_SIZE];
    char y[G_ASCII_DTOSTR_BUF_SIZE];
    g_autofree char *place = NULL;
    int id;

    g_ascii_formatd (x, sizeof x, "%.2f", pages->spec.margin_left);
    g_ascii_formatd (y, sizeof y, "%.2f", entry->y);
    place = g_strdup_printf ("page=%u pos=[%s %s]", entry->page + 1, x, y);
    id = cairo_pdf_surface_add_outline (surface, entry->level == 0 ? CAIRO_PDF_OUTLINE_ROOT : parent,
                                        entry->words, place,
                                        entry->level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
    if (entry->level == 0)
      parent = id;
  }
}

static void
draw_pages (cairo_t *cr, const StillaPageList *pages, gboolean with_structure)
{
  if (with_structure)
    stilla_structure_begin (cr);
  for (guint i = 0; i < pages->pages->len; i++) {
    if (with_structure)
      stilla_structure_draw_page (pages, i, cr);
    else
      stilla_painter_draw_page (pages, i, cr);
    if (with_structure && i + 1 == pages->pages->len)
      stilla_structure_end (cr);
    cairo_show_page (cr);
  }
}

/* Faults in the structure come to light only when the file is finished.
 * Returns: (transfer full) (nullable): the bytes, or %NULL with @status */
static GByteArray *
create_bytes (const StillaPageList *pages, gint64 created, gboolean with_structure, cairo_status_t *status)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (append_bytes, bytes, pages->spec.width, pages->spec.height);
  cairo_t *cr = cairo_create (surface);

  describe (surface, pages, created);
  add_outline (surface, pages);
  draw_pages (cr, pages, with_structure);
  *status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (*status == CAIRO_STATUS_SUCCESS)
    *status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (*status != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&bytes, g_byte_array_unref);
  return bytes;
}

static gboolean
write_file (const char *path, const GByteArray *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (stilla_whole_file_write (path, bytes->data, bytes->len, 0666, &cause))
    return TRUE;
  g_set_error_literal (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT, cause->message);
  return FALSE;
}

gboolean
stilla_pdf_write (const StillaPageList *pages, const char *path, gint64 created, GError **error)
{
  cairo_status_t status;
  g_autoptr (GByteArray) bytes = create_bytes (pages, created, TRUE, &status);

  if (bytes == NULL)
    bytes = create_bytes (pages, created, FALSE, &status);
  if (bytes == NULL) {
    g_set_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT, _ ("The PDF could not be made: %s."),
                 cairo_status_to_string (status));
    return FALSE;
  }
  return write_file (path, bytes, error);
}
