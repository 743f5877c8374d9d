/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-units.h"

static void
test_parse (void)
{
  static const struct {
    const char *typed;
    int num; /* 0: refused */
    int den;
    const char *shown;
  } rows[] = {
    { "1", 1, 1, "1" },
    { "2", 2, 1, "2" },
    { " 3 ", 3, 1, "3" },
    { "½", 1, 2, "½" },
    { "1½", 3, 2, "1½" },
    { "1 ½", 3, 2, "1½" },
    { "1/2", 1, 2, "½" },
    { "1 1/2", 3, 2, "1½" },
    { "3/2", 3, 2, "1½" },
    { "2/4", 1, 2, "½" },
    { "0.5", 1, 2, "½" },
    { ".5", 1, 2, "½" },
    { "1.25", 5, 4, "1¼" },
    { "0.1", 1, 10, "1/10" },
    { "2.2", 11, 5, "2 1/5" },
    { "100", 100, 1, "100" },
    { "٢", 2, 1, "2" },
    { "1⁄3", 1, 3, "⅓" },
    { "", 0, 0, NULL },
    { "0", 0, 0, NULL },
    { "0/3", 0, 0, NULL },
    { "1/0", 0, 0, NULL },
    { "101", 0, 0, NULL },
    { "-1", 0, 0, NULL },
    { "1,5", 0, 0, NULL },
    { "1.234", 0, 0, NULL },
    { "one", 0, 0, NULL },
    { "1 2", 0, 0, NULL },
    { "1e2", 0, 0, NULL },
    { "½½", 0, 0, NULL },
    { "1.", 0, 0, NULL },
    { "1/", 0, 0, NULL },
    { "1000000", 0, 0, NULL },
    { "\u200e2\u200f", 2, 1, "2" },
    { "\u061c ٢ \u2069", 2, 1, "2" },
    { "1\u200e1/2", 0, 0, NULL },
    { "\u202e12", 0, 0, NULL },
    { "۱", 1, 1, "1" },
    { "۱½", 3, 2, "1½" },
    { "۱/۵", 0, 0, NULL },
    { "۱/2", 0, 0, NULL },
    { "۱⁄۲", 1, 2, "½" },
    { "१/२", 1, 2, "½" },
    { "２", 2, 1, "2" },
    { "2\u202f1/2", 5, 2, "2½" },
    { "\u22121", 0, 0, NULL },
    { "1/999", 0, 0, NULL },
    { "\xc3", 0, 0, NULL },
    { "½ tablet", 0, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *shown = NULL;
    StillaUnits units = { 0, 0 };
    gboolean ok = stilla_units_parse (rows[i].typed, stilla_number_style_c (), &units, &error);

    g_test_message ("row %u", i);
    g_assert_cmpint (ok, ==, rows[i].num != 0);
    g_assert_cmpint (ok, ==, error == NULL);
    g_assert_cmpint (units.num, ==, rows[i].num);
    g_assert_cmpint (units.den, ==, rows[i].den);
    if (ok)
      shown = stilla_units_format (&units);
    g_assert_cmpstr (shown, ==, rows[i].shown);
  }
}

static void
test_decimal_comma (void)
{
  StillaNumberStyle style = { ',', '.' };
  StillaUnits units;

  g_assert_true (stilla_units_parse ("1,5", &style, &units, NULL));
  g_assert_cmpint (units.num, ==, 3);
  g_assert_false (stilla_units_parse ("1.5", &style, &units, NULL));
}

static void
test_new (void)
{
  StillaUnits units;

  g_assert_false (stilla_units_new (0, 1, &units));
  g_assert_false (stilla_units_new (1, 0, &units));
  g_assert_false (stilla_units_new (-1, 2, &units));
  g_assert_false (stilla_units_new (1, 101, &units));
  g_assert_false (stilla_units_new (10001, 100, &units));
  g_assert_true (stilla_units_new (202, 202, &units));
  g_assert_cmpint (units.den, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/units/parse", test_parse);
  g_test_add_func ("/schedule/units/decimal-comma", test_decimal_comma);
  g_test_add_func ("/schedule/units/new", test_new);
  return g_test_run ();
}
