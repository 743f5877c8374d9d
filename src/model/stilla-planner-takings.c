/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-takings.h"

#include "model/stilla-planner-private.h"

/* The answer to a taking, which stands in @plan and perhaps nowhere else yet. */
static GPtrArray *
answer_taking (StillaPlanner *self,
               const StillaPlan *plan,
               const char *dose_id,
               const GDate *date,
               StillaIntakeState state)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  g_autoptr (GDateTime) now = stilla_clock_now (self->clock);
  StillaDoseTime *dose = stilla_plan_find_dose (plan, dose_id);
  StillaOccurrence occurrence
      = { .dose = dose, .product = stilla_plan_find_product (plan, dose->product_id), .date = *date };

  g_ptr_array_add (answers, stilla_intake_new (&occurrence, state, now));
  return answers;
}

/* Keeps what @draft became and the answer to @dose_id, together. */
static void
keep_with_answer (StillaPlanner *self,
                  const StillaPlanDraft *draft,
                  const char *dose_id,
                  StillaIntakeState state,
                  GTask *task)
{
  StillaChange *change = _stilla_planner_new_change (self);

  change->plan = stilla_plan_ref (draft->curr);
  change->answers = answer_taking (self, draft->curr, dose_id, &draft->today, state);
  _stilla_planner_keep (self, change, task);
}

static gboolean
take (StillaPlanner *self,
      StillaPlanDraft *draft,
      const char *as_needed_id,
      const StillaUnits *units,
      char **out_dose_id,
      GError **error)
{
  const StillaAsNeeded *item = stilla_plan_find_as_needed (draft->curr, as_needed_id);
  g_autoptr (GDateTime) now = stilla_clock_now (self->clock);
  int minute = g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);

  if (units == NULL && item != NULL)
    units = &item->units;
  return stilla_plan_draft_take_as_needed (draft, as_needed_id, &draft->today, minute, units, out_dose_id,
                                           NULL, error);
}

void
stilla_planner_take_async (StillaPlanner *self,
                           const char *as_needed_id,
                           const StillaUnits *units,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (self);
  g_autofree char *dose_id = NULL;
  GError *error = NULL;
  GTask *task;

  if (!take (self, draft, as_needed_id, units, &dose_id, &error)) {
    g_task_report_error (self, callback, data, NULL, error);
    return;
  }
  task = g_task_new (self, NULL, callback, data);
  g_task_set_task_data (task, g_strdup (dose_id), g_free);
  keep_with_answer (self, draft, dose_id, STILLA_INTAKE_TAKEN, task);
}

gboolean
stilla_planner_take_finish (StillaPlanner *self, GAsyncResult *result, char **out_dose_id, GError **error)
{
  if (!_stilla_planner_keep_finish (self, result, NULL, error))
    return FALSE;
  if (out_dose_id != NULL)
    *out_dose_id = g_strdup (g_task_get_task_data (G_TASK (result)));
  return TRUE;
}

void
stilla_planner_untake_async (StillaPlanner *self,
                             const char *dose_id,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (self);
  GError *error = NULL;

  if (!stilla_plan_draft_untake (draft, dose_id, &error)) {
    g_task_report_error (self, callback, data, NULL, error);
    return;
  }
  keep_with_answer (self, draft, dose_id, STILLA_INTAKE_UNDONE, g_task_new (self, NULL, callback, data));
}

gboolean
stilla_planner_untake_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  return _stilla_planner_keep_finish (self, result, NULL, error);
}
