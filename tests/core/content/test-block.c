/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-block.h"
#include "core/content/stilla-reader.h"

static void
test_text_joins_spans (void)
{
  g_autoptr (StillaText) text = stilla_text_new_plain ("Do ");
  g_autofree char *words = NULL;

  g_ptr_array_add (text->spans, stilla_span_new ("not", STILLA_SPAN_NEGATION));
  g_ptr_array_add (text->spans, stilla_span_new (" take it.", STILLA_SPAN_PLAIN));
  words = stilla_text_dup_string (text);
  g_assert_cmpstr (words, ==, "Do not take it.");
  g_assert_nonnull (text->sources);
  g_assert_null (text->sources[0]);
}

/* A line to write on stands by itself, and is a word where the page is read aloud. */
static void
test_text_with_blank (void)
{
  g_autoptr (StillaText) text = stilla_text_new_plain ("On ");
  g_autofree char *words = NULL;
  g_autofree char *spoken = NULL;

  stilla_text_append (text, "__", STILLA_SPAN_BLANK);
  stilla_text_append (text, "__", STILLA_SPAN_BLANK);
  stilla_text_append (text, ".", STILLA_SPAN_PLAIN);
  words = stilla_text_dup_string (text);
  spoken = stilla_text_dup_spoken (text);
  g_assert_cmpuint (text->spans->len, ==, 4);
  g_assert_cmpstr (words, ==, "On ____.");
  g_assert_cmpstr (spoken, ==, "On blankblank.");
}

static void
assert_mark (StillaBlockKind kind, gboolean tick, const char *expected)
{
  g_autoptr (StillaBlock) block = stilla_block_new (kind);
  g_autofree char *mark = NULL;

  block->tick = tick;
  mark = stilla_block_dup_mark (block, 1);
  g_assert_cmpstr (mark, ==, expected);
}

static void
test_marks (void)
{
  assert_mark (STILLA_BLOCK_LIST, FALSE, "•");
  assert_mark (STILLA_BLOCK_LIST, TRUE, "☐");
  assert_mark (STILLA_BLOCK_KEY_POINTS, FALSE, "•");
  assert_mark (STILLA_BLOCK_STEPS, FALSE, "2.");
}

static void
test_block_owns_everything (void)
{
  g_autoptr (StillaBlock) block = stilla_block_new (STILLA_BLOCK_CHART);
  StillaChartItem *bar = stilla_chart_item_new ("Before");

  block->chart = stilla_chart_new (STILLA_CHART_BARS);
  block->chart->title = stilla_text_new_plain ("Attacks");
  g_ptr_array_add (block->chart->items, bar);
  block->table = stilla_table_new ();
  block->children = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  g_ptr_array_add (block->children, stilla_block_new (STILLA_BLOCK_PARAGRAPH));
  g_assert_cmpstr (bar->label, ==, "Before");
  g_assert_cmpint (block->kind, ==, STILLA_BLOCK_CHART);
}

static void
test_reader_copy (void)
{
  g_autoptr (GDate) today = g_date_new_dmy (20, G_DATE_NOVEMBER, 2026);
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", NULL, today);
  g_autoptr (StillaReader) copy = stilla_reader_copy (reader);

  g_assert_cmpstr (copy->language, ==, "en");
  g_assert_null (copy->region);
  g_assert_true (copy->today != reader->today);
  g_assert_cmpint (g_date_compare (copy->today, today), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/block/text", test_text_joins_spans);
  g_test_add_func ("/content/block/blank", test_text_with_blank);
  g_test_add_func ("/content/block/marks", test_marks);
  g_test_add_func ("/content/block/owns", test_block_owns_everything);
  g_test_add_func ("/content/reader/copy", test_reader_copy);
  return g_test_run ();
}
