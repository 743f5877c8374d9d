/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-week-grid.h"

static void
row_free (gpointer data)
{
  StillaWeekRow *self = data;

  for (guint i = 0; i < STILLA_DAYS_A_WEEK; i++)
    g_clear_pointer (&self->cells[i].doses, g_ptr_array_unref);
  g_free (self);
}

static StillaWeekRow *
add_row (StillaWeekGrid *self, const StillaWeekSlot *slot)
{
  StillaWeekRow *row = g_new0 (StillaWeekRow, 1);

  row->slot = *slot;
  for (guint i = 0; i < STILLA_DAYS_A_WEEK; i++)
    row->cells[i].doses = g_ptr_array_new ();
  g_ptr_array_add (self->rows, row);
  return row;
}

static StillaWeekRow *
need_row (StillaWeekGrid *self, const StillaRecordedDose *dose)
{
  StillaWeekSlot slot;

  stilla_week_slot_init (&slot, dose->occurrence.product, dose->occurrence.dose);
  for (guint i = 0; i < self->rows->len; i++)
    if (stilla_week_slot_equal (&((StillaWeekRow *) g_ptr_array_index (self->rows, i))->slot, &slot))
      return g_ptr_array_index (self->rows, i);
  return add_row (self, &slot);
}

static void
add_dose (StillaWeekGrid *self, StillaRecordedDose *dose, guint column)
{
  StillaWeekCell *cell = &need_row (self, dose)->cells[column];

  g_ptr_array_add (cell->doses, dose);
  stilla_day_tally_add (&cell->tally, dose);
  stilla_day_tally_add (&self->tally, dose);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer plan)
{
  return stilla_week_slot_compare (&(*(StillaWeekRow *const *) a)->slot, &(*(StillaWeekRow *const *) b)->slot,
                                   plan);
}

StillaWeekGrid *
stilla_week_grid_new (const StillaRecordSource *source, const GDate *first)
{
  StillaWeekGrid *self = g_new0 (StillaWeekGrid, 1);
  GDate last = *first;

  g_date_add_days (&last, STILLA_DAYS_A_WEEK - 1);
  self->days = stilla_recorded_days_new (source, first, &last);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint column = 0; column < self->days->len; column++) {
    const GArray *doses = stilla_week_grid_get_day (self, column)->doses;

    for (guint i = 0; i < doses->len; i++)
      add_dose (self, &g_array_index (doses, StillaRecordedDose, i), column);
  }
  g_ptr_array_sort_with_data (self->rows, compare_rows, (gpointer) source->plan);
  return self;
}

void
stilla_week_grid_free (StillaWeekGrid *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_free (self);
}

const StillaRecordedDay *
stilla_week_grid_get_day (const StillaWeekGrid *self, guint column)
{
  return g_ptr_array_index (self->days, column);
}
