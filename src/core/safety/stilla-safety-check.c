/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-safety-check.h"

#include "core/content/stilla-condition.h"
#include "core/content/stilla-inline-render.h"
#include "core/content/stilla-quantity-text.h"
#include "core/content/stilla-value.h"
#include "core/safety/stilla-day-gaps.h"
#include "core/safety/stilla-gap-check.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-day-sum.h"

#include <glib/gi18n-lib.h>

/* The two rules that the program answers itself, by adding up the day. */
#define RULE_OVER_LIMIT "c32"
#define RULE_OVER_STUDIES "c33"
#define STUDY_MAXIMUM "study-max"
#define GROUP "adult"

typedef struct {
  StillaBundle *bundle;
  const StillaPlan *plan;
  const StillaCircumstances *circumstances;
  const GDate *from;
  StillaReader *reader;
  GPtrArray *conditions;
  StillaMedicineList *medicines;
  StillaDayGaps *gaps;
  StillaSafetyReport *report;
} Check;

static void
check_clear (Check *self)
{
  g_clear_pointer (&self->gaps, stilla_day_gaps_free);
  g_clear_pointer (&self->medicines, stilla_medicine_list_free);
  g_clear_pointer (&self->conditions, g_ptr_array_unref);
  g_clear_pointer (&self->reader, stilla_reader_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, check_clear)

static char *
render (const Check *self, const StillaElement *node)
{
  g_autoptr (StillaText) text = NULL;

  if (node == NULL)
    return g_strdup ("");
  text = stilla_inline_render (self->bundle, node, self->reader);
  return stilla_text_dup_string (text);
}

static void
add_not_checked (const Check *self, const char *subject, const char *why)
{
  stilla_safety_report_add_not_checked (self->report, subject, why, STILLA_LEVEL_NONE);
}

/* Conditions */

static gboolean
is_computed (const StillaCondition *condition)
{
  return g_str_equal (condition->id, RULE_OVER_LIMIT) || g_str_equal (condition->id, RULE_OVER_STUDIES);
}

static void
add_open_question (const Check *self, const StillaCondition *condition, gboolean was_answered)
{
  const char *state = was_answered ? _ ("You are not sure.") : _ ("Not answered.");
  g_autofree char *why = NULL;

  if (condition->if_unknown != STILLA_LEVEL_STOP && condition->if_unknown != STILLA_LEVEL_ASK_FIRST)
    why = g_strdup_printf (_ ("%s Ask your doctor or pharmacist."), state);
  else
    /* TRANSLATORS: "Not answered. Until you know, it counts as “Ask first”: talk to a doctor or pharmacist."
     */
    why = g_strdup_printf (_ ("%s Until you know, it counts as “%s”: %s."), state,
                           stilla_level_label (condition->if_unknown),
                           stilla_level_meaning (condition->if_unknown));
  stilla_safety_report_add_not_checked (self->report, condition->name, why, condition->if_unknown);
}

static void
check_condition (const Check *self, const StillaCondition *condition)
{
  StillaAnswer answer;
  gboolean was_answered = stilla_circumstances_get_answer (self->circumstances, condition->id, &answer);

  if ((condition->routes & STILLA_ROUTE_ORAL) == 0 || (is_computed (condition) && !was_answered))
    return;
  if (!was_answered || answer == STILLA_ANSWER_NOT_SURE) {
    add_open_question (self, condition, was_answered);
    return;
  }
  self->report->n_checked++;
  if (answer == STILLA_ANSWER_YES)
    stilla_safety_report_add (self->report, condition->level, condition->id, condition->name,
                              (const char *const *) condition->sources)
        ->message
        = render (self, condition->message);
}

static const StillaCondition *
find_condition (const Check *self, const char *id)
{
  for (guint i = 0; i < self->conditions->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (self->conditions, i);

    if (g_str_equal (condition->id, id))
      return condition;
  }
  return NULL;
}

/* Medicines */

static void
add_interaction (const Check *self, const StillaOwnMedicine *own, const StillaInteraction *interaction)
{
  g_autofree char *effect = render (self, interaction->effect);
  g_autofree char *advice = render (self, interaction->advice);
  StillaFinding *finding = stilla_safety_report_add (self->report, interaction->level, interaction->id,
                                                     own->name, (const char *const *) interaction->sources);

  finding->message = g_strdup_printf ("%s %s", effect, advice);
}

static void
check_medicine (const Check *self, const StillaOwnMedicine *own)
{
  const GArray *matches = stilla_medicine_list_find (self->medicines, own->name);

  if (matches == NULL) {
    add_not_checked (self, own->name, _ ("It is not in our list: ask a pharmacist."));
    return;
  }
  self->report->n_checked++;
  for (guint i = 0; i < matches->len; i++) {
    const StillaInteraction *interaction = g_array_index (matches, StillaMedicineMatch, i).interaction;

    if ((interaction->routes & STILLA_ROUTE_ORAL) != 0)
      add_interaction (self, own, interaction);
  }
}

static void
check_untimed (const Check *self)
{
  for (guint i = 0; i < self->gaps->untimed->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (self->gaps->untimed, i);

    add_not_checked (self, own->name,
                     _ ("It needs a gap to magnesium, but its times are not written down: add them."));
  }
}

/* The day's sum */

static gboolean
has_ended (const Check *self, const GDate *until)
{
  return self->from != NULL && g_date_valid (until) && g_date_compare (until, self->from) < 0;
}

static gint64
sum_day (const Check *self, const GDate *date)
{
  const GPtrArray *doses = stilla_plan_get_doses (self->plan);
  g_autoptr (GArray) occurrences = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
  g_autoptr (StillaDaySum) sum = NULL;

  for (guint i = 0; i < doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (doses, i);
    StillaOccurrence occurrence = { dose, stilla_plan_find_product (self->plan, dose->product_id), *date, 0 };

    if (stilla_dose_time_applies (dose, date))
      g_array_append_val (occurrences, occurrence);
  }
  sum = stilla_day_sum_new (occurrences, NULL);
  return sum != NULL ? sum->known_ug : G_MAXINT64;
}

/* The sum only grows on a day on which a dose starts, so only those days are looked at. */
static gint64
find_fullest_day (const Check *self, GDate *out_date)
{
  const GPtrArray *doses = stilla_plan_get_doses (self->plan);
  gint64 most = 0;

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);
    GDate date = dose->from;
    gint64 sum;

    if (!stilla_dose_time_applies_since (dose, self->from))
      continue;
    if (self->from != NULL && g_date_compare (&date, self->from) < 0)
      date = *self->from;
    sum = sum_day (self, &date);
    if (sum > most || (sum == most && sum > 0 && g_date_compare (&date, out_date) < 0)) {
      most = sum;
      *out_date = date;
    }
  }
  return most;
}

static char *
sum_to_string (const Check *self, gint64 sum_ug, const GDate *date)
{
  g_autoptr (StillaText) text = stilla_text_new ();
  g_autofree char *amount = NULL;
  g_autofree char *day = stilla_date_to_string (date);

  stilla_elemental_append (sum_ug, self->reader, text);
  amount = stilla_text_dup_string (text);
  if (g_date_get_year (date) == 1 || self->from != NULL)
    /* TRANSLATORS: an amount such as "423 mg elemental" */
    return g_strdup_printf (_ ("Your doses add up to %s a day."), amount);
  /* TRANSLATORS: a date, an amount such as "423 mg elemental" */
  return g_strdup_printf (_ ("On %s your doses add up to %s."), day, amount);
}

static void
add_sum_finding (const Check *self, const char *rule, const char *sum, const char *const *sources)
{
  const StillaCondition *condition = find_condition (self, rule);
  g_autofree char *message = condition != NULL ? render (self, condition->message) : g_strdup ("");
  StillaLevel level = condition != NULL ? condition->level : STILLA_LEVEL_ASK_FIRST;

  stilla_safety_report_add (self->report, level, rule, _ ("The magnesium of a day"), sources)->message
      = g_strdup_printf ("%s %s", sum, message);
}

static void
check_limit (const Check *self, gint64 sum_ug, const char *sum)
{
  const StillaLimit *limit = stilla_bundle_find_limit (self->bundle, self->reader->region, GROUP);

  if (limit == NULL)
    limit = stilla_bundle_find_limit (self->bundle, NULL, GROUP);
  if (limit == NULL)
    add_not_checked (self, _ ("The magnesium of a day"), _ ("The guide names no limit: ask a pharmacist."));
  else if (sum_ug > limit->amount_ug)
    add_sum_finding (self, RULE_OVER_LIMIT, sum, (const char *const *) limit->sources);
}

static void
check_studies (const Check *self, gint64 sum_ug, const char *sum)
{
  const StillaElement *most = stilla_bundle_find_dose_element (self->bundle, STUDY_MAXIMUM);
  gint64 most_ug;

  if (most == NULL
      || !stilla_value_micrograms (stilla_element_get (most, "amount"), stilla_element_get (most, "unit"),
                                   &most_ug))
    add_not_checked (self, _ ("The magnesium of a day"),
                     _ ("The guide names no highest amount of the studies: ask a pharmacist."));
  else if (sum_ug > most_ug) {
    g_auto (GStrv) sources = g_strsplit (stilla_element_get (most, "sources"), " ", -1);

    add_sum_finding (self, RULE_OVER_STUDIES, sum, (const char *const *) sources);
  }
}

static gboolean
has_dose (const Check *self, const StillaProduct *product)
{
  const GPtrArray *doses = stilla_plan_get_doses (self->plan);

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (g_str_equal (dose->product_id, product->id) && stilla_dose_time_applies_since (dose, self->from))
      return TRUE;
  }
  return FALSE;
}

static void
check_product (const Check *self, const StillaProduct *product)
{
  if (has_ended (self, &product->until))
    return;
  if (!stilla_product_is_known (product))
    add_not_checked (self, product->name,
                     _ ("Its elemental amount is not known, so it is not in the sum: look for it on the "
                        "label, or ask a pharmacist."));
  else if (!has_dose (self, product))
    add_not_checked (self, product->name,
                     _ ("No time is written down for it, so it is not in the sum: add its times."));
  else
    self->report->n_checked++;
}

static void
check_sum (const Check *self)
{
  const GPtrArray *products = stilla_plan_get_products (self->plan);
  g_autofree char *sum = NULL;
  GDate date;
  gint64 most;

  g_date_clear (&date, 1);
  for (guint i = 0; i < products->len; i++)
    check_product (self, g_ptr_array_index (products, i));
  most = find_fullest_day (self, &date);
  if (most == 0)
    return;
  sum = sum_to_string (self, most, &date);
  check_limit (self, most, sum);
  check_studies (self, most, sum);
}

StillaSafetyReport *
stilla_safety_check (StillaBundle *bundle,
                     const char *region,
                     const StillaPlan *plan,
                     const StillaCircumstances *circumstances,
                     const GDate *from)
{
  g_auto (Check) check = { .bundle = bundle, .plan = plan, .circumstances = circumstances, .from = from };

  check.reader = stilla_reader_new (stilla_bundle_get_language (bundle), region, NULL);
  check.conditions = stilla_bundle_dup_conditions (bundle);
  check.medicines = stilla_medicine_list_new (bundle);
  check.gaps = stilla_day_gaps_new (check.medicines, circumstances);
  check.report
      = stilla_safety_report_new (stilla_bundle_get_edition (bundle), stilla_bundle_get_date (bundle));
  check_sum (&check);
  for (guint i = 0; i < circumstances->medicines->len; i++)
    check_medicine (&check, g_ptr_array_index (circumstances->medicines, i));
  check_untimed (&check);
  stilla_gap_check (check.gaps, plan, from, check.report);
  for (guint i = 0; i < check.conditions->len; i++)
    check_condition (&check, g_ptr_array_index (check.conditions, i));
  stilla_safety_report_sort (check.report);
  return check.report;
}
