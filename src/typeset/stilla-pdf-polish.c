/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-pdf-polish.h"

#include "typeset/stilla-inline-attrs.h"
#include "typeset/stilla-mark-names.h"
#include "typeset/stilla-pdf-fonts.h"
#include "typeset/stilla-pdf-objects.h"
#include "typeset/stilla-pdf-tree.h"
#include "typeset/stilla-print-error.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define LEAST_VERSION "1.7" /* of the kinds of decoration and of elements */

/* Returns: the number that cairo gave to what is in @element, -1 when nothing is */
static int
read_number (qpdf_data pdf, qpdf_oh element)
{
  qpdf_oh kid = qpdf_oh_get_key (pdf, element, "/K");
  int number = -1;

  if (qpdf_oh_is_array (pdf, kid) && qpdf_oh_get_array_n_items (pdf, kid) == 1)
    kid = qpdf_oh_get_array_item (pdf, kid, 0);
  if (qpdf_oh_is_dictionary (pdf, kid))
    kid = qpdf_oh_get_key (pdf, kid, "/MCID");
  if (qpdf_oh_is_integer (pdf, kid))
    number = qpdf_oh_get_int_value_as_int (pdf, kid);
  return number;
}

/* The elements of cairo stand in the order of the marks, each on its own. */
static GArray *
read_numbers (qpdf_data pdf)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (int));
  qpdf_oh root = qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot");
  qpdf_oh elements = qpdf_oh_get_key (pdf, root, "/K");

  if (!qpdf_oh_is_array (pdf, elements))
    elements = qpdf_oh_wrap_in_array (pdf, elements);
  for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, elements); i++) {
    qpdf_oh element = qpdf_oh_get_array_item (pdf, elements, i);
    int number = read_number (pdf, element);

    g_array_append_val (numbers, number);
  }
  return numbers;
}

static char *
name_mark (const StillaMark *mark, int number)
{
  switch (mark->kind) {
  case STILLA_MARK_CONTENT:
    return g_strdup_printf ("/%s << /MCID %d >> BDC", stilla_mark_get_tag (mark), number);
  case STILLA_MARK_LINK:
    return g_strdup_printf ("/Link << /MCID %d >> BDC", number);
  case STILLA_MARK_HEADER:
    return g_strdup ("/Artifact << /Type /Pagination /Subtype /Header >> BDC");
  case STILLA_MARK_FOOTER:
    return g_strdup ("/Artifact << /Type /Pagination /Subtype /Footer >> BDC");
  }
  g_return_val_if_reached (NULL);
}

/* Returns: (transfer full): how each mark of @sheet begins, in the order of their numbers */
static GPtrArray *
collect_names (const StillaMarks *marks, const GArray *numbers, guint sheet)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < marks->drawn->len; i++) {
    const StillaMark *mark = stilla_marks_get (marks, i);
    int number = g_array_index (numbers, int, i);

    if (mark->sheet != sheet || number < 0)
      continue;
    if ((guint) number >= names->len)
      g_ptr_array_set_size (names, number + 1);
    g_ptr_array_index (names, number) = name_mark (mark, number);
  }
  return names;
}

/* Returns: how many marks of @sheet were found in its drawing */
static guint
name_marks (qpdf_data pdf, const StillaMarks *marks, const GArray *numbers, guint sheet)
{
  g_autoptr (GPtrArray) names = collect_names (marks, numbers, sheet);
  qpdf_oh stream = qpdf_oh_get_key (pdf, qpdf_get_page_n (pdf, sheet), "/Contents");
  g_autoptr (GString) named = NULL;
  unsigned char *content = NULL;
  gsize length = 0;
  guint n_named = 0;
  QPDF_BOOL is_plain = QPDF_FALSE;

  qpdf_oh_get_stream_data (pdf, stream, qpdf_dl_generalized, &is_plain, &content, &length);
  if (content == NULL)
    return 0;
  named = stilla_mark_names_write ((const char *) content, length, names, &n_named);
  qpdf_oh_replace_stream_data (pdf, stream, (const unsigned char *) named->str, named->len,
                               qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  free (content);
  return n_named;
}

static void
write_catalog (qpdf_data pdf, const StillaPageList *pages, const char *metadata)
{
  qpdf_oh catalog = qpdf_get_root (pdf);
  qpdf_oh window = qpdf_oh_parse (pdf, "<< /DisplayDocTitle true >>");
  qpdf_oh packet = qpdf_oh_new_stream (pdf);
  qpdf_oh about = qpdf_oh_get_dict (pdf, packet);
  const char *language = stilla_page_list_get_language (pages);

  stilla_pdf_objects_set_words (pdf, catalog, "/Lang", language);
  stilla_pdf_objects_set_name (pdf, window, "/Direction", stilla_language_is_rtl (language) ? "R2L" : "L2R");
  qpdf_oh_replace_key (pdf, catalog, "/ViewerPreferences", window);
  qpdf_oh_replace_key (pdf, catalog, "/MarkInfo", qpdf_oh_parse (pdf, "<< /Marked true >>"));
  qpdf_oh_replace_stream_data (pdf, packet, (const unsigned char *) metadata, strlen (metadata),
                               qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  stilla_pdf_objects_set_name (pdf, about, "/Type", "Metadata");
  stilla_pdf_objects_set_name (pdf, about, "/Subtype", "XML");
  qpdf_oh_replace_key (pdf, catalog, "/Metadata", packet);
}

static guint
count_marks (const GArray *numbers)
{
  guint n = 0;

  for (guint i = 0; i < numbers->len; i++)
    n += g_array_index (numbers, int, i) >= 0;
  return n;
}

/* Returns: whether every mark was found. Where cairo draws a sheet as a picture, its marks are elsewhere. */
static gboolean
write_sheets (qpdf_data pdf, const StillaMarks *marks, const GArray *numbers)
{
  int n_sheets = qpdf_get_num_pages (pdf);
  guint n_named = 0;

  for (int i = 0; i < n_sheets; i++) {
    stilla_pdf_objects_set_name (pdf, qpdf_get_page_n (pdf, (gsize) i), "/Tabs", "S");
    n_named += name_marks (pdf, marks, numbers, (guint) i);
  }
  return n_named == count_marks (numbers);
}

static GByteArray *
save (qpdf_data pdf)
{
  GByteArray *bytes = g_byte_array_new ();

  qpdf_init_write_memory (pdf);
  qpdf_set_object_stream_mode (pdf, qpdf_o_generate);
  qpdf_set_minimum_pdf_version (pdf, LEAST_VERSION);
  qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  if ((qpdf_write (pdf) & QPDF_ERRORS) == 0)
    g_byte_array_append (bytes, qpdf_get_buffer (pdf), (guint) qpdf_get_buffer_length (pdf));
  return bytes;
}

static gboolean
open_drawing (qpdf_data pdf, const GByteArray *drawn, GError **error)
{
  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  qpdf_set_attempt_recovery (pdf, QPDF_FALSE);
  qpdf_read_memory (pdf, "cairo", (const char *) drawn->data, drawn->len, NULL);
  return stilla_pdf_objects_check (pdf, error);
}

static gboolean
add_all (qpdf_data pdf,
         const StillaPageList *pages,
         const StillaMarks *marks,
         const char *metadata,
         GError **error)
{
  g_autoptr (GArray) numbers = read_numbers (pdf);
  gboolean fits = numbers->len == marks->drawn->len && write_sheets (pdf, marks, numbers);

  if (!stilla_pdf_objects_check (pdf, error))
    return FALSE;
  if (!fits) {
    g_set_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT, _ ("The PDF could not be made: %s."),
                 _ ("its drawing has other parts than were drawn"));
    return FALSE;
  }
  stilla_pdf_fonts_complete (pdf);
  write_catalog (pdf, pages, metadata);
  stilla_pdf_tree_write (pdf, pages, marks, numbers);
  return stilla_pdf_objects_check (pdf, error);
}

GByteArray *
stilla_pdf_polish (const GByteArray *drawn,
                   const StillaPageList *pages,
                   const StillaMarks *marks,
                   const char *metadata,
                   GError **error)
{
  qpdf_data pdf = qpdf_init ();
  g_autoptr (GByteArray) finished = NULL;
  gboolean done = open_drawing (pdf, drawn, error) && add_all (pdf, pages, marks, metadata, error);

  if (done) {
    finished = save (pdf);
    done = stilla_pdf_objects_check (pdf, error);
  }
  qpdf_cleanup (&pdf);
  return done ? g_steal_pointer (&finished) : NULL;
}
