/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-diary-paper.h"

#include "stilla-test-sheet.h"

/* Every cell of the month but the day is there to be written in. */
static void
test_month (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, NULL, "sheet:diary-month");
  const StillaTable *table = stilla_test_sheet_find_table (page, 0);

  g_assert_nonnull (table->grid);
  g_assert_cmpuint (table->rows->len, ==, 31);
  g_assert_cmpuint (table->head->len, ==, table->grid->widths->len);
  for (guint i = 0; i < table->rows->len; i++) {
    g_autofree char *row = stilla_test_sheet_dup_row (table, i);
    g_autofree char *expected = g_strdup_printf ("%u|||||||", i + 1);

    g_assert_cmpstr (row, ==, expected);
  }
}

/* Every field has a cell for each headache, and a height. */
static void
test_headaches (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, NULL, "sheet:diary");
  const StillaTable *table = stilla_test_sheet_find_table (page, 0);

  g_assert_cmpuint (table->rows->len, ==, table->grid->heights->len);
  for (guint i = 0; i < table->rows->len; i++)
    g_assert_cmpuint (((GPtrArray *) g_ptr_array_index (table->rows, i))->len, ==, table->head->len);
}

/* Magnesium is asked for as elemental, and a frightening headache is sent elsewhere. */
static void
test_words (StillaTestShipped *self, gconstpointer data)
{
  static const char *const sheets[] = { "sheet:diary", "sheet:diary-month" };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++) {
    g_autoptr (StillaRendition) page = stilla_test_sheet_render (self->bundle, NULL, sheets[i]);
    g_autofree char *text = stilla_rendition_to_plain_text (page);

    g_assert_nonnull (strstr (text, "mg elemental"));
    g_assert_nonnull (strstr (text, "see the signs of an emergency"));
  }
}

static void
test_golden (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaRendition) page = stilla_test_sheet_render (bundle, NULL, "sheet:diary");

  stilla_test_sheet_assert_golden (page, "diary.txt");
}

#define ADD(name, function) \
  g_test_add ("/paper/diary-paper/" name, StillaTestShipped, NULL, stilla_test_shipped_set_up, function, \
              stilla_test_shipped_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  ADD ("month", test_month);
  ADD ("headaches", test_headaches);
  ADD ("words", test_words);
  g_test_add_func ("/paper/diary-paper/golden", test_golden);
  return g_test_run ();
}
