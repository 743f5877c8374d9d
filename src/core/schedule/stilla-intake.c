/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-intake.h"

#include <glib/gi18n-lib.h>

StillaIntake *
stilla_intake_new_stored (const StillaIntake *fields)
{
  StillaIntake *self = (StillaIntake *) g_atomic_rc_box_dup (sizeof *fields, fields);

  self->dose_id = g_strdup (fields->dose_id);
  self->at = g_date_time_ref (fields->at);
  self->product_name = g_strdup (fields->product_name);
  self->unit = g_strdup (fields->unit);
  self->note = g_strdup (fields->note != NULL ? fields->note : "");
  self->reason = g_strdup (fields->reason != NULL ? fields->reason : "");
  return self;
}

static StillaIntake *
write_down (const StillaOccurrence *occurrence, const StillaSaid *said, GDateTime *at)
{
  StillaIntake fields = {
    .dose_id = occurrence->dose->id,
    .date = occurrence->date,
    .state = said->state,
    .due_minute = occurrence->dose->minute,
    .at = at,
    .product_name = occurrence->product->name,
    .units = said->units.num > 0 ? said->units : occurrence->dose->units,
    .unit = occurrence->product->unit,
    .note = (char *) said->note,
    .reason = (char *) said->reason,
  };

  if (!stilla_product_elemental (occurrence->product, &fields.units, &fields.elemental_ug))
    fields.elemental_ug = -1;
  return stilla_intake_new_stored (&fields);
}

StillaIntake *
stilla_intake_new (const StillaOccurrence *occurrence, StillaIntakeState state, GDateTime *at)
{
  StillaSaid said = { .state = state };

  return write_down (occurrence, &said, at);
}

static gboolean
are_words (const char *words)
{
  return words == NULL
         || (g_utf8_validate (words, -1, NULL) && g_utf8_strlen (words, -1) <= STILLA_INTAKE_MAX_WORDS);
}

StillaIntake *
stilla_intake_new_said (const StillaOccurrence *occurrence,
                        const StillaSaid *said,
                        GDateTime *at,
                        GError **error)
{
  if (are_words (said->note) && are_words (said->reason))
    return write_down (occurrence, said, at);
  g_set_error_literal (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
                       _ ("A note has at most 500 letters. Make it shorter."));
  return NULL;
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
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->reason, g_free);
}

void
stilla_intake_unref (StillaIntake *self)
{
  g_atomic_rc_box_release_full (self, clear_intake);
}

gboolean
stilla_intake_equal (const StillaIntake *self, const StillaIntake *other)
{
  if (self == NULL || other == NULL)
    return self == other;
  return self->revision == other->revision && self->state == other->state
         && stilla_units_compare (&self->units, &other->units) == 0 && g_date_time_equal (self->at, other->at)
         && g_date_compare (&self->date, &other->date) == 0 && g_str_equal (self->dose_id, other->dose_id)
         && g_str_equal (self->note, other->note) && g_str_equal (self->reason, other->reason);
}

static const char *const state_words[] = { "taken", "skipped", "undone", "not-sure" };

const char *
stilla_intake_state_to_string (StillaIntakeState state)
{
  return state_words[state];
}

const char *
stilla_intake_state_label (StillaIntakeState state)
{
  static const char *const labels[] = { N_ ("Taken"), N_ ("Skipped"), N_ ("Taken back"), N_ ("Not sure") };

  return _ (labels[state]);
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
