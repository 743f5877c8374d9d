/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-files.h"

#include "core/store/stilla-erase.h"
#include "model/stilla-planner-private.h"

typedef struct {
  char *path;
  GDate today;
  StillaBackup backup;
  char *replaced; /* (nullable) */
} File;

static void
file_free (File *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->replaced, g_free);
  g_free (self);
}

static GTask *
new_file_task (StillaPlanner *self, const char *path, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, NULL, callback, data);
  File *file = g_new0 (File, 1);

  file->path = g_strdup (path);
  stilla_clock_today (self->clock, &file->today);
  g_task_set_task_data (task, file, (GDestroyNotify) file_free);
  return task;
}

static void
work_in_folder (StillaPlanner *self, StillaJobKind kind, StillaFolderWork work, GTask *task)
{
  StillaJob *job = _stilla_planner_new_job (self, kind, task);

  job->folder_work = work;
  _stilla_planner_submit (self, job);
}

static gboolean
back_up (StillaStore *store, gpointer data, GError **error)
{
  return stilla_store_backup (store, ((File *) data)->path, error);
}

void
stilla_planner_backup_async (StillaPlanner *self,
                             const char *path,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  _stilla_planner_work (self, STILLA_JOB_WORK, back_up, new_file_task (self, path, callback, data));
}

gboolean
stilla_planner_backup_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
inspect (const char *folder, gpointer data, GError **error)
{
  File *file = data;

  return stilla_backup_inspect (file->path, folder, NULL, &file->backup, error);
}

void
stilla_planner_inspect_async (StillaPlanner *self,
                              const char *path,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  work_in_folder (self, STILLA_JOB_BESIDE, inspect, new_file_task (self, path, callback, data));
}

gboolean
stilla_planner_inspect_finish (StillaPlanner *self, GAsyncResult *result, StillaBackup *out, GError **error)
{
  const File *file = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  *out = file->backup;
  return TRUE;
}

static gboolean
restore (const char *folder, gpointer data, GError **error)
{
  File *file = data;

  return stilla_backup_restore (folder, file->path, &file->today, NULL, &file->replaced, error);
}

void
stilla_planner_restore_async (StillaPlanner *self,
                              const char *path,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  work_in_folder (self, STILLA_JOB_CLOSED, restore, new_file_task (self, path, callback, data));
}

gboolean
stilla_planner_restore_finish (StillaPlanner *self, GAsyncResult *result, char **out_replaced, GError **error)
{
  File *file = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (out_replaced != NULL)
    *out_replaced = g_steal_pointer (&file->replaced);
  return TRUE;
}

static gboolean
erase (const char *folder, gpointer data, GError **error)
{
  return stilla_store_erase (folder, error);
}

void
stilla_planner_erase_async (StillaPlanner *self, GAsyncReadyCallback callback, gpointer data)
{
  work_in_folder (self, STILLA_JOB_CLOSED, erase, g_task_new (self, NULL, callback, data));
}

gboolean
stilla_planner_erase_finish (StillaPlanner *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
