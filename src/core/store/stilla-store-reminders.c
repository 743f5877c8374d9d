/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-reminders.h"

#include "core/store/stilla-store-private.h"

#define OF_PERSON \
  " WHERE local_date BETWEEN ?1 AND ?2 AND dose_id IN (SELECT dose.id FROM dose JOIN product ON product.id " \
  "= " \
  "product_id WHERE person_id = ?3) ORDER BY "

static const char insert_later[]
    = "INSERT INTO later (dose_id, local_date, until_at, at) VALUES (?, ?, ?, ?)";
static const char select_laters[] = "SELECT dose_id, local_date, until_at, at FROM later" OF_PERSON "id";
static const char insert_reminded[]
    = "INSERT INTO reminded (dose_id, local_date, due_at, at) VALUES (?, ?, ?, "
      "?) ON CONFLICT DO NOTHING";
static const char select_reminded[]
    = "SELECT dose_id, local_date, due_at, at FROM reminded" OF_PERSON "local_date, dose_id, due_at";

static void
bind_moment (StillaStatement *row, int index, gint64 moment)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (moment);
  g_autofree char *text = time != NULL ? g_date_time_format (time, STILLA_STORE_TIME) : NULL;

  stilla_statement_bind_text (row, index, text);
}

static gboolean
get_moment (StillaStatement *row, int column, gint64 *out)
{
  g_autofree char *text = stilla_statement_dup_text (row, column);
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  if (time == NULL)
    return FALSE;
  *out = g_date_time_to_unix (time);
  return TRUE;
}

static gboolean
end_transaction (StillaStore *self, gboolean is_done, GError **error)
{
  if (is_done)
    return stilla_db_commit (self->db, error);
  stilla_db_rollback (self->db);
  return FALSE;
}

static gboolean
add_later (StillaStore *self, const StillaLater *later, GError **error)
{
  g_autoptr (StillaStatement) row = stilla_db_prepare (self->db, insert_later, error);

  if (row == NULL)
    return FALSE;
  stilla_statement_bind_text (row, 1, later->dose_id);
  _stilla_statement_bind_date (row, 2, &later->date);
  bind_moment (row, 3, later->until);
  bind_moment (row, 4, later->at);
  return stilla_statement_run (row, error);
}

gboolean
stilla_store_record_later (StillaStore *self, const StillaLater *later, GError **error)
{
  if (!_stilla_store_begin (self, error))
    return FALSE;
  return end_transaction (self, add_later (self, later, error), error);
}

static gboolean
add_reminded (StillaStore *self, const StillaReminded *reminded, GError **error)
{
  g_autoptr (StillaStatement) row = stilla_db_prepare (self->db, insert_reminded, error);

  if (row == NULL)
    return FALSE;
  stilla_statement_bind_text (row, 1, reminded->dose_id);
  _stilla_statement_bind_date (row, 2, &reminded->date);
  stilla_statement_bind_number (row, 3, reminded->due);
  bind_moment (row, 4, reminded->at);
  return stilla_statement_run (row, error);
}

static gboolean
add_all_reminded (StillaStore *self, const GArray *reminded, GError **error)
{
  for (guint i = 0; i < reminded->len; i++)
    if (!add_reminded (self, &g_array_index (reminded, StillaReminded, i), error))
      return FALSE;
  return TRUE;
}

gboolean
stilla_store_record_reminded (StillaStore *self, const GArray *reminded, GError **error)
{
  if (!_stilla_store_begin (self, error))
    return FALSE;
  return end_transaction (self, add_all_reminded (self, reminded, error), error);
}

/* Returns: FALSE when no list can hold the row */
typedef gboolean (*ReadRow) (StillaStatement *row, GArray *out);

static gboolean
read_later (StillaStatement *row, GArray *out)
{
  g_autofree char *dose_id = stilla_statement_dup_text (row, 0);
  StillaLater later = { .dose_id = dose_id };

  if (!_stilla_statement_get_date (row, 1, &later.date) || !get_moment (row, 2, &later.until)
      || !get_moment (row, 3, &later.at))
    return FALSE;
  stilla_laters_add (out, &later);
  return TRUE;
}

static gboolean
read_reminded (StillaStatement *row, GArray *out)
{
  g_autofree char *dose_id = stilla_statement_dup_text (row, 0);
  StillaReminded reminded = { .dose_id = dose_id, .due = stilla_statement_get_number (row, 2) };

  if (!_stilla_statement_get_date (row, 1, &reminded.date) || !get_moment (row, 3, &reminded.at))
    return FALSE;
  stilla_reminded_list_add (out, &reminded);
  return TRUE;
}

static gboolean
read_rows (StillaStatement *statement, ReadRow read_row, GArray *out, GError **error)
{
  StillaStep step;

  while ((step = stilla_statement_step (statement, error)) == STILLA_STEP_ROW)
    if (!read_row (statement, out)) {
      _stilla_store_set_unreadable (error);
      return FALSE;
    }
  return step == STILLA_STEP_DONE;
}

static StillaStatement *
prepare_days (StillaStore *self,
              const char *sql,
              gint64 person_id,
              const GDate *from,
              const GDate *to,
              GError **error)
{
  StillaStatement *statement = stilla_db_prepare (self->db, sql, error);

  if (statement == NULL)
    return NULL;
  _stilla_statement_bind_date (statement, 1, from);
  _stilla_statement_bind_date (statement, 2, to);
  stilla_statement_bind_number (statement, 3, person_id);
  return statement;
}

GArray *
stilla_store_load_laters (StillaStore *self,
                          gint64 person_id,
                          const GDate *from,
                          const GDate *to,
                          GError **error)
{
  g_autoptr (StillaStatement) statement = prepare_days (self, select_laters, person_id, from, to, error);
  g_autoptr (GArray) list = stilla_laters_new ();

  return statement != NULL && read_rows (statement, read_later, list, error) ? g_steal_pointer (&list) : NULL;
}

GArray *
stilla_store_load_reminded (StillaStore *self,
                            gint64 person_id,
                            const GDate *from,
                            const GDate *to,
                            GError **error)
{
  g_autoptr (StillaStatement) statement = prepare_days (self, select_reminded, person_id, from, to, error);
  g_autoptr (GArray) list = stilla_reminded_list_new ();

  return statement != NULL && read_rows (statement, read_reminded, list, error) ? g_steal_pointer (&list)
                                                                                : NULL;
}
