/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft-private.h"

#include "core/schedule/stilla-date.h"

/* One dose over all the phases that have it one after the other. */
typedef struct {
  StillaDoseTime fields; /* borrowed from a phase; with its first and last days */
  gboolean is_placed;    /* it is in the plan */
} Run;

static gboolean
goes_on (const Run *run, const StillaDoseTime *dose, const StillaPhase *phase)
{
  GDate next;

  if (!g_date_valid (&run->fields.until))
    return FALSE;
  next = stilla_date_plus (&run->fields.until, 1);
  return g_date_compare (&phase->from, &next) == 0 && _stilla_plan_draft_is_same_dose (&run->fields, dose);
}

static void
add_run (GArray *runs, const char *product_id, const StillaDoseTime *dose, const StillaPhase *phase)
{
  Run run = { .fields = _stilla_plan_draft_copy_fields (dose) };

  run.fields.product_id = (char *) product_id;
  run.fields.as_needed_id = NULL;
  run.fields.from = phase->from;
  run.fields.until = phase->until;
  for (guint i = 0; i < runs->len; i++) {
    Run *earlier = &g_array_index (runs, Run, i);

    if (goes_on (earlier, &run.fields, phase)) {
      earlier->fields.until = phase->until;
      return;
    }
  }
  g_array_append_val (runs, run);
}

/* NULL when one would begin after the product has ended. */
static GArray *
list_runs (const StillaPlanDraft *self, const StillaProduct *product, const GPtrArray *phases, GError **error)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (Run));

  for (guint i = 0; i < phases->len; i++) {
    StillaPhase phase = *(StillaPhase *) g_ptr_array_index (phases, i);

    phase.from = stilla_date_latest (&phase.from, &self->from);
    for (guint j = 0; j < phase.doses->len; j++)
      add_run (runs, product->id, g_ptr_array_index (phase.doses, j), &phase);
  }
  for (guint i = 0; i < runs->len; i++) {
    StillaDoseTime *fields = &g_array_index (runs, Run, i).fields;

    if (!_stilla_plan_draft_end_with_product (&fields->from, &fields->until, product, error))
      return NULL;
  }
  return g_steal_pointer (&runs);
}

/* The run with which @dose goes on unchanged. */
static Run *
find_same (const StillaPlanDraft *self, GArray *runs, const StillaDoseTime *dose)
{
  GDate from = stilla_date_latest (&dose->from, &self->from);

  for (guint i = 0; i < runs->len; i++) {
    Run *run = &g_array_index (runs, Run, i);

    if (!run->is_placed && g_date_compare (&run->fields.from, &from) == 0
        && _stilla_plan_draft_is_same_dose (&run->fields, dose))
      return run;
  }
  return NULL;
}

/* The run whose dose of the day up to @answered was already answered as @dose: the one at the nearest time.
 */
static Run *
find_nearest (GArray *runs, const StillaDoseTime *dose, const GDate *answered)
{
  Run *nearest = NULL;

  for (guint i = 0; i < runs->len; i++) {
    Run *run = &g_array_index (runs, Run, i);

    if (!run->is_placed && stilla_date_is_within (answered, &run->fields.from, &run->fields.until)
        && stilla_repeat_applies (&run->fields.repeat, answered)
        && (nearest == NULL
            || ABS (run->fields.minute - dose->minute) < ABS (nearest->fields.minute - dose->minute)))
      nearest = run;
  }
  return nearest;
}

static gboolean
is_phase_dose (const StillaPlanDraft *self, const StillaDoseTime *dose, const char *product_id)
{
  return g_str_equal (dose->product_id, product_id) && _stilla_plan_draft_is_standing (self, dose);
}

static void
go_on (const StillaPlanDraft *self, StillaPlanParts *parts, const char *product_id, GArray *runs)
{
  for (guint i = 0; i < parts->doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (parts->doses, i);
    Run *same = is_phase_dose (self, dose, product_id) ? find_same (self, runs, dose) : NULL;

    if (same == NULL)
      continue;
    same->is_placed = TRUE;
    same->fields.id = dose->id;
    _stilla_plan_draft_move_end (self, parts, i, &same->fields.until);
  }
}

static gboolean
is_kept (const GArray *runs, const char *dose_id)
{
  for (guint i = 0; i < runs->len; i++)
    if (g_strcmp0 (g_array_index (runs, Run, i).fields.id, dose_id) == 0)
      return TRUE;
  return FALSE;
}

/* Ends what is not in the phases; where it was answered already, what follows it begins a day later. */
static gboolean
end_others (const StillaPlanDraft *self,
            StillaPlanParts *parts,
            const char *product_id,
            GArray *runs,
            GError **error)
{
  guint n_doses = parts->doses->len;

  for (guint i = 0; i < n_doses; i++) {
    g_autoptr (StillaDoseTime) dose = stilla_dose_time_ref (g_ptr_array_index (parts->doses, i));
    GDate answered;
    Run *run = NULL;

    if (!g_str_equal (dose->product_id, product_id) || dose->as_needed_id != NULL || is_kept (runs, dose->id))
      continue;
    if (_stilla_plan_draft_get_answered (self, dose->id, &answered))
      run = find_nearest (runs, dose, &answered);
    if (run != NULL) {
      run->is_placed = TRUE;
      if (!_stilla_plan_draft_follow_dose (self, parts, i, &run->fields, error))
        return FALSE;
    } else if (_stilla_plan_draft_is_standing (self, dose)) {
      _stilla_plan_draft_end_dose (self, parts, i);
    }
  }
  return TRUE;
}

static gboolean
start_rest (const StillaPlanDraft *self, StillaPlanParts *parts, const GArray *runs, GError **error)
{
  for (guint i = 0; i < runs->len; i++) {
    const Run *run = &g_array_index (runs, Run, i);

    if (!run->is_placed && !_stilla_plan_draft_start_dose (self, parts, &run->fields, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
check_begin (const StillaPlanDraft *self, const GPtrArray *phases, GError **error)
{
  for (guint i = 0; i < phases->len; i++) {
    GDate from = ((StillaPhase *) g_ptr_array_index (phases, i))->from;

    if (!_stilla_plan_draft_begin_on (self, NULL, &from, error))
      return FALSE;
  }
  return stilla_phases_check (phases, error);
}

gboolean
stilla_plan_draft_set_phases (StillaPlanDraft *self,
                              const char *product_id,
                              const GPtrArray *phases,
                              GError **error)
{
  const StillaProduct *product = _stilla_plan_draft_find_product (self, product_id, error);
  g_auto (StillaPlanParts) parts = { NULL };
  g_autoptr (GArray) runs = NULL;

  if (product == NULL || !check_begin (self, phases, error))
    return FALSE;
  runs = list_runs (self, product, phases, error);
  if (runs == NULL)
    return FALSE;
  stilla_plan_parts_init_from (&parts, self->curr);
  go_on (self, &parts, product->id, runs);
  if (!end_others (self, &parts, product->id, runs, error) || !start_rest (self, &parts, runs, error))
    return FALSE;
  return _stilla_plan_draft_has_same_doses (self, &parts) || _stilla_plan_draft_close (self, &parts, error);
}
