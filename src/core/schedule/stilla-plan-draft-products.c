/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft-private.h"

#include "core/schedule/stilla-date.h"

/* Ends every dose of @product_id; with @successor (nullable) it goes on there, at the same times. */
static gboolean
hand_over_doses (const StillaPlanDraft *self,
                 StillaPlanParts *parts,
                 const char *product_id,
                 const char *successor,
                 GError **error)
{
  guint n_doses = parts->doses->len;

  for (guint i = 0; i < n_doses; i++) {
    g_autoptr (StillaDoseTime) dose = stilla_dose_time_ref (g_ptr_array_index (parts->doses, i));
    StillaDoseTime fields = _stilla_plan_draft_copy_fields (dose);

    if (!g_str_equal (dose->product_id, product_id) || !_stilla_plan_draft_is_standing (self, dose))
      continue;
    fields.product_id = (char *) successor;
    if (successor == NULL)
      _stilla_plan_draft_end_dose (self, parts, i);
    else if (!_stilla_plan_draft_follow_dose (self, parts, i, &fields, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
hand_over_as_needed (const StillaPlanDraft *self,
                     StillaPlanParts *parts,
                     const char *product_id,
                     const char *successor,
                     GError **error)
{
  GDate last = _stilla_plan_draft_day_before (self);
  guint n_items = parts->as_needed->len;

  for (guint i = 0; i < n_items; i++) {
    g_autoptr (StillaAsNeeded) item = g_ptr_array_index (parts->as_needed, i);
    StillaAsNeeded fields = *item;
    StillaAsNeeded *following;

    if (!g_str_equal (item->product_id, product_id)
        || _stilla_plan_draft_is_over (self, &item->from, &item->until)) {
      g_steal_pointer (&item);
      continue;
    }
    parts->as_needed->pdata[i] = stilla_as_needed_with_until (item, &last);
    if (successor == NULL)
      continue;
    fields.id = NULL;
    fields.product_id = (char *) successor;
    fields.from = stilla_date_latest (&item->from, &self->from);
    following = stilla_as_needed_new (&fields, error);
    if (following == NULL)
      return FALSE;
    g_ptr_array_add (parts->as_needed, following);
  }
  return TRUE;
}

static gboolean
hand_over_pauses (const StillaPlanDraft *self,
                  StillaPlanParts *parts,
                  const char *product_id,
                  const char *successor,
                  GError **error)
{
  GDate last = _stilla_plan_draft_last_day_of (self, product_id);
  guint n_pauses = parts->pauses->len;

  for (guint i = 0; i < n_pauses; i++) {
    g_autoptr (StillaPause) pause = g_ptr_array_index (parts->pauses, i);
    StillaPause fields = *pause;
    StillaPause *following;

    if (g_strcmp0 (pause->product_id, product_id) != 0
        || _stilla_plan_draft_is_over (self, &pause->from, &pause->until)) {
      g_steal_pointer (&pause);
      continue;
    }
    parts->pauses->pdata[i] = stilla_pause_with_until (pause, &last);
    if (successor == NULL)
      continue;
    fields.id = NULL;
    fields.product_id = (char *) successor;
    fields.from = stilla_date_latest (&pause->from, &self->from);
    following = stilla_pause_new (&fields, error);
    if (following == NULL)
      return FALSE;
    g_ptr_array_add (parts->pauses, following);
  }
  return TRUE;
}

static void
end_product (const StillaPlanDraft *self, StillaPlanParts *parts, const char *product_id)
{
  GDate last = _stilla_plan_draft_last_day_of (self, product_id);

  for (guint i = 0; i < parts->products->len; i++) {
    StillaProduct *product = g_ptr_array_index (parts->products, i);

    if (g_str_equal (product->id, product_id)) {
      parts->products->pdata[i] = stilla_product_with_until (product, &last);
      stilla_product_unref (product);
      return;
    }
  }
}

static gboolean
hand_over (StillaPlanDraft *self, const char *product_id, StillaProduct *successor, GError **error)
{
  const char *to = successor != NULL ? successor->id : NULL;
  g_auto (StillaPlanParts) parts = { NULL };

  if (_stilla_plan_draft_find_product (self, product_id, error) == NULL)
    return FALSE;
  stilla_plan_parts_init_from (&parts, self->curr);
  end_product (self, &parts, product_id);
  if (successor != NULL)
    g_ptr_array_add (parts.products, stilla_product_ref (successor));
  return hand_over_pauses (self, &parts, product_id, to, error)
         && hand_over_as_needed (self, &parts, product_id, to, error)
         && hand_over_doses (self, &parts, product_id, to, error)
         && _stilla_plan_draft_close (self, &parts, error);
}

gboolean
stilla_plan_draft_replace_product (StillaPlanDraft *self,
                                   const char *product_id,
                                   StillaProduct *product,
                                   GError **error)
{
  return hand_over (self, product_id, product, error);
}

gboolean
stilla_plan_draft_remove_product (StillaPlanDraft *self, const char *product_id, GError **error)
{
  return hand_over (self, product_id, NULL, error);
}
