/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan.h"

#include <glib/gi18n-lib.h>

struct _StillaPlan {
  StillaPlanParts parts;
  GHashTable *products_by_id; /* borrowed */
  GHashTable *doses_by_id;    /* borrowed */
  GHashTable *other_ids;      /* borrowed: of everything else */
};

void
stilla_plan_parts_init (StillaPlanParts *self)
{
  self->products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  self->doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
  self->as_needed = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_as_needed_unref);
  self->visits = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_visit_unref);
  self->pauses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_pause_unref);
  self->stocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_stock_unref);
}

static void
copy_list (GPtrArray *to, const GPtrArray *from, gpointer (*ref) (gpointer))
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, ref (g_ptr_array_index (from, i)));
}

void
stilla_plan_parts_init_from (StillaPlanParts *self, const StillaPlan *plan)
{
  stilla_plan_parts_init (self);
  copy_list (self->products, plan->parts.products, g_atomic_rc_box_acquire);
  copy_list (self->doses, plan->parts.doses, g_atomic_rc_box_acquire);
  copy_list (self->as_needed, plan->parts.as_needed, g_atomic_rc_box_acquire);
  copy_list (self->visits, plan->parts.visits, g_atomic_rc_box_acquire);
  copy_list (self->pauses, plan->parts.pauses, g_atomic_rc_box_acquire);
  copy_list (self->stocks, plan->parts.stocks, g_atomic_rc_box_acquire);
}

void
stilla_plan_parts_clear (StillaPlanParts *self)
{
  g_clear_pointer (&self->products, g_ptr_array_unref);
  g_clear_pointer (&self->doses, g_ptr_array_unref);
  g_clear_pointer (&self->as_needed, g_ptr_array_unref);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_clear_pointer (&self->pauses, g_ptr_array_unref);
  g_clear_pointer (&self->stocks, g_ptr_array_unref);
}

static StillaPlan *
new_plan (void)
{
  StillaPlan *self = g_atomic_rc_box_new0 (StillaPlan);

  stilla_plan_parts_init (&self->parts);
  self->products_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->doses_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->other_ids = g_hash_table_new (g_str_hash, g_str_equal);
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
add_product (StillaPlan *self, gpointer data, GError **error)
{
  StillaProduct *product = data;

  if (!g_hash_table_insert (self->products_by_id, product->id, product))
    return refuse (error, _ ("Two products in the plan have the same id"), product->id);
  g_ptr_array_add (self->parts.products, stilla_product_ref (product));
  return TRUE;
}

static gboolean
check_product (StillaPlan *self, const char *product_id, const char *sentence, const char *id, GError **error)
{
  return g_hash_table_contains (self->products_by_id, product_id) || refuse (error, sentence, id);
}

static gboolean
check_id (StillaPlan *self, char *id, GError **error)
{
  return g_hash_table_add (self->other_ids, id)
         || refuse (error, _ ("Two entries of the plan have the same id"), id);
}

static gboolean
add_dose (StillaPlan *self, gpointer data, GError **error)
{
  StillaDoseTime *dose = data;

  if (!check_product (self, dose->product_id, _ ("A dose belongs to no product of the plan"), dose->id,
                      error))
    return FALSE;
  if (!g_hash_table_insert (self->doses_by_id, dose->id, dose))
    return refuse (error, _ ("Two doses in the plan have the same id"), dose->id);
  g_ptr_array_add (self->parts.doses, stilla_dose_time_ref (dose));
  return TRUE;
}

static gboolean
add_as_needed (StillaPlan *self, gpointer data, GError **error)
{
  StillaAsNeeded *item = data;

  if (!check_product (self, item->product_id,
                      _ ("What is taken when needed belongs to no product of the plan"), item->id, error)
      || !check_id (self, item->id, error))
    return FALSE;
  g_ptr_array_add (self->parts.as_needed, stilla_as_needed_ref (item));
  return TRUE;
}

static gboolean
add_visit (StillaPlan *self, gpointer data, GError **error)
{
  StillaVisit *visit = data;

  if (!check_id (self, visit->id, error))
    return FALSE;
  g_ptr_array_add (self->parts.visits, stilla_visit_ref (visit));
  return TRUE;
}

static gboolean
add_pause (StillaPlan *self, gpointer data, GError **error)
{
  StillaPause *pause = data;

  if (pause->product_id != NULL
      && !check_product (self, pause->product_id, _ ("A pause belongs to no product of the plan"), pause->id,
                         error))
    return FALSE;
  if (!check_id (self, pause->id, error))
    return FALSE;
  g_ptr_array_add (self->parts.pauses, stilla_pause_ref (pause));
  return TRUE;
}

static gboolean
add_stock (StillaPlan *self, gpointer data, GError **error)
{
  StillaStock *stock = data;

  if (!check_product (self, stock->product_id, _ ("A count belongs to no product of the plan"), stock->id,
                      error)
      || !check_id (self, stock->id, error))
    return FALSE;
  g_ptr_array_add (self->parts.stocks, stilla_stock_ref (stock));
  return TRUE;
}

typedef gboolean (*AddEntry) (StillaPlan *self, gpointer entry, GError **error);

static gboolean
add_all (StillaPlan *self, const GPtrArray *entries, AddEntry add_entry, GError **error)
{
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (!add_entry (self, g_ptr_array_index (entries, i), error))
      return FALSE;
  return TRUE;
}

StillaPlan *
stilla_plan_new_from (const StillaPlanParts *parts, GError **error)
{
  g_autoptr (StillaPlan) self = new_plan ();

  if (!add_all (self, parts->products, add_product, error) || !add_all (self, parts->doses, add_dose, error)
      || !add_all (self, parts->as_needed, add_as_needed, error)
      || !add_all (self, parts->visits, add_visit, error) || !add_all (self, parts->pauses, add_pause, error)
      || !add_all (self, parts->stocks, add_stock, error))
    return NULL;
  return g_steal_pointer (&self);
}

StillaPlan *
stilla_plan_new (const GPtrArray *products, const GPtrArray *doses, GError **error)
{
  StillaPlanParts parts = { .products = (GPtrArray *) products, .doses = (GPtrArray *) doses };

  return stilla_plan_new_from (&parts, error);
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
  g_clear_pointer (&self->other_ids, g_hash_table_unref);
  stilla_plan_parts_clear (&self->parts);
}

void
stilla_plan_unref (StillaPlan *self)
{
  g_atomic_rc_box_release_full (self, clear_plan);
}

const GPtrArray *
stilla_plan_get_products (const StillaPlan *self)
{
  return self->parts.products;
}

const GPtrArray *
stilla_plan_get_doses (const StillaPlan *self)
{
  return self->parts.doses;
}

const GPtrArray *
stilla_plan_get_as_needed (const StillaPlan *self)
{
  return self->parts.as_needed;
}

const GPtrArray *
stilla_plan_get_visits (const StillaPlan *self)
{
  return self->parts.visits;
}

const GPtrArray *
stilla_plan_get_pauses (const StillaPlan *self)
{
  return self->parts.pauses;
}

const GPtrArray *
stilla_plan_get_stocks (const StillaPlan *self)
{
  return self->parts.stocks;
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

StillaStock *
stilla_plan_find_stock (const StillaPlan *self, const char *product_id)
{
  for (guint i = self->parts.stocks->len; i > 0; i--) {
    StillaStock *stock = g_ptr_array_index (self->parts.stocks, i - 1);

    if (g_str_equal (stock->product_id, product_id))
      return stock;
  }
  return NULL;
}

StillaAsNeeded *
stilla_plan_find_as_needed (const StillaPlan *self, const char *id)
{
  for (guint i = 0; i < self->parts.as_needed->len; i++) {
    StillaAsNeeded *item = g_ptr_array_index (self->parts.as_needed, i);

    if (g_str_equal (item->id, id))
      return item;
  }
  return NULL;
}

gboolean
stilla_plan_is_paused (const StillaPlan *self, const char *product_id, const GDate *date)
{
  for (guint i = 0; i < self->parts.pauses->len; i++) {
    const StillaPause *pause = g_ptr_array_index (self->parts.pauses, i);

    if ((product_id != NULL || pause->product_id == NULL) && stilla_pause_applies (pause, product_id, date))
      return TRUE;
  }
  return FALSE;
}

/* What was taken when needed was taken, whatever is paused. */
gboolean
stilla_plan_is_due (const StillaPlan *self, const StillaDoseTime *dose, const GDate *date)
{
  return stilla_dose_time_applies (dose, date)
         && (dose->as_needed_id != NULL || !stilla_plan_is_paused (self, dose->product_id, date));
}

static GPtrArray *
list_products (const StillaPlan *self, const GDate *date)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->parts.products->len; i++) {
    StillaProduct *product = g_ptr_array_index (self->parts.products, i);

    if (!g_date_valid (&product->until) || (date != NULL && g_date_compare (&product->until, date) >= 0))
      g_ptr_array_add (list, product);
  }
  return list;
}

GPtrArray *
stilla_plan_list_products (const StillaPlan *self)
{
  return list_products (self, NULL);
}

GPtrArray *
stilla_plan_list_products_on (const StillaPlan *self, const GDate *date)
{
  return list_products (self, date);
}

/* Where a dose stands in its day: what comes after midnight is the last. */
static int
get_place (const StillaDoseTime *dose)
{
  return dose->minute + (dose->is_next_day ? 24 * 60 : 0);
}

static int
compare_minutes (gconstpointer a, gconstpointer b)
{
  const StillaDoseTime *first = *(StillaDoseTime *const *) a;
  const StillaDoseTime *second = *(StillaDoseTime *const *) b;

  return get_place (first) != get_place (second) ? get_place (first) - get_place (second)
                                                 : strcmp (first->id, second->id);
}

/* An earlier phase first; doses that began before the list begins are of the same phase. */
static int
compare_phases (gconstpointer a, gconstpointer b, gpointer from)
{
  const StillaDoseTime *first = *(StillaDoseTime *const *) a;
  const StillaDoseTime *second = *(StillaDoseTime *const *) b;
  guint32 begin = from != NULL ? g_date_get_julian (from) : 0;
  guint32 first_day = MAX (g_date_get_julian (&first->from), begin);
  guint32 second_day = MAX (g_date_get_julian (&second->from), begin);

  if (first_day != second_day)
    return first_day < second_day ? -1 : 1;
  return compare_minutes (a, b);
}

GPtrArray *
stilla_plan_list_doses (const StillaPlan *self, const char *product_id, const GDate *from)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->parts.doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (self->parts.doses, i);

    if (g_str_equal (dose->product_id, product_id) && dose->as_needed_id == NULL
        && stilla_dose_time_applies_since (dose, from))
      g_ptr_array_add (list, dose);
  }
  g_ptr_array_sort_with_data (list, compare_phases, (gpointer) from);
  return list;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

GArray *
stilla_plan_list_minutes (const StillaPlan *self, const GDate *date)
{
  GArray *minutes = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->parts.doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (self->parts.doses, i);

    if (stilla_plan_is_due (self, dose, date))
      g_array_append_val (minutes, dose->minute);
  }
  g_array_sort (minutes, compare_numbers);
  for (guint i = minutes->len; i > 1; i--)
    if (g_array_index (minutes, int, i - 1) == g_array_index (minutes, int, i - 2))
      g_array_remove_index (minutes, i - 1);
  return minutes;
}
