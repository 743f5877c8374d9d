/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/exchange/stilla-plan-import.h"
#include "core/safety/stilla-safety-report.h"
#include "model/stilla-context.h"

G_BEGIN_DECLS

/* A plan that comes from a file, for the person who is shown: looked at first, then taken over, all of it or
 * not at all, and taken back when that was a mistake. */

/** stilla_plan_takeover_open_async: Reads the plan in @path; nothing is changed by it. */
void stilla_plan_takeover_open_async (StillaContext *context,
                                      const char *path,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
/** stilla_plan_takeover_open_finish: Returns: (transfer full) (nullable): all of it, or why not */
StillaPlanFile *stilla_plan_takeover_open_finish (GAsyncResult *result, GError **error);

/** stilla_plan_takeover_first_day: @out: (out): from which day on a plan can take the place of the one that
 * is shown: today, or tomorrow when a dose of today was answered */
void stilla_plan_takeover_first_day (StillaContext *context, GDate *out);
/** stilla_plan_takeover_try: What would become of the plan that is shown; see stilla_plan_import_new() */
StillaPlanImport *stilla_plan_takeover_try (StillaContext *context,
                                            const StillaPlanFile *file,
                                            StillaImportKind kind,
                                            const GDate *from,
                                            GError **error);
/** stilla_plan_takeover_check: Returns: (transfer full): the published cautions about what it would become */
StillaSafetyReport *stilla_plan_takeover_check (StillaContext *context, const StillaPlanImport *outcome);

/** stilla_plan_takeover_keep_async: Keeps what @outcome says. */
void stilla_plan_takeover_keep_async (StillaContext *context,
                                      const StillaPlanImport *outcome,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
/**
 * stilla_plan_takeover_take_back_async:
 * @plan: as it was before
 * @circumstances: as they were before
 * @outcome: what was taken over today
 *
 * Undo: what was written down since then stays.
 */
void stilla_plan_takeover_take_back_async (StillaContext *context,
                                           StillaPlan *plan,
                                           const StillaCircumstances *circumstances,
                                           const StillaPlanImport *outcome,
                                           GAsyncReadyCallback callback,
                                           gpointer data);
gboolean stilla_plan_takeover_keep_finish (StillaContext *context, GAsyncResult *result, GError **error);

G_END_DECLS
