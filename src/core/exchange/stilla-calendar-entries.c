/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-calendar-entries.h"

#include "core/exchange/stilla-content-line.h"
#include "core/exchange/stilla-vtimezone.h"
#include "core/schedule/stilla-zone.h"

struct _StillaCalendarEntries {
  char *scope;
  gint64 stamp;
  gboolean has_alarms;
  GString *text;
  GPtrArray *zones; /* (element-type GTimeZone) */
};

StillaCalendarEntries *
stilla_calendar_entries_new (const char *scope, gint64 stamp, gboolean has_alarms)
{
  StillaCalendarEntries *self = g_new0 (StillaCalendarEntries, 1);

  self->scope = g_strdup (scope != NULL ? scope : "");
  self->stamp = stamp;
  self->has_alarms = has_alarms;
  self->text = g_string_new (NULL);
  self->zones = g_ptr_array_new_with_free_func ((GDestroyNotify) g_time_zone_unref);
  return self;
}

void
stilla_calendar_entries_free (StillaCalendarEntries *self)
{
  g_clear_pointer (&self->scope, g_free);
  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->zones, g_ptr_array_unref);
  g_free (self);
}

const char *
stilla_calendar_entries_get_text (const StillaCalendarEntries *self)
{
  return self->text->str;
}

const GPtrArray *
stilla_calendar_entries_get_zones (const StillaCalendarEntries *self)
{
  return self->zones;
}

static char *
utc_time (gint64 instant)
{
  g_autofree char *time = stilla_content_line_time (instant);

  return g_strconcat (time, "Z", NULL);
}

/* Always the same for the same entry, and nothing can be read from it. @moment: "": the whole series */
static char *
dup_uid (const StillaCalendarEntries *self, const StillaCalendarEvent *event, const char *moment)
{
  g_autofree char *key = g_strjoin ("\n", self->scope, event->kind, event->id, moment, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);

  return g_strdup_printf ("%.8s-%.4s-%.4s-%.4s-%.12s", sum, sum + 8, sum + 12, sum + 16, sum + 20);
}

static void
begin_event (StillaCalendarEntries *self, const StillaCalendarEvent *event, const char *moment)
{
  g_autofree char *uid = dup_uid (self, event, moment);
  g_autofree char *stamp = utc_time (self->stamp);
  g_autofree char *summary = stilla_content_line_escape (event->summary);

  stilla_content_line_append (self->text, "BEGIN", "VEVENT");
  stilla_content_line_append (self->text, "UID", uid);
  stilla_content_line_append (self->text, "DTSTAMP", stamp);
  /* Grows with every file and stays below the 31 bits that readers give it. */
  stilla_content_line_append_format (self->text, "SEQUENCE", "%" G_GINT64_FORMAT, self->stamp / 60);
  stilla_content_line_append (self->text, "SUMMARY", summary);
  stilla_content_line_append (self->text, "CLASS", "PRIVATE");
  stilla_content_line_append (self->text, "TRANSP", "TRANSPARENT");
}

static void
end_event (StillaCalendarEntries *self, const StillaCalendarEvent *event)
{
  g_autofree char *summary = stilla_content_line_escape (event->summary);

  if (event->is_timed)
    stilla_content_line_append (self->text, "DURATION", "PT5M");
  if (event->is_timed && self->has_alarms) {
    stilla_content_line_append (self->text, "BEGIN", "VALARM");
    stilla_content_line_append (self->text, "ACTION", "DISPLAY");
    stilla_content_line_append (self->text, "DESCRIPTION", summary);
    stilla_content_line_append (self->text, "TRIGGER", "PT0S");
    stilla_content_line_append (self->text, "END", "VALARM");
  }
  stilla_content_line_append (self->text, "END", "VEVENT");
}

/* Adds "@name;TZID=…:" with the time of @date; a clock that is UTC or floats has no TZID. */
static void
append_time (StillaCalendarEntries *self, const char *name, const StillaSeriesClock *clock, const GDate *date)
{
  gboolean is_utc = stilla_vtimezone_is_utc (clock->zone);
  g_autofree char *time = stilla_content_line_time (stilla_series_wall_time (clock, date));
  g_autofree char *id = stilla_vtimezone_dup_id (clock->zone);
  g_autofree char *zoned = g_strconcat (name, ";TZID=", id, NULL);

  if (clock->is_floating)
    stilla_content_line_append (self->text, name, time);
  else if (is_utc)
    stilla_content_line_append_format (self->text, name, "%sZ", time);
  else
    stilla_content_line_append (self->text, zoned, time);
}

static void
append_rule (StillaCalendarEntries *self, const StillaCalendarSeries *series, const StillaSeriesClock *clock)
{
  g_autofree char *until = clock->is_floating
                               ? stilla_content_line_time (stilla_series_wall_time (clock, &series->last))
                               : utc_time (series->until);
  g_autofree char *rule = stilla_calendar_series_dup_rule (series, clock, until);

  stilla_content_line_append (self->text, "RRULE", rule);
  for (guint i = 0; i < series->left_out->len; i++)
    append_time (self, "EXDATE", clock, &g_array_index (series->left_out, GDate, i));
}

static void
need_zone (StillaCalendarEntries *self, const StillaSeriesClock *clock)
{
  if (!clock->is_floating && !stilla_vtimezone_is_utc (clock->zone)
      && !g_ptr_array_find_with_equal_func (self->zones, clock->zone, (GEqualFunc) stilla_zone_is_same, NULL))
    g_ptr_array_add (self->zones, g_time_zone_ref (clock->zone));
}

void
stilla_calendar_entries_add_series (StillaCalendarEntries *self,
                                    const StillaCalendarEvent *event,
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
    stilla_content_line_append (self->text, "DTSTART", moment);
    end_event (self, event);
  }
}

static char *
compact_date (const GDate *date)
{
  return g_strdup_printf ("%04d%02d%02d", g_date_get_year (date), (int) g_date_get_month (date),
                          g_date_get_day (date));
}

void
stilla_calendar_entries_add_days (StillaCalendarEntries *self,
                                  const StillaCalendarEvent *event,
                                  const StillaRepeat *repeat,
                                  const GArray *days)
{
  const GDate *first = &g_array_index (days, GDate, 0);
  const GDate *last = &g_array_index (days, GDate, days->len - 1);
  g_autofree char *start = compact_date (first);
  g_autofree char *until = compact_date (last);
  StillaSeriesClock clock = { .is_floating = TRUE };
  StillaCalendarSeries series = { .repeat = *repeat };
  g_autofree char *rule = stilla_calendar_series_dup_rule (&series, &clock, until);

  begin_event (self, event, "");
  stilla_content_line_append (self->text, "DTSTART;VALUE=DATE", start);
  if (days->len > 1)
    stilla_content_line_append (self->text, "RRULE", rule);
  end_event (self, event);
}
