/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-cell-grid.h"
#include "model/stilla-context.h"
#include "model/stilla-week-grid.h"

G_BEGIN_DECLS

/** stilla_week_table_fill: Shows @grid in @cells: times and products down, days across, and below them how
 * many doses of each day were recorded. */
void stilla_week_table_fill (StillaCellGrid *cells, StillaContext *context, const StillaWeekGrid *grid);

G_END_DECLS
