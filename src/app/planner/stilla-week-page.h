/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-record-page.h"

G_BEGIN_DECLS

/* One week of the plan with what was recorded: a table, or one day below the other where a table has no room.
 * It can be printed with boxes to tick. */
#define STILLA_TYPE_WEEK_PAGE (stilla_week_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaWeekPage, stilla_week_page, STILLA, WEEK_PAGE, StillaRecordPage)

GtkWidget *stilla_week_page_new (StillaContext *context);

G_END_DECLS
