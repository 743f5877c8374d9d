/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-recorded-dose.h"

#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

const char *
stilla_record_state_label (StillaRecordState state)
{
  static const char *const words[STILLA_N_RECORD_STATES] = {
    [STILLA_RECORD_NOT_PLANNED] = N_ ("Not planned"),
    [STILLA_RECORD_PAUSED] = N_ ("Paused"),
    [STILLA_RECORD_PLANNED] = N_ ("Planned"),
    [STILLA_RECORD_LATER] = N_ ("Later today"),
    [STILLA_RECORD_NOT_RECORDED] = N_ ("Not recorded"),
    [STILLA_RECORD_NOT_SURE] = N_ ("Not sure"),
    [STILLA_RECORD_SKIPPED] = N_ ("Skipped"),
    [STILLA_RECORD_PART] = N_ ("Part taken"),
    [STILLA_RECORD_TAKEN] = N_ ("Taken"),
  };

  return _ (words[state]);
}

void
stilla_recorded_dose_clear (StillaRecordedDose *self)
{
  stilla_occurrence_clear (&self->occurrence);
  g_clear_pointer (&self->answer, stilla_intake_unref);
}

StillaRecordedDose *
stilla_recorded_dose_copy (const StillaRecordedDose *self)
{
  StillaRecordedDose *copy = g_new (StillaRecordedDose, 1);

  *copy = *self;
  stilla_dose_time_ref (copy->occurrence.dose);
  stilla_product_ref (copy->occurrence.product);
  if (copy->answer != NULL)
    stilla_intake_ref (copy->answer);
  return copy;
}

void
stilla_recorded_dose_free (StillaRecordedDose *self)
{
  stilla_recorded_dose_clear (self);
  g_free (self);
}

gboolean
stilla_recorded_dose_can_be_answered (const StillaRecordedDose *self)
{
  return self->state >= STILLA_RECORD_LATER;
}

static StillaRecordState
state_of_answer (const StillaIntake *answer, const StillaUnits *planned)
{
  if (answer->state == STILLA_INTAKE_SKIPPED)
    return STILLA_RECORD_SKIPPED;
  if (answer->state == STILLA_INTAKE_NOT_SURE)
    return STILLA_RECORD_NOT_SURE;
  return stilla_units_compare (&answer->units, planned) < 0 ? STILLA_RECORD_PART : STILLA_RECORD_TAKEN;
}

static StillaRecordState
find_state (const StillaRecordSource *source, const StillaRecordedDose *dose)
{
  const StillaOccurrence *occurrence = &dose->occurrence;
  int days = g_date_get_julian (&occurrence->day) - g_date_get_julian (&source->today);

  if (dose->answer != NULL)
    return state_of_answer (dose->answer, &occurrence->dose->units);
  if (!stilla_plan_is_due (source->plan, occurrence->dose, &occurrence->date))
    return STILLA_RECORD_PAUSED;
  if (days > 0)
    return STILLA_RECORD_PLANNED;
  return days == 0 && occurrence->instant > source->now ? STILLA_RECORD_LATER : STILLA_RECORD_NOT_RECORDED;
}

/* The doses of the days as if nothing were ever paused. */
static GArray *
expand_without_pauses (const StillaRecordSource *source, const GDate *from, const GDate *to)
{
  g_autoptr (StillaPlan) plan = NULL;
  StillaPlanParts parts;

  if (stilla_plan_get_pauses (source->plan)->len == 0)
    return stilla_expand_for (source->plan, from, to, &source->frame);
  stilla_plan_parts_init_from (&parts, source->plan);
  g_ptr_array_set_size (parts.pauses, 0);
  plan = stilla_plan_new_from (&parts, NULL);
  stilla_plan_parts_clear (&parts);
  return stilla_expand_for (plan, from, to, &source->frame);
}

static StillaRecordedDose
record_dose (const StillaRecordSource *source, const StillaOccurrence *occurrence)
{
  StillaRecordedDose dose = { .occurrence = *occurrence };
  StillaIntake *answer = stilla_intake_book_find (source->answers, occurrence->dose->id, &occurrence->date);

  stilla_dose_time_ref (occurrence->dose);
  stilla_product_ref (occurrence->product);
  dose.answer = answer != NULL ? stilla_intake_ref (answer) : NULL;
  dose.state = find_state (source, &dose);
  return dose;
}

GArray *
stilla_recorded_doses_new (const StillaRecordSource *source, const GDate *from, const GDate *to)
{
  g_autoptr (GArray) occurrences = expand_without_pauses (source, from, to);
  GArray *doses = g_array_sized_new (FALSE, FALSE, sizeof (StillaRecordedDose), occurrences->len);

  g_array_set_clear_func (doses, (GDestroyNotify) stilla_recorded_dose_clear);
  for (guint i = 0; i < occurrences->len; i++) {
    StillaRecordedDose dose = record_dose (source, &g_array_index (occurrences, StillaOccurrence, i));

    g_array_append_val (doses, dose);
  }
  return doses;
}

const StillaUnits *
stilla_recorded_dose_get_units (const StillaRecordedDose *self)
{
  gboolean was_taken = self->state == STILLA_RECORD_TAKEN || self->state == STILLA_RECORD_PART;

  return was_taken ? &self->answer->units : &self->occurrence.dose->units;
}
