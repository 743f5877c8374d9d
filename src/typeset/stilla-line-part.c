/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-line-part.h"

static double
width_of (const PangoGlyphItem *run)
{
  return pango_glyph_string_get_width (run->glyphs) / (double) PANGO_SCALE;
}

static void
use_colour (const PangoItem *item, cairo_t *cr)
{
  for (const GSList *at = item->analysis.extra_attrs; at != NULL; at = at->next) {
    const PangoAttribute *attr = at->data;
    const PangoColor *colour = &((const PangoAttrColor *) attr)->color;

    if (attr->klass->type == PANGO_ATTR_FOREGROUND)
      cairo_set_source_rgb (cr, colour->red / 65535.0, colour->green / 65535.0, colour->blue / 65535.0);
  }
}

static void
show (const PangoGlyphItem *run, const char *text, double x, double y, cairo_t *cr)
{
  cairo_save (cr);
  use_colour (run->item, cr);
  cairo_move_to (cr, x + run->start_x_offset / (double) PANGO_SCALE,
                 y - run->y_offset / (double) PANGO_SCALE);
  pango_cairo_show_glyph_item (cr, text, (PangoGlyphItem *) run);
  cairo_restore (cr);
}

/* Takes what stands before byte @end of the text off @run. Returns: (transfer full) (nullable): what was
 * taken */
static PangoGlyphItem *
take_before (PangoGlyphItem *run, const char *text, guint end)
{
  guint first = (guint) run->item->offset;

  return end > first ? pango_glyph_item_split (run, text, (int) (end - first)) : NULL;
}

/* @left: of the run; @range: inside it, not all of it */
static void
show_piece (const PangoGlyphItem *run,
            const char *text,
            const guint range[2],
            double left,
            double y,
            cairo_t *cr)
{
  gboolean is_rtl = run->item->analysis.level % 2 != 0;
  gboolean is_last = range[1] == (guint) (run->item->offset + run->item->length);
  PangoGlyphItem *rest = pango_glyph_item_copy ((PangoGlyphItem *) run);
  PangoGlyphItem *before = take_before (rest, text, range[0]);
  PangoGlyphItem *piece = is_last ? NULL : take_before (rest, text, range[1]);
  const PangoGlyphItem *shown = is_last ? rest : piece;
  const PangoGlyphItem *on_the_left = !is_rtl ? before : is_last ? NULL : rest;

  if (shown != NULL) /* a letter that is drawn with the one before it has nothing of its own */
    show (shown, text, left + (on_the_left != NULL ? width_of (on_the_left) : 0), y, cr);
  g_clear_pointer (&rest, pango_glyph_item_free);
  g_clear_pointer (&before, pango_glyph_item_free);
  g_clear_pointer (&piece, pango_glyph_item_free);
}

void
stilla_line_part_draw (PangoLayoutLine *line, guint start, guint end, cairo_t *cr)
{
  const char *text = pango_layout_get_text (line->layout);
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  for (const GSList *at = line->runs; at != NULL; at = at->next) {
    const PangoGlyphItem *run = at->data;
    guint first = (guint) run->item->offset;
    guint last = first + (guint) run->item->length;
    guint range[2] = { MAX (start, first), MIN (end, last) };

    if (start <= first && last <= end)
      show (run, text, x, y, cr);
    else if (range[0] < range[1])
      show_piece (run, text, range, x, y, cr);
    x += width_of (run) + (run->start_x_offset + run->end_x_offset) / (double) PANGO_SCALE;
  }
}
