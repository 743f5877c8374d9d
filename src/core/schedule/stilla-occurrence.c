/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-occurrence.h"

void
stilla_occurrence_clear (StillaOccurrence *self)
{
  g_clear_pointer (&self->dose, stilla_dose_time_unref);
  g_clear_pointer (&self->product, stilla_product_unref);
}

gboolean
stilla_occurrence_equal (const StillaOccurrence *self, const StillaOccurrence *other)
{
  return g_str_equal (self->dose->id, other->dose->id) && g_date_compare (&self->date, &other->date) == 0
         && self->instant == other->instant;
}

GArray *
stilla_occurrences_copy (const GArray *occurrences)
{
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));

  g_array_set_clear_func (copy, (GDestroyNotify) stilla_occurrence_clear);
  for (guint i = 0; i < occurrences->len; i++) {
    const StillaOccurrence *each = &g_array_index (occurrences, StillaOccurrence, i);

    stilla_dose_time_ref (each->dose);
    stilla_product_ref (each->product);
    g_array_append_val (copy, *each);
  }
  return copy;
}

GDateTime *
stilla_occurrence_get_time (const StillaOccurrence *self, GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (self->instant);

  return g_date_time_to_timezone (utc, zone);
}

gboolean
stilla_occurrence_elemental (const StillaOccurrence *self, gint64 *out_ug)
{
  return stilla_product_elemental (self->product, &self->dose->units, out_ug);
}

gboolean
stilla_occurrence_elemental_share (const StillaOccurrence *self, gint64 *num, gint64 *den)
{
  return stilla_product_elemental_share (self->product, &self->dose->units, num, den);
}
