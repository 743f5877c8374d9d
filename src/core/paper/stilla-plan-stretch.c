/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-plan-stretch.h"

#include "core/paper/stilla-due-doses.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-day-sum.h"

/* Files name no later year, and no clock knows one. */
#define LAST_YEAR 9999

/* Adds the first day of a stretch, unless it is before the first of them or there already. */
static void
add_begin (GArray *begins, const GDate *date)
{
  guint at = begins->len;

  if (!g_date_valid (date) || g_date_get_year (date) > LAST_YEAR
      || g_date_compare (date, &g_array_index (begins, GDate, 0)) <= 0)
    return;
  while (g_date_compare (&g_array_index (begins, GDate, at - 1), date) > 0)
    at--;
  if (g_date_compare (&g_array_index (begins, GDate, at - 1), date) != 0)
    g_array_insert_vals (begins, at, date, 1);
}

static void
add_days (GArray *begins, const GDate *from, const GDate *until)
{
  GDate after = *until;

  if (g_date_valid (until) && g_date_compare (until, from) < 0)
    return;
  add_begin (begins, from);
  if (g_date_valid (&after))
    g_date_add_days (&after, 1);
  add_begin (begins, &after);
}

static GArray *
list_begins (const StillaPlan *plan, const GDate *from)
{
  GArray *begins = g_array_new (FALSE, FALSE, sizeof (GDate));
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  const GPtrArray *pauses = stilla_plan_get_pauses (plan);

  g_array_append_vals (begins, from, 1);
  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (dose->as_needed_id == NULL)
      add_days (begins, &dose->from, &dose->until);
  }
  for (guint i = 0; i < pauses->len; i++)
    add_days (begins, &((const StillaPause *) g_ptr_array_index (pauses, i))->from,
              &((const StillaPause *) g_ptr_array_index (pauses, i))->until);
  return begins;
}

static void
look_at_day (StillaPlanStretch *self, const StillaPlan *plan, const GDate *date, gboolean is_first)
{
  g_autoptr (GArray) doses = stilla_due_doses_new (plan, date);
  g_autoptr (StillaDaySum) sum = stilla_day_sum_new (doses, NULL);

  self->is_planned |= doses->len > 0;
  self->is_added &= sum != NULL;
  if (sum == NULL)
    return;
  self->is_known &= sum->unknown->len == 0;
  self->least_ug = is_first ? sum->known_ug : MIN (self->least_ug, sum->known_ug);
  self->most_ug = MAX (self->most_ug, sum->known_ug);
}

/* After so many days everything has come at least once. */
static void
look_at_days (StillaPlanStretch *self, const StillaPlan *plan, const GDate *next)
{
  GDate date = self->from;

  for (int i = 0; i < STILLA_REPEAT_MOST && g_date_get_year (&date) <= LAST_YEAR
                  && (next == NULL || g_date_compare (&date, next) < 0);
       i++) {
    look_at_day (self, plan, &date, i == 0);
    g_date_add_days (&date, 1);
  }
}

static gboolean
is_same (const StillaPlanStretch *a, const StillaPlanStretch *b)
{
  return a->least_ug == b->least_ug && a->most_ug == b->most_ug && a->is_known == b->is_known
         && a->is_added == b->is_added && a->is_planned == b->is_planned;
}

GArray *
stilla_plan_stretches_new (const StillaPlan *plan, const GDate *from, guint n_most, gboolean *has_more)
{
  GArray *stretches = g_array_new (FALSE, TRUE, sizeof (StillaPlanStretch));
  g_autoptr (GArray) begins = list_begins (plan, from);

  *has_more = FALSE;
  for (guint i = 0; i < begins->len && !*has_more; i++) {
    StillaPlanStretch stretch
        = { .from = g_array_index (begins, GDate, i), .is_known = TRUE, .is_added = TRUE };

    look_at_days (&stretch, plan, i + 1 < begins->len ? &g_array_index (begins, GDate, i + 1) : NULL);
    if (stretches->len > 0
        && is_same (&g_array_index (stretches, StillaPlanStretch, stretches->len - 1), &stretch))
      continue;
    *has_more = stretches->len == n_most;
    if (!*has_more)
      g_array_append_val (stretches, stretch);
  }
  return stretches;
}
