/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft-private.h"

#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

static gboolean
is_of (const StillaPause *pause, const StillaDoseTime *dose)
{
  return pause->product_id == NULL || g_str_equal (pause->product_id, dose->product_id);
}

/* The last date from the beginning of @pause on that a dose of it keeps: it was answered, or stands on a day
 * of the reader that is over. FALSE: there is none. */
static gboolean
find_last_kept (const StillaPlanDraft *from,
                const StillaPlanParts *parts,
                const StillaPause *pause,
                GDate *out)
{
  gboolean is_found = FALSE;

  for (guint i = 0; i < parts->doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (parts->doses, i);
    GDate kept = _stilla_plan_draft_last_date (from, dose);

    if (dose->as_needed_id != NULL || !is_of (pause, dose)
        || !stilla_dose_time_applies_since (dose, &pause->from)
        || !stilla_date_is_within (&kept, &pause->from, &pause->until))
      continue;
    *out = is_found ? stilla_date_latest (out, &kept) : kept;
    is_found = TRUE;
  }
  return is_found;
}

/* The doses of @pause that keep nothing up to @last end before it and go on the day after. */
static gboolean
step_over (const StillaPlanDraft *from,
           StillaPlanParts *parts,
           const StillaPause *pause,
           const GDate *last,
           GError **error)
{
  guint n_doses = parts->doses->len;

  for (guint i = 0; i < n_doses; i++) {
    g_autoptr (StillaDoseTime) dose = stilla_dose_time_ref (g_ptr_array_index (parts->doses, i));
    StillaDoseTime fields = _stilla_plan_draft_copy_fields (dose);
    GDate kept = _stilla_plan_draft_last_date (from, dose);

    if (!is_of (pause, dose) || !_stilla_plan_draft_is_standing (from, dose)
        || g_date_compare (&dose->from, last) > 0 || g_date_compare (&kept, last) >= 0)
      continue;
    fields.from = stilla_date_plus (last, 1);
    if (!_stilla_plan_draft_follow_dose (from, parts, i, &fields, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
start_pause (const StillaPlanDraft *self, StillaPlanParts *parts, const StillaPause *fields, GError **error)
{
  StillaPlanDraft from = *self;
  StillaPause copy = *fields;
  StillaPause *pause;
  GDate last;

  from.from = fields->from;
  if (find_last_kept (&from, parts, fields, &last)) {
    if (!step_over (&from, parts, fields, &last, error))
      return FALSE;
    copy.from = stilla_date_plus (&last, 1);
  }
  if (g_date_valid (&copy.until) && g_date_compare (&copy.until, &copy.from) < 0)
    return TRUE; /* the doses step over all of it */
  copy.id = NULL;
  pause = stilla_pause_new (&copy, error);
  if (pause == NULL)
    return FALSE;
  g_ptr_array_add (parts->pauses, pause);
  return TRUE;
}

gboolean
stilla_plan_draft_add_pause (StillaPlanDraft *self, const StillaPause *fields, GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };
  StillaPause pause = *fields;

  if ((pause.product_id != NULL && _stilla_plan_draft_find_product (self, pause.product_id, error) == NULL)
      || !_stilla_plan_draft_begin_on (self, NULL, &pause.from, error)
      || !_stilla_plan_draft_check_days (&pause.from, &pause.until, error))
    return FALSE;
  stilla_plan_parts_init_from (&parts, self->curr);
  return start_pause (self, &parts, &pause, error) && _stilla_plan_draft_close (self, &parts, error);
}

/* The first date before @first, on a day of the reader that is over, on which @dose would now be due. FALSE:
 * there is none. */
static gboolean
find_return (const StillaPlanDraft *self,
             const StillaPause *pause,
             const StillaDoseTime *dose,
             const GDate *first,
             GDate *out)
{
  for (*out = self->from; g_date_compare (out, first) < 0; g_date_add_days (out, 1))
    if (stilla_pause_applies (pause, dose->product_id, out) && stilla_dose_time_applies (dose, out))
      return dose->as_needed_id == NULL;
  return FALSE;
}

/* A dose on home time may stand on a day of the reader that is over already: it goes on with the first date
 * after it. */
static gboolean
go_on_abroad (const StillaPlanDraft *self, StillaPlanParts *parts, const StillaPause *pause, GError **error)
{
  guint n_doses = parts->doses->len;

  for (guint i = 0; i < n_doses; i++) {
    g_autoptr (StillaDoseTime) dose = stilla_dose_time_ref (g_ptr_array_index (parts->doses, i));
    StillaDoseTime fields = _stilla_plan_draft_copy_fields (dose);
    GDate first = _stilla_plan_draft_first_date (self, dose, &self->from);
    GDate date, until;

    if (!find_return (self, pause, dose, &first, &date))
      continue;
    until = stilla_date_plus (&date, -1);
    _stilla_plan_draft_set_until (parts, i, &until);
    fields.from = self->from;
    if (!_stilla_plan_draft_start_dose (self, parts, &fields, error))
      return FALSE;
  }
  return TRUE;
}

static void
set_until (StillaPlanParts *parts, guint index, const GDate *until)
{
  StillaPause *pause = g_ptr_array_index (parts->pauses, index);

  parts->pauses->pdata[index] = stilla_pause_with_until (pause, until);
  stilla_pause_unref (pause);
}

gboolean
_stilla_plan_draft_stop_pause (const StillaPlanDraft *self,
                               StillaPlanParts *parts,
                               guint index,
                               GError **error)
{
  g_autoptr (StillaPause) pause = stilla_pause_ref (g_ptr_array_index (parts->pauses, index));
  GDate last = _stilla_plan_draft_day_before (self);
  GDate never = stilla_date_plus (&pause->from, -1);
  GDate until = stilla_date_latest (&last, &never);

  set_until (parts, index, &until);
  return go_on_abroad (self, parts, pause, error);
}

gboolean
_stilla_plan_draft_resume_pause (const StillaPlanDraft *self,
                                 StillaPlanParts *parts,
                                 guint index,
                                 const StillaPause *before,
                                 GError **error)
{
  const StillaPause *pause = g_ptr_array_index (parts->pauses, index);
  StillaPause fields = *before;
  GDate last = _stilla_plan_draft_day_before (self);
  GDate next;

  if (!g_date_valid (&pause->until)
      || (g_date_valid (&before->until) && g_date_compare (&before->until, &pause->until) < 0)) {
    last = stilla_date_latest (&last, &before->until);
    if (!g_date_valid (&pause->until) || g_date_compare (&pause->until, &last) > 0)
      set_until (parts, index, &last);
    return TRUE;
  }
  next = stilla_date_plus (&pause->until, 1);
  fields.from = stilla_date_latest (&before->from, &self->from);
  fields.from = stilla_date_latest (&fields.from, &next);
  return (g_date_valid (&fields.until) && g_date_compare (&fields.until, &fields.from) < 0)
         || start_pause (self, parts, &fields, error);
}

gboolean
stilla_plan_draft_end_pause (StillaPlanDraft *self, const char *id, GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };

  stilla_plan_parts_init_from (&parts, self->curr);
  for (guint i = 0; i < parts.pauses->len; i++) {
    const StillaPause *pause = g_ptr_array_index (parts.pauses, i);

    if (g_str_equal (pause->id, id) && !_stilla_plan_draft_is_over (self, &pause->from, &pause->until))
      return _stilla_plan_draft_stop_pause (self, &parts, i, error)
             && _stilla_plan_draft_close (self, &parts, error);
  }
  return _stilla_plan_draft_not_found (error);
}

gboolean
stilla_plan_draft_set_stock (StillaPlanDraft *self, const StillaStock *fields, GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };
  StillaStock copy = *fields;
  GDate open;
  StillaStock *stock;

  g_date_clear (&open, 1);
  if (_stilla_plan_draft_find_product (self, fields->product_id, error) == NULL
      || !_stilla_plan_draft_check_days (&fields->on, &open, error))
    return FALSE;
  if (g_date_compare (&fields->on, &self->today) > 0)
    return _stilla_plan_draft_invalid (error, _ ("Count what is left today, not on a later day."));
  copy.id = NULL;
  stock = stilla_stock_new (&copy, error);
  if (stock == NULL)
    return FALSE;
  stilla_plan_parts_init_from (&parts, self->curr);
  g_ptr_array_add (parts.stocks, stock);
  return _stilla_plan_draft_close (self, &parts, error);
}
