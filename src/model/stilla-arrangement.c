/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-arrangement.h"

#include "core/safety/stilla-gap-check.h"
#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

#define LAST_STEP (STILLA_MINUTES_A_DAY - STILLA_ARRANGE_STEP)

static void
arranged_dose_free (gpointer data)
{
  StillaArrangedDose *self = data;

  g_clear_pointer (&self->dose, stilla_dose_time_unref);
  g_clear_pointer (&self->product, stilla_product_unref);
  g_free (self);
}

static int
compare_doses (gconstpointer a, gconstpointer b)
{
  const StillaArrangedDose *first = *(StillaArrangedDose *const *) a;
  const StillaArrangedDose *second = *(StillaArrangedDose *const *) b;

  return first->minute - second->minute;
}

static void
add_dose (StillaArrangement *self, const StillaPlan *plan, StillaDoseTime *dose)
{
  StillaArrangedDose *arranged = g_new0 (StillaArrangedDose, 1);

  arranged->dose = stilla_dose_time_ref (dose);
  arranged->product = stilla_product_ref (stilla_plan_find_product (plan, dose->product_id));
  arranged->minute = dose->minute;
  g_ptr_array_add (self->doses, arranged);
}

StillaArrangement *
stilla_arrangement_new (const StillaPlan *plan, const StillaDayGaps *gaps, const GDate *date, int day_end)
{
  StillaArrangement *self = g_new0 (StillaArrangement, 1);
  const GPtrArray *doses = stilla_plan_get_doses (plan);

  self->gaps = gaps;
  self->day_end = day_end;
  self->windows = stilla_day_gaps_dup_windows (gaps, g_date_get_weekday (date));
  self->doses = g_ptr_array_new_with_free_func (arranged_dose_free);
  for (guint i = 0; i < doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (dose->as_needed_id == NULL && stilla_plan_is_due (plan, dose, date))
      add_dose (self, plan, dose);
  }
  g_ptr_array_sort (self->doses, compare_doses);
  return self;
}

void
stilla_arrangement_free (StillaArrangement *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->doses, g_ptr_array_unref);
  g_clear_pointer (&self->windows, g_array_unref);
  g_free (self);
}

const StillaArrangedDose *
stilla_arrangement_get (const StillaArrangement *self, guint index)
{
  return g_ptr_array_index (self->doses, index);
}

gboolean
stilla_arrangement_move (StillaArrangement *self, guint index, int minute)
{
  StillaArrangedDose *dose = g_ptr_array_index (self->doses, index);
  int before = dose->minute;
  int steps = (MAX (minute, 0) + STILLA_ARRANGE_STEP / 2) / STILLA_ARRANGE_STEP;

  dose->minute = MIN (steps * STILLA_ARRANGE_STEP, LAST_STEP);
  return dose->minute != before;
}

/* Returns: whether it is planned on this day too */
static gboolean
keep_move (StillaArrangement *self, const StillaArrangedDose *moved)
{
  for (guint i = 0; i < self->doses->len; i++)
    if (g_str_equal (stilla_arrangement_get (self, i)->dose->id, moved->dose->id)) {
      stilla_arrangement_move (self, i, moved->minute);
      return TRUE;
    }
  return FALSE;
}

gboolean
stilla_arrangement_keep_moves (StillaArrangement *self, const StillaArrangement *earlier)
{
  gboolean all = TRUE;

  for (guint i = 0; i < earlier->doses->len; i++) {
    const StillaArrangedDose *dose = stilla_arrangement_get (earlier, i);

    if (dose->minute != dose->dose->minute)
      all = keep_move (self, dose) && all;
  }
  return all;
}

/* The first step that is not before @minute, and the last one that is not after it. */
static int
round_up (int minute)
{
  return (minute + STILLA_ARRANGE_STEP - 1) / STILLA_ARRANGE_STEP * STILLA_ARRANGE_STEP;
}

static int
round_down (int minute)
{
  return minute / STILLA_ARRANGE_STEP * STILLA_ARRANGE_STEP;
}

int
stilla_arrangement_find_edge (const StillaArrangement *self, guint index, int direction)
{
  int minute = stilla_arrangement_get (self, index)->minute;
  int best = minute;

  for (guint i = 0; i < self->windows->len; i++) {
    const StillaWindow *window = &g_array_index (self->windows, StillaWindow, i);
    int edges[] = { round_up (window->from), round_down (window->to) };

    for (gsize k = 0; k < G_N_ELEMENTS (edges); k++)
      if (edges[k] <= LAST_STEP && (edges[k] - minute) * direction > 0
          && (best == minute || (edges[k] - best) * direction < 0))
        best = edges[k];
  }
  return best;
}

gboolean
stilla_arrangement_is_changed (const StillaArrangement *self)
{
  for (guint i = 0; i < self->doses->len; i++) {
    const StillaArrangedDose *dose = stilla_arrangement_get (self, i);

    if (dose->minute != dose->dose->minute)
      return TRUE;
  }
  return FALSE;
}

gboolean
stilla_arrangement_knows_gaps (const StillaArrangement *self)
{
  return self->gaps->gaps->len > 0 || self->gaps->avoided->len > 0;
}

/* The dose where it stands now. By the clock: it leaves the meal that it went by. */
static StillaDoseTime
describe (const StillaArrangement *self, guint index)
{
  const StillaArrangedDose *arranged = stilla_arrangement_get (self, index);
  StillaDoseTime fields = *arranged->dose;

  if (arranged->minute == fields.minute)
    return fields;
  fields.minute = arranged->minute;
  fields.is_next_day = arranged->minute < self->day_end;
  fields.meal = STILLA_MEAL_NONE;
  return fields;
}

/* A plan of this dose alone, without an end, so that all its days of the week are looked at. */
static StillaPlan *
make_plan (const StillaArrangement *self, guint index)
{
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
  StillaDoseTime fields = describe (self, index);

  g_ptr_array_add (products, stilla_product_ref (stilla_arrangement_get (self, index)->product));
  g_ptr_array_add (doses, stilla_dose_time_new (&fields, NULL));
  return stilla_plan_new (products, doses, NULL);
}

static void
append_sentence (GString *words, const char *sentence)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", sentence);
}

static void
append_avoided (const StillaArrangement *self, GString *words)
{
  for (guint i = 0; i < self->gaps->avoided->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (self->gaps->avoided, i);
    g_autofree char *sentence
        = g_strdup_printf (_ ("No gap makes magnesium right with %s: ask before the next dose."), own->name);

    append_sentence (words, sentence);
  }
}

char *
stilla_arrangement_dup_conflicts (const StillaArrangement *self, guint index)
{
  g_autoptr (StillaPlan) plan = make_plan (self, index);
  g_autoptr (StillaSafetyReport) report = stilla_safety_report_new ("", "");
  g_autoptr (GString) words = g_string_new (NULL);

  stilla_gap_check (self->gaps, plan, NULL, report);
  for (guint i = 0; i < report->findings->len; i++)
    append_sentence (words, ((StillaFinding *) g_ptr_array_index (report->findings, i))->message);
  append_avoided (self, words);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
stilla_arrangement_dup_words (const StillaArrangement *self, guint index)
{
  g_autofree char *time = stilla_minute_to_string (stilla_arrangement_get (self, index)->minute);
  g_autofree char *conflicts = stilla_arrangement_dup_conflicts (self, index);

  if (*conflicts != '\0')
    /* TRANSLATORS: a time of the day, then sentences */
    return g_strdup_printf (_ ("%s: does not keep every gap. %s"), time, conflicts);
  if (stilla_arrangement_knows_gaps (self))
    /* TRANSLATORS: a time of the day */
    return g_strdup_printf (_ ("%s: keeps every gap that is known."), time);
  return g_strdup_printf (_ ("%s: no gap in hours is known for your medicines."), time);
}

/* Two doses of a product cannot stand at one time, not even while they change places: who has no room yet
 * waits until the others have gone. */
static gboolean
apply_some (const StillaArrangement *self, StillaPlanDraft *draft, gboolean *is_done, GError **error)
{
  gboolean is_any = FALSE;

  for (guint i = 0; i < self->doses->len; i++) {
    const StillaArrangedDose *arranged = stilla_arrangement_get (self, i);
    StillaDoseTime fields = describe (self, i);

    if (is_done[i] || arranged->minute == arranged->dose->minute)
      continue;
    g_clear_error (error);
    is_done[i] = stilla_plan_draft_change_dose (draft, arranged->dose->id, &fields, error);
    is_any = is_any || is_done[i];
  }
  return is_any;
}

static gboolean
is_all_done (const StillaArrangement *self, const gboolean *is_done)
{
  for (guint i = 0; i < self->doses->len; i++) {
    const StillaArrangedDose *arranged = stilla_arrangement_get (self, i);

    if (!is_done[i] && arranged->minute != arranged->dose->minute)
      return FALSE;
  }
  return TRUE;
}

gboolean
stilla_arrangement_apply (const StillaArrangement *self, StillaPlanDraft *draft, GError **error)
{
  g_autofree gboolean *is_done = g_new0 (gboolean, self->doses->len + 1);
  g_autoptr (GError) reason = NULL;

  while (!is_all_done (self, is_done))
    if (!apply_some (self, draft, is_done, &reason)) {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  return TRUE;
}
