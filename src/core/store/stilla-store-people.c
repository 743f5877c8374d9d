/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-people.h"

#include "core/store/stilla-db-private.h"
#include "core/store/stilla-store-change.h"
#include "core/store/stilla-store-private.h"

#include <glib/gi18n-lib.h>

#define FIRST_MEAL_COLUMN 3

static const char select_people[]
    = "SELECT id, name, colour, breakfast, lunch, dinner, bedtime, day_end, zone "
      "FROM person WHERE removed_at IS NULL AND ?1 = 0 ORDER BY id";
static const char upsert_person[]
    = "INSERT INTO person (id, name, colour, breakfast, lunch, dinner, bedtime, day_end, zone) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
      "colour = excluded.colour, breakfast = excluded.breakfast, lunch = excluded.lunch, "
      "dinner = excluded.dinner, bedtime = excluded.bedtime, day_end = excluded.day_end, zone = "
      "excluded.zone";

static gboolean
read_person (StillaStatement *row, gpointer *out, GError **error)
{
  g_autofree char *name = stilla_statement_dup_text (row, 1);
  g_autoptr (StillaPerson) person = stilla_person_new (name);

  person->id = stilla_statement_get_number (row, 0);
  person->colour = (int) stilla_statement_get_number (row, 2);
  for (int meal = STILLA_MEAL_BREAKFAST; meal < STILLA_N_MEALS; meal++) {
    int column = FIRST_MEAL_COLUMN + meal - STILLA_MEAL_BREAKFAST;

    person->meals[meal]
        = stilla_statement_is_null (row, column) ? -1 : (int) stilla_statement_get_number (row, column);
  }
  person->day_end = (int) stilla_statement_get_number (row, 7);
  person->zone = stilla_statement_dup_text (row, 8);
  *out = g_steal_pointer (&person);
  return TRUE;
}

GPtrArray *
stilla_store_load_people (StillaStore *self, GError **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_person_free);

  if (!_stilla_store_load_rows (self, select_people, 0, read_person, people, error))
    return NULL;
  return g_steal_pointer (&people);
}

static gboolean
save_row (StillaStore *self, const StillaPerson *person, GError **error)
{
  g_autoptr (StillaStatement) row = stilla_db_prepare (self->db, upsert_person, error);

  if (row == NULL)
    return FALSE;
  if (person->id != 0)
    stilla_statement_bind_number (row, 1, person->id);
  stilla_statement_bind_text (row, 2, person->name);
  stilla_statement_bind_number (row, 3, person->colour);
  for (int meal = STILLA_MEAL_BREAKFAST; meal < STILLA_N_MEALS; meal++)
    if (person->meals[meal] >= 0)
      stilla_statement_bind_number (row, FIRST_MEAL_COLUMN + meal, person->meals[meal]);
  stilla_statement_bind_number (row, 8, person->day_end);
  stilla_statement_bind_text (row, 9, person->zone);
  return stilla_statement_run (row, error);
}

gboolean
_stilla_store_write_person (StillaStore *self, const StillaPerson *person, gint64 *out_id, GError **error)
{
  if (!stilla_person_is_valid (person)) {
    _stilla_db_set_refused (error);
    return FALSE;
  }
  *out_id = person->id;
  return save_row (self, person, error)
         && (person->id != 0
             || stilla_db_get_number (self->db, "SELECT max (id) FROM person", out_id, error));
}

gboolean
stilla_store_save_person (StillaStore *self, const StillaPerson *person, gint64 *out_id, GError **error)
{
  StillaChange change = { .person = (StillaPerson *) person };

  return stilla_store_save_change (self, &change, out_id, error);
}

static gboolean
mark_removed (StillaStore *self, gint64 person_id, GDateTime *at, GError **error)
{
  g_autoptr (StillaStatement) row
      = stilla_db_prepare (self->db, "UPDATE person SET removed_at = ? WHERE id = ?", error);
  g_autofree char *words = at != NULL ? g_date_time_format (at, STILLA_STORE_TIME) : NULL;

  if (row == NULL)
    return FALSE;
  stilla_statement_bind_text (row, 1, words);
  stilla_statement_bind_number (row, 2, person_id);
  return stilla_statement_run (row, error);
}

/* Somebody has to be shown. */
static gboolean
check_somebody_stays (StillaStore *self, GError **error)
{
  gint64 count;

  if (!stilla_db_get_number (self->db, "SELECT count (*) FROM person WHERE removed_at IS NULL", &count,
                             error))
    return FALSE;
  if (count > 0)
    return TRUE;
  g_set_error_literal (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REFUSED,
                       _ ("This is the only person on the list. Add somebody else first."));
  return FALSE;
}

gboolean
stilla_store_set_person_removed (StillaStore *self, gint64 person_id, GDateTime *at, GError **error)
{
  if (!_stilla_store_begin (self, error))
    return FALSE;
  if (mark_removed (self, person_id, at, error) && check_somebody_stays (self, error))
    return stilla_db_commit (self->db, error);
  stilla_db_rollback (self->db);
  return FALSE;
}
