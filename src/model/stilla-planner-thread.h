/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/store/stilla-store-change.h"
#include "model/stilla-person-record.h"
#include "model/stilla-planner.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  STILLA_JOB_OPEN,
  STILLA_JOB_CHANGE, /* keeps @change */
  STILLA_JOB_READ,   /* reads everything of the person */
  STILLA_JOB_LOOK,   /* reads it when another program changed the file, or the day is another one */
  STILLA_JOB_WORK,   /* does @work; nothing else is read */
  STILLA_JOB_TELL,   /* does @work, and everything is read again */
  STILLA_JOB_BESIDE, /* does @folder_work beside the open file; nothing else is read */
  STILLA_JOB_CLOSED, /* does @folder_work while the file is closed */
  STILLA_JOB_CLOSE,
} StillaJobKind;

/** StillaFolderWork: Something done with the files of @folder while none is open, on the thread that owns
 * them. Returns: FALSE with @error set */
typedef gboolean (*StillaFolderWork) (const char *folder, gpointer data, GError **error);

/* One thing asked of the thread that owns the file. */
typedef struct {
  StillaJobKind kind;
  GTask *task;      /* NULL for STILLA_JOB_CLOSE */
  gint64 person_id; /* who is shown */
  GDateTime *now;   /* in the reader's zone */
  StillaChange *change;
  StillaStoreWork work;         /* STILLA_JOB_WORK, STILLA_JOB_TELL; its data are those of the task */
  StillaFolderWork folder_work; /* STILLA_JOB_BESIDE, STILLA_JOB_CLOSED; likewise */

  /* outcome */
  gint64 saved_id;            /* STILLA_JOB_CHANGE: whose it was */
  StillaPersonRecord *record; /* (nullable): NULL: what is shown stays */
  char *notice;
  gboolean can_save;
  gboolean is_news; /* @notice and @can_save were looked at */
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
