/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-paginator.h"

#include "stilla-page-invariants.h"
#include "typeset/stilla-handout-blocks.h"
#include "typeset/stilla-print-error.h"

/* Made-up handouts of every kind of part in every order: the pages must hold whatever comes. */

static const char *const latin[] = { "a",        "drop",      "of",     "magnesium",   "and",     "water",
                                     "slowly",   "therefore", "kidney", "prescriber",  "tablet",  "it",
                                     "evidence", "uncertain", "days",   "antibiotics", "between", "leaflet" };
static const char *const arabic[]
    = { "ماء", "قطرة", "من", "المغنيسيوم", "ببطء", "دواء", "يوم", "قبل", "الصداع", "في" };

typedef struct {
  GRand *dice;
  gboolean is_rtl;
} Maker;

static StillaText *
make_text (const Maker *maker, int least, int most)
{
  int n = g_rand_int_range (maker->dice, least, most + 1);
  StillaText *text = stilla_text_new ();
  g_autoptr (GString) words = g_string_new (NULL);

  for (int i = 0; i < n; i++) {
    const char *word = maker->is_rtl ? arabic[g_rand_int_range (maker->dice, 0, G_N_ELEMENTS (arabic))]
                                     : latin[g_rand_int_range (maker->dice, 0, G_N_ELEMENTS (latin))];

    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", word);
    if (g_rand_int_range (maker->dice, 0, 25) > 0)
      continue;
    g_string_append_c (words, ' ');
    stilla_text_append (text, words->str, STILLA_SPAN_PLAIN);
    stilla_text_append (text, "400 mg elemental", STILLA_SPAN_QUANTITY);
    g_string_assign (words, "");
    if (i + 1 < n)
      g_string_append_c (words, ' ');
  }
  stilla_text_append (text, words->str, STILLA_SPAN_PLAIN);
  text->certainty = g_rand_int_range (maker->dice, 0, 4);
  return text;
}

static StillaBlock *
make_words (const Maker *maker, StillaBlockKind kind, int most)
{
  StillaBlock *block = stilla_block_new (kind);

  block->text = make_text (maker, 1, most);
  block->heading_level = g_rand_int_range (maker->dice, 2, 4);
  return block;
}

static StillaBlock *
make_list (const Maker *maker, StillaBlockKind kind)
{
  StillaBlock *block = stilla_block_new (kind);

  for (int i = g_rand_int_range (maker->dice, 1, 7); i > 0; i--)
    stilla_block_add_item (block, make_text (maker, 1, 60));
  if (kind == STILLA_BLOCK_KEY_POINTS)
    block->title = make_text (maker, 1, 4);
  return block;
}

static StillaBlock *
make_table (const Maker *maker)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_TABLE);
  int columns = g_rand_int_range (maker->dice, 2, 6);
  int longest
      = g_rand_int_range (maker->dice, 0, 8) == 0 ? 220 : 14; /* now and then a row taller than a page */

  block->table = stilla_table_new ();
  block->table->caption = make_text (maker, 2, 9);
  for (int i = 0; i < columns; i++)
    g_ptr_array_add (block->table->head, make_text (maker, 1, 3));
  for (int row = g_rand_int_range (maker->dice, 1, 30); row > 0; row--) {
    GPtrArray *cells = stilla_table_add_row (block->table, stilla_text_new ());

    for (int i = 0; i < columns; i++)
      g_ptr_array_add (cells, make_text (maker, 1, longest));
  }
  return block;
}

static StillaBlock *
make_callout (const Maker *maker)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_CALLOUT);
  int parts = g_rand_int_range (maker->dice, 0, 12) == 0 ? 40 : 3; /* now and then taller than a page */

  block->level = g_rand_int_range (maker->dice, STILLA_LEVEL_STOP, STILLA_LEVEL_GOOD_TO_KNOW + 1);
  block->title = make_text (maker, 1, 9);
  for (int i = g_rand_int_range (maker->dice, parts / 2, parts + 1); i >= 0; i--)
    stilla_block_add_child (block, make_words (maker, STILLA_BLOCK_PARAGRAPH, 50));
  return block;
}

static StillaBlock *
make_chart (const Maker *maker)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_CHART);
  StillaChart *chart = stilla_chart_new (g_rand_int_range (maker->dice, 0, STILLA_CHART_GAP + 1));

  chart->title = make_text (maker, 2, 9);
  chart->meaning = make_text (maker, 4, 30);
  chart->maximum = 4000;
  for (int i = g_rand_int_range (maker->dice, 1, 6); i > 0; i--) {
    StillaChartItem *item = stilla_chart_item_new (maker->is_rtl ? "المغنيسيوم" : "Magnesium each day");

    item->value = g_rand_int_range (maker->dice, 0, chart->kind == STILLA_CHART_ICON_ARRAY ? 100 : 2000);
    item->to = chart->kind == STILLA_CHART_ICON_ARRAY ? 100 : 3000;
    item->is_mark = chart->kind == STILLA_CHART_RANGE_BAR && i == 1;
    item->value_text = g_strdup ("29 of 100");
    g_ptr_array_add (chart->items, item);
  }
  block->chart = chart;
  return block;
}

static StillaBlock *
make_block (const Maker *maker)
{
  switch (g_rand_int_range (maker->dice, 0, 12)) {
  case 0:
  case 1:
  case 2:
    return make_words (maker, STILLA_BLOCK_PARAGRAPH, 120);
  case 3:
  case 4:
    return make_words (maker, STILLA_BLOCK_HEADING, 14);
  case 5:
    return make_list (maker, STILLA_BLOCK_LIST);
  case 6:
    return make_list (maker, STILLA_BLOCK_STEPS);
  case 7:
  case 8:
    return make_callout (maker);
  case 9:
    return make_table (maker);
  case 10:
    return make_chart (maker);
  default:
    return make_list (maker, STILLA_BLOCK_KEY_POINTS);
  }
}

static StillaFlow *
make_flow (guint32 seed, gboolean is_rtl)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (seed);
  Maker maker = { dice, is_rtl };
  StillaFlow *flow = stilla_flow_new (is_rtl ? "ar" : "en", NULL);

  flow->title = g_strdup ("Made up");
  flow->guide = g_strdup ("A guide");
  flow->edition = g_strdup ("Edition 1, 20 November 2026");
  flow->review_status = g_strdup ("Compiled from the sources named; not yet checked by a clinician");
  for (int i = 0; i < 40; i++)
    stilla_handout_add_block (flow, stilla_flow_own_block (flow, make_block (&maker)), NULL);
  /* A handout never ends with a heading. */
  stilla_handout_add_block (
      flow, stilla_flow_own_block (flow, make_words (&maker, STILLA_BLOCK_PARAGRAPH, 60)), NULL);
  return flow;
}

typedef struct {
  const char *name;
  StillaPaper paper;
  gboolean large;
  gboolean is_rtl;
  gboolean two_up;
} Sheet;

static const Sheet sheets[] = {
  { "/typeset/paginator/a4", STILLA_PAPER_A4, FALSE, FALSE },
  { "/typeset/paginator/a4-large", STILLA_PAPER_A4, TRUE, FALSE },
  { "/typeset/paginator/letter", STILLA_PAPER_LETTER, FALSE, FALSE },
  { "/typeset/paginator/letter-large", STILLA_PAPER_LETTER, TRUE, FALSE },
  { "/typeset/paginator/a4-rtl", STILLA_PAPER_A4, FALSE, TRUE },
  { "/typeset/paginator/letter-large-rtl", STILLA_PAPER_LETTER, TRUE, TRUE },
  { "/typeset/paginator/a5", STILLA_PAPER_A5, FALSE, FALSE },
  { "/typeset/paginator/a5-large-rtl", STILLA_PAPER_A5, TRUE, TRUE },
  { "/typeset/paginator/letter-two-up", STILLA_PAPER_LETTER, FALSE, FALSE, TRUE },
};

static void
test_made_up (gconstpointer data)
{
  const Sheet *sheet = data;

  for (guint32 seed = 1; seed <= 10; seed++) {
    g_autoptr (StillaFlow) flow = make_flow (seed, sheet->is_rtl);
    g_autoptr (GError) error = NULL;
    g_autoptr (StillaPageList) pages = NULL;
    StillaPageSpec spec;

    g_test_message ("seed %u", seed);
    stilla_page_spec_init_for (&spec, sheet->paper, sheet->large, sheet->two_up);
    pages = stilla_page_list_new (flow, &spec, NULL, &error);
    g_assert_no_error (error);
    stilla_assert_pages (pages, flow);
  }
}

/* In a language written from right to left the first column stands on the right. */
static void
test_mirrored_table (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (1);
  Maker maker = { dice, TRUE };
  g_autoptr (StillaFlow) flow = make_flow (1, TRUE);
  g_autoptr (StillaPageList) pages = NULL;
  StillaPageSpec spec;
  const StillaPage *page;
  double before = G_MAXDOUBLE;
  int cells = 0;

  g_ptr_array_set_size (flow->items, 0);
  stilla_handout_add_block (flow, stilla_flow_own_block (flow, make_table (&maker)), NULL);
  stilla_page_spec_init_for (&spec, STILLA_PAPER_A4, FALSE, FALSE);
  pages = stilla_page_list_new (flow, &spec, NULL, NULL);
  page = g_ptr_array_index (pages->pages, 0);
  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *fragment = &g_array_index (page->fragments, StillaFragment, i);

    if (!fragment->is_head || fragment->line != 0 || fragment->kind != STILLA_FRAGMENT_LINE)
      continue;
    g_assert_cmpfloat (fragment->x + fragment->width, <, before);
    before = fragment->x;
    cells++;
  }
  g_assert_cmpint (cells, >, 1);
}

typedef struct {
  const char *name;
  StillaPaper paper;
  gboolean two_up;
  gboolean is_rtl;
  gboolean starts_left; /* the first page of each sheet */
} Sharing;

static const Sharing sharings[] = {
  { "/typeset/paginator/sheets/alone", STILLA_PAPER_A5, FALSE, FALSE, TRUE },
  { "/typeset/paginator/sheets/two", STILLA_PAPER_LETTER, TRUE, FALSE, TRUE },
  { "/typeset/paginator/sheets/two-a5", STILLA_PAPER_A5, TRUE, FALSE, TRUE },
  { "/typeset/paginator/sheets/two-mirrored", STILLA_PAPER_A4, TRUE, TRUE, FALSE },
};

/* Every page has a place of its own on a sheet, and the first of two is where reading begins. */
static void
test_sheets (gconstpointer data)
{
  const Sharing *sharing = data;
  g_autoptr (StillaFlow) flow = make_flow (3, sharing->is_rtl);
  g_autoptr (StillaPageList) pages = NULL;
  guint n = sharing->two_up ? 2 : 1;
  StillaPageSpec spec;

  stilla_page_spec_init_for (&spec, sharing->paper, FALSE, sharing->two_up);
  pages = stilla_page_list_new (flow, &spec, NULL, NULL);
  g_assert_cmpuint (pages->pages->len, >, 2);
  g_assert_cmpuint (stilla_page_list_get_n_sheets (pages), ==, (pages->pages->len + n - 1) / n);
  for (guint i = 0; i < pages->pages->len; i++) {
    gboolean is_left = (i % n == 0) == sharing->starts_left;
    double offset;

    g_assert_cmpuint (stilla_page_list_find_sheet (pages, i, &offset), ==, i / n);
    g_assert_cmpfloat (offset, ==, is_left ? 0 : spec.sheet_width / 2);
  }
}

static guint
count_lines (const StillaPage *page)
{
  guint count = 0;

  for (guint i = 0; i < page->fragments->len; i++)
    count += g_array_index (page->fragments, StillaFragment, i).role == STILLA_ROLE_BODY;
  return count;
}

/* However long a handout is, its last page is never one of two or three lines. */
static void
test_last_page (void)
{
  for (int n = 1; n <= 90; n++) {
    g_autoptr (StillaFlow) flow = make_flow (1, FALSE);
    g_autoptr (StillaPageList) pages = NULL;
    StillaPageSpec spec;

    g_ptr_array_set_size (flow->items, 0);
    for (int i = 0; i < n; i++)
      stilla_flow_add (flow, stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, STILLA_ROLE_BODY,
                                                   stilla_flow_own_text (flow, "One line of words.")));
    stilla_page_spec_init_for (&spec, STILLA_PAPER_A4, FALSE, FALSE);
    pages = stilla_page_list_new (flow, &spec, NULL, NULL);
    if (pages->pages->len > 1)
      g_assert_cmpuint (count_lines (g_ptr_array_index (pages->pages, pages->pages->len - 1)), >, 3);
    stilla_assert_pages (pages, flow);
  }
}

static void
test_nothing (void)
{
  g_autoptr (StillaFlow) flow = stilla_flow_new ("en", NULL);
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;

  flow->guide = g_strdup ("A guide");
  flow->edition = g_strdup ("Edition 1");
  flow->review_status = g_strdup ("Not checked");
  stilla_page_spec_init_for (&spec, STILLA_PAPER_A4, FALSE, FALSE);
  g_assert_null (stilla_page_list_new (flow, &spec, NULL, &error));
  g_assert_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_NOTHING_TO_PRINT);
}

/* Letters that no font has are refused by name of the package, never printed as boxes. */
static void
test_no_font (void)
{
  g_autoptr (StillaFlow) flow = make_flow (2, FALSE);
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;

  stilla_flow_add (flow, stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, STILLA_ROLE_BODY,
                                               stilla_flow_own_text (flow, "dose \356\200\200 mg")));
  stilla_page_spec_init_for (&spec, STILLA_PAPER_A4, FALSE, FALSE);
  g_assert_null (stilla_page_list_new (flow, &spec, NULL, &error));
  g_assert_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_FONT);
  g_assert_nonnull (strstr (error->message, "fonts-noto-core"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    g_test_add_data_func (sheets[i].name, &sheets[i], test_made_up);
  for (gsize i = 0; i < G_N_ELEMENTS (sharings); i++)
    g_test_add_data_func (sharings[i].name, &sharings[i], test_sheets);
  g_test_add_func ("/typeset/paginator/mirrored-table", test_mirrored_table);
  g_test_add_func ("/typeset/paginator/last-page", test_last_page);
  g_test_add_func ("/typeset/paginator/nothing", test_nothing);
  g_test_add_func ("/typeset/paginator/no-font", test_no_font);
  return g_test_run ();
}
