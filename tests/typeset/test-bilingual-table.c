/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-bilingual-table.h"

#define FSI "\342\201\250"
#define PDI "\342\201\251"

/* @cell: nullable: none */
static StillaTable *
make_table (const char *head, const char *cell, StillaSpanStyle style)
{
  StillaTable *table = stilla_table_new ();
  GPtrArray *row;

  g_ptr_array_add (table->head, stilla_text_new_plain (head));
  row = stilla_table_add_row (table, stilla_text_new ());
  g_ptr_array_add (row, stilla_text_new ());
  stilla_text_append (g_ptr_array_index (row, 0), cell, style);
  return table;
}

static void
test_needed (void)
{
  const guint widths[] = { 1 };
  g_autoptr (StillaTable) words = make_table ("Head", "Cell", STILLA_SPAN_PLAIN);
  g_autoptr (StillaTable) box = make_table ("Head", "1 " STILLA_BOX_TO_TICK, STILLA_SPAN_PLAIN);
  g_autoptr (StillaTable) blank = make_table ("Head", STILLA_LINE_TO_WRITE_ON, STILLA_SPAN_BLANK);

  g_assert_false (stilla_bilingual_table_is_needed (words));
  g_assert_true (stilla_bilingual_table_is_needed (box));
  g_assert_true (stilla_bilingual_table_is_needed (blank));
  stilla_table_make_grid (words, widths, 1);
  g_assert_true (stilla_bilingual_table_is_needed (words));
}

static void
assert_words (const StillaText *text, const char *expected)
{
  g_autofree char *words = stilla_text_dup_string (text);

  g_assert_cmpstr (words, ==, expected);
}

/* Words are there in both languages, one below the other; a box is there once. */
static void
test_joined (void)
{
  const guint widths[] = { 3, 2 };
  const guint height = 4;
  g_autoptr (StillaTable) first = make_table ("Day", "1 " STILLA_BOX_TO_TICK, STILLA_SPAN_PLAIN);
  g_autoptr (StillaTable) second = make_table ("داص", "1 " STILLA_BOX_TO_TICK, STILLA_SPAN_PLAIN);
  StillaTableGrid *grid = stilla_table_make_grid (first, widths, 2);
  g_autoptr (StillaTable) both = NULL;

  g_array_append_val (grid->heights, height);
  grid->fills = TRUE;
  first->caption = stilla_text_new_plain ("Week");
  second->caption = stilla_text_new_plain ("شععك");
  both = stilla_bilingual_table_new (first, second);
  assert_words (both->caption, "Week\n" FSI "شععك" PDI);
  assert_words (g_ptr_array_index (both->head, 0), "Day\n" FSI "داص" PDI);
  assert_words (g_ptr_array_index ((GPtrArray *) g_ptr_array_index (both->rows, 0), 0),
                "1 " STILLA_BOX_TO_TICK);
  g_assert_cmpuint (both->grid->widths->len, ==, 2);
  g_assert_cmpuint (g_array_index (both->grid->heights, guint, 0), ==, 4);
  g_assert_true (both->grid->fills);
}

typedef struct {
  const char *first;
  const char *second;
  const char *both;
} Row;

/* Each line with its translation; one box for both languages. */
static void
test_lines (void)
{
  static const Row rows[] = {
    { "08:00\nBrand, 1 tablet", "08:00\nBrand, 1 Pille",
      "08:00\nBrand, 1 tablet\n" FSI "Brand, 1 Pille" PDI },
    { "☐ yes\n☐ no", "☐ ja\n☐ nein", "☐ yes / " FSI "ja" PDI "\n☐ no / " FSI "nein" PDI },
    { "☐", "☐", "☐" },
    { "08:00", FSI "08:00" PDI, "08:00" },
    { "", "", "" },
    { "one\ntwo", "eins", "one\ntwo\n" FSI "eins" PDI },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaTable) first = make_table ("1", rows[i].first, STILLA_SPAN_PLAIN);
    g_autoptr (StillaTable) second = make_table ("1", rows[i].second, STILLA_SPAN_PLAIN);
    g_autoptr (StillaTable) both = stilla_bilingual_table_new (first, second);

    assert_words (g_ptr_array_index ((GPtrArray *) g_ptr_array_index (both->rows, 0), 0), rows[i].both);
  }
}

/* An amount stays as it is read among words that run the other way. */
static void
test_amount (void)
{
  g_autoptr (StillaTable) first = make_table ("1", "each", STILLA_SPAN_PLAIN);
  g_autoptr (StillaTable) second = make_table ("1", "لكل ", STILLA_SPAN_PLAIN);
  g_autoptr (StillaTable) both = NULL;

  stilla_text_append (g_ptr_array_index ((GPtrArray *) g_ptr_array_index (second->rows, 0), 0), "100 mg",
                      STILLA_SPAN_QUANTITY);
  both = stilla_bilingual_table_new (first, second);
  assert_words (g_ptr_array_index ((GPtrArray *) g_ptr_array_index (both->rows, 0), 0),
                "each\n" FSI "لكل " FSI "100 mg" PDI PDI);
}

/* A row that is missing in one of them is not lost. */
static void
test_unlike (void)
{
  g_autoptr (StillaTable) first = make_table ("Day", "Monday", STILLA_SPAN_PLAIN);
  g_autoptr (StillaTable) second = make_table ("داص", "", STILLA_SPAN_PLAIN);
  g_autoptr (StillaTable) both = NULL;

  g_ptr_array_set_size (second->rows, 0);
  both = stilla_bilingual_table_new (first, second);
  assert_words (g_ptr_array_index ((GPtrArray *) g_ptr_array_index (both->rows, 0), 0), "Monday");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typeset/bilingual-table/needed", test_needed);
  g_test_add_func ("/typeset/bilingual-table/joined", test_joined);
  g_test_add_func ("/typeset/bilingual-table/lines", test_lines);
  g_test_add_func ("/typeset/bilingual-table/amount", test_amount);
  g_test_add_func ("/typeset/bilingual-table/unlike", test_unlike);
  return g_test_run ();
}
