/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-later.h"

#include "stilla-test-plan.h"

static gint64
moment (const char *text)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (time);
  return g_date_time_to_unix (time);
}

static const StillaOccurrence *
find (const GArray *list, const char *dose_id)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (g_array_index (list, StillaOccurrence, i).dose->id, dose_id))
      return &g_array_index (list, StillaOccurrence, i);
  g_assert_not_reached ();
}

/* Doses at 08:00, 08:00, 09:00 and 23:50 of one day in Berlin: which of 10, 30 and 60 minutes are offered. */
static const struct {
  const char *dose;
  int said_before;
  const char *now;
  const char *offered;
} choices[] = {
  { "time-0", 0, "2026-11-20T08:00:00+01:00", "10 30" }, /* 60 ends when the next dose comes, not before it */
  { "time-0", 0, "2026-11-20T07:59:59+01:00", "" },      /* the other one comes first */
  { "time-0", 1, "2026-11-20T08:20:00+01:00", "10 30" },
  { "time-0", 1, "2026-11-20T08:30:00+01:00", "10" },
  { "time-0", 2, "2026-11-20T08:50:00+01:00", "" },
  { "time-0", 3, "2026-11-20T08:00:00+01:00", "" },         /* three times at most */
  { "time-0", 0, "2026-11-20T06:30:00+01:00", "" },         /* it would come before the dose itself */
  { "time-2", 0, "2026-11-20T08:45:00+01:00", "30 60" },    /* 10 minutes end before the dose comes */
  { "time-0", 0, "2026-11-20T10:00:00+01:00", "10 30 60" }, /* the next one is in the night */
  { "time-2", 0, "2026-11-20T09:00:00+01:00", "10 30 60" },
  { "time-3", 0, "2026-11-20T23:50:00+01:00", "10 30 60" },
  { "time-3", 0, "2026-11-21T03:45:00+01:00", "10" }, /* at 04:00 it counts as not recorded */
  { "time-3", 0, "2026-11-21T04:00:00+01:00", "" },
};

static void
test_choices (void)
{
  const char *times[] = { "08:00", "08:00", "09:00", "23:50", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  StillaDayFrame frame = { zone, 0 };
  GDate day = test_date ("2026-11-20");
  g_autoptr (GArray) list = stilla_expand_for (plan, &day, &day, &frame);
  static const int minutes[] = STILLA_LATER_CHOICES;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++) {
    const StillaOccurrence *occurrence = find (list, choices[i].dose);
    StillaLater said = { .dose_id = occurrence->dose->id, .date = occurrence->date };
    g_autoptr (GArray) laters = stilla_laters_new ();
    g_autoptr (GString) offered = g_string_new (NULL);

    for (int n = 0; n < choices[i].said_before; n++)
      stilla_laters_add (laters, &said);
    for (guint n = 0; n < G_N_ELEMENTS (minutes); n++)
      if (stilla_later_is_allowed (plan, occurrence, laters, &frame, moment (choices[i].now), minutes[n]))
        g_string_append_printf (offered, "%s%d", offered->len > 0 ? " " : "", minutes[n]);
    g_test_message ("%s at %s", choices[i].dose, choices[i].now);
    g_assert_cmpstr (offered->str, ==, choices[i].offered);
    g_assert_false (stilla_later_is_allowed (plan, occurrence, laters, &frame, moment (choices[i].now), 20));
  }
}

/* What was said about another dose, or another day, does not count. */
static void
test_find (void)
{
  GDate day = test_date ("2026-11-20");
  GDate other = test_date ("2026-11-21");
  StillaLater said[] = { { (char *) "a", day, 100, 1 },
                         { (char *) "b", day, 200, 2 },
                         { (char *) "a", other, 300, 3 },
                         { (char *) "a", day, 50, 4 } };
  g_autoptr (GArray) laters = stilla_laters_new ();

  g_assert_null (stilla_laters_find_last (laters, "a", &day));
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    stilla_laters_add (laters, &said[i]);
  g_assert_cmpint (stilla_laters_count (laters, "a", &day), ==, 2);
  g_assert_cmpint (stilla_laters_count (laters, "b", &other), ==, 0);
  g_assert_cmpint (stilla_laters_find_last (laters, "a", &day)->until, ==, 50);
  g_assert_cmpint (stilla_laters_find_last (laters, "a", &other)->until, ==, 300);
}

/* When a dose without an answer counts as not recorded. */
static const struct {
  const char *zone;
  int day_end;
  const char *date;
  const char *time;
  const char *closes;
} closings[] = {
  { "Europe/Berlin", 0, "2026-11-20", "08:00", "2026-11-21T04:00:00+01:00" },
  { "Europe/Berlin", 0, "2026-11-20", "23:50", "2026-11-21T04:00:00+01:00" },
  { "Europe/Berlin", 360, "2026-11-20", "08:00", "2026-11-21T06:00:00+01:00" }, /* their day ends at six */
  { "Europe/Berlin", 0, "2026-03-28", "23:50", "2026-03-29T04:50:00+02:00" },   /* a short night */
  { "Europe/Berlin", 0, "2026-10-24", "23:50", "2026-10-25T04:00:00+01:00" },
  { "Pacific/Apia", 0, "2011-12-29", "22:00", "2011-12-31T04:00:00+14:00" }, /* the 30th does not exist */
};

static void
test_closings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (closings); i++) {
    const char *times[] = { closings[i].time, NULL };
    g_autoptr (StillaPlan) plan = test_plan (times, "2000-01-01");
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (closings[i].zone);
    StillaDayFrame frame = { zone, closings[i].day_end };
    GDate day = test_date (closings[i].date);
    g_autoptr (GArray) list = stilla_expand_for (plan, &day, &day, &frame);

    g_test_message ("%s %s", closings[i].zone, closings[i].date);
    g_assert_cmpint (stilla_occurrence_closes_at (&g_array_index (list, StillaOccurrence, 0), &frame), ==,
                     moment (closings[i].closes));
  }
}

/* After midnight, and still of the evening before: four hours all the same. */
static void
test_closing_after_midnight (void)
{
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
  StillaDoseTime fields = {
    .id = (char *) "late", .product_id = (char *) "p", .minute = 90, .is_next_day = TRUE, .units = { 1, 1 }
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  StillaDayFrame frame = { zone, 180 };
  GDate day = test_date ("2026-11-20");
  g_autoptr (StillaPlan) plan = NULL;
  g_autoptr (GArray) list = NULL;

  fields.from = test_date ("2026-11-01");
  fields.until = test_date (NULL);
  g_ptr_array_add (products, test_product ("p", 1000));
  g_ptr_array_add (doses, stilla_dose_time_new (&fields, NULL));
  plan = stilla_plan_new (products, doses, NULL);
  list = stilla_expand_for (plan, &day, &day, &frame);
  g_assert_cmpint (list->len, ==, 1);
  g_assert_cmpint (stilla_occurrence_closes_at (&g_array_index (list, StillaOccurrence, 0), &frame), ==,
                   moment ("2026-11-21T05:30:00+01:00"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/later/choices", test_choices);
  g_test_add_func ("/schedule/later/find", test_find);
  g_test_add_func ("/schedule/later/closings", test_closings);
  g_test_add_func ("/schedule/later/closing-after-midnight", test_closing_after_midnight);
  return g_test_run ();
}
