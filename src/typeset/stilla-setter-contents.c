/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-contents.h"
#include "typeset/stilla-setter-private.h"

#define ENTRY_GAP 0.25 /* times the body size */
#define SPACE 0.6      /* between words, line and number */
#define HAIRLINE 0.4

static double
width_of_line (const StillaLines *lines, int index)
{
  PangoRectangle box;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (lines->layout, index), NULL, &box);
  return box.width / (double) PANGO_SCALE;
}

static StillaInline *
words_of (StillaSetter *self, const StillaFlowItem *entry)
{
  StillaInline *words = _stilla_setter_words_of (self, entry);
  StillaInlineLink link = { .end = (guint) strlen (words->text) };

  link.destination = g_strdup (entry->destination);
  g_array_append_val (words->links, link);
  return words;
}

/* The eye is led from the words to the number. */
static void
add_leader (StillaSetter *self, StillaBand *band, double from, double to, double y)
{
  StillaFragment rule = { .kind = STILLA_FRAGMENT_RULE, .y = y, .width = to - from, .stroke = HAIRLINE };

  if (to - from < self->column.body_size)
    return;
  rule.x = _stilla_setter_mirror (self, from, to - from);
  rule.item = self->item;
  stilla_fragment_copy_into (&rule, band->fragments, 0, 0);
}

/* The number of the sheet is not yet known: room is left for the longest, to be filled later. */
static void
add_number (StillaSetter *self,
            const StillaFlowItem *entry,
            StillaBand *band,
            const StillaNode *node,
            double room)
{
  StillaFragment place = { .x = self->start + self->measure - room, .width = room, .node = node };
  StillaLines number;

  _stilla_setter_compose (self, stilla_inline_new (STILLA_CONTENTS_LONGEST, NULL, NULL, &self->setting),
                          entry->role, -1, &number);
  place.destination = entry->destination;
  _stilla_setter_place (self, band, &number, 0, &place);
  _stilla_lines_clear (&number);
}

static double
number_width (StillaSetter *self, StillaRole role)
{
  StillaLines number;
  double width;

  _stilla_setter_compose (self, stilla_inline_new (STILLA_CONTENTS_LONGEST, NULL, NULL, &self->setting), role,
                          -1, &number);
  width = width_of_line (&number, 0);
  _stilla_lines_clear (&number);
  return width;
}

static void
set_entry (StillaSetter *self, const StillaFlowItem *entry, gconstpointer data)
{
  const StillaNode *node = _stilla_setter_node (self, _stilla_setter_node (self, self->parent, "TOCI"), "P");
  double space = SPACE * self->column.body_size;
  double room = number_width (self, entry->role);
  double measure = self->measure;
  double end = self->start + measure - room - space;
  StillaBand *last;
  StillaLines lines;

  self->item++;
  self->measure -= room + 2 * space;
  _stilla_setter_compose (self, words_of (self, entry), entry->role, self->measure, &lines);
  _stilla_setter_push_lines (self, &lines, node, ENTRY_GAP * self->column.body_size);
  self->measure = measure;
  last = g_ptr_array_index (self->galley->bands, self->galley->bands->len - 1);
  add_leader (self, last, self->start + width_of_line (&lines, lines.n_lines - 1) + space, end,
              lines.leading * 0.72);
  add_number (self, entry, last, node, room);
  _stilla_lines_clear (&lines);
}

void
_stilla_setter_set_contents (StillaSetter *self, const StillaFlowItem *contents)
{
  const StillaNode *outer = self->parent;

  self->parent = _stilla_setter_node (self, outer, "TOC");
  for (guint i = 0; i < contents->children->len; i++) {
    const StillaFlowItem *child = g_ptr_array_index (contents->children, i);

    if (child->kind == STILLA_FLOW_PAIR)
      _stilla_setter_set_beside (self, child, set_entry, NULL);
    else
      set_entry (self, child, NULL);
  }
  self->parent = outer;
  self->owed = self->column.body_size;
}
