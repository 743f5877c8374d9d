/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-painter.h"

#include "typeset/stilla-chart-painter.h"
#include "typeset/stilla-line-part.h"
#include "typeset/stilla-stamp.h"
#include "typeset/stilla-symbol.h"

#define CORNER 4.0

/* Dark and light enough to differ when printed in grey. */
static const StillaChartPalette paper_palette = {
  .text = { 0, 0, 0 },
  .dim = { 0.45, 0.45, 0.45 },
  .main = { 0.07, 0.33, 0.33 },
  .other = { 0.58, 0.58, 0.58 },
  .track = { 0.9, 0.9, 0.9 },
  .mark = { 0, 0, 0 },
};

static void
use_ink (cairo_t *cr, gboolean is_dim)
{
  double grey = is_dim ? 0.28 : 0.0;

  cairo_set_source_rgb (cr, grey, grey, grey);
}

static void
draw_line (const StillaFragment *self, cairo_t *cr)
{
  use_ink (cr, stilla_role_get_style (self->role)->is_dim);
  cairo_move_to (cr, self->x, self->y + self->baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (self->layout, self->line));
}

void
stilla_painter_draw_part (const StillaFragment *fragment, guint start, guint end, cairo_t *cr)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (fragment->layout, fragment->line);

  use_ink (cr, stilla_role_get_style (fragment->role)->is_dim);
  cairo_move_to (cr, fragment->x, fragment->y + fragment->baseline);
  stilla_line_part_draw (line, start, end, cr);
}

static void
draw_rule (const StillaFragment *self, cairo_t *cr)
{
  cairo_set_source_rgb (cr, 0.35, 0.35, 0.35);
  cairo_set_line_width (cr, self->stroke);
  cairo_move_to (cr, self->x, self->y);
  cairo_line_to (cr, self->x + self->width, self->y + self->height);
  cairo_stroke (cr);
}

static void
draw_frame (const StillaFragment *self, cairo_t *cr)
{
  double inset = self->stroke / 2;
  double left = self->x + inset;
  double right = self->x + self->width - inset;
  double top = self->y + (self->open_above ? 0 : inset);
  double bottom = self->y + self->height - (self->open_below ? 0 : inset);

  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  cairo_set_line_width (cr, self->stroke);
  if (!self->open_above && !self->open_below) {
    cairo_new_sub_path (cr);
    cairo_arc (cr, right - CORNER, top + CORNER, CORNER, -G_PI_2, 0);
    cairo_arc (cr, right - CORNER, bottom - CORNER, CORNER, 0, G_PI_2);
    cairo_arc (cr, left + CORNER, bottom - CORNER, CORNER, G_PI_2, G_PI);
    cairo_arc (cr, left + CORNER, top + CORNER, CORNER, G_PI, 3 * G_PI_2);
    cairo_close_path (cr);
  } else {
    cairo_move_to (cr, left, bottom);
    cairo_line_to (cr, left, top);
    if (self->open_above)
      cairo_move_to (cr, right, top);
    cairo_line_to (cr, right, top);
    cairo_line_to (cr, right, bottom);
    if (!self->open_below)
      cairo_line_to (cr, left, bottom);
  }
  cairo_stroke (cr);
}

static void
draw_chart (const StillaFragment *self, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, self->x, self->y);
  stilla_chart_painter_draw (self->chart, cr, pango_layout_get_context (self->layout), &paper_palette,
                             self->width);
  cairo_restore (cr);
}

static void
draw_level (const StillaFragment *self, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, self->x, self->y);
  stilla_symbol_draw (self->level, cr, self->width);
  cairo_restore (cr);
}

static void
draw_logo (const StillaFragment *self, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, self->x, self->y);
  stilla_logo_draw (self->logo, cr, self->width);
  cairo_restore (cr);
}

void
stilla_painter_draw_fragment (const StillaFragment *fragment, cairo_t *cr)
{
  switch (fragment->kind) {
  case STILLA_FRAGMENT_LINE:
    draw_line (fragment, cr);
    break;
  case STILLA_FRAGMENT_SYMBOL:
    draw_level (fragment, cr);
    break;
  case STILLA_FRAGMENT_CHART:
    draw_chart (fragment, cr);
    break;
  case STILLA_FRAGMENT_FRAME:
    draw_frame (fragment, cr);
    break;
  case STILLA_FRAGMENT_RULE:
    draw_rule (fragment, cr);
    break;
  case STILLA_FRAGMENT_LOGO:
    draw_logo (fragment, cr);
    break;
  case STILLA_FRAGMENT_STAMP:
    stilla_stamp_draw (fragment, cr);
    break;
  case STILLA_FRAGMENT_LINK:
    break;
  }
}

void
stilla_painter_draw_page (const StillaPageList *pages, guint index, cairo_t *cr)
{
  const StillaPage *page = g_ptr_array_index (pages->pages, index);

  for (guint i = 0; i < page->fragments->len; i++)
    stilla_painter_draw_fragment (&g_array_index (page->fragments, StillaFragment, i), cr);
}

void
stilla_painter_draw_sheet (const StillaPageList *pages, guint sheet, cairo_t *cr)
{
  for (guint i = 0; i < pages->pages->len; i++) {
    double offset;

    if (stilla_page_list_find_sheet (pages, i, &offset) != sheet)
      continue;
    cairo_save (cr);
    cairo_translate (cr, offset, 0);
    stilla_painter_draw_page (pages, i, cr);
    cairo_restore (cr);
  }
}
