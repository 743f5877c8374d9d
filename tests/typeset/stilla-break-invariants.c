/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-invariant-private.h"

#define FURNITURE_ROOM 3.0 /* white space below the header and above the footer; times the body size */
#define TALL_BOX 0.58      /* of a page */
#define LEAST_IN_BOX 4     /* lines, on each side of a cut */

static int
count_lines_on (const StillaPage *page, const PangoLayout *layout)
{
  int count = 0;

  for (guint i = 0; i < page->fragments->len; i++)
    count += is_words (get_fragment (page, i)) && get_fragment (page, i)->layout == layout;
  return count;
}

static gboolean
is_cell (const StillaFragment *fragment)
{
  return stilla_role_is_cell (fragment->role);
}

/* Between the rules of the header and of the footer. */
static double
room_on_page (const StillaPageList *pages)
{
  const StillaPage *page = get_page (pages, pages->pages->len - 1);
  double top = pages->spec.height;
  double bottom = 0;

  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *fragment = get_fragment (page, i);

    if (fragment->kind != STILLA_FRAGMENT_RULE || fragment->role != STILLA_ROLE_FURNITURE)
      continue;
    top = MIN (top, fragment->y);
    bottom = MAX (bottom, fragment->y);
  }
  return bottom - top;
}

/* How many lines stand one below the other in the row that @cell belongs to. */
static int
lines_of_row (const StillaPageList *pages, const StillaFragment *cell)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (NULL, NULL);

  for (guint p = 0; p < pages->pages->len; p++)
    for (guint i = 0; i < get_page (pages, p)->fragments->len; i++) {
      const StillaFragment *fragment = get_fragment (get_page (pages, p), i);

      if (fragment->node != NULL && fragment->node->parent == cell->node->parent)
        g_hash_table_add (lines, GINT_TO_POINTER ((int) p * 100000 + (int) (fragment->y * 10)));
    }
  return (int) g_hash_table_size (lines);
}

/* A row stays whole unless it is about as tall as a page. */
static gboolean
must_stay_whole (const StillaPageList *pages, const StillaFragment *fragment)
{
  return is_cell (fragment)
         && lines_of_row (pages, fragment) * fragment->height < room_on_page (pages) * 0.45;
}

void
stilla_assert_no_single_lines (const StillaPageList *pages)
{
  for (guint p = 0; p < pages->pages->len; p++) {
    const StillaPage *page = get_page (pages, p);

    for (guint i = 0; i < page->fragments->len; i++) {
      const StillaFragment *fragment = get_fragment (page, i);
      int here;

      if (!is_words (fragment) || fragment->n_lines < 2)
        continue;
      here = count_lines_on (page, fragment->layout);
      if (here == fragment->n_lines)
        continue;
      if (here < 2)
        fail_at ("a line alone", p, fragment);
      if (must_stay_whole (pages, fragment))
        fail_at ("a row is cut", p, fragment);
    }
  }
}

static gboolean
is_heading (const StillaFragment *fragment)
{
  return is_words (fragment)
         && (fragment->role == STILLA_ROLE_HEADING || fragment->role == STILLA_ROLE_SUBHEADING
             || fragment->role == STILLA_ROLE_TITLE);
}

void
stilla_assert_headings_lead (const StillaPageList *pages)
{
  for (guint p = 0; p < pages->pages->len; p++) {
    const StillaFragment *lowest = find_lowest (get_page (pages, p));

    g_assert_nonnull (lowest);
    if (is_heading (lowest))
      fail_at ("a heading at the foot of a page", p, lowest);
  }
}

/* Returns: the height of all parts of the frame that begins on @page */
static double
measure_frame (const StillaPageList *pages, guint page, const StillaFragment *frame)
{
  double height = frame->height;
  gboolean goes_on = frame->open_below;

  for (guint p = page + 1; goes_on && p < pages->pages->len; p++) {
    goes_on = FALSE;
    for (guint i = 0; i < get_page (pages, p)->fragments->len; i++) {
      const StillaFragment *part = get_fragment (get_page (pages, p), i);

      if (part->kind != STILLA_FRAGMENT_FRAME || !part->open_above)
        continue;
      height += part->height;
      goes_on = part->open_below;
    }
  }
  return height;
}

/* Returns: how many lines of words stand one below the other in @frame */
static guint
count_lines_in (const StillaPage *page, const StillaFragment *frame)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *fragment = get_fragment (page, i);

    if (is_words (fragment) && fragment->y > frame->y - EPSILON
        && fragment->y < frame->y + frame->height - EPSILON)
      g_hash_table_add (lines, GINT_TO_POINTER ((int) (fragment->y * 10)));
  }
  return g_hash_table_size (lines);
}

/* Only a box that would leave half a page empty goes over the page, and several lines of it stand on each. */
void
stilla_assert_boxes_whole (const StillaPageList *pages)
{
  double most = (room_on_page (pages) - FURNITURE_ROOM * pages->spec.body_size) * TALL_BOX;

  for (guint p = 0; p < pages->pages->len; p++)
    for (guint i = 0; i < get_page (pages, p)->fragments->len; i++) {
      const StillaFragment *frame = get_fragment (get_page (pages, p), i);

      if (frame->kind != STILLA_FRAGMENT_FRAME || (!frame->open_above && !frame->open_below))
        continue;
      if (!frame->open_above && measure_frame (pages, p, frame) < most)
        fail_at ("a box is cut that fits a page", p, frame);
      if (count_lines_in (get_page (pages, p), frame) < LEAST_IN_BOX)
        fail_at ("too little of a box", p, frame);
    }
}

static const StillaNode *
find_table (const StillaFragment *cell)
{
  const StillaNode *node = cell != NULL ? cell->node : NULL;

  while (node != NULL && g_strcmp0 (node->tag, "Table") != 0)
    node = node->parent;
  return node;
}

static gboolean
is_repeated_head (const StillaFragment *fragment)
{
  return is_words (fragment) && fragment->is_head && fragment->node == NULL;
}

static guint
count_same_line (const StillaPage *page, const StillaFragment *line)
{
  guint count = 0;

  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *fragment = get_fragment (page, i);

    count += is_repeated_head (fragment) && fragment->layout == line->layout && fragment->line == line->line;
  }
  return count;
}

/* All of the head of @table stands on @page again. */
static void
assert_head_of (const StillaPageList *pages, guint page, const StillaNode *table)
{
  for (guint p = 0; p <= page; p++)
    for (guint i = 0; i < get_page (pages, p)->fragments->len; i++) {
      const StillaFragment *line = get_fragment (get_page (pages, p), i);

      if (is_words (line) && line->is_head && line->node != NULL && find_table (line) == table
          && count_same_line (get_page (pages, page), line) != 1)
        fail_at ("not in the head that is repeated", page, line);
    }
}

/* Returns: (nullable): the words highest on the page but for heads that are repeated */
static const StillaFragment *
find_highest_own (const StillaPage *page)
{
  const StillaFragment *highest = NULL;

  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *fragment = get_fragment (page, i);

    if (is_words (fragment) && !is_repeated_head (fragment) && (highest == NULL || fragment->y < highest->y))
      highest = fragment;
  }
  return highest;
}

void
stilla_assert_heads_repeated (const StillaPageList *pages)
{
  for (guint p = 0; p < pages->pages->len; p++) {
    const StillaPage *page = get_page (pages, p);
    const StillaFragment *highest = NULL;

    for (guint i = 0; i < page->fragments->len; i++) {
      const StillaFragment *fragment = get_fragment (page, i);

      if (is_words (fragment) && (highest == NULL || fragment->y < highest->y))
        highest = fragment;
    }
    if (highest != NULL && is_cell (highest) && !highest->is_head)
      fail_at ("a table goes on without its head", p, highest);
    if (highest != NULL && is_repeated_head (highest))
      assert_head_of (pages, p, find_table (find_highest_own (page)));
  }
}
