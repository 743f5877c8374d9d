/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* A colour, each channel from 0 to 1. */
typedef struct {
  double red, green, blue;
} StillaColour;

/* The colours of a chart. Paper uses one that survives black-and-white printing; the screen passes its own
 * sets. */
typedef struct {
  StillaColour text;
  StillaColour dim;   /* axis words */
  StillaColour main;  /* the bar the chart is about */
  StillaColour other; /* what it is compared with */
  StillaColour track; /* the empty part */
  StillaColour mark;  /* limits */
} StillaChartPalette;

/**
 * stilla_chart_painter_measure:
 * @context: carries the font, the language and the direction
 * @width: in the units of the cairo surface that will be drawn on
 *
 * Returns: the height the picture needs (title, caption and meaning are not part of it)
 */
double stilla_chart_painter_measure (const StillaChart *chart, PangoContext *context, double width);

/** stilla_chart_painter_draw: Draws the picture with its upper left corner at the current origin of @cr. */
void stilla_chart_painter_draw (const StillaChart *chart,
                                cairo_t *cr,
                                PangoContext *context,
                                const StillaChartPalette *palette,
                                double width);

G_END_DECLS
