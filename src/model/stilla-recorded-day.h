/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-day-tally.h"

G_BEGIN_DECLS

/* One day of the reader: its doses with what was said of them, and its visits. */
typedef struct {
  GDate date;
  int distance;      /* days from today; below 0: it has passed */
  GArray *doses;     /* (element-type StillaRecordedDose): in the order in which they come */
  GPtrArray *visits; /* (element-type StillaVisit): by time; those without one first */
  GPtrArray *pauses; /* (element-type StillaPause): those of that day */
  StillaDayTally tally;
} StillaRecordedDay;

/** stilla_recorded_days_new: Returns: (transfer full) (element-type StillaRecordedDay): every day from @from
 * to
 * @to */
GPtrArray *stilla_recorded_days_new (const StillaRecordSource *source, const GDate *from, const GDate *to);

void stilla_recorded_day_free (StillaRecordedDay *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaRecordedDay, stilla_recorded_day_free)

G_END_DECLS
