/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-two-languages.h"

#include "core/base/stilla-resources.h"
#include "stilla-page-invariants.h"
#include "typeset/stilla-handout-blocks.h"
#include "typeset/stilla-handout-composition.h"

#define EPSILON 0.6

static const char *const pages_of_guide[]
    = { "glycinate", "daily-limits", "kidneys", "menstrual-migraine", "headache-diary" };

typedef struct {
  const char *name;
  const char *first;
  const char *second;
  StillaPaper paper;
  gboolean large;
} Sheet;

static const Sheet sheets[] = {
  { "/typeset/two-languages/a4", "en", "en-XA", STILLA_PAPER_A4, FALSE },
  { "/typeset/two-languages/a4-mirrored", "en", "ar-XB", STILLA_PAPER_A4, FALSE },
  { "/typeset/two-languages/letter-mirrored-first", "ar-XB", "en", STILLA_PAPER_LETTER, FALSE },
  { "/typeset/two-languages/letter-large", "ar-XB", "en", STILLA_PAPER_LETTER, TRUE },
  { "/typeset/two-languages/a5", "en-XA", "ar-XB", STILLA_PAPER_A5, FALSE },
};

static StillaPageList *
set_pages (StillaFlow *flow, StillaPaper paper, gboolean large)
{
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;
  StillaPageList *pages;

  stilla_page_spec_init_for (&spec, paper, large, FALSE);
  pages = stilla_page_list_new (flow, &spec, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

static StillaFlow *
compose (StillaBundle *bundle, const char *page, const char *first, const char *second)
{
  g_autoptr (StillaHandoutOrder) order = stilla_handout_order_new ();
  g_autoptr (GError) error = NULL;
  StillaHandoutSubject subject = { .bundle = bundle, .region = "us-ca" };
  StillaFlow *flow;

  order->language = g_strdup (first);
  order->second_language = g_strdup (second);
  stilla_handout_order_add (order, page);
  flow = stilla_handout_compose (order, &subject, &error);
  g_assert_no_error (error);
  return flow;
}

static void
test_pages (gconstpointer data)
{
  const Sheet *sheet = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);

  for (gsize i = 0; i < G_N_ELEMENTS (pages_of_guide); i++) {
    g_autoptr (StillaFlow) flow = compose (bundle, pages_of_guide[i], sheet->first, sheet->second);
    g_autoptr (StillaPageList) pages = set_pages (flow, sheet->paper, sheet->large);

    g_test_message ("%s", pages_of_guide[i]);
    stilla_assert_pages (pages, flow);
  }
}

static StillaBlock *
make_box (const char *word, const char *words)
{
  StillaBlock *box = stilla_block_new (STILLA_BLOCK_CALLOUT);
  StillaBlock *paragraph = stilla_block_new (STILLA_BLOCK_PARAGRAPH);

  box->level = STILLA_LEVEL_STOP;
  box->title = stilla_text_new_plain (word);
  paragraph->text = stilla_text_new_plain (words);
  stilla_block_add_child (box, paragraph);
  return box;
}

static StillaBlock *
make_list (const char *const items[2])
{
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_STEPS);

  for (int i = 0; i < 2; i++)
    stilla_block_add_item (list, stilla_text_new_plain (items[i]));
  return list;
}

static StillaBlock *
make_table (const char *const cells[2])
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_TABLE);
  GPtrArray *row;

  block->table = stilla_table_new ();
  for (int i = 0; i < 2; i++)
    g_ptr_array_add (block->table->head, stilla_text_new_plain (i == 0 ? "1" : "2"));
  row = stilla_table_add_row (block->table, stilla_text_new ());
  for (int i = 0; i < 2; i++)
    g_ptr_array_add (row, stilla_text_new_plain (cells[i]));
  return block;
}

#define LONG_WORDS \
  "Long words that take several lines of a narrow column, so that what comes after them has to wait, since " \
  "each part and its translation begin at one height, however long the other is."

static StillaFlow *
make_flow (const char *language, GPtrArray *blocks)
{
  StillaFlow *flow = stilla_flow_new (language, g_ptr_array_ref (blocks));

  flow->title = g_strdup ("A form");
  flow->guide = g_strdup ("A guide");
  flow->edition = g_strdup ("Edition");
  flow->review_status = g_strdup ("Not reviewed.");
  stilla_handout_add_blocks (flow, blocks, NULL);
  return flow;
}

/* The same handout in two languages: the second has long words where the first has short ones. */
static StillaFlow *
make_two (const char *first, const char *second)
{
  static const char *const short_items[] = { "Afirst", "Asecond" };
  static const char *const long_items[] = { "Bfirst: " LONG_WORDS, "Bsecond" };
  static const char *const cells[] = { "Acell", "Bcell" };
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  g_autoptr (GPtrArray) two = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);

  g_ptr_array_add (one, make_box ("Abox", "Aboxed"));
  g_ptr_array_add (one, make_list (short_items));
  g_ptr_array_add (one, make_table (cells));
  g_ptr_array_add (two, make_box ("Bbox", "Bboxed: " LONG_WORDS));
  g_ptr_array_add (two, make_list (long_items));
  g_ptr_array_add (two, make_table (cells));
  return stilla_two_languages_join (make_flow (first, one), make_flow (second, two));
}

static const StillaFragment *
find_line (const StillaPageList *pages, const char *words)
{
  const StillaPage *page = g_ptr_array_index (pages->pages, 0);

  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *fragment = &g_array_index (page->fragments, StillaFragment, i);
    g_autofree char *line = stilla_fragment_dup_text (fragment);

    if (strstr (line, words) != NULL)
      return fragment;
  }
  g_error ("not on the page: “%s”", words);
}

static guint
count_kind (const StillaPageList *pages, StillaFragmentKind kind)
{
  const StillaPage *page = g_ptr_array_index (pages->pages, 0);
  guint count = 0;

  for (guint i = 0; i < page->fragments->len; i++)
    count += g_array_index (page->fragments, StillaFragment, i).kind == kind;
  return count;
}

/* The translation stands beside what it translates: at one height, apart from it, on the given side. */
static void
assert_beside (const StillaPageList *pages, const char *first, const char *second, gboolean first_at_left)
{
  const StillaFragment *a = find_line (pages, first);
  const StillaFragment *b = find_line (pages, second);
  const StillaFragment *left = first_at_left ? a : b;
  const StillaFragment *right = first_at_left ? b : a;

  g_assert_cmpfloat_with_epsilon (a->y, b->y, EPSILON);
  g_assert_cmpfloat (left->x + left->width + pages->spec.body_size, <, right->x);
  g_assert_cmpfloat (left->x + left->width, <, pages->spec.width / 2);
  g_assert_cmpfloat (right->x, >, pages->spec.width / 2);
}

static void
test_beside (void)
{
  g_autoptr (StillaFlow) flow = make_two ("en", "en-XA");
  g_autoptr (StillaPageList) pages = set_pages (flow, STILLA_PAPER_A4, FALSE);

  assert_beside (pages, "Abox", "Bbox", TRUE);
  assert_beside (pages, "Aboxed", "Bboxed", TRUE);
  assert_beside (pages, "Afirst", "Bfirst", TRUE);
  assert_beside (pages, "Asecond", "Bsecond", TRUE);
  g_assert_cmpuint (count_kind (pages, STILLA_FRAGMENT_FRAME), ==, 1);
  g_assert_cmpuint (count_kind (pages, STILLA_FRAGMENT_SYMBOL), ==, 1);
  stilla_assert_pages (pages, flow);
}

/* The first language stands where its reading starts. */
static void
test_mirrored (void)
{
  g_autoptr (StillaFlow) flow = make_two ("ar-XB", "en");
  g_autoptr (StillaPageList) pages = set_pages (flow, STILLA_PAPER_A4, FALSE);

  assert_beside (pages, "Aboxed", "Bboxed", FALSE);
  assert_beside (pages, "Afirst", "Bfirst", FALSE);
  assert_beside (pages, "Asecond", "Bsecond", FALSE);
  stilla_assert_pages (pages, flow);
}

/* Tables have the whole width and come one after the other, each in the direction of its language. */
static void
test_tables (void)
{
  g_autoptr (StillaFlow) flow = make_two ("en", "ar-XB");
  const StillaFlowItem *first = g_ptr_array_index (flow->items, flow->items->len - 2);
  const StillaFlowItem *second = g_ptr_array_index (flow->items, flow->items->len - 1);
  g_autoptr (StillaPageList) pages = set_pages (flow, STILLA_PAPER_A4, FALSE);
  const StillaPage *page = g_ptr_array_index (pages->pages, 0);
  double x[4];
  guint found = 0;

  g_assert_cmpint (first->kind, ==, STILLA_FLOW_TABLE);
  g_assert_null (first->language);
  g_assert_cmpint (second->kind, ==, STILLA_FLOW_TABLE);
  g_assert_cmpstr (second->language, ==, "ar-XB");
  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *fragment = &g_array_index (page->fragments, StillaFragment, i);
    g_autofree char *line = stilla_fragment_dup_text (fragment);

    if (g_str_has_suffix (line, "cell") && found < G_N_ELEMENTS (x))
      x[found++] = fragment->x;
  }
  g_assert_cmpuint (found, ==, 4);
  g_assert_cmpfloat (x[0], <, x[1]);
  g_assert_cmpfloat (x[2], >, x[3]);
}

/* Sources, lines to write on and the title of a sheet are there once. */
static void
count (const GPtrArray *items, guint *sources, guint *rules, guint *sheets_found)
{
  for (guint i = 0; i < items->len; i++) {
    const StillaFlowItem *item = g_ptr_array_index (items, i);

    *sources += item->kind == STILLA_FLOW_ITEM && item->role == STILLA_ROLE_SOURCE;
    *rules += item->kind == STILLA_FLOW_RULES;
    *sheets_found += item->kind == STILLA_FLOW_SHEET;
    if (item->children != NULL)
      count (item->children, sources, rules, sheets_found);
  }
}

static void
test_once (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaFlow) one = compose (bundle, "glycinate", "en", NULL);
  g_autoptr (StillaFlow) two = compose (bundle, "glycinate", "en", "ar-XB");
  guint alone[3] = { 0 };
  guint both[3] = { 0 };

  count (one->items, &alone[0], &alone[1], &alone[2]);
  count (two->items, &both[0], &both[1], &both[2]);
  for (int i = 0; i < 3; i++) {
    g_assert_cmpuint (alone[i], >, 0);
    g_assert_cmpuint (alone[i], ==, both[i]);
  }
}

static guint
count_paragraphs (const StillaFlow *flow, const char *language)
{
  guint n = 0;

  for (guint i = 0; i < flow->items->len; i++) {
    const StillaFlowItem *item = g_ptr_array_index (flow->items, i);

    n += item->kind == STILLA_FLOW_PARAGRAPH && g_strcmp0 (item->language, language) == 0;
  }
  return n;
}

/* A citation is the same in both: it is there once, in its own language and direction. */
static void
test_citations (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaFlow) one = compose (bundle, "sources", "ar-XB", NULL);
  g_autoptr (StillaFlow) two = compose (bundle, "sources", "ar-XB", "en");
  g_autoptr (StillaPageList) pages = set_pages (one, STILLA_PAPER_A4, FALSE);
  guint found = 0;

  g_assert_cmpuint (count_paragraphs (one, "en"), >, 20);
  g_assert_cmpuint (count_paragraphs (one, "en"), ==, count_paragraphs (two, "en"));
  for (guint p = 0; p < pages->pages->len; p++) {
    const StillaPage *page = g_ptr_array_index (pages->pages, p);

    for (guint i = 0; i < page->fragments->len; i++) {
      const StillaFragment *fragment = &g_array_index (page->fragments, StillaFragment, i);

      if (fragment->kind != STILLA_FRAGMENT_LINE || fragment->role != STILLA_ROLE_BODY
          || g_strcmp0 (fragment->node->language, "en") != 0)
        continue;
      g_assert_cmpfloat_with_epsilon (fragment->x, pages->spec.margin_left, EPSILON);
      found++;
    }
  }
  g_assert_cmpuint (found, >, 20);
}

/* What has no counterpart is not lost. */
static void
test_unlike (void)
{
  static const char *const items[] = { "Afirst", "Asecond" };
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  g_autoptr (GPtrArray) two = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  g_autoptr (StillaFlow) flow = NULL;
  g_autoptr (StillaPageList) pages = NULL;

  g_ptr_array_add (one, make_list (items));
  g_ptr_array_add (two, make_box ("Bbox", "Bboxed"));
  g_ptr_array_add (two, make_list (items));
  flow = stilla_two_languages_join (make_flow ("en", one), make_flow ("en-XA", two));
  g_assert_cmpuint (flow->items->len, ==, 3);
  pages = set_pages (flow, STILLA_PAPER_A4, FALSE);
  stilla_assert_pages (pages, flow);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    g_test_add_data_func (sheets[i].name, &sheets[i], test_pages);
  g_test_add_func ("/typeset/two-languages/beside", test_beside);
  g_test_add_func ("/typeset/two-languages/mirrored", test_mirrored);
  g_test_add_func ("/typeset/two-languages/tables", test_tables);
  g_test_add_func ("/typeset/two-languages/once", test_once);
  g_test_add_func ("/typeset/two-languages/citations", test_citations);
  g_test_add_func ("/typeset/two-languages/unlike", test_unlike);
  return g_test_run ();
}
