/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-week-print.h"

#include "app/print/stilla-handout-task.h"
#include "model/stilla-plan-check.h"
#include "model/stilla-planner-people.h"
#include "model/stilla-week-paper.h"

/* Of one person alone it is clear whose week it is. */
static const char *
find_name (StillaContext *context)
{
  StillaPlanner *planner = stilla_context_get_planner (context);
  const char *name = stilla_planner_get_person (planner)->name;

  return stilla_planner_get_people (planner)->len > 1 && *name != '\0' ? name : NULL;
}

StillaRendition *
stilla_week_print_render (StillaContext *context, const StillaRecordSource *source, const GDate *first)
{
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (context);
  g_autoptr (StillaSafetyReport) report = stilla_plan_check (context);
  g_autoptr (StillaWeekGrid) grid = stilla_week_grid_new (source, first);

  return stilla_week_paper_new (stilla_context_get_bundle (context), reader, find_name (context),
                                source->plan, grid, stilla_safety_report_count_open (report));
}

void
stilla_week_print (GtkWidget *origin,
                   StillaContext *context,
                   const StillaRecordSource *source,
                   const GDate *first)
{
  g_autoptr (StillaHandoutOrder) order = stilla_handout_task_new_order (context, "sheet:week");
  g_autoptr (StillaHandoutMaterial) material = stilla_handout_material_new (context);

  stilla_handout_material_take_week (material, stilla_week_print_render (context, source, first));
  stilla_handout_task_print (origin, context, order, material);
}
