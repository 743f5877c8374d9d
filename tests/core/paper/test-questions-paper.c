/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-questions-paper.h"

#include "stilla-test-sheet.h"

static StillaRendition *
make (StillaTestShipped *self, const char *const *pages)
{
  g_autoptr (GError) error = NULL;
  StillaRendition *page = stilla_questions_paper_new (self->bundle, self->reader, pages, &error);

  g_assert_no_error (error);
  return page;
}

/* Counts the questions; each has room for its answer. */
static guint
count_questions (const StillaRendition *page)
{
  const GPtrArray *blocks = stilla_rendition_get_blocks (page);
  guint n = 0;

  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    if (block->kind != STILLA_BLOCK_QUESTION)
      continue;
    n++;
    g_assert_cmpuint (block->children->len, ==, 1);
    g_assert_cmpint (((StillaBlock *) g_ptr_array_index (block->children, 0))->n_lines, >, 0);
  }
  return n;
}

/* Returns: how many questions the page of the guide asks */
static guint
count_asked (StillaTestShipped *self, const char *page_id)
{
  const StillaElement *page = stilla_bundle_get_page (self->bundle, page_id, NULL);
  const StillaElement *questions = stilla_element_child (page, "questions");

  return questions != NULL ? questions->children->len : 0;
}

static void
test_pages (StillaTestShipped *self, gconstpointer data)
{
  static const char *const none[] = { NULL };
  static const char *const one[] = { "glycinate", NULL };
  static const char *const two[] = { "glycinate", "kidneys", NULL };
  static const char *const without[] = { "glossary", NULL };
  static const struct {
    const char *const *pages;
    const char *asked[2];
  } rows[] = { { NULL, { "start-here" } },
               { none, { "start-here" } },
               { one, { "glycinate" } },
               { two, { "glycinate", "kidneys" } },
               { without, { "start-here" } } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaRendition) page = make (self, rows[i].pages);
    guint expected = count_asked (self, rows[i].asked[0]);

    expected += rows[i].asked[1] != NULL ? count_asked (self, rows[i].asked[1]) : 0;
    g_assert_cmpuint (expected, >, 0);
    g_assert_cmpuint (count_questions (page), ==, expected);
  }
}

static void
test_missing (StillaTestShipped *self, gconstpointer data)
{
  static const char *const pages[] = { "no-such-page", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (stilla_questions_paper_new (self->bundle, self->reader, pages, &error));
  g_assert_error (error, STILLA_CONTENT_ERROR, STILLA_CONTENT_ERROR_NOT_FOUND);
}

static void
test_golden (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaRendition) page = stilla_test_sheet_render (bundle, NULL, "sheet:questions");

  stilla_test_sheet_assert_golden (page, "questions.txt");
}

#define ADD(name, function) \
  g_test_add ("/paper/questions-paper/" name, StillaTestShipped, NULL, stilla_test_shipped_set_up, function, \
              stilla_test_shipped_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  ADD ("pages", test_pages);
  ADD ("missing", test_missing);
  g_test_add_func ("/paper/questions-paper/golden", test_golden);
  return g_test_run ();
}
