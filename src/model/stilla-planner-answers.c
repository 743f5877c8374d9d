/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-answers.h"

#include "core/schedule/stilla-expand.h"
#include "core/schedule/stilla-unanswered.h"
#include "model/stilla-planner-private.h"

StillaIntake *
stilla_planner_find_answer_on (StillaPlanner *self, const char *dose_id, const GDate *date)
{
  return stilla_intake_book_find (self->record->answers, dose_id, date);
}

gboolean
stilla_planner_find_occurrence (StillaPlanner *self,
                                const char *dose_id,
                                const GDate *date,
                                StillaOccurrence *out)
{
  StillaDoseTime *dose = stilla_plan_find_dose (self->record->plan, dose_id);
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (self->clock);
  StillaDayFrame frame = { zone, self->record->person->day_end };

  return dose != NULL && stilla_expand_one (self->record->plan, dose, date, &frame, out);
}

GArray *
stilla_planner_dup_unanswered (StillaPlanner *self)
{
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (self->clock);
  StillaDayFrame frame = { zone, self->record->person->day_end };

  return stilla_list_unanswered (self->record->plan, self->record->answers, &self->record->today,
                                 STILLA_RECORD_DAYS, &frame);
}

static void
keep_answers (StillaPlanner *self, GPtrArray *answers, GAsyncReadyCallback callback, gpointer data)
{
  StillaChange *change = _stilla_planner_new_change (self);

  change->answers = answers;
  _stilla_planner_keep (self, change, g_task_new (self, NULL, callback, data));
}

/* Adds what was said of one dose to @answers. */
static gboolean
add_said (StillaPlanner *self,
          GPtrArray *answers,
          const StillaOccurrence *occurrence,
          const StillaSaid *said,
          GError **error)
{
  g_autoptr (GDateTime) now = stilla_clock_now (self->clock);
  StillaIntake *answer = stilla_intake_new_said (occurrence, said, now, error);

  if (answer != NULL)
    g_ptr_array_add (answers, answer);
  return answer != NULL;
}

void
stilla_planner_answer_many_async (StillaPlanner *self,
                                  const GArray *occurrences,
                                  const StillaSaid *said,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  GError *error = NULL;

  for (guint i = 0; i < occurrences->len; i++)
    if (!add_said (self, answers, &g_array_index (occurrences, StillaOccurrence, i), said, &error)) {
      g_task_report_error (self, callback, data, NULL, error);
      return;
    }
  keep_answers (self, g_steal_pointer (&answers), callback, data);
}

void
stilla_planner_answer_said_async (StillaPlanner *self,
                                  const StillaOccurrence *occurrence,
                                  const StillaSaid *said,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));

  g_array_append_vals (one, occurrence, 1);
  stilla_planner_answer_many_async (self, one, said, callback, data);
}

void
stilla_planner_answer_async (StillaPlanner *self,
                             const StillaOccurrence *occurrence,
                             StillaIntakeState state,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  StillaSaid said = { .state = state };

  stilla_planner_answer_said_async (self, occurrence, &said, callback, data);
}

/* What somebody said, to be said again. */
static StillaSaid
repeat (const StillaIntake *earlier)
{
  StillaSaid said = { .state = STILLA_INTAKE_UNDONE };

  if (earlier != NULL)
    said = (StillaSaid){ earlier->state, earlier->units, earlier->note, NULL };
  return said;
}

void
stilla_planner_put_back_async (StillaPlanner *self,
                               const GArray *occurrences,
                               const GPtrArray *earlier,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);

  for (guint i = 0; i < occurrences->len; i++) {
    StillaSaid said = repeat (g_ptr_array_index (earlier, i));

    add_said (self, answers, &g_array_index (occurrences, StillaOccurrence, i), &said, NULL);
  }
  keep_answers (self, g_steal_pointer (&answers), callback, data);
}

gboolean
stilla_planner_answer_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  return _stilla_planner_keep_finish (self, result, NULL, error);
}
