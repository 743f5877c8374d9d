/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-table-columns.h"

static int
sum (const int *values, int n_values)
{
  int total = 0;

  for (int i = 0; i < n_values; i++)
    total += values[i];
  return total;
}

static int
get_gaps (const StillaTableColumns *self)
{
  return self->gap * MAX (self->n_columns - 1, 0);
}

/* A short column gets what it asks for; a long one must have room for a fifth more than its longest word.
 * A column in which every line is a single word is worse than a card. */
static int
get_comfortable (const StillaTableColumns *self, int column)
{
  return MIN (self->natural[column], self->minimum[column] * 6 / 5);
}

gboolean
stilla_table_columns_share (const StillaTableColumns *self, int width, int *widths)
{
  int available = width - get_gaps (self);
  gint64 wanted = 0;
  int base, spare, given = 0;

  for (int i = 0; i < self->n_columns; i++)
    widths[i] = get_comfortable (self, i);
  base = sum (widths, self->n_columns);
  spare = available - base;
  if (spare < 0)
    return FALSE;

  for (int i = 0; i < self->n_columns; i++)
    wanted += self->natural[i] - widths[i];
  for (int i = 0; i < self->n_columns && wanted > 0; i++) {
    int more = (int) (MIN ((gint64) spare, wanted) * (self->natural[i] - widths[i]) / wanted);

    widths[i] += more;
    given += more;
  }
  if (self->n_columns > 0)
    widths[self->n_columns - 1] += spare - given;
  return TRUE;
}

int
stilla_table_columns_get_card_width (const StillaTableColumns *self)
{
  int width = 0;

  for (int i = 0; i < self->n_columns; i++)
    width = MAX (width, self->minimum[i]);
  return width;
}

int
stilla_table_columns_get_natural_width (const StillaTableColumns *self)
{
  return sum (self->natural, self->n_columns) + get_gaps (self);
}
