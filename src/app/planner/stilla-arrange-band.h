/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-day-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The 24 hours of a day with the allowed hours as boxes and the medicines as strokes, and below it a handle
 * for every dose, which a pointer drags and the keyboard moves. It asks for a move and moves nothing itself:
 * ::move with the index of the dose and a minute, ::step with minutes to go, ::edge with -1 or 1. */
#define STILLA_TYPE_ARRANGE_BAND (stilla_arrange_band_get_type ())
G_DECLARE_FINAL_TYPE (StillaArrangeBand, stilla_arrange_band, STILLA, ARRANGE_BAND, GtkWidget)

GtkWidget *stilla_arrange_band_new (void);

/** stilla_arrange_band_set_chart: @chart: (transfer full): the day, without doses */
void stilla_arrange_band_set_chart (StillaArrangeBand *self, StillaDayChart *chart);
/** stilla_arrange_band_set_n_doses: Makes a handle for each dose. */
void stilla_arrange_band_set_n_doses (StillaArrangeBand *self, guint n_doses);
/** stilla_arrange_band_show_dose: as stilla_arrange_handle_show() */
void stilla_arrange_band_show_dose (StillaArrangeBand *self,
                                    guint index,
                                    int minute,
                                    gboolean keeps_gaps,
                                    const char *name);

G_END_DECLS
