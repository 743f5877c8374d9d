/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-recorded-day.h"

#include "core/schedule/stilla-date.h"

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  const StillaVisit *first = *(StillaVisit *const *) a;
  const StillaVisit *second = *(StillaVisit *const *) b;

  return first->minute - second->minute;
}

static void
add_visits (StillaRecordedDay *self, const StillaPlan *plan)
{
  const GPtrArray *visits = stilla_plan_get_visits (plan);

  for (guint i = 0; i < visits->len; i++)
    if (stilla_visit_applies (g_ptr_array_index (visits, i), &self->date))
      g_ptr_array_add (self->visits, stilla_visit_ref (g_ptr_array_index (visits, i)));
  g_ptr_array_sort (self->visits, compare_visits);
}

static void
add_pauses (StillaRecordedDay *self, const StillaPlan *plan)
{
  const GPtrArray *pauses = stilla_plan_get_pauses (plan);

  for (guint i = 0; i < pauses->len; i++) {
    StillaPause *pause = g_ptr_array_index (pauses, i);

    if (stilla_date_is_within (&self->date, &pause->from, &pause->until))
      g_ptr_array_add (self->pauses, stilla_pause_ref (pause));
  }
}

static StillaRecordedDay *
recorded_day_new (const StillaRecordSource *source, const GDate *date)
{
  StillaRecordedDay *self = g_new0 (StillaRecordedDay, 1);

  self->date = *date;
  self->distance = (int) g_date_get_julian (date) - (int) g_date_get_julian (&source->today);
  self->doses = g_array_new (FALSE, FALSE, sizeof (StillaRecordedDose));
  g_array_set_clear_func (self->doses, (GDestroyNotify) stilla_recorded_dose_clear);
  self->visits = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_visit_unref);
  self->pauses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_pause_unref);
  add_visits (self, source->plan);
  add_pauses (self, source->plan);
  return self;
}

void
stilla_recorded_day_free (StillaRecordedDay *self)
{
  g_clear_pointer (&self->doses, g_array_unref);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_clear_pointer (&self->pauses, g_ptr_array_unref);
  g_free (self);
}

/* Takes @dose over. */
static void
take_dose (StillaRecordedDay *self, StillaRecordedDose *dose)
{
  g_array_append_vals (self->doses, dose, 1);
  stilla_day_tally_add (&self->tally, dose);
}

GPtrArray *
stilla_recorded_days_new (const StillaRecordSource *source, const GDate *from, const GDate *to)
{
  GPtrArray *days = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_recorded_day_free);
  g_autoptr (GArray) doses = stilla_recorded_doses_new (source, from, to);

  for (GDate date = *from; g_date_compare (&date, to) <= 0; g_date_add_days (&date, 1))
    g_ptr_array_add (days, recorded_day_new (source, &date));
  g_array_set_clear_func (doses, NULL); /* the days take them over */
  for (guint i = 0; i < doses->len; i++) {
    StillaRecordedDose *dose = &g_array_index (doses, StillaRecordedDose, i);

    take_dose (g_ptr_array_index (days, g_date_days_between (from, &dose->occurrence.day)), dose);
  }
  return days;
}
