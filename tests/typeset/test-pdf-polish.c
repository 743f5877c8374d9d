/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-pdf-polish.h"

#include "typeset/stilla-print-error.h"
#include "typeset/stilla-structure.h"

#include <cairo-pdf.h>
#include <string.h>

static StillaPageList *
create_pages (StillaFlow *flow)
{
  StillaPageSpec spec;
  StillaPageList *pages;
  g_autoptr (GError) error = NULL;

  flow->title = g_strdup ("A title");
  flow->guide = g_strdup ("A guide");
  flow->edition = g_strdup ("Edition 1");
  flow->review_status = g_strdup ("Not checked");
  stilla_flow_add (flow, stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, STILLA_ROLE_TITLE,
                                               stilla_flow_own_text (flow, flow->title)));
  stilla_flow_add (flow, stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, STILLA_ROLE_BODY,
                                               stilla_flow_own_text (flow, "Words.")));
  stilla_page_spec_init_for (&spec, STILLA_PAPER_A4, FALSE, FALSE);
  pages = stilla_page_list_new (flow, &spec, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GByteArray *
draw (const StillaPageList *pages, StillaMarks *marks)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (append_bytes, bytes, pages->spec.width, pages->spec.height);
  cairo_t *cr = cairo_create (surface);

  stilla_structure_draw_page (pages, 0, 0, cr, marks);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return bytes;
}

typedef struct {
  const char *test;
  void (*damage) (GByteArray *drawn, StillaMarks *marks);
} Case;

static void
do_nothing (GByteArray *drawn, StillaMarks *marks)
{
}

static void
empty (GByteArray *drawn, StillaMarks *marks)
{
  g_byte_array_set_size (drawn, 0);
}

static void
cut (GByteArray *drawn, StillaMarks *marks)
{
  g_byte_array_set_size (drawn, drawn->len / 2);
}

static void
spoil_objects (GByteArray *drawn, StillaMarks *marks)
{
  for (guint i = 0; i + 3 < drawn->len; i++)
    if (memcmp (drawn->data + i, " obj", 4) == 0)
      memcpy (drawn->data + i, " ob}", 4);
}

static void
forget_mark (GByteArray *drawn, StillaMarks *marks)
{
  g_array_set_size (marks->drawn, marks->drawn->len - 1);
}

static void
forget_all_marks (GByteArray *drawn, StillaMarks *marks)
{
  g_array_set_size (marks->drawn, 0);
}

/* As when a sheet was drawn as a picture: the elements are there, their marks are not. */
static void
move_mark (GByteArray *drawn, StillaMarks *marks)
{
  g_array_index (marks->drawn, StillaMark, 0).sheet = 7;
}

static const Case cases[] = {
  { "/typeset/pdf-polish/empty", empty },
  { "/typeset/pdf-polish/cut", cut },
  { "/typeset/pdf-polish/spoilt", spoil_objects },
  { "/typeset/pdf-polish/mark-missing", forget_mark },
  { "/typeset/pdf-polish/marks-missing", forget_all_marks },
  { "/typeset/pdf-polish/mark-elsewhere", move_mark },
  { "/typeset/pdf-polish/good", do_nothing },
};

/* What is not as it was drawn becomes no file, and one sentence. */
static void
test_polish (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (StillaFlow) flow = stilla_flow_new ("en", NULL);
  g_autoptr (StillaPageList) pages = create_pages (flow);
  g_autoptr (StillaMarks) marks = stilla_marks_new ();
  g_autoptr (GByteArray) drawn = draw (pages, marks);
  g_autoptr (GByteArray) finished = NULL;
  g_autoptr (GError) error = NULL;

  expected->damage (drawn, marks);
  finished = stilla_pdf_polish (drawn, pages, marks, "<x/>", &error);
  if (expected->damage == do_nothing) {
    g_assert_no_error (error);
    g_assert_nonnull (finished);
    return;
  }
  g_assert_null (finished);
  g_assert_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT);
  g_assert_true (g_str_has_prefix (error->message, "The PDF could not be made: "));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].test, &cases[i], test_polish);
  return g_test_run ();
}
