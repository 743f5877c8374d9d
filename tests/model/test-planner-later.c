/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-later.h"

#include "stilla-test-planner.h"

static gboolean
put_off (StillaPlanner *planner, const StillaOccurrence *occurrence, int minutes, GError **error)
{
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  stilla_planner_later_async (planner, occurrence, minutes, test_result_cb, &done);
  result = test_wait (&done);
  return stilla_planner_later_finish (planner, result, error);
}

/* Until when the dose is put off, on the clock of Berlin. */
static void
check (StillaPlanner *planner, const StillaOccurrence *occurrence, const char *wanted)
{
  const StillaLater *later = stilla_planner_find_later (planner, occurrence);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) utc = later != NULL ? g_date_time_new_from_unix_utc (later->until) : NULL;
  g_autoptr (GDateTime) time = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%H:%M") : NULL;

  g_assert_cmpstr (text, ==, wanted);
}

static GArray *
list_today (StillaPlanner *planner)
{
  const GDate *today = stilla_planner_get_today (planner);

  return stilla_planner_expand (planner, today, today);
}

/* The dose of 08:00 at 08:05: put off, over, put off again, and still so after a restart. */
static void
test_put_off (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (GArray) due = NULL;
  const StillaOccurrence *morning;
  int changes;

  test_planner_set_time (fixture, "2026-11-20T07:00:00", "Europe/Berlin");
  test_add_plan (fixture->planner);
  due = list_today (fixture->planner);
  morning = &g_array_index (due, StillaOccurrence, 0);
  test_planner_set_time (fixture, "2026-11-20T08:05:00", "Europe/Berlin");
  check (fixture->planner, morning, NULL);
  changes = fixture->changes;
  g_assert_true (stilla_planner_may_put_off (fixture->planner, morning, 30));
  g_assert_true (put_off (fixture->planner, morning, 30, NULL));
  g_assert_cmpint (fixture->changes, ==, changes + 1);
  check (fixture->planner, morning, "08:35");
  check (fixture->planner, &g_array_index (due, StillaOccurrence, 1), NULL);
  test_planner_set_time (fixture, "2026-11-20T08:35:00", "Europe/Berlin");
  check (fixture->planner, morning, NULL);
  g_assert_true (put_off (fixture->planner, morning, 10, NULL));
  test_planner_restart (fixture);
  check (fixture->planner, morning, "08:45");
}

/* Never past the next dose, and three times at most. */
static void
test_refused (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (GArray) due = NULL;
  g_autoptr (GError) late = NULL;
  g_autoptr (GError) often = NULL;
  const StillaOccurrence *morning;

  test_add_plan (fixture->planner);
  due = list_today (fixture->planner);
  morning = &g_array_index (due, StillaOccurrence, 0);
  test_planner_set_time (fixture, "2026-11-20T19:30:00", "Europe/Berlin");
  g_assert_false (stilla_planner_may_put_off (fixture->planner, morning, 60));
  g_assert_false (put_off (fixture->planner, morning, 60, &late));
  g_assert_error (late, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID);
  check (fixture->planner, morning, NULL);

  test_planner_set_time (fixture, "2026-11-20T10:00:00", "Europe/Berlin");
  for (int i = 0; i < STILLA_LATER_MOST; i++)
    g_assert_true (put_off (fixture->planner, morning, 10, NULL));
  g_assert_false (put_off (fixture->planner, morning, 10, &often));
  g_assert_error (often, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID);
  check (fixture->planner, morning, "10:10");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(name, body) \
  g_test_add ("/model/planner-later/" name, TestPlanner, NULL, test_planner_set_up, body, \
              test_planner_tear_down)
  ADD ("put-off", test_put_off);
  ADD ("refused", test_refused);
  return g_test_run ();
}
