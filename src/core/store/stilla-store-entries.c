/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-private.h"

/* What a plan holds beside products and doses. */

static const char select_as_needed[]
    = "SELECT id, product_id, units_num, units_den, most_num, most_den, from_date, until_date FROM as_needed "
      "WHERE product_id IN (SELECT id FROM product WHERE person_id = ?1) ORDER BY rowid";
static const char upsert_as_needed[]
    = "INSERT INTO as_needed (id, product_id, units_num, units_den, most_num, most_den, from_date, "
      "until_date) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET until_date = excluded.until_date "
      "WHERE until_date IS NOT excluded.until_date";
static const char select_visits[]
    = "SELECT id, kind, name, note, minute, repeat_unit, repeat_every, weekdays, anchor_date, from_date, "
      "until_date FROM visit WHERE person_id = ?1 ORDER BY rowid";
static const char upsert_visit[]
    = "INSERT INTO visit (id, kind, name, note, minute, repeat_unit, repeat_every, weekdays, anchor_date, "
      "from_date, until_date, person_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO "
      "UPDATE SET until_date = excluded.until_date WHERE until_date IS NOT excluded.until_date";
static const char select_pauses[] = "SELECT id, product_id, reason, from_date, until_date FROM pause WHERE "
                                    "person_id = ?1 ORDER BY rowid";
static const char upsert_pause[] = "INSERT INTO pause (id, product_id, reason, from_date, until_date, "
                                   "person_id) VALUES (?, ?, ?, ?, ?, ?) "
                                   "ON CONFLICT (id) DO UPDATE SET until_date = excluded.until_date "
                                   "WHERE until_date IS NOT excluded.until_date";
static const char select_stocks[]
    = "SELECT id, product_id, units_num, units_den, on_date, minute, days FROM stock "
      "WHERE product_id IN (SELECT id FROM product WHERE person_id = ?1) ORDER BY rowid";
static const char insert_stock[]
    = "INSERT INTO stock (id, product_id, units_num, units_den, on_date, minute, days) "
      "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";

/* A row that gave no value cannot be read. */
static gboolean
check_value (gpointer value, GError **error)
{
  if (value == NULL)
    _stilla_store_set_unreadable (error);
  return value != NULL;
}

static gboolean
read_as_needed (StillaStatement *row, gpointer *out, GError **error)
{
  g_autofree char *id = stilla_statement_dup_text (row, 0);
  g_autofree char *product_id = stilla_statement_dup_text (row, 1);
  StillaAsNeeded fields = {
    .id = id,
    .product_id = product_id,
    .units = { stilla_statement_get_number (row, 2), stilla_statement_get_number (row, 3) },
    .most = { stilla_statement_get_number (row, 4), stilla_statement_get_number (row, 5) },
  };

  if (_stilla_statement_get_date (row, 6, &fields.from) && _stilla_statement_get_date (row, 7, &fields.until))
    *out = stilla_as_needed_new (&fields, NULL);
  return check_value (*out, error);
}

static gboolean
read_visit (StillaStatement *row, gpointer *out, GError **error)
{
  g_autofree char *id = stilla_statement_dup_text (row, 0);
  g_autofree char *kind = stilla_statement_dup_text (row, 1);
  g_autofree char *name = stilla_statement_dup_text (row, 2);
  g_autofree char *note = stilla_statement_dup_text (row, 3);
  StillaVisit fields = { .id = id, .name = name, .note = note };

  fields.minute
      = stilla_statement_is_null (row, 4) ? STILLA_VISIT_NO_TIME : (int) stilla_statement_get_number (row, 4);
  if (stilla_visit_kind_from_string (kind, &fields.kind) && _stilla_statement_get_date (row, 9, &fields.from)
      && _stilla_statement_get_repeat (row, 5, &fields.from, &fields.repeat)
      && _stilla_statement_get_date (row, 10, &fields.until))
    *out = stilla_visit_new (&fields, NULL);
  return check_value (*out, error);
}

static gboolean
read_pause (StillaStatement *row, gpointer *out, GError **error)
{
  g_autofree char *id = stilla_statement_dup_text (row, 0);
  g_autofree char *product_id = stilla_statement_dup_text (row, 1);
  g_autofree char *reason = stilla_statement_dup_text (row, 2);
  StillaPause fields = { .id = id, .product_id = product_id, .reason = reason };

  if (_stilla_statement_get_date (row, 3, &fields.from) && _stilla_statement_get_date (row, 4, &fields.until))
    *out = stilla_pause_new (&fields, NULL);
  return check_value (*out, error);
}

static gboolean
read_stock (StillaStatement *row, gpointer *out, GError **error)
{
  g_autofree char *id = stilla_statement_dup_text (row, 0);
  g_autofree char *product_id = stilla_statement_dup_text (row, 1);
  StillaStock fields = {
    .id = id,
    .product_id = product_id,
    .num = stilla_statement_get_number (row, 2),
    .den = stilla_statement_get_number (row, 3),
    .minute = (int) stilla_statement_get_number (row, 5),
    .days = (int) stilla_statement_get_number (row, 6),
  };

  if (_stilla_statement_get_date (row, 4, &fields.on))
    *out = stilla_stock_new (&fields, NULL);
  return check_value (*out, error);
}

gboolean
_stilla_store_load_entries (StillaStore *self, gint64 person_id, StillaPlanParts *parts, GError **error)
{
  return _stilla_store_load_rows (self, select_as_needed, person_id, read_as_needed, parts->as_needed, error)
         && _stilla_store_load_rows (self, select_visits, person_id, read_visit, parts->visits, error)
         && _stilla_store_load_rows (self, select_pauses, person_id, read_pause, parts->pauses, error)
         && _stilla_store_load_rows (self, select_stocks, person_id, read_stock, parts->stocks, error);
}

static gboolean
save_as_needed (StillaStore *self, const StillaAsNeeded *item, GError **error)
{
  g_autoptr (StillaStatement) row = stilla_db_prepare (self->db, upsert_as_needed, error);

  if (row == NULL)
    return FALSE;
  stilla_statement_bind_text (row, 1, item->id);
  stilla_statement_bind_text (row, 2, item->product_id);
  stilla_statement_bind_number (row, 3, item->units.num);
  stilla_statement_bind_number (row, 4, item->units.den);
  stilla_statement_bind_number (row, 5, item->most.num);
  stilla_statement_bind_number (row, 6, item->most.den);
  _stilla_statement_bind_date (row, 7, &item->from);
  _stilla_statement_bind_date (row, 8, &item->until);
  return stilla_statement_run (row, error);
}

static gboolean
save_visit (StillaStore *self, gint64 person_id, const StillaVisit *visit, GError **error)
{
  g_autoptr (StillaStatement) row = stilla_db_prepare (self->db, upsert_visit, error);

  if (row == NULL)
    return FALSE;
  stilla_statement_bind_text (row, 1, visit->id);
  stilla_statement_bind_text (row, 2, stilla_visit_kind_to_string (visit->kind));
  stilla_statement_bind_text (row, 3, visit->name);
  stilla_statement_bind_text (row, 4, visit->note);
  if (visit->minute != STILLA_VISIT_NO_TIME)
    stilla_statement_bind_number (row, 5, visit->minute);
  _stilla_statement_bind_repeat (row, 6, &visit->repeat);
  _stilla_statement_bind_date (row, 10, &visit->from);
  _stilla_statement_bind_date (row, 11, &visit->until);
  stilla_statement_bind_number (row, 12, person_id);
  return stilla_statement_run (row, error);
}

static gboolean
save_pause (StillaStore *self, gint64 person_id, const StillaPause *pause, GError **error)
{
  g_autoptr (StillaStatement) row = stilla_db_prepare (self->db, upsert_pause, error);

  if (row == NULL)
    return FALSE;
  stilla_statement_bind_text (row, 1, pause->id);
  stilla_statement_bind_text (row, 2, pause->product_id);
  stilla_statement_bind_text (row, 3, pause->reason);
  _stilla_statement_bind_date (row, 4, &pause->from);
  _stilla_statement_bind_date (row, 5, &pause->until);
  stilla_statement_bind_number (row, 6, person_id);
  return stilla_statement_run (row, error);
}

static gboolean
save_stock (StillaStore *self, const StillaStock *stock, GError **error)
{
  g_autoptr (StillaStatement) row = stilla_db_prepare (self->db, insert_stock, error);

  if (row == NULL)
    return FALSE;
  stilla_statement_bind_text (row, 1, stock->id);
  stilla_statement_bind_text (row, 2, stock->product_id);
  stilla_statement_bind_number (row, 3, stock->num);
  stilla_statement_bind_number (row, 4, stock->den);
  _stilla_statement_bind_date (row, 5, &stock->on);
  stilla_statement_bind_number (row, 6, stock->minute);
  stilla_statement_bind_number (row, 7, stock->days);
  return stilla_statement_run (row, error);
}

gboolean
_stilla_store_save_as_needed (StillaStore *self, const StillaPlan *plan, GError **error)
{
  const GPtrArray *items = stilla_plan_get_as_needed (plan);

  for (guint i = 0; i < items->len; i++)
    if (!save_as_needed (self, g_ptr_array_index (items, i), error))
      return FALSE;
  return TRUE;
}

gboolean
_stilla_store_save_entries (StillaStore *self, gint64 person_id, const StillaPlan *plan, GError **error)
{
  const GPtrArray *visits = stilla_plan_get_visits (plan);
  const GPtrArray *pauses = stilla_plan_get_pauses (plan);
  const GPtrArray *stocks = stilla_plan_get_stocks (plan);

  for (guint i = 0; i < visits->len; i++)
    if (!save_visit (self, person_id, g_ptr_array_index (visits, i), error))
      return FALSE;
  for (guint i = 0; i < pauses->len; i++)
    if (!save_pause (self, person_id, g_ptr_array_index (pauses, i), error))
      return FALSE;
  for (guint i = 0; i < stocks->len; i++)
    if (!save_stock (self, g_ptr_array_index (stocks, i), error))
      return FALSE;
  return TRUE;
}

gboolean
_stilla_statement_get_repeat (StillaStatement *self, int column, const GDate *from, StillaRepeat *out)
{
  g_autofree char *unit = stilla_statement_dup_text (self, column);

  out->unit = g_strcmp0 (unit, "week") == 0 ? STILLA_REPEAT_WEEKS : STILLA_REPEAT_DAYS;
  out->every = (int) stilla_statement_get_number (self, column + 1);
  out->weekdays = (guint) stilla_statement_get_number (self, column + 2);
  if (!_stilla_statement_get_date (self, column + 3, &out->anchor))
    return FALSE;
  if (!g_date_valid (&out->anchor))
    out->anchor = *from;
  return stilla_repeat_is_valid (out);
}

void
_stilla_statement_bind_repeat (StillaStatement *self, int index, const StillaRepeat *repeat)
{
  stilla_statement_bind_text (self, index, repeat->unit == STILLA_REPEAT_WEEKS ? "week" : "day");
  stilla_statement_bind_number (self, index + 1, repeat->every);
  stilla_statement_bind_number (self, index + 2, repeat->weekdays);
  _stilla_statement_bind_date (self, index + 3, &repeat->anchor);
}
