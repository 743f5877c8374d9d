/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-migrations.h"

#include "core/base/stilla-whole-file.h"
#include "core/schedule/stilla-date.h"
#include "core/store/stilla-backup.h"
#include "core/store/stilla-store-file.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define SQL_PATH "/org/stilla/store/sql"
#define KEPT_BACKUPS 5

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
load_step (GPtrArray *steps, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (SQL_PATH, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, error);

  if (bytes == NULL)
    return FALSE;
  g_assert (g_ascii_strtoull (name, NULL, 10) == steps->len + 1);
  g_ptr_array_add (steps, g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
  return TRUE;
}

GPtrArray *
stilla_migrations_load (GError **error)
{
  g_auto (GStrv) names = g_resources_enumerate_children (SQL_PATH, 0, error);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);

  if (names == NULL)
    return NULL;
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    if (!load_step (steps, names[i], error))
      return NULL;
  return g_steal_pointer (&steps);
}

static char *
backup_name (const char *backups, gint64 version, const GDate *today, int number)
{
  g_autofree char *date = stilla_date_to_string (today);

  return number == 1 ? g_strdup_printf ("%s/plans-v%d-%s.db", backups, (int) version, date)
                     : g_strdup_printf ("%s/plans-v%d-%s-%d.db", backups, (int) version, date, number);
}

/* Nobody else takes the name meanwhile: of several programs only one updates. */
static char *
free_backup_name (const char *backups, gint64 version, const GDate *today)
{
  char *name = backup_name (backups, version, today, 1);

  for (int number = 2; g_file_test (name, G_FILE_TEST_EXISTS); number++) {
    g_clear_pointer (&name, g_free);
    name = backup_name (backups, version, today, number);
  }
  return name;
}

typedef struct {
  char *path;
  gint64 time;
} Backup;

static void
backup_free (Backup *backup)
{
  g_clear_pointer (&backup->path, g_free);
  g_free (backup);
}

static int
compare_backups (gconstpointer a, gconstpointer b)
{
  const Backup *first = *(Backup *const *) a;
  const Backup *second = *(Backup *const *) b;

  if (first->time != second->time)
    return first->time > second->time ? -1 : 1;
  return -strcmp (first->path, second->path);
}

static GPtrArray *
list_backups (const char *backups)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) backup_free);
  g_autoptr (GDir) dir = g_dir_open (backups, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    Backup *backup;
    GStatBuf info;

    if (!g_str_has_prefix (name, "plans-v") || !g_str_has_suffix (name, ".db"))
      continue;
    backup = g_new0 (Backup, 1);
    backup->path = g_build_filename (backups, name, NULL);
    backup->time = g_lstat (backup->path, &info) == 0 ? (gint64) info.st_mtime : 0;
    g_ptr_array_add (list, backup);
  }
  g_ptr_array_sort (list, compare_backups);
  return list;
}

/* Of an update that was cut short; another one is not going on. */
static void
remove_drafts (const char *backups)
{
  g_autoptr (GDir) dir = g_dir_open (backups, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (backups, name, NULL);

    if (g_str_has_prefix (name, STILLA_WHOLE_FILE_DRAFT))
      g_unlink (path);
  }
}

static void
prune_backups (const char *backups)
{
  g_autoptr (GPtrArray) list = list_backups (backups);

  for (guint i = KEPT_BACKUPS; i < list->len; i++)
    g_unlink (((Backup *) g_ptr_array_index (list, i))->path);
}

static gboolean
back_up (StillaDb *db, gint64 version, const char *backups, const GDate *today, GError **error)
{
  g_autofree char *folder = stilla_store_file_prepare_folder (backups, error);
  g_autofree char *name = NULL;

  if (folder == NULL)
    return FALSE;
  name = free_backup_name (folder, version, today);
  if (!stilla_backup_write (db, name, error))
    return FALSE;
  prune_backups (folder);
  remove_drafts (folder);
  return TRUE;
}

static gboolean
apply (StillaDb *db, const char *sql, gint64 version, GError **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                           STILLA_STORE_APPLICATION_ID, (int) version);

  return stilla_db_exec (db, sql, error) && stilla_db_exec (db, mark, error)
         && stilla_db_check (db, "foreign_key_check", error)
         && stilla_db_check (db, "integrity_check", error);
}

static gboolean
apply_from (StillaDb *db, const GPtrArray *steps, gint64 version, GError **error)
{
  for (guint i = (guint) version; i < steps->len; i++)
    if (!apply (db, g_ptr_array_index (steps, i), i + 1, error))
      return FALSE;
  return TRUE;
}

/* Inside a transaction, so that of several programs one backs up and updates, and the others find it done. */
static gboolean
update (StillaDb *db, const GPtrArray *steps, const char *backups, const GDate *today, GError **error)
{
  gint64 version;

  if (!stilla_db_get_number (db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (backups != NULL && version > 0 && version < steps->len && !back_up (db, version, backups, today, error))
    return FALSE;
  return apply_from (db, steps, version, error);
}

/* All steps or none: nobody ever meets a file that is half way. */
static gboolean
update_whole (StillaDb *db, const GPtrArray *steps, const char *backups, const GDate *today, GError **error)
{
  /* A step may rebuild a table; keys are checked at its end, and cannot be switched inside a transaction. */
  if (!stilla_db_exec (db, "PRAGMA foreign_keys = OFF", error) || !stilla_db_begin (db, error))
    return FALSE;
  if (!update (db, steps, backups, today, error)) {
    stilla_db_rollback (db);
    return FALSE;
  }
  return stilla_db_commit (db, error) && stilla_db_exec (db, "PRAGMA foreign_keys = ON", error);
}

gboolean
stilla_migrations_update (StillaDb *db, const GPtrArray *steps, GError **error)
{
  return update_whole (db, steps, NULL, NULL, error);
}

gboolean
stilla_migrations_run (StillaDb *db,
                       const GPtrArray *steps,
                       const char *backups,
                       const GDate *today,
                       GError **error)
{
  g_autoptr (GError) cause = NULL;
  gint64 version;

  if (!stilla_db_get_number (db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version >= steps->len || update_whole (db, steps, backups, today, &cause))
    return TRUE;

  g_set_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_MIGRATION,
               _ ("Your plan could not be brought up to date, so it can only be read for now. %s"),
               cause->message);
  return FALSE;
}

/* Whether another step was made; what a failed one began is taken back. */
static gboolean
try_step (StillaDb *db, const GPtrArray *steps, gint64 version)
{
  if (version >= steps->len || !stilla_db_begin (db, NULL))
    return FALSE;
  if (apply (db, g_ptr_array_index (steps, version), version + 1, NULL) && stilla_db_commit (db, NULL))
    return TRUE;
  stilla_db_rollback (db);
  return FALSE;
}

StillaDb *
stilla_migrations_preview (StillaDb *db, const GPtrArray *steps, GError **error)
{
  g_autoptr (StillaDb) copy = stilla_db_copy_to_memory (db, error);
  gint64 version;

  if (copy == NULL || !stilla_db_get_number (copy, "PRAGMA user_version", &version, error)
      || !stilla_db_exec (copy, "PRAGMA foreign_keys = OFF", error))
    return NULL;
  while (try_step (copy, steps, version))
    version++;
  return g_steal_pointer (&copy);
}
