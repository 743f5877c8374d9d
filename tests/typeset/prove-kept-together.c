/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-handout-blocks.h"
#include "typeset/stilla-page-list.h"

#include <string.h>

/* Wherever on a page a part begins, what belongs together stays on one sheet. */

#define MOST_BEFORE 45 /* lines: more than a page has */

static StillaBlock *
words_new (StillaBlockKind kind, const char *words)
{
  StillaBlock *block = stilla_block_new (kind);

  block->text = stilla_text_new_plain (words);
  return block;
}

static StillaBlock *
list_new (const char *const *items)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_LIST);

  for (gsize i = 0; items[i] != NULL; i++)
    stilla_block_add_item (block, stilla_text_new_plain (items[i]));
  return block;
}

static StillaBlock *
table_new (int n_rows)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_TABLE);

  block->table = stilla_table_new ();
  block->table->caption = stilla_text_new_plain ("Caption");
  g_ptr_array_add (block->table->head, stilla_text_new_plain ("Head"));
  g_ptr_array_add (block->table->head, stilla_text_new_plain ("Other head"));
  for (int i = 1; i <= n_rows; i++) {
    GPtrArray *cells = stilla_table_add_row (block->table, stilla_text_new ());
    g_autofree char *name = g_strdup_printf ("Row %d.", i);

    g_ptr_array_add (cells, stilla_text_new_plain (name));
    g_ptr_array_add (cells, stilla_text_new_plain ("Words"));
  }
  return block;
}

static void
add_led_list (GPtrArray *blocks)
{
  static const char *const items[] = { "One", "Two", "Three", "Four", "Five", NULL };

  g_ptr_array_add (blocks, words_new (STILLA_BLOCK_PARAGRAPH, "Lead"));
  g_ptr_array_add (blocks, list_new (items));
}

static void
add_led_table (GPtrArray *blocks)
{
  g_ptr_array_add (blocks, words_new (STILLA_BLOCK_PARAGRAPH, "Lead"));
  g_ptr_array_add (blocks, table_new (9));
}

static void
add_list_of_two (GPtrArray *blocks)
{
  static const char *const items[] = { "One", "Two", NULL };

  g_ptr_array_add (blocks, list_new (items));
}

static void
add_question (GPtrArray *blocks)
{
  StillaBlock *question = stilla_block_new (STILLA_BLOCK_QUESTION);
  StillaBlock *lines = stilla_block_new (STILLA_BLOCK_LINES);

  question->title = stilla_text_new_plain ("Question");
  lines->n_lines = 3;
  stilla_block_add_child (question, lines);
  g_ptr_array_add (blocks, question);
}

static StillaBlock *
warning_new (int n_sentences)
{
  StillaBlock *warning = stilla_block_new (STILLA_BLOCK_CALLOUT);

  warning->level = STILLA_LEVEL_STOP;
  warning->title = stilla_text_new_plain ("Danger");
  for (int i = 1; i <= n_sentences; i++) {
    g_autofree char *words = g_strdup_printf (
        "Sign %d. It takes more than a line to say what this sign of danger is, and then it takes one or two "
        "lines more to say what you do about it when you have it, and whom you call.",
        i);

    stilla_block_add_child (warning, words_new (STILLA_BLOCK_PARAGRAPH, words));
  }
  return warning;
}

static void
add_warning (GPtrArray *blocks)
{
  g_ptr_array_add (blocks, warning_new (10)); /* most of a page */
}

/* What stands on the page where @first stands */
typedef struct {
  const char *name;
  void (*add) (GPtrArray *blocks);
  const char *first;
  const char *second;
  guint n_rules; /* to write on */
} Together;

static const Together togethers[] = {
  { "/typeset/kept-together/words-and-list", add_led_list, "Lead", "One" },
  { "/typeset/kept-together/first-items", add_led_list, "One", "Two" },
  { "/typeset/kept-together/last-items", add_led_list, "Four", "Five" },
  { "/typeset/kept-together/list-of-two", add_list_of_two, "One", "Two" },
  { "/typeset/kept-together/words-and-table", add_led_table, "Lead", "Row 1." },
  { "/typeset/kept-together/caption", add_led_table, "Caption", "Row 1." },
  { "/typeset/kept-together/first-rows", add_led_table, "Row 1.", "Row 2." },
  { "/typeset/kept-together/last-rows", add_led_table, "Row 8.", "Row 9." },
  { "/typeset/kept-together/question", add_question, "Question", "Question", 3 },
  { "/typeset/kept-together/warning", add_warning, "Stop: Danger", "Sign 10." },
};

static StillaFlow *
make_flow (int n_before, GPtrArray *blocks)
{
  StillaFlow *flow = stilla_flow_new ("en", NULL);

  flow->title = g_strdup ("Made up");
  flow->guide = g_strdup ("A guide");
  flow->edition = g_strdup ("Edition 1");
  flow->review_status = g_strdup ("Not checked");
  for (int i = 0; i < n_before; i++)
    stilla_handout_add_block (
        flow, stilla_flow_own_block (flow, words_new (STILLA_BLOCK_PARAGRAPH, "Before")), NULL);
  for (guint i = 0; i < blocks->len; i++)
    stilla_flow_own_block (flow, g_ptr_array_index (blocks, i));
  stilla_handout_add_blocks (flow, blocks, NULL);
  stilla_handout_add_block (flow, stilla_flow_own_block (flow, words_new (STILLA_BLOCK_PARAGRAPH, "After")),
                            NULL);
  return flow;
}

static StillaPageList *
make_pages (int n_before, GPtrArray *blocks)
{
  g_autoptr (StillaFlow) flow = make_flow (n_before, blocks);
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;
  StillaPageList *pages;

  stilla_page_spec_init_for (&spec, STILLA_PAPER_A4, FALSE, FALSE);
  pages = stilla_page_list_new (flow, &spec, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

static const GArray *
fragments_of (const StillaPageList *pages, guint page)
{
  return ((const StillaPage *) g_ptr_array_index (pages->pages, page))->fragments;
}

static const StillaFragment *
find_words (const GArray *fragments, const char *words)
{
  for (guint i = 0; i < fragments->len; i++) {
    const StillaFragment *fragment = &g_array_index (fragments, StillaFragment, i);
    g_autofree char *said = stilla_fragment_dup_text (fragment);

    if (fragment->role != STILLA_ROLE_FURNITURE && g_str_has_prefix (said, words))
      return fragment;
  }
  return NULL;
}

static guint
find_page (const StillaPageList *pages, const char *words)
{
  for (guint p = 0; p < pages->pages->len; p++)
    if (find_words (fragments_of (pages, p), words) != NULL)
      return p;
  g_error ("not on the pages: %s", words);
}

static guint
count_rules (const GArray *fragments)
{
  guint count = 0;

  for (guint i = 0; i < fragments->len; i++) {
    const StillaFragment *fragment = &g_array_index (fragments, StillaFragment, i);

    count += fragment->kind == STILLA_FRAGMENT_RULE && fragment->role != STILLA_ROLE_FURNITURE;
  }
  return count;
}

static void
test_together (gconstpointer data)
{
  const Together *together = data;

  for (int n = 0; n < MOST_BEFORE; n++) {
    g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
    g_autoptr (StillaPageList) pages = NULL;
    guint page;

    g_test_message ("%d lines before", n);
    together->add (blocks);
    pages = make_pages (n, blocks);
    page = find_page (pages, together->first);
    g_assert_cmpuint (page, ==, find_page (pages, together->second));
    if (together->n_rules > 0)
      g_assert_cmpuint (count_rules (fragments_of (pages, page)), ==, together->n_rules);
  }
}

static gboolean
has_sign (const GArray *fragments)
{
  for (guint i = 0; i < fragments->len; i++)
    if (g_array_index (fragments, StillaFragment, i).kind == STILLA_FRAGMENT_SYMBOL)
      return TRUE;
  return FALSE;
}

/* No paragraph is on two pages. */
static void
assert_whole_sentences (const GArray *fragments)
{
  for (guint i = 0; i < fragments->len; i++) {
    const StillaFragment *line = &g_array_index (fragments, StillaFragment, i);
    int n_here = 0;

    if (line->kind != STILLA_FRAGMENT_LINE)
      continue;
    for (guint k = 0; k < fragments->len; k++)
      n_here += g_array_index (fragments, StillaFragment, k).kind == STILLA_FRAGMENT_LINE
                && g_array_index (fragments, StillaFragment, k).layout == line->layout;
    g_assert_cmpint (n_here, ==, line->n_lines);
  }
}

/* A warning longer than a page says on each page what it is, and is cut between its sentences. */
static void
test_long_warning (void)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
  g_autoptr (StillaPageList) pages = NULL;

  g_ptr_array_add (blocks, warning_new (40));
  pages = make_pages (3, blocks);
  g_assert_cmpuint (pages->pages->len, >, 2);
  for (guint p = 0; p < pages->pages->len; p++) {
    const GArray *fragments = fragments_of (pages, p);
    const StillaFragment *again = find_words (fragments, "Stop: Danger (continued)");

    g_assert_true (has_sign (fragments));
    g_assert_true ((again != NULL) == (p > 0));
    if (again != NULL)
      g_assert_null (again->node);
    assert_whole_sentences (fragments);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (togethers); i++)
    g_test_add_data_func (togethers[i].name, &togethers[i], test_together);
  g_test_add_func ("/typeset/kept-together/long-warning", test_long_warning);
  return g_test_run ();
}
