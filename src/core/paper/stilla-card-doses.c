/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-card-doses.h"

#include "core/content/stilla-quantity-text.h"
#include "core/paper/stilla-pause-lines.h"
#include "core/schedule/stilla-plan-words.h"
#include "core/schedule/stilla-week-slot.h"

#include <glib/gi18n-lib.h>

/* Whether both are said in one line: only their times differ. */
static gboolean
is_alike (const StillaDoseTime *a, const StillaDoseTime *b)
{
  return stilla_units_compare (&a->units, &b->units) == 0 && stilla_repeat_equal (&a->repeat, &b->repeat)
         && g_date_compare (&a->from, &b->from) == 0 && g_date_valid (&a->until) == g_date_valid (&b->until)
         && (!g_date_valid (&a->until) || g_date_compare (&a->until, &b->until) == 0);
}

/* Takes the first dose and those that are alike out of @doses. Returns: (transfer container) */
static GPtrArray *
take_alike (GPtrArray *doses)
{
  GPtrArray *alike = g_ptr_array_new ();
  const StillaDoseTime *first = g_ptr_array_index (doses, 0);

  for (guint i = 0; i < doses->len;) {
    if (is_alike (first, g_ptr_array_index (doses, i)))
      g_ptr_array_add (alike, g_ptr_array_steal_index (doses, i));
    else
      i++;
  }
  return alike;
}

static void
append_times (StillaText *text, const GPtrArray *doses)
{
  for (guint i = 0; i < doses->len; i++) {
    g_autofree char *time = stilla_dose_dup_clock (g_ptr_array_index (doses, i));

    stilla_text_append (text, i > 0 ? ", " : "", STILLA_SPAN_PLAIN);
    stilla_text_append (text, time, STILLA_SPAN_PLAIN);
  }
}

static void
append_amount (const StillaReportSheet *sheet,
               const StillaProduct *product,
               const StillaUnits *units,
               StillaText *text)
{
  g_autofree char *count = stilla_unit_word_count (product->unit, units);
  gint64 ug;

  stilla_text_append (text, count, STILLA_SPAN_PLAIN);
  stilla_text_append (text, ", ", STILLA_SPAN_PLAIN);
  if (stilla_product_elemental (product, units, &ug))
    stilla_elemental_append (ug, sheet->reader, text);
  else
    stilla_text_append (text, _ ("elemental amount not known"), STILLA_SPAN_PLAIN);
}

/* What is paused today must not read as if it were taken. */
static StillaText *
named_text (const StillaReportSheet *sheet, const StillaProduct *product)
{
  StillaText *text = stilla_text_new ();

  stilla_text_append (text, product->name, STILLA_SPAN_VERBATIM);
  if (stilla_plan_is_paused (sheet->plan, product->id, sheet->reader->today)) {
    stilla_text_append (text, ", ", STILLA_SPAN_PLAIN);
    /* TRANSLATORS: after the name of a product, before its doses: they are not taken now */
    stilla_text_append (text, _ ("paused"), STILLA_SPAN_STRONG);
  }
  stilla_text_append (text, ": ", STILLA_SPAN_PLAIN);
  return text;
}

static StillaText *
describe_doses (const StillaReportSheet *sheet, const StillaProduct *product, const GPtrArray *doses)
{
  const StillaDoseTime *first = g_ptr_array_index (doses, 0);
  g_autofree char *days = stilla_dose_dup_days (first, sheet->reader->today);
  StillaText *text = named_text (sheet, product);

  append_times (text, doses);
  stilla_text_append (text, ": ", STILLA_SPAN_PLAIN);
  append_amount (sheet, product, &first->units, text);
  if (doses->len > 1)
    /* TRANSLATORS: after an amount: it is that of every time */
    stilla_text_append (text, _ (" each time"), STILLA_SPAN_PLAIN);
  stilla_text_append (text, ", ", STILLA_SPAN_PLAIN);
  stilla_text_append (text, days, STILLA_SPAN_PLAIN);
  return text;
}

static void
add_doses (const StillaReportSheet *sheet, const StillaProduct *product, StillaBlock *list)
{
  g_autoptr (GPtrArray) doses = stilla_plan_list_doses (sheet->plan, product->id, sheet->reader->today);

  while (doses->len > 0) {
    g_autoptr (GPtrArray) alike = take_alike (doses);

    stilla_block_add_item (list, describe_doses (sheet, product, alike));
  }
}

static void
add_as_needed (const StillaReportSheet *sheet, const StillaProduct *product, StillaBlock *list)
{
  const GPtrArray *items = stilla_plan_get_as_needed (sheet->plan);

  for (guint i = 0; i < items->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (items, i);
    g_autofree char *most = stilla_unit_word_count (product->unit, &item->most);
    g_autofree char *days = stilla_as_needed_dup_days (item, sheet->reader->today);
    g_autofree char *limit = g_strdup_printf (_ (", own limit %s a day"), most);
    StillaText *text;

    if (!g_str_equal (item->product_id, product->id)
        || (g_date_valid (&item->until) && g_date_compare (&item->until, sheet->reader->today) < 0))
      continue;
    text = named_text (sheet, product);
    stilla_text_append (text, _ ("when needed "), STILLA_SPAN_PLAIN);
    append_amount (sheet, product, &item->units, text);
    stilla_text_append (text, limit, STILLA_SPAN_PLAIN);
    stilla_text_append (text, days, STILLA_SPAN_PLAIN);
    stilla_block_add_item (list, text);
  }
}

/* Once of each product, without the reason: the card has little room and others read it. */
static void
add_product (const StillaReportSheet *sheet, const StillaProduct *product, StillaBlock *list)
{
  guint first = list->items != NULL ? list->items->len : 0;
  g_autofree char *paused = stilla_pause_lines_dup_days (sheet->plan, product->id, sheet->reader->today);

  add_doses (sheet, product, list);
  add_as_needed (sheet, product, list);
  if (list->items != NULL && list->items->len > first)
    stilla_text_append (g_ptr_array_index (list->items, first), paused, STILLA_SPAN_PLAIN);
}

void
stilla_card_doses_add (const StillaReportSheet *sheet, StillaBlock *list)
{
  g_autoptr (GPtrArray) products = stilla_plan_list_products_on (sheet->plan, sheet->reader->today);

  for (guint i = 0; i < products->len; i++)
    add_product (sheet, g_ptr_array_index (products, i), list);
}
