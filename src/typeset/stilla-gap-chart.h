/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-chart-painter.h"

G_BEGIN_DECLS

/* A picture of gaps: for each its words and, below them, an axis with no difference in the middle. A box
 * shows where the true number may lie and a dot the best estimate. Outlines only, so that it prints in black
 * and white and nothing stands on a tint. */

/** stilla_gap_chart_measure: as stilla_chart_painter_measure(), for gaps */
double stilla_gap_chart_measure (const StillaChart *chart, PangoContext *context, double width);
/** stilla_gap_chart_draw: as stilla_chart_painter_draw(), for gaps */
void stilla_gap_chart_draw (const StillaChart *chart,
                            cairo_t *cr,
                            PangoContext *context,
                            const StillaChartPalette *palette,
                            double width);

G_END_DECLS
