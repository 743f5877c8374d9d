/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-week-grid.h"

#define WHEN_NEEDED (-1)

/* Returns: a row for @dose, without cells */
static StillaWeekRow
describe_row (const StillaRecordedDose *dose)
{
  const StillaDoseTime *time = dose->occurrence.dose;
  StillaWeekRow row = { .product = dose->occurrence.product, .minute = WHEN_NEEDED };

  if (time->as_needed_id != NULL)
    return row;
  row.minute = time->minute;
  row.is_next_day = time->is_next_day;
  row.is_home_time = time->zone != NULL;
  return row;
}

static gboolean
is_same_row (const StillaWeekRow *self, const StillaWeekRow *other)
{
  return self->minute == other->minute && self->is_next_day == other->is_next_day
         && self->is_home_time == other->is_home_time && g_str_equal (self->product->id, other->product->id);
}

static void
row_free (gpointer data)
{
  StillaWeekRow *self = data;

  for (guint i = 0; i < STILLA_DAYS_A_WEEK; i++)
    g_clear_pointer (&self->cells[i].doses, g_ptr_array_unref);
  g_free (self);
}

static StillaWeekRow *
add_row (StillaWeekGrid *self, const StillaWeekRow *described)
{
  StillaWeekRow *row = g_new0 (StillaWeekRow, 1);

  *row = *described;
  for (guint i = 0; i < STILLA_DAYS_A_WEEK; i++)
    row->cells[i].doses = g_ptr_array_new ();
  g_ptr_array_add (self->rows, row);
  return row;
}

static StillaWeekRow *
need_row (StillaWeekGrid *self, const StillaRecordedDose *dose)
{
  StillaWeekRow described = describe_row (dose);

  for (guint i = 0; i < self->rows->len; i++)
    if (is_same_row (g_ptr_array_index (self->rows, i), &described))
      return g_ptr_array_index (self->rows, i);
  return add_row (self, &described);
}

static void
add_dose (StillaWeekGrid *self, StillaRecordedDose *dose, guint column)
{
  StillaWeekCell *cell = &need_row (self, dose)->cells[column];

  g_ptr_array_add (cell->doses, dose);
  stilla_day_tally_add (&cell->tally, dose);
  stilla_day_tally_add (&self->tally, dose);
}

/* How far into the day a row comes: what is taken when needed has no time and comes last. */
static int
reach (const StillaWeekRow *row)
{
  return row->minute == WHEN_NEEDED ? G_MAXINT : row->minute + (row->is_next_day ? 24 * 60 : 0);
}

static guint
place_in_plan (const StillaPlan *plan, const StillaProduct *product)
{
  const GPtrArray *products = stilla_plan_get_products (plan);
  guint place = products->len;

  for (guint i = 0; i < products->len; i++)
    if (g_str_equal (((StillaProduct *) g_ptr_array_index (products, i))->id, product->id))
      place = i;
  return place;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer plan)
{
  const StillaWeekRow *first = *(StillaWeekRow *const *) a;
  const StillaWeekRow *second = *(StillaWeekRow *const *) b;

  if (reach (first) != reach (second))
    return reach (first) < reach (second) ? -1 : 1;
  if (!g_str_equal (first->product->id, second->product->id))
    return place_in_plan (plan, first->product) < place_in_plan (plan, second->product) ? -1 : 1;
  return (int) first->is_home_time - (int) second->is_home_time;
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
