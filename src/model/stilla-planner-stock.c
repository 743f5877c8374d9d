/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-stock.h"

#include "model/stilla-planner-private.h"

gboolean
stilla_planner_get_stock (StillaPlanner *self, const char *product_id, StillaStockLeft *out)
{
  const StillaPersonRecord *record = self->record;
  const StillaStock *stock = stilla_plan_find_stock (record->plan, product_id);
  const GArray *takings = g_hash_table_lookup (record->takings, product_id);

  return stock != NULL && takings != NULL
         && stilla_stock_left (record->plan, stock, takings, record->answers, &record->today, out);
}
