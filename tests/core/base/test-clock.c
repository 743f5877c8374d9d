/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-clock.h"

static void
test_fixed (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Pacific/Auckland");
  g_autoptr (GDateTime) first = g_date_time_new (zone, 2026, 11, 21, 0, 30, 0);
  g_autoptr (GDateTime) second = g_date_time_new (zone, 2026, 11, 22, 0, 0, 0);
  g_autoptr (StillaClock) clock = stilla_clock_new_fixed (first);
  g_autoptr (GDateTime) now = stilla_clock_now (clock);
  g_autoptr (GTimeZone) its_zone = stilla_clock_dup_zone (clock);
  GDate today;

  g_assert_true (g_date_time_equal (now, first));
  g_assert_cmpstr (g_time_zone_get_identifier (its_zone), ==, "Pacific/Auckland");
  stilla_clock_today (clock, &today);
  g_assert_cmpint (g_date_get_day (&today), ==, 21);

  stilla_clock_set_fixed (clock, second);
  stilla_clock_today (clock, &today);
  g_assert_cmpint (g_date_get_day (&today), ==, 22);
}

static void
test_system (void)
{
  g_autoptr (StillaClock) clock = stilla_clock_new_system ();
  g_autoptr (GDateTime) before = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) now = stilla_clock_now (clock);
  g_autoptr (GDateTime) after = g_date_time_new_now_utc ();

  g_assert_cmpint (g_date_time_compare (before, now), <=, 0);
  g_assert_cmpint (g_date_time_compare (now, after), <=, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/clock/fixed", test_fixed);
  g_test_add_func ("/base/clock/system", test_system);
  return g_test_run ();
}
