/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft-private.h"

#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

StillaPlanDraft *
stilla_plan_draft_new (StillaPlan *plan, const GDate *today, const GPtrArray *answered)
{
  StillaPlanDraft *self = g_new0 (StillaPlanDraft, 1);

  self->orig = stilla_plan_ref (plan);
  self->curr = stilla_plan_ref (plan);
  self->today = *today;
  self->from = *today;
  self->answered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; answered != NULL && i < answered->len; i++)
    stilla_plan_draft_set_answered (self, g_ptr_array_index (answered, i), today);
  return self;
}

void
stilla_plan_draft_free (StillaPlanDraft *self)
{
  g_clear_pointer (&self->orig, stilla_plan_unref);
  g_clear_pointer (&self->curr, stilla_plan_unref);
  g_clear_pointer (&self->answered, g_hash_table_unref);
  g_clear_pointer (&self->frame.zone, g_time_zone_unref);
  g_free (self);
}

void
stilla_plan_draft_set_frame (StillaPlanDraft *self, const StillaDayFrame *frame)
{
  g_clear_pointer (&self->frame.zone, g_time_zone_unref);
  self->frame = *frame;
  self->day_end = frame->day_end;
  if (frame->zone != NULL)
    g_time_zone_ref (frame->zone);
}

void
stilla_plan_draft_set_answered (StillaPlanDraft *self, const char *dose_id, const GDate *date)
{
  guint day = g_date_get_julian (date);
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->answered, dose_id));

  g_hash_table_insert (self->answered, g_strdup (dose_id), GUINT_TO_POINTER (MAX (day, known)));
}

gboolean
_stilla_plan_draft_get_answered (const StillaPlanDraft *self, const char *dose_id, GDate *out)
{
  guint day = GPOINTER_TO_UINT (g_hash_table_lookup (self->answered, dose_id));

  if (day == 0)
    return FALSE;
  g_date_clear (out, 1);
  g_date_set_julian (out, day);
  return TRUE;
}

gboolean
stilla_plan_draft_set_from (StillaPlanDraft *self, const GDate *date, GError **error)
{
  GDate open;

  g_date_clear (&open, 1);
  if (!_stilla_plan_draft_check_days (date, &open, error))
    return FALSE;
  if (g_date_compare (date, &self->today) < 0)
    return _stilla_plan_draft_invalid (error, _ ("The past stays as it was. Choose today or a later day."));
  self->from = *date;
  return TRUE;
}

gboolean
stilla_plan_draft_is_changed (const StillaPlanDraft *self)
{
  return self->curr != self->orig;
}

static void
set_plan (StillaPlanDraft *self, StillaPlan *plan)
{
  g_autoptr (StillaPlan) before = self->curr;

  self->curr = stilla_plan_ref (plan);
}

gboolean
_stilla_plan_draft_take (StillaPlanDraft *self, const StillaPlanParts *parts, GError **error)
{
  g_autoptr (StillaPlan) plan = stilla_plan_new_from (parts, error);

  if (plan != NULL)
    set_plan (self, plan);
  return plan != NULL;
}

gboolean
_stilla_plan_draft_close (StillaPlanDraft *self, const StillaPlanParts *parts, GError **error)
{
  g_autoptr (StillaPlan) plan = stilla_plan_new_from (parts, error);

  if (plan == NULL || !_stilla_plan_draft_check_started (self->curr, plan, error))
    return FALSE;
  set_plan (self, plan);
  return TRUE;
}

gboolean
_stilla_plan_draft_invalid (GError **error, const char *sentence)
{
  g_set_error_literal (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID, sentence);
  return FALSE;
}

gboolean
_stilla_plan_draft_not_found (GError **error)
{
  g_set_error_literal (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_NOT_FOUND,
                       _ ("This is no longer in your plan."));
  return FALSE;
}

GDate
_stilla_plan_draft_day_before (const StillaPlanDraft *self)
{
  return stilla_date_plus (&self->from, -1);
}

gboolean
_stilla_plan_draft_is_over (const StillaPlanDraft *self, const GDate *from, const GDate *until)
{
  return g_date_valid (until)
         && (g_date_compare (until, &self->from) < 0 || g_date_compare (until, from) < 0);
}

GDate
_stilla_plan_draft_last_day_of (const StillaPlanDraft *self, const char *product_id)
{
  const GPtrArray *doses = stilla_plan_get_doses (self->curr);
  GDate last = _stilla_plan_draft_day_before (self);

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);
    GDate kept = _stilla_plan_draft_last_date (self, dose);

    if (g_str_equal (dose->product_id, product_id) && dose->as_needed_id == NULL
        && stilla_date_is_within (&kept, &dose->from, &dose->until))
      last = stilla_date_latest (&last, &kept);
  }
  return last;
}

static gboolean
has_ended (const StillaPlanDraft *self, const StillaProduct *product)
{
  GDate last = _stilla_plan_draft_last_day_of (self, product->id);

  return g_date_valid (&product->until) && g_date_compare (&product->until, &last) <= 0;
}

const StillaProduct *
_stilla_plan_draft_find_product (const StillaPlanDraft *self, const char *product_id, GError **error)
{
  const StillaProduct *product
      = product_id != NULL ? stilla_plan_find_product (self->curr, product_id) : NULL;

  if (product != NULL && !has_ended (self, product))
    return product;
  _stilla_plan_draft_not_found (error);
  return NULL;
}

gboolean
_stilla_plan_draft_begin_on (const StillaPlanDraft *self, const GDate *earlier, GDate *from, GError **error)
{
  if (!g_date_valid (from) || (earlier != NULL && g_date_compare (from, earlier) == 0)) {
    *from = earlier != NULL ? stilla_date_latest (earlier, &self->from) : self->from;
    return TRUE;
  }
  if (g_date_compare (from, &self->from) < 0)
    return _stilla_plan_draft_invalid (
        error,
        _ ("The first day is before the day from which the change counts. Choose that day or a later one."));
  return TRUE;
}

gboolean
stilla_plan_draft_add_product (StillaPlanDraft *self, StillaProduct *product, GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };

  stilla_plan_parts_init_from (&parts, self->curr);
  g_ptr_array_add (parts.products, stilla_product_ref (product));
  return _stilla_plan_draft_close (self, &parts, error);
}
