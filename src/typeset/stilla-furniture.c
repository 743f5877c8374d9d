/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-furniture.h"

#include "core/content/stilla-pseudo-language.h"
#include "typeset/stilla-inline-attrs.h"

#include <glib/gi18n-lib.h>

#define SPACE 0.5        /* between a rule and words, times the body size */
#define HEADER_SPACE 0.9 /* between the header and the column */
#define FOOTER_SPACE 0.55
#define HAIRLINE 0.5
#define ISOLATED "\342\201\250%s\342\201\251" /* from the direction of the words before */

struct _StillaFurniture {
  const StillaFlow *flow;
  StillaPageSpec spec;
  PangoContext *context;
  PangoFontDescription *font;
  gboolean is_rtl;
  double leading;
  double baseline;
  double number_width;
  int footer_lines;
};

static PangoLayout *
set_words (const StillaFurniture *self, const char *words, double width)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_font_description (layout, self->font);
  pango_layout_set_alignment (layout, self->is_rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, words, -1);
  return layout;
}

static double
layout_width (PangoLayout *layout)
{
  PangoRectangle box;

  pango_layout_get_extents (layout, NULL, &box);
  return box.width / (double) PANGO_SCALE;
}

static double
column_width (const StillaFurniture *self)
{
  return self->spec.width - self->spec.margin_left - self->spec.margin_right;
}

static double
unit (const StillaFurniture *self)
{
  return self->spec.body_size;
}

static char *
number_words (const StillaFurniture *self, guint page, guint n_pages)
{
  /* Translators: the number of a sheet and how many there are */
  g_autofree char *words = g_strdup_printf (_ ("Page %u of %u"), page, n_pages);

  return stilla_pseudo_words (self->flow->language, words);
}

static char *
pointer_words (const char *language, guint signs)
{
  /* Translators: %u is the number of a sheet */
  g_autofree char *words = g_strdup_printf (_ ("Signs of an emergency: page %u."), signs);

  return stilla_pseudo_words (language, words);
}

/* Where the signs are is said to everybody who reads the handout.
 * @signs: the sheet with the signs of an emergency; 0: it is this one, or there is none */
static char *
footer_words (const StillaFurniture *self, guint signs)
{
  g_autofree char *first = signs > 0 ? pointer_words (self->flow->language, signs) : g_strdup ("");
  g_autofree char *second
      = signs > 0 && self->flow->second != NULL ? pointer_words (self->flow->second->language, signs) : NULL;

  return g_strdup_printf (second != NULL ? "%s. %s. %s " ISOLATED : "%s. %s. %s", self->flow->edition,
                          self->flow->review_status, first, second);
}

static double
footer_width (const StillaFurniture *self)
{
  return column_width (self) - self->number_width - 1.5 * unit (self);
}

static void
measure_font (StillaFurniture *self)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (self->context, self->font, NULL);
  const StillaRoleStyle *style = stilla_role_get_style (STILLA_ROLE_FURNITURE);
  double ascent = pango_font_metrics_get_ascent (metrics) / (double) PANGO_SCALE;
  double descent = pango_font_metrics_get_descent (metrics) / (double) PANGO_SCALE;

  self->leading = style->size * style->leading * unit (self);
  self->baseline = (self->leading - ascent - descent) / 2 + ascent;
  pango_font_metrics_unref (metrics);
}

static void
measure_footer (StillaFurniture *self)
{
  g_autofree char *number = number_words (self, 88, 88);
  g_autoptr (PangoLayout) number_layout = set_words (self, number, -1);
  g_autofree char *words = footer_words (self, 88);
  g_autoptr (PangoLayout) layout = NULL;

  self->number_width = layout_width (number_layout);
  layout = set_words (self, words, footer_width (self));
  self->footer_lines = pango_layout_get_line_count (layout);
}

StillaFurniture *
stilla_furniture_new (const StillaFlow *flow, const StillaPageSpec *spec, PangoContext *context)
{
  StillaFurniture *self = g_new0 (StillaFurniture, 1);

  self->flow = flow;
  self->spec = *spec;
  self->is_rtl = stilla_language_is_rtl (flow->language);
  self->context = pango_font_map_create_context (pango_context_get_font_map (context));
  pango_cairo_context_set_font_options (self->context, pango_cairo_context_get_font_options (context));
  pango_cairo_context_set_resolution (self->context, 72);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, stilla_pango_language (flow->language));
  pango_context_set_base_dir (self->context, self->is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  self->font = stilla_role_dup_font (STILLA_ROLE_FURNITURE, unit (self));
  measure_font (self);
  measure_footer (self);
  return self;
}

void
stilla_furniture_free (StillaFurniture *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->context);
  g_clear_pointer (&self->font, pango_font_description_free);
  g_free (self);
}

static double
header_height (const StillaFurniture *self)
{
  return self->leading + SPACE * unit (self) * 0.5;
}

static double
footer_height (const StillaFurniture *self)
{
  return SPACE * unit (self) + self->footer_lines * self->leading;
}

double
stilla_furniture_get_top (const StillaFurniture *self)
{
  return self->spec.margin_top + header_height (self) + HEADER_SPACE * unit (self);
}

void
stilla_furniture_get_column (const StillaFurniture *self, StillaColumn *out)
{
  out->width = column_width (self);
  out->body_size = unit (self);
  out->height = self->spec.height - self->spec.margin_bottom - footer_height (self)
                - FOOTER_SPACE * unit (self) - stilla_furniture_get_top (self);
}

/* @from: of the column, from the side where reading starts */
static void
add_words (const StillaFurniture *self, StillaPage *page, PangoLayout *layout, double from, double y)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  double width = pango_layout_get_width (layout) < 0 ? layout_width (layout)
                                                     : pango_layout_get_width (layout) / (double) PANGO_SCALE;
  double left = self->spec.margin_left + (self->is_rtl ? column_width (self) - from - width : from);
  int line = 0;

  do {
    StillaFragment fragment = { .kind = STILLA_FRAGMENT_LINE, .role = STILLA_ROLE_FURNITURE };
    PangoRectangle box;

    pango_layout_iter_get_line_extents (iter, NULL, &box);
    fragment.x = left + box.x / (double) PANGO_SCALE;
    fragment.y = y + line * self->leading;
    fragment.width = box.width / (double) PANGO_SCALE;
    fragment.height = self->leading;
    fragment.baseline = self->baseline;
    fragment.line = line++;
    fragment.n_lines = pango_layout_get_line_count (layout);
    fragment.layout = layout;
    stilla_fragment_copy_into (&fragment, page->fragments, 0, 0);
  } while (pango_layout_iter_next_line (iter));
}

static void
add_rule (const StillaFurniture *self, StillaPage *page, double y)
{
  StillaFragment rule
      = { .kind = STILLA_FRAGMENT_RULE, .x = self->spec.margin_left, .y = y, .stroke = HAIRLINE };

  rule.width = column_width (self);
  rule.role = STILLA_ROLE_FURNITURE;
  stilla_fragment_copy_into (&rule, page->fragments, 0, 0);
}

static char *
guide_words (const StillaFurniture *self)
{
  if (self->flow->mark == NULL)
    return g_strdup (self->flow->guide);
  return g_strdup_printf ("%s · %s", self->flow->mark, self->flow->guide);
}

static void
add_header (const StillaFurniture *self, StillaPage *page)
{
  g_autofree char *guide = guide_words (self);
  g_autoptr (PangoLayout) start = set_words (self, guide, -1);
  g_autoptr (PangoLayout) end = NULL;
  double used = layout_width (start) + 1.5 * unit (self);

  add_words (self, page, start, 0, self->spec.margin_top);
  add_rule (self, page, self->spec.margin_top + header_height (self));
  if (page->title == NULL || used > column_width (self) * 0.7)
    return;
  end = set_words (self, page->title, column_width (self) - used);
  pango_layout_set_ellipsize (end, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (end, self->is_rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
  add_words (self, page, end, used, self->spec.margin_top);
}

static void
add_footer (const StillaFurniture *self, const StillaPageList *pages, guint index, guint signs)
{
  StillaPage *page = g_ptr_array_index (pages->pages, index);
  g_autofree char *words = footer_words (self, signs == index + 1 ? 0 : signs);
  g_autofree char *number = number_words (self, index + 1, pages->pages->len);
  g_autoptr (PangoLayout) start = set_words (self, words, footer_width (self));
  g_autoptr (PangoLayout) end = set_words (self, number, -1);
  double top = self->spec.height - self->spec.margin_bottom - footer_height (self);

  add_rule (self, page, top);
  add_words (self, page, start, 0, top + SPACE * unit (self));
  add_words (self, page, end, column_width (self) - layout_width (end), top + SPACE * unit (self));
}

/* Returns: the number of the sheet with the signs of an emergency, 0 when there is none */
static guint
find_signs (const StillaPageList *pages)
{
  for (guint i = 0; i < pages->anchors->len; i++) {
    const StillaAnchor *anchor = &g_array_index (pages->anchors, StillaAnchor, i);

    if (g_str_equal (anchor->name, STILLA_FLOW_SIGNS))
      return anchor->page + 1;
  }
  return 0;
}

void
stilla_furniture_add (const StillaFurniture *self, StillaPageList *pages)
{
  guint signs = find_signs (pages);

  for (guint i = 0; i < pages->pages->len; i++) {
    add_header (self, g_ptr_array_index (pages->pages, i));
    add_footer (self, pages, i, signs);
  }
}
