/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-log.h"

#include "core/store/stilla-store-private.h"

static const char select_takings[]
    = "SELECT local_date, next_day, due_minute, intake.units_num, intake.units_den FROM intake JOIN dose ON "
      "dose.id = dose_id WHERE local_date >= ?2 AND +product_id = ?1 AND state = 'taken' AND revision = "
      "(SELECT "
      "max (last.revision) FROM intake AS last WHERE last.local_date = intake.local_date AND last.dose_id = "
      "intake.dose_id)";

/* After midnight the day on the wall is the next one. */
static gboolean
read_taking (StillaStatement *row, StillaTaking *out)
{
  if (!_stilla_statement_get_date (row, 0, &out->on) || !g_date_valid (&out->on))
    return FALSE;
  g_date_add_days (&out->on, (guint) stilla_statement_get_number (row, 1));
  out->minute = (int) stilla_statement_get_number (row, 2);
  return stilla_units_new (stilla_statement_get_number (row, 3), stilla_statement_get_number (row, 4),
                           &out->units);
}

static gboolean
read_takings (StillaStatement *statement, GArray *out, GError **error)
{
  StillaStep step;

  while ((step = stilla_statement_step (statement, error)) == STILLA_STEP_ROW) {
    StillaTaking taking;

    if (!read_taking (statement, &taking)) {
      _stilla_store_set_unreadable (error);
      return FALSE;
    }
    g_array_append_val (out, taking);
  }
  return step == STILLA_STEP_DONE;
}

GArray *
stilla_store_load_takings (StillaStore *self, const char *product_id, const GDate *from, GError **error)
{
  g_autoptr (StillaStatement) statement = stilla_db_prepare (self->db, select_takings, error);
  g_autoptr (GArray) takings = g_array_new (FALSE, FALSE, sizeof (StillaTaking));
  GDate evening = *from;

  if (statement == NULL)
    return NULL;
  g_date_subtract_days (&evening, 1);
  stilla_statement_bind_text (statement, 1, product_id);
  _stilla_statement_bind_date (statement, 2, &evening);
  return read_takings (statement, takings, error) ? g_steal_pointer (&takings) : NULL;
}
