/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-backup-private.h"
#include "core/store/stilla-db-private.h"
#include "core/store/stilla-store-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static gboolean
refuse (const StillaBackup *backup, GError **error)
{
  StillaStoreError code = backup->kind == STILLA_BACKUP_NEWER     ? STILLA_STORE_ERROR_NEWER
                          : backup->kind == STILLA_BACKUP_FOREIGN ? STILLA_STORE_ERROR_FOREIGN
                                                                  : STILLA_STORE_ERROR_DAMAGED;
  g_autofree char *sentence = stilla_backup_describe (backup);

  g_set_error_literal (error, STILLA_STORE_ERROR, code, sentence);
  return FALSE;
}

/* Takes back what was not finished: its journal must not meet the file that follows. Then nobody else can
 * begin a change until @out, what is there now, is closed (nullable: there is nothing, or it is damaged and
 * cannot be opened; its journal is kept with it). */
static gboolean
settle (const char *path, StillaDb **out, GError **error)
{
  g_autoptr (StillaDb) db = NULL;
  g_autoptr (GError) cause = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  db = stilla_db_open (path, STILLA_DB_READ_WRITE, error);
  if (db == NULL)
    return FALSE;
  if (stilla_db_exec (db, "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE", &cause)) {
    *out = g_steal_pointer (&db);
    return TRUE;
  }
  if (g_error_matches (cause, STILLA_STORE_ERROR, STILLA_STORE_ERROR_DAMAGED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
move_sides (const char *from, const char *to, GError **error)
{
  for (guint i = 0; i < STILLA_BACKUP_N_SIDES; i++) {
    g_autofree char *side = g_strconcat (from, _stilla_backup_sides[i], NULL);
    g_autofree char *name = g_strconcat (to, _stilla_backup_sides[i], NULL);

    if (g_rename (side, name) != 0 && errno != ENOENT) {
      _stilla_db_set_system_error (errno, error);
      return FALSE;
    }
  }
  return TRUE;
}

/* @kept (nullable) is not needed: @path has what it had. */
static void
give_up (const char *path, const char *kept)
{
  if (kept == NULL)
    return;
  move_sides (kept, path, NULL);
  g_unlink (kept);
}

/* Keeps what stands at @path under another name too, with its journal. */
static gboolean
keep (const char *path, const GDate *today, char **out_kept, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *kept = NULL;

  *out_kept = NULL;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  kept = stilla_store_file_keep (path, today, error);
  if (kept == NULL)
    return FALSE;
  if (stilla_store_file_sync (folder, error) && move_sides (path, kept, error)) {
    *out_kept = g_steal_pointer (&kept);
    return TRUE;
  }
  give_up (path, kept);
  return FALSE;
}

/* The draft came into its place, not for good: gives @path what is kept as @kept (nullable: nothing) again.
 */
static gboolean
take_back (const char *path, const char *kept)
{
  if (kept == NULL)
    return g_unlink (path) == 0;
  return g_rename (kept, path) == 0 && move_sides (kept, path, NULL);
}

/* Not even what was there before could be given its place again. */
static gboolean
fail_in_place (const char *kept, GError **error)
{
  g_autofree char *name = kept != NULL ? g_filename_display_name (kept) : NULL;

  if (name == NULL)
    g_set_error_literal (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_IO,
                         _ ("The backup is in its place, but the disk did not confirm it. Check the disk."));
  else
    g_set_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_IO,
                 _ ("The backup is in its place, but the disk did not confirm it. Check the disk. What was "
                    "there before is kept as %s."),
                 name);
  return FALSE;
}

/* The draft is whole, and what stands in its place is settled: exchanges them. */
static gboolean
exchange (StillaWholeFile *draft, const char *path, const GDate *today, char **out_replaced, GError **error)
{
  g_autoptr (StillaDb) before = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) cause = NULL;

  if (!settle (path, &before, error) || !keep (path, today, &kept, error))
    return FALSE;
  if (stilla_whole_file_finish (draft, &cause)) {
    *out_replaced = g_steal_pointer (&kept);
    return TRUE;
  }
  if (!g_error_matches (cause, STILLA_WHOLE_FILE_ERROR, STILLA_WHOLE_FILE_ERROR_UNCONFIRMED))
    give_up (path, kept);
  else if (!take_back (path, kept))
    return fail_in_place (kept, error);
  return _stilla_backup_set_own_error (cause, error);
}

gboolean
stilla_backup_restore (const char *folder,
                       const char *path,
                       const GDate *today,
                       const GPtrArray *steps,
                       char **out_replaced,
                       GError **error)
{
  g_autofree char *resolved = stilla_store_file_prepare_folder (folder, error);
  g_autofree char *target = resolved != NULL ? g_build_filename (resolved, "plans.db", NULL) : NULL;
  g_autoptr (GError) cause = NULL;
  g_autoptr (StillaWholeFile) draft = NULL;
  StillaBackup backup;

  if (resolved == NULL)
    return FALSE;
  draft = stilla_whole_file_new (target, 0600, &cause);
  if (draft == NULL)
    return _stilla_backup_set_own_error (cause, error);
  if (!_stilla_backup_take_in (draft, path, steps, &backup, error))
    return FALSE;
  return backup.kind == STILLA_BACKUP_WHOLE ? exchange (draft, target, today, out_replaced, error)
                                            : refuse (&backup, error);
}
