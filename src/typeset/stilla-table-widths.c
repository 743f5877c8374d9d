/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-table-private.h"

#include <math.h>

#define WIDTH_STEP 0.4 /* times the body size */

/* How tall the rows grow, roughly: the taller a cell, the more each further line of it counts, since the
 * tallest cell makes the row. */
static double
column_cost (const StillaTableSetter *self, guint column, double width)
{
  double cost = 0;

  for (guint row = 0; row <= self->table->rows->len; row++) {
    double lines = MAX (self->lengths[row * self->n_columns + column] / width, 1);

    cost += lines * lines * lines;
  }
  return cost;
}

/* Returns: the column that gains most from being @step wider; n_beside: all words are on one line */
static guint
neediest_column (const StillaTableSetter *self, double step)
{
  guint best = self->n_beside;
  double most = 0;

  for (guint i = 0; i < self->n_beside; i++) {
    double gain = column_cost (self, i, self->width[i]) - column_cost (self, i, self->width[i] + step);

    if (gain > most) {
      most = gain;
      best = i;
    }
  }
  return best;
}

/* None gets less than its longest word; what is left goes bit by bit where it saves most. */
static void
share_spare (StillaTableSetter *self, double spare)
{
  double step = self->setter->column.body_size * WIDTH_STEP;

  for (guint i = 0; i < self->n_beside; i++)
    self->width[i] = self->least[i];
  for (; spare >= step; spare -= step) {
    guint column = neediest_column (self, step);

    if (column == self->n_beside)
      break;
    self->width[column] += step;
  }
  for (guint i = 0; i < self->n_beside; i++)
    self->width[i] += spare / self->n_beside;
}

/* How many lines the rows take if the columns have these widths, roughly: words do not fill a line. */
static double
count_lines (const StillaTableSetter *self)
{
  double lines = 0;

  for (guint row = 0; row <= self->table->rows->len; row++) {
    double most = 1;

    for (guint i = 0; i < self->n_beside; i++)
      most = MAX (most, ceil (self->lengths[row * self->n_columns + i] / self->width[i] * 1.04 - 0.04));
    lines += most;
  }
  return lines;
}

/* Returns: whether a line was saved by making one column narrower and another wider */
static gboolean
shift_width (StillaTableSetter *self, double step)
{
  double before = count_lines (self);

  for (guint from = 0; from < self->n_beside; from++)
    for (guint to = 0; to < self->n_beside; to++) {
      if (from == to || self->width[from] - step < self->least[from])
        continue;
      self->width[from] -= step;
      self->width[to] += step;
      if (count_lines (self) < before)
        return TRUE;
      self->width[from] += step;
      self->width[to] -= step;
    }
  return FALSE;
}

/* What was shared out bit by bit may just miss a line here and there. */
static void
refine_widths (StillaTableSetter *self)
{
  double step = self->setter->column.body_size * WIDTH_STEP;

  for (int times = 1; times <= 8; times *= 2)
    for (int tries = 0; tries < 30 && shift_width (self, step * times); tries++)
      ;
}

/* Returns: FALSE when not even the longest words fit */
gboolean
_stilla_table_share_width (StillaTableSetter *self)
{
  double gap = self->gap;
  double available = self->setter->measure - gap * (self->n_beside - 1);
  double least = 0;
  double start = self->setter->start;

  for (guint i = 0; i < self->n_beside; i++)
    least += self->least[i];
  if (least > available)
    return FALSE;
  share_spare (self, available - least);
  refine_widths (self);
  for (guint i = 0; i < self->n_beside; i++) {
    self->start[i] = start;
    start += self->width[i] + gap;
  }
  for (guint i = self->n_beside; i < self->n_columns; i++) {
    self->start[i] = self->setter->start;
    self->width[i] = self->setter->measure;
  }
  return TRUE;
}
