/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-pdf.h"

#include "core/base/stilla-whole-file.h"
#include "typeset/stilla-pdf-metadata.h"
#include "typeset/stilla-pdf-polish.h"
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

/* A moment beyond the calendar is no date at all. */
static char *
format_date (gint64 created)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_utc (created);

  return when != NULL ? g_date_time_format (when, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("1970-01-01T00:00:00Z");
}

static void
describe (cairo_surface_t *surface, const StillaPageList *pages, const char *date)
{
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
    double offset;
    guint sheet = stilla_page_list_find_sheet (pages, entry->page, &offset);
    int id;

    g_ascii_formatd (x, sizeof x, "%.2f", offset + pages->spec.margin_left);
    g_ascii_formatd (y, sizeof y, "%.2f", entry->y);
    place = g_strdup_printf ("page=%u pos=[%s %s]", sheet + 1, x, y);
    id = cairo_pdf_surface_add_outline (surface, entry->level == 0 ? CAIRO_PDF_OUTLINE_ROOT : parent,
                                        entry->words, place,
                                        entry->level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
    if (entry->level == 0)
      parent = id;
  }
}

static void
draw_sheets (cairo_t *cr, const StillaPageList *pages, StillaMarks *marks)
{
  guint drawn = 0;

  for (guint i = 0; i < pages->pages->len; i++) {
    double offset;
    guint sheet = stilla_page_list_find_sheet (pages, i, &offset);

    if (sheet > drawn) {
      cairo_show_page (cr);
      drawn = sheet;
    }
    cairo_save (cr);
    cairo_translate (cr, offset, 0);
    stilla_structure_draw_page (pages, i, sheet, cr, marks);
    cairo_restore (cr);
  }
  cairo_show_page (cr);
}

/* Some faults come to light only when the file is finished.
 * Returns: (transfer full) (nullable): the drawing, or %NULL with STILLA_PRINT_ERROR_OUTPUT */
static GByteArray *
draw (const StillaPageList *pages, const char *date, StillaMarks *marks, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append_bytes, bytes, pages->spec.sheet_width, pages->spec.sheet_height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  describe (surface, pages, date);
  add_outline (surface, pages);
  draw_sheets (cr, pages, marks);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return bytes;
  g_set_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT, _ ("The PDF could not be made: %s."),
               cairo_status_to_string (status));
  g_byte_array_unref (bytes);
  return NULL;
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

/* A drawing that cannot be finished is not written: it looks right, so it would be handed on, and those who
 * cannot see it would find nothing in it. Whoever sees it can still print. */
gboolean
stilla_pdf_write (const StillaPageList *pages, const char *path, gint64 created, GError **error)
{
  g_autoptr (StillaMarks) marks = stilla_marks_new ();
  g_autofree char *date = format_date (created);
  const StillaPdfMetadata about = { stilla_page_list_get_title (pages),
                                    stilla_page_list_get_language (pages),
                                    stilla_page_list_get_second_language (pages),
                                    AUTHOR,
                                    PROGRAM,
                                    date };
  g_autofree char *metadata = stilla_pdf_metadata_write (&about);
  g_autoptr (GByteArray) drawn = draw (pages, date, marks, error);
  g_autoptr (GByteArray) finished = NULL;

  if (drawn != NULL)
    finished = stilla_pdf_polish (drawn, pages, marks, metadata, error);
  return finished != NULL && write_file (path, finished, error);
}
