/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-report-sheet.h"

G_BEGIN_DECLS

/**
 * stilla_plan_paper_new:
 * @sheet: all but its blocks; its plan is there, and its reader knows the day
 * @person: (nullable): whose plan it is
 *
 * A plan as a page to take to a doctor: the products with what their labels say, the doses by time, the sum
 * of a day beside the published limit, medicines, the cautions with who advised about them, and what was not
 * checked.
 *
 * Returns: (transfer full): the page
 */
StillaRendition *stilla_plan_paper_new (StillaReportSheet *sheet, const char *person);

G_END_DECLS
