/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/store/stilla-backup.h"
#include "model/stilla-planner.h"

G_BEGIN_DECLS

/* The whole file: everybody's plans and answers. */

/** stilla_planner_backup_async: Copies everything to @path, outside the folder of the store; see
 * stilla_store_backup() */
void stilla_planner_backup_async (StillaPlanner *self,
                                  const char *path,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
gboolean stilla_planner_backup_finish (StillaPlanner *self, GAsyncResult *result, GError **error);

/** stilla_planner_inspect_async: Finds out what the file @path is, before it is restored. */
void stilla_planner_inspect_async (StillaPlanner *self,
                                   const char *path,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
/** stilla_planner_inspect_finish: @out: (out): what it is; FALSE when that could not be found out */
gboolean
stilla_planner_inspect_finish (StillaPlanner *self, GAsyncResult *result, StillaBackup *out, GError **error);

/** stilla_planner_restore_async: Puts a copy of @path in the place of everything there is, after it was
 * checked once more; then it is shown. What was there before is kept. After a failure it still is there. */
void stilla_planner_restore_async (StillaPlanner *self,
                                   const char *path,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
/** stilla_planner_restore_finish: @out_replaced: (out) (optional) (transfer full) (nullable): where what was
 * there before is kept; %NULL when there was nothing */
gboolean stilla_planner_restore_finish (StillaPlanner *self,
                                        GAsyncResult *result,
                                        char **out_replaced,
                                        GError **error);

/** stilla_planner_erase_async: Removes everything that was ever kept, with all backups in the folder of the
 * store, and starts with nothing; see stilla_store_erase() */
void stilla_planner_erase_async (StillaPlanner *self, GAsyncReadyCallback callback, gpointer data);
gboolean stilla_planner_erase_finish (StillaPlanner *self, GAsyncResult *result, GError **error);

G_END_DECLS
