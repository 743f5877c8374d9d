/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-change.h"
#include "core/store/stilla-store-private.h"

static const char select_products[]
    = "SELECT id, name, form, basis, label_ug, per_units, unit, elemental_num, "
      "elemental_den, until_date FROM product WHERE person_id = ?1 ORDER BY rowid";
static const char select_doses[]
    = "SELECT id, product_id, minute, units_num, units_den, from_date, until_date, next_day, repeat_unit, "
      "repeat_every, weekdays, anchor_date, meal, zone, as_needed_id FROM dose WHERE product_id IN (SELECT "
      "id "
      "FROM product WHERE person_id = ?1) ORDER BY rowid";
static const char upsert_product[]
    = "INSERT INTO product (id, name, form, basis, label_ug, per_units, unit, elemental_num, elemental_den, "
      "until_date, person_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
      "until_date = "
      "excluded.until_date WHERE until_date IS NOT excluded.until_date";
static const char upsert_dose[]
    = "INSERT INTO dose (id, product_id, minute, units_num, units_den, from_date, until_date, next_day, "
      "repeat_unit, repeat_every, weekdays, anchor_date, meal, zone, as_needed_id) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET until_date = "
      "excluded.until_date "
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

/* What a dose goes by beside the clock. */
static gboolean
read_habit (StillaStatement *row, StillaDoseTime *fields)
{
  g_autofree char *meal = stilla_statement_dup_text (row, 12);

  fields->is_next_day = stilla_statement_get_number (row, 7) != 0;
  return _stilla_statement_get_repeat (row, 8, &fields->from, &fields->repeat)
         && stilla_meal_from_string (meal, &fields->meal);
}

static gboolean
read_dose (StillaStatement *row, gpointer *out, GError **error)
{
  g_autofree char *id = stilla_statement_dup_text (row, 0);
  g_autofree char *product_id = stilla_statement_dup_text (row, 1);
  g_autofree char *zone = stilla_statement_dup_text (row, 13);
  g_autofree char *as_needed_id = stilla_statement_dup_text (row, 14);
  StillaDoseTime fields = {
    .id = id,
    .product_id = product_id,
    .zone = zone,
    .as_needed_id = as_needed_id,
    .minute = (int) stilla_statement_get_number (row, 2),
    .units = { stilla_statement_get_number (row, 3), stilla_statement_get_number (row, 4) },
  };

  if (_stilla_statement_get_date (row, 5, &fields.from) && _stilla_statement_get_date (row, 6, &fields.until)
      && read_habit (row, &fields))
    *out = stilla_dose_time_new (&fields, NULL);
  if (*out == NULL)
    _stilla_store_set_unreadable (error);
  return *out != NULL;
}

gboolean
_stilla_store_load_rows (StillaStore *self,
                         const char *sql,
                         gint64 person_id,
                         StillaStoreReadRow read_row,
                         GPtrArray *out,
                         GError **error)
{
  g_autoptr (StillaStatement) statement = stilla_db_prepare (self->db, sql, error);
  StillaStep step;

  if (statement == NULL)
    return FALSE;
  stilla_statement_bind_number (statement, 1, person_id);
  while ((step = stilla_statement_step (statement, error)) == STILLA_STEP_ROW) {
    gpointer value = NULL;

    if (!read_row (statement, &value, error))
      return FALSE;
    g_ptr_array_add (out, value);
  }
  return step == STILLA_STEP_DONE;
}

StillaPlan *
stilla_store_load_plan (StillaStore *self, gint64 person_id, GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };

  stilla_plan_parts_init (&parts);
  if (!_stilla_store_load_rows (self, select_products, person_id, read_product, parts.products, error)
      || !_stilla_store_load_rows (self, select_doses, person_id, read_dose, parts.doses, error)
      || !_stilla_store_load_entries (self, person_id, &parts, error))
    return NULL;
  return stilla_plan_new_from (&parts, error);
}

static gboolean
save_product (StillaStore *self, gint64 person_id, const StillaProduct *product, GError **error)
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
  stilla_statement_bind_number (row, 11, person_id);
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
  stilla_statement_bind_number (row, 8, dose->is_next_day);
  _stilla_statement_bind_repeat (row, 9, &dose->repeat);
  stilla_statement_bind_text (row, 13, stilla_meal_to_string (dose->meal));
  stilla_statement_bind_text (row, 14, dose->zone);
  stilla_statement_bind_text (row, 15, dose->as_needed_id);
  return stilla_statement_run (row, error);
}

gboolean
_stilla_store_write_plan (StillaStore *self, gint64 person_id, const StillaPlan *plan, GError **error)
{
  const GPtrArray *products = stilla_plan_get_products (plan);
  const GPtrArray *doses = stilla_plan_get_doses (plan);

  for (guint i = 0; i < products->len; i++)
    if (!save_product (self, person_id, g_ptr_array_index (products, i), error))
      return FALSE;
  if (!_stilla_store_save_as_needed (self, plan, error))
    return FALSE;
  for (guint i = 0; i < doses->len; i++)
    if (!save_dose (self, g_ptr_array_index (doses, i), error))
      return FALSE;
  return _stilla_store_save_entries (self, person_id, plan, error);
}

gboolean
stilla_store_save_plan (StillaStore *self, gint64 person_id, const StillaPlan *plan, GError **error)
{
  StillaChange change = { .person_id = person_id, .plan = (StillaPlan *) plan };

  return stilla_store_save_change (self, &change, NULL, error);
}
