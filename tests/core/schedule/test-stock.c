/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-plan.h"

static void
test_new (void)
{
  static const struct {
    gint64 num, den;
    int minute, days;
    gint64 wanted_num, wanted_den; /* 0: refused */
  } rows[] = {
    { 60, 1, 480, 7, 60, 1 },  { 121, 2, 0, 0, 121, 2 },       { 50, 100, 1439, 90, 1, 2 },
    { 0, 7, 0, 0, 0, 1 },      { 100000, 1, 0, 0, 100000, 1 }, { 200001, 2, 0, 0, 0, 0 },
    { 100001, 1, 0, 0, 0, 0 }, { -1, 1, 0, 0, 0, 0 },          { 1, 101, 0, 0, 0, 0 },
    { 1, 0, 0, 0, 0, 0 },      { 1, 1, 1440, 0, 0, 0 },        { 1, 1, 0, 91, 0, 0 },
    { 1, 1, 0, -1, 0, 0 },     { G_MAXINT64, 1, 0, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaStock fields = { .product_id = (char *) "p", .num = rows[i].num, .den = rows[i].den };
    g_autoptr (StillaStock) stock = NULL;
    g_autoptr (GError) error = NULL;

    fields.on = test_date ("2026-11-20");
    fields.minute = rows[i].minute;
    fields.days = rows[i].days;
    stock = stilla_stock_new (&fields, &error);
    g_assert_cmpint (stock != NULL, ==, rows[i].wanted_den != 0);
    g_assert_cmpint (error == NULL, ==, rows[i].wanted_den != 0);
    if (stock == NULL)
      continue;
    g_assert_cmpint (stock->num, ==, rows[i].wanted_num);
    g_assert_cmpint (stock->den, ==, rows[i].wanted_den);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/stock/new", test_new);
  return g_test_run ();
}
