/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-icalendar.h"

#include "core/exchange/stilla-calendar-entries.h"
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
  StillaCalendarEntries *entries;
} Writer;

void
stilla_icalendar_default_end (const GDate *from, GDate *out)
{
  *out = *from;
  g_date_add_years (out, DEFAULT_YEARS);
  g_date_subtract_days (out, 1);
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
  StillaCalendarEvent event = { "dose", dose->id, summary, TRUE };

  for (guint i = 0; i < occurrences->len; i++) {
    const StillaOccurrence *occurrence = g_ptr_array_index (occurrences, i);

    g_array_append_val (dates, occurrence->date);
    g_array_append_val (instants, occurrence->instant);
  }
  series = stilla_calendar_series_new (&dose->repeat, &clock, dates, instants);
  stilla_calendar_entries_add_series (self->entries, &event, &clock, series);
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
append_timed_visit (Writer *self,
                    const StillaVisit *visit,
                    const StillaCalendarEvent *event,
                    const GArray *days)
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
  stilla_calendar_entries_add_series (self->entries, event, &clock, series);
}

static void
append_visit (Writer *self, const StillaVisit *visit)
{
  const char *summary = self->options->has_detail ? stilla_visit_get_title (visit) : _ ("Reminder");
  StillaCalendarEvent event = { "visit", visit->id, summary, visit->minute != STILLA_VISIT_NO_TIME };
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
    stilla_calendar_entries_add_days (self->entries, &event, &visit->repeat, days);
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
  const GPtrArray *zones = stilla_calendar_entries_get_zones (self->entries);
  GString *out = g_string_new (NULL);
  gint64 from = midnight_of (&self->options->from) - (gint64) ZONE_DAYS_BEFORE * DAY_SECONDS;
  gint64 to = midnight_of (&self->options->to) + (gint64) ZONE_DAYS_AFTER * DAY_SECONDS;

  stilla_content_line_append (out, "BEGIN", "VCALENDAR");
  stilla_content_line_append (out, "VERSION", "2.0");
  stilla_content_line_append (out, "PRODID", PRODUCER);
  stilla_content_line_append (out, "CALSCALE", "GREGORIAN");
  for (guint i = 0; i < zones->len; i++)
    stilla_vtimezone_append (out, g_ptr_array_index (zones, i), from, to);
  g_string_append (out, stilla_calendar_entries_get_text (self->entries));
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
  g_autoptr (StillaCalendarEntries) entries
      = stilla_calendar_entries_new (options->scope, options->stamp, options->has_alarms);
  Writer self = { plan, options, entries };

  append_doses (&self);
  for (guint i = 0; i < visits->len; i++)
    append_visit (&self, g_ptr_array_index (visits, i));
  if (*stilla_calendar_entries_get_text (entries) == '\0') {
    refuse_empty (options, error);
    return NULL;
  }
  return dup_calendar (&self);
}
