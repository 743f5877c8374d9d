/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-plan.h"

static void
test_new (void)
{
  static const struct {
    const char *product;
    StillaUnits units, most;
    gboolean allowed;
  } rows[] = {
    { "p", { 1, 1 }, { 2, 1 }, TRUE },    { "p", { 1, 2 }, { 1, 2 }, TRUE },
    { "p", { 1, 1 }, { 1, 2 }, FALSE },   { "p", { 0, 1 }, { 2, 1 }, FALSE },
    { "p", { 1, 1 }, { 101, 1 }, FALSE }, { NULL, { 1, 1 }, { 2, 1 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaAsNeeded fields = { .product_id = (char *) rows[i].product, .units = rows[i].units };
    g_autoptr (StillaAsNeeded) item = NULL;
    g_autoptr (GError) error = NULL;

    fields.most = rows[i].most;
    fields.from = test_date ("2026-11-20");
    item = stilla_as_needed_new (&fields, &error);
    g_assert_cmpint (item != NULL, ==, rows[i].allowed);
    g_assert_cmpint (error == NULL, ==, rows[i].allowed);
  }
}

static void
test_applies (void)
{
  StillaAsNeeded fields = { .product_id = (char *) "p", .units = { 1, 1 }, .most = { 2, 1 } };
  GDate first = test_date ("2026-11-20"), last = test_date ("2026-11-22"), after = test_date ("2026-11-23");
  g_autoptr (StillaAsNeeded) open = NULL;
  g_autoptr (StillaAsNeeded) ended = NULL;

  fields.from = first;
  open = stilla_as_needed_new (&fields, NULL);
  ended = stilla_as_needed_with_until (open, &last);
  g_assert_cmpstr (open->id, ==, ended->id);
  g_assert_true (stilla_as_needed_applies (open, &after));
  g_assert_true (stilla_as_needed_applies (ended, &last));
  g_assert_false (stilla_as_needed_applies (ended, &after));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/as-needed/new", test_new);
  g_test_add_func ("/schedule/as-needed/applies", test_applies);
  return g_test_run ();
}
