/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-setter.h"

#include "core/content/stilla-pseudo-language.h"
#include "typeset/stilla-setter-private.h"

#define KEEP_SLACK 5.0 /* lines left for a heading above what is kept whole */

StillaNode *
_stilla_setter_node (StillaSetter *self, const StillaNode *parent, const char *tag)
{
  StillaNode *node = g_new0 (StillaNode, 1);

  node->index = self->galley->nodes->len;
  node->tag = tag;
  node->parent = parent;
  node->language = self->setting.language;
  g_ptr_array_add (self->galley->nodes, node);
  return node;
}

double
_stilla_setter_mirror (const StillaSetter *self, double start, double width)
{
  return self->setting.is_rtl ? self->column.width - start - width : start;
}

static PangoContext *
context_for (StillaSetter *self, gboolean is_rtl)
{
  return is_rtl ? self->right_to_left : self->left_to_right;
}

static double
baseline_of (StillaSetter *self, StillaRole role)
{
  const StillaRoleStyle *style = stilla_role_get_style (role);
  double leading = style->size * style->leading * self->column.body_size;

  if (self->baselines[role] == 0) {
    PangoFontMetrics *metrics = pango_context_get_metrics (self->left_to_right, self->fonts[role],
                                                           stilla_pango_language (self->flow->language));
    double ascent = pango_font_metrics_get_ascent (metrics) / (double) PANGO_SCALE;
    double descent = pango_font_metrics_get_descent (metrics) / (double) PANGO_SCALE;

    self->baselines[role] = (leading - ascent - descent) / 2 + ascent;
    pango_font_metrics_unref (metrics);
  }
  return self->baselines[role];
}

/* A paragraph begins on the side of its own script, a cell on the side of the table. */
static gboolean
is_at_right (const StillaSetter *self, const StillaInline *words, StillaRole role)
{
  if (stilla_role_is_cell (role))
    return self->setting.is_rtl;
  return words->is_rtl;
}

static gboolean
is_wider (PangoLayout *layout, double width)
{
  PangoRectangle box;

  pango_layout_get_extents (layout, NULL, &box);
  return box.width > (int) (width * PANGO_SCALE);
}

static gboolean
holds_together (PangoAttribute *attr, gpointer data)
{
  return attr->klass->type == PANGO_ATTR_ALLOW_BREAKS;
}

/* In a narrow column the numbers of sources come onto a line of their own. */
static void
let_go (PangoLayout *layout, PangoAttrList *attrs)
{
  PangoAttrList *loose = pango_attr_list_copy (attrs);
  PangoAttrList *holds = pango_attr_list_filter (loose, holds_together, NULL);

  pango_layout_set_attributes (layout, loose);
  g_clear_pointer (&holds, pango_attr_list_unref);
  pango_attr_list_unref (loose);
}

void
_stilla_setter_compose (StillaSetter *self,
                        StillaInline *words,
                        StillaRole role,
                        double width,
                        StillaLines *out)
{
  const StillaRoleStyle *style = stilla_role_get_style (role);
  PangoLayout *layout = pango_layout_new (context_for (self, words->is_rtl));

  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, is_at_right (self, words, role) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_font_description (layout, self->fonts[role]);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, words->text, -1);
  pango_layout_set_attributes (layout, words->attrs);
  if (width >= 0 && is_wider (layout, width))
    let_go (layout, words->attrs);
  out->layout = layout;
  out->words = words;
  out->role = role;
  out->n_lines = pango_layout_get_line_count (layout);
  out->leading = style->size * style->leading * self->column.body_size;
}

void
_stilla_lines_clear (StillaLines *lines)
{
  g_clear_object (&lines->layout);
  g_clear_pointer (&lines->words, stilla_inline_free);
}

static void
place_links (const StillaLines *lines,
             PangoLayoutLine *line,
             const StillaFragment *on,
             GArray *fragments,
             double left)
{
  guint end = (guint) (line->start_index + line->length);

  for (guint i = 0; i < lines->words->links->len; i++) {
    const StillaInlineLink *link = &g_array_index (lines->words->links, StillaInlineLink, i);
    StillaFragment area = *on;
    g_autofree int *ranges = NULL;
    int n = 0;

    if (link->end <= (guint) line->start_index || link->start >= end)
      continue;
    pango_layout_line_get_x_ranges (line, (int) MAX (link->start, (guint) line->start_index),
                                    (int) MIN (link->end, end), &ranges, &n);
    if (n == 0)
      continue;
    area.kind = STILLA_FRAGMENT_LINK;
    area.layout = NULL;
    area.destination = link->destination;
    area.description = link->description;
    area.start = MAX (link->start, (guint) line->start_index);
    area.end = MIN (link->end, end);
    area.x = left + ranges[0] / (double) PANGO_SCALE;
    area.width = (ranges[1] - ranges[0]) / (double) PANGO_SCALE;
    stilla_fragment_copy_into (&area, fragments, 0, 0);
  }
}

/* @place: x = the column's start from the reading side, width = the column's width, y, node, is_head. */
void
_stilla_setter_place (StillaSetter *self,
                      StillaBand *band,
                      const StillaLines *lines,
                      int index,
                      const StillaFragment *place)
{
  StillaFragment fragment = *place;
  double left = _stilla_setter_mirror (self, place->x, place->width);
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (lines->layout);
  PangoRectangle box;

  for (int i = 0; i < index; i++)
    pango_layout_iter_next_line (iter);
  pango_layout_iter_get_line_extents (iter, NULL, &box);
  fragment.kind = STILLA_FRAGMENT_LINE;
  fragment.role = lines->role;
  fragment.x = left + box.x / (double) PANGO_SCALE;
  fragment.width = box.width / (double) PANGO_SCALE;
  fragment.height = lines->leading;
  fragment.baseline = baseline_of (self, lines->role);
  fragment.line = index;
  fragment.n_lines = lines->n_lines;
  fragment.layout = lines->layout;
  fragment.item = self->item;
  stilla_fragment_copy_into (&fragment, band->fragments, 0, 0);
  place_links (lines, pango_layout_iter_get_line_readonly (iter), &fragment, band->fragments, left);
}

StillaBand *
_stilla_setter_push (StillaSetter *self, double before, double height, StillaBreak at)
{
  StillaBand *band = stilla_band_new (self->flush ? 0 : MAX (before, self->owed), height, at);

  if (self->keep == 2)
    band->before = MAX (band->before, STILLA_BREAK_KEPT);
  else if (self->keep == 1)
    band->before = MAX (band->before, STILLA_BREAK_AVOID);
  self->keep = MAX (self->keep - 1, 0);
  band->box = self->box;
  band->table = self->table;
  self->owed = 0;
  self->flush = FALSE;
  g_ptr_array_add (self->galley->bands, band);
  return band;
}

void
_stilla_setter_add_rule (StillaSetter *self, StillaBand *band, double y, double stroke)
{
  StillaFragment rule = { .kind = STILLA_FRAGMENT_RULE, .y = y, .width = self->measure, .stroke = stroke };

  rule.x = _stilla_setter_mirror (self, self->start, self->measure);
  rule.item = self->item;
  stilla_fragment_copy_into (&rule, band->fragments, 0, 0);
}

static void
hold (StillaBand *band, StillaBreak at)
{
  band->before = MAX (band->before, at);
}

void
_stilla_setter_keep_whole (StillaSetter *self, guint first)
{
  GPtrArray *bands = self->galley->bands;
  double height = 0;

  for (guint i = first; i < bands->len; i++) {
    const StillaBand *band = g_ptr_array_index (bands, i);

    height += band->height + (i > first ? band->gap : 0);
  }
  if (height > self->column.height - KEEP_SLACK * self->column.body_size)
    return;
  for (guint i = first + 1; i < bands->len; i++)
    hold (g_ptr_array_index (bands, i), STILLA_BREAK_WHOLE);
}

/* At least two lines of a paragraph stay together on each side of a break. */
StillaBreak
_stilla_break_before_line (int line, int n_lines)
{
  if (line == 0)
    return STILLA_BREAK_FREE;
  return line < 2 || n_lines - line < 2 ? STILLA_BREAK_NEVER : STILLA_BREAK_FREE;
}

void
_stilla_setter_push_lines (StillaSetter *self,
                           const StillaLines *lines,
                           const StillaNode *node,
                           double before)
{
  StillaFragment place = { .x = self->start, .width = self->measure, .node = node };

  for (int i = 0; i < lines->n_lines; i++) {
    StillaBand *band = _stilla_setter_push (self, i == 0 ? before : 0, lines->leading,
                                            _stilla_break_before_line (i, lines->n_lines));

    _stilla_setter_place (self, band, lines, i, &place);
  }
}

/* A title on several lines has them of about one length; a last line of one word looks like a mistake. */
static void
balance (StillaLines *lines, double width)
{
  int n = lines->n_lines;
  double good = width;

  if (n < 2)
    return;
  for (double narrower = width * 0.97; narrower > width / n; narrower -= width * 0.03) {
    pango_layout_set_width (lines->layout, (int) (narrower * PANGO_SCALE));
    if (pango_layout_get_line_count (lines->layout) > n)
      break;
    good = narrower;
  }
  pango_layout_set_width (lines->layout, (int) (good * PANGO_SCALE));
}

/* What a list says once of all its items is not said of each. */
StillaInline *
_stilla_setter_words_of (StillaSetter *self, const StillaFlowItem *item)
{
  const StillaText *claim = item->claim != NULL ? item->claim : item->text;

  if (item->kind == STILLA_FLOW_ITEM && self->shared != NULL)
    claim = NULL;
  return stilla_inline_new (item->prefix, item->text, claim, &self->setting);
}

void
_stilla_setter_note_outline (StillaSetter *self, const StillaFlowItem *item, guint band_index)
{
  StillaBand *band;

  if (band_index >= self->galley->bands->len)
    return;
  band = g_ptr_array_index (self->galley->bands, band_index);
  if (item->anchor != NULL)
    band->anchor = g_strdup (item->anchor);
  if (item->role == STILLA_ROLE_TITLE || item->role == STILLA_ROLE_HEADING) {
    band->outline = stilla_text_dup_string (item->text);
    band->outline_level = item->role == STILLA_ROLE_TITLE ? 0 : 1;
  }
}

/* A small heading right below a title is the next level of the document all the same. */
static const char *
tag_of (StillaSetter *self, StillaRole role)
{
  if (role == STILLA_ROLE_TITLE)
    self->has_heading = FALSE;
  else if (role == STILLA_ROLE_HEADING)
    self->has_heading = TRUE;
  if (role == STILLA_ROLE_SUBHEADING && !self->has_heading)
    return stilla_role_get_style (STILLA_ROLE_HEADING)->tag;
  return stilla_role_get_style (role)->tag;
}

static void
set_paragraph (StillaSetter *self, const StillaFlowItem *item)
{
  const StillaRoleStyle *style = stilla_role_get_style (item->role);
  guint first = self->galley->bands->len;
  StillaLines lines;

  _stilla_setter_compose (self, _stilla_setter_words_of (self, item), item->role, self->measure, &lines);
  if (item->role == STILLA_ROLE_TITLE && !lines.words->is_rtl)
    balance (&lines, self->measure);
  _stilla_setter_push_lines (self, &lines,
                             _stilla_setter_node (self, self->parent, tag_of (self, item->role)),
                             style->before * self->column.body_size);
  _stilla_setter_note_outline (self, item, first);
  for (guint i = first + 1; item->keep_with_next && i < self->galley->bands->len; i++)
    ((StillaBand *) g_ptr_array_index (self->galley->bands, i))->before = STILLA_BREAK_NEVER;
  self->owed = style->after * self->column.body_size;
  if (item->keep_with_next || item->leads)
    self->keep = 2;
  _stilla_lines_clear (&lines);
}

void
_stilla_setter_set_shared_claim (StillaSetter *self, const StillaText *claim, const char *words)
{
  g_autofree char *prefix = stilla_pseudo_words (self->setting.language, words);
  StillaFlowItem all = { .kind = STILLA_FLOW_PARAGRAPH, .role = STILLA_ROLE_CAPTION };

  all.prefix = prefix;
  all.claim = claim;
  self->keep = 2;
  _stilla_setter_set_item (self, &all);
}

/* A new sheet has no strip of its own: it begins with whatever comes next. */
static void
start_sheet (StillaSetter *self, const StillaFlowItem *item, guint first)
{
  StillaBand *band;

  if (first >= self->galley->bands->len)
    return;
  band = g_ptr_array_index (self->galley->bands, first);
  band->before = STILLA_BREAK_SHEET;
  band->sheet_title = g_strdup (item->words);
  band->sheet_anchor = g_strdup (item->anchor);
}

/* A part in another language has the direction of that language; it stays where it is. */
void
_stilla_setter_enter_language (StillaSetter *self, const char *language)
{
  gboolean is_rtl = stilla_language_is_rtl (language);

  if (is_rtl != self->setting.is_rtl)
    self->start = self->column.width - self->start - self->measure;
  self->setting.language = language;
  self->setting.is_rtl = is_rtl;
}

static void
set_by_kind (StillaSetter *self, const StillaFlowItem *item)
{
  switch (item->kind) {
  case STILLA_FLOW_SHEET:
    break;
  case STILLA_FLOW_PARAGRAPH:
    set_paragraph (self, item);
    break;
  case STILLA_FLOW_LIST:
    _stilla_setter_set_list (self, item);
    break;
  case STILLA_FLOW_ITEM:
    break;
  case STILLA_FLOW_TABLE:
    _stilla_setter_set_table (self, item);
    break;
  case STILLA_FLOW_BOX:
    _stilla_setter_set_box (self, item);
    break;
  case STILLA_FLOW_GROUP:
    _stilla_setter_set_group (self, item);
    break;
  case STILLA_FLOW_CHART:
    _stilla_setter_set_chart (self, item);
    break;
  case STILLA_FLOW_RULES:
    _stilla_setter_set_rules (self, item);
    break;
  case STILLA_FLOW_CARD:
    _stilla_setter_set_card (self, item);
    break;
  case STILLA_FLOW_CONTENTS:
    _stilla_setter_set_contents (self, item);
    break;
  case STILLA_FLOW_ENTRY:
    break;
  case STILLA_FLOW_PAIR:
    _stilla_setter_set_pair (self, item);
    break;
  }
}

void
_stilla_setter_set_item (StillaSetter *self, const StillaFlowItem *item)
{
  const char *outer = self->setting.language;

  self->item++;
  if (item->language != NULL)
    _stilla_setter_enter_language (self, item->language);
  set_by_kind (self, item);
  _stilla_setter_enter_language (self, outer);
}

static PangoContext *
derive_context (PangoContext *model, const char *language, gboolean is_rtl)
{
  PangoContext *context = pango_font_map_create_context (pango_context_get_font_map (model));

  pango_cairo_context_set_font_options (context, pango_cairo_context_get_font_options (model));
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, stilla_pango_language (language));
  pango_context_set_base_dir (context, is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  return context;
}

PangoContext *
_stilla_setter_create_chart_context (const StillaSetter *self, double size)
{
  PangoContext *context = derive_context (self->left_to_right, self->setting.language, self->setting.is_rtl);
  PangoFontDescription *font = pango_font_description_copy (self->fonts[STILLA_ROLE_CAPTION]);

  pango_font_description_set_absolute_size (font, pango_font_description_get_size (font) * size);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

static void
setter_init (StillaSetter *self, PangoContext *context)
{
  self->setting.language = self->flow->language;
  self->setting.is_rtl = stilla_language_is_rtl (self->flow->language);
  self->setting.citations = self->flow->citations;
  self->galley = stilla_galley_new ();
  self->left_to_right = derive_context (context, self->flow->language, FALSE);
  self->right_to_left = derive_context (context, self->flow->language, TRUE);
  for (int role = 0; role < STILLA_N_ROLES; role++)
    self->fonts[role] = stilla_role_dup_font (role, self->column.body_size);
  self->measure = self->column.width;
  self->box = -1;
  self->table = -1;
}

static void
setter_clear (StillaSetter *self)
{
  for (int role = 0; role < STILLA_N_ROLES; role++)
    g_clear_pointer (&self->fonts[role], pango_font_description_free);
  g_clear_object (&self->left_to_right);
  g_clear_object (&self->right_to_left);
  g_clear_pointer (&self->galley, stilla_galley_free);
}

/* The signs of an emergency may have moved up into the last page: they are not behind it then. */
static guint
find_back (const StillaFlow *flow)
{
  guint i = flow->items->len;

  while (i > 0 && ((const StillaFlowItem *) g_ptr_array_index (flow->items, i - 1))->is_back)
    i--;
  return i;
}

static void
set_all (StillaSetter *self)
{
  const StillaFlowItem *sheet = NULL;
  guint back = find_back (self->flow);

  for (guint i = 0; i < self->flow->items->len; i++) {
    const StillaFlowItem *item = g_ptr_array_index (self->flow->items, i);
    guint first = self->galley->bands->len;

    if (first == 0 && item->kind != STILLA_FLOW_SHEET && self->flow->letterhead != NULL)
      _stilla_setter_set_letterhead (self, self->flow->letterhead);
    if (item->kind == STILLA_FLOW_SHEET)
      self->sheet = first;
    _stilla_setter_set_item (self, item);
    if (i == back && first < self->galley->bands->len)
      ((StillaBand *) g_ptr_array_index (self->galley->bands, first))->is_back = TRUE;
    if (item->kind == STILLA_FLOW_SHEET) {
      sheet = item;
    } else if (sheet != NULL) {
      start_sheet (self, sheet, first);
      sheet = NULL;
    }
  }
}

StillaGalley *
stilla_setter_set (const StillaFlow *flow, const StillaColumn *column, PangoContext *context)
{
  StillaSetter self = { .flow = flow, .column = *column };
  StillaGalley *galley;

  setter_init (&self, context);
  set_all (&self);
  galley = g_steal_pointer (&self.galley);
  setter_clear (&self);
  return galley;
}
