/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-repeat.h"
#include "stilla-test-plan.h"

static StillaRepeat
make (StillaRepeatUnit unit, int every, guint weekdays, const char *anchor)
{
  return (StillaRepeat){ unit, every, weekdays, test_date (anchor) };
}

#define MONDAY 0x01
#define THURSDAY 0x08
#define SUNDAY 0x40

/* The 2nd of November 2026 is a Monday. */
static void
test_applies (void)
{
  static const struct {
    StillaRepeatUnit unit;
    int every;
    guint weekdays;
    const char *anchor;
    const char *days; /* of November 2026 */
  } rows[] = {
    { STILLA_REPEAT_DAYS, 1, 0x7f, "2020-02-29",
      "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 " },
    { STILLA_REPEAT_DAYS, 2, 0x7f, "2026-11-02", "2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 " },
    { STILLA_REPEAT_DAYS, 28, 0x7f, "2026-12-31", "5 " },
    { STILLA_REPEAT_DAYS, 366, 0x7f, "2025-11-10", "11 " },
    { STILLA_REPEAT_WEEKS, 1, MONDAY | THURSDAY, "2026-11-20", "2 5 9 12 16 19 23 26 30 " },
    { STILLA_REPEAT_WEEKS, 2, MONDAY | SUNDAY, "2026-11-04", "2 8 16 22 30 " },
    { STILLA_REPEAT_WEEKS, 4, THURSDAY, "2026-10-08", "5 " },
    { STILLA_REPEAT_WEEKS, 3, SUNDAY, "2026-12-06", "15 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaRepeat repeat = make (rows[i].unit, rows[i].every, rows[i].weekdays, rows[i].anchor);
    g_autoptr (GString) days = g_string_new (NULL);

    g_assert_true (stilla_repeat_is_valid (&repeat));
    for (int day = 1; day <= 30; day++) {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) day, G_DATE_NOVEMBER, 2026);
      if (stilla_repeat_applies (&repeat, &date))
        g_string_append_printf (days, "%d ", day);
    }
    g_assert_cmpstr (days->str, ==, rows[i].days);
  }
}

static void
test_refuses (void)
{
  StillaRepeat rows[] = {
    make (STILLA_REPEAT_DAYS, 0, 0x7f, "2026-11-02"),   make (STILLA_REPEAT_DAYS, 367, 0x7f, "2026-11-02"),
    make (STILLA_REPEAT_DAYS, -1, 0x7f, "2026-11-02"),  make (STILLA_REPEAT_DAYS, 2, 0x3f, "2026-11-02"),
    make (STILLA_REPEAT_WEEKS, 1, 0, "2026-11-02"),     make (STILLA_REPEAT_WEEKS, 1, 0x80, "2026-11-02"),
    make (STILLA_REPEAT_WEEKS, 0, 0x01, "2026-11-02"),  make (STILLA_REPEAT_DAYS, 1, 0x7f, NULL),
    make ((StillaRepeatUnit) 2, 1, 0x7f, "2026-11-02"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_false (stilla_repeat_is_valid (&rows[i]));
}

static void
test_equal (void)
{
  StillaRepeat rows[] = {
    make (STILLA_REPEAT_DAYS, 1, 0x7f, "2026-11-02"),  make (STILLA_REPEAT_WEEKS, 1, 0x7f, "2026-11-05"),
    make (STILLA_REPEAT_DAYS, 2, 0x7f, "2026-11-02"),  make (STILLA_REPEAT_DAYS, 2, 0x7f, "2026-11-06"),
    make (STILLA_REPEAT_DAYS, 2, 0x7f, "2026-11-03"),  make (STILLA_REPEAT_WEEKS, 2, 0x01, "2026-11-02"),
    make (STILLA_REPEAT_WEEKS, 2, 0x01, "2026-11-08"), make (STILLA_REPEAT_WEEKS, 2, 0x01, "2026-11-09"),
    make (STILLA_REPEAT_DAYS, 14, 0x7f, "2026-11-02"),
  };
  static const int same_as[] = { 0, 0, 2, 2, 4, 5, 5, 7, 8 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
      g_assert_cmpint (stilla_repeat_equal (&rows[i], &rows[j]), ==, same_as[i] == same_as[j]);
  g_assert_true (stilla_repeat_is_daily (&rows[1]));
  g_assert_false (stilla_repeat_is_daily (&rows[2]));
}

static void
test_next (void)
{
  StillaRepeat repeat = make (STILLA_REPEAT_WEEKS, 4, THURSDAY, "2026-11-05");
  GDate from = test_date ("2026-11-06");
  GDate wanted = test_date ("2026-12-03");
  GDate found;

  stilla_repeat_find_next (&repeat, &from, &found);
  g_assert_cmpint (g_date_compare (&found, &wanted), ==, 0);
  stilla_repeat_find_next (&repeat, &wanted, &found);
  g_assert_cmpint (g_date_compare (&found, &wanted), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/repeat/applies", test_applies);
  g_test_add_func ("/schedule/repeat/refuses", test_refuses);
  g_test_add_func ("/schedule/repeat/equal", test_equal);
  g_test_add_func ("/schedule/repeat/next", test_next);
  return g_test_run ();
}
