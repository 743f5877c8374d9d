/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-private.h"

#include "core/schedule/stilla-expand.h"

G_DEFINE_FINAL_TYPE (StillaPlanner, stilla_planner, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
adopt (StillaPlanner *self, StillaJob *job)
{
  /* What was asked for somebody who is not to be shown any more is not shown either. */
  if (job->record != NULL && job->person_id == self->wanted_id) {
    g_clear_pointer (&self->record, stilla_person_record_unref);
    self->record = g_steal_pointer (&job->record);
    self->wanted_id = self->record->person->id;
  }
  if (job->is_news) {
    g_clear_pointer (&self->notice, g_free);
    self->notice = g_steal_pointer (&job->notice);
    self->can_save = job->can_save;
  }
  self->is_loaded = TRUE;
}

/* What was asked for is on the disk now, or never will be. */
static void
forget_submitted (StillaPlanner *self)
{
  if (--self->changes_under_way > 0)
    return;
  g_clear_pointer (&self->submitted, stilla_plan_unref);
  g_clear_pointer (&self->submitted_circumstances, stilla_circumstances_free);
}

static gboolean
may_show_another (const StillaJob *job)
{
  return job->kind != STILLA_JOB_WORK && job->kind != STILLA_JOB_BESIDE
         && (job->kind != STILLA_JOB_LOOK || job->is_news);
}

static void
finish (StillaJob *job)
{
  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else if (job->kind == STILLA_JOB_CHANGE)
    g_task_return_int (job->task, job->saved_id);
  else
    g_task_return_boolean (job->task, TRUE);
}

static void
job_done (StillaJob *job)
{
  g_autoptr (StillaPlanner) self = g_object_ref (g_task_get_source_object (job->task));

  if (job->kind == STILLA_JOB_CHANGE)
    forget_submitted (self);
  adopt (self, job);
  if (may_show_another (job))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  finish (job);
}

StillaJob *
_stilla_planner_new_job (StillaPlanner *self, StillaJobKind kind, GTask *task)
{
  StillaJob *job = stilla_job_new (kind, task);

  job->person_id = self->wanted_id;
  job->now = stilla_clock_now (self->clock);
  return job;
}

void
_stilla_planner_submit (StillaPlanner *self, StillaJob *job)
{
  stilla_planner_thread_submit (self->thread, job);
}

StillaChange *
_stilla_planner_new_change (StillaPlanner *self)
{
  return stilla_change_new (self->record->person->id);
}

static void
remember_submitted (StillaPlanner *self, const StillaChange *change)
{
  gboolean is_other = self->submitted_for != change->person_id;

  if (change->plan != NULL || is_other) {
    g_clear_pointer (&self->submitted, stilla_plan_unref);
    self->submitted = change->plan != NULL ? stilla_plan_ref (change->plan) : NULL;
  }
  if (change->circumstances != NULL || is_other) {
    g_clear_pointer (&self->submitted_circumstances, stilla_circumstances_free);
    self->submitted_circumstances
        = change->circumstances != NULL ? stilla_circumstances_copy (change->circumstances) : NULL;
  }
  self->submitted_for = change->person_id;
}

void
_stilla_planner_keep (StillaPlanner *self, StillaChange *change, GTask *task)
{
  StillaJob *job = _stilla_planner_new_job (self, STILLA_JOB_CHANGE, task);

  remember_submitted (self, change);
  self->changes_under_way++;
  job->change = change;
  _stilla_planner_submit (self, job);
}

gboolean
_stilla_planner_keep_finish (StillaPlanner *self, GAsyncResult *result, gint64 *out_id, GError **error)
{
  g_autoptr (GError) cause = NULL;
  gint64 id = g_task_propagate_int (G_TASK (result), &cause);

  if (cause != NULL) {
    g_propagate_error (error, g_steal_pointer (&cause));
    return FALSE;
  }
  if (out_id != NULL)
    *out_id = id;
  return TRUE;
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
  g_clear_pointer (&self->record, stilla_person_record_unref);
  g_clear_pointer (&self->submitted, stilla_plan_unref);
  g_clear_pointer (&self->submitted_circumstances, stilla_circumstances_free);
  g_clear_pointer (&self->notice, g_free);
  g_clear_pointer (&self->zone, g_free);
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
}

static gboolean
day_timer_cb (gpointer data)
{
  stilla_planner_look_again (data);
  return G_SOURCE_CONTINUE;
}

static char *
dup_zone_name (StillaPlanner *self)
{
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (self->clock);

  return g_strdup (g_time_zone_get_identifier (zone));
}

StillaPlanner *
stilla_planner_new (const char *folder, StillaClock *clock, gint64 person_id)
{
  StillaPlanner *self = g_object_new (STILLA_TYPE_PLANNER, NULL);
  g_autoptr (GDateTime) now = stilla_clock_now (clock);

  self->clock = stilla_clock_ref (clock);
  self->wanted_id = person_id;
  self->record = stilla_person_record_new_empty (person_id, now);
  self->zone = dup_zone_name (self);
  self->thread = stilla_planner_thread_new (folder, job_done);
  /* The clock on the wall is asked, not the timer: a sleeping machine does not count. */
  self->day_timer = g_timeout_add_seconds (20, day_timer_cb, self);
  _stilla_planner_submit (
      self, _stilla_planner_new_job (self, STILLA_JOB_OPEN, g_task_new (self, NULL, NULL, NULL)));
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

const GDate *
stilla_planner_get_today (StillaPlanner *self)
{
  return &self->record->today;
}

StillaPlan *
stilla_planner_get_plan (StillaPlanner *self)
{
  return self->record->plan;
}

GArray *
stilla_planner_expand (StillaPlanner *self, const GDate *from, const GDate *to)
{
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (self->clock);
  StillaDayFrame frame = { zone, self->record->person->day_end };

  return stilla_expand_for (self->record->plan, from, to, &frame);
}

static gboolean
is_submitted_for_shown (StillaPlanner *self)
{
  return self->submitted_for == self->record->person->id;
}

static void
mark_answered (const StillaIntake *answer, StillaPlanDraft *draft)
{
  stilla_plan_draft_set_answered (draft, answer->dose_id, &answer->date);
}

StillaPlanDraft *
stilla_planner_begin_edit (StillaPlanner *self)
{
  const StillaPersonRecord *record = self->record;
  gboolean is_under_way = self->submitted != NULL && is_submitted_for_shown (self);
  g_autoptr (GDateTime) now = stilla_clock_now (self->clock);
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (self->clock);
  StillaDayFrame frame = { zone, record->person->day_end };
  StillaPlanDraft *draft;
  GDate today; /* midnight may have passed since everything was read */

  stilla_person_today (record->person, now, &today);
  draft = stilla_plan_draft_new (is_under_way ? self->submitted : record->plan, &today, NULL);
  stilla_plan_draft_set_frame (draft, &frame);
  stilla_intake_book_foreach (record->answers, &today, (StillaIntakeFunc) mark_answered, draft);
  return draft;
}

void
stilla_planner_save_async (StillaPlanner *self, StillaPlan *plan, GAsyncReadyCallback callback, gpointer data)
{
  StillaChange *change = _stilla_planner_new_change (self);

  change->plan = stilla_plan_ref (plan);
  _stilla_planner_keep (self, change, g_task_new (self, NULL, callback, data));
}

gboolean
stilla_planner_save_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  return _stilla_planner_keep_finish (self, result, NULL, error);
}

const StillaCircumstances *
stilla_planner_get_circumstances (StillaPlanner *self)
{
  return self->record->circumstances;
}

StillaCircumstances *
stilla_planner_begin_circumstances (StillaPlanner *self)
{
  gboolean is_under_way = self->submitted_circumstances != NULL && is_submitted_for_shown (self);

  return stilla_circumstances_copy (is_under_way ? self->submitted_circumstances
                                                 : self->record->circumstances);
}

void
stilla_planner_save_circumstances_async (StillaPlanner *self,
                                         const StillaCircumstances *circumstances,
                                         GAsyncReadyCallback callback,
                                         gpointer data)
{
  StillaChange *change = _stilla_planner_new_change (self);

  change->circumstances = stilla_circumstances_copy (circumstances);
  change->at = stilla_clock_now (self->clock);
  _stilla_planner_keep (self, change, g_task_new (self, NULL, callback, data));
}

gboolean
stilla_planner_save_circumstances_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  return _stilla_planner_keep_finish (self, result, NULL, error);
}

void
_stilla_planner_work (StillaPlanner *self, StillaJobKind kind, StillaStoreWork work, GTask *task)
{
  StillaJob *job = _stilla_planner_new_job (self, kind, task);

  job->work = work;
  _stilla_planner_submit (self, job);
}

void
stilla_planner_work_async (StillaPlanner *self,
                           StillaStoreWork work,
                           gpointer data,
                           GDestroyNotify destroy,
                           GAsyncReadyCallback callback,
                           gpointer callback_data)
{
  GTask *task = g_task_new (self, NULL, callback, callback_data);

  g_task_set_task_data (task, data, destroy);
  _stilla_planner_work (self, STILLA_JOB_WORK, work, task);
}

gpointer
stilla_planner_work_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error) ? g_task_get_task_data (G_TASK (result)) : NULL;
}

/* The same doses come at other moments now. */
static void
notice_zone (StillaPlanner *self)
{
  g_autofree char *zone = dup_zone_name (self);

  if (g_strcmp0 (zone, self->zone) == 0)
    return;
  g_clear_pointer (&self->zone, g_free);
  self->zone = g_steal_pointer (&zone);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
stilla_planner_look_again (StillaPlanner *self)
{
  if (!self->is_loaded)
    return;
  notice_zone (self);
  _stilla_planner_submit (
      self, _stilla_planner_new_job (self, STILLA_JOB_LOOK, g_task_new (self, NULL, NULL, NULL)));
}
