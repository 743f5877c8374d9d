/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-later.h"

#include "core/store/stilla-store-reminders.h"
#include "model/stilla-planner-private.h"

#include <glib/gi18n-lib.h>

static gint64
get_now (StillaPlanner *self)
{
  g_autoptr (GDateTime) now = stilla_clock_now (self->clock);

  return g_date_time_to_unix (now);
}

const StillaLater *
stilla_planner_find_later (StillaPlanner *self, const StillaOccurrence *occurrence)
{
  const StillaLater *later
      = stilla_laters_find_last (self->record->laters, occurrence->dose->id, &occurrence->date);

  return later != NULL && later->until > get_now (self) ? later : NULL;
}

gboolean
stilla_planner_may_put_off (StillaPlanner *self, const StillaOccurrence *occurrence, int minutes)
{
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (self->clock);
  StillaDayFrame frame = { zone, self->record->person->day_end };

  return stilla_later_is_allowed (self->record->plan, occurrence, self->record->laters, &frame,
                                  get_now (self), minutes);
}

static void
later_free (StillaLater *later)
{
  g_clear_pointer (&later->dose_id, g_free);
  g_free (later);
}

static gboolean
record_later (StillaStore *store, gpointer data, GError **error)
{
  return stilla_store_record_later (store, data, error);
}

void
stilla_planner_later_async (StillaPlanner *self,
                            const StillaOccurrence *occurrence,
                            int minutes,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  GTask *task = NULL;
  StillaLater *later = NULL;

  if (stilla_plan_find_dose (self->record->plan, occurrence->dose->id) != NULL
      && !stilla_planner_may_put_off (self, occurrence, minutes)) {
    g_task_report_new_error (self, callback, data, NULL, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
                             "%s", _ ("This dose cannot be put off any more. Say what you did with it."));
    return;
  }
  later = g_new0 (StillaLater, 1);
  later->dose_id = g_strdup (occurrence->dose->id);
  later->date = occurrence->date;
  later->at = get_now (self);
  later->until = later->at + minutes * 60;
  task = g_task_new (self, NULL, callback, data);
  g_task_set_task_data (task, later, (GDestroyNotify) later_free);
  _stilla_planner_work (self, STILLA_JOB_TELL, record_later, task);
}

gboolean
stilla_planner_later_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
