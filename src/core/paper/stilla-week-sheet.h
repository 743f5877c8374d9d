/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* A week as a page to print: borrowed values. */
typedef struct {
  StillaBundle *bundle;
  const StillaReader *reader;
  const StillaPlan *plan;
  GDate first;        /* of its days */
  guint n_open;       /* how many cautions are open; above 0 the page is marked as a draft */
  const char *person; /* (nullable): whose week it is, where there are several */
} StillaWeekSheet;

/* A dose on one of the days. Borrowed values. */
typedef struct {
  const StillaDoseTime *dose;
  guint column;     /* the day, 0 to 6 */
  const char *mark; /* (nullable): what is known of it; NULL: nothing, there is a box to tick */
} StillaWeekDose;

/** stilla_week_sheet_list_planned: Returns: (transfer full) (element-type StillaWeekDose): all doses of the
 * week by the plan alone, by the date of each dose */
GArray *stilla_week_sheet_list_planned (const StillaWeekSheet *self);

/**
 * stilla_week_sheet_new:
 * @doses: (element-type StillaWeekDose): each is a dose of the plan
 *
 * A box to tick for every dose that is not recorded yet, the pauses of the week, room for what is
 * taken when needed, and the visits.
 *
 * Returns: (transfer full): the page
 */
StillaRendition *stilla_week_sheet_new (const StillaWeekSheet *self, const GArray *doses);

G_END_DECLS
