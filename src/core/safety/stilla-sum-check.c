/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-sum-check.h"

#include "core/content/stilla-quantity-text.h"
#include "core/content/stilla-value.h"
#include "core/safety/stilla-day-limit.h"
#include "core/safety/stilla-fullest-day.h"
#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

/* The fullest day, and what is said of it. */
typedef struct {
  gint64 ug;
  char *words;
} DaySum;

static void
day_sum_clear (DaySum *self)
{
  g_clear_pointer (&self->words, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DaySum, day_sum_clear)

static void
add_not_checked (const StillaSafetyLook *look, const char *subject, const char *why)
{
  stilla_safety_report_add_not_checked (look->report, subject, why, STILLA_LEVEL_NONE);
}

static char *
amount_to_string (const StillaSafetyLook *look, gint64 ug)
{
  g_autoptr (StillaText) text = stilla_text_new ();

  stilla_elemental_append (ug, look->reader, text);
  return stilla_text_dup_string (text);
}

/* Whether every dose that counts is there every day, so that any day will do. */
static gboolean
is_every_day (const StillaSafetyLook *look)
{
  const GPtrArray *doses = stilla_plan_get_doses (look->plan);

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (stilla_dose_time_applies_since (dose, look->from) && !stilla_repeat_is_daily (&dose->repeat))
      return FALSE;
  }
  return TRUE;
}

static char *
doses_to_string (const StillaSafetyLook *look, const char *amount, const GDate *date)
{
  g_autofree char *day = stilla_date_to_string (date);

  if (is_every_day (look) && (look->from != NULL || g_date_get_year (date) == 1))
    /* TRANSLATORS: an amount such as "423 mg elemental" */
    return g_strdup_printf (_ ("Your doses add up to %s a day."), amount);
  if (look->from != NULL || g_date_get_year (date) == 1)
    /* TRANSLATORS: an amount such as "423 mg elemental" */
    return g_strdup_printf (_ ("On the fullest day your doses add up to %s."), amount);
  /* TRANSLATORS: a date, an amount such as "423 mg elemental" */
  return g_strdup_printf (_ ("On %s your doses add up to %s."), day, amount);
}

static char *
day_to_string (const StillaSafetyLook *look, gint64 ug, const GDate *date)
{
  g_autofree char *amount = amount_to_string (look, ug);
  g_autofree char *doses = doses_to_string (look, amount, date);

  if (!stilla_fullest_day_counts_most (look->plan, date))
    return g_steal_pointer (&doses);
  return g_strconcat (doses, " ", _ ("This counts the most you allow yourself when needed."), NULL);
}

static void
add_finding (const StillaSafetyLook *look,
             const StillaCondition *condition,
             const DaySum *sum,
             const char *words,
             const char *const *sources)
{
  g_autofree char *message = stilla_safety_look_render (look, condition->message);
  StillaFinding *finding = stilla_safety_report_add (look->report, condition->level, condition->id,
                                                     _ ("The magnesium of a day"), sources);

  finding->kind = STILLA_FINDING_SUM;
  finding->routes = condition->routes & look->report->routes;
  finding->certainty = condition->certainty;
  finding->amount_ug = sum->ug;
  finding->message = g_strdup_printf ("%s%s %s", sum->words, words, message);
}

/* The message of the guide names the limit for adults. When a lower one counts it must be said. */
static char *
lower_limit_to_string (const StillaSafetyLook *look, const StillaLimit *limit)
{
  const StillaLimit *adult = stilla_day_limit_find_adult (look->bundle, look->reader->region);
  const StillaRegion *region = stilla_bundle_find_region (look->bundle, limit->region);
  g_autofree char *amount = NULL;

  if (adult != NULL && adult->amount_ug == limit->amount_ug)
    return g_strdup ("");
  amount = amount_to_string (look, limit->amount_ug);
  /* TRANSLATORS: an amount such as "250 mg elemental", the name of a region; the space in front stays */
  return g_strdup_printf (_ (" By your answers a lower limit counts: %s a day (%s)."), amount,
                          region != NULL ? region->name : limit->region);
}

static void
check_limit (const StillaSafetyLook *look, const DaySum *sum, const StillaCondition *condition)
{
  const StillaLimit *limit = stilla_day_limit_find (look->bundle, look->reader->region, look->conditions);
  g_autofree char *words = NULL;

  if (limit == NULL) {
    add_not_checked (look, _ ("The magnesium of a day"), _ ("The guide names no limit: ask a pharmacist."));
    return;
  }
  if (sum->ug <= limit->amount_ug)
    return;
  words = lower_limit_to_string (look, limit);
  add_finding (look, condition, sum, words, (const char *const *) limit->sources);
}

static const StillaElement *
find_named_dose (const StillaElement *words)
{
  for (guint i = 0; words != NULL && words->children != NULL && i < words->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (words->children, i);
    const StillaElement *dose = stilla_element_is (child, "dose") ? child : find_named_dose (child);

    if (dose != NULL)
      return dose;
  }
  return NULL;
}

/* The dose that the message of @condition names: what the reader is told is what counts. */
static gboolean
read_named_dose (const StillaSafetyLook *look, const StillaCondition *condition, gint64 *out_ug)
{
  const StillaElement *shown = find_named_dose (condition->message);
  const StillaElement *dose
      = shown != NULL ? stilla_bundle_find_dose_element (look->bundle, stilla_element_get (shown, "ref"))
                      : NULL;

  return dose != NULL && g_strcmp0 (stilla_element_get (dose, "basis"), "elemental") == 0
         && stilla_value_micrograms (stilla_element_get (dose, "amount"), stilla_element_get (dose, "unit"),
                                     out_ug);
}

static void
check_studies (const StillaSafetyLook *look, const DaySum *sum, const StillaCondition *condition)
{
  gint64 most_ug;

  if (!read_named_dose (look, condition, &most_ug))
    add_not_checked (look, _ ("The magnesium of a day"),
                     _ ("The guide names no highest amount of the studies: ask a pharmacist."));
  else if (sum->ug > most_ug)
    add_finding (look, condition, sum, "", (const char *const *) condition->sources);
}

static void
check_conditions (const StillaSafetyLook *look, const DaySum *sum)
{
  for (guint i = 0; i < look->conditions->all->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (look->conditions->all, i);

    if (condition->when == STILLA_WHEN_SUM_OVER_LIMIT)
      check_limit (look, sum, condition);
    else if (condition->when == STILLA_WHEN_SUM_OVER_STUDIES)
      check_studies (look, sum, condition);
    if (stilla_safety_report_find (look->report, condition->id, "") != NULL)
      stilla_condition_set_hold (look->conditions, condition->when);
  }
}

static gboolean
has_as_needed (const StillaSafetyLook *look, const StillaProduct *product)
{
  const GPtrArray *items = stilla_plan_get_as_needed (look->plan);

  for (guint i = 0; i < items->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (items, i);

    if (g_str_equal (item->product_id, product->id) && stilla_safety_look_counts (look, item))
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_dose (const StillaSafetyLook *look, const StillaProduct *product)
{
  const GPtrArray *doses = stilla_plan_get_doses (look->plan);

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (g_str_equal (dose->product_id, product->id) && stilla_dose_time_applies_since (dose, look->from))
      return TRUE;
  }
  return FALSE;
}

/* Nobody knows when a pause without an end is over: what is due then is in no sum. */
static gboolean
is_paused_openly (const StillaSafetyLook *look, const StillaProduct *product)
{
  const GPtrArray *pauses = stilla_plan_get_pauses (look->plan);

  for (guint i = 0; i < pauses->len; i++) {
    const StillaPause *pause = g_ptr_array_index (pauses, i);

    if (!g_date_valid (&pause->until)
        && (pause->product_id == NULL || g_str_equal (pause->product_id, product->id)))
      return TRUE;
  }
  return FALSE;
}

/* A dose of some days that stays on another clock may stand on another day of the reader. */
static gboolean
has_shifting_day (const StillaSafetyLook *look, const StillaProduct *product)
{
  const GPtrArray *doses = stilla_plan_get_doses (look->plan);

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (dose->zone != NULL && !stilla_repeat_is_daily (&dose->repeat)
        && g_str_equal (dose->product_id, product->id) && stilla_dose_time_applies_since (dose, look->from))
      return TRUE;
  }
  return FALSE;
}

static void
check_product (const StillaSafetyLook *look, const StillaProduct *product)
{
  if (!stilla_product_is_known (product))
    add_not_checked (look, product->name,
                     _ ("Its elemental amount is not known, so it is not in the sum: look for it on the "
                        "label, or ask a pharmacist."));
  else if (!has_dose (look, product) && !has_as_needed (look, product))
    add_not_checked (look, product->name,
                     _ ("No time is written down for it, so it is not in the sum: add its times."));
  else if (is_paused_openly (look, product))
    add_not_checked (look, product->name,
                     _ ("Its pause has no last day, so what comes after it is not in the sum: look at this "
                        "again when you end the pause."));
  else if (has_shifting_day (look, product))
    add_not_checked (
        look, product->name,
        _ ("It stays on one clock and does not come every day. Where clocks show another time it "
           "may come on another day, and the sum of that day was not checked."));
  else
    look->report->n_checked++;
}

static void
keep_limit (const StillaSafetyLook *look)
{
  const StillaLimit *limit = stilla_day_limit_find (look->bundle, look->reader->region, look->conditions);

  if (limit == NULL)
    return;
  look->report->limit_ug = limit->amount_ug;
  look->report->limit_id = g_strdup (limit->id);
}

guint
stilla_sum_check_n_products (const StillaSafetyLook *look)
{
  const GPtrArray *products = stilla_plan_get_products (look->plan);
  guint n = 0;

  for (guint i = 0; i < products->len; i++)
    n += stilla_safety_look_takes (look, g_ptr_array_index (products, i));
  return n;
}

void
stilla_sum_check (const StillaSafetyLook *look)
{
  const GPtrArray *products = stilla_plan_get_products (look->plan);
  g_auto (DaySum) sum = { 0, NULL };
  GDate date;

  for (guint i = 0; i < products->len; i++)
    if (stilla_safety_look_takes (look, g_ptr_array_index (products, i)))
      check_product (look, g_ptr_array_index (products, i));
  keep_limit (look);
  g_date_clear (&date, 1);
  sum.ug = stilla_fullest_day_find (look->plan, look->from, &date);
  if (sum.ug == STILLA_FULLEST_DAY_TOO_MANY) {
    stilla_safety_report_add_not_checked (
        look->report, _ ("The magnesium of a day"),
        _ ("This plan has too many doses with days of their own to add up each day: take some out."),
        STILLA_LEVEL_ASK_FIRST);
    return;
  }
  look->report->sum_ug = sum.ug;
  if (sum.ug == 0)
    return;
  sum.words = day_to_string (look, sum.ug, &date);
  check_conditions (look, &sum);
}
