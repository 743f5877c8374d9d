/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-person.h"
#include "model/stilla-planner.h"

G_BEGIN_DECLS

/* Whose plan it is. Everything else that a planner shows is of that one person. */

/** stilla_planner_get_people: Returns: (transfer none) (element-type StillaPerson): everybody on the list,
 * the first who came first; empty until it was read. Valid until ::changed */
const GPtrArray *stilla_planner_get_people (StillaPlanner *self);
/** stilla_planner_get_person: Returns: (transfer none): who is shown. Valid until ::changed */
const StillaPerson *stilla_planner_get_person (StillaPlanner *self);

/** stilla_planner_show_person: Reads everything of @person_id; ::changed when they are shown. Until then the
 * one before is. Somebody who is not on the list is not shown. */
void stilla_planner_show_person (StillaPlanner *self, gint64 person_id);

/**
 * stilla_planner_save_person_async:
 * @person: somebody new (id 0), or the changed habits of somebody
 * @plan: (nullable): the plan of the person who is shown, when that is @person, with the doses that the
 * changed habits move: kept together with them
 */
void stilla_planner_save_person_async (StillaPlanner *self,
                                       const StillaPerson *person,
                                       StillaPlan *plan,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
/** stilla_planner_save_person_finish: @out_id: (out) (optional): the id, also of somebody new */
gboolean
stilla_planner_save_person_finish (StillaPlanner *self, GAsyncResult *result, gint64 *out_id, GError **error);

/** stilla_planner_set_person_removed_async: Takes somebody off the list or puts them back; everything that
 * was written down for them stays. When they were shown, the first person on the list is. The last one cannot
 * be taken off. */
void stilla_planner_set_person_removed_async (StillaPlanner *self,
                                              gint64 person_id,
                                              gboolean is_removed,
                                              GAsyncReadyCallback callback,
                                              gpointer data);
gboolean stilla_planner_set_person_removed_finish (StillaPlanner *self, GAsyncResult *result, GError **error);

G_END_DECLS
