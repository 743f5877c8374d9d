/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner.h"

#include "model/stilla-planner-thread.h"

struct _StillaPlanner {
  GObject parent_instance;

  StillaClock *clock;
  StillaPlan *plan;
  StillaPlan *submitted; /* the last plan asked to be saved, while that is under way */
  StillaCircumstances *circumstances;
  StillaCircumstances *submitted_circumstances; /* the last ones, as @submitted */
  GPtrArray *answers;
  char *notice;
  GDate today;
  guint saves_under_way;
  guint circumstances_under_way;
  gboolean is_loaded;
  gboolean can_save;

  StillaPlannerThread *thread;
  guint day_timer;
};

G_DEFINE_FINAL_TYPE (StillaPlanner, stilla_planner, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
adopt (StillaPlanner *self, StillaJob *job)
{
  if (job->loaded != NULL) {
    g_clear_pointer (&self->plan, stilla_plan_unref);
    self->plan = g_steal_pointer (&job->loaded);
  }
  if (job->loaded_circumstances != NULL) {
    g_clear_pointer (&self->circumstances, stilla_circumstances_free);
    self->circumstances = g_steal_pointer (&job->loaded_circumstances);
  }
  if (job->answers != NULL) {
    g_clear_pointer (&self->answers, g_ptr_array_unref);
    self->answers = g_steal_pointer (&job->answers);
    self->today = job->today;
  }
  if (job->kind == STILLA_JOB_OPEN || job->notice != NULL) {
    g_clear_pointer (&self->notice, g_free);
    self->notice = g_steal_pointer (&job->notice);
  }
  self->is_loaded = TRUE;
  self->can_save = job->can_save;
}

/* What was asked for is on the disk now, or never will be. */
static void
forget_submitted (StillaPlanner *self, StillaJobKind kind)
{
  if (kind == STILLA_JOB_SAVE && --self->saves_under_way == 0)
    g_clear_pointer (&self->submitted, stilla_plan_unref);
  if (kind == STILLA_JOB_CIRCUMSTANCES && --self->circumstances_under_way == 0)
    g_clear_pointer (&self->submitted_circumstances, stilla_circumstances_free);
}

static void
job_done (StillaJob *job)
{
  g_autoptr (StillaPlanner) self = g_object_ref (g_task_get_source_object (job->task));

  if (job->kind != STILLA_JOB_WORK) {
    forget_submitted (self, job->kind);
    adopt (self, job);
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  }

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_boolean (job->task, TRUE);
}

static StillaJob *
new_job (StillaPlanner *self, StillaJobKind kind, GAsyncReadyCallback callback, gpointer data)
{
  StillaJob *job = stilla_job_new (kind, g_task_new (self, NULL, callback, data));

  stilla_clock_today (self->clock, &job->today);
  return job;
}

void
stilla_planner_close (StillaPlanner *self)
{
  g_clear_handle_id (&self->day_timer, g_source_remove);
  stilla_planner_thread_close (self->thread);
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
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_clear_pointer (&self->submitted_circumstances, stilla_circumstances_free);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->notice, g_free);
  g_clear_pointer (&self->thread, stilla_planner_thread_free);
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
  self->circumstances = stilla_circumstances_new ();
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
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
  stilla_clock_today (clock, &self->today);
  self->thread = stilla_planner_thread_new (folder, job_done);
  /* The clock on the wall is asked, not the timer: a sleeping machine does not count. */
  self->day_timer = g_timeout_add_seconds (20, day_timer_cb, self);
  stilla_planner_thread_submit (self->thread, new_job (self, STILLA_JOB_OPEN, NULL, NULL));
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
  StillaJob *job = new_job (self, STILLA_JOB_SAVE, callback, data);

  g_clear_pointer (&self->submitted, stilla_plan_unref);
  self->submitted = stilla_plan_ref (plan);
  self->saves_under_way++;
  job->plan = stilla_plan_ref (plan);
  stilla_planner_thread_submit (self->thread, job);
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
  StillaJob *job = new_job (self, STILLA_JOB_ANSWER, callback, data);
  g_autoptr (GDateTime) now = stilla_clock_now (self->clock);

  job->answer = stilla_intake_new (occurrence, state, now);
  stilla_planner_thread_submit (self->thread, job);
}

gboolean
stilla_planner_answer_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

const StillaCircumstances *
stilla_planner_get_circumstances (StillaPlanner *self)
{
  return self->circumstances;
}

StillaCircumstances *
stilla_planner_begin_circumstances (StillaPlanner *self)
{
  return stilla_circumstances_copy (self->submitted_circumstances != NULL ? self->submitted_circumstances
                                                                          : self->circumstances);
}

void
stilla_planner_save_circumstances_async (StillaPlanner *self,
                                         const StillaCircumstances *circumstances,
                                         GAsyncReadyCallback callback,
                                         gpointer data)
{
  StillaJob *job = new_job (self, STILLA_JOB_CIRCUMSTANCES, callback, data);

  g_clear_pointer (&self->submitted_circumstances, stilla_circumstances_free);
  self->submitted_circumstances = stilla_circumstances_copy (circumstances);
  self->circumstances_under_way++;
  job->circumstances = stilla_circumstances_copy (circumstances);
  job->at = stilla_clock_now (self->clock);
  stilla_planner_thread_submit (self->thread, job);
}

gboolean
stilla_planner_save_circumstances_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
stilla_planner_work_async (StillaPlanner *self,
                           StillaStoreWork work,
                           gpointer data,
                           GDestroyNotify destroy,
                           GAsyncReadyCallback callback,
                           gpointer callback_data)
{
  StillaJob *job = new_job (self, STILLA_JOB_WORK, callback, callback_data);

  g_task_set_task_data (job->task, data, destroy);
  job->work = work;
  stilla_planner_thread_submit (self->thread, job);
}

gpointer
stilla_planner_work_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error) ? g_task_get_task_data (G_TASK (result)) : NULL;
}

void
stilla_planner_check_day (StillaPlanner *self)
{
  GDate today;

  stilla_clock_today (self->clock, &today);
  if (self->is_loaded && g_date_compare (&today, &self->today) != 0)
    stilla_planner_thread_submit (self->thread, new_job (self, STILLA_JOB_READ, NULL, NULL));
}
