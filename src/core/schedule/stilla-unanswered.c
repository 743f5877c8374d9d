/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-unanswered.h"

static gboolean
is_open (const StillaOccurrence *occurrence, const StillaIntakeBook *answers)
{
  return occurrence->dose->as_needed_id == NULL
         && stilla_intake_book_find (answers, occurrence->dose->id, &occurrence->date) == NULL;
}

static void
add_copy (GArray *out, const StillaOccurrence *occurrence)
{
  StillaOccurrence copy = *occurrence;

  stilla_dose_time_ref (copy.dose);
  stilla_product_ref (copy.product);
  g_array_append_val (out, copy);
}

GArray *
stilla_list_unanswered (const StillaPlan *plan,
                        const StillaIntakeBook *answers,
                        const GDate *today,
                        guint days,
                        const StillaDayFrame *frame)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
  g_autoptr (GArray) due = NULL;
  GDate from = *today;
  GDate to = *today;

  g_array_set_clear_func (out, (GDestroyNotify) stilla_occurrence_clear);
  g_date_subtract_days (&from, days);
  g_date_subtract_days (&to, 1);
  due = stilla_expand_for (plan, &from, &to, frame);
  for (guint i = 0; i < due->len; i++)
    if (is_open (&g_array_index (due, StillaOccurrence, i), answers))
      add_copy (out, &g_array_index (due, StillaOccurrence, i));
  return out;
}
