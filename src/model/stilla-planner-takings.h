/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-planner.h"

G_BEGIN_DECLS

/* What is taken when needed. How much of it was taken today, and whether one more is over the person's own
 * most, says stilla_plan_sum_takings() and stilla_plan_exceeds_most(). */

/** stilla_planner_take_async: Writes down that the item @as_needed_id was taken just now: the taking becomes
 * a dose of today, and that dose is answered, both or neither. @units: (nullable): how much; %NULL: as the
 * item says */
void stilla_planner_take_async (StillaPlanner *self,
                                const char *as_needed_id,
                                const StillaUnits *units,
                                GAsyncReadyCallback callback,
                                gpointer data);
/** stilla_planner_take_finish: @out_dose_id: (out) (optional) (transfer full): the dose that it became */
gboolean
stilla_planner_take_finish (StillaPlanner *self, GAsyncResult *result, char **out_dose_id, GError **error);

/** stilla_planner_untake_async: Undo: takes the taking of today and its answer back, both or neither. */
void stilla_planner_untake_async (StillaPlanner *self,
                                  const char *dose_id,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
gboolean stilla_planner_untake_finish (StillaPlanner *self, GAsyncResult *result, GError **error);

G_END_DECLS
