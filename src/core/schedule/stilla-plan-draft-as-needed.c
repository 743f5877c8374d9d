/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft-private.h"

#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

static gboolean
find_standing (const StillaPlanDraft *self, const char *id, guint *out_index, GError **error)
{
  const GPtrArray *items = stilla_plan_get_as_needed (self->curr);

  for (guint i = 0; i < items->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (items, i);

    if (g_str_equal (item->id, id) && !_stilla_plan_draft_is_over (self, &item->from, &item->until)) {
      *out_index = i;
      return TRUE;
    }
  }
  return _stilla_plan_draft_not_found (error);
}

void
_stilla_plan_draft_end_as_needed (const StillaPlanDraft *self, StillaPlanParts *parts, guint index)
{
  StillaAsNeeded *item = g_ptr_array_index (parts->as_needed, index);
  GDate last = _stilla_plan_draft_day_before (self);
  GDate never = stilla_date_plus (&item->from, -1);
  GDate until = stilla_date_latest (&last, &never);

  parts->as_needed->pdata[index] = stilla_as_needed_with_until (item, &until);
  stilla_as_needed_unref (item);
}

static gboolean
share_days (const StillaAsNeeded *a, const StillaAsNeeded *b)
{
  return (!g_date_valid (&a->until) || g_date_compare (&b->from, &a->until) <= 0)
         && (!g_date_valid (&b->until) || g_date_compare (&a->from, &b->until) <= 0)
         && (!g_date_valid (&b->until) || g_date_compare (&b->from, &b->until) <= 0);
}

static gboolean
start_item (StillaPlanParts *parts, const StillaAsNeeded *fields, GError **error)
{
  StillaAsNeeded copy = *fields;
  StillaAsNeeded *item;

  for (guint i = 0; i < parts->as_needed->len; i++) {
    const StillaAsNeeded *other = g_ptr_array_index (parts->as_needed, i);

    if (g_str_equal (other->product_id, fields->product_id) && share_days (fields, other))
      return _stilla_plan_draft_invalid (
          error, _ ("This product already has an amount to take when needed. Change that one."));
  }
  copy.id = NULL;
  item = stilla_as_needed_new (&copy, error);
  if (item == NULL)
    return FALSE;
  g_ptr_array_add (parts->as_needed, item);
  return TRUE;
}

gboolean
stilla_plan_draft_add_as_needed (StillaPlanDraft *self, const StillaAsNeeded *fields, GError **error)
{
  const StillaProduct *product = _stilla_plan_draft_find_product (self, fields->product_id, error);
  g_auto (StillaPlanParts) parts = { NULL };
  StillaAsNeeded item = *fields;

  if (product == NULL || !_stilla_plan_draft_begin_on (self, NULL, &item.from, error)
      || !_stilla_plan_draft_check_days (&item.from, &item.until, error)
      || !_stilla_plan_draft_end_with_product (&item.from, &item.until, product, error))
    return FALSE;
  stilla_plan_parts_init_from (&parts, self->curr);
  return start_item (&parts, &item, error) && _stilla_plan_draft_close (self, &parts, error);
}

gboolean
stilla_plan_draft_change_as_needed (StillaPlanDraft *self,
                                    const char *id,
                                    const StillaAsNeeded *fields,
                                    GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };
  g_autoptr (StillaAsNeeded) before = NULL;
  StillaAsNeeded item = *fields;
  guint index;

  if (!find_standing (self, id, &index, error))
    return FALSE;
  stilla_plan_parts_init_from (&parts, self->curr);
  before = stilla_as_needed_ref (g_ptr_array_index (parts.as_needed, index));
  item.product_id = before->product_id;
  if (!_stilla_plan_draft_begin_on (self, &before->from, &item.from, error)
      || !_stilla_plan_draft_check_days (&item.from, &item.until, error)
      || !_stilla_plan_draft_end_with_product (&item.from, &item.until,
                                               stilla_plan_find_product (self->curr, item.product_id), error))
    return FALSE;
  _stilla_plan_draft_end_as_needed (self, &parts, index);
  return start_item (&parts, &item, error) && _stilla_plan_draft_close (self, &parts, error);
}

gboolean
stilla_plan_draft_remove_as_needed (StillaPlanDraft *self, const char *id, GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };
  guint index;

  if (!find_standing (self, id, &index, error))
    return FALSE;
  stilla_plan_parts_init_from (&parts, self->curr);
  _stilla_plan_draft_end_as_needed (self, &parts, index);
  return _stilla_plan_draft_close (self, &parts, error);
}

static const StillaAsNeeded *
find_item_on (const StillaPlanDraft *self, const char *id, const GDate *date, GError **error)
{
  const StillaAsNeeded *item = stilla_plan_find_as_needed (self->curr, id);

  if (item == NULL || !stilla_as_needed_applies (item, date)) {
    _stilla_plan_draft_not_found (error);
    return NULL;
  }
  if (g_date_compare (date, &self->today) > 0) {
    _stilla_plan_draft_invalid (error,
                                _ ("Only what was taken already can be written down. Choose today or an "
                                   "earlier day."));
    return NULL;
  }
  return item;
}

static StillaDoseTime *
new_taking (const StillaPlanDraft *self,
            const StillaAsNeeded *item,
            const GDate *date,
            int minute,
            const StillaUnits *units,
            GError **error)
{
  StillaDoseTime fields = {
    .product_id = item->product_id,
    .minute = minute,
    .is_next_day = minute < self->day_end,
    .units = *units,
    .as_needed_id = item->id,
    .from = *date,
    .until = *date,
  };

  return stilla_dose_time_new (&fields, error);
}

gboolean
stilla_plan_draft_take_as_needed (StillaPlanDraft *self,
                                  const char *id,
                                  const GDate *date,
                                  int minute,
                                  const StillaUnits *units,
                                  char **out_dose_id,
                                  gboolean *out_is_over_most,
                                  GError **error)
{
  const StillaAsNeeded *item = find_item_on (self, id, date, error);
  g_auto (StillaPlanParts) parts = { NULL };
  g_autoptr (StillaDoseTime) taking = NULL;
  gboolean is_over_most;

  if (item == NULL)
    return FALSE;
  is_over_most = stilla_plan_exceeds_most (self->curr, item, date, units);
  taking = new_taking (self, item, date, minute, units, error);
  if (taking == NULL)
    return FALSE;
  stilla_plan_parts_init_from (&parts, self->curr);
  g_ptr_array_add (parts.doses, stilla_dose_time_ref (taking));
  if (!_stilla_plan_draft_close (self, &parts, error))
    return FALSE;
  if (out_dose_id != NULL)
    *out_dose_id = g_strdup (taking->id);
  if (out_is_over_most != NULL)
    *out_is_over_most = is_over_most;
  return TRUE;
}

gboolean
stilla_plan_draft_untake (StillaPlanDraft *self, const char *dose_id, GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };

  stilla_plan_parts_init_from (&parts, self->curr);
  for (guint i = 0; i < parts.doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (parts.doses, i);
    GDate never = stilla_date_plus (&dose->from, -1);

    if (!g_str_equal (dose->id, dose_id) || dose->as_needed_id == NULL
        || !stilla_dose_time_applies (dose, &self->today))
      continue;
    parts.doses->pdata[i] = stilla_dose_time_with_until (dose, &never);
    stilla_dose_time_unref (dose);
    return _stilla_plan_draft_close (self, &parts, error);
  }
  return _stilla_plan_draft_not_found (error);
}
