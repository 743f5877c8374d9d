/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-planner.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  STILLA_JOB_OPEN,
  STILLA_JOB_SAVE,
  STILLA_JOB_ANSWER,
  STILLA_JOB_CIRCUMSTANCES,
  STILLA_JOB_READ,
  STILLA_JOB_WORK,
  STILLA_JOB_CLOSE,
} StillaJobKind;

/* One thing asked of the thread that owns the file; it comes back with what the file holds then. */
typedef struct {
  StillaJobKind kind;
  GTask *task; /* NULL for STILLA_JOB_CLOSE */
  GDate today;
  StillaPlan *plan;                   /* STILLA_JOB_SAVE */
  StillaIntake *answer;               /* STILLA_JOB_ANSWER */
  StillaCircumstances *circumstances; /* STILLA_JOB_CIRCUMSTANCES */
  GDateTime *at;                      /* STILLA_JOB_CIRCUMSTANCES: when they were asked to be kept */
  StillaStoreWork work;               /* STILLA_JOB_WORK; its data are those of the task */

  /* outcome */
  StillaPlan *loaded;
  StillaCircumstances *loaded_circumstances;
  GPtrArray *answers;
  char *notice;
  gboolean can_save;
  GError *error;
} StillaJob;

/** stilla_job_new: @task: (transfer full) (nullable): whoever waits for it */
StillaJob *stilla_job_new (StillaJobKind kind, GTask *task);
void stilla_job_free (StillaJob *job);

/* The thread that owns the file of a planner. */
typedef struct _StillaPlannerThread StillaPlannerThread;

/** StillaJobDone: Called in the main context in which the thread was started. @job: (transfer none) */
typedef void (*StillaJobDone) (StillaJob *job);

StillaPlannerThread *stilla_planner_thread_new (const char *folder, StillaJobDone done);

/** stilla_planner_thread_submit: @job: (transfer full): done after everything submitted before. Once the
 * thread is closed its task fails. */
void stilla_planner_thread_submit (StillaPlannerThread *self, StillaJob *job);

/** stilla_planner_thread_close: Waits until everything that was submitted is done; the file is closed. */
void stilla_planner_thread_close (StillaPlannerThread *self);
void stilla_planner_thread_free (StillaPlannerThread *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaJob, stilla_job_free)

G_END_DECLS
