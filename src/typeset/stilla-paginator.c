/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-paginator.h"

#define EPSILON 0.01     /* points; sums of heights are not exact */
#define WELL_FILLED 0.94 /* of a page */

typedef struct {
  const StillaGalley *galley;
  StillaPageList *pages;
  StillaColumn column;
  double left; /* of the column on the sheet */
  double top;
  const char *title;
} Paginator;

static const StillaBand *
get_band (const Paginator *self, guint index)
{
  return g_ptr_array_index (self->galley->bands, index);
}

/* Returns: (nullable): the head to repeat on a page that begins with band @first */
static const GPtrArray *
repeated_head (const Paginator *self, guint first)
{
  const StillaBand *band = get_band (self, first);

  if (band->table < 0 || band->is_head)
    return NULL;
  return g_ptr_array_index (self->galley->heads, (guint) band->table);
}

static double
head_height (const GPtrArray *head)
{
  double height = 0;

  for (guint i = 0; head != NULL && i < head->len; i++)
    height += ((const StillaBand *) g_ptr_array_index (head, i))->height;
  return height;
}

/* Returns: the first band that does not fit a page that begins with @first */
static guint
fill (const Paginator *self, guint first)
{
  double y = head_height (repeated_head (self, first));
  guint i;

  for (i = first; i < self->galley->bands->len; i++) {
    const StillaBand *band = get_band (self, i);

    if (i > first && band->before == STILLA_BREAK_SHEET)
      break;
    y += (i > first ? band->gap : 0) + band->height;
    if (i > first && y > self->column.height + EPSILON)
      break;
  }
  return i;
}

static double
height_until (const Paginator *self, guint first, guint end)
{
  double y = head_height (repeated_head (self, first));

  for (guint i = first; i < end; i++)
    y += (i > first ? get_band (self, i)->gap : 0) + get_band (self, i)->height;
  return y;
}

/* Returns: the latest break of @level or better, @first when there is none */
static guint
latest_break (const Paginator *self, guint first, guint overflow, StillaBreak level)
{
  guint i = overflow;

  while (i > first && get_band (self, i)->before > level)
    i--;
  return i;
}

/* Returns: where the page ends: the latest free break, unless that leaves much of the page empty */
static guint
choose_end (const Paginator *self, guint first, guint overflow)
{
  guint free_end;

  if (overflow == self->galley->bands->len || get_band (self, overflow)->before == STILLA_BREAK_SHEET)
    return overflow;
  free_end = latest_break (self, first, overflow, STILLA_BREAK_FREE);
  if (free_end > first && height_until (self, first, free_end) >= self->column.height * WELL_FILLED)
    return free_end;
  for (StillaBreak level = STILLA_BREAK_AVOID; level < STILLA_BREAK_NEVER; level++) {
    guint end = latest_break (self, first, overflow, level);

    if (end > first)
      return end;
  }
  return overflow;
}

static void
note_anchor (Paginator *self, const char *name, double y)
{
  StillaAnchor anchor = { g_strdup (name), self->pages->pages->len, self->left, y };

  g_array_append_val (self->pages->anchors, anchor);
}

static void
note_places (Paginator *self, const StillaBand *band, double y)
{
  guint page = self->pages->pages->len;

  if (band->sheet_anchor != NULL)
    note_anchor (self, band->sheet_anchor, y);
  if (band->anchor != NULL)
    note_anchor (self, band->anchor, y);
  if (band->outline != NULL) {
    StillaOutlineEntry entry = { g_strdup (band->outline), band->outline_level, page, y };

    g_array_append_val (self->pages->outline, entry);
  }
}

static void
copy_band (const Paginator *self, const StillaBand *band, double y, GArray *fragments)
{
  for (guint i = 0; i < band->fragments->len; i++)
    stilla_fragment_copy_into (&g_array_index (band->fragments, StillaFragment, i), fragments, self->left, y);
}

/* Who hears the table heard its head already: what is repeated is for the eye. */
static void
take_out_of_structure (GArray *fragments)
{
  for (guint i = 0; i < fragments->len; i++)
    g_array_index (fragments, StillaFragment, i).node = NULL;
}

static double
copy_head (const Paginator *self, const GPtrArray *head, GArray *fragments)
{
  double y = self->top;

  for (guint i = 0; head != NULL && i < head->len; i++) {
    const StillaBand *band = g_ptr_array_index (head, i);

    copy_band (self, band, y, fragments);
    y += band->height;
  }
  take_out_of_structure (fragments);
  return y;
}

static gboolean
same_box (const Paginator *self, guint index, int box)
{
  return index < self->galley->bands->len && get_band (self, index)->box == box;
}

/* A frame that goes on over the page has no line on that side. */
static void
add_frame (const Paginator *self, guint first, guint end, const double edges[2], GArray *fragments)
{
  int box = get_band (self, first)->box;
  const StillaFrame *frame = &g_array_index (self->galley->frames, StillaFrame, (guint) box);
  StillaFragment fragment = { .kind = STILLA_FRAGMENT_FRAME, .stroke = frame->stroke };

  fragment.x = self->left + frame->x;
  fragment.width = frame->width;
  fragment.y = edges[0];
  fragment.height = edges[1] - edges[0];
  fragment.open_above = first > 0 && same_box (self, first - 1, box);
  fragment.open_below = same_box (self, end, box);
  stilla_fragment_copy_into (&fragment, fragments, 0, 0);
}

static int
compare_reading_order (gconstpointer a, gconstpointer b)
{
  const StillaFragment *first = a;
  const StillaFragment *second = b;
  gint64 x = first->node != NULL ? (gint64) first->node->index : -1;
  gint64 y = second->node != NULL ? (gint64) second->node->index : -1;

  return (x > y) - (x < y);
}

static void
add_page (Paginator *self, guint first, guint end)
{
  StillaPage *page = g_new0 (StillaPage, 1);
  double y;
  double edges[2] = { 0, 0 };
  guint box_first = first;

  page->fragments = stilla_fragment_array_new ();
  y = copy_head (self, repeated_head (self, first), page->fragments);
  if (get_band (self, first)->sheet_title != NULL)
    self->title = get_band (self, first)->sheet_title;
  else
    page->title = g_strdup (self->title); /* the first sheet shows it large */
  for (guint i = first; i < end; i++) {
    const StillaBand *band = get_band (self, i);

    y += i > first ? band->gap : 0;
    note_places (self, band, y);
    copy_band (self, band, y, page->fragments);
    if (band->box >= 0 && (i == first || get_band (self, i - 1)->box != band->box)) {
      box_first = i;
      edges[0] = y;
    }
    y += band->height;
    edges[1] = y;
    if (band->box >= 0 && (i + 1 == end || get_band (self, i + 1)->box != band->box))
      add_frame (self, box_first, i + 1, edges, page->fragments);
  }
  g_array_sort (page->fragments, compare_reading_order);
  g_ptr_array_add (self->pages->pages, page);
}

void
stilla_paginate (const StillaGalley *galley, const StillaFurniture *furniture, StillaPageList *into)
{
  Paginator self = { .galley = galley, .pages = into, .left = into->spec.margin_left };

  stilla_furniture_get_column (furniture, &self.column);
  self.top = stilla_furniture_get_top (furniture);
  for (guint first = 0; first < galley->bands->len;) {
    guint end = choose_end (&self, first, fill (&self, first));

    add_page (&self, first, end);
    first = end;
  }
}
