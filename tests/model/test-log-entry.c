/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-log-entry.h"

#include "core/schedule/stilla-expand.h"
#include "stilla-test-plan.h"

static StillaPlan *
make_plan (void)
{
  const char *times[] = { "20:00", "08:00", NULL };

  return test_plan (times, "2026-11-18");
}

/* "2026-11-19 time-0 taken" and more of these, each with its revision in its place */
static GPtrArray *
make_log (const StillaPlan *plan, const char *const *lines)
{
  GPtrArray *log = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 20, 9, 0, 0);

  for (int i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (lines[i], " ", 3);
    const StillaDoseTime *dose = stilla_plan_find_dose (plan, parts[1]);
    StillaIntake fields = { .dose_id = parts[1],
                            .date = test_date (parts[0]),
                            .at = at,
                            .units = { 1, 1 },
                            .due_minute = dose != NULL ? dose->minute : 0,
                            .product_name = (char *) "p",
                            .unit = (char *) "capsule",
                            .revision = i };

    g_assert_true (stilla_intake_state_from_string (parts[2], &fields.state));
    g_ptr_array_add (log, stilla_intake_new_stored (&fields));
  }
  return log;
}

static void
append_entry (GString *text, StillaLogEntry *entry)
{
  const StillaOccurrence *occurrence = stilla_log_entry_get_occurrence (entry);
  g_autofree char *day = stilla_date_to_string (&occurrence->day);
  const StillaIntake *answer = stilla_log_entry_get_answer (entry);

  if (stilla_log_entry_starts_day (entry))
    g_string_append_printf (text, "%s%s\n", day, stilla_log_entry_has_empty_day (entry) ? " empty" : "");
  g_string_append_printf (text, " %s %s %u\n", occurrence->dose->id,
                          answer != NULL ? stilla_intake_state_to_string (answer->state) : "-",
                          stilla_log_entry_get_revisions (entry)->len);
}

static char *
describe (const GPtrArray *entries)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    append_entry (text, g_ptr_array_index (entries, i));
  return g_string_free (text, FALSE);
}

static void
assert_entries (const char *const *lines, const char *now_text, const char *wanted)
{
  g_autoptr (StillaPlan) plan = make_plan ();
  g_autoptr (GPtrArray) log = make_log (plan, lines);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  GDate first = test_date ("2026-11-17"), last = test_date ("2026-11-22");
  StillaLogSpan span = { test_date ("2026-11-18"), test_date ("2026-11-20") };
  g_autoptr (GArray) occurrences = stilla_expand (plan, &first, &last, zone);
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (now_text, NULL);
  g_autoptr (GPtrArray) entries
      = stilla_log_entries_new (plan, occurrences, log, &span, g_date_time_to_unix (now));
  g_autofree char *text = describe (entries);

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_nothing_said (void)
{
  static const char *const none[] = { NULL };

  assert_entries (none, "2026-11-20T09:00:00Z",
                  "2026-11-20 empty\n time-1 - 0\n"
                  "2026-11-19 empty\n time-1 - 0\n time-0 - 0\n"
                  "2026-11-18 empty\n time-1 - 0\n time-0 - 0\n");
}

static void
test_said (void)
{
  static const char *const lines[] = {
    "2026-11-17 time-0 taken", /* another day */
    "2026-11-19 time-0 taken", "2026-11-19 time-0 skipped", "2026-11-19 time-0 taken",
    "2026-11-20 time-0 taken", /* before its time */
    "2026-11-20 time-1 taken", "2026-11-20 time-1 undone",  NULL,
  };

  assert_entries (lines, "2026-11-20T09:00:00Z",
                  "2026-11-20\n time-1 - 2\n time-0 taken 1\n"
                  "2026-11-19\n time-1 - 0\n time-0 taken 3\n"
                  "2026-11-18 empty\n time-1 - 0\n time-0 - 0\n");
}

/* What was said of a dose that is not planned any more stands where it stood; one of nobody is passed over.
 */
static void
test_not_planned (void)
{
  static const char *const lines[] = { "2026-11-19 time-1 taken", "2026-11-19 nobody taken", NULL };
  g_autoptr (StillaPlan) plan = make_plan ();
  g_autoptr (GPtrArray) log = make_log (plan, lines);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
  g_autoptr (GPtrArray) entries = stilla_log_entries_new (plan, none, log, NULL, 0);
  g_autofree char *text = describe (entries);

  g_assert_cmpstr (text, ==, "2026-11-19\n time-1 taken 1\n");
}

static void
test_equal (void)
{
  static const char *const once[] = { "2026-11-19 time-1 taken", NULL };
  static const char *const twice[] = { "2026-11-19 time-1 taken", "2026-11-19 time-1 skipped", NULL };
  g_autoptr (StillaPlan) plan = make_plan ();
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
  g_autoptr (GPtrArray) log = make_log (plan, once);
  g_autoptr (GPtrArray) corrected = make_log (plan, twice);
  g_autoptr (GPtrArray) one = stilla_log_entries_new (plan, none, log, NULL, 0);
  g_autoptr (GPtrArray) same = stilla_log_entries_new (plan, none, log, NULL, 0);
  g_autoptr (GPtrArray) other = stilla_log_entries_new (plan, none, corrected, NULL, 0);

  g_assert_true (stilla_log_entry_equal (one->pdata[0], same->pdata[0]));
  g_assert_false (stilla_log_entry_equal (one->pdata[0], other->pdata[0]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/log-entry/nothing-said", test_nothing_said);
  g_test_add_func ("/model/log-entry/said", test_said);
  g_test_add_func ("/model/log-entry/not-planned", test_not_planned);
  g_test_add_func ("/model/log-entry/equal", test_equal);
  return g_test_run ();
}
