/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-day-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The 24 hours of a day as a picture: the hours in which magnesium keeps every gap are outlined boxes, the
 * other hours a thin line, medicines are strokes with their time above, and the magnesium of the plan is a
 * dot, or a ring where it does not keep every gap. Form says what colour says. Where text runs from right to
 * left the day does too, as the sentences about it and every other scale of the program do. Its accessible
 * name is the whole of it in words. */
#define STILLA_TYPE_DAY_BAND (stilla_day_band_get_type ())
G_DECLARE_FINAL_TYPE (StillaDayBand, stilla_day_band, STILLA, DAY_BAND, GtkWidget)

GtkWidget *stilla_day_band_new (void);

/** stilla_day_band_set_chart: @chart: (transfer full): shown in place of the one before */
void stilla_day_band_set_chart (StillaDayBand *self, StillaDayChart *chart);

G_END_DECLS
