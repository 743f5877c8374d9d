/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-private.h"

static const char select_products[]
    = "SELECT id, name, form, basis, label_ug, per_units, unit, elemental_num, "
      "elemental_den, until_date FROM product ORDER BY rowid";
static const char select_doses[]
    = "SELECT id, product_id, minute, units_num, units_den, from_date, until_date FROM dose ORDER BY rowid";
static const char upsert_product[]
    = "INSERT INTO product (id, name, form, basis, label_ug, per_units, unit, elemental_num, elemental_den, "
      "until_date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET until_date = "
      "excluded.until_date WHERE until_date IS NOT excluded.until_date";
static const char upsert_dose[]
    = "INSERT INTO dose (id, product_id, minute, units_num, units_den, from_date, until_date) "
      "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET until_date = excluded.until_date "
      "WHERE until_date IS NOT excluded.until_date";

static gboolean
read_product (StillaStatement *row, gpointer *out, GError **error)
{
  g_autofree char *id = stilla_statement_dup_text (row, 0);
  g_autofree char *name = stilla_statement_dup_text (row, 1);
  g_autofree char *form = stilla_statement_dup_text (row, 2);
  g_autofree char *basis = stilla_statement_dup_text (row, 3);
  g_autofree char *unit = stilla_statement_dup_text (row, 6);
  StillaProduct fields = {
    .id = id,
    .name = name,
    .form_id = form,
    .basis = g_strcmp0 (basis, "compound") == 0 ? STILLA_BASIS_COMPOUND : STILLA_BASIS_ELEMENTAL,
    .label_ug = stilla_statement_get_number (row, 4),
    .per_units = (int) stilla_statement_get_number (row, 5),
    .unit = unit,
    .elemental_num = stilla_statement_get_number (row, 7),
    .elemental_den = stilla_statement_get_number (row, 8),
  };

  if (_stilla_statement_get_date (row, 9, &fields.until))
    *out = stilla_product_new_stored (&fields, NULL);
  if (*out == NULL)
    _stilla_store_set_unreadable (error);
  return *out != NULL;
}

static gboolean
read_dose (StillaStatement *row, gpointer *out, GError **error)
{
  g_autofree char *id = stilla_statement_dup_text (row, 0);
  g_autofree char *product_id = stilla_statement_dup_text (row, 1);
  StillaDoseTime fields = {
    .id = id,
    .product_id = product_id,
    .minute = (int) stilla_statement_get_number (row, 2),
    .units = { stilla_statement_get_number (row, 3), stilla_statement_get_number (row, 4) },
  };

  if (_stilla_statement_get_date (row, 5, &fields.from) && _stilla_statement_get_date (row, 6, &fields.until))
    *out = stilla_dose_time_new (&fields, NULL);
  if (*out == NULL)
    _stilla_store_set_unreadable (error);
  return *out != NULL;
}

typedef gboolean (*ReadRow) (StillaStatement *row, gpointer *out, GError **error);

static gboolean
load_rows (StillaStore *self, const char *sql, ReadRow read_row, GPtrArray *out, GError **error)
{
  g_autoptr (StillaStatement) statement = stilla_db_prepare (self->db, sql, error);
  StillaStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = stilla_statement_step (statement, error)) == STILLA_STEP_ROW) {
    gpointer value = NULL;

    if (!read_row (statement, &value, error))
      return FALSE;
    g_ptr_array_add (out, value);
  }
  return step == STILLA_STEP_DONE;
}

StillaPlan *
stilla_store_load_plan (StillaStore *self, GError **error)
{
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);

  if (!load_rows (self, select_products, read_product, products, error)
      || !load_rows (self, select_doses, read_dose, doses, error))
    return NULL;
  return stilla_plan_new (products, doses, error);
}

static gboolean
save_product (StillaStore *self, const StillaProduct *product, GError **error)
{
  g_autoptr (StillaStatement) row = stilla_db_prepare (self->db, upsert_product, error);

  if (row == NULL)
    return FALSE;
  stilla_statement_bind_text (row, 1, product->id);
  stilla_statement_bind_text (row, 2, product->name);
  stilla_statement_bind_text (row, 3, product->form_id);
  stilla_statement_bind_text (row, 4, product->basis == STILLA_BASIS_COMPOUND ? "compound" : "elemental");
  stilla_statement_bind_number (row, 5, product->label_ug);
  stilla_statement_bind_number (row, 6, product->per_units);
  stilla_statement_bind_text (row, 7, product->unit);
  stilla_statement_bind_number (row, 8, product->elemental_num);
  stilla_statement_bind_number (row, 9, product->elemental_den);
  _stilla_statement_bind_date (row, 10, &product->until);
  return stilla_statement_run (row, error);
}

static gboolean
save_dose (StillaStore *self, const StillaDoseTime *dose, GError **error)
{
  g_autoptr (StillaStatement) row = stilla_db_prepare (self->db, upsert_dose, error);

  if (row == NULL)
    return FALSE;
  stilla_statement_bind_text (row, 1, dose->id);
  stilla_statement_bind_text (row, 2, dose->product_id);
  stilla_statement_bind_number (row, 3, dose->minute);
  stilla_statement_bind_number (row, 4, dose->units.num);
  stilla_statement_bind_number (row, 5, dose->units.den);
  _stilla_statement_bind_date (row, 6, &dose->from);
  _stilla_statement_bind_date (row, 7, &dose->until);
  return stilla_statement_run (row, error);
}

static gboolean
save_rows (StillaStore *self, const StillaPlan *plan, GError **error)
{
  const GPtrArray *products = stilla_plan_get_products (plan);
  const GPtrArray *doses = stilla_plan_get_doses (plan);

  for (guint i = 0; i < products->len; i++)
    if (!save_product (self, g_ptr_array_index (products, i), error))
      return FALSE;
  for (guint i = 0; i < doses->len; i++)
    if (!save_dose (self, g_ptr_array_index (doses, i), error))
      return FALSE;
  return TRUE;
}

gboolean
stilla_store_save_plan (StillaStore *self, const StillaPlan *plan, GError **error)
{
  if (!_stilla_store_begin (self, error))
    return FALSE;
  if (save_rows (self, plan, error))
    return stilla_db_commit (self->db, error);
  stilla_db_rollback (self->db);
  return FALSE;
}
