/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft-private.h"

#include "core/schedule/stilla-date.h"

/* The last day that something keeps which is now to end on @until, not valid: never, and goes on to @last at
 * least: a day that is over stays as it was. */
static GDate
keep_past (const GDate *until, const GDate *last)
{
  return g_date_valid (until) ? stilla_date_latest (until, last) : *until;
}

/* How an edit is taken back for something that ends: in @until the day on which it ends now. FALSE: it ended
 * before the days that can still change, so that it has to begin once more. */
static gboolean
find_end (const GDate *before, const GDate *now, const GDate *last, GDate *until)
{
  *until = keep_past (before, last);
  return !g_date_valid (now) || g_date_compare (now, last) >= 0;
}

static void
restore_products (const StillaPlanDraft *self, StillaPlanParts *parts, const StillaPlan *earlier)
{
  for (guint i = 0; i < parts->products->len; i++) {
    StillaProduct *product = g_ptr_array_index (parts->products, i);
    const StillaProduct *before = stilla_plan_find_product (earlier, product->id);
    GDate last = _stilla_plan_draft_last_day_of (self, product->id);
    GDate until = before != NULL ? keep_past (&before->until, &last) : last;

    if (g_date_valid (&product->until) && g_date_valid (&until)
        && (g_date_compare (&product->until, &last) <= 0 && g_date_compare (&until, &last) <= 0))
      continue; /* it is over, and was */
    parts->products->pdata[i] = stilla_product_with_until (product, &until);
    stilla_product_unref (product);
  }
}

/* A dose that was begun by the edit and already answered: it stands for the dose of that day that it had
 * taken the place of. */
typedef struct {
  const StillaDoseTime *dose;
  GDate answered;
  const char *stands_for; /* (nullable): the id of that dose */
} Answered;

/* Whether the edit had ended @dose, and it would be due again on the day of @entry. */
static gboolean
would_double (const StillaPlanDraft *self,
              const StillaPlanParts *parts,
              const Answered *entry,
              const StillaDoseTime *before)
{
  GDate answered;

  if (before->as_needed_id != NULL || !stilla_dose_time_applies (before, &entry->answered)
      || _stilla_plan_draft_get_answered (self, before->id, &answered))
    return FALSE;
  for (guint i = 0; i < parts->doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (parts->doses, i);

    if (g_str_equal (dose->id, before->id))
      return g_date_valid (&dose->until) && g_date_compare (&dose->until, &self->from) < 0;
  }
  return FALSE;
}

static gboolean
is_stood_for (const GArray *answered, const char *dose_id)
{
  for (guint i = 0; i < answered->len; i++)
    if (g_strcmp0 (g_array_index (answered, Answered, i).stands_for, dose_id) == 0)
      return TRUE;
  return FALSE;
}

/* How far the answered dose is from @dose; below 0: it is another one. */
static int
measure (const Answered *entry, const StillaDoseTime *dose)
{
  int apart = ABS (entry->dose->minute - dose->minute);
  gboolean is_same_product = g_str_equal (entry->dose->product_id, dose->product_id);

  return !is_same_product && apart != 0 ? -1 : apart;
}

static void
find_stood_for (const StillaPlanDraft *self,
                const StillaPlanParts *parts,
                const StillaPlan *earlier,
                const GArray *answered,
                Answered *entry)
{
  const GPtrArray *doses = stilla_plan_get_doses (earlier);
  int nearest = G_MAXINT;

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);
    int apart = measure (entry, dose);

    if (apart < 0 || apart >= nearest || is_stood_for (answered, dose->id)
        || !would_double (self, parts, entry, dose))
      continue;
    nearest = apart;
    entry->stands_for = dose->id;
  }
}

static GArray *
list_answered (const StillaPlanDraft *self, const StillaPlanParts *parts, const StillaPlan *earlier)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Answered));

  for (guint i = 0; i < parts->doses->len; i++) {
    Answered entry = { .dose = g_ptr_array_index (parts->doses, i) };

    if (stilla_plan_find_dose (earlier, entry.dose->id) != NULL || entry.dose->as_needed_id != NULL
        || !_stilla_plan_draft_get_answered (self, entry.dose->id, &entry.answered))
      continue;
    find_stood_for (self, parts, earlier, list, &entry);
    g_array_append_val (list, entry);
  }
  return list;
}

/* The day until which the dose was answered under another id; FALSE: not at all. */
static gboolean
find_stand_in (const GArray *answered, const char *dose_id, GDate *out)
{
  for (guint i = 0; i < answered->len; i++) {
    const Answered *entry = &g_array_index (answered, Answered, i);

    if (g_strcmp0 (entry->stands_for, dose_id) != 0)
      continue;
    *out = entry->answered;
    return TRUE;
  }
  return FALSE;
}

/* Lets a dose that the edit ended, or made longer, have the days again that are still to come. */
static gboolean
restore_dose (const StillaPlanDraft *self,
              StillaPlanParts *parts,
              guint index,
              const StillaDoseTime *before,
              const GArray *answered,
              GError **error)
{
  const StillaDoseTime *dose = g_ptr_array_index (parts->doses, index);
  GDate last = _stilla_plan_draft_last_date (self, dose);
  StillaDoseTime fields = _stilla_plan_draft_copy_fields (before);
  gboolean is_longer
      = g_date_valid (&dose->until)
        && (!g_date_valid (&before->until) || g_date_compare (&before->until, &dose->until) > 0);
  GDate until, stand_in;

  fields.from = stilla_date_latest (&before->from, &self->from);
  if (is_longer && find_stand_in (answered, before->id, &stand_in)) {
    stand_in = stilla_date_plus (&stand_in, 1);
    fields.from = stilla_date_latest (&fields.from, &stand_in);
    return _stilla_plan_draft_start_dose (self, parts, &fields, error);
  }
  if (find_end (&before->until, &dose->until, &last, &until) || g_date_compare (&before->from, &last) > 0) {
    _stilla_plan_draft_set_until (parts, index, &until);
    return TRUE;
  }
  return !is_longer || _stilla_plan_draft_start_dose (self, parts, &fields, error);
}

static gboolean
restore_doses (const StillaPlanDraft *self, StillaPlanParts *parts, const StillaPlan *earlier, GError **error)
{
  g_autoptr (GArray) answered = list_answered (self, parts, earlier);
  guint n_doses = parts->doses->len;

  for (guint i = 0; i < n_doses; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (parts->doses, i);
    const StillaDoseTime *before = stilla_plan_find_dose (earlier, dose->id);

    if (before == NULL && _stilla_plan_draft_is_standing (self, dose))
      _stilla_plan_draft_end_dose (self, parts, i);
    else if (before != NULL && !stilla_date_is_same (&before->until, &dose->until)
             && !restore_dose (self, parts, i, before, answered, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
restore_item (const StillaPlanDraft *self,
              StillaPlanParts *parts,
              guint index,
              const StillaAsNeeded *before,
              GError **error)
{
  StillaAsNeeded *item = g_ptr_array_index (parts->as_needed, index);
  GDate last = _stilla_plan_draft_day_before (self);
  StillaAsNeeded fields = *before;
  GDate until;

  if (find_end (&before->until, &item->until, &last, &until) || g_date_compare (&before->from, &last) > 0) {
    parts->as_needed->pdata[index] = stilla_as_needed_with_until (item, &until);
    stilla_as_needed_unref (item);
    return TRUE;
  }
  if (g_date_valid (&before->until) && g_date_compare (&before->until, &self->from) < 0)
    return TRUE;
  fields.id = NULL;
  fields.from = self->from;
  item = stilla_as_needed_new (&fields, error);
  if (item == NULL)
    return FALSE;
  g_ptr_array_add (parts->as_needed, item);
  return TRUE;
}

static gboolean
restore_as_needed (const StillaPlanDraft *self,
                   StillaPlanParts *parts,
                   const StillaPlan *earlier,
                   GError **error)
{
  guint n_items = parts->as_needed->len;

  for (guint i = 0; i < n_items; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (parts->as_needed, i);
    const StillaAsNeeded *before = stilla_plan_find_as_needed (earlier, item->id);

    if (before == NULL && !_stilla_plan_draft_is_over (self, &item->from, &item->until))
      _stilla_plan_draft_end_as_needed (self, parts, i);
    else if (before != NULL && !stilla_date_is_same (&before->until, &item->until)
             && !restore_item (self, parts, i, before, error))
      return FALSE;
  }
  return TRUE;
}

static const StillaVisit *
find_visit (const StillaPlan *plan, const char *id)
{
  const GPtrArray *visits = stilla_plan_get_visits (plan);

  for (guint i = 0; i < visits->len; i++)
    if (g_str_equal (((StillaVisit *) g_ptr_array_index (visits, i))->id, id))
      return g_ptr_array_index (visits, i);
  return NULL;
}

/* What is due again but was over for a while begins once more, so that those days stay empty. */
static gboolean
restore_visit (const StillaPlanDraft *self,
               StillaPlanParts *parts,
               guint index,
               const StillaVisit *before,
               GError **error)
{
  StillaVisit *visit = g_ptr_array_index (parts->visits, index);
  GDate last = _stilla_plan_draft_day_before (self);
  StillaVisit fields = *before;
  GDate until;

  if (find_end (&before->until, &visit->until, &last, &until) || g_date_compare (&before->from, &last) > 0) {
    parts->visits->pdata[index] = stilla_visit_with_until (visit, &until);
    stilla_visit_unref (visit);
    return TRUE;
  }
  if (g_date_valid (&before->until) && g_date_compare (&before->until, &self->from) < 0)
    return TRUE;
  fields.id = NULL;
  fields.from = self->from;
  visit = stilla_visit_new (&fields, error);
  if (visit == NULL)
    return FALSE;
  g_ptr_array_add (parts->visits, visit);
  return TRUE;
}

static gboolean
restore_visits (const StillaPlanDraft *self,
                StillaPlanParts *parts,
                const StillaPlan *earlier,
                GError **error)
{
  guint n_visits = parts->visits->len;

  for (guint i = 0; i < n_visits; i++) {
    const StillaVisit *visit = g_ptr_array_index (parts->visits, i);
    const StillaVisit *before = find_visit (earlier, visit->id);

    if (before == NULL && !_stilla_plan_draft_is_over (self, &visit->from, &visit->until))
      _stilla_plan_draft_end_visit (self, parts, i);
    else if (before != NULL && !stilla_date_is_same (&before->until, &visit->until)
             && !restore_visit (self, parts, i, before, error))
      return FALSE;
  }
  return TRUE;
}

static const StillaPause *
find_pause (const StillaPlan *plan, const char *id)
{
  const GPtrArray *pauses = stilla_plan_get_pauses (plan);

  for (guint i = 0; i < pauses->len; i++)
    if (g_str_equal (((StillaPause *) g_ptr_array_index (pauses, i))->id, id))
      return g_ptr_array_index (pauses, i);
  return NULL;
}

static gboolean
restore_pauses (const StillaPlanDraft *self,
                StillaPlanParts *parts,
                const StillaPlan *earlier,
                GError **error)
{
  guint n_pauses = parts->pauses->len;

  for (guint i = 0; i < n_pauses; i++) {
    const StillaPause *pause = g_ptr_array_index (parts->pauses, i);
    const StillaPause *before = find_pause (earlier, pause->id);

    if (before == NULL && !_stilla_plan_draft_is_over (self, &pause->from, &pause->until)
        && !_stilla_plan_draft_stop_pause (self, parts, i, error))
      return FALSE;
    if (before != NULL && !stilla_date_is_same (&before->until, &pause->until)
        && !_stilla_plan_draft_resume_pause (self, parts, i, before, error))
      return FALSE;
  }
  return TRUE;
}

/* A count is never taken away: the one before is written down once more. */
static gboolean
restore_stocks (StillaPlanParts *parts, const StillaPlan *now, const StillaPlan *earlier, GError **error)
{
  for (guint i = 0; i < parts->products->len; i++) {
    const StillaProduct *product = g_ptr_array_index (parts->products, i);
    const StillaStock *before = stilla_plan_find_stock (earlier, product->id);
    StillaStock fields;
    StillaStock *stock;

    if (before == NULL || g_str_equal (before->id, stilla_plan_find_stock (now, product->id)->id))
      continue;
    fields = *before;
    fields.id = NULL;
    stock = stilla_stock_new (&fields, error);
    if (stock == NULL)
      return FALSE;
    g_ptr_array_add (parts->stocks, stock);
  }
  return TRUE;
}

gboolean
stilla_plan_draft_restore (StillaPlanDraft *self, StillaPlan *earlier, GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };
  StillaPlanDraft today = *self;

  today.from = self->today;
  stilla_plan_parts_init_from (&parts, self->curr);
  restore_products (&today, &parts, earlier);
  return restore_as_needed (&today, &parts, earlier, error) && restore_doses (&today, &parts, earlier, error)
         && restore_visits (&today, &parts, earlier, error) && restore_pauses (&today, &parts, earlier, error)
         && restore_stocks (&parts, self->curr, earlier, error)
         && _stilla_plan_draft_take (self, &parts, error);
}
