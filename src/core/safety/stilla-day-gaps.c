/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-day-gaps.h"

static int
start_of_day (GDateWeekday weekday)
{
  return ((int) weekday - G_DATE_MONDAY) * STILLA_MINUTES_A_DAY;
}

static void
add_once (GPtrArray *list, const StillaOwnMedicine *own)
{
  if (!g_ptr_array_find (list, own, NULL))
    g_ptr_array_add (list, (gpointer) own);
}

/* The time @minute of a day at which @own is taken, with its gaps. */
static StillaGapMark
mark_new (const StillaOwnMedicine *own, int minute, const StillaGaps *gaps)
{
  StillaGapMark mark = { minute, STILLA_MINUTES_A_DAY, gaps->after_magnesium, gaps->after_medicine };

  if (own->weekday != G_DATE_BAD_WEEKDAY) {
    mark.minute += start_of_day (own->weekday);
    mark.turn = STILLA_MINUTES_A_WEEK;
  }
  return mark;
}

static void
add_gaps (StillaDayGaps *self, const StillaOwnMedicine *own, const StillaMedicineMatch *match)
{
  const StillaGaps *gaps = &match->medicine->gaps;

  if (own->minutes->len == 0)
    add_once (self->untimed, own);
  for (guint i = 0; i < own->minutes->len; i++) {
    StillaMedicineGap gap = {
      .mark = mark_new (own, g_array_index (own->minutes, int, i), gaps),
      .own = own,
      .interaction = match->interaction,
    };

    g_array_append_val (self->gaps, gap);
  }
}

/* Something passes less well beside magnesium, and nobody published how long to wait. */
static gboolean
lacks_gap (const StillaMedicineMatch *match)
{
  return match->interaction->kind == STILLA_INTERACTION_ABSORPTION
         && match->interaction->action == STILLA_ACTION_ASK;
}

static void
add_match (StillaDayGaps *self, const StillaOwnMedicine *own, const StillaMedicineMatch *match)
{
  if (match->interaction == NULL || (match->interaction->routes & STILLA_ROUTE_ORAL) == 0)
    return;
  if (match->interaction->action == STILLA_ACTION_AVOID)
    add_once (self->avoided, own);
  if (stilla_gaps_is_set (&match->medicine->gaps))
    add_gaps (self, own, match);
  else if (lacks_gap (match))
    add_once (self->gapless, own);
}

StillaDayGaps *
stilla_day_gaps_new (const StillaMedicineList *list, const StillaCircumstances *circumstances)
{
  StillaDayGaps *self = g_new0 (StillaDayGaps, 1);

  self->gaps = g_array_new (FALSE, FALSE, sizeof (StillaMedicineGap));
  self->avoided = g_ptr_array_new ();
  self->unknown = g_ptr_array_new ();
  self->untimed = g_ptr_array_new ();
  self->gapless = g_ptr_array_new ();
  for (guint i = 0; i < circumstances->medicines->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (circumstances->medicines, i);
    const GArray *matches = stilla_medicine_list_find (list, own->name);

    if (matches == NULL)
      g_ptr_array_add (self->unknown, (gpointer) own);
    for (guint j = 0; matches != NULL && j < matches->len; j++)
      add_match (self, own, &g_array_index (matches, StillaMedicineMatch, j));
  }
  return self;
}

void
stilla_day_gaps_free (StillaDayGaps *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->gaps, g_array_unref);
  g_clear_pointer (&self->avoided, g_ptr_array_unref);
  g_clear_pointer (&self->unknown, g_ptr_array_unref);
  g_clear_pointer (&self->untimed, g_ptr_array_unref);
  g_clear_pointer (&self->gapless, g_ptr_array_unref);
  g_free (self);
}

static GArray *
find_windows (const StillaDayGaps *self, int turn)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (StillaGapMark));

  if (self->avoided->len > 0)
    return g_array_new (FALSE, FALSE, sizeof (StillaWindow));
  for (guint i = 0; i < self->gaps->len; i++)
    g_array_append_val (marks, g_array_index (self->gaps, StillaMedicineGap, i).mark);
  return stilla_windows_new ((const StillaGapMark *) (gpointer) marks->data, marks->len, turn);
}

/* A minute that suits every day is there seven times a week. Any other minute of @week is not on every day.
 */
static gboolean
differ (const GArray *every_day, const GArray *week)
{
  return stilla_windows_count_minutes (week, STILLA_MINUTES_A_WEEK)
         > 7 * stilla_windows_count_minutes (every_day, STILLA_MINUTES_A_DAY);
}

GArray *
stilla_day_gaps_dup_windows (const StillaDayGaps *self, GDateWeekday weekday)
{
  g_autoptr (GArray) every_day = find_windows (self, STILLA_MINUTES_A_DAY);
  g_autoptr (GArray) week = find_windows (self, STILLA_MINUTES_A_WEEK);
  int start = start_of_day (weekday);

  if (weekday == G_DATE_BAD_WEEKDAY || !differ (every_day, week))
    return g_steal_pointer (&every_day);
  return stilla_windows_clip (week, start, start + STILLA_MINUTES_A_DAY - 1);
}

gboolean
stilla_day_gaps_days_differ (const StillaDayGaps *self)
{
  g_autoptr (GArray) every_day = find_windows (self, STILLA_MINUTES_A_DAY);
  g_autoptr (GArray) week = find_windows (self, STILLA_MINUTES_A_WEEK);

  return differ (every_day, week);
}
