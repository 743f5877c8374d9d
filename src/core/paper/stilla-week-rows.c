/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-week-rows.h"

#include "core/content/stilla-quantity-text.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-day-name.h"
#include "core/schedule/stilla-week-slot.h"

#include <glib/gi18n-lib.h>

typedef struct {
  StillaWeekSlot slot;
  GPtrArray *cells[STILLA_WEEK_SHEET_DAYS]; /* (element-type StillaWeekDose): borrowed */
} Row;

static void
row_free (gpointer data)
{
  Row *self = data;

  for (guint i = 0; i < STILLA_WEEK_SHEET_DAYS; i++)
    g_clear_pointer (&self->cells[i], g_ptr_array_unref);
  g_free (self);
}

static Row *
need_row (GPtrArray *rows, const StillaWeekSlot *slot)
{
  Row *row;

  for (guint i = 0; i < rows->len; i++)
    if (stilla_week_slot_equal (&((Row *) g_ptr_array_index (rows, i))->slot, slot))
      return g_ptr_array_index (rows, i);
  row = g_new0 (Row, 1);
  row->slot = *slot;
  for (guint i = 0; i < STILLA_WEEK_SHEET_DAYS; i++)
    row->cells[i] = g_ptr_array_new ();
  g_ptr_array_add (rows, row);
  return row;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer plan)
{
  return stilla_week_slot_compare (&(*(Row *const *) a)->slot, &(*(Row *const *) b)->slot, plan);
}

static GPtrArray *
arrange (const StillaWeekSheet *sheet, const GArray *doses)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0; i < doses->len; i++) {
    const StillaWeekDose *dose = &g_array_index (doses, StillaWeekDose, i);
    StillaWeekSlot slot;

    stilla_week_slot_init (&slot, stilla_plan_find_product (sheet->plan, dose->dose->product_id), dose->dose);
    g_ptr_array_add (need_row (rows, &slot)->cells[dose->column], (gpointer) dose);
  }
  g_ptr_array_sort_with_data (rows, compare_rows, (gpointer) sheet->plan);
  return rows;
}

static void
add_head (const StillaWeekSheet *sheet, StillaTable *table)
{
  g_ptr_array_add (table->head, stilla_text_new_plain (_ ("Dose")));
  for (int i = 0; i < STILLA_WEEK_SHEET_DAYS; i++) {
    GDate date = stilla_date_plus (&sheet->first, i);
    g_autofree char *day = stilla_day_name_dup_short (&date);

    g_ptr_array_add (table->head, stilla_text_new_plain (day));
  }
}

/* Returns: (nullable): the amount that is planned on every day of the row, %NULL when it differs */
static const StillaUnits *
find_amount (const Row *row)
{
  const StillaUnits *amount = NULL;

  for (guint i = 0; i < STILLA_WEEK_SHEET_DAYS; i++)
    for (guint k = 0; k < row->cells[i]->len; k++) {
      const StillaWeekDose *dose = g_ptr_array_index (row->cells[i], k);

      if (amount != NULL && stilla_units_compare (amount, &dose->dose->units) != 0)
        return NULL;
      amount = &dose->dose->units;
    }
  return amount;
}

/* The time has a line of its own: that leaves room for a pencil beside the box. */
static StillaText *
row_name (const StillaWeekSheet *sheet, const Row *row, const StillaUnits *amount)
{
  static const StillaUnits one = { 1, 1 };
  const StillaProduct *product = row->slot.product;
  g_autofree char *time = stilla_week_slot_dup_time (&row->slot);
  g_autofree char *count = stilla_unit_word_count (product->unit, amount != NULL ? amount : &one);
  g_autofree char *typed = stilla_reader_dup_typed (sheet->reader, product->name);
  g_autofree char *name = g_strdup_printf ("%s\n%s, %s", time, typed, count);
  StillaText *text = stilla_text_new_plain (name);
  gint64 ug;

  if (!stilla_product_elemental (product, amount != NULL ? amount : &one, &ug)) {
    stilla_text_append (text, ", ", STILLA_SPAN_PLAIN);
    stilla_text_append (text, _ ("elemental amount not known"), STILLA_SPAN_PLAIN);
    return text;
  }
  /* TRANSLATORS: between how much and its magnesium: "1 capsule has 100 mg elemental" */
  stilla_text_append (text, amount != NULL ? ", " : _ (" has "), STILLA_SPAN_PLAIN);
  stilla_elemental_append (ug, sheet->reader, text);
  return text;
}

static void
append_dose (GString *words, const StillaWeekDose *dose, gboolean with_amount)
{
  g_autofree char *units = stilla_units_format (&dose->dose->units);

  if (words->len > 0)
    g_string_append (words, "\n");
  if (with_amount)
    g_string_append_printf (words, "%s ", units);
  g_string_append (words, dose->mark != NULL ? dose->mark : STILLA_BOX_TO_TICK);
}

static StillaText *
cell_words (const GPtrArray *doses, gboolean with_amount)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < doses->len; i++)
    append_dose (words, g_ptr_array_index (doses, i), with_amount);
  return stilla_text_new_plain (words->len > 0 ? words->str : STILLA_WEEK_NO_DOSE);
}

StillaTable *
stilla_week_rows_new (const StillaWeekSheet *sheet, const GArray *doses)
{
  static const guint widths[STILLA_WEEK_SHEET_DAYS + 1] = { 40, 9, 9, 9, 9, 9, 9, 9 };
  g_autoptr (GPtrArray) rows = arrange (sheet, doses);
  StillaTable *table;

  if (rows->len == 0)
    return NULL;
  table = stilla_table_new ();
  stilla_table_make_grid (table, widths, G_N_ELEMENTS (widths));
  add_head (sheet, table);
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = g_ptr_array_index (rows, i);
    const StillaUnits *amount = find_amount (row);
    GPtrArray *cells = stilla_table_add_row (table, stilla_text_new ());

    g_ptr_array_add (cells, row_name (sheet, row, amount));
    for (guint column = 0; column < STILLA_WEEK_SHEET_DAYS; column++)
      g_ptr_array_add (cells, cell_words (row->cells[column], amount == NULL));
  }
  return table;
}
