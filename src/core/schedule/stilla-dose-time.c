/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-dose-time.h"

#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-product.h"

#include <glib/gi18n-lib.h>

static StillaDoseTime *
copy_fields (const StillaDoseTime *fields)
{
  StillaDoseTime *self = (StillaDoseTime *) g_atomic_rc_box_dup (sizeof *fields, fields);

  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->product_id = g_strdup (fields->product_id);
  self->zone = g_strdup (fields->zone);
  self->as_needed_id = g_strdup (fields->as_needed_id);
  if (self->repeat.every == 0)
    self->repeat = stilla_repeat_daily (&self->from);
  return self;
}

static gboolean
is_whole (const StillaDoseTime *fields)
{
  StillaUnits units;

  return fields->product_id != NULL && fields->minute >= 0 && fields->minute < 24 * 60
         && g_date_valid (&fields->from) && stilla_units_new (fields->units.num, fields->units.den, &units)
         && (fields->repeat.every == 0 || stilla_repeat_is_valid (&fields->repeat))
         && fields->meal < STILLA_N_MEALS;
}

StillaDoseTime *
stilla_dose_time_new (const StillaDoseTime *fields, GError **error)
{
  if (!is_whole (fields)) {
    g_set_error_literal (
        error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
        _ ("A dose needs a product, a time of the day, how many units, and the day it starts."));
    return NULL;
  }
  return copy_fields (fields);
}

StillaDoseTime *
stilla_dose_time_with_until (const StillaDoseTime *self, const GDate *until)
{
  StillaDoseTime *copy = copy_fields (self);

  copy->until = *until;
  return copy;
}

StillaDoseTime *
stilla_dose_time_ref (StillaDoseTime *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_dose_time (gpointer data)
{
  StillaDoseTime *self = data;

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->product_id, g_free);
  g_clear_pointer (&self->zone, g_free);
  g_clear_pointer (&self->as_needed_id, g_free);
}

void
stilla_dose_time_unref (StillaDoseTime *self)
{
  g_atomic_rc_box_release_full (self, clear_dose_time);
}

gboolean
stilla_dose_time_applies (const StillaDoseTime *self, const GDate *date)
{
  return stilla_date_is_within (date, &self->from, &self->until)
         && stilla_repeat_applies (&self->repeat, date);
}

gboolean
stilla_dose_time_applies_since (const StillaDoseTime *self, const GDate *from)
{
  GDate first = self->from;

  if (from != NULL && g_date_compare (from, &first) > 0)
    first = *from;
  stilla_repeat_find_next (&self->repeat, &first, &first);
  return !g_date_valid (&self->until) || g_date_compare (&first, &self->until) <= 0;
}

guint32
stilla_dose_times_count_turn (const GPtrArray *doses)
{
  guint32 turn = 1;

  for (guint i = 0; i < doses->len && turn < STILLA_LONGEST_TURN; i++) {
    guint32 own = stilla_repeat_count_turn (&((StillaDoseTime *) g_ptr_array_index (doses, i))->repeat);

    turn = turn / (guint32) stilla_common_divisor (turn, own) * own;
  }
  return MIN (turn, STILLA_LONGEST_TURN);
}
