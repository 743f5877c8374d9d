/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-stock-left.h"

/* Takes @units off what is left, which may fall below nothing. FALSE, with nothing changed, when the rest
 * cannot be held exactly. */
static gboolean
take_off (StillaStockLeft *left, const StillaUnits *units)
{
  gint64 divisor = stilla_common_divisor (left->den, units->den);
  gint64 common, before, taken, rest;

  if (__builtin_mul_overflow (left->den, units->den / divisor, &common)
      || __builtin_mul_overflow (left->num, common / left->den, &before)
      || __builtin_mul_overflow (units->num, common / units->den, &taken)
      || __builtin_sub_overflow (before, taken, &rest))
    return FALSE;
  divisor = rest != 0 ? stilla_common_divisor (ABS (rest), common) : common;
  left->num = rest / divisor;
  left->den = common / divisor;
  return TRUE;
}

static gboolean
is_since (const StillaTaking *taking, const StillaStock *stock)
{
  int order = g_date_compare (&taking->on, &stock->on);

  return order > 0 || (order == 0 && taking->minute >= stock->minute);
}

static gboolean
count_down (const StillaStock *stock, const GArray *takings, StillaStockLeft *left)
{
  for (guint i = 0; i < takings->len; i++) {
    const StillaTaking *taking = &g_array_index (takings, StillaTaking, i);

    if (is_since (taking, stock) && !take_off (left, &taking->units))
      return FALSE;
  }
  left->is_short = left->num < 0;
  if (left->is_short) {
    left->num = 0;
    left->den = 1;
  }
  return TRUE;
}

/* The doses that may still come; most of a long plan is over. */
static GPtrArray *
list_doses_ahead (const StillaPlan *plan, const char *product_id, const GDate *today)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  GPtrArray *ahead = g_ptr_array_new ();

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (g_str_equal (dose->product_id, product_id) && stilla_dose_time_applies_since (dose, today))
      g_ptr_array_add (ahead, (gpointer) dose);
  }
  return ahead;
}

/* Takes off what is due on @date. Returns: FALSE when it cannot be; @rest then is below nothing, or cannot be
 * held */
static gboolean
take_day (const StillaPlan *plan,
          const GPtrArray *doses,
          const StillaIntakeBook *answers,
          const GDate *date,
          StillaStockLeft *rest)
{
  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (stilla_plan_is_due (plan, dose, date) && stilla_intake_book_find (answers, dose->id, date) == NULL
        && (!take_off (rest, &dose->units) || rest->num < 0))
      return FALSE;
  }
  return TRUE;
}

static gboolean
find_end (const StillaPlan *plan,
          const StillaStock *stock,
          const StillaIntakeBook *answers,
          const GDate *today,
          StillaStockLeft *out)
{
  g_autoptr (GPtrArray) doses = list_doses_ahead (plan, stock->product_id, today);
  StillaStockLeft rest = *out;
  GDate date = *today;

  for (int i = 0; i < STILLA_STOCK_HORIZON_DAYS && doses->len > 0; i++, g_date_add_days (&date, 1))
    if (!take_day (plan, doses, answers, &date, &rest)) {
      out->runs_out = date;
      return rest.num < 0;
    }
  return TRUE;
}

gboolean
stilla_stock_left (const StillaPlan *plan,
                   const StillaStock *stock,
                   const GArray *takings,
                   const StillaIntakeBook *answers,
                   const GDate *today,
                   StillaStockLeft *out)
{
  *out = (StillaStockLeft){ .num = stock->num, .den = stock->den };
  g_date_clear (&out->runs_out, 1);
  if (!count_down (stock, takings, out) || !find_end (plan, stock, answers, today, out))
    return FALSE;
  out->is_soon = g_date_valid (&out->runs_out) && g_date_days_between (today, &out->runs_out) <= stock->days;
  return TRUE;
}
