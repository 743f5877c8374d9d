/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-furniture.h"

#include "core/content/stilla-pseudo-language.h"
#include "typeset/stilla-inline-attrs.h"
#include "typeset/stilla-stamp.h"

#include <glib/gi18n-lib.h>

#define SPACE 0.5        /* between a rule and words, times the body size */
#define HEADER_SPACE 0.9 /* between the header and the column */
#define FOOTER_SPACE 0.55
#define HAIRLINE 0.5
#define NUMBER_GAP 1.5
#define ISOLATED "\342\201\250%s\342\201\251" /* from the direction of the words around */
#define WIDEST_END 0.5                        /* of the column: the title in the header */
#define HEADER_BETWEEN 1.5

struct _StillaFurniture {
  const StillaFlow *flow;
  StillaPageSpec spec;
  PangoContext *context;
  PangoFontDescription *font;
  gboolean is_rtl;
  double leading;
  double baseline;
  double number_width;
  gboolean number_is_below;
  int footer_rows;
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

/* A place that every sheet points to: on which sheet it is. 0: on this one, or there is none. */
typedef struct {
  guint signs;   /* of an emergency */
  guint sources; /* the list of them */
} Pointers;

/* @page: 0: nothing is said */
static void
append_pointer (GString *into, const char *language, const char *words, guint page, gboolean apart)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_auto (GStrv) parts = g_strsplit (words, "%u", 2);
  g_autofree char *sentence = g_strjoinv (number, parts);
  g_autofree char *said = stilla_pseudo_words (language, sentence);

  if (page > 0)
    g_string_append_printf (into, apart ? "\n" ISOLATED : " %s", said);
}

/* Where the signs are is said to everybody who reads the handout. */
static char *
footer_words (const StillaFurniture *self, const Pointers *pointers)
{
  const StillaFlow *second = self->flow->second;
  /* Translators: %u is the number of a sheet */
  const char *about_signs = _ ("Signs of an emergency: page %u.");
  GString *words = g_string_new (self->flow->edition);

  g_string_append_printf (words, ". %s.", self->flow->review_status);
  append_pointer (words, self->flow->language, about_signs, pointers->signs, FALSE);
  /* Translators: %u is the number of a sheet */
  append_pointer (words, self->flow->language, _ ("Sources: page %u."), pointers->sources, FALSE);
  if (second != NULL)
    append_pointer (words, second->language, about_signs, pointers->signs, TRUE);
  return g_string_free (words, FALSE);
}

static double
number_gap (const StillaFurniture *self)
{
  return NUMBER_GAP * unit (self);
}

static double
footer_width (const StillaFurniture *self)
{
  return column_width (self) - (self->number_is_below ? 0 : self->number_width + number_gap (self));
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

static double
last_line_width (PangoLayout *layout)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, pango_layout_get_line_count (layout) - 1);
  PangoRectangle box;

  pango_layout_line_get_extents (line, NULL, &box);
  return box.width / (double) PANGO_SCALE;
}

static int
count_rows (const StillaFurniture *self, const Pointers *pointers)
{
  g_autofree char *words = footer_words (self, pointers);
  g_autoptr (PangoLayout) layout = set_words (self, words, footer_width (self));
  int rows = pango_layout_get_line_count (layout);

  if (self->number_is_below
      && last_line_width (layout) + number_gap (self) + self->number_width > column_width (self))
    rows++;
  return rows;
}

/* Whatever a sheet has to point to. */
static int
most_rows (const StillaFurniture *self)
{
  static const Pointers cases[] = { { 88, 88 }, { 88, 0 }, { 0, 88 }, { 0, 0 } };
  int rows = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    rows = MAX (rows, count_rows (self, &cases[i]));
  return rows;
}

/* The number stands beside the first line; on a narrow page below the words, where that takes less room. */
static void
measure_footer (StillaFurniture *self)
{
  g_autofree char *number = number_words (self, 88, 88);
  g_autoptr (PangoLayout) layout = set_words (self, number, -1);
  int beside;

  self->number_width = layout_width (layout);
  beside = most_rows (self);
  self->number_is_below = TRUE;
  self->footer_rows = most_rows (self);
  if (self->footer_rows >= beside) {
    self->number_is_below = FALSE;
    self->footer_rows = beside;
  }
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
  return SPACE * unit (self) + self->footer_rows * self->leading;
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
  out->head_room = stilla_furniture_get_top (self) - self->spec.margin_top;
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

/* The name of the practice keeps its own direction. */
static char *
running_words (const StillaFurniture *self)
{
  const StillaLetterhead *letterhead = self->flow->letterhead;

  if (letterhead == NULL || letterhead->name == NULL)
    return stilla_flow_dup_guide (self->flow);
  if (self->flow->mark != NULL)
    return g_strdup_printf ("%s · " ISOLATED " · %s", self->flow->mark, letterhead->name, self->flow->guide);
  return g_strdup_printf (ISOLATED " · %s", letterhead->name, self->flow->guide);
}

static void
shorten (PangoLayout *layout, double width)
{
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}

/* What there is no room for is cut off: first of the words where the header starts, then of the title. */
static void
add_header (const StillaFurniture *self, StillaPage *page)
{
  g_autofree char *words = running_words (self);
  g_autoptr (PangoLayout) start = set_words (self, words, -1);
  g_autoptr (PangoLayout) end = set_words (self, page->title != NULL ? page->title : "", -1);
  double end_width = MIN (layout_width (end) + 1, column_width (self) * WIDEST_END);
  double room = column_width (self) - (page->title != NULL ? end_width + HEADER_BETWEEN * unit (self) : 0);

  if (layout_width (start) > room)
    shorten (start, room);
  add_words (self, page, start, 0, self->spec.margin_top);
  add_rule (self, page, self->spec.margin_top + header_height (self));
  if (page->title == NULL)
    return;
  shorten (end, end_width);
  add_words (self, page, end, column_width (self) - end_width, self->spec.margin_top);
}

/* Returns: what a sheet says of @page: nothing of what stands on itself */
static guint
as_seen_from (guint index, guint page)
{
  return page == index + 1 ? 0 : page;
}

static void
add_footer (const StillaFurniture *self, const StillaPageList *pages, guint index, const Pointers *pointers)
{
  StillaPage *page = g_ptr_array_index (pages->pages, index);
  const Pointers seen = { as_seen_from (index, pointers->signs), as_seen_from (index, pointers->sources) };
  g_autofree char *words = footer_words (self, &seen);
  g_autofree char *number = number_words (self, index + 1, pages->pages->len);
  g_autoptr (PangoLayout) start = set_words (self, words, footer_width (self));
  g_autoptr (PangoLayout) end = set_words (self, number, -1);
  double top = self->spec.height - self->spec.margin_bottom - footer_height (self);

  add_rule (self, page, top);
  add_words (self, page, start, 0, top + SPACE * unit (self));
  if (self->number_is_below)
    top += (self->footer_rows - 1) * self->leading;
  add_words (self, page, end, column_width (self) - layout_width (end), top + SPACE * unit (self));
}

/* Returns: the number of the sheet with @anchor, 0 when there is none */
static guint
find_page (const StillaPageList *pages, const char *name)
{
  for (guint i = 0; i < pages->anchors->len; i++) {
    const StillaAnchor *anchor = &g_array_index (pages->anchors, StillaAnchor, i);

    if (g_str_equal (anchor->name, name))
      return anchor->page + 1;
  }
  return 0;
}

void
stilla_furniture_add (const StillaFurniture *self, StillaPageList *pages)
{
  const Pointers pointers = { find_page (pages, STILLA_FLOW_SIGNS), find_page (pages, STILLA_FLOW_SOURCES) };

  for (guint i = 0; i < pages->pages->len; i++) {
    if (i > 0 || self->flow->letterhead == NULL)
      add_header (self, g_ptr_array_index (pages->pages, i));
    add_footer (self, pages, i, &pointers);
    if (self->flow->stamp != NULL)
      stilla_stamp_add (g_ptr_array_index (pages->pages, i), &self->spec, self->flow->stamp, self->context);
  }
}
