/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft-private.h"

#include "core/content/stilla-expansion.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-zone.h"

#include <glib/gi18n-lib.h>

/* Two days more than any two clocks on earth are apart. */
#define MARGIN_DAYS 2

/* The day of the reader on which @dose of @date stands. */
static GDate
reader_day (const StillaPlanDraft *self, const StillaDoseTime *dose, const GDate *date)
{
  g_autoptr (GTimeZone) home = dose->zone != NULL ? g_time_zone_new_identifier (dose->zone) : NULL;
  GDate wall = stilla_date_plus (date, dose->is_next_day ? 1 : 0);
  GDate day = *date;
  gint64 instant;

  if (home != NULL && self->frame.zone != NULL
      && stilla_wall_time_resolve (home, &wall, dose->minute, &instant))
    stilla_reader_day (&self->frame, instant, &day);
  return day;
}

GDate
_stilla_plan_draft_first_date (const StillaPlanDraft *self, const StillaDoseTime *dose, const GDate *day)
{
  GDate date = *day;

  if (dose->zone == NULL || self->frame.zone == NULL)
    return date;
  date = stilla_date_plus (day, -MARGIN_DAYS);
  for (GDate at = reader_day (self, dose, &date); g_date_compare (&at, day) < 0;
       at = reader_day (self, dose, &date))
    g_date_add_days (&date, 1);
  return date;
}

GDate
_stilla_plan_draft_last_date (const StillaPlanDraft *self, const StillaDoseTime *dose)
{
  GDate first = _stilla_plan_draft_first_date (self, dose, &self->from);
  GDate last = stilla_date_plus (&first, -1);
  GDate answered;

  if (_stilla_plan_draft_get_answered (self, dose->id, &answered))
    last = stilla_date_latest (&last, &answered);
  return last;
}

gboolean
_stilla_plan_draft_is_standing (const StillaPlanDraft *self, const StillaDoseTime *dose)
{
  GDate last = _stilla_plan_draft_last_date (self, dose);

  return dose->as_needed_id == NULL
         && (!g_date_valid (&dose->until)
             || (g_date_compare (&dose->until, &last) > 0
                 && g_date_compare (&dose->until, &dose->from) >= 0));
}

void
_stilla_plan_draft_set_until (StillaPlanParts *parts, guint index, const GDate *until)
{
  StillaDoseTime *dose = g_ptr_array_index (parts->doses, index);

  parts->doses->pdata[index] = stilla_dose_time_with_until (dose, until);
  stilla_dose_time_unref (dose);
}

GDate
_stilla_plan_draft_end_dose (const StillaPlanDraft *self, StillaPlanParts *parts, guint index)
{
  const StillaDoseTime *dose = g_ptr_array_index (parts->doses, index);
  GDate last = _stilla_plan_draft_last_date (self, dose);
  GDate never = stilla_date_plus (&dose->from, -1);
  GDate until = stilla_date_latest (&last, &never);
  GDate free = self->from;
  GDate answered;

  if (_stilla_plan_draft_get_answered (self, dose->id, &answered)) {
    GDate day = reader_day (self, dose, &answered);
    GDate after = stilla_date_plus (&day, 1);

    free = stilla_date_latest (&free, &after);
  }
  if (!g_date_valid (&dose->until) || g_date_compare (&dose->until, &until) > 0)
    _stilla_plan_draft_set_until (parts, index, &until);
  return free;
}

gboolean
_stilla_plan_draft_start_dose (const StillaPlanDraft *self,
                               StillaPlanParts *parts,
                               const StillaDoseTime *fields,
                               GError **error)
{
  StillaDoseTime dose = *fields;
  StillaDoseTime *started;

  dose.id = NULL;
  dose.from = _stilla_plan_draft_first_date (self, &dose, &fields->from);
  if (g_date_valid (&dose.until) && g_date_compare (&dose.until, &dose.from) < 0)
    return TRUE; /* its days are over before it could begin */
  started = stilla_dose_time_new (&dose, error);
  if (started == NULL)
    return FALSE;
  g_ptr_array_add (parts->doses, started);
  return TRUE;
}

/* When the same time of the clock begins to belong to the evening before, or no longer does, each night is
 * counted once: the dose that ends keeps the night that would be lost, the one that follows leaves out the
 * one that would come twice. */
static void
join_nights (StillaPlanParts *parts, guint index, const StillaDoseTime *before, StillaDoseTime *after)
{
  const StillaDoseTime *ended = g_ptr_array_index (parts->doses, index);
  GDate next = stilla_date_plus (&ended->until, 1);

  if (before->minute != after->minute || before->is_next_day == after->is_next_day
      || g_strcmp0 (before->zone, after->zone) != 0 || g_date_compare (&after->from, &next) != 0
      || g_date_compare (&before->from, &next) > 0)
    return;
  if (after->is_next_day)
    _stilla_plan_draft_set_until (parts, index, &next);
  else if (g_date_compare (&ended->until, &ended->from) >= 0)
    after->from = stilla_date_plus (&next, 1);
}

gboolean
_stilla_plan_draft_follow_dose (const StillaPlanDraft *self,
                                StillaPlanParts *parts,
                                guint index,
                                const StillaDoseTime *fields,
                                GError **error)
{
  g_autoptr (StillaDoseTime) before = stilla_dose_time_ref (g_ptr_array_index (parts->doses, index));
  GDate free = _stilla_plan_draft_end_dose (self, parts, index);
  StillaDoseTime after = *fields;

  after.from = stilla_date_latest (&free, &fields->from);
  join_nights (parts, index, before, &after);
  return _stilla_plan_draft_start_dose (self, parts, &after, error);
}

StillaDoseTime
_stilla_plan_draft_copy_fields (const StillaDoseTime *dose)
{
  StillaDoseTime fields = *dose;

  fields.id = NULL;
  return fields;
}

static gboolean
has_same_turn (const StillaRepeat *a, const StillaRepeat *b)
{
  return a->unit == b->unit && a->every == b->every && a->weekdays == b->weekdays;
}

void
_stilla_plan_draft_settle_repeat (StillaRepeat *repeat, const GDate *from)
{
  GDate anchor = *from;

  if (repeat->every == 0)
    *repeat = stilla_repeat_daily (from);
  if (g_date_valid (&repeat->anchor))
    return;
  for (int i = 0; i < 7 && repeat->unit == STILLA_REPEAT_WEEKS; i++, g_date_add_days (&anchor, 1))
    if ((repeat->weekdays & (1u << (g_date_get_weekday (&anchor) - G_DATE_MONDAY))) != 0)
      break;
  repeat->anchor = anchor;
}

gboolean
_stilla_plan_draft_check_zone (const char *zone, GError **error)
{
  if (zone != NULL && !stilla_zone_is_known (zone))
    return _stilla_plan_draft_invalid (error, _ ("This computer knows no time zone of that name."));
  return TRUE;
}

gboolean
_stilla_plan_draft_end_with_product (const GDate *from,
                                     GDate *until,
                                     const StillaProduct *product,
                                     GError **error)
{
  g_autofree char *iso = NULL;
  g_autofree char *day = NULL;

  if (!g_date_valid (&product->until))
    return TRUE;
  if (g_date_compare (from, &product->until) <= 0) {
    if (!g_date_valid (until) || g_date_compare (until, &product->until) > 0)
      *until = product->until;
    return TRUE;
  }
  iso = stilla_date_to_string (&product->until);
  day = stilla_date_to_words (iso);
  g_set_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
               /* Translators: the name of a product, a day: "20 November 2026" */
               _ ("%s ends on %s. Choose an earlier first day, or add the product again."), product->name,
               day);
  return FALSE;
}

gboolean
stilla_plan_draft_add_dose (StillaPlanDraft *self, const StillaDoseTime *fields, GError **error)
{
  const StillaProduct *product = _stilla_plan_draft_find_product (self, fields->product_id, error);
  g_auto (StillaPlanParts) parts = { NULL };
  StillaDoseTime dose = *fields;

  if (product == NULL || !_stilla_plan_draft_begin_on (self, NULL, &dose.from, error)
      || !_stilla_plan_draft_check_days (&dose.from, &dose.until, error)
      || !_stilla_plan_draft_end_with_product (&dose.from, &dose.until, product, error)
      || !_stilla_plan_draft_check_zone (dose.zone, error))
    return FALSE;
  dose.as_needed_id = NULL;
  _stilla_plan_draft_settle_repeat (&dose.repeat, &dose.from);
  stilla_plan_parts_init_from (&parts, self->curr);
  return _stilla_plan_draft_start_dose (self, &parts, &dose, error)
         && _stilla_plan_draft_close (self, &parts, error);
}

static gboolean
find_standing (const StillaPlanDraft *self,
               const StillaPlanParts *parts,
               const char *dose_id,
               guint *out_index,
               GError **error)
{
  for (guint i = 0; i < parts->doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (parts->doses, i);

    if (g_str_equal (dose->id, dose_id) && _stilla_plan_draft_is_standing (self, dose)) {
      *out_index = i;
      return TRUE;
    }
  }
  return _stilla_plan_draft_not_found (error);
}

gboolean
_stilla_plan_draft_is_same_dose (const StillaDoseTime *a, const StillaDoseTime *b)
{
  return a->minute == b->minute && a->is_next_day == b->is_next_day
         && stilla_units_compare (&a->units, &b->units) == 0 && a->meal == b->meal
         && stilla_repeat_equal (&a->repeat, &b->repeat) && g_strcmp0 (a->zone, b->zone) == 0;
}

/* What @dose becomes with @fields; out of step only when the repeat, or the first day, is another one. */
static gboolean
settle_change (const StillaPlanDraft *self,
               const StillaDoseTime *dose,
               const StillaDoseTime *fields,
               StillaDoseTime *out,
               GError **error)
{
  gboolean is_kept = !g_date_valid (&fields->from) || g_date_compare (&fields->from, &dose->from) == 0;

  *out = *fields;
  out->product_id = dose->product_id;
  out->as_needed_id = NULL;
  if (!_stilla_plan_draft_begin_on (self, &dose->from, &out->from, error)
      || !_stilla_plan_draft_check_days (&out->from, &out->until, error)
      || !_stilla_plan_draft_end_with_product (&out->from, &out->until,
                                               stilla_plan_find_product (self->curr, dose->product_id), error)
      || !_stilla_plan_draft_check_zone (out->zone, error))
    return FALSE;
  if (out->repeat.every == 0)
    out->repeat = stilla_repeat_daily (&out->from);
  if (is_kept && has_same_turn (&out->repeat, &dose->repeat))
    out->repeat = dose->repeat;
  _stilla_plan_draft_settle_repeat (&out->repeat, &out->from);
  return TRUE;
}

gboolean
_stilla_plan_draft_has_same_doses (const StillaPlanDraft *self, const StillaPlanParts *parts)
{
  const GPtrArray *doses = stilla_plan_get_doses (self->curr);

  return doses->len == parts->doses->len
         && (doses->len == 0
             || memcmp (doses->pdata, parts->doses->pdata, doses->len * sizeof (gpointer)) == 0);
}

void
_stilla_plan_draft_move_end (const StillaPlanDraft *self,
                             StillaPlanParts *parts,
                             guint index,
                             const GDate *until)
{
  const StillaDoseTime *dose = g_ptr_array_index (parts->doses, index);
  GDate last = _stilla_plan_draft_last_date (self, dose);
  GDate end = g_date_valid (until) ? stilla_date_latest (until, &last) : *until;

  if (!stilla_date_is_same (&dose->until, &end))
    _stilla_plan_draft_set_until (parts, index, &end);
}

static gboolean
change (const StillaPlanDraft *self,
        StillaPlanParts *parts,
        guint index,
        const StillaDoseTime *after,
        GError **error)
{
  const StillaDoseTime *dose = g_ptr_array_index (parts->doses, index);
  GDate first = stilla_date_latest (&dose->from, &self->from);

  if (!_stilla_plan_draft_is_same_dose (dose, after) || !stilla_date_is_same (&first, &after->from))
    return _stilla_plan_draft_follow_dose (self, parts, index, after, error);
  _stilla_plan_draft_move_end (self, parts, index, &after->until);
  return TRUE;
}

gboolean
stilla_plan_draft_change_dose (StillaPlanDraft *self,
                               const char *dose_id,
                               const StillaDoseTime *fields,
                               GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };
  const StillaDoseTime *dose;
  StillaDoseTime after;
  guint index;

  stilla_plan_parts_init_from (&parts, self->curr);
  if (!find_standing (self, &parts, dose_id, &index, error))
    return FALSE;
  dose = g_ptr_array_index (parts.doses, index);
  if (!settle_change (self, dose, fields, &after, error) || !change (self, &parts, index, &after, error))
    return FALSE;
  return _stilla_plan_draft_has_same_doses (self, &parts) || _stilla_plan_draft_close (self, &parts, error);
}

gboolean
stilla_plan_draft_remove_dose (StillaPlanDraft *self, const char *dose_id, GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };
  guint index;

  stilla_plan_parts_init_from (&parts, self->curr);
  if (!find_standing (self, &parts, dose_id, &index, error))
    return FALSE;
  _stilla_plan_draft_end_dose (self, &parts, index);
  return _stilla_plan_draft_close (self, &parts, error);
}
