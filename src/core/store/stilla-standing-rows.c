/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-standing-rows.h"

#include "core/store/stilla-statement.h"

StillaStandingRow *
stilla_standing_row_new (guint n_columns, ...)
{
  StillaStandingRow *self = g_new0 (StillaStandingRow, 1);
  va_list columns;

  g_assert (n_columns <= STILLA_STANDING_COLUMNS);
  va_start (columns, n_columns);
  for (guint i = 0; i < n_columns; i++)
    self->columns[i] = g_strdup (va_arg (columns, const char *));
  va_end (columns);
  return self;
}

void
stilla_standing_row_free (StillaStandingRow *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < STILLA_STANDING_COLUMNS; i++)
    g_clear_pointer (&self->columns[i], g_free);
  g_free (self);
}

static StillaStandingRow *
read_row (StillaStatement *statement, guint n_columns)
{
  StillaStandingRow *self = g_new0 (StillaStandingRow, 1);

  self->id = stilla_statement_get_number (statement, 0);
  self->place = stilla_statement_get_number (statement, 1);
  for (guint i = 0; i < n_columns; i++)
    self->columns[i] = stilla_statement_dup_text (statement, (int) i + 2);
  return self;
}

GPtrArray *
stilla_standing_rows_load (StillaDb *db, const StillaStandingTable *table, gint64 person_id, GError **error)
{
  g_autoptr (StillaStatement) statement = stilla_db_prepare (db, table->select, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_standing_row_free);
  StillaStep step;

  if (statement == NULL)
    return NULL;
  stilla_statement_bind_number (statement, 1, person_id);
  while ((step = stilla_statement_step (statement, error)) == STILLA_STEP_ROW)
    g_ptr_array_add (rows, read_row (statement, table->n_columns));
  return step == STILLA_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

static gboolean
says_the_same (const StillaStandingRow *one, const StillaStandingRow *other)
{
  for (guint i = 0; i < STILLA_STANDING_COLUMNS; i++)
    if (g_strcmp0 (one->columns[i], other->columns[i]) != 0)
      return FALSE;
  return TRUE;
}

/* The row of @standing that says what @wanted says, taken out of it so that it counts once. */
static StillaStandingRow *
take_same (GPtrArray *standing, const StillaStandingRow *wanted)
{
  for (guint i = 0; i < standing->len; i++)
    if (says_the_same (g_ptr_array_index (standing, i), wanted))
      return g_ptr_array_steal_index (standing, i);
  return NULL;
}

static gboolean
end_row (StillaDb *db,
         const StillaStandingTable *table,
         const StillaStandingRow *row,
         const char *at,
         GError **error)
{
  g_autoptr (StillaStatement) statement = stilla_db_prepare (db, table->end, error);

  if (statement == NULL)
    return FALSE;
  stilla_statement_bind_text (statement, 1, at);
  stilla_statement_bind_number (statement, 2, row->id);
  return stilla_statement_run (statement, error);
}

static gboolean
move_row (StillaDb *db,
          const StillaStandingTable *table,
          const StillaStandingRow *row,
          gint64 place,
          GError **error)
{
  g_autoptr (StillaStatement) statement = NULL;

  if (table->move == NULL || row->place == place)
    return TRUE;
  statement = stilla_db_prepare (db, table->move, error);
  if (statement == NULL)
    return FALSE;
  stilla_statement_bind_number (statement, 1, place);
  stilla_statement_bind_number (statement, 2, row->id);
  return stilla_statement_run (statement, error);
}

static gboolean
insert_row (StillaDb *db,
            const StillaStandingTable *table,
            gint64 person_id,
            const StillaStandingRow *row,
            gint64 place,
            const char *at,
            GError **error)
{
  g_autoptr (StillaStatement) statement = stilla_db_prepare (db, table->insert, error);

  if (statement == NULL)
    return FALSE;
  for (int i = 0; i < STILLA_STANDING_COLUMNS; i++)
    stilla_statement_bind_text (statement, i + 1, row->columns[i]);
  stilla_statement_bind_number (statement, STILLA_STANDING_COLUMNS + 1, place);
  stilla_statement_bind_text (statement, STILLA_STANDING_COLUMNS + 2, at);
  stilla_statement_bind_number (statement, STILLA_STANDING_COLUMNS + 3, person_id);
  return stilla_statement_run (statement, error)
         && (table->insert_more == NULL || table->insert_more (db, row, error));
}

/* Which row on the disk says what each wanted one says; NULL: none does. What is left in @standing is not
 * wanted any more. */
static GPtrArray *
match (GPtrArray *standing, const GPtrArray *wanted)
{
  GPtrArray *matches = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_standing_row_free);

  for (guint i = 0; i < wanted->len; i++)
    g_ptr_array_add (matches, take_same (standing, g_ptr_array_index (wanted, i)));
  return matches;
}

gboolean
stilla_standing_rows_save (StillaDb *db,
                           const StillaStandingTable *table,
                           gint64 person_id,
                           const GPtrArray *wanted,
                           const char *at,
                           GError **error)
{
  g_autoptr (GPtrArray) standing = stilla_standing_rows_load (db, table, person_id, error);
  g_autoptr (GPtrArray) matches = standing != NULL ? match (standing, wanted) : NULL;

  if (standing == NULL)
    return FALSE;
  /* What has to go goes first: a changed answer would stand twice otherwise. */
  for (guint i = 0; i < standing->len; i++)
    if (!end_row (db, table, g_ptr_array_index (standing, i), at, error))
      return FALSE;
  for (guint i = 0; i < wanted->len; i++) {
    const StillaStandingRow *row = g_ptr_array_index (matches, i);

    if (row != NULL ? !move_row (db, table, row, i, error)
                    : !insert_row (db, table, person_id, g_ptr_array_index (wanted, i), i, at, error))
      return FALSE;
  }
  return TRUE;
}
