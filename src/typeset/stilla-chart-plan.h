/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* One item of a chart with its words set and its place known. All lengths are in the units of the surface,
 * all x run from the side where reading starts; the painter mirrors them. */
typedef struct {
  const StillaChartItem *item;
  PangoLayout *label;
  PangoLayout *value; /* nullable */
  double y;           /* top of the row */
  double height;
  double bar_y; /* top of the picture part */
  double bar_height;
  int columns; /* icon arrays */
} StillaChartRow;

/* Where everything in a chart stands, once the width and the font are known. */
typedef struct {
  const StillaChart *chart;
  double width;
  double height;
  double em;              /* size of the font */
  gboolean beside;        /* words beside the bars; else above them */
  gboolean values_beside; /* values beside the bars, whatever the labels do */
  gboolean is_rtl;
  double bar_x; /* where zero is */
  double bar_width;
  GArray *rows;  /* (element-type StillaChartRow): bars, arrays, ranges */
  GArray *marks; /* (element-type StillaChartRow): marks of a range bar, below the rows */
} StillaChartPlan;

/**
 * stilla_chart_plan_new:
 * @context: carries the font, the language and the direction
 * @width: in the units of the surface
 *
 * Returns: (transfer full): the places of all parts of @chart, which must outlive it
 */
StillaChartPlan *stilla_chart_plan_new (const StillaChart *chart, PangoContext *context, double width);
void stilla_chart_plan_free (StillaChartPlan *self);

/** stilla_chart_plan_position: Returns: where @thousandths stands on the scale, from the start side */
double stilla_chart_plan_position (const StillaChartPlan *self, gint64 thousandths);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaChartPlan, stilla_chart_plan_free)

G_END_DECLS
