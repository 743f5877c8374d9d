/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-setter-private.h"

#include <glib/gi18n-lib.h>

#define MARKER_INDENT 1.35 /* times the size of the text */
#define BULLET "•"
#define SHARING 3 /* items that make one claim: fewer say it each */
#define ITEM_GAP 0.2
#define SOURCE_GAP 0.06

static double
width_of (const StillaLines *lines)
{
  PangoRectangle box;

  pango_layout_get_extents (lines->layout, NULL, &box);
  return box.width / (double) PANGO_SCALE;
}

static void
compose_marker (StillaSetter *self, const StillaFlowItem *item, StillaLines *out)
{
  _stilla_setter_compose (self, stilla_inline_new (item->marker, NULL, NULL, &self->setting), item->role, -1,
                          out);
}

static double
marker_width (StillaSetter *self, const StillaFlowItem *item)
{
  StillaLines marker;
  double width;

  compose_marker (self, item, &marker);
  width = width_of (&marker);
  _stilla_lines_clear (&marker);
  return width;
}

/* An item, or the same in two languages. */
static const StillaFlowItem *
first_of (const StillaFlowItem *child)
{
  return child->kind == STILLA_FLOW_PAIR ? g_ptr_array_index (child->children, 0) : child;
}

static double
marker_indent (StillaSetter *self, const StillaFlowItem *list)
{
  double indent = stilla_role_get_style (list->role)->size * MARKER_INDENT * self->column.body_size;

  for (guint i = 0; i < list->children->len; i++) {
    const StillaFlowItem *item = first_of (g_ptr_array_index (list->children, i));

    indent = MAX (indent, marker_width (self, item) + 0.5 * self->column.body_size);
  }
  return indent;
}

static void
set_list_item (StillaSetter *self, const StillaFlowItem *item, double indent, double before)
{
  StillaNode *node = _stilla_setter_node (self, self->parent, "LI");
  StillaNode *label = _stilla_setter_node (self, node, "Lbl");
  guint first = self->galley->bands->len;
  StillaFragment place = { .x = self->start - indent, .node = label };
  StillaLines marker;
  StillaLines lines;

  compose_marker (self, item, &marker);
  _stilla_setter_compose (self, _stilla_setter_words_of (self, item), item->role, self->measure, &lines);
  _stilla_setter_push_lines (self, &lines, _stilla_setter_node (self, node, "LBody"), before);
  place.width = width_of (&marker);
  _stilla_setter_place (self, g_ptr_array_index (self->galley->bands, first), &marker, 0, &place);
  _stilla_setter_note_outline (self, item, first);
  _stilla_lines_clear (&marker);
  _stilla_lines_clear (&lines);
}

/* Returns: (nullable): the claim that all items make: it is said once */
static const StillaText *
shared_claim (const StillaFlowItem *list)
{
  const StillaText *first = first_of (g_ptr_array_index (list->children, 0))->text;

  if (list->children->len < SHARING || first == NULL || !stilla_text_has_claim (first))
    return NULL;
  for (guint i = 1; i < list->children->len; i++) {
    const StillaFlowItem *item = first_of (g_ptr_array_index (list->children, i));

    if (item->text == NULL || !stilla_text_same_claim (first, item->text))
      return NULL;
  }
  return first;
}

/* Returns: how the marks of the items go on, a word of the PDF format */
static const char *
numbering_of (const StillaFlowItem *list)
{
  const char *mark = first_of (g_ptr_array_index (list->children, 0))->marker;

  if (mark != NULL && g_unichar_isdigit (g_utf8_get_char (mark)))
    return "Decimal";
  return g_strcmp0 (mark, BULLET) == 0 ? "Disc" : "None";
}

/* How the items of a list stand in its column. */
typedef struct {
  double indent;
  double before;
} ItemPlace;

static void
set_in_column (StillaSetter *self, const StillaFlowItem *item, gconstpointer data)
{
  const ItemPlace *place = data;

  self->start += place->indent;
  self->measure -= place->indent;
  set_list_item (self, item, place->indent, place->before);
  self->start -= place->indent;
  self->measure += place->indent;
}

static void
set_child (StillaSetter *self, const StillaFlowItem *list, guint i, double indent)
{
  const StillaFlowItem *child = g_ptr_array_index (list->children, i);
  const StillaRoleStyle *style = stilla_role_get_style (list->role);
  double gap = list->role == STILLA_ROLE_SOURCE ? SOURCE_GAP : ITEM_GAP;
  ItemPlace place = { indent, (i == 0 ? style->before : gap) * self->column.body_size };

  self->item++;
  if (i == 1 || i + 1 == list->children->len)
    self->keep = MAX (self->keep, 1); /* neither the first nor the last alone, when it can be helped */
  if (child->kind == STILLA_FLOW_PAIR)
    _stilla_setter_set_beside (self, child, set_in_column, &place);
  else
    set_in_column (self, child, &place);
}

static void
set_shared_side (StillaSetter *self, const StillaFlowItem *child, gconstpointer claim)
{
  _stilla_setter_set_shared_claim (self, claim, _ ("All of these:"));
}

/* Said once of all items, and in two languages when they are. */
static void
set_shared (StillaSetter *self, const StillaFlowItem *list, const StillaText *claim)
{
  const StillaFlowItem *first = g_ptr_array_index (list->children, 0);

  if (first->kind == STILLA_FLOW_PAIR)
    _stilla_setter_set_beside (self, first, set_shared_side, claim);
  else
    set_shared_side (self, first, claim);
}

void
_stilla_setter_set_list (StillaSetter *self, const StillaFlowItem *list)
{
  const StillaNode *outer = self->parent;
  const StillaRoleStyle *style = stilla_role_get_style (list->role);
  double indent = marker_indent (self, list);
  StillaNode *node;

  self->shared = shared_claim (list);
  node = _stilla_setter_node (self, outer, "L");
  node->numbering = numbering_of (list);
  self->parent = node;
  for (guint i = 0; i < list->children->len; i++)
    set_child (self, list, i, indent);
  self->parent = outer;
  self->owed = style->after * self->column.body_size;
  if (self->shared != NULL)
    set_shared (self, list, g_steal_pointer (&self->shared));
}
