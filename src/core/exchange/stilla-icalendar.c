/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-icalendar.h"

#include "core/exchange/stilla-calendar-series.h"
#include "core/exchange/stilla-content-line.h"
#include "core/exchange/stilla-vtimezone.h"
#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

#define DEFAULT_YEARS 2
#define DAY_SECONDS (24 * 60 * 60)
#define ZONE_DAYS_BEFORE 3 /* a dose on home time may stand on another day there */
#define ZONE_DAYS_AFTER (366 + ZONE_DAYS_BEFORE)

/* Calendars are copied to other computers: who reads the file learns from it neither program nor purpose. */
#define PRODUCER "-//Reminder//Calendar 1.0//EN"

typedef struct {
  const StillaPlan *plan;
  const StillaCalendarOptions *options;
  GString *events;
  GPtrArray *zones; /* (element-type GTimeZone): those that the events go by */
  char *stamp;
} Writer;

/* One entry of the calendar. */
typedef struct {
  const char *kind; /* with the id and the moment: which entry it is */
  const char *id;
  const char *summary;
  gboolean is_timed;
} Event;

void
stilla_icalendar_default_end (const GDate *from, GDate *out)
{
  *out = *from;
  g_date_add_years (out, DEFAULT_YEARS);
  g_date_subtract_days (out, 1);
}

static char *
utc_time (gint64 instant)
{
  g_autofree char *time = stilla_content_line_time (instant);

  return g_strconcat (time, "Z", NULL);
}

/* Always the same for the same entry, and nothing can be read from it. @moment: "": the whole series */
static char *
dup_uid (const Writer *self, const Event *event, const char *moment)
{
  g_autofree char *key = g_strjoin ("\n", self->options->scope != NULL ? self->options->scope : "",
                                    event->kind, event->id, moment, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);

  return g_strdup_printf ("%.8s-%.4s-%.4s-%.4s-%.12s", sum, sum + 8, sum + 12, sum + 16, sum + 20);
}

static void
begin_event (Writer *self, const Event *event, const char *moment)
{
  g_autofree char *uid = dup_uid (self, event, moment);
  g_autofree char *summary = stilla_content_line_escape (event->summary);

  stilla_content_line_append (self->events, "BEGIN", "VEVENT");
  stilla_content_line_append (self->events, "UID", uid);
  stilla_content_line_append (self->events, "DTSTAMP", self->stamp);
  /* Grows with every file and stays below the 31 bits that readers give it. */
  stilla_content_line_append_format (self->events, "SEQUENCE", "%" G_GINT64_FORMAT,
                                     self->options->stamp / 60);
  stilla_content_line_append (self->events, "SUMMARY", summary);
  stilla_content_line_append (self->events, "CLASS", "PRIVATE");
  stilla_content_line_append (self->events, "TRANSP", "TRANSPARENT");
}

static void
end_event (Writer *self, const Event *event)
{
  g_autofree char *summary = stilla_content_line_escape (event->summary);

  if (event->is_timed)
    stilla_content_line_append (self->events, "DURATION", "PT5M");
  if (event->is_timed && self->options->has_alarms) {
    stilla_content_line_append (self->events, "BEGIN", "VALARM");
    stilla_content_line_append (self->events, "ACTION", "DISPLAY");
    stilla_content_line_append (self->events, "DESCRIPTION", summary);
    stilla_content_line_append (self->events, "TRIGGER", "PT0S");
    stilla_content_line_append (self->events, "END", "VALARM");
  }
  stilla_content_line_append (self->events, "END", "VEVENT");
}

/* Adds "@name;TZID=…:" with the time of @date; a clock that is UTC or floats has no TZID. */
static void
append_time (Writer *self, const char *name, const StillaSeriesClock *clock, const GDate *date)
{
  gboolean is_utc = stilla_vtimezone_is_utc (clock->zone);
  g_autofree char *time = stilla_content_line_time (stilla_series_wall_time (clock, date));
  g_autofree char *id = stilla_vtimezone_dup_id (clock->zone);
  g_autofree char *zoned = g_strconcat (name, ";TZID=", id, NULL);

  if (clock->is_floating)
    stilla_content_line_append (self->events, name, time);
  else if (is_utc)
    stilla_content_line_append_format (self->events, name, "%sZ", time);
  else
    stilla_content_line_append (self->events, zoned, time);
}

static void
append_rule (Writer *self, const StillaCalendarSeries *series, const StillaSeriesClock *clock)
{
  g_autofree char *until = clock->is_floating
                               ? stilla_content_line_time (stilla_series_wall_time (clock, &series->last))
                               : utc_time (series->until);
  g_autofree char *rule = stilla_calendar_series_dup_rule (series, clock, until);

  stilla_content_line_append (self->events, "RRULE", rule);
  for (guint i = 0; i < series->left_out->len; i++)
    append_time (self, "EXDATE", clock, &g_array_index (series->left_out, GDate, i));
}

static gboolean
are_same_zone (gconstpointer a, gconstpointer b)
{
  return g_str_equal (g_time_zone_get_identifier ((GTimeZone *) a),
                      g_time_zone_get_identifier ((GTimeZone *) b));
}

static void
need_zone (Writer *self, const StillaSeriesClock *clock)
{
  if (!clock->is_floating && !stilla_vtimezone_is_utc (clock->zone)
      && !g_ptr_array_find_with_equal_func (self->zones, clock->zone, are_same_zone, NULL))
    g_ptr_array_add (self->zones, g_time_zone_ref (clock->zone));
}

static void
append_series (Writer *self,
               const Event *event,
               const StillaSeriesClock *clock,
               const StillaCalendarSeries *series)
{
  if (g_date_valid (&series->first)) {
    begin_event (self, event, "");
    append_time (self, "DTSTART", clock, &series->first);
    if (g_date_compare (&series->first, &series->last) < 0)
      append_rule (self, series, clock);
    end_event (self, event);
    need_zone (self, clock);
  }
  for (guint i = 0; i < series->moments->len; i++) {
    g_autofree char *moment = utc_time (g_array_index (series->moments, gint64, i));

    begin_event (self, event, moment);
    stilla_content_line_append (self->events, "DTSTART", moment);
    end_event (self, event);
  }
}

static char *
dup_dose_summary (const Writer *self, const StillaOccurrence *occurrence)
{
  const StillaProduct *product = occurrence->product;
  g_autofree char *count = NULL;
  g_autofree char *amount = NULL;
  gint64 ug;

  if (!self->options->has_detail)
    return g_strdup (_ ("Reminder"));
  count = stilla_unit_word_count (product->unit, &occurrence->dose->units);
  if (!stilla_occurrence_elemental (occurrence, &ug))
    /* TRANSLATORS: the name of a product, "2 capsules" */
    return g_strdup_printf (_ ("%s: %s, elemental amount not known"), product->name, count);
  amount = stilla_amount_format (ug, self->options->style);
  /* TRANSLATORS: the name of a product, "2 capsules", "141 mg" */
  return g_strdup_printf (_ ("%s: %s, %s of elemental magnesium"), product->name, count, amount);
}

static GTimeZone *
open_zone (const Writer *self, const StillaDoseTime *dose)
{
  GTimeZone *zone = dose->zone != NULL ? g_time_zone_new_identifier (dose->zone) : NULL;

  return zone != NULL ? zone : g_time_zone_ref (self->options->frame.zone);
}

/* @occurrences: (element-type StillaOccurrence): all of one dose, in order */
static void
append_dose (Writer *self, const GPtrArray *occurrences)
{
  const StillaOccurrence *first = g_ptr_array_index (occurrences, 0);
  const StillaDoseTime *dose = first->dose;
  g_autoptr (GTimeZone) zone = open_zone (self, dose);
  g_autofree char *summary = dup_dose_summary (self, first);
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (GDate));
  g_autoptr (GArray) instants = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (StillaCalendarSeries) series = NULL;
  StillaSeriesClock clock
      = { zone, dose->minute, dose->is_next_day, self->options->is_floating && dose->zone == NULL };
  Event event = { "dose", dose->id, summary, TRUE };

  for (guint i = 0; i < occurrences->len; i++) {
    const StillaOccurrence *occurrence = g_ptr_array_index (occurrences, i);

    g_array_append_val (dates, occurrence->date);
    g_array_append_val (instants, occurrence->instant);
  }
  series = stilla_calendar_series_new (&dose->repeat, &clock, dates, instants);
  append_series (self, &event, &clock, series);
}

static void
append_doses (Writer *self)
{
  const GPtrArray *doses = stilla_plan_get_doses (self->plan);
  g_autoptr (GArray) all
      = stilla_expand_for (self->plan, &self->options->from, &self->options->to, &self->options->frame);
  g_autoptr (GHashTable) by_dose
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < all->len; i++) {
    StillaOccurrence *occurrence = &g_array_index (all, StillaOccurrence, i);
    GPtrArray *list = g_hash_table_lookup (by_dose, occurrence->dose);

    if (list == NULL)
      g_hash_table_insert (by_dose, occurrence->dose, list = g_ptr_array_new ());
    g_ptr_array_add (list, occurrence);
  }
  for (guint i = 0; i < doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (doses, i);
    const GPtrArray *list = g_hash_table_lookup (by_dose, dose);

    if (list != NULL && dose->as_needed_id == NULL)
      append_dose (self, list);
  }
}

static void
append_timed_visit (Writer *self, const StillaVisit *visit, const Event *event, const GArray *days)
{
  GTimeZone *zone = self->options->frame.zone;
  StillaSeriesClock clock = { zone, visit->minute, FALSE, self->options->is_floating };
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (GDate));
  g_autoptr (GArray) instants = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (StillaCalendarSeries) series = NULL;

  for (guint i = 0; i < days->len; i++) {
    const GDate *date = &g_array_index (days, GDate, i);
    gint64 instant;

    if (!stilla_wall_time_resolve (zone, date, visit->minute, &instant))
      continue;
    g_array_append_vals (dates, date, 1);
    g_array_append_val (instants, instant);
  }
  series = stilla_calendar_series_new (&visit->repeat, &clock, dates, instants);
  append_series (self, event, &clock, series);
}

static char *
compact_date (const GDate *date)
{
  return g_strdup_printf ("%04d%02d%02d", g_date_get_year (date), (int) g_date_get_month (date),
                          g_date_get_day (date));
}

static void
append_whole_days (Writer *self, const StillaVisit *visit, const Event *event, const GArray *days)
{
  const GDate *first = &g_array_index (days, GDate, 0);
  const GDate *last = &g_array_index (days, GDate, days->len - 1);
  g_autofree char *start = compact_date (first);
  g_autofree char *until = compact_date (last);
  StillaSeriesClock clock = { .is_floating = TRUE };
  StillaCalendarSeries series = { .repeat = visit->repeat };
  g_autofree char *rule = stilla_calendar_series_dup_rule (&series, &clock, until);

  begin_event (self, event, "");
  stilla_content_line_append (self->events, "DTSTART;VALUE=DATE", start);
  if (days->len > 1)
    stilla_content_line_append (self->events, "RRULE", rule);
  end_event (self, event);
}

static void
append_visit (Writer *self, const StillaVisit *visit)
{
  const char *summary = self->options->has_detail ? stilla_visit_get_title (visit) : _ ("Reminder");
  Event event = { "visit", visit->id, summary, visit->minute != STILLA_VISIT_NO_TIME };
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (GDate));

  for (GDate date = self->options->from; g_date_compare (&date, &self->options->to) <= 0;
       g_date_add_days (&date, 1))
    if (stilla_visit_applies (visit, &date))
      g_array_append_val (days, date);
  if (days->len == 0)
    return;
  if (event.is_timed)
    append_timed_visit (self, visit, &event, days);
  else
    append_whole_days (self, visit, &event, days);
}

static gint64
midnight_of (const GDate *date)
{
  StillaSeriesClock clock = { .minute = 0 };

  return stilla_series_wall_time (&clock, date);
}

static char *
dup_calendar (const Writer *self)
{
  GString *out = g_string_new (NULL);
  gint64 from = midnight_of (&self->options->from) - (gint64) ZONE_DAYS_BEFORE * DAY_SECONDS;
  gint64 to = midnight_of (&self->options->to) + (gint64) ZONE_DAYS_AFTER * DAY_SECONDS;

  stilla_content_line_append (out, "BEGIN", "VCALENDAR");
  stilla_content_line_append (out, "VERSION", "2.0");
  stilla_content_line_append (out, "PRODID", PRODUCER);
  stilla_content_line_append (out, "CALSCALE", "GREGORIAN");
  for (guint i = 0; i < self->zones->len; i++)
    stilla_vtimezone_append (out, g_ptr_array_index (self->zones, i), from, to);
  g_string_append_len (out, self->events->str, (gssize) self->events->len);
  stilla_content_line_append (out, "END", "VCALENDAR");
  return g_string_free (out, FALSE);
}

static gboolean
refuse_empty (const StillaCalendarOptions *options, GError **error)
{
  g_autofree char *from = stilla_date_to_string (&options->from);
  g_autofree char *to = stilla_date_to_string (&options->to);

  g_set_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_NOT_FOUND,
               _ ("Nothing of this plan comes from %s to %s, so there is nothing to write."), from, to);
  return FALSE;
}

char *
stilla_icalendar_write (const StillaPlan *plan, const StillaCalendarOptions *options, GError **error)
{
  const GPtrArray *visits = stilla_plan_get_visits (plan);
  g_autofree char *stamp = utc_time (options->stamp);
  g_autoptr (GString) events = g_string_new (NULL);
  g_autoptr (GPtrArray) zones = g_ptr_array_new_with_free_func ((GDestroyNotify) g_time_zone_unref);
  Writer self = { plan, options, events, zones, stamp };

  append_doses (&self);
  for (guint i = 0; i < visits->len; i++)
    append_visit (&self, g_ptr_array_index (visits, i));
  if (events->len == 0) {
    refuse_empty (options, error);
    return NULL;
  }
  return dup_calendar (&self);
}
