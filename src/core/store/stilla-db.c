/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-db-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* For how long a program that holds the file is waited for. What comes right after a wait that was in vain is
 * of the same change, and does not wait once more. */
#define WAIT_FOR_OTHERS (5 * G_USEC_PER_SEC)
#define WAIT_AGAIN_AFTER G_USEC_PER_SEC
#define LONGEST_NAP (50 * 1000)

G_DEFINE_QUARK (stilla_store_error, stilla_store_error)

static StillaStoreError
code_for_io (int extended, int system_errno)
{
  if (system_errno == ENOSPC || system_errno == EFBIG || system_errno == EDQUOT)
    return STILLA_STORE_ERROR_FULL;
  if (system_errno == EROFS || system_errno == EACCES || system_errno == EPERM)
    return STILLA_STORE_ERROR_READ_ONLY;
  /* A journal that cannot grow is how a full disk shows on some systems. */
  return extended == SQLITE_IOERR_WRITE && system_errno == 0 ? STILLA_STORE_ERROR_FULL
                                                             : STILLA_STORE_ERROR_IO;
}

static StillaStoreError
code_for_result (int extended, int system_errno)
{
  switch (extended & 0xff) {
  case SQLITE_FULL:
    return STILLA_STORE_ERROR_FULL;
  case SQLITE_READONLY:
    return STILLA_STORE_ERROR_READ_ONLY;
  case SQLITE_CANTOPEN:
  case SQLITE_IOERR:
    return code_for_io (extended, system_errno);
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return STILLA_STORE_ERROR_BUSY;
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return STILLA_STORE_ERROR_DAMAGED;
  case SQLITE_CONSTRAINT:
    return STILLA_STORE_ERROR_REFUSED;
  default:
    return STILLA_STORE_ERROR_IO;
  }
}

static const char *
sentence_for (StillaStoreError code)
{
  switch (code) {
  case STILLA_STORE_ERROR_FULL:
    return _ ("The disk is full, so this was not saved. Free some space and try again.");
  case STILLA_STORE_ERROR_READ_ONLY:
    return _ ("Your plan cannot be written to, so this was not saved. Check who may write to its folder.");
  case STILLA_STORE_ERROR_BUSY:
    return _ ("Another program is using your plan, so this was not saved. Close that program and try again.");
  case STILLA_STORE_ERROR_REPLACED:
    return _ (
        "Another window of Stilla restored or erased your plan, so this was not saved. Close Stilla and "
        "start it again.");
  case STILLA_STORE_ERROR_DAMAGED:
    return _ ("The file that holds your plan is damaged. Start Stilla again: it will set the file aside and "
              "keep it.");
  case STILLA_STORE_ERROR_REFUSED:
    return _ ("This does not fit the rules of a plan, so it was not saved.");
  case STILLA_STORE_ERROR_OPEN:
  case STILLA_STORE_ERROR_FOREIGN:
  case STILLA_STORE_ERROR_NEWER:
  case STILLA_STORE_ERROR_IO:
  case STILLA_STORE_ERROR_MIGRATION:
    break;
  }
  return _ ("The disk did not accept this, so it was not saved. Check the disk and try again.");
}

static void
set_error_for (sqlite3 *handle, GError **error)
{
  int extended = sqlite3_extended_errcode (handle);
  StillaStoreError code = code_for_result (extended, sqlite3_system_errno (handle));
  gboolean is_look = code == STILLA_STORE_ERROR_BUSY && sqlite3_get_autocommit (handle);

  g_debug ("SQLite %d (errno %d): %s", extended, sqlite3_system_errno (handle), sqlite3_errmsg (handle));
  g_set_error_literal (error, STILLA_STORE_ERROR, code,
                       is_look ? _ ("Another program is using your plan. Close that program and try again.")
                               : sentence_for (code));
}

void
_stilla_db_set_error (StillaDb *self, GError **error)
{
  set_error_for (self->handle, error);
}

void
_stilla_db_set_code (StillaStoreError code, GError **error)
{
  g_set_error_literal (error, STILLA_STORE_ERROR, code, sentence_for (code));
}

void
_stilla_db_set_system_error (int number, GError **error)
{
  g_debug ("%s", g_strerror (number));
  _stilla_db_set_code (code_for_io (SQLITE_IOERR, number), error);
}

void
_stilla_db_set_refused (GError **error)
{
  _stilla_db_set_code (STILLA_STORE_ERROR_REFUSED, error);
}

/* Called by SQLite when the file is held. Returns: whether to try once more */
static int
wait_for_others (void *data, int n_tries)
{
  StillaDb *self = data;
  gint64 now = g_get_monotonic_time ();

  if (self->gave_up_at != 0 && now - self->gave_up_at < WAIT_AGAIN_AFTER)
    return FALSE;
  if (n_tries == 0)
    self->wait_until = now + WAIT_FOR_OTHERS;
  if (now >= self->wait_until) {
    self->gave_up_at = now;
    return FALSE;
  }
  g_usleep ((gulong) MIN ((n_tries + 1) * 1000, LONGEST_NAP));
  return TRUE;
}

static gboolean
harden (StillaDb *self, GError **error)
{
  sqlite3 *db = self->handle;

  sqlite3_extended_result_codes (db, 1);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_busy_handler (db, wait_for_others, self);
  return stilla_db_exec (
      self, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;", error);
}

static StillaDb *
open_with (const char *path, int flags, GError **error)
{
  g_autoptr (StillaDb) self = g_new0 (StillaDb, 1);

  self->thread = g_thread_self ();
  self->statements
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) stilla_statement_free);
  if (sqlite3_open_v2 (path, &self->handle, flags, NULL) != SQLITE_OK) {
    g_set_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_OPEN,
                 _ ("The file that holds your plan cannot be opened: %s"), path);
    return NULL;
  }
  return harden (self, error) ? g_steal_pointer (&self) : NULL;
}

StillaDb *
stilla_db_open (const char *path, StillaDbMode mode, GError **error)
{
  int access = mode == STILLA_DB_READ_ONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;

  return open_with (path, access | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX, error);
}

StillaDb *
stilla_db_open_in_memory (GError **error)
{
  return open_with (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX, error);
}

void
stilla_db_free (StillaDb *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->handle, sqlite3_close);
  g_free (self);
}

gboolean
stilla_db_exec (StillaDb *self, const char *sql, GError **error)
{
  g_assert (self->thread == g_thread_self ());

  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  _stilla_db_set_error (self, error);
  return FALSE;
}

gboolean
stilla_db_get_number (StillaDb *self, const char *sql, gint64 *out, GError **error)
{
  g_autoptr (StillaStatement) statement = stilla_db_prepare (self, sql, error);

  if (statement == NULL || stilla_statement_step (statement, error) != STILLA_STEP_ROW)
    return FALSE;
  *out = stilla_statement_get_number (statement, 0);
  return TRUE;
}

gboolean
stilla_db_begin (StillaDb *self, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (stilla_db_exec (self, "BEGIN IMMEDIATE", &cause))
    return TRUE;
  if (g_error_matches (cause, STILLA_STORE_ERROR, STILLA_STORE_ERROR_BUSY))
    _stilla_db_set_code (STILLA_STORE_ERROR_BUSY, error);
  else
    g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

gboolean
stilla_db_commit (StillaDb *self, GError **error)
{
  if (stilla_db_exec (self, "COMMIT", error))
    return TRUE;
  stilla_db_rollback (self);
  return FALSE;
}

void
stilla_db_rollback (StillaDb *self)
{
  /* After some failures SQLite has rolled back already. */
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

gboolean
stilla_db_is_replaced (StillaDb *self)
{
  int has_moved = 0;

  return sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_HAS_MOVED, &has_moved) == SQLITE_OK
         && has_moved != 0;
}

/* A check is clean when it gives no row, or one that says "ok". */
static gboolean
check_finds_nothing (StillaStatement *statement, GError **error)
{
  g_autofree char *finding = NULL;

  switch (stilla_statement_step (statement, error)) {
  case STILLA_STEP_DONE:
    return TRUE;
  case STILLA_STEP_ERROR:
    return FALSE;
  case STILLA_STEP_ROW:
    break;
  }
  finding = stilla_statement_dup_text (statement, 0);
  if (g_strcmp0 (finding, "ok") == 0)
    return TRUE;
  g_debug ("SQLite check: %s", finding);
  _stilla_db_set_code (STILLA_STORE_ERROR_DAMAGED, error);
  return FALSE;
}

gboolean
stilla_db_check (StillaDb *self, const char *pragma, GError **error)
{
  g_autofree char *sql = g_strconcat ("PRAGMA ", pragma, NULL);
  g_autoptr (StillaStatement) statement = stilla_db_prepare (self, g_intern_string (sql), error);

  return statement != NULL && check_finds_nothing (statement, error);
}

static gboolean
copy_whole (StillaDb *source, StillaDb *target, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target->handle, "main", source->handle, "main");

  if (backup != NULL) {
    sqlite3_backup_step (backup, -1);
    sqlite3_backup_finish (backup);
  }
  if (sqlite3_errcode (target->handle) == SQLITE_OK)
    return TRUE;
  _stilla_db_set_error (target, error);
  return FALSE;
}

gboolean
stilla_db_copy (StillaDb *self, const char *path, GError **error)
{
  g_autoptr (StillaDb) target = stilla_db_open (path, STILLA_DB_READ_WRITE, error);
  g_autoptr (StillaDb) source = NULL;

  /* A copy that was cut short is no copy: it needs no journal, and its end is waited for as a whole. */
  if (target == NULL
      || !stilla_db_exec (target, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF", error))
    return FALSE;
  /* SQLite copies nothing from a connection that may write. */
  source = stilla_db_open (sqlite3_db_filename (self->handle, "main"), STILLA_DB_READ_ONLY, error);
  return source != NULL && copy_whole (source, target, error);
}

StillaDb *
stilla_db_copy_to_memory (StillaDb *self, GError **error)
{
  g_autoptr (StillaDb) target = stilla_db_open_in_memory (error);

  return target != NULL && copy_whole (self, target, error) ? g_steal_pointer (&target) : NULL;
}
