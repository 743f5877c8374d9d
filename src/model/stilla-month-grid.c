/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-month-grid.h"

#include "core/schedule/stilla-day-name.h"

void
stilla_month_grid_span (const GDate *date, GDateWeekday first, GDate *out_from, GDate *out_to)
{
  GDate last = *date;

  g_date_set_day (&last, 1);
  *out_from = stilla_week_find_begin (&last, first);
  g_date_add_months (&last, 1);
  g_date_subtract_days (&last, 1);
  *out_to = stilla_week_find_begin (&last, first);
  g_date_add_days (out_to, STILLA_DAYS_A_WEEK - 1);
}

StillaMonthGrid *
stilla_month_grid_new (const StillaRecordSource *source, const GDate *date, GDateWeekday first)
{
  StillaMonthGrid *self = g_new0 (StillaMonthGrid, 1);
  GDate from, to;

  self->first = *date;
  g_date_set_day (&self->first, 1);
  stilla_month_grid_span (date, first, &from, &to);
  self->days = stilla_recorded_days_new (source, &from, &to);
  for (guint i = 0; i < self->days->len; i++) {
    const StillaRecordedDay *day = stilla_month_grid_get_day (self, i);

    for (guint k = 0; stilla_month_grid_has (self, day) && k < day->doses->len; k++)
      stilla_day_tally_add (&self->tally, &g_array_index (day->doses, StillaRecordedDose, k));
  }
  return self;
}

void
stilla_month_grid_free (StillaMonthGrid *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_free (self);
}

const StillaRecordedDay *
stilla_month_grid_get_day (const StillaMonthGrid *self, guint index)
{
  return g_ptr_array_index (self->days, index);
}

gboolean
stilla_month_grid_has (const StillaMonthGrid *self, const StillaRecordedDay *day)
{
  return g_date_get_month (&day->date) == g_date_get_month (&self->first);
}
