/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-calendar-series.h"

#include "core/schedule/stilla-zone.h"

#define DAY_SECONDS (24 * 60 * 60) /* on a calendar counted in UTC, where every day has as many */

gint64
stilla_series_wall_time (const StillaSeriesClock *clock, const GDate *date)
{
  g_autoptr (GDateTime) midnight = g_date_time_new_utc (g_date_get_year (date), (int) g_date_get_month (date),
                                                        g_date_get_day (date), 0, 0, 0.0);

  return g_date_time_to_unix (midnight) + (clock->is_next_day ? DAY_SECONDS : 0) + clock->minute * 60;
}

/* Whether @offset, in force near @instant, makes the clock show the time of @instant at another moment. */
static gboolean
shows_again (GTimeZone *zone, gint64 instant, gint64 wall, gint64 offset)
{
  return wall - offset != instant && stilla_zone_offset_at (zone, wall - offset) == offset;
}

/* Whether the clock shows the time of the day once, and at @instant. */
static gboolean
is_plain (const StillaSeriesClock *clock, const GDate *date, gint64 instant)
{
  gint64 wall = stilla_series_wall_time (clock, date);

  if (clock->is_floating)
    return TRUE;
  return instant + stilla_zone_offset_at (clock->zone, instant) == wall
         && !shows_again (clock->zone, instant, wall,
                          stilla_zone_offset_at (clock->zone, instant - DAY_SECONDS))
         && !shows_again (clock->zone, instant, wall,
                          stilla_zone_offset_at (clock->zone, instant + DAY_SECONDS));
}

static void
take_plain (StillaCalendarSeries *self, const GDate *date, gint64 instant)
{
  if (!g_date_valid (&self->first))
    self->first = *date;
  self->last = *date;
  self->until = instant;
}

/* The days of the rule from its first to its last one that are none of @plain. */
static void
find_left_out (StillaCalendarSeries *self, const GArray *plain)
{
  guint next = 0;

  if (!g_date_valid (&self->first))
    return;
  for (GDate date = self->first; g_date_compare (&date, &self->last) <= 0; g_date_add_days (&date, 1)) {
    if (g_date_compare (&g_array_index (plain, GDate, next), &date) == 0)
      next++;
    else if (stilla_repeat_applies (&self->repeat, &date))
      g_array_append_val (self->left_out, date);
  }
}

StillaCalendarSeries *
stilla_calendar_series_new (const StillaRepeat *repeat,
                            const StillaSeriesClock *clock,
                            const GArray *dates,
                            const GArray *instants)
{
  StillaCalendarSeries *self = g_new0 (StillaCalendarSeries, 1);
  g_autoptr (GArray) plain = g_array_new (FALSE, FALSE, sizeof (GDate));

  self->repeat = *repeat;
  self->left_out = g_array_new (FALSE, FALSE, sizeof (GDate));
  self->moments = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_date_clear (&self->first, 1);
  g_date_clear (&self->last, 1);
  for (guint i = 0; i < dates->len; i++) {
    GDate date = g_array_index (dates, GDate, i);
    gint64 instant = g_array_index (instants, gint64, i);

    if (is_plain (clock, &date, instant) && stilla_repeat_applies (repeat, &date)) {
      take_plain (self, &date, instant);
      g_array_append_val (plain, date);
    } else {
      g_array_append_val (self->moments, instant);
    }
  }
  find_left_out (self, plain);
  return self;
}

void
stilla_calendar_series_free (StillaCalendarSeries *self)
{
  g_clear_pointer (&self->left_out, g_array_unref);
  g_clear_pointer (&self->moments, g_array_unref);
  g_free (self);
}

static const char *const weekday_words[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

/* After midnight every weekday is the next one, and so is the first day of the week. */
static const char *
get_weekday_word (const StillaSeriesClock *clock, guint weekday)
{
  return weekday_words[(weekday + (clock->is_next_day ? 1 : 0)) % G_N_ELEMENTS (weekday_words)];
}

static void
append_weekdays (GString *rule, const StillaCalendarSeries *self, const StillaSeriesClock *clock)
{
  const char *mark = ";BYDAY=";

  for (guint weekday = 0; weekday < G_N_ELEMENTS (weekday_words); weekday++)
    if ((self->repeat.weekdays & (1u << weekday)) != 0) {
      g_string_append (rule, mark);
      g_string_append (rule, get_weekday_word (clock, weekday));
      mark = ",";
    }
}

char *
stilla_calendar_series_dup_rule (const StillaCalendarSeries *self,
                                 const StillaSeriesClock *clock,
                                 const char *until)
{
  gboolean is_daily = stilla_repeat_is_daily (&self->repeat) || self->repeat.unit == STILLA_REPEAT_DAYS;
  GString *rule = g_string_new (is_daily ? "FREQ=DAILY" : "FREQ=WEEKLY");

  if (self->repeat.every > 1)
    g_string_append_printf (rule, ";INTERVAL=%d", self->repeat.every);
  g_string_append_printf (rule, ";UNTIL=%s", until);
  if (!is_daily) {
    append_weekdays (rule, self, clock);
    g_string_append_printf (rule, ";WKST=%s", get_weekday_word (clock, 0));
  }
  return g_string_free (rule, FALSE);
}
