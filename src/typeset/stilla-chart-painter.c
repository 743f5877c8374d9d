/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-chart-painter.h"

#include "typeset/stilla-box-chart.h"
#include "typeset/stilla-chart-plan.h"
#include "typeset/stilla-chart-words.h"
#include "typeset/stilla-gap-chart.h"

typedef struct {
  cairo_t *cr;
  const StillaChartPlan *plan;
  const StillaChartPalette *palette;
} Canvas;

static void
use_colour (const Canvas *canvas, const StillaColour *colour)
{
  cairo_set_source_rgb (canvas->cr, colour->red, colour->green, colour->blue);
}

/* The left edge of something @width wide that starts @from the side where reading starts. */
static double
mirror (const Canvas *canvas, double from, double width)
{
  return canvas->plan->is_rtl ? canvas->plan->width - from - width : from;
}

static void
trace_rounded (cairo_t *cr, double x, double y, double width, double height)
{
  double r = MIN (height * 0.28, width / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_words (const Canvas *canvas, PangoLayout *layout, const StillaColour *colour, double from, double y)
{
  PangoRectangle box;

  pango_layout_get_extents (layout, NULL, &box);
  use_colour (canvas, colour);
  cairo_move_to (canvas->cr,
                 mirror (canvas, from, box.width / (double) PANGO_SCALE) - box.x / (double) PANGO_SCALE, y);
  pango_cairo_show_layout (canvas->cr, layout);
}

/* The picture part ends at @end: the value stands right after it when the words are beside the bars. */
static void
draw_row_words (const Canvas *canvas, const StillaChartRow *row, double end)
{
  const StillaChartPlan *plan = canvas->plan;
  double label_height = stilla_chart_words_height (row->label);
  double middle = row->y + row->height / 2;

  if (plan->beside) {
    draw_words (canvas, row->label, &canvas->palette->text, 0, middle - label_height / 2);
    if (row->value != NULL)
      draw_words (canvas, row->value, &canvas->palette->text, end + plan->em * 0.6,
                  middle - stilla_chart_words_height (row->value) / 2);
    return;
  }
  draw_words (canvas, row->label, &canvas->palette->text, 0, row->y);
  if (row->value == NULL)
    return;
  if (plan->values_beside)
    draw_words (canvas, row->value, &canvas->palette->text, end + plan->em * 0.6,
                row->bar_y + (row->bar_height - stilla_chart_words_height (row->value)) / 2);
  else if (pango_layout_get_width (row->value) >= 0) /* no room on one line */
    draw_words (canvas, row->value, &canvas->palette->text, 0, row->y + label_height);
  else
    draw_words (canvas, row->value, &canvas->palette->text,
                plan->width - stilla_chart_words_width (row->value), row->y);
}

/* Filled and outlined, so that the main bar and the others differ in black and white too. */
static void
draw_segment (const Canvas *canvas, const StillaChartRow *row, double from, double to)
{
  double width = MAX (to - from, canvas->plan->em * 0.12);
  const StillaColour *colour = row->item->is_main ? &canvas->palette->main : &canvas->palette->other;

  trace_rounded (canvas->cr, mirror (canvas, from, width), row->bar_y, width, row->bar_height);
  use_colour (canvas, colour);
  cairo_fill (canvas->cr);
}

static void
draw_track (const Canvas *canvas, const StillaChartRow *row)
{
  trace_rounded (canvas->cr, mirror (canvas, canvas->plan->bar_x, canvas->plan->bar_width), row->bar_y,
                 canvas->plan->bar_width, row->bar_height);
  use_colour (canvas, &canvas->palette->track);
  cairo_fill (canvas->cr);
}

static void
draw_bar (const Canvas *canvas, const StillaChartRow *row)
{
  double end = stilla_chart_plan_position (canvas->plan, row->item->value);

  if (!canvas->plan->beside)
    draw_track (canvas, row);
  draw_segment (canvas, row, canvas->plan->bar_x, end);
  draw_row_words (canvas, row, end);
}

static void
draw_range (const Canvas *canvas, const StillaChartRow *row)
{
  const StillaChartPlan *plan = canvas->plan;

  draw_track (canvas, row);
  draw_segment (canvas, row, stilla_chart_plan_position (plan, row->item->value),
                stilla_chart_plan_position (plan, row->item->to));
  draw_row_words (canvas, row, plan->bar_x + plan->bar_width);
}

static void
draw_array (const Canvas *canvas, const StillaChartRow *row)
{
  const StillaChartPlan *plan = canvas->plan;
  const StillaColour *colour = row->item->is_main ? &canvas->palette->main : &canvas->palette->other;
  gint64 whole = MAX (row->item->to, 1);
  gint64 lines = (whole + row->columns - 1) / row->columns;
  double cell = row->bar_height / (double) lines;
  double radius = cell * 0.36;

  cairo_set_line_width (canvas->cr, cell * 0.08);
  for (gint64 i = 0; i < whole; i++) {
    double x = mirror (canvas, plan->bar_x + (double) (i % row->columns) * cell, cell) + cell / 2;
    double y = row->bar_y + (double) (i / row->columns) * cell + cell / 2;

    cairo_new_sub_path (canvas->cr);
    use_colour (canvas, i < row->item->value ? colour : &canvas->palette->dim);
    cairo_arc (canvas->cr, x, y, i < row->item->value ? radius : radius - cell * 0.04, 0, 2 * G_PI);
    if (i < row->item->value)
      cairo_fill (canvas->cr);
    else
      cairo_stroke (canvas->cr);
  }
  draw_row_words (canvas, row, plan->bar_x + row->columns * cell);
}

/* Where the words of a mark start: after its line, or as far back as they need to fit. */
static double
mark_words_from (const StillaChartPlan *plan, const StillaChartRow *row)
{
  double at = stilla_chart_plan_position (plan, row->item->value);

  return MIN (at + plan->em * 0.35, MAX (plan->width - stilla_chart_words_width (row->label), 0));
}

static gboolean
words_cover (const StillaChartPlan *plan, const StillaChartRow *row, double at)
{
  double from = mark_words_from (plan, row);

  return at > from - plan->em * 0.2 && at < from + stilla_chart_words_width (row->label) + plan->em * 0.2;
}

/* A light edge on both sides, so that a mark is seen on a dark bar too. */
static void
draw_casing (const Canvas *canvas, double x, double top)
{
  const StillaChartPlan *plan = canvas->plan;
  const StillaChartRow *last;

  if (plan->rows->len == 0)
    return;
  last = &g_array_index (plan->rows, StillaChartRow, plan->rows->len - 1);
  use_colour (canvas, &canvas->palette->track);
  cairo_set_line_width (canvas->cr, plan->em * 0.36);
  cairo_move_to (canvas->cr, x, top + plan->em * 0.2);
  cairo_line_to (canvas->cr, x, last->bar_y + last->bar_height);
  cairo_stroke (canvas->cr);
}

/* A line across all ranges down to its words; it is left out where the words of another mark stand. */
static void
draw_mark (const Canvas *canvas, guint index, double top)
{
  const StillaChartPlan *plan = canvas->plan;
  const StillaChartRow *row = &g_array_index (plan->marks, StillaChartRow, index);
  double at = stilla_chart_plan_position (plan, row->item->value);
  double x = mirror (canvas, at, 0);

  draw_casing (canvas, x, top);
  use_colour (canvas, &canvas->palette->mark);
  cairo_set_line_width (canvas->cr, plan->em * 0.12);
  cairo_move_to (canvas->cr, x, top);
  for (guint i = 0; i <= index; i++) {
    const StillaChartRow *other = &g_array_index (plan->marks, StillaChartRow, i);

    if (!words_cover (plan, other, at))
      continue;
    cairo_line_to (canvas->cr, x, other->y);
    cairo_move_to (canvas->cr, x, other->y + other->height);
  }
  if (!words_cover (plan, row, at))
    cairo_line_to (canvas->cr, x, row->y + row->height * 0.85);
  cairo_stroke (canvas->cr);
  draw_words (canvas, row->label, &canvas->palette->text, mark_words_from (plan, row), row->y);
}

static void
draw_row (const Canvas *canvas, const StillaChartRow *row)
{
  switch (canvas->plan->chart->kind) {
  case STILLA_CHART_BARS:
    draw_bar (canvas, row);
    break;
  case STILLA_CHART_ICON_ARRAY:
    draw_array (canvas, row);
    break;
  case STILLA_CHART_RANGE_BAR:
    draw_range (canvas, row);
    break;
  case STILLA_CHART_PATH:
  case STILLA_CHART_PARTS:
  case STILLA_CHART_GAP:
    break;
  }
}

static void
draw_scale_chart (const StillaChart *chart,
                  cairo_t *cr,
                  PangoContext *context,
                  const StillaChartPalette *palette,
                  double width)
{
  g_autoptr (StillaChartPlan) plan = stilla_chart_plan_new (chart, context, width);
  Canvas canvas = { cr, plan, palette };
  double top = 0;

  cairo_save (cr);
  for (guint i = 0; i < plan->rows->len; i++) {
    const StillaChartRow *row = &g_array_index (plan->rows, StillaChartRow, i);

    top = i == 0 ? row->bar_y - plan->em * 0.2 : top;
    draw_row (&canvas, row);
  }
  for (guint i = 0; i < plan->marks->len; i++)
    draw_mark (&canvas, i, MAX (top, 0));
  cairo_restore (cr);
}

static double
measure_scale_chart (const StillaChart *chart, PangoContext *context, double width)
{
  g_autoptr (StillaChartPlan) plan = stilla_chart_plan_new (chart, context, width);

  return plan->height;
}

static gboolean
has_boxes (const StillaChart *chart)
{
  return chart->kind == STILLA_CHART_PATH || chart->kind == STILLA_CHART_PARTS;
}

double
stilla_chart_painter_measure (const StillaChart *chart, PangoContext *context, double width)
{
  if (chart->kind == STILLA_CHART_GAP)
    return stilla_gap_chart_measure (chart, context, width);
  return has_boxes (chart) ? stilla_box_chart_measure (chart, context, width)
                           : measure_scale_chart (chart, context, width);
}

void
stilla_chart_painter_draw (const StillaChart *chart,
                           cairo_t *cr,
                           PangoContext *context,
                           const StillaChartPalette *palette,
                           double width)
{
  if (has_boxes (chart))
    stilla_box_chart_draw (chart, cr, context, palette, width);
  else if (chart->kind == STILLA_CHART_GAP)
    stilla_gap_chart_draw (chart, cr, context, palette, width);
  else
    draw_scale_chart (chart, cr, context, palette, width);
}
