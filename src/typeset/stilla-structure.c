/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-structure.h"

#include "typeset/stilla-painter.h"

#define ANY_TAG "P" /* only the numbers of the elements are used */

typedef struct {
  const StillaPageList *pages;
  const StillaPage *page;
  guint sheet;
  cairo_t *cr;
  StillaMarks *marks;
  StillaMark open; /* fragment NULL: none */
} Structure;

static void
finish (Structure *self)
{
  if (self->open.fragment != NULL)
    cairo_tag_end (self->cr, ANY_TAG);
  self->open.fragment = NULL;
}

static void
locate (cairo_t *cr, const StillaFragment *fragment, cairo_rectangle_t *out)
{
  *out = (cairo_rectangle_t){ fragment->x, fragment->y, fragment->width, fragment->height };
  cairo_user_to_device (cr, &out->x, &out->y);
  cairo_user_to_device_distance (cr, &out->width, &out->height);
  out->width = ABS (out->width);
  out->height = ABS (out->height);
}

static gboolean
may_hold_paragraphs (const StillaNode *node)
{
  return g_str_equal (node->tag, "TD") || g_str_equal (node->tag, "TH") || g_str_equal (node->tag, "LBody");
}

/* Lines that end on purpose are paragraphs: read without a pause, a time would run into a name.
 * Returns: the number of the paragraph that @line is in, 0 when there is only one */
static guint
find_paragraph (const StillaFragment *line)
{
  guint paragraph = 0;

  if (line->kind != STILLA_FRAGMENT_LINE || line->node == NULL || !may_hold_paragraphs (line->node)
      || strchr (pango_layout_get_text (line->layout), '\n') == NULL)
    return 0;
  for (int i = 0; i <= line->line; i++)
    paragraph += pango_layout_get_line_readonly (line->layout, i)->is_paragraph_start;
  return paragraph;
}

static gboolean
goes_on (const StillaMark *open, const StillaMark *mark)
{
  return open->fragment != NULL && mark->kind != STILLA_MARK_LINK && open->kind == mark->kind
         && open->node == mark->node && open->paragraph == mark->paragraph;
}

/* Everything that is drawn from now on belongs to the element of @line; what belongs to it already goes on.
 * @link: (nullable): the area of a link in it */
static void
begin (Structure *self, StillaMarkKind kind, const StillaFragment *line, const StillaFragment *link)
{
  const StillaFragment *fragment = link != NULL ? link : line;
  StillaMark mark = { .kind = kind, .sheet = self->sheet, .node = line->node, .fragment = fragment };

  mark.paragraph = find_paragraph (line);
  if (goes_on (&self->open, &mark))
    return;
  finish (self);
  locate (self->cr, fragment, &mark.box);
  cairo_tag_begin (self->cr, ANY_TAG, NULL);
  g_array_append_val (self->marks->drawn, mark);
  self->open = mark;
}

/* A mark with nothing in it would have no number. */
static gboolean
shows_something (const StillaFragment *fragment)
{
  if (fragment->kind == STILLA_FRAGMENT_LINE)
    return pango_layout_get_line_readonly (fragment->layout, fragment->line)->runs != NULL;
  return fragment->kind != STILLA_FRAGMENT_LINK;
}

/* @link: (nullable): where the part leads */
static void
draw_part (Structure *self, const StillaFragment *line, const StillaFragment *link, guint start, guint end)
{
  if (start >= end)
    return;
  begin (self, link != NULL ? STILLA_MARK_LINK : STILLA_MARK_CONTENT, line, link);
  stilla_painter_draw_part (line, start, end, self->cr);
}

static gboolean
leads_somewhere (const Structure *self, const StillaFragment *link)
{
  for (guint i = 0; i < self->pages->anchors->len; i++)
    if (g_str_equal (g_array_index (self->pages->anchors, StillaAnchor, i).name, link->destination))
      return TRUE;
  return FALSE;
}

/* The areas of links stand just after their line, in the order of the words. */
static void
draw_line_with_links (Structure *self, const StillaFragment *fragment, guint n_links)
{
  const PangoLayoutLine *line = pango_layout_get_line_readonly (fragment->layout, fragment->line);
  guint at = (guint) line->start_index;

  for (guint i = 1; i <= n_links; i++) {
    const StillaFragment *link = fragment + i;

    if (!leads_somewhere (self, link))
      continue;
    draw_part (self, fragment, NULL, at, link->start);
    draw_part (self, fragment, link, link->start, link->end);
    at = link->end;
  }
  draw_part (self, fragment, NULL, at, (guint) (line->start_index + line->length));
}

static guint
count_links (const StillaPage *page, guint line)
{
  guint n = 0;

  while (line + n + 1 < page->fragments->len
         && g_array_index (page->fragments, StillaFragment, line + n + 1).kind == STILLA_FRAGMENT_LINK)
    n++;
  return n;
}

static void
draw_content (Structure *self, guint index)
{
  const StillaFragment *fragment = &g_array_index (self->page->fragments, StillaFragment, index);
  guint n_links = fragment->kind == STILLA_FRAGMENT_LINE ? count_links (self->page, index) : 0;

  if (n_links > 0) {
    draw_line_with_links (self, fragment, n_links);
  } else {
    begin (self, STILLA_MARK_CONTENT, fragment, NULL);
    stilla_painter_draw_fragment (fragment, self->cr);
  }
}

/* The order of drawing is the order in which words are copied: the head of the sheet, the column, the foot.
 */
typedef enum {
  TURN_HEAD,
  TURN_DECORATION,
  TURN_CONTENT,
  TURN_FOOT,
  N_TURNS
} Turn;

static Turn
turn_of (const Structure *self, const StillaFragment *fragment)
{
  if (fragment->node != NULL)
    return TURN_CONTENT;
  if (fragment->role != STILLA_ROLE_FURNITURE)
    return TURN_DECORATION;
  return fragment->y > self->pages->spec.height / 2 ? TURN_FOOT : TURN_HEAD;
}

/* What has no mark is decoration: cairo 1.18 gives numbers to words and pictures alone, not to lines. */
static void
draw_one (Structure *self, Turn turn, guint index)
{
  const StillaFragment *fragment = &g_array_index (self->page->fragments, StillaFragment, index);

  if (!shows_something (fragment) || turn_of (self, fragment) != turn)
    return;
  switch (turn) {
  case TURN_CONTENT:
    draw_content (self, index);
    return;
  case TURN_HEAD:
    begin (self, STILLA_MARK_HEADER, fragment, NULL);
    break;
  case TURN_FOOT:
    begin (self, STILLA_MARK_FOOTER, fragment, NULL);
    break;
  case TURN_DECORATION:
    finish (self);
    break;
  case N_TURNS:
    return;
  }
  stilla_painter_draw_fragment (fragment, self->cr);
}

static void
note_places (Structure *self, guint index)
{
  for (guint i = 0; i < self->pages->anchors->len; i++) {
    const StillaAnchor *anchor = &g_array_index (self->pages->anchors, StillaAnchor, i);
    StillaPlace place = { anchor->name, self->sheet, anchor->x, anchor->y };

    cairo_user_to_device (self->cr, &place.x, &place.y);
    if (anchor->page == index)
      g_array_append_val (self->marks->places, place);
  }
}

void
stilla_structure_draw_page (const StillaPageList *pages,
                            guint index,
                            guint sheet,
                            cairo_t *cr,
                            StillaMarks *marks)
{
  Structure self = { pages, g_ptr_array_index (pages->pages, index), sheet, cr, marks, { 0 } };

  note_places (&self, index);
  for (Turn turn = 0; turn < N_TURNS; turn++)
    for (guint i = 0; i < self.page->fragments->len; i++)
      draw_one (&self, turn, i);
  finish (&self);
}
