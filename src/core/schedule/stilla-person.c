/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-person.h"

#include "core/schedule/stilla-zone.h"

#include <glib/gi18n-lib.h>

#define MINUTES_A_DAY (24 * 60)

static const struct {
  const char *word;
  const char *label;
} meal_words[] = {
  [STILLA_MEAL_NONE] = { NULL, N_ ("By the clock") },
  [STILLA_MEAL_BREAKFAST] = { "breakfast", N_ ("Breakfast") },
  [STILLA_MEAL_LUNCH] = { "lunch", N_ ("Lunch") },
  [STILLA_MEAL_DINNER] = { "dinner", N_ ("Dinner") },
  [STILLA_MEAL_BEDTIME] = { "bedtime", N_ ("Bedtime") },
};

StillaPerson *
stilla_person_new (const char *name)
{
  StillaPerson *self = g_new0 (StillaPerson, 1);

  self->name = g_strdup (name);
  for (int meal = 0; meal < STILLA_N_MEALS; meal++)
    self->meals[meal] = -1;
  return self;
}

StillaPerson *
stilla_person_copy (const StillaPerson *self)
{
  StillaPerson *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  copy->zone = g_strdup (self->zone);
  return copy;
}

void
stilla_person_free (StillaPerson *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->zone, g_free);
  g_free (self);
}

gboolean
stilla_person_equal (const StillaPerson *self, const StillaPerson *other)
{
  for (int meal = STILLA_MEAL_BREAKFAST; meal < STILLA_N_MEALS; meal++)
    if (self->meals[meal] != other->meals[meal])
      return FALSE;
  return self->id == other->id && self->colour == other->colour && self->day_end == other->day_end
         && g_str_equal (self->name, other->name) && g_strcmp0 (self->zone, other->zone) == 0;
}

gboolean
stilla_person_is_valid (const StillaPerson *self)
{
  for (int meal = STILLA_MEAL_BREAKFAST; meal < STILLA_N_MEALS; meal++)
    if (self->meals[meal] < -1 || self->meals[meal] >= MINUTES_A_DAY)
      return FALSE;
  return self->name != NULL && g_utf8_validate (self->name, -1, NULL)
         && g_utf8_strlen (self->name, -1) <= STILLA_PERSON_MAX_NAME && self->colour >= 0
         && self->colour < STILLA_PERSON_COLOURS && self->day_end >= 0
         && self->day_end <= STILLA_PERSON_LATEST_DAY_END
         && (self->zone == NULL || stilla_zone_is_known (self->zone));
}

void
stilla_person_today (const StillaPerson *self, GDateTime *now, GDate *out)
{
  int minute = g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);

  g_date_clear (out, 1);
  g_date_set_dmy (out, (GDateDay) g_date_time_get_day_of_month (now),
                  (GDateMonth) g_date_time_get_month (now), (GDateYear) g_date_time_get_year (now));
  if (minute < self->day_end)
    g_date_subtract_days (out, 1);
}

gboolean
stilla_person_is_next_day (const StillaPerson *self, int minute)
{
  return minute < self->day_end;
}

const char *
stilla_meal_to_string (StillaMeal meal)
{
  return meal_words[meal].word;
}

gboolean
stilla_meal_from_string (const char *word, StillaMeal *out)
{
  for (int meal = 0; meal < STILLA_N_MEALS; meal++)
    if (g_strcmp0 (word, meal_words[meal].word) == 0) {
      *out = (StillaMeal) meal;
      return TRUE;
    }
  return FALSE;
}

const char *
stilla_meal_label (StillaMeal meal)
{
  return _ (meal_words[meal].label);
}
