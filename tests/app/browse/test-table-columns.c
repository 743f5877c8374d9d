/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-table-columns.h"

static const StillaTableColumns three = {
  .n_columns = 3,
  .gap = 20,
  .minimum = { 60, 40, 50 },
  .natural = { 100, 300, 80 },
};

static int
add_up (const int *widths, int n_widths)
{
  int total = 0;

  for (int i = 0; i < n_widths; i++)
    total += widths[i];
  return total;
}

static void
test_fills_the_width (void)
{
  static const int given[] = { 220, 300, 350, 420, 520, 640, 1000 };
  int widths[STILLA_TABLE_MAX_COLUMNS];

  for (gsize i = 0; i < G_N_ELEMENTS (given); i++) {
    g_assert_true (stilla_table_columns_share (&three, given[i], widths));
    g_assert_cmpint (add_up (widths, 3) + 2 * three.gap, ==, given[i]);
    for (int column = 0; column < 3; column++)
      g_assert_cmpint (widths[column], >=, three.minimum[column]);
  }
}

static void
test_cards_when_narrow (void)
{
  int widths[STILLA_TABLE_MAX_COLUMNS];

  /* 72 + 48 + 60 is what the columns need, and two gaps. */
  g_assert_true (stilla_table_columns_share (&three, 220, widths));
  g_assert_false (stilla_table_columns_share (&three, 219, widths));
  g_assert_cmpint (stilla_table_columns_get_card_width (&three), ==, 60);
}

static void
test_natural (void)
{
  int widths[STILLA_TABLE_MAX_COLUMNS];

  g_assert_cmpint (stilla_table_columns_get_natural_width (&three), ==, 520);
  g_assert_true (stilla_table_columns_share (&three, 520, widths));
  for (int column = 0; column < 3; column++)
    g_assert_cmpint (widths[column], ==, three.natural[column]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/table-columns/fills-the-width", test_fills_the_width);
  g_test_add_func ("/app/table-columns/cards-when-narrow", test_cards_when_narrow);
  g_test_add_func ("/app/table-columns/natural", test_natural);
  return g_test_run ();
}
