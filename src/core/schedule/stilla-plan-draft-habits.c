/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft-private.h"

#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

/* Every standing dose that a habit reaches ends and goes on as the habit says. */
typedef gboolean (*Follow) (StillaPlanDraft *self,
                            StillaPlanParts *parts,
                            guint index,
                            gconstpointer habit,
                            GError **error);

static gboolean
follow_habit (StillaPlanDraft *self, Follow follow, gconstpointer habit, GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };
  guint n_doses;

  stilla_plan_parts_init_from (&parts, self->curr);
  n_doses = parts.doses->len;
  for (guint i = 0; i < n_doses; i++)
    if (_stilla_plan_draft_is_standing (self, g_ptr_array_index (parts.doses, i))
        && !follow (self, &parts, i, habit, error))
      return FALSE;
  return _stilla_plan_draft_has_same_doses (self, &parts) || _stilla_plan_draft_close (self, &parts, error);
}

/* When a meal is. */
typedef struct {
  StillaMeal meal;
  int minute;
} MealTime;

static gboolean
follow_meal (StillaPlanDraft *self, StillaPlanParts *parts, guint index, gconstpointer habit, GError **error)
{
  const MealTime *time = habit;
  const StillaDoseTime *dose = g_ptr_array_index (parts->doses, index);
  StillaDoseTime fields = _stilla_plan_draft_copy_fields (dose);

  if (dose->meal != time->meal || dose->minute == time->minute)
    return TRUE;
  fields.minute = time->minute;
  fields.is_next_day = time->minute < self->day_end;
  return _stilla_plan_draft_follow_dose (self, parts, index, &fields, error);
}

gboolean
stilla_plan_draft_move_meal (StillaPlanDraft *self, StillaMeal meal, int minute, GError **error)
{
  MealTime time = { meal, minute };

  if (meal <= STILLA_MEAL_NONE || meal >= STILLA_N_MEALS || minute < 0 || minute >= 24 * 60)
    return _stilla_plan_draft_invalid (error, _ ("A meal needs a time of the day, such as 08:00."));
  return follow_habit (self, follow_meal, &time, error);
}

/* The same weekday of the clock, named by the day it belongs to; @days: 1 or -1. */
static guint
turn_weekdays (guint weekdays, int days)
{
  guint turned = days > 0 ? weekdays << 1 | weekdays >> 6 : weekdays >> 1 | weekdays << 6;

  return turned & STILLA_REPEAT_ALL_WEEKDAYS;
}

/* The weekday that leaves its week when the days move: Sunday becomes Monday, or Monday Sunday. */
static guint
find_leaving (const StillaRepeat *repeat, int days)
{
  return repeat->weekdays & (days > 0 ? 1u << 6 : 1u);
}

static gboolean
is_on_weekdays (const StillaRepeat *repeat)
{
  return repeat->unit == STILLA_REPEAT_WEEKS && !stilla_repeat_is_daily (repeat);
}

/* @repeat with its days moved by @days, for the weekdays @chosen, which stay in their week or leave it. */
static StillaRepeat
move_weekdays (const StillaRepeat *repeat, guint chosen, int days, int weeks)
{
  StillaRepeat moved = *repeat;

  moved.weekdays = turn_weekdays (chosen, days);
  moved.anchor = stilla_date_plus (&repeat->anchor, 7 * weeks);
  return moved;
}

/* Adds @fields with the first day of dose @index. */
static gboolean
add_beside (StillaPlanParts *parts, guint index, const StillaDoseTime *fields, GError **error)
{
  StillaDoseTime copy = *fields;
  StillaDoseTime *dose;

  copy.from = ((StillaDoseTime *) g_ptr_array_index (parts->doses, index))->from;
  dose = stilla_dose_time_new (&copy, error);
  if (dose == NULL)
    return FALSE;
  g_ptr_array_add (parts->doses, dose);
  return TRUE;
}

/* The same nights of the clock as @dose; as a second dose those whose day is now in another week. */
static gboolean
move_nights (StillaPlanDraft *self, StillaPlanParts *parts, guint index, int days, GError **error)
{
  g_autoptr (StillaDoseTime) dose = stilla_dose_time_ref (g_ptr_array_index (parts->doses, index));
  StillaDoseTime fields = _stilla_plan_draft_copy_fields (dose);
  guint leaving = find_leaving (&dose->repeat, days);
  guint staying = dose->repeat.weekdays & ~leaving;
  guint n_doses;

  fields.is_next_day = !dose->is_next_day;
  fields.from = stilla_date_plus (&dose->from, days);
  if (g_date_valid (&dose->until))
    fields.until = stilla_date_plus (&dose->until, days);
  if (!is_on_weekdays (&dose->repeat)) {
    fields.repeat.anchor = stilla_date_plus (&dose->repeat.anchor, days);
    return _stilla_plan_draft_follow_dose (self, parts, index, &fields, error);
  }
  if (leaving == 0 || staying == 0 || dose->repeat.every == 1) {
    fields.repeat = move_weekdays (&dose->repeat, dose->repeat.weekdays, days, staying == 0 ? days : 0);
    return _stilla_plan_draft_follow_dose (self, parts, index, &fields, error);
  }
  fields.repeat = move_weekdays (&dose->repeat, staying, days, 0);
  n_doses = parts->doses->len;
  if (!_stilla_plan_draft_follow_dose (self, parts, index, &fields, error))
    return FALSE;
  fields.repeat = move_weekdays (&dose->repeat, leaving, days, days);
  return parts->doses->len == n_doses || add_beside (parts, n_doses, &fields, error);
}

static gboolean
follow_day_end (StillaPlanDraft *self,
                StillaPlanParts *parts,
                guint index,
                gconstpointer habit,
                GError **error)
{
  const int *day_end = habit;
  const StillaDoseTime *dose = g_ptr_array_index (parts->doses, index);
  gboolean is_next_day = dose->minute < *day_end;

  return is_next_day == dose->is_next_day || move_nights (self, parts, index, is_next_day ? -1 : 1, error);
}

gboolean
stilla_plan_draft_set_day_end (StillaPlanDraft *self, int day_end, GError **error)
{
  if (day_end < 0 || day_end > STILLA_PERSON_LATEST_DAY_END)
    return _stilla_plan_draft_invalid (error,
                                       _ ("The day ends between midnight and noon. Choose such a time."));
  if (!follow_habit (self, follow_day_end, &day_end, error))
    return FALSE;
  self->day_end = day_end;
  return TRUE;
}

static gboolean
follow_zone (StillaPlanDraft *self, StillaPlanParts *parts, guint index, gconstpointer habit, GError **error)
{
  const StillaDoseTime *dose = g_ptr_array_index (parts->doses, index);
  StillaDoseTime fields = _stilla_plan_draft_copy_fields (dose);

  if (g_strcmp0 (dose->zone, habit) == 0)
    return TRUE;
  fields.zone = (char *) habit;
  return _stilla_plan_draft_follow_dose (self, parts, index, &fields, error);
}

gboolean
stilla_plan_draft_set_zone (StillaPlanDraft *self, const char *zone, GError **error)
{
  if (!_stilla_plan_draft_check_zone (zone, error))
    return FALSE;
  return follow_habit (self, follow_zone, zone, error);
}
