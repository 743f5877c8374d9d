/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft-private.h"

#include "core/schedule/stilla-date.h"

static gboolean
find_standing (const StillaPlanDraft *self, const char *id, guint *out_index, GError **error)
{
  const GPtrArray *visits = stilla_plan_get_visits (self->curr);

  for (guint i = 0; i < visits->len; i++) {
    const StillaVisit *visit = g_ptr_array_index (visits, i);

    if (g_str_equal (visit->id, id) && !_stilla_plan_draft_is_over (self, &visit->from, &visit->until)) {
      *out_index = i;
      return TRUE;
    }
  }
  return _stilla_plan_draft_not_found (error);
}

void
_stilla_plan_draft_end_visit (const StillaPlanDraft *self, StillaPlanParts *parts, guint index)
{
  StillaVisit *visit = g_ptr_array_index (parts->visits, index);
  GDate last = _stilla_plan_draft_day_before (self);
  GDate never = stilla_date_plus (&visit->from, -1);
  GDate until = stilla_date_latest (&last, &never);

  parts->visits->pdata[index] = stilla_visit_with_until (visit, &until);
  stilla_visit_unref (visit);
}

/* A visit that does not come again has one day. */
static void
settle_days (StillaVisit *visit)
{
  if (visit->repeat.every == 0)
    visit->until = visit->from;
  _stilla_plan_draft_settle_repeat (&visit->repeat, &visit->from);
}

static gboolean
start_visit (StillaPlanParts *parts, const StillaVisit *fields, GError **error)
{
  StillaVisit copy = *fields;
  StillaVisit *visit;

  copy.id = NULL;
  visit = stilla_visit_new (&copy, error);
  if (visit == NULL)
    return FALSE;
  g_ptr_array_add (parts->visits, visit);
  return TRUE;
}

gboolean
stilla_plan_draft_add_visit (StillaPlanDraft *self, const StillaVisit *fields, GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };
  StillaVisit visit = *fields;

  if (!_stilla_plan_draft_begin_on (self, NULL, &visit.from, error))
    return FALSE;
  settle_days (&visit);
  if (!_stilla_plan_draft_check_days (&visit.from, &visit.until, error))
    return FALSE;
  stilla_plan_parts_init_from (&parts, self->curr);
  return start_visit (&parts, &visit, error) && _stilla_plan_draft_close (self, &parts, error);
}

/* The turn goes on in step when neither it nor the first day is another one. */
static void
keep_step (StillaVisit *after, const StillaVisit *before)
{
  gboolean is_kept = !g_date_valid (&after->from) || g_date_compare (&after->from, &before->from) == 0;

  if (is_kept && after->repeat.unit == before->repeat.unit && after->repeat.every == before->repeat.every
      && after->repeat.weekdays == before->repeat.weekdays)
    after->repeat.anchor = before->repeat.anchor;
}

gboolean
stilla_plan_draft_change_visit (StillaPlanDraft *self,
                                const char *id,
                                const StillaVisit *fields,
                                GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };
  StillaVisit visit = *fields;
  const StillaVisit *before;
  guint index;

  if (!find_standing (self, id, &index, error))
    return FALSE;
  stilla_plan_parts_init_from (&parts, self->curr);
  before = g_ptr_array_index (parts.visits, index);
  keep_step (&visit, before);
  if (!_stilla_plan_draft_begin_on (self, &before->from, &visit.from, error))
    return FALSE;
  settle_days (&visit);
  if (!_stilla_plan_draft_check_days (&visit.from, &visit.until, error))
    return FALSE;
  _stilla_plan_draft_end_visit (self, &parts, index);
  return start_visit (&parts, &visit, error) && _stilla_plan_draft_close (self, &parts, error);
}

gboolean
stilla_plan_draft_remove_visit (StillaPlanDraft *self, const char *id, GError **error)
{
  g_auto (StillaPlanParts) parts = { NULL };
  guint index;

  if (!find_standing (self, id, &index, error))
    return FALSE;
  stilla_plan_parts_init_from (&parts, self->curr);
  _stilla_plan_draft_end_visit (self, &parts, index);
  return _stilla_plan_draft_close (self, &parts, error);
}
