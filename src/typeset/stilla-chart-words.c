/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-chart-words.h"

/* Pango takes left and right as they are: in a context from right to left, lines start at the right. */
static PangoAlignment
start_of (PangoContext *context)
{
  return pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

PangoLayout *
stilla_chart_words_new (PangoContext *context, const char *words, gboolean strong)
{
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_text (layout, words, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, start_of (context));
  if (strong) {
    g_autoptr (PangoAttrList) attrs = pango_attr_list_new ();

    pango_attr_list_insert (attrs, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
    pango_layout_set_attributes (layout, attrs);
  }
  return layout;
}

double
stilla_chart_words_width (PangoLayout *words)
{
  PangoRectangle box;

  pango_layout_get_extents (words, NULL, &box);
  return box.width / (double) PANGO_SCALE;
}

double
stilla_chart_words_height (PangoLayout *words)
{
  PangoRectangle box;

  pango_layout_get_extents (words, NULL, &box);
  return box.height / (double) PANGO_SCALE;
}

double
stilla_chart_em (PangoContext *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  PangoFontMap *map = pango_context_get_font_map (context);
  double dpi = 72.0;

  if (!pango_font_description_get_size_is_absolute (font)) {
    dpi = PANGO_IS_CAIRO_FONT_MAP (map) ? pango_cairo_font_map_get_resolution (PANGO_CAIRO_FONT_MAP (map))
                                        : 72.0;
    if (pango_cairo_context_get_resolution (context) > 0)
      dpi = pango_cairo_context_get_resolution (context);
  }
  return size * dpi / 72.0;
}
