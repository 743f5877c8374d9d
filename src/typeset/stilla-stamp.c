/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-stamp.h"

#include <math.h>

#define TRIAL 100.0  /* points */
#define LENGTH 0.72  /* of the way from corner to corner */
#define LARGEST 0.42 /* letters: of the width */
#define STROKE 0.8
#define GREY 0.55

static void
set_size (PangoLayout *layout, double points)
{
  PangoFontDescription *font = stilla_role_dup_font (STILLA_ROLE_STRONG, points);

  pango_font_description_set_absolute_size (font, points * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
}

static PangoLayout *
set_words (const char *words, PangoContext *context, double width, double height)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoRectangle box;
  double size;

  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, words, -1);
  set_size (layout, TRIAL);
  pango_layout_get_extents (layout, &box, NULL);
  size = TRIAL * LENGTH * hypot (width, height) / MAX (box.width / (double) PANGO_SCALE, 1);
  set_size (layout, MIN (size, width * LARGEST));
  return layout;
}

void
stilla_stamp_add (StillaPage *page, const StillaPageSpec *spec, const char *words, PangoContext *context)
{
  StillaFragment stamp = { .kind = STILLA_FRAGMENT_STAMP, .stroke = STROKE, .role = STILLA_ROLE_FURNITURE };

  stamp.x = spec->margin_left;
  stamp.y = spec->margin_top;
  stamp.width = spec->width - spec->margin_left - spec->margin_right;
  stamp.height = spec->height - spec->margin_top - spec->margin_bottom;
  stamp.layout = set_words (words, context, stamp.width, stamp.height);
  g_array_prepend_val (page->fragments, stamp);
}

/* From corner to corner, up the way the words are read. */
static void
turn_to_corner (const StillaFragment *self, cairo_t *cr)
{
  gboolean is_rtl
      = pango_context_get_base_dir (pango_layout_get_context (self->layout)) == PANGO_DIRECTION_RTL;
  double angle = atan2 (self->height, self->width);
  PangoRectangle box;

  pango_layout_get_extents (self->layout, &box, NULL);
  cairo_translate (cr, self->x + self->width / 2, self->y + self->height / 2);
  cairo_rotate (cr, is_rtl ? angle : -angle);
  cairo_translate (cr, -(box.x + box.width / 2.0) / PANGO_SCALE, -(box.y + box.height / 2.0) / PANGO_SCALE);
}

/* It is filled with the white of the paper, since the shapes of joined letters overlap. */
void
stilla_stamp_draw (const StillaFragment *self, cairo_t *cr)
{
  cairo_save (cr);
  turn_to_corner (self, cr);
  cairo_move_to (cr, 0, 0);
  pango_cairo_layout_path (cr, self->layout);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2 * self->stroke);
  cairo_set_source_rgb (cr, GREY, GREY, GREY);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill (cr);
  cairo_restore (cr);
}
