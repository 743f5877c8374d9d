/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-week-paper.h"

#include "core/base/stilla-intended-use.h"
#include "core/content/stilla-expansion.h"
#include "core/content/stilla-quantity-text.h"
#include "core/schedule/stilla-day-name.h"
#include "model/stilla-record-words.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const StillaReader *reader;
  const StillaPlan *plan;
  const StillaWeekGrid *grid;
  GPtrArray *blocks;
} Page;

static StillaBlock *
add_block (Page *self, StillaBlockKind kind)
{
  StillaBlock *block = stilla_block_new (kind);

  g_ptr_array_add (self->blocks, block);
  return block;
}

static void
add_words (Page *self, StillaBlockKind kind, const char *words)
{
  add_block (self, kind)->text = stilla_text_new_plain (words);
}

/* The table */

static void
add_head (const Page *self, StillaTable *table)
{
  g_ptr_array_add (table->head, stilla_text_new_plain (_ ("Dose")));
  for (guint i = 0; i < STILLA_DAYS_A_WEEK; i++) {
    g_autofree char *day = stilla_day_name_dup_short (&stilla_week_grid_get_day (self->grid, i)->date);

    g_ptr_array_add (table->head, stilla_text_new_plain (day));
  }
}

static gboolean
is_same_amount (const StillaUnits *a, const StillaUnits *b)
{
  return a->num == b->num && a->den == b->den;
}

/* Returns: (nullable): the amount that is planned on every day of the row, %NULL when it differs */
static const StillaUnits *
find_amount (const StillaWeekRow *row)
{
  const StillaUnits *amount = NULL;

  for (guint i = 0; i < STILLA_DAYS_A_WEEK; i++)
    for (guint k = 0; k < row->cells[i].doses->len; k++) {
      const StillaRecordedDose *dose = g_ptr_array_index (row->cells[i].doses, k);
      const StillaUnits *units = &dose->occurrence.dose->units;

      if (amount != NULL && !is_same_amount (amount, units))
        return NULL;
      amount = units;
    }
  return amount;
}

/* The time has a line of its own: that leaves room for a pencil beside the box. */
static StillaText *
row_name (const Page *self, const StillaWeekRow *row, const StillaUnits *amount)
{
  static const StillaUnits one = { 1, 1 };
  g_autofree char *time = stilla_week_row_dup_time (row);
  g_autofree char *count = stilla_unit_word_count (row->product->unit, amount != NULL ? amount : &one);
  g_autofree char *name = g_strdup_printf ("%s\n%s, %s", time, row->product->name, count);
  StillaText *text = stilla_text_new_plain (name);
  gint64 ug;

  if (!stilla_product_elemental (row->product, amount != NULL ? amount : &one, &ug))
    return text;
  /* TRANSLATORS: between how much and its magnesium: "1 capsule has 100 mg elemental" */
  stilla_text_append (text, amount != NULL ? ", " : _ (" has "), STILLA_SPAN_PLAIN);
  stilla_elemental_append (ug, self->reader, text);
  return text;
}

static void
append_dose (GString *words, const StillaRecordedDose *dose, gboolean with_amount)
{
  gboolean is_open = dose->state == STILLA_RECORD_PLANNED || dose->state == STILLA_RECORD_LATER
                     || dose->state == STILLA_RECORD_NOT_RECORDED;
  g_autofree char *units = stilla_units_format (&dose->occurrence.dose->units);

  if (words->len > 0)
    g_string_append (words, "\n");
  if (with_amount)
    g_string_append_printf (words, "%s ", units);
  g_string_append (words, is_open ? STILLA_BOX_TO_TICK : stilla_record_state_label (dose->state));
}

static StillaText *
cell_words (const StillaWeekCell *cell, gboolean with_amount)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < cell->doses->len; i++)
    append_dose (words, g_ptr_array_index (cell->doses, i), with_amount);
  return stilla_text_new_plain (words->len > 0 ? words->str : "–");
}

static void
add_table (Page *self)
{
  StillaTable *table = stilla_table_new ();

  if (self->grid->rows->len == 0) {
    stilla_table_free (table);
    add_words (self, STILLA_BLOCK_PARAGRAPH, _ ("Nothing is planned in this week."));
    return;
  }
  add_head (self, table);
  for (guint i = 0; i < self->grid->rows->len; i++) {
    const StillaWeekRow *row = g_ptr_array_index (self->grid->rows, i);
    const StillaUnits *amount = find_amount (row);
    GPtrArray *cells = stilla_table_add_row (table, stilla_text_new ());

    g_ptr_array_add (cells, row_name (self, row, amount));
    for (guint column = 0; column < STILLA_DAYS_A_WEEK; column++)
      g_ptr_array_add (cells, cell_words (&row->cells[column], amount == NULL));
  }
  add_block (self, STILLA_BLOCK_TABLE)->table = table;
}

/* What has no box in the table */

static gboolean
applies_in_week (const Page *self, const StillaAsNeeded *needed)
{
  for (guint i = 0; i < STILLA_DAYS_A_WEEK; i++)
    if (stilla_as_needed_applies (needed, &stilla_week_grid_get_day (self->grid, i)->date))
      return TRUE;
  return FALSE;
}

static StillaText *
describe_needed (const Page *self, const StillaAsNeeded *needed)
{
  const StillaProduct *product = stilla_plan_find_product (self->plan, needed->product_id);
  g_autofree char *count = stilla_unit_word_count (product->unit, &needed->units);
  g_autofree char *most = stilla_unit_word_count (product->unit, &needed->most);
  /* TRANSLATORS: a product, how much each time, how much in a day: the last is the person's own limit */
  g_autofree char *words = g_strdup_printf (_ ("%s: %s when needed. Your own limit is %s a day. Taken on "),
                                            product->name, count, most);
  StillaText *text = stilla_text_new_plain (words);

  stilla_text_append (text, STILLA_LINE_TO_WRITE_ON, STILLA_SPAN_BLANK);
  return text;
}

/* Takes @list over. */
static void
add_list (Page *self, StillaBlock *list, const char *heading, const char *id)
{
  if (list->items == NULL) {
    stilla_block_free (list);
    return;
  }
  g_ptr_array_add (self->blocks, stilla_expand_heading (heading, 2, id));
  g_ptr_array_add (self->blocks, list);
}

static void
add_when_needed (Page *self)
{
  const GPtrArray *all = stilla_plan_get_as_needed (self->plan);
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  for (guint i = 0; i < all->len; i++)
    if (applies_in_week (self, g_ptr_array_index (all, i)))
      stilla_block_add_item (list, describe_needed (self, g_ptr_array_index (all, i)));
  add_list (self, list, _ ("When needed"), "when-needed");
}

static void
add_visits (Page *self)
{
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  for (guint column = 0; column < STILLA_DAYS_A_WEEK; column++) {
    const StillaRecordedDay *day = stilla_week_grid_get_day (self->grid, column);
    g_autofree char *date = stilla_day_name_dup (&day->date, FALSE);

    for (guint i = 0; i < day->visits->len; i++) {
      g_autofree char *visit = stilla_visit_dup_words (g_ptr_array_index (day->visits, i));
      g_autofree char *words = g_strdup_printf (_ ("%s: %s"), date, visit);

      stilla_block_add_item (list, stilla_text_new_plain (words));
    }
  }
  add_list (self, list, _ ("Visits"), "visits");
}

static char *
dup_title (const Page *self)
{
  g_autofree char *from = stilla_day_name_dup (&stilla_week_grid_get_day (self->grid, 0)->date, FALSE);
  g_autofree char *to
      = stilla_day_name_dup (&stilla_week_grid_get_day (self->grid, STILLA_DAYS_A_WEEK - 1)->date, TRUE);

  /* TRANSLATORS: two dates */
  return g_strdup_printf (_ ("My week: %s to %s"), from, to);
}

StillaRendition *
stilla_week_paper_new (StillaBundle *bundle,
                       const StillaReader *reader,
                       const StillaPlan *plan,
                       const StillaWeekGrid *grid,
                       guint n_open)
{
  Page page = { reader, plan, grid, g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free) };
  g_autofree char *title = dup_title (&page);

  add_words (&page, STILLA_BLOCK_TITLE, title);
  add_words (&page, STILLA_BLOCK_PURPOSE, _ ("Tick each dose when you have taken it."));
  if (n_open > 0)
    add_words (&page, STILLA_BLOCK_NOTICE, _ ("Draft: ask about the open cautions of this plan first."));
  add_words (&page, STILLA_BLOCK_LEAD,
             _ ("This is your plan as you wrote it down. It does not say that the plan is right for you."));
  add_table (&page);
  add_when_needed (&page);
  add_visits (&page);
  return stilla_rendition_new_from_blocks (bundle, reader, "my-week", title, n_open > 0 ? _ ("Draft") : NULL,
                                           page.blocks);
}
