/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-fullest-day.h"

#include "core/schedule/stilla-day-sum.h"

static gint64
sum_day (const StillaPlan *plan, const GDate *date)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  g_autoptr (GArray) occurrences = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
  g_autoptr (StillaDaySum) sum = NULL;

  for (guint i = 0; i < doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (doses, i);
    StillaOccurrence occurrence = { dose, stilla_plan_find_product (plan, dose->product_id), *date, 0 };

    if (stilla_dose_time_applies (dose, date))
      g_array_append_val (occurrences, occurrence);
  }
  sum = stilla_day_sum_new (occurrences, NULL);
  return sum != NULL ? sum->known_ug : G_MAXINT64;
}

/* The sum only grows on a day on which a dose starts, so only those days are looked at. */
gint64
stilla_fullest_day_find (const StillaPlan *plan, const GDate *from, GDate *out_date)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  gint64 most = 0;

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);
    GDate date = dose->from;
    gint64 sum;

    if (!stilla_dose_time_applies_since (dose, from))
      continue;
    if (from != NULL && g_date_compare (&date, from) < 0)
      date = *from;
    sum = sum_day (plan, &date);
    if (sum > most || (sum == most && sum > 0 && g_date_compare (&date, out_date) < 0)) {
      most = sum;
      *out_date = date;
    }
  }
  return most;
}
