/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-plan-check.h"

#include "core/safety/stilla-safety-check.h"

StillaSafetyReport *
stilla_plan_check_draft (StillaContext *context, const StillaPlan *plan, const GDate *from)
{
  StillaPlanner *planner = stilla_context_get_planner (context);
  g_autofree char *region = stilla_settings_dup_region (stilla_context_get_settings (context));

  return stilla_safety_check (stilla_context_get_bundle (context), region, plan,
                              stilla_planner_get_circumstances (planner), from);
}

StillaSafetyReport *
stilla_plan_check (StillaContext *context)
{
  StillaPlanner *planner = stilla_context_get_planner (context);

  return stilla_plan_check_draft (context, stilla_planner_get_plan (planner),
                                  stilla_planner_get_today (planner));
}
