/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-expand.h"
#include "stilla-test-plan.h"

static void
test_time (void)
{
  const char *times[] = { "20:15", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-20");
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  GDate day = test_date ("2026-11-20");
  g_autoptr (GArray) occurrences = stilla_expand (plan, &day, &day, berlin);
  StillaOccurrence *occurrence = &g_array_index (occurrences, StillaOccurrence, 0);
  g_autoptr (GDateTime) time = stilla_occurrence_get_time (occurrence, berlin);
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%S%:z");
  gint64 ug;

  g_assert_cmpstr (text, ==, "2026-11-20T20:15:00+01:00");
  g_assert_true (stilla_occurrence_elemental (occurrence, &ug));
  g_assert_cmpint (ug, ==, 100000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/occurrence/time", test_time);
  return g_test_run ();
}
