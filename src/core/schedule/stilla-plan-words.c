/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-words.h"

#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-date-reading.h"
#include "core/schedule/stilla-repeat-words.h"

#include <glib/gi18n-lib.h>

char *
stilla_dose_dup_amount (const StillaProduct *product,
                        const StillaUnits *units,
                        const StillaNumberStyle *style)
{
  g_autofree char *amount = NULL;
  gint64 ug;

  if (!stilla_product_elemental (product, units, &ug))
    return g_strdup (_ ("elemental amount not known"));
  amount = stilla_amount_format (ug, style);
  return g_strdup_printf (_ ("%s elemental"), amount);
}

char *
stilla_product_dup_amount (const StillaProduct *product, const StillaNumberStyle *style)
{
  StillaUnits one = { 1, 1 };
  g_autofree char *unit = stilla_unit_word_count (product->unit, &one);
  g_autofree char *amount = stilla_dose_dup_amount (product, &one, style);

  if (!stilla_product_is_known (product))
    return g_strdup (_ ("Elemental amount not known: not counted in the sum"));
  /* Translators: "100 mg elemental in 1 capsule" */
  return g_strdup_printf (_ ("%s in %s"), amount, unit);
}

static char *
known_origin (const StillaProduct *product, const StillaForm *form, const char *amount, const char *count)
{
  g_autofree char *share = NULL;
  gint64 permyriad;

  if (product->basis == STILLA_BASIS_ELEMENTAL)
    /* Translators: "The label gives 200 mg of elemental magnesium in 2 capsules." */
    return g_strdup_printf (_ ("The label gives %s of elemental magnesium in %s."), amount, count);
  if (form == NULL)
    return g_strdup_printf (_ ("Worked out from %s of the whole compound in %s."), amount, count);

  permyriad = stilla_form_permyriad (form);
  share = stilla_number_format (permyriad >= 1000 ? (permyriad + 5) / 10 * 100 : permyriad * 10,
                                stilla_number_style_c ());
  /* Translators: "Worked out: 1,000 mg of magnesium glycinate in 2 capsules, of which 14.1 % is magnesium."
   */
  return g_strdup_printf (
      _ ("Worked out: %s of the whole compound (%s) in %s, of which %s\u00a0%% is magnesium."), amount,
      form->name, count, share);
}

char *
stilla_product_dup_origin (const StillaProduct *product,
                           const StillaForm *form,
                           const StillaNumberStyle *style)
{
  StillaUnits units = { product->per_units, 1 };
  g_autofree char *count = stilla_unit_word_count (product->unit, &units);
  g_autofree char *amount = stilla_amount_format_exact (product->label_ug, style);

  if (product->label_ug == 0)
    return g_strdup (_ ("No amount was typed. Look for “elemental magnesium” on the label."));
  if (!stilla_product_is_known (product))
    /* Translators: "The label gives 500 mg of the whole compound in 1 tablet. How much …" */
    return g_strdup_printf (_ ("The label gives %s of the whole compound in %s. How much magnesium is in it "
                               "differs from maker to maker."),
                            amount, count);
  return known_origin (product, form, amount, count);
}

char *
stilla_meal_dup_name (StillaMeal meal, int minute)
{
  g_autofree char *time = minute >= 0 ? stilla_minute_to_string (minute) : NULL;

  if (time == NULL)
    return g_strdup (stilla_meal_label (meal));
  /* Translators: a meal and its time: "Breakfast, 07:30" */
  return g_strdup_printf (_ ("%s, %s"), stilla_meal_label (meal), time);
}

char *
stilla_dose_dup_when (const StillaDoseTime *dose)
{
  return dose->meal == STILLA_MEAL_NONE ? stilla_minute_to_string (dose->minute)
                                        : stilla_meal_dup_name (dose->meal, dose->minute);
}

/* Adds "until 3 December" when there is a last day. */
static void
append_until (GString *line, const GDate *until, const GDate *today)
{
  g_autofree char *day = g_date_valid (until) ? stilla_date_dup_words_since (until, today) : NULL;

  if (day == NULL)
    return;
  g_string_append (line, ", ");
  /* Translators: the last day: "until 3 December" */
  g_string_append_printf (line, _ ("until %s"), day);
}

char *
stilla_dose_dup_line (const StillaProduct *product,
                      const StillaDoseTime *dose,
                      const GDate *today,
                      const StillaNumberStyle *style)
{
  g_autofree char *count = stilla_unit_word_count (product->unit, &dose->units);
  g_autofree char *amount = stilla_dose_dup_amount (product, &dose->units, style);
  g_autofree char *repeat = stilla_repeat_dup_words (&dose->repeat);
  GString *line = g_string_new (NULL);

  /* Translators: how many units, then the amount in them: "2 capsules: 141 mg elemental" */
  g_string_append_printf (line, _ ("%s: %s"), count, amount);
  if (!stilla_repeat_is_daily (&dose->repeat))
    g_string_append_printf (line, ", %s", repeat);
  if (dose->is_next_day) {
    g_string_append (line, ", ");
    g_string_append (line, _ ("after midnight"));
  }
  append_until (line, &dose->until, today);
  return g_string_free (line, FALSE);
}

/* Adds "from 4 December" when that day is still to come, and "until 3 January" when there is a last day. */
static void
append_days (GString *words, const GDate *from, const GDate *until, const GDate *today)
{
  g_autofree char *first
      = g_date_compare (from, today) > 0 ? stilla_date_dup_words_since (from, today) : NULL;

  if (first != NULL) {
    g_string_append (words, ", ");
    /* TRANSLATORS: the first day: "from 4 December" */
    g_string_append_printf (words, _ ("from %s"), first);
  }
  append_until (words, until, today);
}

char *
stilla_dose_dup_days (const StillaDoseTime *dose, const GDate *today)
{
  g_autofree char *repeat = stilla_repeat_dup_words (&dose->repeat);
  GString *words = g_string_new (repeat);

  append_days (words, &dose->from, &dose->until, today);
  return g_string_free (words, FALSE);
}

char *
stilla_as_needed_dup_line (const StillaProduct *product,
                           const StillaAsNeeded *item,
                           const GDate *today,
                           const StillaNumberStyle *style)
{
  g_autofree char *count = stilla_unit_word_count (product->unit, &item->units);
  g_autofree char *amount = stilla_dose_dup_amount (product, &item->units, style);
  g_autofree char *most = stilla_unit_word_count (product->unit, &item->most);
  GString *line = g_string_new (NULL);

  /* Translators: "1 sachet: 100 mg elemental, at most 2 sachets a day" */
  g_string_append_printf (line, _ ("%s: %s, at most %s a day"), count, amount, most);
  append_days (line, &item->from, &item->until, today);
  return g_string_free (line, FALSE);
}

char *
stilla_as_needed_dup_days (const StillaAsNeeded *item, const GDate *today)
{
  GString *words = g_string_new (NULL);

  append_days (words, &item->from, &item->until, today);
  return g_string_free (words, FALSE);
}

char *
stilla_pause_dup_days (const StillaPause *pause, const GDate *today)
{
  g_autofree char *from = stilla_date_dup_words_since (&pause->from, today);
  GString *line = g_string_new (NULL);

  g_string_append_printf (
      line, g_date_compare (&pause->from, today) > 0 ? _ ("Paused from %s on") : _ ("Paused since %s"), from);
  append_until (line, &pause->until, today);
  return g_string_free (line, FALSE);
}

char *
stilla_pause_dup_line (const StillaPause *pause, const GDate *today)
{
  g_autofree char *days = stilla_pause_dup_days (pause, today);

  return *pause->reason != '\0' ? g_strdup_printf ("%s: %s", days, pause->reason) : g_steal_pointer (&days);
}

static char *
describe_left (const StillaStockLeft *left, const StillaProduct *product)
{
  StillaUnits units = { left->num, left->den };
  g_autofree char *count = left->num > 0 ? stilla_unit_word_count (product->unit, &units) : NULL;

  if (count == NULL)
    return g_strdup (_ ("None left"));
  /* Translators: "26 capsules left" */
  return g_strdup_printf (_ ("%s left"), count);
}

char *
stilla_stock_dup_line (const StillaStockLeft *left, const StillaProduct *product, const GDate *today)
{
  g_autofree char *words = describe_left (left, product);
  g_autofree char *day = NULL;
  GDate last = left->runs_out;

  if (left->is_short)
    return g_strdup (_ ("More was taken than you counted. Count again what is left."));
  if (!g_date_valid (&last))
    return g_steal_pointer (&words);
  if (g_date_compare (&last, today) <= 0)
    return g_strdup_printf (_ ("%s, not enough for today"), words);
  g_date_subtract_days (&last, 1);
  day = stilla_date_dup_words_since (&last, today);
  if (left->is_soon)
    return g_strdup_printf (_ ("%s, enough until %s: time to get more"), words, day);
  return g_strdup_printf (_ ("%s, enough until %s"), words, day);
}

char *
stilla_visit_dup_words (const StillaVisit *visit)
{
  g_autofree char *time = NULL;

  if (visit->minute == STILLA_VISIT_NO_TIME)
    return g_strdup (stilla_visit_get_title (visit));
  time = stilla_minute_to_string (visit->minute);
  return g_strdup_printf ("%s %s", time, stilla_visit_get_title (visit));
}

char *
stilla_visit_dup_line (const StillaVisit *visit, const GDate *today)
{
  GDate next = g_date_compare (&visit->from, today) > 0 ? visit->from : *today;
  gboolean is_single = g_date_valid (&visit->until) && g_date_compare (&visit->from, &visit->until) == 0;
  g_autofree char *repeat = stilla_repeat_dup_words (&visit->repeat);
  g_autofree char *time
      = visit->minute != STILLA_VISIT_NO_TIME ? stilla_minute_to_string (visit->minute) : NULL;
  g_autofree char *day = NULL;
  GString *line;

  stilla_repeat_find_next (&visit->repeat, &next, &next);
  day = stilla_date_dup_words_since (&next, today);
  line = g_string_new (day);
  if (time != NULL)
    g_string_append_printf (line, ", %s", time);
  if (!is_single) {
    g_string_append_printf (line, ", %s", repeat);
    append_until (line, &visit->until, today);
  }
  return g_string_free (line, FALSE);
}

static char *
list_unknown (const GPtrArray *names)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (names, i));
  return g_strdup_printf (
      _ ("Not counted, because the elemental amount is not known: %s. The real sum is higher."), list->str);
}

/* Whom a limit is for; the groups are those of the format. */
static const char *
limit_title (const char *group)
{
  if (g_str_equal (group, "pregnant"))
    return _ ("Published limit in pregnancy");
  if (g_str_equal (group, "breastfeeding"))
    return _ ("Published limit when breastfeeding");
  return _ ("Published limit for adults");
}

static void
set_limit (StillaDayWords *self,
           const StillaBundle *bundle,
           const StillaLimit *limit,
           const char *region_id,
           const StillaNumberStyle *style)
{
  const StillaRegion *region;
  g_autofree char *amount = NULL;

  if (limit == NULL)
    return;
  region = stilla_bundle_find_region (bundle, limit->region);
  amount = stilla_amount_format (limit->amount_ug, style);
  self->limit_ug = limit->amount_ug;
  /* Translators: "Published limit for adults", the name of a region, an amount. */
  self->limit = g_strdup_printf (_ ("%s, %s: %s of elemental magnesium a day."), limit_title (limit->group),
                                 region != NULL ? region->name : limit->region, amount);
  self->wording = g_strdup (limit->wording);
  if (region_id == NULL)
    self->region = g_strdup (_ ("We do not know where you live, so the lowest published limit is shown."));
  if (self->sum_ug > limit->amount_ug)
    self->above = g_strdup (
        _ ("This day is above the published limit. Talk with your doctor or pharmacist about it."));
}

/* What is not known never counts as nothing. */
static char *
describe_sum (const StillaDaySum *sum, const StillaNumberStyle *style)
{
  g_autofree char *amount = stilla_amount_format (sum->known_ug, style);

  if (sum->unknown->len == 0)
    return g_steal_pointer (&amount);
  if (sum->known_ug == 0)
    return g_strdup (_ ("Not known"));
  return g_strdup_printf (_ ("At least %s"), amount);
}

StillaDayWords *
stilla_day_words_new (const StillaDaySum *sum,
                      const StillaBundle *bundle,
                      const StillaLimit *limit,
                      const char *region,
                      const StillaNumberStyle *style)
{
  StillaDayWords *self = g_new0 (StillaDayWords, 1);

  self->sum_ug = sum->known_ug;
  self->sum = describe_sum (sum, style);
  self->meaning = g_strdup (_ ("elemental magnesium in this day’s plan, over all products"));
  if (sum->unknown->len > 0)
    self->unknown = list_unknown (sum->unknown);
  set_limit (self, bundle, limit, region, style);
  return self;
}

void
stilla_day_words_free (StillaDayWords *self)
{
  g_clear_pointer (&self->sum, g_free);
  g_clear_pointer (&self->meaning, g_free);
  g_clear_pointer (&self->limit, g_free);
  g_clear_pointer (&self->wording, g_free);
  g_clear_pointer (&self->unknown, g_free);
  g_clear_pointer (&self->above, g_free);
  g_clear_pointer (&self->region, g_free);
  g_free (self);
}
