/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-week-slot.h"
#include "model/stilla-recorded-day.h"

G_BEGIN_DECLS

#define STILLA_DAYS_A_WEEK 7

/* What one row of a week has on one day: mostly one dose, none, or several that are taken when needed. */
typedef struct {
  GPtrArray *doses; /* (element-type StillaRecordedDose): not owned */
  StillaDayTally tally;
} StillaWeekCell;

/* A product at one time of the day, or all that is taken of it when needed. */
typedef struct {
  StillaWeekSlot slot;
  StillaWeekCell cells[STILLA_DAYS_A_WEEK];
} StillaWeekRow;

/* A week as a table: times and products down, days across. */
typedef struct {
  GPtrArray *days; /* (element-type StillaRecordedDay): seven */
  GPtrArray
      *rows; /* (element-type StillaWeekRow): by time, then in the order of the plan; when needed last */
  StillaDayTally tally; /* of the whole week */
} StillaWeekGrid;

/** stilla_week_grid_new: @first: the first day of the week that is shown. Returns: (transfer full) */
StillaWeekGrid *stilla_week_grid_new (const StillaRecordSource *source, const GDate *first);
void stilla_week_grid_free (StillaWeekGrid *self);

/** stilla_week_grid_get_day: Returns: (transfer none): the day of column @column */
const StillaRecordedDay *stilla_week_grid_get_day (const StillaWeekGrid *self, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaWeekGrid, stilla_week_grid_free)

G_END_DECLS
