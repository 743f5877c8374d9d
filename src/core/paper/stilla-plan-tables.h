/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-report-sheet.h"

G_BEGIN_DECLS

/* The tables of a plan on paper; each is added to the sheet with its heading. */

/** stilla_plan_tables_add_products: what the labels say, and the elemental amount that follows */
void stilla_plan_tables_add_products (StillaReportSheet *sheet);
/** stilla_plan_tables_add_doses: every dose that has a day from today on, by time of the day */
void stilla_plan_tables_add_doses (StillaReportSheet *sheet);
/** stilla_plan_tables_add_sums: what a day adds up to, beside the published limit that counts for the reader
 */
void stilla_plan_tables_add_sums (StillaReportSheet *sheet);

G_END_DECLS
