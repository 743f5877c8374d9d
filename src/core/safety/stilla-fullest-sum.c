/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-fullest-sum.h"

static gboolean
is_taken (const StillaPlan *plan, const StillaProduct *product, const GDate *from)
{
  g_autoptr (GPtrArray) doses = stilla_plan_list_doses (plan, product->id, from);
  const GPtrArray *as_needed = stilla_plan_get_as_needed (plan);

  for (guint i = 0; i < as_needed->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (as_needed, i);

    if (g_str_equal (item->product_id, product->id)
        && (!g_date_valid (&item->until) || g_date_compare (&item->until, from) >= 0))
      return TRUE;
  }
  return doses->len > 0;
}

StillaDaySum *
stilla_fullest_sum_new (const StillaPlan *plan, const GDate *from, const StillaSafetyReport *report)
{
  StillaDaySum *sum = g_new0 (StillaDaySum, 1);
  const GPtrArray *products = stilla_plan_get_products (plan);

  sum->known_ug = report->sum_ug;
  sum->unknown = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < products->len; i++) {
    const StillaProduct *product = g_ptr_array_index (products, i);

    if (!stilla_product_is_known (product) && is_taken (plan, product, from)
        && !g_ptr_array_find_with_equal_func (sum->unknown, product->name, g_str_equal, NULL))
      g_ptr_array_add (sum->unknown, g_strdup (product->name));
  }
  return sum;
}
