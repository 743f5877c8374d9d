/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-reminder-words.h"

#include "core/schedule/stilla-day-name.h"

#include <glib/gi18n-lib.h>

/* A notification has room for a few lines. */
#define MOST_LINES 5

static const StillaReminder *
get_reminder (const StillaReminderNotice *self, guint position)
{
  return &g_array_index (self->reminders, StillaReminder, position);
}

static char *
dup_what (const StillaReminder *reminder)
{
  const StillaOccurrence *occurrence = &reminder->occurrence;
  g_autofree char *count = stilla_unit_word_count (occurrence->product->unit, &occurrence->dose->units);

  /* Translators: the name of a product, then how much: "Night capsules, 1 capsule" */
  return g_strdup_printf (_ ("%s, %s"), occurrence->product->name, count);
}

char *
stilla_reminder_notice_dup_title (const StillaReminderNotice *self, gboolean with_detail)
{
  if (with_detail && self->reminders->len == 1)
    return dup_what (get_reminder (self, 0));
  return g_strdup (_ ("Time for your plan"));
}

static char *
dup_time (const StillaReminder *reminder, GTimeZone *zone, gboolean with_day)
{
  g_autoptr (GDateTime) time = stilla_occurrence_get_time (&reminder->occurrence, zone);
  g_autofree char *hour = g_date_time_format (time, "%H:%M");
  g_autofree char *day = NULL;

  if (!with_day)
    return g_steal_pointer (&hour);
  day = stilla_day_name_dup_short (&reminder->occurrence.day);
  /* Translators: a day and a time: "Fri 20, 08:00" */
  return g_strdup_printf (_ ("%s, %s"), day, hour);
}

/* They are in order. */
static gboolean
is_of_several_days (const StillaReminderNotice *self)
{
  const GDate *first = &get_reminder (self, 0)->occurrence.day;
  const GDate *last = &get_reminder (self, self->reminders->len - 1)->occurrence.day;

  return g_date_compare (first, last) != 0;
}

static void
append_lines (GString *body, const StillaReminderNotice *self, GTimeZone *zone)
{
  guint n = MIN (self->reminders->len, MOST_LINES);
  gboolean with_day = is_of_several_days (self);

  for (guint i = 0; i < n; i++) {
    g_autofree char *time = dup_time (get_reminder (self, i), zone, with_day);
    g_autofree char *what = dup_what (get_reminder (self, i));

    g_string_append_printf (body, "%s%s %s", body->len > 0 ? "\n" : "", time, what);
  }
  if (self->reminders->len > n) {
    guint more = self->reminders->len - n;
    g_autofree char *words = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);

    g_string_append_printf (body, "\n%s", words);
  }
}

static char *
dup_detail (const StillaReminderNotice *self, GTimeZone *zone)
{
  g_autoptr (GString) body = g_string_new (self->person->name);

  if (self->reminders->len == 1) {
    g_autofree char *time = dup_time (get_reminder (self, 0), zone, FALSE);

    g_string_append_printf (body, "%s%s", body->len > 0 ? ", " : "", time);
  } else {
    append_lines (body, self, zone);
  }
  return g_string_free (g_steal_pointer (&body), FALSE);
}

char *
stilla_reminder_notice_dup_body (const StillaReminderNotice *self, gboolean with_detail, GTimeZone *zone)
{
  if (with_detail)
    return dup_detail (self, zone);
  return self->is_summary ? g_strdup (_ ("Something passed without an answer. Open Stilla to see it."))
                          : NULL;
}

static gboolean
is_day_after (GDateTime *time, GDateTime *now, int days)
{
  g_autoptr (GDateTime) day = g_date_time_add_days (now, days);

  return g_date_time_get_year (time) == g_date_time_get_year (day)
         && g_date_time_get_day_of_year (time) == g_date_time_get_day_of_year (day);
}

static char *
dup_moment (gint64 moment, GDateTime *now)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (moment);
  g_autoptr (GDateTime) time = g_date_time_to_timezone (utc, g_date_time_get_timezone (now));
  g_autofree char *hour = g_date_time_format (time, "%H:%M");
  g_autofree char *day = NULL;
  GDate date;

  if (is_day_after (time, now, 0))
    return g_strdup_printf (_ ("today at %s"), hour);
  if (is_day_after (time, now, 1))
    return g_strdup_printf (_ ("tomorrow at %s"), hour);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (time),
                  (GDateMonth) g_date_time_get_month (time), (GDateYear) g_date_time_get_year (time));
  day = stilla_day_name_dup (&date, FALSE);
  /* Translators: a day and a time: "Friday 20 November at 20:00" */
  return g_strdup_printf (_ ("%s at %s"), day, hour);
}

static char *
dup_state (const StillaReminderEntry *self, GDateTime *now)
{
  g_autofree char *moment = NULL;

  if (self->is_draft)
    return g_strdup (_ ("No reminder comes: the plan is a draft, with something to ask about first."));
  if (self->next_dose == STILLA_REMINDER_NEVER)
    return g_strdup (_ ("No reminder comes: the plan has no dose in the next days."));
  moment = dup_moment (self->next_dose, now);
  /* Translators: "Next reminder: today at 20:00" */
  return g_strdup_printf (_ ("Next reminder: %s"), moment);
}

char *
stilla_reminder_entry_dup_next (const StillaReminderEntry *self, GDateTime *now, gboolean with_name)
{
  g_autofree char *state = dup_state (self, now);

  if (!with_name || *self->person->name == '\0')
    return g_steal_pointer (&state);
  /* Translators: the name of a person, then what comes next for them */
  return g_strdup_printf (_ ("%s – %s"), self->person->name, state);
}
