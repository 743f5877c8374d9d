/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-paginator.h"

#include "typeset/stilla-page-ranges.h"

typedef struct {
  const StillaGalley *galley;
  StillaPageList *pages;
  double left; /* of the column on the sheet */
  double top;
  const char *title;
} Paginator;

static const StillaBand *
get_band (const Paginator *self, guint index)
{
  return g_ptr_array_index (self->galley->bands, index);
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

/* Who hears the page heard the head already: what is repeated is for the eye. */
static void
take_out_of_structure (GArray *fragments)
{
  for (guint i = 0; i < fragments->len; i++)
    g_array_index (fragments, StillaFragment, i).node = NULL;
}

/* Returns: where the head ends */
static double
copy_head (const Paginator *self, const GPtrArray *head, double y, GArray *fragments)
{
  for (guint i = 0; head != NULL && i < head->len; i++) {
    const StillaBand *band = g_ptr_array_index (head, i);

    copy_band (self, band, y, fragments);
    y += band->height;
  }
  return y;
}

/* Returns: where the page's own bands begin */
static double
copy_heads (const Paginator *self, guint first, GArray *fragments)
{
  double y = copy_head (self, stilla_galley_find_box_head (self->galley, first), self->top, fragments);

  y = copy_head (self, stilla_galley_find_head (self->galley, first), y, fragments);
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
  fragment.open_above = stilla_galley_is_in_box (self->galley, first);
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

/* The first sheet of a page shows the title large; what comes after all pages has none. */
static void
set_title (Paginator *self, const StillaBand *first, StillaPage *page)
{
  if (first->sheet_title != NULL) {
    self->title = first->sheet_title;
    return;
  }
  if (first->is_back)
    self->title = NULL;
  page->title = g_strdup (self->title);
}

static void
add_page (Paginator *self, const StillaPageRange *range)
{
  StillaPage *page = g_new0 (StillaPage, 1);
  guint first = range->first;
  guint end = range->end;
  double y;
  double edges[2] = { 0, 0 };
  guint box_first = first;

  page->fragments = stilla_fragment_array_new ();
  y = copy_heads (self, first, page->fragments);
  set_title (self, get_band (self, first), page);
  for (guint i = first; i < end; i++) {
    const StillaBand *band = get_band (self, i);

    y += i > first ? band->gap * range->squeeze : 0;
    note_places (self, band, y);
    if (band->is_back)
      self->title = NULL;
    copy_band (self, band, y, page->fragments);
    if (band->box >= 0 && (i == first || get_band (self, i - 1)->box != band->box)) {
      box_first = i;
      edges[0] = stilla_galley_is_in_box (self->galley, i) ? self->top : y;
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

  g_autoptr (GArray) ranges = NULL;
  StillaColumn column;

  stilla_furniture_get_column (furniture, &column);
  self.top = stilla_furniture_get_top (furniture);
  ranges = stilla_page_ranges_find (galley, &column);
  for (guint i = 0; i < ranges->len; i++)
    add_page (&self, &g_array_index (ranges, StillaPageRange, i));
}
