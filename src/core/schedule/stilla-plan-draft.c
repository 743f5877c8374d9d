/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft.h"

#include <glib/gi18n-lib.h>

/* The lists of a plan while they are being changed. */
typedef struct {
  GPtrArray *products;
  GPtrArray *doses;
} Lists;

static void
lists_clear (Lists *lists)
{
  g_clear_pointer (&lists->products, g_ptr_array_unref);
  g_clear_pointer (&lists->doses, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lists, lists_clear)

static Lists
open_lists (const StillaPlan *plan)
{
  Lists lists = {
    g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref),
    g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref),
  };
  const GPtrArray *products = stilla_plan_get_products (plan);
  const GPtrArray *doses = stilla_plan_get_doses (plan);

  for (guint i = 0; i < products->len; i++)
    g_ptr_array_add (lists.products, stilla_product_ref (g_ptr_array_index (products, i)));
  for (guint i = 0; i < doses->len; i++)
    g_ptr_array_add (lists.doses, stilla_dose_time_ref (g_ptr_array_index (doses, i)));
  return lists;
}

static gboolean
close_lists (StillaPlanDraft *self, const Lists *lists, GError **error)
{
  StillaPlan *plan = stilla_plan_new (lists->products, lists->doses, error);

  if (plan == NULL)
    return FALSE;
  stilla_plan_unref (self->curr);
  self->curr = plan;
  return TRUE;
}

StillaPlanDraft *
stilla_plan_draft_new (StillaPlan *plan, const GDate *today, const GPtrArray *answered)
{
  StillaPlanDraft *self = g_new0 (StillaPlanDraft, 1);

  self->orig = stilla_plan_ref (plan);
  self->curr = stilla_plan_ref (plan);
  self->today = *today;
  self->answered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; answered != NULL && i < answered->len; i++)
    g_hash_table_add (self->answered, g_strdup (g_ptr_array_index (answered, i)));
  return self;
}

void
stilla_plan_draft_free (StillaPlanDraft *self)
{
  g_clear_pointer (&self->orig, stilla_plan_unref);
  g_clear_pointer (&self->curr, stilla_plan_unref);
  g_clear_pointer (&self->answered, g_hash_table_unref);
  g_free (self);
}

gboolean
stilla_plan_draft_is_changed (const StillaPlanDraft *self)
{
  return self->curr != self->orig;
}

/* The last day on which a dose that is now changed applied: today when it was answered, else the day before.
 */
static GDate
last_day (const StillaPlanDraft *self, const char *dose_id)
{
  GDate day = self->today;

  if (!g_hash_table_contains (self->answered, dose_id))
    g_date_subtract_days (&day, 1);
  return day;
}

static gboolean
is_over (const GDate *until, const GDate *day)
{
  return g_date_valid (until) && g_date_compare (until, day) <= 0;
}

static gboolean
not_found (GError **error)
{
  g_set_error_literal (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_NOT_FOUND,
                       _ ("This is no longer in your plan."));
  return FALSE;
}

/* Ends dose @index, unless it has ended by then. Returns the first day that is free for what follows. */
static GDate
end_dose (const StillaPlanDraft *self, Lists *lists, guint index)
{
  StillaDoseTime *dose = g_ptr_array_index (lists->doses, index);
  GDate until = last_day (self, dose->id);
  GDate next = until;

  g_date_add_days (&next, 1);
  if (g_date_compare (&next, &dose->from) < 0)
    next = dose->from;
  if (!is_over (&dose->until, &until)) {
    StillaDoseTime *ended = stilla_dose_time_with_until (dose, &until);

    lists->doses->pdata[index] = ended;
    stilla_dose_time_unref (dose);
  }
  return next;
}

static void
end_product (const StillaPlanDraft *self, Lists *lists, const StillaProduct *product, const GDate *until)
{
  for (guint i = 0; i < lists->products->len; i++)
    if (lists->products->pdata[i] == product) {
      lists->products->pdata[i] = stilla_product_with_until (product, until);
      stilla_product_unref ((StillaProduct *) product);
      return;
    }
}

static gboolean
start_dose (Lists *lists,
            const char *product_id,
            int minute,
            const StillaUnits *units,
            const GDate *from,
            GError **error)
{
  StillaDoseTime fields
      = { .product_id = (char *) product_id, .minute = minute, .units = *units, .from = *from };
  StillaDoseTime *dose;

  g_date_clear (&fields.until, 1);
  dose = stilla_dose_time_new (&fields, error);
  if (dose == NULL)
    return FALSE;
  g_ptr_array_add (lists->doses, dose);
  return TRUE;
}

gboolean
stilla_plan_draft_add_product (StillaPlanDraft *self, StillaProduct *product, GError **error)
{
  g_auto (Lists) lists = open_lists (self->curr);

  g_ptr_array_add (lists.products, stilla_product_ref (product));
  return close_lists (self, &lists, error);
}

/* Ends every dose of @product_id that is not over; with @successor it goes on there, at the same time. */
static gboolean
hand_over_doses (StillaPlanDraft *self,
                 Lists *lists,
                 const char *product_id,
                 const char *successor,
                 GError **error)
{
  guint n_doses = lists->doses->len;

  for (guint i = 0; i < n_doses; i++) {
    g_autoptr (StillaDoseTime) dose = stilla_dose_time_ref (g_ptr_array_index (lists->doses, i));
    GDate next;

    if (!g_str_equal (dose->product_id, product_id) || (g_date_valid (&dose->until)))
      continue;
    next = end_dose (self, lists, i);
    if (successor != NULL && !start_dose (lists, successor, dose->minute, &dose->units, &next, error))
      return FALSE;
  }
  return TRUE;
}

/* The last day of a product that is now ended: the last day of any of its doses. */
static GDate
product_last_day (const StillaPlanDraft *self, const Lists *lists, const char *product_id)
{
  GDate last = self->today;

  g_date_subtract_days (&last, 1);
  for (guint i = 0; i < lists->doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (lists->doses, i);

    if (g_str_equal (dose->product_id, product_id) && g_hash_table_contains (self->answered, dose->id))
      last = self->today;
  }
  return last;
}

static gboolean
end_with_doses (StillaPlanDraft *self, const char *product_id, StillaProduct *successor, GError **error)
{
  const StillaProduct *product = stilla_plan_find_product (self->curr, product_id);
  g_auto (Lists) lists = { NULL, NULL };
  GDate last;

  if (product == NULL || g_date_valid (&product->until))
    return not_found (error);

  lists = open_lists (self->curr);
  last = product_last_day (self, &lists, product_id);
  end_product (self, &lists, product, &last);
  if (successor != NULL)
    g_ptr_array_add (lists.products, stilla_product_ref (successor));
  return hand_over_doses (self, &lists, product_id, successor != NULL ? successor->id : NULL, error)
         && close_lists (self, &lists, error);
}

gboolean
stilla_plan_draft_replace_product (StillaPlanDraft *self,
                                   const char *product_id,
                                   StillaProduct *product,
                                   GError **error)
{
  return end_with_doses (self, product_id, product, error);
}

gboolean
stilla_plan_draft_remove_product (StillaPlanDraft *self, const char *product_id, GError **error)
{
  return end_with_doses (self, product_id, NULL, error);
}

gboolean
stilla_plan_draft_add_dose (StillaPlanDraft *self,
                            const char *product_id,
                            int minute,
                            const StillaUnits *units,
                            GError **error)
{
  const StillaProduct *product = stilla_plan_find_product (self->curr, product_id);
  g_auto (Lists) lists = { NULL, NULL };

  if (product == NULL || g_date_valid (&product->until))
    return not_found (error);

  lists = open_lists (self->curr);
  return start_dose (&lists, product_id, minute, units, &self->today, error)
         && close_lists (self, &lists, error);
}

static gboolean
find_open_dose (const Lists *lists, const char *dose_id, guint *out_index, GError **error)
{
  for (guint i = 0; i < lists->doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (lists->doses, i);

    if (g_str_equal (dose->id, dose_id) && !g_date_valid (&dose->until)) {
      *out_index = i;
      return TRUE;
    }
  }
  return not_found (error);
}

gboolean
stilla_plan_draft_change_dose (StillaPlanDraft *self,
                               const char *dose_id,
                               int minute,
                               const StillaUnits *units,
                               GError **error)
{
  g_auto (Lists) lists = open_lists (self->curr);
  g_autofree char *product_id = NULL;
  StillaDoseTime *dose;
  guint index;
  GDate next;

  if (!find_open_dose (&lists, dose_id, &index, error))
    return FALSE;
  dose = g_ptr_array_index (lists.doses, index);
  if (dose->minute == minute && dose->units.num == units->num && dose->units.den == units->den)
    return TRUE;

  product_id = g_strdup (dose->product_id);
  next = end_dose (self, &lists, index);
  return start_dose (&lists, product_id, minute, units, &next, error) && close_lists (self, &lists, error);
}

gboolean
stilla_plan_draft_remove_dose (StillaPlanDraft *self, const char *dose_id, GError **error)
{
  g_auto (Lists) lists = open_lists (self->curr);
  guint index;

  if (!find_open_dose (&lists, dose_id, &index, error))
    return FALSE;
  end_dose (self, &lists, index);
  return close_lists (self, &lists, error);
}

static void
restore_products (StillaPlanDraft *self, Lists *lists, const StillaPlan *earlier)
{
  for (guint i = 0; i < lists->products->len; i++) {
    StillaProduct *product = g_ptr_array_index (lists->products, i);
    const StillaProduct *before = stilla_plan_find_product (earlier, product->id);
    GDate until = product_last_day (self, lists, product->id);

    if (before == NULL && is_over (&product->until, &until))
      continue;
    lists->products->pdata[i] = stilla_product_with_until (product, before != NULL ? &before->until : &until);
    stilla_product_unref (product);
  }
}

static void
restore_doses (StillaPlanDraft *self, Lists *lists, const StillaPlan *earlier)
{
  for (guint i = 0; i < lists->doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (lists->doses, i);
    const StillaDoseTime *before = stilla_plan_find_dose (earlier, dose->id);

    if (before == NULL) {
      end_dose (self, lists, i);
    } else {
      lists->doses->pdata[i] = stilla_dose_time_with_until (dose, &before->until);
      stilla_dose_time_unref (dose);
    }
  }
}

gboolean
stilla_plan_draft_restore (StillaPlanDraft *self, StillaPlan *earlier, GError **error)
{
  g_auto (Lists) lists = open_lists (self->curr);

  restore_products (self, &lists, earlier);
  restore_doses (self, &lists, earlier);
  return close_lists (self, &lists, error);
}
