/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-people.h"

#include "core/store/stilla-store-people.h"
#include "model/stilla-planner-private.h"

const GPtrArray *
stilla_planner_get_people (StillaPlanner *self)
{
  return self->record->people;
}

const StillaPerson *
stilla_planner_get_person (StillaPlanner *self)
{
  return self->record->person;
}

void
stilla_planner_show_person (StillaPlanner *self, gint64 person_id)
{
  if (person_id == self->wanted_id)
    return;
  self->wanted_id = person_id;
  _stilla_planner_submit (
      self, _stilla_planner_new_job (self, STILLA_JOB_READ, g_task_new (self, NULL, NULL, NULL)));
}

void
stilla_planner_save_person_async (StillaPlanner *self,
                                  const StillaPerson *person,
                                  StillaPlan *plan,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  StillaChange *change = stilla_change_new (person->id);

  g_assert (plan == NULL || person->id == self->record->person->id);
  change->person = stilla_person_copy (person);
  change->plan = plan != NULL ? stilla_plan_ref (plan) : NULL;
  _stilla_planner_keep (self, change, g_task_new (self, NULL, callback, data));
}

gboolean
stilla_planner_save_person_finish (StillaPlanner *self, GAsyncResult *result, gint64 *out_id, GError **error)
{
  return _stilla_planner_keep_finish (self, result, out_id, error);
}

typedef struct {
  gint64 person_id;
  GDateTime *at; /* (nullable): NULL: not removed */
} Removal;

static void
removal_free (Removal *self)
{
  g_clear_pointer (&self->at, g_date_time_unref);
  g_free (self);
}

static gboolean
remove_person (StillaStore *store, gpointer data, GError **error)
{
  const Removal *removal = data;

  return stilla_store_set_person_removed (store, removal->person_id, removal->at, error);
}

void
stilla_planner_set_person_removed_async (StillaPlanner *self,
                                         gint64 person_id,
                                         gboolean is_removed,
                                         GAsyncReadyCallback callback,
                                         gpointer data)
{
  GTask *task = g_task_new (self, NULL, callback, data);
  Removal *removal = g_new0 (Removal, 1);

  removal->person_id = person_id;
  removal->at = is_removed ? stilla_clock_now (self->clock) : NULL;
  g_task_set_task_data (task, removal, (GDestroyNotify) removal_free);
  _stilla_planner_work (self, STILLA_JOB_TELL, remove_person, task);
}

gboolean
stilla_planner_set_person_removed_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
