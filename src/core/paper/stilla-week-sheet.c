/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-week-sheet.h"

#include "core/content/stilla-expansion.h"
#include "core/paper/stilla-due-doses.h"
#include "core/paper/stilla-pause-lines.h"
#include "core/paper/stilla-week-rows.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-day-name.h"
#include "core/schedule/stilla-plan-words.h"

#include <glib/gi18n-lib.h>

static void
add_words (GPtrArray *blocks, StillaBlockKind kind, const char *words)
{
  StillaBlock *block = stilla_block_new (kind);

  block->text = stilla_text_new_plain (words);
  g_ptr_array_add (blocks, block);
}

static gboolean
has_empty_cell (const StillaTable *table)
{
  for (guint i = 0; i < table->rows->len; i++) {
    const GPtrArray *cells = g_ptr_array_index (table->rows, i);

    for (guint k = 0; k < cells->len; k++) {
      g_autofree char *words = stilla_text_dup_string (g_ptr_array_index (cells, k));

      if (g_str_equal (words, STILLA_WEEK_NO_DOSE))
        return TRUE;
    }
  }
  return FALSE;
}

static void
add_rows (const StillaWeekSheet *self, const GArray *doses, GPtrArray *blocks)
{
  StillaTable *table = stilla_week_rows_new (self, doses);
  StillaBlock *block;

  if (table == NULL) {
    add_words (blocks, STILLA_BLOCK_PARAGRAPH, _ ("Nothing is planned in this week."));
    return;
  }
  block = stilla_block_new (STILLA_BLOCK_TABLE);
  block->table = table;
  g_ptr_array_add (blocks, block);
  if (has_empty_cell (table))
    /* TRANSLATORS: below a table with such dashes */
    add_words (blocks, STILLA_BLOCK_PARAGRAPH, _ ("–: no dose of the plan on that day."));
}

/* What has no box in the table */

static gboolean
applies_in_week (const StillaWeekSheet *self, const StillaAsNeeded *needed)
{
  for (int i = 0; i < STILLA_WEEK_SHEET_DAYS; i++) {
    GDate date = stilla_date_plus (&self->first, i);

    if (stilla_as_needed_applies (needed, &date))
      return TRUE;
  }
  return FALSE;
}

static char *
dup_amount (const StillaWeekSheet *self, const StillaProduct *product, const StillaAsNeeded *needed)
{
  const StillaNumberStyle *style = stilla_number_style_for_language (self->reader->language);
  g_autofree char *count = stilla_unit_word_count (product->unit, &needed->units);
  g_autofree char *amount = stilla_dose_dup_amount (product, &needed->units, style);

  /* TRANSLATORS: how much, and the magnesium in it: "1 sachet (150 mg elemental)" */
  return g_strdup_printf (_ ("%s (%s)"), count, amount);
}

static StillaText *
describe_needed (const StillaWeekSheet *self, const StillaAsNeeded *needed)
{
  const StillaProduct *product = stilla_plan_find_product (self->plan, needed->product_id);
  g_autofree char *amount = dup_amount (self, product, needed);
  g_autofree char *most = stilla_unit_word_count (product->unit, &needed->most);
  g_autofree char *name = stilla_reader_dup_typed (self->reader, product->name);
  /* TRANSLATORS: a product, how much each time, how much in a day: the last is the person's own limit */
  g_autofree char *words
      = g_strdup_printf (_ ("%s: %s when needed. Your own limit is %s a day. Taken on "), name, amount, most);
  StillaText *text = stilla_text_new_plain (words);

  stilla_text_append (text, STILLA_LINE_TO_WRITE_ON, STILLA_SPAN_BLANK);
  return text;
}

/* Takes @list over. */
static void
add_list (GPtrArray *blocks, StillaBlock *list, const char *heading, const char *id)
{
  if (list->items == NULL) {
    stilla_block_free (list);
    return;
  }
  g_ptr_array_add (blocks, stilla_expand_heading (heading, 2, id));
  g_ptr_array_add (blocks, list);
}

static void
add_when_needed (const StillaWeekSheet *self, GPtrArray *blocks)
{
  const GPtrArray *all = stilla_plan_get_as_needed (self->plan);
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  for (guint i = 0; i < all->len; i++)
    if (applies_in_week (self, g_ptr_array_index (all, i)))
      stilla_block_add_item (list, describe_needed (self, g_ptr_array_index (all, i)));
  add_list (blocks, list, _ ("When needed"), "when-needed");
}

static void
add_pauses (const StillaWeekSheet *self, GPtrArray *blocks)
{
  GDate last = stilla_date_plus (&self->first, STILLA_WEEK_SHEET_DAYS - 1);
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  stilla_pause_lines_add (self->plan, self->reader, &self->first, &last, list);
  add_list (blocks, list, _ ("Pauses"), "pauses");
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  return (*(StillaVisit *const *) a)->minute - (*(StillaVisit *const *) b)->minute;
}

static GPtrArray *
list_visits (const StillaPlan *plan, const GDate *date)
{
  const GPtrArray *all = stilla_plan_get_visits (plan);
  GPtrArray *visits = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (stilla_visit_applies (g_ptr_array_index (all, i), date))
      g_ptr_array_add (visits, g_ptr_array_index (all, i));
  g_ptr_array_sort (visits, compare_visits);
  return visits;
}

static void
add_visits_of (const StillaWeekSheet *self, const GDate *date, StillaBlock *list)
{
  g_autoptr (GPtrArray) visits = list_visits (self->plan, date);
  g_autofree char *day = stilla_day_name_dup (date, FALSE);

  for (guint i = 0; i < visits->len; i++) {
    g_autofree char *visit = stilla_visit_dup_words (g_ptr_array_index (visits, i));
    g_autofree char *words = g_strdup_printf (_ ("%s: %s"), day, visit);

    stilla_block_add_item (list, stilla_text_new_plain (words));
  }
}

static void
add_visits (const StillaWeekSheet *self, GPtrArray *blocks)
{
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  for (int i = 0; i < STILLA_WEEK_SHEET_DAYS; i++) {
    GDate date = stilla_date_plus (&self->first, i);

    add_visits_of (self, &date, list);
  }
  add_list (blocks, list, _ ("Visits"), "visits");
}

static char *
dup_title (const StillaWeekSheet *self)
{
  GDate last = stilla_date_plus (&self->first, STILLA_WEEK_SHEET_DAYS - 1);
  g_autofree char *from = stilla_day_name_dup (&self->first, FALSE);
  g_autofree char *to = stilla_day_name_dup (&last, TRUE);

  if (self->person != NULL)
    /* TRANSLATORS: the name of a person, two dates */
    return g_strdup_printf (_ ("Week of %s: %s to %s"), self->person, from, to);
  /* TRANSLATORS: two dates */
  return g_strdup_printf (_ ("My week: %s to %s"), from, to);
}

static void
add_day (const StillaWeekSheet *self, guint column, GArray *into)
{
  GDate date = stilla_date_plus (&self->first, (int) column);
  g_autoptr (GArray) due = stilla_due_doses_new (self->plan, &date);

  for (guint i = 0; i < due->len; i++) {
    StillaWeekDose dose = { g_array_index (due, StillaOccurrence, i).dose, column, NULL };

    g_array_append_val (into, dose);
  }
}

GArray *
stilla_week_sheet_list_planned (const StillaWeekSheet *self)
{
  GArray *doses = g_array_new (FALSE, FALSE, sizeof (StillaWeekDose));

  for (guint column = 0; column < STILLA_WEEK_SHEET_DAYS; column++)
    add_day (self, column, doses);
  return doses;
}

StillaRendition *
stilla_week_sheet_new (const StillaWeekSheet *self, const GArray *doses)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  g_autofree char *title = dup_title (self);

  add_words (blocks, STILLA_BLOCK_TITLE, title);
  add_words (blocks, STILLA_BLOCK_PURPOSE, _ ("Tick each dose when you have taken it."));
  if (self->n_open > 0)
    add_words (blocks, STILLA_BLOCK_NOTICE, _ ("Draft: ask about the open cautions of this plan first."));
  add_words (blocks, STILLA_BLOCK_LEAD,
             _ ("This is your plan as you wrote it down. It does not say that the plan is right for you."));
  add_rows (self, doses, blocks);
  add_pauses (self, blocks);
  add_when_needed (self, blocks);
  add_visits (self, blocks);
  return stilla_rendition_new_from_blocks (self->bundle, self->reader, "my-week", title,
                                           self->n_open > 0 ? _ ("Draft") : NULL, blocks);
}
