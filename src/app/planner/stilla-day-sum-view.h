/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-day-sum.h"
#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The day's magnesium beside the published limit of the reader's region; asks once where they live. */
#define STILLA_TYPE_DAY_SUM_VIEW (stilla_day_sum_view_get_type ())
G_DECLARE_FINAL_TYPE (StillaDaySumView, stilla_day_sum_view, STILLA, DAY_SUM_VIEW, GtkBox)

/** stilla_day_sum_view_show: @sum: (nullable): %NULL when the day cannot be added up */
void stilla_day_sum_view_show (StillaDaySumView *self, StillaContext *context, const StillaDaySum *sum);

G_END_DECLS
