/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-record-page.h"

G_BEGIN_DECLS

/* One month of the plan with what was recorded: a calendar, or one day below the other where a calendar has
 * no room; the doses of the chosen day stand below it. */
#define STILLA_TYPE_MONTH_PAGE (stilla_month_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaMonthPage, stilla_month_page, STILLA, MONTH_PAGE, StillaRecordPage)

GtkWidget *stilla_month_page_new (StillaContext *context);

G_END_DECLS
