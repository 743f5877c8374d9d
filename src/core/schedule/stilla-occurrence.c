/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-occurrence.h"

void
stilla_occurrence_clear (StillaOccurrence *self)
{
  g_clear_pointer (&self->dose, stilla_dose_time_unref);
  g_clear_pointer (&self->product, stilla_product_unref);
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
