/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-week-grid.h"

G_BEGIN_DECLS

/* A month as a calendar of whole weeks: the first and the last one may reach into the months beside it. */
typedef struct {
  GDate first;          /* of the month */
  GPtrArray *days;      /* (element-type StillaRecordedDay): four to six whole weeks */
  StillaDayTally tally; /* of the days of the month alone */
} StillaMonthGrid;

/** stilla_month_grid_new: @date: any day of the month; @first: the day with which a week begins. Returns:
 * (transfer full) */
StillaMonthGrid *
stilla_month_grid_new (const StillaRecordSource *source, const GDate *date, GDateWeekday first);
void stilla_month_grid_free (StillaMonthGrid *self);

/** stilla_month_grid_span: @out_from, @out_to: (out): the first and the last day that the calendar shows */
void stilla_month_grid_span (const GDate *date, GDateWeekday first, GDate *out_from, GDate *out_to);

const StillaRecordedDay *stilla_month_grid_get_day (const StillaMonthGrid *self, guint index);
/** stilla_month_grid_has: Returns: whether @day is one of the month, not of the one before or after */
gboolean stilla_month_grid_has (const StillaMonthGrid *self, const StillaRecordedDay *day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaMonthGrid, stilla_month_grid_free)

G_END_DECLS
