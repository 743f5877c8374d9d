/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-backup.h"

#include "core/store/stilla-backup-private.h"
#include "core/store/stilla-db-private.h"
#include "core/store/stilla-store-file.h"
#include "core/store/stilla-store-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

static StillaStoreError
code_for (const GError *cause)
{
  if (g_error_matches (cause, STILLA_WHOLE_FILE_ERROR, STILLA_WHOLE_FILE_ERROR_FULL))
    return STILLA_STORE_ERROR_FULL;
  if (g_error_matches (cause, STILLA_WHOLE_FILE_ERROR, STILLA_WHOLE_FILE_ERROR_REFUSED))
    return STILLA_STORE_ERROR_READ_ONLY;
  return STILLA_STORE_ERROR_IO;
}

gboolean
_stilla_backup_set_own_error (const GError *cause, GError **error)
{
  _stilla_db_set_code (code_for (cause), error);
  return FALSE;
}

static gboolean
set_error (const GError *cause, GError **error)
{
  g_set_error_literal (error, STILLA_STORE_ERROR, code_for (cause), cause->message);
  return FALSE;
}

/* Whether the copy can be read as what it is a copy of. */
static gboolean
check_copy (StillaDb *db, const char *draft, GError **error)
{
  g_autoptr (StillaDb) copy = stilla_db_open (draft, STILLA_DB_READ_ONLY, error);
  gint64 application, version, own_version;

  if (copy == NULL || !stilla_db_check (copy, "integrity_check", error)
      || !stilla_db_check (copy, "foreign_key_check", error)
      || !stilla_db_get_number (copy, "PRAGMA application_id", &application, error)
      || !stilla_db_get_number (copy, "PRAGMA user_version", &version, error)
      || !stilla_db_get_number (db, "PRAGMA user_version", &own_version, error))
    return FALSE;
  if (application == STILLA_STORE_APPLICATION_ID && version == own_version)
    return TRUE;
  g_set_error_literal (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_DAMAGED,
                       _ ("The backup did not become what your plan is, so it was not kept. Try again."));
  return FALSE;
}

gboolean
stilla_backup_write (StillaDb *db, const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (StillaWholeFile) file = stilla_whole_file_new (path, 0600, &cause);

  if (file == NULL)
    return set_error (cause, error);
  if (!stilla_db_copy (db, stilla_whole_file_get_draft (file), error)
      || !check_copy (db, stilla_whole_file_get_draft (file), error))
    return FALSE;
  return stilla_whole_file_finish (file, &cause) ? TRUE : set_error (cause, error);
}

/* The folder of @path without symbolic links, which SQLite does not follow. */
static char *
resolve (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *resolved = realpath (folder, NULL);

  return g_build_filename (resolved != NULL ? resolved : folder, name, NULL);
}

/* A copy in the folder of the store could be taken for a part of it, and would be erased with it. */
static gboolean
check_outside (const StillaStore *self, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *prefix = g_strconcat (folder, G_DIR_SEPARATOR_S, NULL);

  if (!g_str_has_prefix (path, prefix))
    return TRUE;
  g_set_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REFUSED,
               _ ("Stilla keeps your plan itself in the folder %s. Choose another folder for the backup."),
               folder);
  return FALSE;
}

gboolean
stilla_store_backup (StillaStore *self, const char *path, GError **error)
{
  g_autofree char *resolved = resolve (path);
  g_autoptr (StillaDb) db = NULL;

  if (!check_outside (self, resolved, error))
    return FALSE;
  /* What the store has open may be a picture of the file that has been brought up to date in memory only. */
  db = stilla_db_open (self->path, STILLA_DB_READ_ONLY, error);
  return db != NULL && stilla_backup_write (db, resolved, error);
}
