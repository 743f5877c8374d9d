/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-chart-painter.h"

G_BEGIN_DECLS

/* A picture of words in boxes: in a line where there is room, else one below the other; a path has arrows
 * from each box to the next. Outlines only, so that it prints in black and white. */

/** stilla_box_chart_measure: as stilla_chart_painter_measure(), for a path or parts */
double stilla_box_chart_measure (const StillaChart *chart, PangoContext *context, double width);
/** stilla_box_chart_draw: as stilla_chart_painter_draw(), for a path or parts */
void stilla_box_chart_draw (const StillaChart *chart,
                            cairo_t *cr,
                            PangoContext *context,
                            const StillaChartPalette *palette,
                            double width);

G_END_DECLS
