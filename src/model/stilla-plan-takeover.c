/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-plan-takeover.h"

#include "core/safety/stilla-safety-check.h"
#include "model/stilla-planner-answers.h"
#include "model/stilla-planner-private.h"

#include <glib/gi18n-lib.h>

/* A plan that is being read. */
typedef struct {
  GFile *file;
  char *name;
  StillaBundle *bundle;
} Opening;

static void
opening_free (Opening *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->bundle, stilla_bundle_unref);
  g_free (self);
}

/* What is wrong with a file that was refused, in one sentence. */
static GError *
new_refusal (const Opening *self, const StillaIssueList *issues)
{
  const StillaIssue *first = stilla_issue_list_get (issues, 0);

  /* TRANSLATORS: the name of a file, the number of a line, a sentence that says what to write instead */
  return g_error_new (STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
                      _ ("Nothing was taken over from %s. Line %d: %s"), self->name, first->line,
                      first->message);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Opening *self = data;
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  StillaPlanFile *plan = stilla_plan_file_read (self->file, self->name, self->bundle, issues);

  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) stilla_plan_file_free);
  else
    g_task_return_error (task, new_refusal (self, issues));
}

void
stilla_plan_takeover_open_async (StillaContext *context,
                                 const char *path,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_autoptr (GTask) task = g_task_new (context, NULL, callback, data);
  Opening *self = g_new0 (Opening, 1);

  self->file = g_file_new_for_path (path);
  self->name = g_filename_display_basename (path);
  self->bundle = stilla_bundle_ref (stilla_context_get_bundle (context));
  g_task_set_task_data (task, self, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

StillaPlanFile *
stilla_plan_takeover_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
is_answered_today (StillaPlanner *planner)
{
  const GPtrArray *doses = stilla_plan_get_doses (stilla_planner_get_plan (planner));
  const GDate *today = stilla_planner_get_today (planner);

  for (guint i = 0; i < doses->len; i++)
    if (stilla_planner_find_answer_on (planner, ((StillaDoseTime *) g_ptr_array_index (doses, i))->id, today)
        != NULL)
      return TRUE;
  return FALSE;
}

void
stilla_plan_takeover_first_day (StillaContext *context, GDate *out)
{
  StillaPlanner *planner = stilla_context_get_planner (context);

  *out = *stilla_planner_get_today (planner);
  if (is_answered_today (planner))
    g_date_add_days (out, 1);
}

StillaPlanImport *
stilla_plan_takeover_try (StillaContext *context,
                          const StillaPlanFile *file,
                          StillaImportKind kind,
                          const GDate *from,
                          GError **error)
{
  StillaPlanner *planner = stilla_context_get_planner (context);
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);
  g_autoptr (StillaCircumstances) circumstances = stilla_planner_begin_circumstances (planner);
  StillaImportInto into
      = { draft->curr, circumstances, *stilla_planner_get_today (planner), is_answered_today (planner) };

  return stilla_plan_import_new (&into, file, kind, from, error);
}

StillaSafetyReport *
stilla_plan_takeover_check (StillaContext *context, const StillaPlanImport *outcome)
{
  g_autofree char *region = stilla_settings_dup_region (stilla_context_get_settings (context));

  return stilla_safety_check (stilla_context_get_bundle (context), region, outcome->plan,
                              outcome->circumstances,
                              stilla_planner_get_today (stilla_context_get_planner (context)));
}

static void
keep (StillaContext *context,
      StillaPlan *plan,
      const StillaCircumstances *circumstances,
      GAsyncReadyCallback callback,
      gpointer data)
{
  StillaPlanner *planner = stilla_context_get_planner (context);
  StillaChange *change = _stilla_planner_new_change (planner);

  change->plan = stilla_plan_ref (plan);
  change->circumstances = stilla_circumstances_copy (circumstances);
  change->at = stilla_clock_now (stilla_context_get_clock (context));
  _stilla_planner_keep (planner, change, g_task_new (planner, NULL, callback, data));
}

void
stilla_plan_takeover_keep_async (StillaContext *context,
                                 const StillaPlanImport *outcome,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  keep (context, outcome->plan, outcome->circumstances, callback, data);
}

void
stilla_plan_takeover_take_back_async (StillaContext *context,
                                      StillaPlan *plan,
                                      const StillaCircumstances *circumstances,
                                      const StillaPlanImport *outcome,
                                      GAsyncReadyCallback callback,
                                      gpointer data)
{
  StillaPlanner *planner = stilla_context_get_planner (context);
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);
  g_autoptr (StillaCircumstances) now = stilla_planner_begin_circumstances (planner);
  g_autoptr (GError) error = NULL;

  if (!stilla_plan_draft_restore (draft, plan, &error)) {
    g_task_report_error (planner, callback, data, stilla_plan_takeover_take_back_async,
                         g_steal_pointer (&error));
    return;
  }
  stilla_plan_import_take_back_circumstances (now, circumstances, outcome->circumstances);
  keep (context, draft->curr, now, callback, data);
}

gboolean
stilla_plan_takeover_keep_finish (StillaContext *context, GAsyncResult *result, GError **error)
{
  return _stilla_planner_keep_finish (stilla_context_get_planner (context), result, NULL, error);
}
