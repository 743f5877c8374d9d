/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-expand.h"
#include "stilla-test-plan.h"

/* Days on which clocks change, by hand (RFC 5545: a skipped time keeps the offset before the gap; a repeated
 * time is the first of the two). NULL: the day or the dose does not exist. */
static const struct {
  const char *zone;
  const char *date;
  const char *time;
  const char *due;
} changes[] = {
  { "Europe/Berlin", "2026-03-28", "02:30", "2026-03-28T02:30:00+01:00" },
  { "Europe/Berlin", "2026-03-29", "01:59", "2026-03-29T01:59:00+01:00" },
  { "Europe/Berlin", "2026-03-29", "02:00", "2026-03-29T03:00:00+02:00" },
  { "Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T03:30:00+02:00" },
  { "Europe/Berlin", "2026-03-29", "08:00", "2026-03-29T08:00:00+02:00" },
  { "Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T02:30:00+02:00" },
  { "Europe/Berlin", "2026-10-25", "03:00", "2026-10-25T03:00:00+01:00" },
  { "America/New_York", "2026-03-08", "02:15", "2026-03-08T03:15:00-04:00" },
  { "America/New_York", "2026-11-01", "01:30", "2026-11-01T01:30:00-04:00" },
  { "Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-04T02:45:00+11:00" },
  { "Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-05T01:45:00+11:00" },
  { "America/Sao_Paulo", "2018-11-04", "00:30", "2018-11-04T01:30:00-02:00" },
  { "America/Sao_Paulo", "2018-02-17", "23:30", "2018-02-17T23:30:00-02:00" },
  { "America/Sao_Paulo", "2026-11-01", "00:30", "2026-11-01T00:30:00-03:00" },
  { "Africa/Casablanca", "2026-02-15", "02:30", "2026-02-15T02:30:00+01:00" },
  { "Africa/Casablanca", "2026-03-22", "02:30", "2026-03-22T03:30:00+01:00" },
  { "Pacific/Apia", "2011-12-29", "23:30", "2011-12-29T23:30:00-10:00" },
  { "Pacific/Apia", "2011-12-30", "08:00", NULL },
  { "Pacific/Apia", "2011-12-31", "08:00", "2011-12-31T08:00:00+14:00" },
  { "Asia/Kathmandu", "2026-06-01", "12:00", "2026-06-01T12:00:00+05:45" },
  { "UTC", "2026-06-01", "00:00", "2026-06-01T00:00:00+00:00" },
};

static void
test_changes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    const char *times[] = { changes[i].time, NULL };
    g_autoptr (StillaPlan) plan = test_plan (times, "2000-01-01");
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (changes[i].zone);
    GDate date = test_date (changes[i].date);
    g_autoptr (GArray) list = NULL;
    g_autofree char *due = NULL;

    g_assert_nonnull (zone);
    list = stilla_expand (plan, &date, &date, zone);
    if (list->len > 0) {
      g_autoptr (GDateTime) time
          = stilla_occurrence_get_time (&g_array_index (list, StillaOccurrence, 0), zone);

      due = g_date_time_format (time, "%Y-%m-%dT%H:%M:%S%:z");
    }
    g_test_message ("%s %s %s", changes[i].zone, changes[i].date, changes[i].time);
    g_assert_cmpint (list->len, ==, changes[i].due != NULL ? 1 : 0);
    g_assert_cmpstr (due, ==, changes[i].due);
  }
}

/* Walks every minute of real time and notes when the clock on the wall first shows each minute of each day.
 */
static GHashTable *
walk (GTimeZone *zone, const char *from, const char *to)
{
  GHashTable *first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GDateTime) start = g_date_time_new_from_iso8601 (from, NULL);
  g_autoptr (GDateTime) end = g_date_time_new_from_iso8601 (to, NULL);

  for (gint64 t = g_date_time_to_unix (start); t < g_date_time_to_unix (end); t += 60) {
    g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (t);
    g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
    char *key = g_date_time_format (local, "%Y-%m-%d %H:%M");

    if (g_hash_table_contains (first, key))
      g_free (key);
    else
      g_hash_table_insert (first, key, g_memdup2 (&t, sizeof t));
  }
  return first;
}

static void
check_against_walk (const char *zone_name, const char *middle)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  GDate date = test_date (middle);
  GDate edge = date;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *from_time = NULL;
  g_autofree char *to_time = NULL;
  g_autoptr (GHashTable) first = NULL;

  g_date_subtract_days (&edge, 3);
  from = stilla_date_to_string (&edge);
  g_date_add_days (&edge, 6);
  to = stilla_date_to_string (&edge);
  from_time = g_strconcat (from, "T00:00:00Z", NULL);
  to_time = g_strconcat (to, "T00:00:00Z", NULL);
  first = walk (zone, from_time, to_time);

  g_date_subtract_days (&date, 1);
  for (int day = 0; day < 3; day++, g_date_add_days (&date, 1)) {
    g_autofree char *day_name = stilla_date_to_string (&date);

    for (int minute = 0; minute < 24 * 60; minute++) {
      g_autofree char *key = g_strdup_printf ("%s %02d:%02d", day_name, minute / 60, minute % 60);
      const gint64 *expected = g_hash_table_lookup (first, key);
      gint64 instant;

      if (expected == NULL)
        continue; /* skipped by the clock: the table above says where it goes */
      g_assert_true (stilla_wall_time_resolve (zone, &date, minute, &instant));
      if (instant != *expected)
        g_error ("%s %s: %" G_GINT64_FORMAT " is not %" G_GINT64_FORMAT, zone_name, key, instant, *expected);
    }
  }
}

static void
test_minute_walk (void)
{
  static const struct {
    const char *zone;
    const char *date;
  } rows[] = {
    { "Europe/Berlin", "2026-03-29" },       { "Europe/Berlin", "2026-10-25" },
    { "America/New_York", "2026-03-08" },    { "America/New_York", "2026-11-01" },
    { "Australia/Lord_Howe", "2026-10-04" }, { "Australia/Lord_Howe", "2026-04-05" },
    { "America/Sao_Paulo", "2018-11-04" },   { "America/Sao_Paulo", "2018-02-18" },
    { "Africa/Casablanca", "2026-02-15" },   { "Africa/Casablanca", "2026-03-22" },
    { "Pacific/Apia", "2011-12-30" },        { "Europe/Dublin", "2026-10-25" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_against_walk (rows[i].zone, rows[i].date);
}

/* Over a year: one occurrence for each dose and day, in the order of real time. */
static void
test_year (void)
{
  const char *times[] = { "23:30", "02:30", "00:00", "08:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-01-01");
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  GDate from = test_date ("2025-12-30");
  GDate to = test_date ("2026-12-31");
  g_autoptr (GArray) list = stilla_expand (plan, &from, &to, zone);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpint (list->len, ==, 365 * 4);
  for (guint i = 0; i < list->len; i++) {
    const StillaOccurrence *occurrence = &g_array_index (list, StillaOccurrence, i);
    g_autofree char *date = stilla_date_to_string (&occurrence->date);

    g_assert_true (g_hash_table_add (keys, g_strconcat (occurrence->dose->id, " ", date, NULL)));
    if (i > 0)
      g_assert_cmpint (g_array_index (list, StillaOccurrence, i - 1).instant, <=, occurrence->instant);
  }
}

/* At the same moment the order is always the same: by the clock on the wall, then by dose. */
static void
test_ties (void)
{
  const char *times[] = { "03:30", "02:30", "02:30", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-01-01");
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  GDate day = test_date ("2026-03-29");
  g_autoptr (GArray) list = stilla_expand (plan, &day, &day, zone);
  const char *expected[] = { "time-1", "time-2", "time-0" };

  g_assert_cmpint (list->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (g_array_index (list, StillaOccurrence, i).dose->id, ==, expected[i]);
}

static void
test_empty_range (void)
{
  const char *times[] = { "08:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-01-01");
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  GDate from = test_date ("2026-11-20");
  GDate to = test_date ("2026-11-19");
  g_autoptr (GArray) list = stilla_expand (plan, &from, &to, zone);

  g_assert_cmpint (list->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/expand/changes", test_changes);
  g_test_add_func ("/schedule/expand/minute-walk", test_minute_walk);
  g_test_add_func ("/schedule/expand/year", test_year);
  g_test_add_func ("/schedule/expand/ties", test_ties);
  g_test_add_func ("/schedule/expand/empty-range", test_empty_range);
  return g_test_run ();
}
