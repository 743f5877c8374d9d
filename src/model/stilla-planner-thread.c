/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-thread.h"

#include "core/store/stilla-store-circumstances.h"

#include <glib/gi18n-lib.h>

struct _StillaPlannerThread {
  GMainContext *context;
  StillaJobDone done;
  GAsyncQueue *jobs;
  GThread *thread;

  /* of the thread */
  char *folder;
  StillaStore *store;
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
  g_clear_pointer (&job->plan, stilla_plan_unref);
  g_clear_pointer (&job->answer, stilla_intake_unref);
  g_clear_pointer (&job->circumstances, stilla_circumstances_free);
  g_clear_pointer (&job->at, g_date_time_unref);
  g_clear_pointer (&job->loaded, stilla_plan_unref);
  g_clear_pointer (&job->loaded_circumstances, stilla_circumstances_free);
  g_clear_pointer (&job->answers, g_ptr_array_unref);
  g_clear_pointer (&job->notice, g_free);
  g_clear_error (&job->error);
  g_free (job);
}

static void
open_store (StillaPlannerThread *self, StillaJob *job)
{
  self->store = stilla_store_open (self->folder, &job->today, NULL, &job->error);
  if (self->store == NULL)
    job->notice = g_strdup (job->error->message);
}

static void
require_store (StillaPlannerThread *self, StillaJob *job)
{
  if (self->store == NULL && job->error == NULL)
    g_set_error_literal (&job->error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_OPEN,
                         _ ("Your plan could not be opened, so this was not saved."));
}

static void
read_back (StillaPlannerThread *self, StillaJob *job)
{
  g_autoptr (GError) error = NULL;

  if (self->store == NULL || job->kind == STILLA_JOB_WORK)
    return;
  if (job->kind != STILLA_JOB_ANSWER) /* an answer leaves the rest as it is */
    job->loaded = stilla_store_load_plan (self->store, STILLA_PERSON_FIRST, &error);
  if (error == NULL)
    job->answers
        = stilla_store_load_answers (self->store, STILLA_PERSON_FIRST, &job->today, &job->today, &error);
  /* Last: a dose that was taken is shown as taken whatever else cannot be read. */
  if (error == NULL && job->kind != STILLA_JOB_ANSWER)
    job->loaded_circumstances = stilla_store_load_circumstances (self->store, STILLA_PERSON_FIRST, &error);
  job->can_save = error == NULL && stilla_store_get_state (self->store) == STILLA_STORE_READY;
  job->notice = error != NULL ? g_strdup (error->message) : stilla_store_dup_notice (self->store);
}

static void
write_down (StillaPlannerThread *self, StillaJob *job)
{
  if (job->kind == STILLA_JOB_SAVE)
    stilla_store_save_plan (self->store, STILLA_PERSON_FIRST, job->plan, &job->error);
  else if (job->kind == STILLA_JOB_ANSWER)
    stilla_store_record (self->store, job->answer, &job->error);
  else if (job->kind == STILLA_JOB_CIRCUMSTANCES)
    stilla_store_save_circumstances (self->store, STILLA_PERSON_FIRST, job->circumstances, job->at,
                                     &job->error);
  else if (job->kind == STILLA_JOB_WORK)
    job->work (self->store, g_task_get_task_data (job->task), &job->error);
}

static void
run_job (StillaPlannerThread *self, StillaJob *job)
{
  if (job->kind == STILLA_JOB_OPEN)
    open_store (self, job);
  else
    require_store (self, job);

  if (job->error == NULL)
    write_down (self, job);
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
