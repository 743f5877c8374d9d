/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-date.h"

static void
test_parse (void)
{
  static const struct {
    const char *text;
    gboolean is_date;
  } rows[] = {
    { "2026-11-20", TRUE },   { "2024-02-29", TRUE },  { "0001-01-01", TRUE },  { "2026-02-29", FALSE },
    { "2026-13-01", FALSE },  { "2026-00-10", FALSE }, { "2026-1-01", FALSE },  { "26-11-20", FALSE },
    { "2026-11-20 ", FALSE }, { "2026/11/20", FALSE }, { "+026-11-20", FALSE }, { "", FALSE },
    { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GDate date;

    g_assert_cmpint (stilla_date_parse (rows[i].text, &date), ==, rows[i].is_date);
    if (rows[i].is_date) {
      g_autofree char *back = stilla_date_to_string (&date);

      g_assert_cmpstr (back, ==, rows[i].text);
    }
  }
}

static void
test_minute (void)
{
  static const struct {
    const char *text;
    int minute; /* -1: refused */
  } rows[] = {
    { "07:30", 450 }, { "7:30", 450 },  { "0730", 450 },    { " 23:59 ", 1439 }, { "00:00", 0 },
    { "٠٧:٣٠", 450 }, { "24:00", -1 },  { "12:60", -1 },    { "7:3", -1 },       { "730", -1 },
    { "7", -1 },      { ":30", -1 },    { "07:30:00", -1 }, { "7.30", -1 },      { "7:30 pm", -1 },
    { "", -1 },       { "07:301", -1 }, { "-1:30", -1 },    { "\xff", -1 },      { NULL, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    int minute = -1;

    g_assert_cmpint (stilla_minute_parse (rows[i].text, &minute), ==, rows[i].minute >= 0);
    g_assert_cmpint (minute, ==, rows[i].minute);
  }
}

static void
test_minute_round_trip (void)
{
  for (int minute = 0; minute < 24 * 60; minute++) {
    g_autofree char *text = stilla_minute_to_string (minute);
    int back;

    g_assert_true (stilla_minute_parse (text, &back));
    g_assert_cmpint (back, ==, minute);
  }
}

/* A day that is not said is another than any day, and the same as one that is not said. */
static void
test_same (void)
{
  GDate days[4];

  g_date_clear (days, G_N_ELEMENTS (days));
  g_assert_true (stilla_date_parse ("2026-11-20", &days[2]));
  g_assert_true (stilla_date_parse ("2026-11-21", &days[3]));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (guint j = 0; j < G_N_ELEMENTS (days); j++)
      g_assert_cmpint (stilla_date_is_same (&days[i], &days[j]), ==, i == j || MAX (i, j) == 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/date/parse", test_parse);
  g_test_add_func ("/schedule/date/minute", test_minute);
  g_test_add_func ("/schedule/date/minute-round-trip", test_minute_round_trip);
  g_test_add_func ("/schedule/date/same", test_same);
  return g_test_run ();
}
