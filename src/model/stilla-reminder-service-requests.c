/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-date.h"
#include "model/stilla-planner-answers.h"
#include "model/stilla-planner-later.h"
#include "model/stilla-reminder-service-private.h"

#include <glib/gi18n-lib.h>

/* An answer to a reminder. */
typedef struct {
  GVariant *target;
  StillaIntakeState state;
  int minutes; /* 0: an answer; else to be put off */
  guint n_under_way;
  GError *error; /* the first */
} Request;

static void
request_free (Request *self)
{
  g_clear_pointer (&self->target, g_variant_unref);
  g_clear_error (&self->error);
  g_free (self);
}

static void
end_request (GTask *task, GError *error)
{
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  stilla_planner_answer_finish (STILLA_PLANNER (source), result, &error);
  end_request (task, error);
}

static void
put_off_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Request *request = g_task_get_task_data (task);

  stilla_planner_later_finish (STILLA_PLANNER (source), result,
                               request->error == NULL ? &request->error : NULL);
  if (--request->n_under_way == 0)
    end_request (task, g_steal_pointer (&request->error));
}

static GError *
make_error (const char *words)
{
  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, words);
}

/* Returns: (transfer full) (element-type StillaOccurrence): what of the target is in the plan and has no
 * answer */
static GArray *
list_open (const Request *request,
           const StillaReminderEntry *entry,
           const StillaDayFrame *frame,
           guint *n_found)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
  g_autoptr (GVariant) keys = g_variant_get_child_value (request->target, 1);

  g_array_set_clear_func (list, (GDestroyNotify) stilla_occurrence_clear);
  *n_found = 0;
  for (gsize i = 0; i < g_variant_n_children (keys); i++) {
    const char *dose_id, *day;
    StillaOccurrence occurrence;
    GDate date;

    g_variant_get_child (keys, i, "(&s&s)", &dose_id, &day);
    g_date_clear (&date, 1);
    if (!stilla_date_parse (day, &date)
        || !stilla_reminder_entry_find (entry, dose_id, &date, frame, &occurrence))
      continue;
    ++*n_found;
    if (stilla_reminder_entry_is_answered (entry, dose_id, &date))
      stilla_occurrence_clear (&occurrence);
    else
      g_array_append_val (list, occurrence);
  }
  return list;
}

static void
answer_all (StillaReminderService *self, GTask *task, const GArray *open)
{
  const Request *request = g_task_get_task_data (task);
  StillaSaid said = { .state = request->state };

  stilla_planner_answer_many_async (self->planner, open, &said, answered_cb, g_object_ref (task));
}

static gboolean
can_put_off (const StillaReminderEntry *entry,
             const GArray *open,
             const StillaDayFrame *frame,
             gint64 now,
             int minutes)
{
  for (guint i = 0; i < open->len; i++)
    if (!stilla_later_is_allowed (entry->plan, &g_array_index (open, StillaOccurrence, i), entry->laters,
                                  frame, now, minutes))
      return FALSE;
  return TRUE;
}

static void
put_off_all (StillaReminderService *self,
             GTask *task,
             const StillaReminderEntry *entry,
             const GArray *open,
             const StillaDayFrame *frame)
{
  Request *request = g_task_get_task_data (task);
  g_autoptr (GDateTime) time = stilla_clock_now (self->clock);

  if (!can_put_off (entry, open, frame, g_date_time_to_unix (time), request->minutes)) {
    end_request (task,
                 make_error (_ ("This cannot be put off that long any more. Open Stilla to answer it.")));
    return;
  }
  request->n_under_way = open->len;
  for (guint i = 0; i < open->len; i++)
    stilla_planner_later_async (self->planner, &g_array_index (open, StillaOccurrence, i), request->minutes,
                                put_off_cb, g_object_ref (task));
}

static void
run_request (StillaReminderService *self, GTask *task, const GError *read_error)
{
  Request *request = g_task_get_task_data (task);
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (self->clock);
  StillaReminderEntry *entry = NULL;
  g_autoptr (GArray) open = NULL;
  StillaDayFrame frame;
  gint64 person_id;
  guint n_found = 0;

  g_variant_get_child (request->target, 0, "x", &person_id);
  if (self->book != NULL)
    entry = stilla_reminder_book_find (self->book, person_id);
  if (entry != NULL) {
    frame = _stilla_reminder_service_get_frame (self, entry, zone);
    open = list_open (request, entry, &frame, &n_found);
  }
  if (read_error != NULL) {
    end_request (task, g_error_copy (read_error));
  } else if (n_found == 0) {
    end_request (task, make_error (_ ("This is not in the plan any more, so nothing was recorded.")));
  } else if (open->len == 0) {
    end_request (task, NULL); /* somebody answered it elsewhere */
  } else if (request->minutes == 0) {
    answer_all (self, task, open);
  } else {
    put_off_all (self, task, entry, open, &frame);
  }
}

void
_stilla_reminder_service_run_requests (StillaReminderService *self, const GError *error)
{
  g_autoptr (GPtrArray) requests = self->requests;

  self->requests = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < requests->len; i++)
    run_request (self, g_ptr_array_index (requests, i), error);
}

/* The file is read first: it says what was answered elsewhere meanwhile. */
static void
submit (StillaReminderService *self, GTask *task, GVariant *target, StillaIntakeState state, int minutes)
{
  Request *request = g_new0 (Request, 1);

  request->target = g_variant_ref_sink (target);
  request->state = state;
  request->minutes = minutes;
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_ptr_array_add (self->requests, task);
  stilla_reminder_service_read (self);
}

void
stilla_reminder_service_answer_async (StillaReminderService *self,
                                      GVariant *target,
                                      StillaIntakeState state,
                                      GAsyncReadyCallback callback,
                                      gpointer data)
{
  submit (self, g_task_new (self, NULL, callback, data), target, state, 0);
}

void
stilla_reminder_service_put_off_async (StillaReminderService *self,
                                       GVariant *target,
                                       int minutes,
                                       GAsyncReadyCallback callback,
                                       gpointer data)
{
  submit (self, g_task_new (self, NULL, callback, data), target, STILLA_INTAKE_UNDONE, minutes);
}

gboolean
stilla_reminder_service_answer_finish (StillaReminderService *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
