/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-due-doses.h"

#include "core/schedule/stilla-expand.h"

#define MINUTES_A_DAY 1440

int
stilla_dose_reach (const StillaDoseTime *dose)
{
  return dose->minute + (dose->is_next_day ? MINUTES_A_DAY : 0);
}

static void
insert_dose (GArray *doses, const StillaOccurrence *occurrence)
{
  guint at = doses->len;

  while (at > 0
         && stilla_dose_reach (g_array_index (doses, StillaOccurrence, at - 1).dose)
                > stilla_dose_reach (occurrence->dose))
    at--;
  g_array_insert_vals (doses, at, occurrence, 1);
}

GArray *
stilla_due_doses_new (const StillaPlan *plan, const GDate *date)
{
  const GPtrArray *all = stilla_plan_get_doses (plan);
  GArray *due = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
  g_autoptr (GTimeZone) anywhere = g_time_zone_new_utc ();
  StillaDayFrame frame = { anywhere, 0 };

  g_array_set_clear_func (due, (GDestroyNotify) stilla_occurrence_clear);
  for (guint i = 0; i < all->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (all, i);
    StillaOccurrence occurrence;

    if (dose->as_needed_id == NULL && stilla_plan_is_due (plan, dose, date)
        && stilla_expand_one (plan, dose, date, &frame, &occurrence))
      insert_dose (due, &occurrence);
  }
  return due;
}
