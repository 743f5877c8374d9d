/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-draft-private.h"

#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2200

/* How many days are looked through when a plan is so full that its days have to be counted one by one. */
#define DAYS_COUNTED (2 * 366)

static gboolean
is_in_calendar (const GDate *date)
{
  return g_date_valid (date) && g_date_get_year (date) >= FIRST_YEAR && g_date_get_year (date) <= LAST_YEAR;
}

gboolean
_stilla_plan_draft_check_days (const GDate *from, const GDate *until, GError **error)
{
  if (!is_in_calendar (from) || (g_date_valid (until) && !is_in_calendar (until)))
    return _stilla_plan_draft_invalid (error, _ ("Choose days between the years 1900 and 2200."));
  if (g_date_valid (until) && g_date_compare (until, from) < 0)
    return _stilla_plan_draft_invalid (error,
                                       _ ("The last day is before the first day. Choose a later last day."));
  return TRUE;
}

static gboolean
is_planned (const StillaDoseTime *dose)
{
  return dose->as_needed_id == NULL
         && (!g_date_valid (&dose->until) || g_date_compare (&dose->until, &dose->from) >= 0);
}

/* The first day on which both stand, or that is the last there is. Their days are those of the clock: one
 * after midnight comes the day after its date. */
static gboolean
have_common_day (const StillaDoseTime *a, const StillaDoseTime *b)
{
  int apart = (b->is_next_day ? 1 : 0) - (a->is_next_day ? 1 : 0);
  guint turn_a = stilla_repeat_count_turn (&a->repeat);
  guint turn_b = stilla_repeat_count_turn (&b->repeat);
  guint turn = turn_a / (guint) stilla_common_divisor (turn_a, turn_b) * turn_b;
  GDate shifted = stilla_date_plus (&b->from, apart);
  GDate date = stilla_date_latest (&a->from, &shifted);
  guint last = g_date_get_julian (&date) + turn - 1;

  if (g_date_valid (&a->until))
    last = MIN (last, g_date_get_julian (&a->until));
  for (; g_date_get_julian (&date) <= last; g_date_add_days (&date, 1)) {
    GDate other = stilla_date_plus (&date, -apart);

    if (g_date_valid (&b->until) && g_date_compare (&other, &b->until) > 0)
      return FALSE;
    if (stilla_repeat_applies (&a->repeat, &date) && stilla_repeat_applies (&b->repeat, &other))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_same_time (const StillaDoseTime *a, const StillaDoseTime *b)
{
  return a != b && a->minute == b->minute && g_str_equal (a->product_id, b->product_id)
         && g_strcmp0 (a->zone, b->zone) == 0 && have_common_day (a, b);
}

static gboolean
check_time (const StillaPlan *plan, const StillaDoseTime *dose, GError **error)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *other = g_ptr_array_index (doses, i);

    if (is_planned (other) && is_same_time (dose, other)) {
      const StillaProduct *product = stilla_plan_find_product (plan, dose->product_id);
      g_autofree char *time = stilla_minute_to_string (dose->minute);

      g_set_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
                   /* Translators: the name of a product and a time: "08:00" */
                   _ ("%s already has a dose at %s on one of these days. Change that dose, or choose another "
                      "time."),
                   product->name, time);
      return FALSE;
    }
  }
  return TRUE;
}

/* The doses beside @dose, itself included; @date (nullable): on that day, else on any of its days. */
static void
count_beside (const StillaPlan *plan,
              const StillaDoseTime *dose,
              const GDate *date,
              guint *out_of_product,
              guint *out_all)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);

  *out_of_product = *out_all = 0;
  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *other = g_ptr_array_index (doses, i);
    gboolean is_there = is_planned (other);

    if (is_there && date != NULL)
      is_there = stilla_dose_time_applies (other, date);
    else if (is_there)
      is_there = (!g_date_valid (&dose->until) || g_date_compare (&other->from, &dose->until) <= 0)
                 && (!g_date_valid (&other->until) || g_date_compare (&other->until, &dose->from) >= 0);
    *out_all += is_there;
    *out_of_product += is_there && g_str_equal (other->product_id, dose->product_id);
  }
}

static gboolean
check_count (guint of_product, guint all, GError **error)
{
  if (of_product > STILLA_PLAN_MOST_OF_PRODUCT)
    g_set_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
                 _ ("That would be more than %d doses of one product on one day. Stilla keeps no more."),
                 STILLA_PLAN_MOST_OF_PRODUCT);
  else if (all > STILLA_PLAN_MOST_A_DAY)
    g_set_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
                 _ ("That would be more than %d doses on one day. Stilla keeps no more."),
                 STILLA_PLAN_MOST_A_DAY);
  else
    return TRUE;
  return FALSE;
}

/* Only where many doses share a stretch of days are the days looked at one by one. */
static gboolean
check_number (const StillaPlan *plan, const StillaDoseTime *dose, GError **error)
{
  GDate date = dose->from;
  guint of_product, all;

  count_beside (plan, dose, NULL, &of_product, &all);
  if (check_count (of_product, all, NULL))
    return TRUE;
  for (int i = 0; i < DAYS_COUNTED && stilla_date_is_within (&date, &dose->from, &dose->until);
       i++, g_date_add_days (&date, 1)) {
    if (!stilla_dose_time_applies (dose, &date))
      continue;
    count_beside (plan, dose, &date, &of_product, &all);
    if (!check_count (of_product, all, error))
      return FALSE;
  }
  return TRUE;
}

/* Whether @dose has days that @before did not give it. */
static gboolean
has_more_days (const StillaDoseTime *dose, const StillaDoseTime *before)
{
  return before == NULL
         || (g_date_valid (&before->until)
             && (!g_date_valid (&dose->until) || g_date_compare (&dose->until, &before->until) > 0));
}

gboolean
_stilla_plan_draft_check_started (const StillaPlan *before, const StillaPlan *plan, GError **error)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (is_planned (dose) && has_more_days (dose, stilla_plan_find_dose (before, dose->id))
        && (!check_time (plan, dose, error) || !check_number (plan, dose, error)))
      return FALSE;
  }
  return TRUE;
}
