/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-chart-painter.h"
#include "typeset/stilla-setter-private.h"

#define BOX_PADDING 0.7 /* times the body size */
#define LEAST_OF_BOX 6  /* strips on each side of a cut */
#define BOX_SPACE 0.55
#define SHORT_BOX 0.8 /* of a page */
#define WRITING_LINE 1.75
#define FEW_LINES 5         /* to write on */
#define SMALLEST_CHART 0.55 /* times its usual size */

static void
set_children (StillaSetter *self, const StillaFlowItem *item)
{
  for (guint i = 0; item->children != NULL && i < item->children->len; i++)
    _stilla_setter_set_item (self, g_ptr_array_index (item->children, i));
}

void
_stilla_setter_set_group (StillaSetter *self, const StillaFlowItem *item)
{
  guint first = self->galley->bands->len;

  set_children (self, item);
  _stilla_setter_keep_whole (self, first);
}

/* The worse the level, the heavier the frame. */
static double
frame_stroke (StillaLevel level)
{
  switch (level) {
  case STILLA_LEVEL_STOP:
    return 2.0;
  case STILLA_LEVEL_ASK_FIRST:
    return 1.25;
  case STILLA_LEVEL_TAKE_CARE:
  case STILLA_LEVEL_GOOD_TO_KNOW:
  case STILLA_LEVEL_NONE:
    return 0.6;
  }
  g_return_val_if_reached (0.6);
}

/* Decoration for who hears the handout: the level stands in words beside its sign. */
void
_stilla_setter_add_symbol (StillaSetter *self, StillaBand *band, StillaLevel level, double size)
{
  StillaFragment symbol = { .kind = STILLA_FRAGMENT_SYMBOL, .level = level, .width = size, .height = size };

  symbol.x = _stilla_setter_mirror (self, self->start, size);
  symbol.y = (band->height - size) / 2;
  symbol.item = self->item;
  stilla_fragment_copy_into (&symbol, band->fragments, 0, 0);
}

/* The first child of a box with a level is its head. */
static void
set_box_children (StillaSetter *self, const StillaFlowItem *item)
{
  for (guint i = 0; item->children != NULL && i < item->children->len; i++) {
    const StillaFlowItem *child = g_ptr_array_index (item->children, i);

    if (i == 0 && item->level != STILLA_LEVEL_NONE)
      _stilla_setter_set_box_head (self, child, item->level);
    else
      _stilla_setter_set_item (self, child);
  }
}

/* A box that takes most of a page would leave most of another empty; cut, it says again what it is. */
static gboolean
is_short (const StillaSetter *self, guint first)
{
  double height = 0;

  for (guint i = first; i < self->galley->bands->len; i++) {
    const StillaBand *band = g_ptr_array_index (self->galley->bands, i);

    height += band->height + band->gap;
  }
  return height < self->column.height * SHORT_BOX;
}

/* What is cut still shows what it is about on each side, and is better cut between two cautions than inside
 * one: only the first line of each has white space above. */
static void
keep_ends (StillaSetter *self, guint first)
{
  GPtrArray *bands = self->galley->bands;

  for (guint i = first + 1; i < bands->len; i++) {
    StillaBand *band = g_ptr_array_index (bands, i);

    if (band->gap <= 0)
      band->before = MAX (band->before, band->table < 0 ? STILLA_BREAK_WHOLE : STILLA_BREAK_AVOID);
    if (i - first < LEAST_OF_BOX || bands->len - i < LEAST_OF_BOX)
      band->before = MAX (band->before, STILLA_BREAK_WHOLE);
  }
}

void
_stilla_setter_set_box (StillaSetter *self, const StillaFlowItem *item)
{
  const StillaNode *outer = self->parent;
  double padding = BOX_PADDING * self->column.body_size;
  guint first = self->galley->bands->len;
  StillaFrame frame = { .width = self->measure, .stroke = frame_stroke (item->level) };

  frame.x = _stilla_setter_mirror (self, self->start, self->measure);
  g_array_append_val (self->galley->frames, frame);
  self->box = (int) self->galley->frames->len - 1;
  self->parent = _stilla_setter_node (self, outer, "Sect");
  _stilla_setter_push (self, BOX_SPACE * self->column.body_size, padding * 0.7, STILLA_BREAK_FREE);
  self->flush = TRUE;
  self->keep = 2;
  self->start += padding;
  self->measure -= 2 * padding;
  set_box_children (self, item);
  self->start -= padding;
  self->measure += 2 * padding;
  self->flush = TRUE;
  _stilla_setter_push (self, 0, padding * 0.8, STILLA_BREAK_NEVER);
  self->parent = outer;
  self->box = -1;
  self->keep = 0;
  self->owed = BOX_SPACE * self->column.body_size;
  if (item->anchor != NULL || is_short (self, first))
    _stilla_setter_keep_whole (self, first);
  keep_ends (self, first);
  if (item->anchor != NULL)
    ((StillaBand *) g_ptr_array_index (self->galley->bands, first))->anchor = g_strdup (item->anchor);
}

/* A picture is never cut: one that is taller than a small page is drawn smaller.
 * Returns: (transfer full): what it is drawn with */
static PangoLayout *
fit_chart (StillaSetter *self, const StillaChart *chart)
{
  PangoContext *context = _stilla_setter_create_chart_context (self, 1);
  PangoLayout *layout;

  for (double size = 0.95; size > SMALLEST_CHART; size -= 0.05) {
    if (stilla_chart_painter_measure (chart, context, self->measure) <= self->column.height)
      break;
    g_object_unref (context);
    context = _stilla_setter_create_chart_context (self, size);
  }
  layout = pango_layout_new (context);
  g_object_unref (context);
  return layout;
}

void
_stilla_setter_set_chart (StillaSetter *self, const StillaFlowItem *item)
{
  g_autoptr (PangoLayout) layout = fit_chart (self, item->chart);
  double height
      = stilla_chart_painter_measure (item->chart, pango_layout_get_context (layout), self->measure);
  StillaBand *band = _stilla_setter_push (self, 0.4 * self->column.body_size, height, STILLA_BREAK_FREE);
  StillaFragment chart
      = { .kind = STILLA_FRAGMENT_CHART, .chart = item->chart, .layout = layout, .height = height };
  StillaNode *figure;

  chart.x = _stilla_setter_mirror (self, self->start, self->measure);
  chart.width = self->measure;
  figure = _stilla_setter_node (self, self->parent, "Figure");
  figure->alternative = item->chart->alternative;
  chart.node = figure;
  chart.item = self->item;
  stilla_fragment_copy_into (&chart, band->fragments, 0, 0);
  self->owed = 0.5 * self->column.body_size;
}

/* A few lines stay with their question; of many two are on each side of a cut. */
static StillaBreak
break_before_rule (int rule, int count)
{
  if (rule == 0)
    return STILLA_BREAK_NEVER;
  return count <= FEW_LINES || rule == 1 || rule + 1 == count ? STILLA_BREAK_KEPT : STILLA_BREAK_AVOID;
}

void
_stilla_setter_set_rules (StillaSetter *self, const StillaFlowItem *item)
{
  double height = WRITING_LINE * self->column.body_size;
  /* Who reads large print writes large. */
  int count = self->column.body_size < STILLA_LARGE_PRINT ? item->count : item->count * 2;

  for (int i = 0; i < count; i++) {
    StillaBand *band = _stilla_setter_push (self, 0, height, break_before_rule (i, count));

    band->gap = 0;
    _stilla_setter_add_rule (self, band, height, 0.5);
  }
  self->owed = 0.5 * self->column.body_size;
}
