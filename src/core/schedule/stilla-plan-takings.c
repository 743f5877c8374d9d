/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan.h"

static gboolean
is_taking (const StillaDoseTime *dose, const char *product_id, const GDate *date)
{
  return dose->as_needed_id != NULL && g_str_equal (dose->product_id, product_id)
         && stilla_dose_time_applies (dose, date);
}

/* FALSE when the sum cannot be held exactly. */
static gboolean
add_units (gint64 *num, gint64 *den, const StillaUnits *units)
{
  gint64 divisor = stilla_common_divisor (*den, units->den);
  gint64 common, sum;

  if (__builtin_mul_overflow (*den, units->den / divisor, &common)
      || __builtin_mul_overflow (*num, common / *den, &sum)
      || __builtin_add_overflow (sum, units->num * (common / units->den), &sum))
    return FALSE;
  *num = sum;
  *den = common;
  return TRUE;
}

static gboolean
is_more (gint64 num, gint64 den, const StillaUnits *most)
{
  gint64 left, right;

  return __builtin_mul_overflow (num, most->den, &left) || __builtin_mul_overflow (most->num, den, &right)
         || left > right;
}

gboolean
stilla_plan_sum_takings (const StillaPlan *self,
                         const char *product_id,
                         const GDate *date,
                         gint64 *num,
                         gint64 *den)
{
  const GPtrArray *doses = stilla_plan_get_doses (self);

  *num = 0;
  *den = 1;
  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (is_taking (dose, product_id, date) && !add_units (num, den, &dose->units))
      return FALSE;
  }
  return TRUE;
}

gboolean
stilla_plan_exceeds_most (const StillaPlan *self,
                          const StillaAsNeeded *item,
                          const GDate *date,
                          const StillaUnits *units)
{
  gint64 num, den;

  /* Nobody has so many parts that are so odd that they cannot be added: rather told once too often. */
  return !stilla_plan_sum_takings (self, item->product_id, date, &num, &den)
         || (units != NULL && !add_units (&num, &den, units)) || is_more (num, den, &item->most);
}
