/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-symbol.h"

#include <math.h>

/* All signs are drawn in a square of 16 units. */
#define UNITS 16.0

static void
draw_stop (cairo_t *cr)
{
  for (int i = 0; i < 8; i++) {
    double angle = G_PI / 8 + i * G_PI / 4;

    cairo_line_to (cr, 8 + 8 * cos (angle), 8 + 8 * sin (angle));
  }
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 3.6, 6.6, 8.8, 2.8);
  cairo_fill (cr);
}

static void
draw_question_mark (cairo_t *cr)
{
  cairo_set_line_width (cr, 1.5);
  cairo_arc (cr, 8, 5.2, 1.9, G_PI, 2 * G_PI + G_PI / 4);
  cairo_line_to (cr, 8, 7.6);
  cairo_line_to (cr, 8, 8.5);
  cairo_stroke (cr);
  cairo_arc (cr, 8, 10.3, 0.95, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_bubble (cairo_t *cr)
{
  cairo_set_line_width (cr, 1.3);
  cairo_move_to (cr, 3, 1.2);
  cairo_line_to (cr, 13, 1.2);
  cairo_arc (cr, 13, 3.2, 2, -G_PI_2, 0);
  cairo_arc (cr, 13, 10.2, 2, 0, G_PI_2);
  cairo_line_to (cr, 7.5, 12.2);
  cairo_line_to (cr, 4.2, 15.2);
  cairo_line_to (cr, 4.2, 12.2);
  cairo_arc (cr, 3, 10.2, 2, G_PI_2, G_PI);
  cairo_arc (cr, 3, 3.2, 2, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_stroke (cr);
  draw_question_mark (cr);
}

static void
draw_triangle (cairo_t *cr)
{
  cairo_set_line_width (cr, 1.4);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, 8, 1.6);
  cairo_line_to (cr, 15.2, 14.4);
  cairo_line_to (cr, 0.8, 14.4);
  cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_rectangle (cr, 7.2, 5.8, 1.6, 4.4);
  cairo_fill (cr);
  cairo_arc (cr, 8, 12.1, 0.95, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_circle (cairo_t *cr)
{
  cairo_set_line_width (cr, 1.3);
  cairo_arc (cr, 8, 8, 7.2, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_arc (cr, 8, 4.6, 1.05, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_rectangle (cr, 7.2, 6.8, 1.6, 5.4);
  cairo_fill (cr);
}

void
stilla_symbol_draw (StillaLevel level, cairo_t *cr, double size)
{
  cairo_save (cr);
  cairo_scale (cr, size / UNITS, size / UNITS);
  cairo_new_path (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  switch (level) {
  case STILLA_LEVEL_STOP:
    draw_stop (cr);
    break;
  case STILLA_LEVEL_ASK_FIRST:
    draw_bubble (cr);
    break;
  case STILLA_LEVEL_TAKE_CARE:
    draw_triangle (cr);
    break;
  case STILLA_LEVEL_GOOD_TO_KNOW:
    draw_circle (cr);
    break;
  case STILLA_LEVEL_NONE:
    break;
  }
  cairo_restore (cr);
}
