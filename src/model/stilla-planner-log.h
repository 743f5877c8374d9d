/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-planner.h"

G_BEGIN_DECLS

/* What was recorded, of any day and any person, page by page. Nothing of it stays in memory, and ::changed
 * tells when it may be another. */

/** stilla_planner_load_span_async: Looks up on which days @person_id answered first and last. */
void stilla_planner_load_span_async (StillaPlanner *self,
                                     gint64 person_id,
                                     GAsyncReadyCallback callback,
                                     gpointer data);
/** stilla_planner_load_span_finish: @out_first, @out_last: (out): not valid when there is no answer */
gboolean stilla_planner_load_span_finish (StillaPlanner *self,
                                          GAsyncResult *result,
                                          GDate *out_first,
                                          GDate *out_last,
                                          GError **error);

/** stilla_planner_load_log_async: Reads every answer of @person_id for the days @from to @to, the days of the
 * doses. */
void stilla_planner_load_log_async (StillaPlanner *self,
                                    gint64 person_id,
                                    const GDate *from,
                                    const GDate *to,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
/** stilla_planner_load_log_finish: Returns: (transfer full) (nullable) (element-type StillaIntake): also what
 * was superseded or taken back, by day, dose and revision */
GPtrArray *stilla_planner_load_log_finish (StillaPlanner *self, GAsyncResult *result, GError **error);

/** stilla_planner_search_log_async: Looks for @words, as typed, in the products, notes, reasons and states of
 * what
 * @person_id answered. @most: how many doses of a day to stop after. @cancellable: (nullable): for the next
 * key stroke */
void stilla_planner_search_log_async (StillaPlanner *self,
                                      gint64 person_id,
                                      const char *words,
                                      guint most,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
/** stilla_planner_search_log_finish: @out_has_more: (out): whether there are more than were asked for.
 * Returns: (transfer full) (nullable) (element-type StillaIntake): everything that was said to each dose of a
 * day that fits, the latest day first, each dose by revision */
GPtrArray *stilla_planner_search_log_finish (StillaPlanner *self,
                                             GAsyncResult *result,
                                             gboolean *out_has_more,
                                             GError **error);

G_END_DECLS
