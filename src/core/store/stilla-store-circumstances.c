/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-circumstances.h"

#include "core/store/stilla-circumstances-rows.h"
#include "core/store/stilla-db-private.h"
#include "core/store/stilla-store-change.h"
#include "core/store/stilla-store-private.h"

static gboolean insert_times (StillaDb *db, const StillaStandingRow *row, GError **error);

static const StillaStandingTable medicines = {
  .select = "SELECT id, place, name, weekday, times, (SELECT coalesce (group_concat (minute, ' '), '') FROM "
            "(SELECT minute FROM medicine_time WHERE medicine_id = medicine.id ORDER BY minute)), "
            "until_date "
            "FROM medicine WHERE person_id = ?1 AND ended_at IS NULL ORDER BY place, id",
  .n_columns = 5,
  .insert = "INSERT INTO medicine (name, weekday, times, place, added_at, person_id, until_date) "
            "VALUES (?1, ?2, ?3, ?6, ?7, ?8, ?5)",
  .end = "UPDATE medicine SET ended_at = ?1 WHERE id = ?2",
  .move = "UPDATE medicine SET place = ?1 WHERE id = ?2",
  .insert_more = insert_times,
};

static const StillaStandingTable answers = {
  .select = "SELECT id, 0, condition_id, answer FROM answer WHERE person_id = ?1 AND ended_at IS NULL "
            "ORDER BY id",
  .n_columns = 2,
  .insert = "INSERT INTO answer (condition_id, answer, added_at, person_id) VALUES (?1, ?2, ?7, ?8)",
  .end = "UPDATE answer SET ended_at = ?1 WHERE id = ?2",
};

static const StillaStandingTable drips = {
  .select = "SELECT id, 0, giver FROM drip WHERE person_id = ?1 AND ended_at IS NULL",
  .n_columns = 1,
  .insert = "INSERT INTO drip (giver, added_at, person_id) VALUES (?1, ?7, ?8)",
  .end = "UPDATE drip SET ended_at = ?1 WHERE id = ?2",
};

static const StillaStandingTable advice_records = {
  .select = "SELECT id, place, rule, about, amount_ug, given_by, given_on FROM advice "
            "WHERE person_id = ?1 AND ended_at IS NULL ORDER BY place, id",
  .n_columns = 5,
  .insert = "INSERT INTO advice (rule, about, amount_ug, given_by, given_on, place, added_at, person_id) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
  .end = "UPDATE advice SET ended_at = ?1 WHERE id = ?2",
  .move = "UPDATE advice SET place = ?1 WHERE id = ?2",
};

static gboolean
insert_times (StillaDb *db, const StillaStandingRow *row, GError **error)
{
  g_auto (GStrv) minutes = g_strsplit (row->columns[3], " ", -1);

  for (guint i = 0; minutes[i] != NULL; i++) {
    g_autoptr (StillaStatement) statement = stilla_db_prepare (
        db, "INSERT INTO medicine_time (medicine_id, minute) VALUES ((SELECT max (id) FROM medicine), ?)",
        error);

    if (statement == NULL)
      return FALSE;
    stilla_statement_bind_text (statement, 1, minutes[i]);
    if (!stilla_statement_run (statement, error))
      return FALSE;
  }
  return TRUE;
}

static const struct {
  const StillaStandingTable *table;
  gboolean (*read_row) (const StillaStandingRow *row, StillaCircumstances *into);
  GPtrArray *(*list_rows) (const StillaCircumstances *from);
} kinds[] = {
  { &medicines, stilla_circumstances_read_medicine, stilla_circumstances_list_medicines_rows },
  { &answers, stilla_circumstances_read_answer, stilla_circumstances_list_answers_rows },
  { &drips, stilla_circumstances_read_drip, stilla_circumstances_list_drip_rows },
  { &advice_records, stilla_circumstances_read_advice, stilla_circumstances_list_advice_rows },
};

static gboolean
load_kind (StillaStore *self, gint64 person_id, guint kind, StillaCircumstances *into, GError **error)
{
  g_autoptr (GPtrArray) rows = stilla_standing_rows_load (self->db, kinds[kind].table, person_id, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!kinds[kind].read_row (g_ptr_array_index (rows, i), into)) {
      _stilla_store_set_unreadable (error);
      return FALSE;
    }
  return TRUE;
}

StillaCircumstances *
stilla_store_load_circumstances (StillaStore *self, gint64 person_id, GError **error)
{
  g_autoptr (StillaCircumstances) loaded = stilla_circumstances_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!load_kind (self, person_id, i, loaded, error))
      return NULL;
  return g_steal_pointer (&loaded);
}

/* What stands and cannot be read must not be ended for it. */
static gboolean
check_readable (StillaStore *self, gint64 person_id, GError **error)
{
  g_autoptr (StillaCircumstances) standing = stilla_store_load_circumstances (self, person_id, error);

  return standing != NULL;
}

static gboolean
save_kinds (StillaStore *self,
            gint64 person_id,
            const StillaCircumstances *circumstances,
            const char *at,
            GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GPtrArray) rows = kinds[i].list_rows (circumstances);

    if (!stilla_standing_rows_save (self->db, kinds[i].table, person_id, rows, at, error))
      return FALSE;
  }
  return TRUE;
}

/* Nothing is kept that would come back as something else. */
static gboolean
check_reads_back (StillaStore *self,
                  gint64 person_id,
                  const StillaCircumstances *circumstances,
                  GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (StillaCircumstances) loaded = stilla_store_load_circumstances (self, person_id, &cause);

  if (loaded != NULL && stilla_circumstances_equal (loaded, circumstances))
    return TRUE;
  if (loaded != NULL || g_error_matches (cause, STILLA_STORE_ERROR, STILLA_STORE_ERROR_DAMAGED))
    _stilla_db_set_refused (error);
  else
    g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

gboolean
_stilla_store_write_circumstances (StillaStore *self,
                                   gint64 person_id,
                                   const StillaCircumstances *circumstances,
                                   GDateTime *at,
                                   GError **error)
{
  g_autofree char *at_text = g_date_time_format (at, STILLA_STORE_TIME);

  return check_readable (self, person_id, error)
         && save_kinds (self, person_id, circumstances, at_text, error)
         && check_reads_back (self, person_id, circumstances, error);
}

gboolean
stilla_store_save_circumstances (StillaStore *self,
                                 gint64 person_id,
                                 const StillaCircumstances *circumstances,
                                 GDateTime *at,
                                 GError **error)
{
  StillaChange change
      = { .person_id = person_id, .circumstances = (StillaCircumstances *) circumstances, .at = at };

  return stilla_store_save_change (self, &change, NULL, error);
}
