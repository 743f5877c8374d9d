/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-day-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A card with the 24-hour band, how to read it, and the same in words. */
#define STILLA_TYPE_DAY_VIEW (stilla_day_view_get_type ())
G_DECLARE_FINAL_TYPE (StillaDayView, stilla_day_view, STILLA, DAY_VIEW, GtkBox)

GtkWidget *stilla_day_view_new (void);

/** stilla_day_view_set_chart: @chart: (transfer full): shown in place of the one before */
void stilla_day_view_set_chart (StillaDayView *self, StillaDayChart *chart);

G_END_DECLS
