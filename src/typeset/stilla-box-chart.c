/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-box-chart.h"

#include "typeset/stilla-chart-words.h"

#define MOST_BOXES 5
#define PAD_EMS 0.6
#define LEAST_BOX_EMS 7.0
#define ARROW_ROOM_EMS 1.8
#define PLAIN_ROOM_EMS 0.7

typedef struct {
  const StillaChartItem *item;
  PangoLayout *label;
  PangoLayout *note; /* nullable */
  double x, y;       /* x from the side where reading starts */
  double height;
} Box;

typedef struct {
  Box boxes[MOST_BOXES];
  guint n_boxes;
  double width, height, em;
  double box_width;
  double room; /* between two boxes */
  gboolean in_line;
  gboolean has_arrows;
  gboolean is_rtl;
} Plan;

static void
plan_clear (Plan *self)
{
  for (guint i = 0; i < self->n_boxes; i++) {
    g_clear_object (&self->boxes[i].label);
    g_clear_object (&self->boxes[i].note);
  }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static PangoLayout *
set_words (PangoContext *context, const char *words, gboolean strong)
{
  PangoLayout *layout = stilla_chart_words_new (context, words, strong);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}

static void
add_boxes (Plan *self, const StillaChart *chart, PangoContext *context)
{
  self->n_boxes = MIN (chart->items->len, MOST_BOXES);
  for (guint i = 0; i < self->n_boxes; i++) {
    Box *box = &self->boxes[i];

    box->item = g_ptr_array_index (chart->items, i);
    box->label = set_words (context, box->item->label, TRUE);
    if (box->item->value_text != NULL && *box->item->value_text != '\0')
      box->note = set_words (context, box->item->value_text, FALSE);
  }
}

/* The width of the longest word: narrower, and it would be broken. */
static double
longest_word (PangoLayout *layout)
{
  double width;

  if (layout == NULL)
    return 0;
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0);
  width = stilla_chart_words_width (layout);
  pango_layout_set_width (layout, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return width;
}

static gboolean
fit_in_line (const Plan *self, double box_width)
{
  double inside = box_width - 2 * PAD_EMS * self->em;

  if (box_width < LEAST_BOX_EMS * self->em)
    return FALSE;
  for (guint i = 0; i < self->n_boxes; i++)
    if (longest_word (self->boxes[i].label) > inside || longest_word (self->boxes[i].note) > inside)
      return FALSE;
  return TRUE;
}

static double
set_width (Box *box, double inside)
{
  double height;

  pango_layout_set_width (box->label, (int) (inside * PANGO_SCALE));
  height = stilla_chart_words_height (box->label);
  if (box->note == NULL)
    return height;
  pango_layout_set_width (box->note, (int) (inside * PANGO_SCALE));
  return height + stilla_chart_words_height (box->note);
}

static void
place_boxes (Plan *self)
{
  double pad = PAD_EMS * self->em;
  double highest = 0, y = 0;

  for (guint i = 0; i < self->n_boxes; i++) {
    self->boxes[i].height = set_width (&self->boxes[i], self->box_width - 2 * pad) + 2 * pad;
    highest = MAX (highest, self->boxes[i].height);
  }
  for (guint i = 0; i < self->n_boxes; i++) {
    self->boxes[i].x = self->in_line ? i * (self->box_width + self->room) : 0;
    self->boxes[i].y = self->in_line ? 0 : y;
    if (self->in_line)
      self->boxes[i].height = highest;
    y += self->boxes[i].height + self->room;
  }
  self->height = self->in_line ? highest : MAX (y - self->room, 0);
}

static void
plan_fill (Plan *self, const StillaChart *chart, PangoContext *context, double width)
{
  double line_width;

  self->width = width;
  self->em = stilla_chart_em (context);
  self->is_rtl = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
  self->has_arrows = chart->kind == STILLA_CHART_PATH;
  self->room = (self->has_arrows ? ARROW_ROOM_EMS : PLAIN_ROOM_EMS) * self->em;
  add_boxes (self, chart, context);
  if (self->n_boxes == 0)
    return;
  line_width = (width - (self->n_boxes - 1) * self->room) / self->n_boxes;
  self->in_line = fit_in_line (self, line_width);
  self->box_width = self->in_line ? line_width : width;
  place_boxes (self);
}

static void
use_colour (cairo_t *cr, const StillaColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

static double
left_of (const Plan *self, const Box *box)
{
  return self->is_rtl ? self->width - box->x - self->box_width : box->x;
}

static void
draw_outline (const Plan *self, const Box *box, cairo_t *cr, const StillaChartPalette *palette)
{
  double line = (box->item->is_main ? 0.2 : 0.1) * self->em;
  double r = 0.5 * self->em;
  double left = left_of (self, box) + line / 2, top = box->y + line / 2;
  double right = left + self->box_width - line, bottom = top + box->height - line;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, top + r, r, -G_PI_2, 0);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI_2);
  cairo_arc (cr, left + r, bottom - r, r, G_PI_2, G_PI);
  cairo_arc (cr, left + r, top + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  use_colour (cr, box->item->is_main ? &palette->main : &palette->other);
  cairo_set_line_width (cr, line);
  cairo_stroke (cr);
}

static void
draw_words (const Plan *self, const Box *box, cairo_t *cr, const StillaChartPalette *palette)
{
  double left = left_of (self, box) + PAD_EMS * self->em;
  double label = stilla_chart_words_height (box->label);
  double note = box->note != NULL ? stilla_chart_words_height (box->note) : 0;
  double top = box->y + (box->height - label - note) / 2;

  use_colour (cr, &palette->text);
  cairo_move_to (cr, left, top);
  pango_cairo_show_layout (cr, box->label);
  if (box->note == NULL)
    return;
  cairo_move_to (cr, left, top + label);
  pango_cairo_show_layout (cr, box->note);
}

/* In the middle of the room after @box, pointing at the next one. */
static void
draw_arrow (const Plan *self, const Box *box, cairo_t *cr, const StillaChartPalette *palette)
{
  double half = 0.5 * self->room - 0.25 * self->em, head = 0.35 * self->em;
  double x = left_of (self, box) + (self->is_rtl ? -self->room / 2 : self->box_width + self->room / 2);

  cairo_save (cr);
  if (self->in_line)
    cairo_translate (cr, x, box->y + box->height / 2);
  else
    cairo_translate (cr, self->width / 2, box->y + box->height + self->room / 2);
  cairo_rotate (cr, self->in_line ? (self->is_rtl ? G_PI : 0) : G_PI_2);
  use_colour (cr, &palette->text);
  cairo_set_line_width (cr, 0.12 * self->em);
  cairo_move_to (cr, -half, 0);
  cairo_line_to (cr, half, 0);
  cairo_move_to (cr, half - head, -head);
  cairo_line_to (cr, half, 0);
  cairo_line_to (cr, half - head, head);
  cairo_stroke (cr);
  cairo_restore (cr);
}

double
stilla_box_chart_measure (const StillaChart *chart, PangoContext *context, double width)
{
  g_auto (Plan) plan = { 0 };

  plan_fill (&plan, chart, context, width);
  return plan.height;
}

void
stilla_box_chart_draw (const StillaChart *chart,
                       cairo_t *cr,
                       PangoContext *context,
                       const StillaChartPalette *palette,
                       double width)
{
  g_auto (Plan) plan = { 0 };

  plan_fill (&plan, chart, context, width);
  cairo_save (cr);
  for (guint i = 0; i < plan.n_boxes; i++) {
    draw_outline (&plan, &plan.boxes[i], cr, palette);
    draw_words (&plan, &plan.boxes[i], cr, palette);
    if (plan.has_arrows && i + 1 < plan.n_boxes)
      draw_arrow (&plan, &plan.boxes[i], cr, palette);
  }
  cairo_restore (cr);
}
