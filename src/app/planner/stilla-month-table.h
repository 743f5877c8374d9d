/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-cell-grid.h"
#include "model/stilla-context.h"
#include "model/stilla-month-grid.h"

G_BEGIN_DECLS

/** StillaDayChosen: Called when somebody presses @day, which lives as long as the month. */
typedef void (*StillaDayChosen) (GtkWidget *page, const StillaRecordedDay *day);

/* What days are shown for. */
typedef struct {
  StillaContext *context;
  GtkWidget *page; /* for @chosen; outlives the days */
  StillaDayChosen chosen;
  const GDate *selected; /* the day that is shown below; may be none of the month */
} StillaMonthView;

/** stilla_month_table_fill: Shows @month in @cells as a calendar: weeks down, days of the week across. */
void
stilla_month_table_fill (StillaCellGrid *cells, const StillaMonthGrid *month, const StillaMonthView *view);
/** stilla_month_list_fill: Shows the days of @month one below the other in @list, which is empty. */
void stilla_month_list_fill (GtkBox *list, const StillaMonthGrid *month, const StillaMonthView *view);

G_END_DECLS
