/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan.h"

#include <glib/gi18n-lib.h>

struct _StillaPlan {
  GPtrArray *products;
  GPtrArray *doses;
  GHashTable *products_by_id; /* borrowed */
  GHashTable *doses_by_id;    /* borrowed */
};

static StillaPlan *
new_plan (void)
{
  StillaPlan *self = g_atomic_rc_box_new0 (StillaPlan);

  self->products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  self->doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
  self->products_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->doses_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

StillaPlan *
stilla_plan_new_empty (void)
{
  return new_plan ();
}

static gboolean
refuse (GError **error, const char *sentence, const char *id)
{
  g_set_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID, "%s (%s)", sentence, id);
  return FALSE;
}

static gboolean
add_product (StillaPlan *self, StillaProduct *product, GError **error)
{
  if (!g_hash_table_insert (self->products_by_id, product->id, product))
    return refuse (error, _ ("Two products in the plan have the same id"), product->id);
  g_ptr_array_add (self->products, stilla_product_ref (product));
  return TRUE;
}

static gboolean
add_dose (StillaPlan *self, StillaDoseTime *dose, GError **error)
{
  if (!g_hash_table_contains (self->products_by_id, dose->product_id))
    return refuse (error, _ ("A dose belongs to no product of the plan"), dose->id);
  if (!g_hash_table_insert (self->doses_by_id, dose->id, dose))
    return refuse (error, _ ("Two doses in the plan have the same id"), dose->id);
  g_ptr_array_add (self->doses, stilla_dose_time_ref (dose));
  return TRUE;
}

StillaPlan *
stilla_plan_new (const GPtrArray *products, const GPtrArray *doses, GError **error)
{
  g_autoptr (StillaPlan) self = new_plan ();

  for (guint i = 0; i < products->len; i++)
    if (!add_product (self, g_ptr_array_index (products, i), error))
      return NULL;
  for (guint i = 0; i < doses->len; i++)
    if (!add_dose (self, g_ptr_array_index (doses, i), error))
      return NULL;
  return g_steal_pointer (&self);
}

StillaPlan *
stilla_plan_ref (StillaPlan *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_plan (gpointer data)
{
  StillaPlan *self = data;

  g_clear_pointer (&self->products_by_id, g_hash_table_unref);
  g_clear_pointer (&self->doses_by_id, g_hash_table_unref);
  g_clear_pointer (&self->products, g_ptr_array_unref);
  g_clear_pointer (&self->doses, g_ptr_array_unref);
}

void
stilla_plan_unref (StillaPlan *self)
{
  g_atomic_rc_box_release_full (self, clear_plan);
}

const GPtrArray *
stilla_plan_get_products (const StillaPlan *self)
{
  return self->products;
}

const GPtrArray *
stilla_plan_get_doses (const StillaPlan *self)
{
  return self->doses;
}

StillaProduct *
stilla_plan_find_product (const StillaPlan *self, const char *product_id)
{
  return g_hash_table_lookup (self->products_by_id, product_id);
}

StillaDoseTime *
stilla_plan_find_dose (const StillaPlan *self, const char *dose_id)
{
  return g_hash_table_lookup (self->doses_by_id, dose_id);
}

GPtrArray *
stilla_plan_list_products (const StillaPlan *self)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->products->len; i++) {
    StillaProduct *product = g_ptr_array_index (self->products, i);

    if (!g_date_valid (&product->until))
      g_ptr_array_add (list, product);
  }
  return list;
}

static int
compare_minutes (gconstpointer a, gconstpointer b)
{
  const StillaDoseTime *first = *(StillaDoseTime *const *) a;
  const StillaDoseTime *second = *(StillaDoseTime *const *) b;

  return first->minute != second->minute ? first->minute - second->minute : strcmp (first->id, second->id);
}

GPtrArray *
stilla_plan_list_doses (const StillaPlan *self, const char *product_id)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (self->doses, i);

    if (g_str_equal (dose->product_id, product_id) && !g_date_valid (&dose->until))
      g_ptr_array_add (list, dose);
  }
  g_ptr_array_sort (list, compare_minutes);
  return list;
}

GArray *
stilla_plan_list_minutes (const StillaPlan *self, const GDate *date)
{
  g_autoptr (GPtrArray) due = g_ptr_array_new ();
  GArray *minutes = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->doses->len; i++)
    if (stilla_dose_time_applies (g_ptr_array_index (self->doses, i), date))
      g_ptr_array_add (due, g_ptr_array_index (self->doses, i));
  g_ptr_array_sort (due, compare_minutes);
  for (guint i = 0; i < due->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (due, i);

    if (minutes->len == 0 || g_array_index (minutes, int, minutes->len - 1) != dose->minute)
      g_array_append_val (minutes, dose->minute);
  }
  return minutes;
}
