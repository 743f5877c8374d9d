/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-value.h"

#include <string.h>

typedef struct {
  const char *word;
  gint64 value; /* -1: must be refused */
} Sample;

static void
test_id (void)
{
  static const char *const good[] = { "a", "x01", "citrate-nonahydrate", "a-" };
  static const char *const bad[] = { "", "1a", "-a", "A", "a_b", "a b", "caf\303\251" };
  g_autofree char *longest = g_strnfill (64, 'a');
  g_autofree char *longer = g_strnfill (65, 'a');

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (stilla_value_is_id (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (stilla_value_is_id (bad[i]));
  g_assert_true (stilla_value_is_id (longest));
  g_assert_false (stilla_value_is_id (longer));
  g_assert_false (stilla_value_is_id (NULL));
}

static void
test_decimal (void)
{
  static const Sample samples[] = {
    { "0", 0 },           { "350", 350000 },
    { "0.25", 250 },      { "3.6", 3600 },
    { "1000", 1000000 },  { "0.001", 1 },
    { "12.345", 12345 },  { "999999999", 999999999000 },
    { "", -1 },           { ".5", -1 },
    { "1.", -1 },         { "1.0", -1 },
    { "1.50", -1 },       { "01", -1 },
    { "00", -1 },         { "-1", -1 },
    { "+1", -1 },         { "1e3", -1 },
    { "1,5", -1 },        { "1.2345", -1 },
    { " 1", -1 },         { "1 ", -1 },
    { "0x1", -1 },        { "1.2.3", -1 },
    { "1000000000", -1 }, { "99999999999999999999", -1 },
    { "\331\243", -1 },   { "1234567890123456.5", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    gint64 value = -1;
    gboolean ok = stilla_value_decimal (samples[i].word, &value);

    g_test_message ("%s", samples[i].word);
    g_assert_cmpint (ok, ==, samples[i].value >= 0);
    g_assert_cmpint (value, ==, samples[i].value);
  }
  g_assert_false (stilla_value_decimal (NULL, NULL));
}

static void
test_integer (void)
{
  gint64 value = -1;

  g_assert_true (stilla_value_integer ("1440", 0, 1440, &value));
  g_assert_cmpint (value, ==, 1440);
  g_assert_false (stilla_value_integer ("1441", 0, 1440, &value));
  g_assert_false (stilla_value_integer ("4", 5, 9, &value));
  g_assert_false (stilla_value_integer ("4.0", 0, 9, &value));
  g_assert_cmpint (value, ==, 1440);
}

static void
test_date (void)
{
  static const char *const bad[]
      = { "",           "2026-2-1",   "2026-02-30", "26-02-01",      "2026/02/01", "2026-13-01",
          "2026-00-10", "20260-1-01", "2027-02-29", "2026-02-01T00", NULL };
  GDate date;

  g_assert_true (stilla_value_date ("2028-02-29", &date));
  g_assert_cmpint (g_date_get_day (&date), ==, 29);
  g_assert_cmpint (g_date_get_month (&date), ==, G_DATE_FEBRUARY);
  g_assert_cmpint (g_date_get_year (&date), ==, 2028);
  for (guint i = 0; bad[i] != NULL; i++)
    g_assert_false (stilla_value_date (bad[i], &date));
  g_assert_false (stilla_value_date (NULL, &date));
}

static void
test_time (void)
{
  int minutes = -1;

  g_assert_true (stilla_value_time ("00:00", &minutes));
  g_assert_cmpint (minutes, ==, 0);
  g_assert_true (stilla_value_time ("23:59", &minutes));
  g_assert_cmpint (minutes, ==, 1439);
  g_assert_false (stilla_value_time ("24:00", &minutes));
  g_assert_false (stilla_value_time ("12:60", &minutes));
  g_assert_false (stilla_value_time ("8:30", &minutes));
  g_assert_false (stilla_value_time ("08:30 ", NULL));
  g_assert_false (stilla_value_time (NULL, NULL));
}

static void
test_micrograms (void)
{
  gint64 ug = -1;

  g_assert_true (stilla_value_micrograms ("350", "mg", &ug));
  g_assert_cmpint (ug, ==, 350000);
  g_assert_true (stilla_value_micrograms ("0.25", "g", &ug));
  g_assert_cmpint (ug, ==, 250000);
  g_assert_true (stilla_value_micrograms ("5", "mcg", &ug));
  g_assert_cmpint (ug, ==, 5);
  g_assert_false (stilla_value_micrograms ("0.5", "mcg", &ug));
  g_assert_false (stilla_value_micrograms ("1", "mmol", &ug));
  g_assert_false (stilla_value_micrograms ("1", NULL, &ug));
  g_assert_false (stilla_value_micrograms (NULL, "mg", &ug));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/value/id", test_id);
  g_test_add_func ("/content/value/decimal", test_decimal);
  g_test_add_func ("/content/value/integer", test_integer);
  g_test_add_func ("/content/value/date", test_date);
  g_test_add_func ("/content/value/time", test_time);
  g_test_add_func ("/content/value/micrograms", test_micrograms);
  return g_test_run ();
}
