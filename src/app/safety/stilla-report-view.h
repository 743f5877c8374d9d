/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-safety-report.h"
#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a look at the rules brought, by level, with what was not checked. It never says that a plan is safe.
 */
#define STILLA_TYPE_REPORT_VIEW (stilla_report_view_get_type ())
G_DECLARE_FINAL_TYPE (StillaReportView, stilla_report_view, STILLA, REPORT_VIEW, GtkBox)

GtkWidget *stilla_report_view_new (StillaContext *context);

/** stilla_report_view_show: @report: (transfer full): about what the reader of the context wrote down, with
 * who advised them. The keyboard stays on the button where it was. */
void stilla_report_view_show (StillaReportView *self, StillaSafetyReport *report);

G_END_DECLS
