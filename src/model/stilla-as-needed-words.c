/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-as-needed-words.h"

#include <glib/gi18n-lib.h>

char *
stilla_as_needed_dup_title (const StillaAsNeeded *self, const StillaPlan *plan)
{
  const StillaProduct *product = stilla_plan_find_product (plan, self->product_id);
  g_autofree char *count = stilla_unit_word_count (product->unit, &self->units);

  /* Translators: the name of a product, then how much: "Powder, 1 sachet when needed" */
  return g_strdup_printf (_ ("%s, %s when needed"), product->name, count);
}

char *
stilla_as_needed_dup_used (const StillaAsNeeded *self, const StillaPlan *plan, const GDate *date)
{
  const StillaProduct *product = stilla_plan_find_product (plan, self->product_id);
  g_autofree char *most = stilla_unit_word_count (product->unit, &self->most);
  g_autofree char *used = NULL;
  StillaUnits taken;

  if (!stilla_plan_sum_takings (plan, self->product_id, date, &taken.num, &taken.den))
    return g_strdup_printf (_ ("The most you set for a day: %s."), most);
  if (taken.num == 0)
    return g_strdup_printf (_ ("None taken today. The most you set for a day: %s."), most);
  used = stilla_unit_word_count (product->unit, &taken);
  /* Translators: "1 sachet", "2 sachets" */
  return g_strdup_printf (_ ("Taken today: %s. The most you set for a day: %s."), used, most);
}

char *
stilla_as_needed_dup_warning (const StillaAsNeeded *self, const StillaPlan *plan, const GDate *date)
{
  if (!stilla_plan_exceeds_most (plan, self, date, &self->units))
    return NULL;
  return g_strdup (_ ("One more would be above the most you set for a day."));
}
