/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-intake-words.h"

#include "core/schedule/stilla-product.h"

#include <glib/gi18n-lib.h>

const char *
stilla_intake_state_icon_name (StillaIntakeState state)
{
  switch (state) {
  case STILLA_INTAKE_TAKEN:
    return "object-select-symbolic";
  case STILLA_INTAKE_SKIPPED:
    return "window-close-symbolic";
  case STILLA_INTAKE_NOT_SURE:
    return "dialog-question-symbolic";
  case STILLA_INTAKE_UNDONE:
    break;
  }
  return "content-loading-symbolic";
}

/* The hour of an answer says when the dose was taken only when it was given around then: less than half a day
 * from midnight to midnight. */
static gboolean
is_of_its_day (const StillaIntake *self, GDateTime *at)
{
  GDate day;
  int later;

  g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (at), (GDateMonth) g_date_time_get_month (at),
                  (GDateYear) g_date_time_get_year (at));
  later = g_date_days_between (&self->date, &day);
  return later == 0 || (later == 1 && g_date_time_get_hour (at) < 12);
}

/* "Taken 07:04" */
static char *
say_when (const StillaIntake *self, GTimeZone *zone)
{
  g_autoptr (GDateTime) at = g_date_time_to_timezone (self->at, zone);
  const char *state = stilla_intake_state_label (self->state);
  g_autofree char *when = NULL;

  if (self->state != STILLA_INTAKE_TAKEN && self->state != STILLA_INTAKE_SKIPPED)
    return g_strdup (state);
  if (is_of_its_day (self, at)) {
    when = g_date_time_format (at, "%H:%M");
    /* Translators: "Taken", then the time of the day: "Taken 07:04" */
    return g_strdup_printf (_ ("%s %s"), state, when);
  }
  /* Translators: the day on which something was written down, without its year. See man strftime. */
  when = g_date_time_format (at, _ ("%-d %B"));
  /* Translators: "Taken", then the day on which that was said: "Taken, recorded on 21 November" */
  return g_strdup_printf (_ ("%s, recorded on %s"), state, when);
}

char *
stilla_intake_dup_words (const StillaIntake *self, const StillaUnits *planned, GTimeZone *zone)
{
  g_autofree char *when = say_when (self, zone);
  g_autofree char *count = stilla_unit_word_count (self->unit, &self->units);

  if (self->state != STILLA_INTAKE_TAKEN || planned == NULL
      || stilla_units_compare (planned, &self->units) == 0)
    return g_steal_pointer (&when);
  /* Translators: what was done and how much it was: "Taken 07:04, ½ capsule" */
  return g_strdup_printf (_ ("%s, %s"), when, count);
}

char *
stilla_intake_dup_said (const StillaIntake *self, const StillaUnits *planned, GTimeZone *zone)
{
  g_autoptr (GDateTime) at = g_date_time_to_timezone (self->at, zone);
  /* Translators: when something was written down: "20 November 09:30". See man strftime. */
  g_autofree char *when = g_date_time_format (at, _ ("%-d %B %H:%M"));
  g_autofree char *count = stilla_unit_word_count (self->unit, &self->units);
  const char *state = stilla_intake_state_label (self->state);

  if (self->state != STILLA_INTAKE_TAKEN || stilla_units_compare (planned, &self->units) == 0)
    return g_strdup_printf (_ ("%s: %s"), when, state);
  /* Translators: when it was written down, "Taken", how much: "20 November 09:30: Taken, ½ capsule" */
  return g_strdup_printf (_ ("%s: %s, %s"), when, state, count);
}

char *
stilla_intake_dup_amount (const StillaIntake *self, const StillaNumberStyle *style)
{
  g_autofree char *amount = NULL;

  if (self->elemental_ug < 0)
    return g_strdup (_ ("elemental amount not known"));
  amount = stilla_amount_format (self->elemental_ug, style);
  return g_strdup_printf (_ ("%s elemental"), amount);
}
