/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-db-private.h"

static StillaStatement *
prepare (StillaDb *db, const char *sql, GError **error)
{
  StillaStatement *self;
  sqlite3_stmt *handle = NULL;

  if (sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL) != SQLITE_OK) {
    _stilla_db_set_error (db, error);
    return NULL;
  }
  self = g_new0 (StillaStatement, 1);
  self->db = db;
  self->handle = handle;
  g_hash_table_insert (db->statements, (char *) sql, self);
  return self;
}

StillaStatement *
stilla_db_prepare (StillaDb *db, const char *sql, GError **error)
{
  StillaStatement *self = g_hash_table_lookup (db->statements, sql);

  g_assert (db->thread == g_thread_self ());
  return self != NULL ? self : prepare (db, sql, error);
}

static void
note_bind (StillaStatement *self, int result)
{
  if (self->bind_result == SQLITE_OK)
    self->bind_result = result;
}

void
stilla_statement_bind_text (StillaStatement *self, int index, const char *text)
{
  note_bind (self, sqlite3_bind_text (self->handle, index, text, -1, SQLITE_TRANSIENT));
}

void
stilla_statement_bind_number (StillaStatement *self, int index, gint64 number)
{
  note_bind (self, sqlite3_bind_int64 (self->handle, index, number));
}

StillaStep
stilla_statement_step (StillaStatement *self, GError **error)
{
  int result = self->bind_result == SQLITE_OK ? sqlite3_step (self->handle) : self->bind_result;

  g_assert (self->db->thread == g_thread_self ());
  if (result == SQLITE_ROW)
    return STILLA_STEP_ROW;
  if (result == SQLITE_DONE)
    return STILLA_STEP_DONE;
  _stilla_db_set_error (self->db, error);
  return STILLA_STEP_ERROR;
}

gboolean
stilla_statement_run (StillaStatement *self, GError **error)
{
  StillaStep step;

  do
    step = stilla_statement_step (self, error);
  while (step == STILLA_STEP_ROW);
  return step == STILLA_STEP_DONE;
}

gboolean
stilla_statement_is_null (StillaStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

gint64
stilla_statement_get_number (StillaStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

char *
stilla_statement_dup_text (StillaStatement *self, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (self->handle, column));
}

void
stilla_statement_release (StillaStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->bind_result = SQLITE_OK;
}

void
stilla_statement_free (StillaStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self);
}
