/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-db-private.h"
#include "core/store/stilla-migrations.h"
#include "core/store/stilla-store-file.h"
#include "core/store/stilla-store-private.h"

#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>
#include <signal.h>

static StillaDb *
open_read_only (StillaStore *self, StillaStoreState state, const GPtrArray *steps, GError **error)
{
  g_autoptr (StillaDb) db = stilla_db_open (self->path, STILLA_DB_READ_ONLY, error);
  gint64 version;

  self->state = state;
  if (db == NULL || !stilla_db_get_number (db, "PRAGMA user_version", &version, error))
    return NULL;
  return version >= 0 && version < steps->len ? stilla_migrations_preview (db, steps, error)
                                              : g_steal_pointer (&db);
}

/* After an unfinished transaction was taken back: is this file ours, or empty? */
static gboolean
check_owner (StillaStore *self, StillaDb *db, GError **error)
{
  gint64 application, tables;

  /* In this order: another Stilla that makes the file just now writes both at once. */
  if (!stilla_db_get_number (db, "SELECT count (*) FROM sqlite_schema", &tables, error)
      || !stilla_db_get_number (db, "PRAGMA application_id", &application, error))
    return FALSE;
  if (application == STILLA_STORE_APPLICATION_ID || (application == 0 && tables == 0))
    return TRUE;
  g_set_error (
      error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_FOREIGN,
      _ ("The file %s belongs to another program. It was left as it is. Move it to another folder and "
         "start Stilla again."),
      self->path);
  return FALSE;
}

/* EXTRA waits for the folder too: after FULL, a power failure can bring the journal back that a commit just
 * deleted, and with it what was before. */
static StillaDb *
open_checked (StillaStore *self, GError **error)
{
  g_autoptr (StillaDb) db = stilla_db_open (self->path, STILLA_DB_READ_WRITE, error);

  if (db == NULL || !check_owner (self, db, error) || !stilla_db_check (db, "quick_check", error)
      || !stilla_db_exec (db, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA", error)
      || !stilla_db_check (db, "foreign_key_check", error))
    return NULL;
  return g_steal_pointer (&db);
}

static gboolean
set_aside (StillaStore *self, const GDate *today, GError **error)
{
  self->set_aside = stilla_store_file_set_aside (self->path, today, error);
  return self->set_aside != NULL;
}

/* Makes an empty file unless there is one, or another Stilla makes it at this moment. */
static gboolean
ensure_file (const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS) || stilla_store_file_create (path, &cause)
      || g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/* Opens the file; one that turns out to be damaged is set aside and an empty one opened in its place. */
static StillaDb *
open_writable (StillaStore *self, StillaStoreFileKind kind, const GDate *today, GError **error)
{
  g_autoptr (GError) cause = NULL;
  StillaDb *db = NULL;

  if (kind == STILLA_STORE_FILE_DAMAGED && !set_aside (self, today, error))
    return NULL;
  if (!ensure_file (self->path, error) || !stilla_store_file_protect (self->path, error))
    return NULL;

  db = open_checked (self, &cause);
  if (db == NULL && self->set_aside == NULL
      && g_error_matches (cause, STILLA_STORE_ERROR, STILLA_STORE_ERROR_DAMAGED))
    return open_writable (self, STILLA_STORE_FILE_DAMAGED, today, error);
  if (db == NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return db;
}

/* An update that fails leaves a file of an earlier version, which can still be read. */
static StillaDb *
migrate (StillaStore *self, StillaDb *opened, const GPtrArray *steps, const GDate *today, GError **error)
{
  g_autoptr (StillaDb) db = opened;
  g_autoptr (GError) cause = NULL;
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  gint64 version;

  if (stilla_migrations_run (db, steps, backups, today, &cause))
    return g_steal_pointer (&db);
  if (!stilla_db_get_number (db, "PRAGMA user_version", &version, error))
    return NULL;
  if (version == 0) {
    g_propagate_error (error, g_steal_pointer (&cause));
    return NULL;
  }
  g_message ("%s", cause->message);
  return open_read_only (self, STILLA_STORE_NOT_UPDATED, steps, error);
}

static StillaDb *
open_kind (StillaStore *self,
           StillaStoreFileKind kind,
           const GPtrArray *steps,
           const GDate *today,
           GError **error)
{
  StillaDb *db;

  if (kind == STILLA_STORE_FILE_FOREIGN) {
    g_set_error (
        error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_FOREIGN,
        _ ("The file %s belongs to another program. It was left as it is. Move it to another folder and "
           "start Stilla again."),
        self->path);
    return NULL;
  }
  if (!stilla_store_file_is_writable (self->path)) {
    if (kind == STILLA_STORE_FILE_OURS)
      return open_read_only (self, STILLA_STORE_LOCKED, steps, error);
    g_set_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_READ_ONLY,
                 _ ("Your plan cannot be kept in %s: the folder cannot be written to."), self->path);
    return NULL;
  }
  db = open_writable (self, kind, today, error);
  return db != NULL ? migrate (self, db, steps, today, error) : NULL;
}

static gboolean
open_database (StillaStore *self, const GDate *today, const GPtrArray *steps, GError **error)
{
  StillaStoreFileKind kind;
  int version;

  if (!stilla_store_file_inspect (self->path, &kind, &version, error))
    return FALSE;
  /* A version below zero is none of ours either. */
  if (kind == STILLA_STORE_FILE_OURS && (version < 0 || version > (int) steps->len))
    self->db = open_read_only (self, STILLA_STORE_NEWER, steps, error);
  else
    self->db = open_kind (self, kind, steps, today, error);
  return self->db != NULL;
}

StillaStore *
stilla_store_open (const char *folder, const GDate *today, const GPtrArray *steps, GError **error)
{
  g_autoptr (StillaStore) self = g_new0 (StillaStore, 1);
  g_autoptr (GPtrArray) own_steps = NULL;
  g_autofree char *resolved = stilla_store_file_prepare_folder (folder, error);

  signal (SIGXFSZ, SIG_IGN);
  if (resolved == NULL)
    return NULL;
  if (steps == NULL) {
    own_steps = stilla_migrations_load (error);
    if (own_steps == NULL)
      return NULL;
    steps = own_steps;
  }
  self->path = g_build_filename (resolved, "plans.db", NULL);
  return open_database (self, today, steps, error) ? g_steal_pointer (&self) : NULL;
}

StillaStore *
stilla_store_open_in_memory (GError **error)
{
  g_autoptr (StillaStore) self = g_new0 (StillaStore, 1);
  g_autoptr (GPtrArray) steps = stilla_migrations_load (error);

  if (steps == NULL)
    return NULL;
  self->db = stilla_db_open_in_memory (error);
  if (self->db == NULL || !stilla_migrations_update (self->db, steps, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
stilla_store_free (StillaStore *self)
{
  g_clear_pointer (&self->db, stilla_db_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->set_aside, g_free);
  g_free (self);
}

StillaStoreState
stilla_store_get_state (const StillaStore *self)
{
  return self->state;
}

const char *
stilla_store_get_set_aside (const StillaStore *self)
{
  return self->set_aside;
}

static const char *
state_sentence (StillaStoreState state)
{
  switch (state) {
  case STILLA_STORE_NEWER:
    return _ ("Your plan was made by a newer Stilla. You can read it here; to change it, install the newer "
              "version.");
  case STILLA_STORE_LOCKED:
    return _ ("Your plan cannot be written to. You can read it, but changes cannot be saved.");
  case STILLA_STORE_NOT_UPDATED:
    return _ ("Your plan could not be brought up to date and is kept as it was. You can read it, but changes "
              "cannot "
              "be saved.");
  case STILLA_STORE_READY:
    break;
  }
  return NULL;
}

char *
stilla_store_dup_notice (const StillaStore *self)
{
  if (self->set_aside != NULL)
    return g_strdup_printf (
        _ ("The file that held your plan was damaged. It is kept as %s, and an empty plan was started."),
        self->set_aside);
  return g_strdup (state_sentence (self->state));
}

gboolean
stilla_store_get_data_version (StillaStore *self, gint64 *out, GError **error)
{
  return stilla_db_get_number (self->db, "PRAGMA data_version", out, error);
}

gboolean
_stilla_store_begin (StillaStore *self, GError **error)
{
  if (self->state != STILLA_STORE_READY) {
    g_set_error_literal (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_READ_ONLY,
                         state_sentence (self->state));
    return FALSE;
  }
  if (!stilla_db_begin (self->db, error))
    return FALSE;
  /* What is written to a file that has no name any more is lost. */
  if (!stilla_db_is_replaced (self->db))
    return TRUE;
  stilla_db_rollback (self->db);
  _stilla_db_set_code (STILLA_STORE_ERROR_REPLACED, error);
  return FALSE;
}

void
_stilla_store_set_unreadable (GError **error)
{
  g_set_error_literal (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_DAMAGED,
                       _ ("Your plan holds something that this version cannot read. Nothing was changed."));
}

void
_stilla_statement_bind_date (StillaStatement *self, int index, const GDate *date)
{
  g_autofree char *text = g_date_valid (date) ? stilla_date_to_string (date) : NULL;

  stilla_statement_bind_text (self, index, text);
}

gboolean
_stilla_statement_get_date (StillaStatement *self, int column, GDate *out)
{
  g_autofree char *text = stilla_statement_dup_text (self, column);

  g_date_clear (out, 1);
  return text == NULL || stilla_date_parse (text, out);
}
