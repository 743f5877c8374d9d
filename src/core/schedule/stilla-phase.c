/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-phase.h"

#include "core/content/stilla-expansion.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-day-sum.h"
#include "core/schedule/stilla-plan-draft-private.h"

#include <glib/gi18n-lib.h>

StillaPhase *
stilla_phase_new (const GDate *from, const GDate *until)
{
  StillaPhase *self = g_new0 (StillaPhase, 1);

  self->from = *from;
  self->until = *until;
  self->doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
  return self;
}

gboolean
stilla_phase_add_dose (StillaPhase *self, const StillaDoseTime *fields, GError **error)
{
  StillaDoseTime copy = *fields;
  StillaDoseTime *dose;

  copy.from = self->from;
  copy.until = self->until;
  _stilla_plan_draft_settle_repeat (&copy.repeat, &self->from);
  dose = stilla_dose_time_new (&copy, error);
  if (dose == NULL)
    return FALSE;
  g_ptr_array_add (self->doses, dose);
  return TRUE;
}

void
stilla_phase_free (StillaPhase *self)
{
  g_clear_pointer (&self->doses, g_ptr_array_unref);
  g_free (self);
}

/* By the time of the day alone, so that two phases with the same doses have them in the same order. */
static int
compare_times (gconstpointer a, gconstpointer b)
{
  const StillaDoseTime *first = *(StillaDoseTime *const *) a;
  const StillaDoseTime *second = *(StillaDoseTime *const *) b;

  if (first->is_next_day != second->is_next_day)
    return first->is_next_day ? 1 : -1;
  return first->minute != second->minute ? first->minute - second->minute
                                         : stilla_units_compare (&first->units, &second->units);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  guint32 first = *(const guint32 *) a;
  guint32 second = *(const guint32 *) b;

  return first < second ? -1 : first > second;
}

/* The days, as Julian numbers, on which another dose begins or one has ended; @from is the first. */
static GArray *
list_turns (const GPtrArray *doses, const GDate *from)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 day = g_date_get_julian (from);

  g_array_append_val (turns, day);
  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    day = g_date_get_julian (&dose->from);
    if (g_date_compare (&dose->from, from) > 0)
      g_array_append_val (turns, day);
    if (!g_date_valid (&dose->until))
      continue;
    day = g_date_get_julian (&dose->until) + 1;
    g_array_append_val (turns, day);
  }
  g_array_sort (turns, compare_days);
  return turns;
}

static GDate
day_of (guint32 julian)
{
  GDate date;

  g_date_clear (&date, 1);
  if (julian != 0)
    g_date_set_julian (&date, julian);
  return date;
}

/* The doses of @doses that are planned on @from. */
static StillaPhase *
cut_phase (const GPtrArray *doses, const GDate *from, const GDate *until)
{
  StillaPhase *phase = stilla_phase_new (from, until);

  for (guint i = 0; i < doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (stilla_date_is_within (from, &dose->from, &dose->until))
      g_ptr_array_add (phase->doses, stilla_dose_time_ref (dose));
  }
  return phase;
}

static gboolean
has_same_doses (const StillaPhase *a, const StillaPhase *b)
{
  if (a->doses->len != b->doses->len)
    return FALSE;
  for (guint i = 0; i < a->doses->len; i++)
    if (!_stilla_plan_draft_is_same_dose (g_ptr_array_index (a->doses, i), g_ptr_array_index (b->doses, i)))
      return FALSE;
  return TRUE;
}

/* Adds @phase, or lets the one before go on when nothing changes between them. */
static void
join (GPtrArray *phases, StillaPhase *phase)
{
  StillaPhase *before = phases->len > 0 ? g_ptr_array_index (phases, phases->len - 1) : NULL;
  GDate next;

  if (before != NULL && g_date_valid (&before->until)) {
    next = stilla_date_plus (&before->until, 1);
    if (g_date_compare (&next, &phase->from) == 0 && has_same_doses (before, phase)) {
      before->until = phase->until;
      stilla_phase_free (phase);
      return;
    }
  }
  g_ptr_array_add (phases, phase);
}

GPtrArray *
stilla_phases_of (const StillaPlan *plan, const char *product_id, const GDate *from)
{
  GPtrArray *phases = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_phase_free);
  g_autoptr (GPtrArray) doses = stilla_plan_list_doses (plan, product_id, from);
  g_autoptr (GArray) turns = NULL;

  g_ptr_array_sort (doses, compare_times);
  turns = list_turns (doses, from);
  for (guint i = 0; i < turns->len; i++) {
    guint32 day = g_array_index (turns, guint32, i);
    guint32 next = i + 1 < turns->len ? g_array_index (turns, guint32, i + 1) : 0;
    GDate first = day_of (day);
    GDate last = day_of (next != 0 ? next - 1 : 0);
    StillaPhase *phase = next != day ? cut_phase (doses, &first, &last) : NULL;

    if (phase != NULL && phase->doses->len > 0)
      join (phases, phase);
    else
      g_clear_pointer (&phase, stilla_phase_free);
  }
  return phases;
}

static char *
say_day (const GDate *date)
{
  g_autofree char *iso = stilla_date_to_string (date);

  return stilla_date_to_words (iso);
}

static gboolean
check_apart (const GPtrArray *phases, guint index, GError **error)
{
  const StillaPhase *phase = g_ptr_array_index (phases, index);

  for (guint i = 0; i < phases->len; i++) {
    const StillaPhase *other = g_ptr_array_index (phases, i);
    g_autofree char *day = NULL;

    if (other == phase || !stilla_date_is_within (&phase->from, &other->from, &other->until))
      continue;
    day = say_day (&phase->from);
    g_set_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
                 /* Translators: a day: "20 November 2026" */
                 _ ("Two phases share the day %s. Let one end before the next begins."), day);
    return FALSE;
  }
  return TRUE;
}

gboolean
stilla_phases_check (const GPtrArray *phases, GError **error)
{
  for (guint i = 0; i < phases->len; i++) {
    const StillaPhase *phase = g_ptr_array_index (phases, i);

    if (!_stilla_plan_draft_check_days (&phase->from, &phase->until, error)
        || !check_apart (phases, i, error))
      return FALSE;
  }
  return TRUE;
}

static int
compare_phases (gconstpointer a, gconstpointer b)
{
  const StillaPhase *first = *(StillaPhase *const *) a;
  const StillaPhase *second = *(StillaPhase *const *) b;

  return g_date_compare (&first->from, &second->from);
}

static char *
describe_days (const GDate *first, const GDate *last)
{
  g_autofree char *from = say_day (first);
  g_autofree char *to = say_day (last);

  if (g_date_compare (first, last) == 0)
    /* Translators: a day: "20 November 2026" */
    return g_strdup_printf (_ ("On %s nothing of this product is planned."), from);
  /* Translators: two days: "20 November 2026" */
  return g_strdup_printf (_ ("From %s to %s nothing of this product is planned."), from, to);
}

char *
stilla_phases_describe_gap (const GPtrArray *phases)
{
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();

  g_ptr_array_extend (ordered, (GPtrArray *) phases, NULL, NULL);
  g_ptr_array_sort (ordered, compare_phases);
  for (guint i = 1; i < ordered->len; i++) {
    const StillaPhase *before = g_ptr_array_index (ordered, i - 1);
    const StillaPhase *after = g_ptr_array_index (ordered, i);
    GDate first, last;

    if (!g_date_valid (&before->until))
      continue;
    first = stilla_date_plus (&before->until, 1);
    last = stilla_date_plus (&after->from, -1);
    if (g_date_compare (&first, &last) <= 0)
      return describe_days (&first, &last);
  }
  return NULL;
}

static int
find_phase (const GPtrArray *phases, const GDate *date)
{
  for (guint i = 0; i < phases->len; i++) {
    const StillaPhase *phase = g_ptr_array_index (phases, i);

    if (stilla_date_is_within (date, &phase->from, &phase->until))
      return (int) i;
  }
  return -1;
}

/* What is due on the day, whatever the clock does. */
static GArray *
list_due (const StillaPlan *plan, const GDate *date)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  GArray *due = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));

  g_array_set_clear_func (due, (GDestroyNotify) stilla_occurrence_clear);
  for (guint i = 0; i < doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (doses, i);
    StillaOccurrence occurrence = { .dose = dose, .date = *date, .day = *date };

    if (!stilla_plan_is_due (plan, dose, date))
      continue;
    stilla_dose_time_ref (dose);
    occurrence.product = stilla_product_ref (stilla_plan_find_product (plan, dose->product_id));
    g_array_append_val (due, occurrence);
  }
  return due;
}

static gboolean
fill_day (StillaPhaseDay *day, const StillaPlan *plan, const char *product_id, GError **error)
{
  g_autoptr (GArray) due = list_due (plan, &day->date);
  g_autoptr (StillaDaySum) sum = stilla_day_sum_new (due, error);

  if (sum == NULL)
    return FALSE;
  for (guint i = 0; i < due->len; i++)
    day->n_doses += g_str_equal (g_array_index (due, StillaOccurrence, i).product->id, product_id);
  day->known_ug = sum->known_ug;
  day->is_known = sum->unknown->len == 0;
  day->is_paused = stilla_plan_is_paused (plan, product_id, &day->date);
  return TRUE;
}

GArray *
stilla_phase_calendar (const StillaPlan *plan,
                       const char *product_id,
                       const GPtrArray *phases,
                       const GDate *from,
                       const GDate *to,
                       GError **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (StillaPhaseDay));

  for (GDate date = *from; g_date_compare (&date, to) <= 0; g_date_add_days (&date, 1)) {
    StillaPhaseDay day = { .date = date, .phase = find_phase (phases, &date) };

    if (!fill_day (&day, plan, product_id, error))
      return NULL;
    g_array_append_val (days, day);
  }
  return g_steal_pointer (&days);
}
