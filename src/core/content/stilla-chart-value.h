/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

G_BEGIN_DECLS

/* What a bar, range or mark of a chart measures: its own numbers, or a limit or dose of doses.xml or the
 * share of a form of agents.xml that it points at, so that a fact is written in one place only. */
typedef enum {
  STILLA_CHART_POINTS_NOWHERE, /* the numbers stand in the item */
  STILLA_CHART_POINTS_AT_LIMIT,
  STILLA_CHART_POINTS_AT_DOSE,
  STILLA_CHART_POINTS_AT_SHARE,
} StillaChartPointer;

/** stilla_chart_pointer: Returns: what @item points at; the first that it names */
StillaChartPointer stilla_chart_pointer (const StillaElement *item);

/**
 * stilla_chart_value_read:
 * @item: a bar, range or mark
 * @value: (out): thousandths of the chart's unit; of a milligram for a limit or dose, of a per cent for a
 * share
 * @to: (out): the end of a range likewise; -1 when it is a single number
 *
 * Returns: FALSE when the item has no number and points at none
 */
gboolean
stilla_chart_value_read (const StillaBundle *bundle, const StillaElement *item, gint64 *value, gint64 *to);

G_END_DECLS
