/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/paper/stilla-week-sheet.h"

G_BEGIN_DECLS

#define STILLA_WEEK_SHEET_DAYS 7
#define STILLA_WEEK_NO_DOSE "–"

/** stilla_week_rows_new: Returns: (transfer full) (nullable): the doses as a table, a row for each time and
 * product, a column for each day; %NULL without doses */
StillaTable *stilla_week_rows_new (const StillaWeekSheet *sheet, const GArray *doses);

G_END_DECLS
