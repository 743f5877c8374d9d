/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-change.h"

#include "core/store/stilla-store-private.h"

StillaChange *
stilla_change_new (gint64 person_id)
{
  StillaChange *self = g_new0 (StillaChange, 1);

  self->person_id = person_id;
  return self;
}

void
stilla_change_free (StillaChange *self)
{
  g_clear_pointer (&self->person, stilla_person_free);
  g_clear_pointer (&self->plan, stilla_plan_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_clear_pointer (&self->at, g_date_time_unref);
  g_free (self);
}

static gboolean
write_answers (StillaStore *self, const GPtrArray *answers, GError **error)
{
  for (guint i = 0; i < answers->len; i++)
    if (!_stilla_store_write_answer (self, g_ptr_array_index (answers, i), error))
      return FALSE;
  return TRUE;
}

/* The person first, whose the rest is; the plan before the answers, which may be to a dose that is new. */
static gboolean
write_change (StillaStore *self, const StillaChange *change, gint64 *person_id, GError **error)
{
  return (change->person == NULL || _stilla_store_write_person (self, change->person, person_id, error))
         && (change->plan == NULL || _stilla_store_write_plan (self, *person_id, change->plan, error))
         && (change->answers == NULL || write_answers (self, change->answers, error))
         && (change->circumstances == NULL
             || _stilla_store_write_circumstances (self, *person_id, change->circumstances, change->at,
                                                   error));
}

gboolean
stilla_store_save_change (StillaStore *self,
                          const StillaChange *change,
                          gint64 *out_person_id,
                          GError **error)
{
  gint64 person_id = change->person_id;

  if (!_stilla_store_begin (self, error))
    return FALSE;
  if (!write_change (self, change, &person_id, error)) {
    stilla_db_rollback (self->db);
    return FALSE;
  }
  if (!stilla_db_commit (self->db, error))
    return FALSE;
  if (out_person_id != NULL)
    *out_person_id = person_id;
  return TRUE;
}
