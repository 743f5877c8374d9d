/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-planner.h"

G_BEGIN_DECLS

/* What the person says of their doses. An answer is never changed: another one follows it. */

/** stilla_planner_find_answer_on: Returns: (transfer none) (nullable): the answer that stands for the dose on
 * @date, its own day; of today and STILLA_RECORD_DAYS days before. Valid until ::changed */
StillaIntake *stilla_planner_find_answer_on (StillaPlanner *self, const char *dose_id, const GDate *date);

/** stilla_planner_find_occurrence: @out: (out): what the plan on the disk says of the dose on @date, to be
 * cleared; also of a dose that has ended. Returns: FALSE when the person who is shown has no such dose */
gboolean stilla_planner_find_occurrence (StillaPlanner *self,
                                         const char *dose_id,
                                         const GDate *date,
                                         StillaOccurrence *out);

/**
 * stilla_planner_dup_unanswered:
 *
 * Returns: (transfer full) (element-type StillaOccurrence): the doses of the STILLA_RECORD_DAYS days before
 * today without an answer, the earliest first
 */
GArray *stilla_planner_dup_unanswered (StillaPlanner *self);

/** stilla_planner_answer_said_async: Records what is said now of @occurrence, of whatever day and person.
 * With %STILLA_INTAKE_UNDONE the answer that stands is taken back. */
void stilla_planner_answer_said_async (StillaPlanner *self,
                                       const StillaOccurrence *occurrence,
                                       const StillaSaid *said,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
/** stilla_planner_answer_async: The same with the state alone. */
void stilla_planner_answer_async (StillaPlanner *self,
                                  const StillaOccurrence *occurrence,
                                  StillaIntakeState state,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
/** stilla_planner_answer_many_async: @occurrences: (element-type StillaOccurrence). Records @said of every
 * one of them, or of none. */
void stilla_planner_answer_many_async (StillaPlanner *self,
                                       const GArray *occurrences,
                                       const StillaSaid *said,
                                       GAsyncReadyCallback callback,
                                       gpointer data);

/**
 * stilla_planner_put_back_async:
 * @occurrences: (element-type StillaOccurrence)
 * @earlier: (element-type StillaIntake): what stood for each of them, %NULL for nothing: the answers of
 * stilla_planner_find_answer_on(), kept since
 *
 * Undo: says again what was said before, of all of them or of none.
 */
void stilla_planner_put_back_async (StillaPlanner *self,
                                    const GArray *occurrences,
                                    const GPtrArray *earlier,
                                    GAsyncReadyCallback callback,
                                    gpointer data);

/** stilla_planner_answer_finish: of each of them */
gboolean stilla_planner_answer_finish (StillaPlanner *self, GAsyncResult *result, GError **error);

G_END_DECLS
