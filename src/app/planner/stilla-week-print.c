/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-week-print.h"

#include "app/planner/stilla-plan-change.h"
#include "app/print/stilla-print-operation.h"
#include "model/stilla-plan-check.h"
#include "model/stilla-week-paper.h"

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) origin = data;
  g_autoptr (GError) error = NULL;

  if (!stilla_print_page_finish (result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    stilla_plan_change_say (origin, error->message);
}

void
stilla_week_print (GtkWidget *origin,
                   StillaContext *context,
                   const StillaRecordSource *source,
                   const GDate *first)
{
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (context);
  g_autoptr (StillaSafetyReport) report = stilla_plan_check (context);
  g_autoptr (StillaWeekGrid) grid = stilla_week_grid_new (source, first);
  g_autoptr (StillaRendition) paper
      = stilla_week_paper_new (stilla_context_get_bundle (context), reader, source->plan, grid,
                               stilla_safety_report_count_open (report));

  stilla_print_page_async (paper, GTK_WINDOW (gtk_widget_get_root (origin)),
                           stilla_context_get_folder (context), printed_cb, g_object_ref (origin));
}
