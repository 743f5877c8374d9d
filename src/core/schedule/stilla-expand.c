/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-expand.h"

/* What the clocks of one local day do: at most one change is looked for between the day before and the day
 * after. */
typedef struct {
  gint64 midnight; /* local midnight, counted as if the zone were UTC */
  gint64 before;   /* seconds east of UTC, a day earlier */
  gint64 after;    /* seconds east of UTC, a day later */
} Day;

static gint64
offset_at (GTimeZone *zone, gint64 instant)
{
  return g_time_zone_get_offset (zone, g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant));
}

static gint64
midnight_as_utc (const GDate *date)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (g_date_get_year (date), (int) g_date_get_month (date),
                                                    g_date_get_day (date), 0, 0, 0.0);

  return g_date_time_to_unix (time);
}

static Day
look_up_day (GTimeZone *zone, const GDate *date)
{
  GDate earlier = *date;
  GDate later = *date;
  Day day;

  g_date_subtract_days (&earlier, 1);
  g_date_add_days (&later, 2);
  day.midnight = midnight_as_utc (date);
  day.before = offset_at (zone, midnight_as_utc (&earlier));
  day.after = offset_at (zone, midnight_as_utc (&later));
  return day;
}

static gboolean
resolve (GTimeZone *zone, const Day *day, int minute, gint64 *out_instant)
{
  gint64 wall = day->midnight + minute * 60;

  *out_instant = wall - day->before;
  if (day->before == day->after || offset_at (zone, *out_instant) == day->before)
    return TRUE; /* no change near, or not yet: this is also the first of two */
  if (offset_at (zone, wall - day->after) == day->after) {
    *out_instant = wall - day->after;
    return TRUE;
  }
  return day->after - day->before
         < 24 * 60 * 60; /* skipped: keep the offset before; a skipped day has no doses */
}

gboolean
stilla_wall_time_resolve (GTimeZone *zone, const GDate *date, int minute, gint64 *out_instant)
{
  Day day = look_up_day (zone, date);

  return resolve (zone, &day, minute, out_instant);
}

static int
compare_occurrences (gconstpointer a, gconstpointer b)
{
  const StillaOccurrence *first = a;
  const StillaOccurrence *second = b;

  if (first->instant != second->instant)
    return first->instant < second->instant ? -1 : 1;
  if (first->dose->minute != second->dose->minute)
    return first->dose->minute - second->dose->minute;
  return strcmp (first->dose->id, second->dose->id);
}

static void
expand_day (const StillaPlan *plan, const GDate *date, GTimeZone *zone, GArray *out)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  Day day = look_up_day (zone, date);

  for (guint i = 0; i < doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (doses, i);
    StillaOccurrence occurrence = { .dose = dose, .date = *date };

    if (!stilla_dose_time_applies (dose, date) || !resolve (zone, &day, dose->minute, &occurrence.instant))
      continue;
    occurrence.product = stilla_product_ref (stilla_plan_find_product (plan, dose->product_id));
    stilla_dose_time_ref (dose);
    g_array_append_val (out, occurrence);
  }
}

GArray *
stilla_expand (const StillaPlan *plan, const GDate *from, const GDate *to, GTimeZone *zone)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
  GDate date = *from;

  g_array_set_clear_func (out, (GDestroyNotify) stilla_occurrence_clear);
  for (; g_date_compare (&date, to) <= 0; g_date_add_days (&date, 1))
    expand_day (plan, &date, zone, out);
  g_array_sort (out, compare_occurrences);
  return out;
}
