/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-thread.h"

#include <glib/gi18n-lib.h>

struct _StillaPlannerThread {
  GMainContext *context;
  StillaJobDone done;
  GAsyncQueue *jobs;
  GThread *thread;

  /* of the thread */
  char *folder;
  StillaStore *store;
  gboolean is_busy;           /* another program held the file when it was to be opened */
  gint64 version;             /* of the file, when it was read */
  StillaPersonRecord *record; /* what was read last */
};

StillaJob *
stilla_job_new (StillaJobKind kind, GTask *task)
{
  StillaJob *job = g_new0 (StillaJob, 1);

  job->kind = kind;
  job->task = task;
  return job;
}

void
stilla_job_free (StillaJob *job)
{
  g_clear_object (&job->task);
  g_clear_pointer (&job->now, g_date_time_unref);
  g_clear_pointer (&job->change, stilla_change_free);
  g_clear_pointer (&job->record, stilla_person_record_unref);
  g_clear_pointer (&job->notice, g_free);
  g_clear_error (&job->error);
  g_free (job);
}

static gboolean
open_store (StillaPlannerThread *self, StillaJob *job, GError **error)
{
  g_autoptr (GError) cause = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, (GDateDay) g_date_time_get_day_of_month (job->now),
                  (GDateMonth) g_date_time_get_month (job->now), (GDateYear) g_date_time_get_year (job->now));
  self->store = self->folder != NULL ? stilla_store_open (self->folder, &today, NULL, &cause)
                                     : stilla_store_open_in_memory (&cause);
  self->is_busy = g_error_matches (cause, STILLA_STORE_ERROR, STILLA_STORE_ERROR_BUSY);
  if (self->store != NULL)
    return TRUE;
  job->notice = g_strdup (cause->message);
  job->is_news = TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
require_store (StillaPlannerThread *self, StillaJob *job, GError **error)
{
  if (self->store != NULL)
    return TRUE;
  if (self->is_busy)
    return open_store (self, job, error);
  g_set_error_literal (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_OPEN,
                       job->kind == STILLA_JOB_CHANGE || job->kind == STILLA_JOB_TELL
                           ? _ ("Your plan could not be opened, so this was not saved.")
                           : _ ("Your plan could not be opened."));
  return FALSE;
}

static gboolean
is_day_of (const StillaPersonRecord *record, GDateTime *now)
{
  GDate today;

  stilla_person_today (record->person, now, &today);
  return g_date_compare (&today, &record->today) == 0;
}

/* Whether what was read last still is what the file holds, but for what the job itself changed. */
static gboolean
is_current (StillaPlannerThread *self, const StillaJob *job, gint64 version)
{
  return self->record != NULL && self->record->failure == NULL && version == self->version
         && self->record->person->id == job->person_id && is_day_of (self->record, job->now);
}

/* An answer, or what was refused, leaves the rest as it is. */
static gboolean
changes_answers_alone (const StillaJob *job)
{
  const StillaChange *change = job->change;

  return change != NULL && change->plan == NULL && change->person == NULL && change->circumstances == NULL
         && change->answers != NULL;
}

static StillaPersonRecord *
read_record (StillaPlannerThread *self, const StillaJob *job, gint64 version)
{
  gboolean is_kept = is_current (self, job, version);

  if (is_kept && job->kind == STILLA_JOB_LOOK)
    return NULL;
  if (is_kept && changes_answers_alone (job))
    return stilla_person_record_with_answers (self->record, self->store, job->change->answers);
  return stilla_person_record_load (self->store, job->person_id, job->now, self->record);
}

static void
read_back (StillaPlannerThread *self, StillaJob *job)
{
  g_autoptr (GError) cause = NULL;
  gint64 version = 0;

  if (self->store == NULL || job->kind == STILLA_JOB_WORK || job->kind == STILLA_JOB_BESIDE)
    return;
  if (!stilla_store_get_data_version (self->store, &version, &cause))
    version = -1;
  job->record = read_record (self, job, version);
  if (job->record == NULL)
    return;
  g_clear_pointer (&self->record, stilla_person_record_unref);
  self->record = stilla_person_record_ref (job->record);
  self->version = version;
  job->is_news = TRUE;
  job->can_save = job->record->failure == NULL && stilla_store_get_state (self->store) == STILLA_STORE_READY;
  g_clear_pointer (&job->notice, g_free);
  job->notice = job->record->failure != NULL ? g_strdup (job->record->failure)
                                             : stilla_store_dup_notice (self->store);
}

static gboolean
work_in_folder (StillaPlannerThread *self, StillaJob *job, GError **error)
{
  return job->folder_work (self->folder, g_task_get_task_data (job->task), error);
}

/* Lets go of the file, and opens it again whatever came of it. */
static gboolean
work_while_closed (StillaPlannerThread *self, StillaJob *job, GError **error)
{
  gboolean is_done;

  g_clear_pointer (&self->store, stilla_store_free);
  g_clear_pointer (&self->record, stilla_person_record_unref);
  is_done = work_in_folder (self, job, error);
  return open_store (self, job, is_done ? error : NULL) && is_done;
}

static gboolean
work (StillaPlannerThread *self, StillaJob *job, GError **error)
{
  switch (job->kind) {
  case STILLA_JOB_OPEN:
    return open_store (self, job, error);
  case STILLA_JOB_BESIDE:
    return work_in_folder (self, job, error);
  case STILLA_JOB_CLOSED:
    return work_while_closed (self, job, error);
  case STILLA_JOB_CHANGE:
    return require_store (self, job, error)
           && stilla_store_save_change (self->store, job->change, &job->saved_id, error);
  case STILLA_JOB_WORK:
  case STILLA_JOB_TELL:
    return require_store (self, job, error)
           && job->work (self->store, g_task_get_task_data (job->task), error);
  case STILLA_JOB_READ:
  case STILLA_JOB_LOOK:
    return require_store (self, job, error);
  case STILLA_JOB_CLOSE:
    break;
  }
  return TRUE;
}

static void
run_job (StillaPlannerThread *self, StillaJob *job)
{
  work (self, job, &job->error);
  read_back (self, job);
}

/* A job that is done, on its way to the thread of the window. */
typedef struct {
  StillaJob *job;
  StillaJobDone done;
} Delivery;

static gboolean
deliver_cb (gpointer data)
{
  Delivery *delivery = data;

  delivery->done (delivery->job);
  return G_SOURCE_REMOVE;
}

static void
delivery_free (Delivery *delivery)
{
  g_clear_pointer (&delivery->job, stilla_job_free);
  g_free (delivery);
}

static void
hand_back (StillaPlannerThread *self, StillaJob *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Delivery *delivery = g_new0 (Delivery, 1);

  delivery->job = job;
  delivery->done = self->done;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver_cb, delivery, (GDestroyNotify) delivery_free);
  g_source_attach (source, self->context);
}

static gpointer
own_store (gpointer data)
{
  StillaPlannerThread *self = data;
  gboolean is_open = TRUE;

  while (is_open) {
    StillaJob *job = g_async_queue_pop (self->jobs);

    is_open = job->kind != STILLA_JOB_CLOSE;
    if (is_open) {
      run_job (self, job);
      hand_back (self, job);
    } else {
      stilla_job_free (job);
    }
  }
  g_clear_pointer (&self->record, stilla_person_record_unref);
  g_clear_pointer (&self->store, stilla_store_free);
  return NULL;
}

StillaPlannerThread *
stilla_planner_thread_new (const char *folder, StillaJobDone done)
{
  StillaPlannerThread *self = g_new0 (StillaPlannerThread, 1);

  self->folder = g_strdup (folder);
  self->done = done;
  self->jobs = g_async_queue_new_full ((GDestroyNotify) stilla_job_free);
  self->context = g_main_context_ref_thread_default ();
  self->thread = g_thread_new ("stilla-store", own_store, self);
  return self;
}

void
stilla_planner_thread_submit (StillaPlannerThread *self, StillaJob *job)
{
  if (self->thread != NULL) {
    g_async_queue_push (self->jobs, job);
    return;
  }
  g_task_return_new_error (job->task, STILLA_STORE_ERROR, STILLA_STORE_ERROR_OPEN, "%s",
                           _ ("Stilla is closing, so this was not saved."));
  stilla_job_free (job);
}

void
stilla_planner_thread_close (StillaPlannerThread *self)
{
  if (self->thread == NULL)
    return;
  g_async_queue_push (self->jobs, stilla_job_new (STILLA_JOB_CLOSE, NULL));
  g_thread_join (g_steal_pointer (&self->thread));
}

void
stilla_planner_thread_free (StillaPlannerThread *self)
{
  stilla_planner_thread_close (self);
  g_clear_pointer (&self->jobs, g_async_queue_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->folder, g_free);
  g_free (self);
}
