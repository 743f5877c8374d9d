/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-planner-thread.h"
#include "model/stilla-planner.h"

G_BEGIN_DECLS

struct _StillaPlanner {
  GObject parent_instance;

  StillaClock *clock;
  gint64 wanted_id;           /* who was asked for last */
  StillaPersonRecord *record; /* of whom is shown */
  StillaPlan *submitted;      /* the last plan asked to be saved, while that is under way … */
  StillaCircumstances *submitted_circumstances; /* … and the last circumstances … */
  gint64 submitted_for;                         /* … and whose they are */
  guint changes_under_way;
  char *notice;
  char *zone; /* the name of the zone when it was looked at last */
  gboolean is_loaded;
  gboolean can_save;

  StillaPlannerThread *thread;
  guint day_timer;
};

/** _stilla_planner_new_job: @task: (transfer full): whoever waits for it */
StillaJob *_stilla_planner_new_job (StillaPlanner *self, StillaJobKind kind, GTask *task);
/** _stilla_planner_submit: @job: (transfer full) */
void _stilla_planner_submit (StillaPlanner *self, StillaJob *job);

/** _stilla_planner_work: Does @work with the data of @task (transfer full), which gets whether it is done.
 * @kind: STILLA_JOB_WORK or STILLA_JOB_TELL */
void _stilla_planner_work (StillaPlanner *self, StillaJobKind kind, StillaStoreWork work, GTask *task);

/** _stilla_planner_new_change: Returns: (transfer full): nothing to be kept yet, for the person who is shown
 */
StillaChange *_stilla_planner_new_change (StillaPlanner *self);
/** _stilla_planner_keep: @change: (transfer full): kept all of it or not at all. @task: (transfer full): gets
 * the id of the person, or fails */
void _stilla_planner_keep (StillaPlanner *self, StillaChange *change, GTask *task);
/** _stilla_planner_keep_finish: @out_id: (out) (optional) */
gboolean
_stilla_planner_keep_finish (StillaPlanner *self, GAsyncResult *result, gint64 *out_id, GError **error);

G_END_DECLS
