/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-plan-tables.h"

#include "core/content/stilla-quantity-text.h"
#include "core/paper/stilla-due-doses.h"
#include "core/paper/stilla-pause-lines.h"
#include "core/paper/stilla-plan-stretch.h"
#include "core/safety/stilla-day-limit.h"
#include "core/safety/stilla-fullest-day.h"
#include "core/safety/stilla-fullest-sum.h"
#include "core/schedule/stilla-date-reading.h"
#include "core/schedule/stilla-plan-words.h"
#include "core/schedule/stilla-repeat-words.h"

#include <glib/gi18n-lib.h>

#define MOST_STRETCHES 12

static StillaTable *
add_table (StillaReportSheet *sheet, const char *heading, const char *id, const char *const *heads)
{
  StillaBlock *block;

  stilla_report_sheet_add_heading (sheet, heading, id);
  block = stilla_report_sheet_add_block (sheet, STILLA_BLOCK_TABLE);
  block->table = stilla_table_new ();
  for (gsize i = 0; heads[i] != NULL; i++)
    g_ptr_array_add (block->table->head, stilla_text_new_plain (heads[i]));
  return block->table;
}

static void
add_cell (GPtrArray *row, const char *words)
{
  g_ptr_array_add (row, stilla_text_new_plain (words));
}

static const StillaNumberStyle *
number_style (const StillaReportSheet *sheet)
{
  return stilla_number_style_for_language (sheet->reader->language);
}

/* Products */

static void
add_product (StillaReportSheet *sheet, StillaTable *table, const StillaProduct *product)
{
  const StillaForm *form
      = product->form_id != NULL ? stilla_bundle_find_form (sheet->bundle, product->form_id) : NULL;
  g_autofree char *origin = stilla_product_dup_origin (product, form, number_style (sheet));
  g_autofree char *amount = stilla_product_dup_amount (product, number_style (sheet));
  g_autofree char *name = stilla_reader_dup_typed (sheet->reader, product->name);
  GPtrArray *row = stilla_table_add_row (table, stilla_text_new ());

  add_cell (row, name);
  add_cell (row, form != NULL ? form->name : _ ("not named"));
  add_cell (row, origin);
  add_cell (row, amount);
}

void
stilla_plan_tables_add_products (StillaReportSheet *sheet)
{
  g_autoptr (GPtrArray) products = stilla_plan_list_products_on (sheet->plan, sheet->reader->today);
  const char *const heads[]
      = { _ ("Product"), _ ("Form"), _ ("What the label says"), _ ("Magnesium in it"), NULL };
  StillaTable *table;

  if (products->len == 0) {
    stilla_report_sheet_add_words (sheet, STILLA_BLOCK_PARAGRAPH, _ ("The plan has no product."));
    return;
  }
  table = add_table (sheet, _ ("Products"), "products", heads);
  for (guint i = 0; i < products->len; i++)
    add_product (sheet, table, g_ptr_array_index (products, i));
}

/* Doses */

static int
compare_doses (gconstpointer a, gconstpointer b)
{
  const StillaDoseTime *first = *(StillaDoseTime *const *) a;
  const StillaDoseTime *second = *(StillaDoseTime *const *) b;

  if (stilla_dose_reach (first) != stilla_dose_reach (second))
    return stilla_dose_reach (first) - stilla_dose_reach (second);
  if (g_date_compare (&first->from, &second->from) != 0)
    return g_date_compare (&first->from, &second->from);
  return g_strcmp0 (first->id, second->id);
}

static GPtrArray *
list_doses (const StillaPlan *plan, const GDate *today)
{
  const GPtrArray *all = stilla_plan_get_doses (plan);
  GPtrArray *doses = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (all, i);

    if (dose->as_needed_id == NULL && stilla_dose_time_applies_since (dose, today))
      g_ptr_array_add (doses, dose);
  }
  g_ptr_array_sort (doses, compare_doses);
  return doses;
}

static char *
dup_time (const StillaDoseTime *dose)
{
  g_autofree char *when = stilla_dose_dup_when (dose);
  GString *words = g_string_new (when);

  if (dose->is_next_day) {
    g_string_append (words, ", ");
    g_string_append (words, _ ("after midnight"));
  }
  if (dose->zone != NULL)
    /* TRANSLATORS: the name of a time zone; the dose goes by the clock there */
    g_string_append_printf (words, _ (", %s time"), dose->zone);
  return g_string_free (words, FALSE);
}

static StillaText *
elemental_words (const StillaReportSheet *sheet, const StillaProduct *product, const StillaUnits *units)
{
  StillaText *text = stilla_text_new ();
  gint64 ug;

  if (stilla_product_elemental (product, units, &ug))
    stilla_elemental_append (ug, sheet->reader, text);
  else
    stilla_text_append (text, _ ("elemental amount not known"), STILLA_SPAN_PLAIN);
  return text;
}

static void
add_dose (StillaReportSheet *sheet, StillaTable *table, const StillaDoseTime *dose)
{
  const StillaProduct *product = stilla_plan_find_product (sheet->plan, dose->product_id);
  g_autofree char *time = dup_time (dose);
  g_autofree char *count = stilla_unit_word_count (product->unit, &dose->units);
  g_autofree char *name = stilla_reader_dup_typed (sheet->reader, product->name);
  g_autofree char *what = g_strdup_printf ("%s, %s", name, count);
  g_autofree char *repeat = stilla_dose_dup_days (dose, sheet->reader->today);
  g_autofree char *paused = stilla_pause_lines_dup_days (sheet->plan, product->id, sheet->reader->today);
  g_autofree char *days = g_strconcat (repeat, paused, NULL);
  GPtrArray *row = stilla_table_add_row (table, stilla_text_new ());

  add_cell (row, time);
  add_cell (row, what);
  g_ptr_array_add (row, elemental_words (sheet, product, &dose->units));
  add_cell (row, days);
}

void
stilla_plan_tables_add_doses (StillaReportSheet *sheet)
{
  g_autoptr (GPtrArray) doses = list_doses (sheet->plan, sheet->reader->today);
  const char *const heads[]
      = { _ ("Time"), _ ("Product, how much"), _ ("Magnesium"), _ ("On which days"), NULL };
  StillaTable *table;

  if (doses->len == 0)
    return;
  table = add_table (sheet, _ ("Doses by time of the day"), "doses", heads);
  for (guint i = 0; i < doses->len; i++)
    add_dose (sheet, table, g_ptr_array_index (doses, i));
}

/* Sums */

static StillaText *
sum_words (const StillaReportSheet *sheet, const StillaPlanStretch *stretch)
{
  StillaText *text = stilla_text_new ();

  if (!stretch->is_added) {
    stilla_text_append (text, _ ("This day cannot be added up. Check the amounts of your products."),
                        STILLA_SPAN_PLAIN);
    return text;
  }
  if (!stretch->is_planned) {
    stilla_text_append (text, _ ("nothing is planned"), STILLA_SPAN_PLAIN);
    return text;
  }
  if (stretch->least_ug < stretch->most_ug) {
    stilla_elemental_append (stretch->least_ug, sheet->reader, text);
    /* TRANSLATORS: between two amounts: the smallest and the largest of a day */
    stilla_text_append (text, _ (" to "), STILLA_SPAN_PLAIN);
  }
  stilla_elemental_append (stretch->most_ug, sheet->reader, text);
  if (!stretch->is_known)
    stilla_text_append (text, _ (", and products whose elemental amount is not known"), STILLA_SPAN_PLAIN);
  return text;
}

static StillaText *
limit_words (const StillaReportSheet *sheet, const StillaLimit *limit, gint64 most_ug)
{
  StillaText *text = stilla_text_new ();

  if (limit == NULL) {
    stilla_text_append (text, _ ("The guide names no limit: ask a pharmacist."), STILLA_SPAN_PLAIN);
    return text;
  }
  stilla_elemental_append (limit->amount_ug, sheet->reader, text);
  if (most_ug > limit->amount_ug)
    stilla_text_append (text, _ (". The sum is above it."), STILLA_SPAN_STRONG);
  return text;
}

static void
add_sum (StillaReportSheet *sheet,
         StillaTable *table,
         const char *name,
         StillaText *sum,
         const StillaLimit *limit,
         gint64 most_ug)
{
  GPtrArray *row = stilla_table_add_row (table, stilla_text_new ());

  add_cell (row, name);
  g_ptr_array_add (row, sum);
  g_ptr_array_add (row, limit_words (sheet, limit, most_ug));
}

static void
add_stretches (StillaReportSheet *sheet, StillaTable *table, const StillaLimit *limit)
{
  gboolean has_more;
  g_autoptr (GArray) stretches
      = stilla_plan_stretches_new (sheet->plan, sheet->reader->today, MOST_STRETCHES, &has_more);

  for (guint i = 0; i < stretches->len; i++) {
    const StillaPlanStretch *stretch = &g_array_index (stretches, StillaPlanStretch, i);
    g_autofree char *date = stilla_date_dup_words (&stretch->from);
    g_autofree char *from = g_strdup_printf (_ ("From %s on"), date);

    add_sum (sheet, table, stretches->len == 1 ? _ ("A day") : from, sum_words (sheet, stretch), limit,
             stretch->most_ug);
  }
  if (has_more)
    add_sum (sheet, table, _ ("Later days"), stilla_text_new_plain (_ ("See the plan in Stilla.")), limit, 0);
}

/* What is taken when needed counts with the most that the person allows themselves. */
static void
add_fullest (StillaReportSheet *sheet, StillaTable *table, const StillaLimit *limit, const StillaDaySum *sum)
{
  StillaPlanStretch fullest = { .is_added = TRUE, .is_planned = TRUE };
  GDate date;

  g_date_clear (&date, 1);
  fullest.least_ug = fullest.most_ug = sum->known_ug;
  fullest.is_known = sum->unknown->len == 0;
  if (stilla_fullest_day_find (sheet->plan, sheet->reader->today, &date) <= 0
      || !stilla_fullest_day_counts_most (sheet->plan, &date))
    return;
  add_sum (sheet, table, _ ("With the most you allow yourself when needed"), sum_words (sheet, &fullest),
           limit, fullest.most_ug);
}

static void
add_words (StillaReportSheet *sheet, const char *words)
{
  if (words != NULL)
    stilla_report_sheet_add_words (sheet, STILLA_BLOCK_PARAGRAPH, words);
}

static void
explain_limit (StillaReportSheet *sheet, const StillaLimit *limit, const StillaDaySum *sum)
{
  g_autoptr (StillaDayWords) words
      = stilla_day_words_new (sum, sheet->bundle, limit, sheet->reader->region, number_style (sheet));
  StillaBlock *block;

  if (limit != NULL) {
    block = stilla_report_sheet_add_block (sheet, STILLA_BLOCK_PARAGRAPH);
    block->text = stilla_text_new_plain (words->limit);
    stilla_text_append (block->text, " ", STILLA_SPAN_PLAIN);
    stilla_text_append (block->text, words->wording, STILLA_SPAN_PLAIN);
    block->text->certainty = limit->certainty;
    stilla_text_add_sources (block->text, (const char *const *) limit->sources);
  }
  add_words (sheet, words->region);
  add_words (sheet, words->unknown);
}

void
stilla_plan_tables_add_sums (StillaReportSheet *sheet)
{
  const StillaLimit *limit
      = stilla_day_limit_find_for_reader (sheet->bundle, sheet->reader->region, sheet->circumstances);
  g_autoptr (StillaDaySum) sum = stilla_fullest_sum_new (sheet->plan, sheet->reader->today, sheet->report);
  const char *const heads[]
      = { _ ("When"), _ ("Sum of a day, over all products"), _ ("Published limit"), NULL };
  StillaTable *table
      = add_table (sheet, _ ("The magnesium of a day, beside the published limit"), "sums", heads);

  add_stretches (sheet, table, limit);
  add_fullest (sheet, table, limit, sum);
  explain_limit (sheet, limit, sum);
}
