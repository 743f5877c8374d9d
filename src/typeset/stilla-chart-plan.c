/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-chart-plan.h"

#include "typeset/stilla-chart-words.h"

#define WORDS_SHARE 0.36 /* the most of the width that a column of words may take */
#define BAR_EMS 1.0
#define CELL_EMS 0.85 /* one circle of an icon array with its space */
#define ROW_GAP_EMS 0.55

static void
clear_row (gpointer data)
{
  StillaChartRow *row = data;

  g_clear_object (&row->label);
  g_clear_object (&row->value);
}

static char *
mark_words (const StillaChartItem *item, gboolean is_rtl)
{
  if (item->value_text == NULL || *item->value_text == '\0')
    return g_strdup (item->label);
  /* Isolated: an amount among words that run the other way must not be turned round. */
  return g_strdup_printf (is_rtl ? "%s: \342\201\250%s\342\201\251" : "%s: %s", item->label,
                          item->value_text);
}

static void
add_item (StillaChartPlan *self, PangoContext *context, const StillaChartItem *item)
{
  StillaChartRow row = { .item = item };

  if (item->is_mark && self->chart->kind == STILLA_CHART_RANGE_BAR) {
    g_autofree char *words = mark_words (item, self->is_rtl);

    row.label = stilla_chart_words_new (context, words, FALSE);
    g_array_append_val (self->marks, row);
    return;
  }
  row.label = stilla_chart_words_new (context, item->label, item->is_main);
  if (item->value_text != NULL && *item->value_text != '\0')
    row.value = stilla_chart_words_new (context, item->value_text, item->is_main);
  g_array_append_val (self->rows, row);
}

/* An icon array of few columns would be very tall. */
static double
least_picture_width (const StillaChartPlan *self)
{
  return self->chart->kind == STILLA_CHART_ICON_ARRAY ? 20 * CELL_EMS * self->em : 0;
}

/* Words stand beside the bars when both columns of words stay small, else above. */
static void
choose_columns (StillaChartPlan *self)
{
  double labels = 0;
  double values = 0;

  for (guint i = 0; i < self->rows->len; i++) {
    const StillaChartRow *row = &g_array_index (self->rows, StillaChartRow, i);

    labels = MAX (labels, stilla_chart_words_width (row->label));
    values = MAX (values, row->value != NULL ? stilla_chart_words_width (row->value) : 0);
  }
  self->beside = labels <= self->width * WORDS_SHARE && labels + values <= self->width * 0.6
                 && self->width - labels - values - 1.6 * self->em >= least_picture_width (self);
  self->bar_x = self->beside ? labels + self->em : 0;
  self->values_beside
      = self->beside || (self->chart->kind == STILLA_CHART_ICON_ARRAY && values <= self->width * WORDS_SHARE);
  self->bar_width
      = self->width - self->bar_x - (self->values_beside && values > 0 ? values + self->em * 0.6 : 0);
}

static double
array_height (const StillaChartPlan *self, StillaChartRow *row)
{
  static const int choices[] = { 25, 20, 10 };
  double cell = self->em * CELL_EMS;
  gint64 whole = MAX (row->item->to, 1);

  row->columns = 5;
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i] * cell <= self->bar_width) {
      row->columns = choices[i];
      break;
    }
  return (double) ((whole + row->columns - 1) / row->columns) * cell;
}

static double
words_above (const StillaChartPlan *self, StillaChartRow *row)
{
  double label = stilla_chart_words_width (row->label);
  PangoLayout *above = self->values_beside ? NULL : row->value;
  double value = above != NULL ? stilla_chart_words_width (above) : 0;

  if (label + value + self->em <= self->width)
    return stilla_chart_words_height (row->label);
  pango_layout_set_width (row->label, (int) (self->width * PANGO_SCALE));
  if (above == NULL)
    return stilla_chart_words_height (row->label);
  pango_layout_set_width (above, (int) (self->width * PANGO_SCALE));
  return stilla_chart_words_height (row->label) + stilla_chart_words_height (above);
}

static void
place_row (StillaChartPlan *self, StillaChartRow *row, double y)
{
  double words = stilla_chart_words_height (row->label);
  double bar = self->chart->kind == STILLA_CHART_ICON_ARRAY ? array_height (self, row) : self->em * BAR_EMS;

  row->y = y;
  row->bar_height = bar;
  if (self->beside) {
    row->height = MAX (words, bar);
    row->bar_y = y + (row->height - bar) / 2;
  } else {
    words = words_above (self, row);
    row->bar_y = y + words + self->em * 0.15;
    row->height = words + self->em * 0.15 + bar;
  }
}

static void
place_mark (StillaChartPlan *self, StillaChartRow *row, double y)
{
  pango_layout_set_width (row->label, (int) (self->width * PANGO_SCALE));
  row->y = y;
  row->height = stilla_chart_words_height (row->label);
}

/* The mark furthest along first: lines to the words below it then pass before its words, not through them. */
static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const StillaChartRow *first = a;
  const StillaChartRow *second = b;

  return (first->item->value < second->item->value) - (first->item->value > second->item->value);
}

StillaChartPlan *
stilla_chart_plan_new (const StillaChart *chart, PangoContext *context, double width)
{
  StillaChartPlan *self = g_new0 (StillaChartPlan, 1);
  double y = 0;

  self->chart = chart;
  self->width = width;
  self->em = stilla_chart_em (context);
  self->is_rtl = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
  self->rows = g_array_new (FALSE, TRUE, sizeof (StillaChartRow));
  self->marks = g_array_new (FALSE, TRUE, sizeof (StillaChartRow));
  g_array_set_clear_func (self->rows, clear_row);
  g_array_set_clear_func (self->marks, clear_row);
  for (guint i = 0; i < chart->items->len; i++)
    add_item (self, context, g_ptr_array_index (chart->items, i));
  g_array_sort (self->marks, compare_marks);
  choose_columns (self);
  for (guint i = 0; i < self->rows->len; i++) {
    StillaChartRow *row = &g_array_index (self->rows, StillaChartRow, i);

    y += i > 0 ? self->em * ROW_GAP_EMS : 0;
    place_row (self, row, y);
    y += row->height;
  }
  y += self->marks->len > 0 ? self->em * ROW_GAP_EMS : 0;
  for (guint i = 0; i < self->marks->len; i++) {
    StillaChartRow *row = &g_array_index (self->marks, StillaChartRow, i);

    place_mark (self, row, y);
    y += row->height + self->em * 0.15;
  }
  self->height = y;
  return self;
}

void
stilla_chart_plan_free (StillaChartPlan *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self);
}

double
stilla_chart_plan_position (const StillaChartPlan *self, gint64 thousandths)
{
  gint64 inside = CLAMP (thousandths, 0, self->chart->maximum);

  if (self->chart->maximum <= 0)
    return self->bar_x;
  return self->bar_x + self->bar_width * (double) inside / (double) self->chart->maximum;
}
