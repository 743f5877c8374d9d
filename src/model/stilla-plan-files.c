/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-plan-files.h"

#include "core/base/stilla-whole-file.h"
#include "core/exchange/stilla-icalendar.h"
#include "core/exchange/stilla-log-csv.h"
#include "core/schedule/stilla-plan-file.h"
#include "model/stilla-plan-check.h"
#include "model/stilla-planner-people.h"

#include <string.h>

#define FOR_THE_READER 0600 /* it says what somebody takes */

/* A file to be written, with what its words are made of. */
typedef struct Writing Writing;
struct Writing {
  char *path;
  char *(*make) (const Writing *self, GError **error);
  char *person;
  StillaPlan *plan;
  StillaCircumstances *circumstances;
  StillaCalendarOptions calendar;
  GTimeZone *zone;
  char *scope;
  char *text;
};

static void
writing_free (Writing *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->plan, stilla_plan_unref);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->scope, g_free);
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Writing *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = self->make (self, &error);

  if (text != NULL && stilla_whole_file_write (self->path, text, strlen (text), FOR_THE_READER, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static Writing *
new_writing (const char *path, char *(*make) (const Writing *self, GError **error))
{
  Writing *self = g_new0 (Writing, 1);

  self->path = g_strdup (path);
  self->make = make;
  return self;
}

/* @self: (transfer full); @task: (transfer full) */
static void
start_writing (GTask *task, Writing *self)
{
  g_task_set_task_data (task, self, (GDestroyNotify) writing_free);
  g_task_run_in_thread (task, write_in_thread);
  g_object_unref (task);
}

gboolean
stilla_plan_files_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
stilla_plan_files_calendar_end (StillaContext *context, GDate *out)
{
  stilla_icalendar_default_end (stilla_planner_get_today (stilla_context_get_planner (context)), out);
}

static char *
make_calendar (const Writing *self, GError **error)
{
  return stilla_icalendar_write (self->plan, &self->calendar, error);
}

static void
fill_calendar (Writing *self, StillaContext *context)
{
  StillaPlanner *planner = stilla_context_get_planner (context);
  StillaClock *clock = stilla_context_get_clock (context);
  g_autoptr (GDateTime) now = stilla_clock_now (clock);
  g_autoptr (StillaSafetyReport) report = stilla_plan_check (context);

  self->plan = stilla_plan_ref (stilla_planner_get_plan (planner));
  self->zone = stilla_clock_dup_zone (clock);
  self->scope = g_strdup_printf ("%" G_GINT64_FORMAT, stilla_planner_get_person (planner)->id);
  self->calendar.from = *stilla_planner_get_today (planner);
  stilla_plan_files_calendar_end (context, &self->calendar.to);
  self->calendar.frame.zone = self->zone;
  self->calendar.frame.day_end = stilla_planner_get_person (planner)->day_end;
  self->calendar.stamp = g_date_time_to_unix (now);
  self->calendar.scope = self->scope;
  self->calendar.style = stilla_context_get_number_style (context);
  self->calendar.has_alarms = stilla_safety_report_count_open (report) == 0;
}

void
stilla_plan_files_save_calendar_async (StillaContext *context,
                                       const char *path,
                                       gboolean is_floating,
                                       gboolean has_detail,
                                       GAsyncReadyCallback callback,
                                       gpointer data)
{
  Writing *self = new_writing (path, make_calendar);

  fill_calendar (self, context);
  self->calendar.is_floating = is_floating;
  self->calendar.has_detail = has_detail;
  start_writing (g_task_new (context, NULL, callback, data), self);
}

static char *
make_plan (const Writing *self, GError **error)
{
  return stilla_plan_file_to_xml (self->person, self->plan, self->circumstances);
}

void
stilla_plan_files_save_plan_async (StillaContext *context,
                                   const char *path,
                                   GAsyncReadyCallback callback,
                                   gpointer data)
{
  StillaPlanner *planner = stilla_context_get_planner (context);
  Writing *self = new_writing (path, make_plan);

  self->plan = stilla_plan_ref (stilla_planner_get_plan (planner));
  self->circumstances = stilla_circumstances_copy (stilla_planner_get_circumstances (planner));
  self->person = g_strdup (stilla_planner_get_person (planner)->name);
  start_writing (g_task_new (context, NULL, callback, data), self);
}

/* The log while it is read on the thread of the store. */
typedef struct {
  gint64 person_id;
  char *person;
  char *text;
} LogReading;

static void
log_reading_free (LogReading *self)
{
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

static gboolean
read_log (StillaStore *store, gpointer data, GError **error)
{
  LogReading *self = data;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) log = NULL;
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, 1);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, 9999);
  log = stilla_store_load_log (store, self->person_id, &first, &last, error);
  if (log == NULL)
    return FALSE;
  stilla_log_csv_append_head (out);
  stilla_log_csv_append (out, self->person, log);
  self->text = g_string_free (g_steal_pointer (&out), FALSE);
  return TRUE;
}

static char *
make_log (const Writing *self, GError **error)
{
  return g_strdup (self->text);
}

static void
log_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  LogReading *log = stilla_planner_work_finish (STILLA_PLANNER (source), result, &error);
  Writing *writing = g_task_get_task_data (task);

  if (log == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  writing->text = g_steal_pointer (&log->text);
  g_task_run_in_thread (task, write_in_thread);
}

void
stilla_plan_files_save_log_async (StillaContext *context,
                                  const char *path,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  const StillaPerson *person = stilla_planner_get_person (stilla_context_get_planner (context));
  GTask *task = g_task_new (context, NULL, callback, data);
  LogReading *log = g_new0 (LogReading, 1);

  log->person_id = person->id;
  log->person = g_strdup (person->name);
  g_task_set_task_data (task, new_writing (path, make_log), (GDestroyNotify) writing_free);
  stilla_planner_work_async (stilla_context_get_planner (context), read_log, log,
                             (GDestroyNotify) log_reading_free, log_read_cb, task);
}
