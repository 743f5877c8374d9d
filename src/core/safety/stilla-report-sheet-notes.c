/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-report-sheet.h"

#include "core/content/stilla-condition.h"
#include "core/content/stilla-quantity-text.h"
#include "core/schedule/stilla-date-reading.h"
#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

static void
append_times (GString *into, const GArray *minutes)
{
  for (guint i = 0; i < minutes->len; i++) {
    g_autofree char *time = stilla_minute_to_string (g_array_index (minutes, int, i));

    g_string_append_printf (into, "%s%s", i > 0 ? ", " : ": ", time);
  }
}

/* "20 November", with the year when it is not that of today. Returns: (nullable): NULL: @date is not a day */
static char *
dup_day (const StillaReportSheet *self, const GDate *date)
{
  if (date == NULL || !g_date_valid (date))
    return NULL;
  return self->reader->today != NULL ? stilla_date_dup_words_since (date, self->reader->today)
                                     : stilla_date_dup_words (date);
}

/* From when (nullable) until when, not valid: open. */
static void
append_span (const StillaReportSheet *self, GString *words, const GDate *from, const GDate *until)
{
  g_autofree char *first = dup_day (self, from);
  g_autofree char *last = dup_day (self, until);

  if (first == NULL && last == NULL)
    return;
  g_string_append_c (words, ' ');
  if (last == NULL)
    /* TRANSLATORS: the first day of a dose or a pause: "(from 28 November)" */
    g_string_append_printf (words, _ ("(from %s)"), first);
  else if (first == NULL)
    /* TRANSLATORS: the last day of a medicine, a dose or a pause: "(until 28 November)" */
    g_string_append_printf (words, _ ("(until %s)"), last);
  else
    /* TRANSLATORS: the first and the last day of a dose or a pause: "(from 20 November to 28 November)" */
    g_string_append_printf (words, _ ("(from %s to %s)"), first, last);
}

void
stilla_report_sheet_add_medicines (const StillaReportSheet *self, StillaBlock *list)
{
  for (guint i = 0; i < self->circumstances->medicines->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (self->circumstances->medicines, i);
    g_autofree char *name = stilla_reader_dup_typed (self->reader, own->name);
    g_autoptr (GString) words = g_string_new (name);

    append_times (words, own->minutes);
    if (own->weekday != G_DATE_BAD_WEEKDAY)
      g_string_append_printf (words, " (%s)", stilla_weekday_label (own->weekday));
    append_span (self, words, NULL, &own->until);
    stilla_block_add_item (list, stilla_text_new_plain (words->str));
  }
}

static void
append_weekdays (GString *words, guint weekdays)
{
  gboolean is_first = TRUE;

  for (guint day = 0; weekdays != STILLA_REPEAT_ALL_WEEKDAYS && day < 7; day++) {
    if ((weekdays & (1u << day)) == 0)
      continue;
    g_string_append_printf (words, "%s%s", is_first ? " " : ", ",
                            stilla_weekday_label ((GDateWeekday) (G_DATE_MONDAY + day)));
    is_first = FALSE;
  }
}

/* On which days, unless it is every day. */
static void
append_days (GString *words, const StillaRepeat *repeat)
{
  append_weekdays (words, repeat->weekdays);
  if (repeat->every == 1)
    return;
  g_string_append_c (words, ' ');
  if (repeat->unit == STILLA_REPEAT_WEEKS)
    g_string_append_printf (words, ngettext ("every %d week", "every %d weeks", (gulong) repeat->every),
                            repeat->every);
  else
    g_string_append_printf (words, ngettext ("every %d day", "every %d days", (gulong) repeat->every),
                            repeat->every);
}

/* @from when it is still to come. NULL: it has begun, or was always there. */
static const GDate *
find_begin (const StillaReportSheet *self, const GDate *from)
{
  const GDate *today = self->reader->today;
  gboolean is_there = today != NULL ? g_date_compare (from, today) <= 0 : g_date_get_year (from) == 1;

  return is_there ? NULL : from;
}

static void
append_elemental (const StillaReportSheet *self,
                  const StillaProduct *product,
                  const StillaUnits *units,
                  StillaText *into)
{
  gint64 ug;

  if (!stilla_product_elemental (product, units, &ug))
    return;
  stilla_text_append (into, ", ", STILLA_SPAN_PLAIN);
  stilla_elemental_append (ug, self->reader, into);
}

static void
append_needed (const StillaReportSheet *self,
               const StillaProduct *product,
               const StillaAsNeeded *item,
               StillaText *into)
{
  g_autofree char *units = stilla_unit_word_count (product->unit, &item->units);
  g_autofree char *most = stilla_unit_word_count (product->unit, &item->most);
  /* TRANSLATORS: after the name of a product: "1 sachet" */
  g_autofree char *each = g_strdup_printf (_ ("; when needed %s"), units);
  g_autoptr (GString) limit = g_string_new (NULL);

  /* TRANSLATORS: the person's own limit: "2 sachets" */
  g_string_append_printf (limit, _ (", at most %s a day"), most);
  append_span (self, limit, find_begin (self, &item->from), &item->until);
  stilla_text_append (into, each, STILLA_SPAN_PLAIN);
  append_elemental (self, product, &item->units, into);
  stilla_text_append (into, limit->str, STILLA_SPAN_PLAIN);
}

/* What has ended is left out. */
static void
append_as_needed (const StillaReportSheet *self, const StillaProduct *product, StillaText *into)
{
  const GPtrArray *items = stilla_plan_get_as_needed (self->plan);

  for (guint i = 0; i < items->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (items, i);
    gboolean has_ended = self->reader->today != NULL && g_date_valid (&item->until)
                         && g_date_compare (&item->until, self->reader->today) < 0;

    if (g_str_equal (item->product_id, product->id) && !has_ended)
      append_needed (self, product, item, into);
  }
}

/* Since when, even if it has begun: what is paused must not read as if it were taken. */
static void
append_pauses (const StillaReportSheet *self, const StillaProduct *product, StillaText *into)
{
  const GPtrArray *pauses = stilla_plan_get_pauses (self->plan);

  for (guint i = 0; i < pauses->len; i++) {
    const StillaPause *pause = g_ptr_array_index (pauses, i);
    g_autoptr (GString) words = g_string_new (_ ("; paused"));

    if (!stilla_pause_concerns (pause, product->id) || !stilla_pause_meets (pause, self->reader->today, NULL))
      continue;
    append_span (self, words, g_date_get_year (&pause->from) > 1 ? &pause->from : NULL, &pause->until);
    stilla_text_append (into, words->str, STILLA_SPAN_PLAIN);
    if (*pause->reason == '\0')
      continue;
    stilla_text_append (into, ": ", STILLA_SPAN_PLAIN);
    stilla_text_append (into, pause->reason, STILLA_SPAN_VERBATIM);
  }
}

static void
append_dose (const StillaReportSheet *self,
             const StillaProduct *product,
             const StillaDoseTime *dose,
             StillaText *into)
{
  g_autofree char *time = stilla_minute_to_string (dose->minute);
  g_autofree char *units = stilla_unit_word_count (product->unit, &dose->units);
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words, "; %s", time);
  append_days (words, &dose->repeat);
  g_string_append_printf (words, " %s", units);
  append_span (self, words, find_begin (self, &dose->from), &dose->until);
  stilla_text_append (into, words->str, STILLA_SPAN_PLAIN);
  append_elemental (self, product, &dose->units, into);
}

/* What is still taken tomorrow, also when it is known already when that ends. */
static GPtrArray *
list_products (const StillaReportSheet *self)
{
  GDate tomorrow;

  if (self->reader->today == NULL)
    return stilla_plan_list_products (self->plan);
  tomorrow = stilla_date_plus (self->reader->today, 1);
  return stilla_plan_list_products_on (self->plan, &tomorrow);
}

static void
add_products (const StillaReportSheet *self, StillaBlock *list)
{
  g_autoptr (GPtrArray) products = list_products (self);

  for (guint i = 0; i < products->len; i++) {
    const StillaProduct *product = g_ptr_array_index (products, i);
    g_autoptr (GPtrArray) doses = stilla_plan_list_doses (self->plan, product->id, self->reader->today);
    g_autofree char *name = stilla_reader_dup_typed (self->reader, product->name);
    StillaText *text = stilla_text_new_plain (name);

    append_pauses (self, product, text);
    for (guint k = 0; k < doses->len; k++)
      append_dose (self, product, g_ptr_array_index (doses, k), text);
    append_as_needed (self, product, text);
    if (!stilla_product_is_known (product))
      stilla_text_append (text, _ ("; its elemental amount is not known"), STILLA_SPAN_PLAIN);
    stilla_block_add_item (list, text);
  }
}

static void
add_conditions (const StillaReportSheet *self, StillaBlock *list)
{
  g_autoptr (GPtrArray) conditions = stilla_bundle_dup_conditions (self->bundle);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < conditions->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (conditions, i);
    StillaAnswer answer;

    if (stilla_circumstances_get_answer (self->circumstances, condition->id, &answer)
        && answer == STILLA_ANSWER_YES && g_hash_table_add (said, condition->name))
      stilla_block_add_item (list, stilla_text_new_plain (condition->name));
  }
}

static void
add_drip (const StillaReportSheet *self, StillaBlock *list)
{
  if (self->circumstances->drip == STILLA_DRIP_HOSPITAL)
    stilla_block_add_item (list, stilla_text_new_plain (_ ("A magnesium drip in a hospital is planned")));
  else if (self->circumstances->drip == STILLA_DRIP_ELSEWHERE)
    stilla_block_add_item (list, stilla_text_new_plain (_ (
                                     "A magnesium drip is planned; not in a hospital, or not known where")));
}

void
stilla_report_sheet_add_answers (const StillaReportSheet *self, StillaBlock *list)
{
  add_drip (self, list);
  add_conditions (self, list);
}

void
stilla_report_sheet_add_notes (StillaReportSheet *self)
{
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  if (self->plan != NULL)
    add_products (self, list);
  stilla_report_sheet_add_medicines (self, list);
  stilla_report_sheet_add_answers (self, list);
  stilla_report_sheet_add_heading (self, _ ("What you wrote down"), "notes");
  if (list->items != NULL) {
    g_ptr_array_add (self->blocks, list);
    return;
  }
  stilla_block_free (list);
  stilla_report_sheet_add_words (self, STILLA_BLOCK_PARAGRAPH, _ ("Nothing yet."));
}
