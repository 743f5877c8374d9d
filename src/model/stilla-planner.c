/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner.h"

#include "core/store/stilla-store.h"

#include <glib/gi18n-lib.h>

typedef enum {
  JOB_OPEN,
  JOB_SAVE,
  JOB_ANSWER,
  JOB_READ,
  JOB_CLOSE,
} JobKind;

/* One thing asked of the thread that owns the file; it comes back with what the file holds then. */
typedef struct {
  JobKind kind;
  GTask *task; /* NULL for JOB_CLOSE */
  GDate today;
  StillaPlan *plan;     /* JOB_SAVE */
  StillaIntake *answer; /* JOB_ANSWER */

  /* outcome */
  StillaPlan *loaded;
  GPtrArray *answers;
  char *notice;
  gboolean can_save;
  GError *error;
} Job;

struct _StillaPlanner {
  GObject parent_instance;

  StillaClock *clock;
  StillaPlan *plan;
  StillaPlan *submitted; /* the last plan asked to be saved, while that is under way */
  GPtrArray *answers;
  char *notice;
  GDate today;
  guint saves_under_way;
  gboolean is_loaded;
  gboolean can_save;

  GMainContext *context;
  GAsyncQueue *jobs;
  GThread *thread;
  guint day_timer;

  /* of the thread */
  char *folder;
  StillaStore *store;
};

G_DEFINE_FINAL_TYPE (StillaPlanner, stilla_planner, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
job_free (Job *job)
{
  g_clear_object (&job->task);
  g_clear_pointer (&job->plan, stilla_plan_unref);
  g_clear_pointer (&job->answer, stilla_intake_unref);
  g_clear_pointer (&job->loaded, stilla_plan_unref);
  g_clear_pointer (&job->answers, g_ptr_array_unref);
  g_clear_pointer (&job->notice, g_free);
  g_clear_error (&job->error);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* The thread that owns the file */

static void
open_store (StillaPlanner *self, Job *job)
{
  self->store = stilla_store_open (self->folder, &job->today, NULL, &job->error);
  if (self->store == NULL)
    job->notice = g_strdup (job->error->message);
}

static void
require_store (StillaPlanner *self, Job *job)
{
  if (self->store == NULL && job->error == NULL)
    g_set_error_literal (&job->error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_OPEN,
                         _ ("Your plan could not be opened, so this was not saved."));
}

static void
read_back (StillaPlanner *self, Job *job)
{
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;
  if (job->kind != JOB_ANSWER) /* an answer leaves the plan as it is */
    job->loaded = stilla_store_load_plan (self->store, &error);
  if (error == NULL)
    job->answers = stilla_store_load_answers (self->store, &job->today, &job->today, &error);
  job->can_save = error == NULL && stilla_store_get_state (self->store) == STILLA_STORE_READY;
  job->notice = error != NULL ? g_strdup (error->message) : stilla_store_dup_notice (self->store);
}

static void
run_job (StillaPlanner *self, Job *job)
{
  if (job->kind == JOB_OPEN)
    open_store (self, job);
  else
    require_store (self, job);

  if (job->kind == JOB_SAVE && job->error == NULL)
    stilla_store_save_plan (self->store, job->plan, &job->error);
  else if (job->kind == JOB_ANSWER && job->error == NULL)
    stilla_store_record (self->store, job->answer, &job->error);
  read_back (self, job);
}

static gboolean deliver_cb (gpointer data);

static void
hand_back (Job *job)
{
  StillaPlanner *self = g_task_get_source_object (job->task);
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver_cb, job, (GDestroyNotify) job_free);
  g_source_attach (source, self->context);
}

static gpointer
own_store (gpointer data)
{
  StillaPlanner *self = data;
  gboolean is_open = TRUE;

  while (is_open) {
    Job *job = g_async_queue_pop (self->jobs);

    is_open = job->kind != JOB_CLOSE;
    if (is_open) {
      run_job (self, job);
      hand_back (job);
    } else {
      job_free (job);
    }
  }
  g_clear_pointer (&self->store, stilla_store_free);
  return NULL;
}

/* The thread of the window */

static void
adopt (StillaPlanner *self, Job *job)
{
  if (job->loaded != NULL) {
    g_clear_pointer (&self->plan, stilla_plan_unref);
    self->plan = g_steal_pointer (&job->loaded);
  }
  if (job->answers != NULL) {
    g_clear_pointer (&self->answers, g_ptr_array_unref);
    self->answers = g_steal_pointer (&job->answers);
    self->today = job->today;
  }
  if (job->kind == JOB_OPEN || job->notice != NULL) {
    g_clear_pointer (&self->notice, g_free);
    self->notice = g_steal_pointer (&job->notice);
  }
  self->is_loaded = TRUE;
  self->can_save = job->can_save;
}

static gboolean
deliver_cb (gpointer data)
{
  Job *job = data;
  g_autoptr (StillaPlanner) self = g_object_ref (g_task_get_source_object (job->task));

  if (job->kind == JOB_SAVE && --self->saves_under_way == 0)
    g_clear_pointer (&self->submitted, stilla_plan_unref);
  adopt (self, job);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_boolean (job->task, TRUE);
  return G_SOURCE_REMOVE;
}

static Job *
new_job (StillaPlanner *self, JobKind kind, GAsyncReadyCallback callback, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->task = g_task_new (self, NULL, callback, data);
  stilla_clock_today (self->clock, &job->today);
  return job;
}

static void
submit (StillaPlanner *self, Job *job)
{
  if (self->thread != NULL) {
    g_async_queue_push (self->jobs, job);
    return;
  }
  g_task_return_new_error (job->task, STILLA_STORE_ERROR, STILLA_STORE_ERROR_OPEN, "%s",
                           _ ("Stilla is closing, so this was not saved."));
  job_free (job);
}

void
stilla_planner_close (StillaPlanner *self)
{
  Job *job;

  g_clear_handle_id (&self->day_timer, g_source_remove);
  if (self->thread == NULL)
    return;
  job = g_new0 (Job, 1);
  job->kind = JOB_CLOSE;
  g_async_queue_push (self->jobs, job);
  g_thread_join (g_steal_pointer (&self->thread));
}

static void
stilla_planner_dispose (GObject *object)
{
  stilla_planner_close (STILLA_PLANNER (object));
  G_OBJECT_CLASS (stilla_planner_parent_class)->dispose (object);
}

static void
stilla_planner_finalize (GObject *object)
{
  StillaPlanner *self = STILLA_PLANNER (object);

  g_clear_pointer (&self->clock, stilla_clock_unref);
  g_clear_pointer (&self->plan, stilla_plan_unref);
  g_clear_pointer (&self->submitted, stilla_plan_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->notice, g_free);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->jobs, g_async_queue_unref);
  g_clear_pointer (&self->folder, g_free);
  G_OBJECT_CLASS (stilla_planner_parent_class)->finalize (object);
}

static void
stilla_planner_class_init (StillaPlannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = stilla_planner_dispose;
  object_class->finalize = stilla_planner_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
stilla_planner_init (StillaPlanner *self)
{
  self->plan = stilla_plan_new_empty ();
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  self->jobs = g_async_queue_new_full ((GDestroyNotify) job_free);
  self->context = g_main_context_ref_thread_default ();
}

static gboolean
day_timer_cb (gpointer data)
{
  stilla_planner_check_day (data);
  return G_SOURCE_CONTINUE;
}

StillaPlanner *
stilla_planner_new (const char *folder, StillaClock *clock)
{
  StillaPlanner *self = g_object_new (STILLA_TYPE_PLANNER, NULL);

  self->clock = stilla_clock_ref (clock);
  self->folder = g_strdup (folder);
  stilla_clock_today (clock, &self->today);
  self->thread = g_thread_new ("stilla-store", own_store, self);
  /* The clock on the wall is asked, not the timer: a sleeping machine does not count. */
  self->day_timer = g_timeout_add_seconds (20, day_timer_cb, self);
  submit (self, new_job (self, JOB_OPEN, NULL, NULL));
  return self;
}

gboolean
stilla_planner_is_loaded (StillaPlanner *self)
{
  return self->is_loaded;
}

gboolean
stilla_planner_can_save (StillaPlanner *self)
{
  return self->can_save;
}

const char *
stilla_planner_get_notice (StillaPlanner *self)
{
  return self->notice;
}

StillaPlan *
stilla_planner_get_plan (StillaPlanner *self)
{
  return self->plan;
}

const GDate *
stilla_planner_get_today (StillaPlanner *self)
{
  return &self->today;
}

StillaIntake *
stilla_planner_find_answer (StillaPlanner *self, const char *dose_id)
{
  for (guint i = 0; i < self->answers->len; i++) {
    StillaIntake *answer = g_ptr_array_index (self->answers, i);

    if (g_str_equal (answer->dose_id, dose_id))
      return answer;
  }
  return NULL;
}

StillaPlanDraft *
stilla_planner_begin_edit (StillaPlanner *self)
{
  g_autoptr (GPtrArray) answered = g_ptr_array_new ();

  for (guint i = 0; i < self->answers->len; i++)
    g_ptr_array_add (answered, ((StillaIntake *) g_ptr_array_index (self->answers, i))->dose_id);
  return stilla_plan_draft_new (self->submitted != NULL ? self->submitted : self->plan, &self->today,
                                answered);
}

void
stilla_planner_save_async (StillaPlanner *self, StillaPlan *plan, GAsyncReadyCallback callback, gpointer data)
{
  Job *job = new_job (self, JOB_SAVE, callback, data);

  g_clear_pointer (&self->submitted, stilla_plan_unref);
  self->submitted = stilla_plan_ref (plan);
  self->saves_under_way++;
  job->plan = stilla_plan_ref (plan);
  submit (self, job);
}

gboolean
stilla_planner_save_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
stilla_planner_answer_async (StillaPlanner *self,
                             const StillaOccurrence *occurrence,
                             StillaIntakeState state,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  Job *job = new_job (self, JOB_ANSWER, callback, data);
  g_autoptr (GDateTime) now = stilla_clock_now (self->clock);

  job->answer = stilla_intake_new (occurrence, state, now);
  submit (self, job);
}

gboolean
stilla_planner_answer_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
stilla_planner_check_day (StillaPlanner *self)
{
  GDate today;

  stilla_clock_today (self->clock, &today);
  if (self->is_loaded && g_date_compare (&today, &self->today) != 0)
    submit (self, new_job (self, JOB_READ, NULL, NULL));
}
