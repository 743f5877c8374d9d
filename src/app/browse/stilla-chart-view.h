/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The picture of a chart, drawn in the colours of the style in use. */
#define STILLA_TYPE_CHART_VIEW (stilla_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (StillaChartView, stilla_chart_view, STILLA, CHART_VIEW, GtkWidget)

/** stilla_chart_view_new: Returns: (transfer floating): title, picture, caption, meaning and claim of @chart
 */
GtkWidget *stilla_chart_view_new (const StillaChart *chart, StillaRendition *rendition);

G_END_DECLS
