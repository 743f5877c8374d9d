/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/base/stilla-clock.h"
#include "core/safety/stilla-circumstances.h"
#include "core/schedule/stilla-intake.h"
#include "core/schedule/stilla-plan-draft.h"
#include "core/store/stilla-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The asynchronous front of the store: one thread owns the file, nobody waits for the disk. It shows one
 * person at a time, as the disk has them. Emits ::changed when the people, the person, the plan, the answers,
 * the circumstances, the day, the zone or the notice may be another one. */
#define STILLA_TYPE_PLANNER (stilla_planner_get_type ())
G_DECLARE_FINAL_TYPE (StillaPlanner, stilla_planner, STILLA, PLANNER, GObject)

/** stilla_planner_new: @folder: (nullable): where the file is kept, opened at once in the background; %NULL:
 * nothing is kept, all of it is forgotten with the planner. @person_id:
 * who is shown, or the first person on the list when they are not on it */
StillaPlanner *stilla_planner_new (const char *folder, StillaClock *clock, gint64 person_id);

/** stilla_planner_close: Finishes everything that was asked for and lets go of the file. Waits for the disk;
 * call it once, at the end. */
void stilla_planner_close (StillaPlanner *self);

/** stilla_planner_is_loaded: Returns: whether the file was read */
gboolean stilla_planner_is_loaded (StillaPlanner *self);
/** stilla_planner_can_save: Returns: whether changes can be kept */
gboolean stilla_planner_can_save (StillaPlanner *self);
/** stilla_planner_get_notice: Returns: (transfer none) (nullable): a plain sentence about the file that the
 * reader has to know */
const char *stilla_planner_get_notice (StillaPlanner *self);

/** stilla_planner_get_plan: Returns: (transfer none): the plan on the disk of the person who is shown, empty
 * until it was read */
StillaPlan *stilla_planner_get_plan (StillaPlanner *self);
/** stilla_planner_get_today: the day that the answers belong to: until the person's end of the day it is the
 * day before */
const GDate *stilla_planner_get_today (StillaPlanner *self);
/** stilla_planner_expand: Returns: (transfer full) (element-type StillaOccurrence): the doses of the plan on
 * the person's days @from to @to, by the clock where the reader is */
GArray *stilla_planner_expand (StillaPlanner *self, const GDate *from, const GDate *to);

/** stilla_planner_begin_edit: Returns: (transfer full): a draft of the plan as it will be once everything
 * that was asked for is saved */
StillaPlanDraft *stilla_planner_begin_edit (StillaPlanner *self);

/** stilla_planner_save_async: Keeps @plan, the outcome of a draft. */
void stilla_planner_save_async (StillaPlanner *self,
                                StillaPlan *plan,
                                GAsyncReadyCallback callback,
                                gpointer data);
gboolean stilla_planner_save_finish (StillaPlanner *self, GAsyncResult *result, GError **error);

/** stilla_planner_get_circumstances: Returns: (transfer none): what the reader wrote down, as it is on the
 * disk; empty until it was read. Another one after ::changed. */
const StillaCircumstances *stilla_planner_get_circumstances (StillaPlanner *self);

/** stilla_planner_begin_circumstances: Returns: (transfer full): a copy of what will be kept once everything
 * that was asked for is saved, to be edited */
StillaCircumstances *stilla_planner_begin_circumstances (StillaPlanner *self);

/** stilla_planner_save_circumstances_async: Keeps @circumstances, an edited copy, as said now. */
void stilla_planner_save_circumstances_async (StillaPlanner *self,
                                              const StillaCircumstances *circumstances,
                                              GAsyncReadyCallback callback,
                                              gpointer data);
gboolean stilla_planner_save_circumstances_finish (StillaPlanner *self, GAsyncResult *result, GError **error);

/** StillaStoreWork: Something done with the file, on the thread that owns it. Returns: FALSE with @error set
 */
typedef gboolean (*StillaStoreWork) (StillaStore *store, gpointer data, GError **error);

/**
 * stilla_planner_work_async:
 * @data: (transfer full): of @work alone until it is done
 *
 * Does something with the file that the planner itself does not look at, after everything asked for before.
 */
void stilla_planner_work_async (StillaPlanner *self,
                                StillaStoreWork work,
                                gpointer data,
                                GDestroyNotify destroy,
                                GAsyncReadyCallback callback,
                                gpointer callback_data);
/** stilla_planner_work_finish: Returns: (transfer none) (nullable): the data of the work, which live as long
 * as @result; %NULL when it failed */
gpointer stilla_planner_work_finish (StillaPlanner *self, GAsyncResult *result, GError **error);

/** stilla_planner_look_again: Reads again when another program changed the file or the person's day is over,
 * and tells when the clock is that of another zone. Done by itself every 20 seconds; do it when the window
 * comes to the front. */
void stilla_planner_look_again (StillaPlanner *self);

G_END_DECLS
