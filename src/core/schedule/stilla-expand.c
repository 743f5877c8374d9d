/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-expand.h"

#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-zone.h"

#define JULIAN_OF_1970 719163 /* as GDate counts days */
#define SECONDS_A_DAY (24 * 60 * 60)

/* What the clocks of one local day do: at most one change is looked for between the day before and the day
 * after. */
typedef struct {
  gint64 midnight; /* local midnight, counted as if the zone were UTC */
  gint64 before;   /* seconds east of UTC, a day earlier */
  gint64 after;    /* seconds east of UTC, a day later */
} Day;

/* Counted, not asked for: a plan may name the last days that GDateTime knows, and the days after them are
 * looked at as well. */
static gint64
midnight_as_utc (const GDate *date)
{
  return ((gint64) g_date_get_julian (date) - JULIAN_OF_1970) * SECONDS_A_DAY;
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
  day.before = stilla_zone_offset_at (zone, midnight_as_utc (&earlier));
  day.after = stilla_zone_offset_at (zone, midnight_as_utc (&later));
  return day;
}

static gboolean
resolve (GTimeZone *zone, const Day *day, int minute, gint64 *out_instant)
{
  gint64 wall = day->midnight + minute * 60;

  *out_instant = wall - day->before;
  if (day->before == day->after || stilla_zone_offset_at (zone, *out_instant) == day->before)
    return TRUE; /* no change near, or not yet: this is also the first of two */
  if (stilla_zone_offset_at (zone, wall - day->after) == day->after) {
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

void
stilla_reader_day (const StillaDayFrame *frame, gint64 instant, GDate *out)
{
  gint64 wall = instant + stilla_zone_offset_at (frame->zone, instant) - frame->day_end * 60;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (wall);

  g_date_clear (out, 1);
  g_date_set_dmy (out, (GDateDay) g_date_time_get_day_of_month (time),
                  (GDateMonth) g_date_time_get_month (time), (GDateYear) g_date_time_get_year (time));
}

/* What is looked for: the doses of one zone, on the days of that zone that may matter. */
typedef struct {
  const StillaPlan *plan;
  GTimeZone *zone;
  const char *zone_name; /* (nullable): NULL: the doses that follow the reader */
  GArray *out;
} Search;

static void
append (const Search *self, StillaDoseTime *dose, const GDate *date, gint64 instant)
{
  StillaOccurrence occurrence = { .dose = stilla_dose_time_ref (dose), .date = *date, .day = *date };

  occurrence.product = stilla_product_ref (stilla_plan_find_product (self->plan, dose->product_id));
  occurrence.instant = instant;
  g_array_append_val (self->out, occurrence);
}

/* The doses of the zone that have a day from @from to @to: a plan holds each single taking of many years. */
static GPtrArray *
list_doses (const Search *self, const GDate *from, const GDate *to)
{
  const GPtrArray *doses = stilla_plan_get_doses (self->plan);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (g_strcmp0 (dose->zone, self->zone_name) == 0 && g_date_compare (&dose->from, to) <= 0
        && (!g_date_valid (&dose->until) || g_date_compare (&dose->until, from) >= 0))
      g_ptr_array_add (list, dose);
  }
  return list;
}

/* Those of @doses on @date; the ones after midnight come by the clock of @next, the day after it. */
static void
expand_day (const Search *self, const GPtrArray *doses, const GDate *date, const Day *day, const Day *next)
{
  for (guint i = 0; i < doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (doses, i);
    gint64 instant;

    if (stilla_plan_is_due (self->plan, dose, date)
        && resolve (self->zone, dose->is_next_day ? next : day, dose->minute, &instant))
      append (self, dose, date, instant);
  }
}

static void
expand_days (const Search *self, const GDate *from, const GDate *to)
{
  g_autoptr (GPtrArray) doses = list_doses (self, from, to);
  GDate date = *from;
  Day day;

  if (g_date_compare (from, to) > 0 || doses->len == 0)
    return;
  day = look_up_day (self->zone, &date);
  while (g_date_compare (&date, to) <= 0) {
    GDate tomorrow = date;
    Day next;

    g_date_add_days (&tomorrow, 1);
    next = look_up_day (self->zone, &tomorrow);
    expand_day (self, doses, &date, &day, &next);
    date = tomorrow;
    day = next;
  }
}

/* Leaves the occurrences from @begin on that stand on a day of the reader from @from to @to. */
static void
keep_days (GArray *out, guint begin, const StillaDayFrame *frame, const GDate *from, const GDate *to)
{
  for (guint i = out->len; i > begin; i--) {
    StillaOccurrence *occurrence = &g_array_index (out, StillaOccurrence, i - 1);

    stilla_reader_day (frame, occurrence->instant, &occurrence->day);
    if (!stilla_date_is_within (&occurrence->day, from, to))
      g_array_remove_index (out, i - 1);
  }
}

/* No two places on earth are more than a day apart, and a day may end twelve hours late. */
#define MARGIN_DAYS 2

static void
expand_pinned (const Search *follow,
               const char *zone_name,
               const GDate *from,
               const GDate *to,
               const StillaDayFrame *frame)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  Search search = { follow->plan, zone != NULL ? zone : frame->zone, zone_name, follow->out };
  guint begin = follow->out->len;
  GDate first = *from;
  GDate last = *to;

  g_date_subtract_days (&first, MARGIN_DAYS);
  g_date_add_days (&last, MARGIN_DAYS);
  expand_days (&search, &first, &last);
  keep_days (follow->out, begin, frame, from, to);
}

static GPtrArray *
list_zones (const StillaPlan *plan)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  GPtrArray *zones = g_ptr_array_new ();

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (dose->zone != NULL && !g_ptr_array_find_with_equal_func (zones, dose->zone, g_str_equal, NULL))
      g_ptr_array_add (zones, dose->zone);
  }
  return zones;
}

GArray *
stilla_expand_for (const StillaPlan *plan, const GDate *from, const GDate *to, const StillaDayFrame *frame)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
  g_autoptr (GPtrArray) zones = list_zones (plan);
  Search follow = { plan, frame->zone, NULL, out };

  g_array_set_clear_func (out, (GDestroyNotify) stilla_occurrence_clear);
  expand_days (&follow, from, to);
  for (guint i = 0; i < zones->len && g_date_compare (from, to) <= 0; i++)
    expand_pinned (&follow, g_ptr_array_index (zones, i), from, to, frame);
  g_array_sort (out, compare_occurrences);
  return out;
}

GArray *
stilla_expand (const StillaPlan *plan, const GDate *from, const GDate *to, GTimeZone *zone)
{
  StillaDayFrame frame = { zone, 0 };

  return stilla_expand_for (plan, from, to, &frame);
}

gboolean
stilla_expand_one (const StillaPlan *plan,
                   StillaDoseTime *dose,
                   const GDate *date,
                   const StillaDayFrame *frame,
                   StillaOccurrence *out)
{
  g_autoptr (GTimeZone) home = dose->zone != NULL ? g_time_zone_new_identifier (dose->zone) : NULL;
  GDate wall = *date;
  gint64 instant;

  g_date_add_days (&wall, dose->is_next_day ? 1 : 0);
  if (!stilla_wall_time_resolve (home != NULL ? home : frame->zone, &wall, dose->minute, &instant))
    return FALSE;
  *out = (StillaOccurrence){ .dose = stilla_dose_time_ref (dose), .date = *date, .day = *date };
  out->product = stilla_product_ref (stilla_plan_find_product (plan, dose->product_id));
  out->instant = instant;
  if (dose->zone != NULL)
    stilla_reader_day (frame, instant, &out->day);
  return TRUE;
}
