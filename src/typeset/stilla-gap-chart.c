/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-gap-chart.h"

#include "typeset/stilla-chart-words.h"

#define MOST_GAPS 5
#define EDGE_EMS 0.6  /* from the edge to the end of the axis: half a dot and its line */
#define BOX_EMS 1.4   /* the height of the box */
#define OVER_EMS 0.35 /* how far the middle line stands out of the box */
#define BELOW_WORDS_EMS 0.3
#define BETWEEN_EMS 1.0
#define DOT_EMS 0.4

typedef enum {
  PLACE_LOW,
  PLACE_MIDDLE,
  PLACE_HIGH,
  N_PLACES,
} Place;

typedef struct {
  const StillaChartItem *item;
  PangoLayout *label;
  PangoLayout *value; /* nullable */
  double y;
  double value_y; /* where the value has a line of its own; else the same as y */
  double box_y;
  double axis_y; /* the words of the axis */
} Row;

typedef struct {
  Row rows[MOST_GAPS];
  guint n_rows;
  PangoLayout *axis[N_PLACES]; /* nullable; the same below each row */
  double ends_down;            /* how far the words of the ends stand below those of the middle */
  gint64 maximum;
  double width, height, em;
  gboolean is_rtl;
} Plan;

typedef struct {
  cairo_t *cr;
  const Plan *plan;
  const StillaChartPalette *palette;
} Canvas;

static void
plan_clear (Plan *self)
{
  for (guint i = 0; i < self->n_rows; i++) {
    g_clear_object (&self->rows[i].label);
    g_clear_object (&self->rows[i].value);
  }
  for (guint i = 0; i < N_PLACES; i++)
    g_clear_object (&self->axis[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static double
width_of (PangoLayout *words)
{
  return words != NULL ? stilla_chart_words_width (words) : 0;
}

static double
height_of (PangoLayout *words)
{
  return words != NULL ? stilla_chart_words_height (words) : 0;
}

static void
limit_width (PangoLayout *words, double width)
{
  if (words != NULL)
    pango_layout_set_width (words, (int) (MAX (width, 1) * PANGO_SCALE));
}

static void
add_rows (Plan *self, const StillaChart *chart, PangoContext *context)
{
  self->n_rows = MIN (chart->items->len, MOST_GAPS);
  for (guint i = 0; i < self->n_rows; i++) {
    Row *row = &self->rows[i];

    row->item = g_ptr_array_index (chart->items, i);
    row->label = stilla_chart_words_new (context, row->item->label, row->item->is_main);
    if (row->item->value_text != NULL && *row->item->value_text != '\0')
      row->value = stilla_chart_words_new (context, row->item->value_text, FALSE);
  }
}

static void
add_axis (Plan *self, const StillaChart *chart, PangoContext *context)
{
  for (guint i = 0; chart->axis != NULL && chart->axis[i] != NULL && i < N_PLACES; i++)
    self->axis[i] = stilla_chart_words_new (context, chart->axis[i], FALSE);
  if (self->axis[PLACE_MIDDLE] != NULL)
    pango_layout_set_alignment (self->axis[PLACE_MIDDLE], PANGO_ALIGN_CENTER);
  if (self->axis[PLACE_HIGH] != NULL)
    pango_layout_set_alignment (self->axis[PLACE_HIGH], self->is_rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
}

/* The words of the ends stand beside those of the middle, or below them where there is no room. */
static double
place_axis (Plan *self)
{
  double beside = (self->width - width_of (self->axis[PLACE_MIDDLE])) / 2 - self->em;
  double half = (self->width - self->em) / 2;

  if (width_of (self->axis[PLACE_LOW]) > beside || width_of (self->axis[PLACE_HIGH]) > beside) {
    limit_width (self->axis[PLACE_MIDDLE], self->width);
    limit_width (self->axis[PLACE_LOW], half);
    limit_width (self->axis[PLACE_HIGH], half);
    self->ends_down = height_of (self->axis[PLACE_MIDDLE]);
  }
  return MAX (height_of (self->axis[PLACE_MIDDLE]),
              self->ends_down + MAX (height_of (self->axis[PLACE_LOW]), height_of (self->axis[PLACE_HIGH])));
}

/* The value stands after the label where there is room, else on lines of its own. */
static double
place_words (const Plan *self, Row *row, double y)
{
  row->y = y;
  row->value_y = y;
  if (width_of (row->label) + width_of (row->value) + 2 * self->em > self->width) {
    limit_width (row->label, self->width);
    limit_width (row->value, self->width);
    row->value_y = y + height_of (row->label);
  }
  return MAX (y + height_of (row->label), row->value_y + height_of (row->value));
}

static void
place_rows (Plan *self)
{
  double axis = place_axis (self), y = 0;

  for (guint i = 0; i < self->n_rows; i++) {
    Row *row = &self->rows[i];

    y = place_words (self, row, i > 0 ? y + BETWEEN_EMS * self->em : 0);
    row->box_y = y + (BELOW_WORDS_EMS + OVER_EMS) * self->em;
    row->axis_y = row->box_y + (BOX_EMS + OVER_EMS) * self->em;
    y = row->axis_y + axis;
  }
  self->height = y;
}

static void
plan_fill (Plan *self, const StillaChart *chart, PangoContext *context, double width)
{
  self->width = width;
  self->em = stilla_chart_em (context);
  self->maximum = MAX (chart->maximum, 1);
  self->is_rtl = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
  add_rows (self, chart, context);
  add_axis (self, chart, context);
  place_rows (self);
}

/* Fewer stands on the side where reading starts. */
static double
x_of (const Plan *self, gint64 number)
{
  double half = self->width / 2 - EDGE_EMS * self->em;
  double part = (double) CLAMP (number, -self->maximum, self->maximum) / (double) self->maximum;

  return self->width / 2 + (self->is_rtl ? -part : part) * half;
}

static void
use_colour (const Canvas *canvas, const StillaColour *colour)
{
  cairo_set_source_rgb (canvas->cr, colour->red, colour->green, colour->blue);
}

/* The left edge of @words when a @share of the room that they leave is before them. */
static void
draw_words (const Canvas *canvas, PangoLayout *words, double share, double y)
{
  PangoRectangle box;
  double before;

  if (words == NULL)
    return;
  pango_layout_get_extents (words, NULL, &box);
  before = (canvas->plan->width - width_of (words)) * (canvas->plan->is_rtl ? 1 - share : share);
  use_colour (canvas, &canvas->palette->text);
  cairo_move_to (canvas->cr, before - box.x / (double) PANGO_SCALE, y);
  pango_cairo_show_layout (canvas->cr, words);
}

static void
draw_row_words (const Canvas *canvas, const Row *row)
{
  const Plan *plan = canvas->plan;

  draw_words (canvas, row->label, 0, row->y);
  draw_words (canvas, row->value, row->value_y > row->y ? 0 : 1, row->value_y);
  draw_words (canvas, plan->axis[PLACE_LOW], 0, row->axis_y + plan->ends_down);
  draw_words (canvas, plan->axis[PLACE_MIDDLE], 0.5, row->axis_y);
  draw_words (canvas, plan->axis[PLACE_HIGH], 1, row->axis_y + plan->ends_down);
}

static void
draw_tick (const Canvas *canvas, double x, double middle, double half)
{
  cairo_move_to (canvas->cr, x, middle - half);
  cairo_line_to (canvas->cr, x, middle + half);
  cairo_stroke (canvas->cr);
}

static void
draw_axis (const Canvas *canvas, double middle)
{
  const Plan *plan = canvas->plan;
  double low = x_of (plan, -plan->maximum), high = x_of (plan, plan->maximum);

  use_colour (canvas, &canvas->palette->mark);
  cairo_set_line_width (canvas->cr, 0.08 * plan->em);
  cairo_move_to (canvas->cr, low, middle);
  cairo_line_to (canvas->cr, high, middle);
  cairo_stroke (canvas->cr);
  draw_tick (canvas, low, middle, 0.3 * plan->em);
  draw_tick (canvas, high, middle, 0.3 * plan->em);
  cairo_set_line_width (canvas->cr, 0.16 * plan->em);
  draw_tick (canvas, x_of (plan, 0), middle, (BOX_EMS / 2 + OVER_EMS) * plan->em);
}

static void
draw_box_and_dot (const Canvas *canvas, const Row *row, double middle)
{
  const Plan *plan = canvas->plan;
  double from = x_of (plan, row->item->from), to = x_of (plan, row->item->to);
  double line = 0.16 * plan->em, height = BOX_EMS * plan->em - line;

  use_colour (canvas, row->item->is_main ? &canvas->palette->main : &canvas->palette->other);
  cairo_set_line_width (canvas->cr, line);
  cairo_rectangle (canvas->cr, MIN (from, to), middle - height / 2, ABS (to - from), height);
  cairo_stroke (canvas->cr);
  cairo_new_sub_path (canvas->cr);
  cairo_arc (canvas->cr, x_of (plan, row->item->value), middle, DOT_EMS * plan->em, 0, 2 * G_PI);
  cairo_fill (canvas->cr);
}

double
stilla_gap_chart_measure (const StillaChart *chart, PangoContext *context, double width)
{
  g_auto (Plan) plan = { 0 };

  plan_fill (&plan, chart, context, width);
  return plan.height;
}

void
stilla_gap_chart_draw (const StillaChart *chart,
                       cairo_t *cr,
                       PangoContext *context,
                       const StillaChartPalette *palette,
                       double width)
{
  g_auto (Plan) plan = { 0 };
  Canvas canvas = { cr, &plan, palette };

  plan_fill (&plan, chart, context, width);
  cairo_save (cr);
  for (guint i = 0; i < plan.n_rows; i++) {
    double middle = plan.rows[i].box_y + BOX_EMS * plan.em / 2;

    draw_row_words (&canvas, &plan.rows[i]);
    draw_axis (&canvas, middle);
    draw_box_and_dot (&canvas, &plan.rows[i], middle);
  }
  cairo_restore (cr);
}
