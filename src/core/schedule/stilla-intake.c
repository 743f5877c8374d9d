/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-intake.h"

StillaIntake *
stilla_intake_new_stored (const StillaIntake *fields)
{
  StillaIntake *self = (StillaIntake *) g_atomic_rc_box_dup (sizeof *fields, fields);

  self->dose_id = g_strdup (fields->dose_id);
  self->at = g_date_time_ref (fields->at);
  self->product_name = g_strdup (fields->product_name);
  self->unit = g_strdup (fields->unit);
  return self;
}

StillaIntake *
stilla_intake_new (const StillaOccurrence *occurrence, StillaIntakeState state, GDateTime *at)
{
  StillaIntake fields = {
    .dose_id = occurrence->dose->id,
    .date = occurrence->date,
    .state = state,
    .due_minute = occurrence->dose->minute,
    .at = at,
    .product_name = occurrence->product->name,
    .units = occurrence->dose->units,
    .unit = occurrence->product->unit,
  };

  if (!stilla_occurrence_elemental (occurrence, &fields.elemental_ug))
    fields.elemental_ug = -1;
  return stilla_intake_new_stored (&fields);
}

StillaIntake *
stilla_intake_ref (StillaIntake *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_intake (gpointer data)
{
  StillaIntake *self = data;

  g_clear_pointer (&self->dose_id, g_free);
  g_clear_pointer (&self->at, g_date_time_unref);
  g_clear_pointer (&self->product_name, g_free);
  g_clear_pointer (&self->unit, g_free);
}

void
stilla_intake_unref (StillaIntake *self)
{
  g_atomic_rc_box_release_full (self, clear_intake);
}

static const char *const state_words[] = { "taken", "skipped", "undone" };

const char *
stilla_intake_state_to_string (StillaIntakeState state)
{
  return state_words[state];
}

gboolean
stilla_intake_state_from_string (const char *word, StillaIntakeState *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (state_words); i++)
    if (g_strcmp0 (word, state_words[i]) == 0) {
      *out = (StillaIntakeState) i;
      return TRUE;
    }
  return FALSE;
}
