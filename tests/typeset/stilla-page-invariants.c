/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-page-invariants.h"

#define EPSILON 0.6 /* points */

static const StillaPage *
get_page (const StillaPageList *pages, guint index)
{
  return g_ptr_array_index (pages->pages, index);
}

static const StillaFragment *
get_fragment (const StillaPage *page, guint index)
{
  return &g_array_index (page->fragments, StillaFragment, index);
}

static gboolean
is_words (const StillaFragment *fragment)
{
  return fragment->kind == STILLA_FRAGMENT_LINE && fragment->role != STILLA_ROLE_FURNITURE;
}

G_NORETURN static void
fail_at (const char *what, guint page, const StillaFragment *fragment)
{
  g_autofree char *words = stilla_fragment_dup_text (fragment);

  g_error ("%s: page %u, kind %d, (%.1f %.1f %.1f %.1f): “%s”", what, page + 1, (int) fragment->kind,
           fragment->x, fragment->y, fragment->width, fragment->height, words);
}

void
stilla_assert_inside_margins (const StillaPageList *pages)
{
  const StillaPageSpec *spec = &pages->spec;

  for (guint p = 0; p < pages->pages->len; p++)
    for (guint i = 0; i < get_page (pages, p)->fragments->len; i++) {
      const StillaFragment *fragment = get_fragment (get_page (pages, p), i);

      if (fragment->x < spec->margin_left - EPSILON || fragment->y < spec->margin_top - EPSILON
          || fragment->x + fragment->width > spec->width - spec->margin_right + EPSILON
          || fragment->y + fragment->height > spec->height - spec->margin_bottom + EPSILON)
        fail_at ("outside the margins", p, fragment);
    }
}

static gboolean
takes_room (const StillaFragment *fragment)
{
  return fragment->kind == STILLA_FRAGMENT_LINE || fragment->kind == STILLA_FRAGMENT_CHART
         || fragment->kind == STILLA_FRAGMENT_SYMBOL;
}

static gboolean
overlap (const StillaFragment *a, const StillaFragment *b)
{
  return a->x + a->width > b->x + EPSILON && b->x + b->width > a->x + EPSILON
         && a->y + a->height > b->y + EPSILON && b->y + b->height > a->y + EPSILON;
}

void
stilla_assert_no_overlap (const StillaPageList *pages)
{
  for (guint p = 0; p < pages->pages->len; p++) {
    const StillaPage *page = get_page (pages, p);

    for (guint i = 0; i < page->fragments->len; i++)
      for (guint k = 0; k < i; k++) {
        const StillaFragment *a = get_fragment (page, i);
        const StillaFragment *b = get_fragment (page, k);

        if (takes_room (a) && takes_room (b) && overlap (a, b))
          fail_at ("over something else", p, a);
      }
  }
}

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

/* Returns: (nullable): the words lowest on the page, with the last chart or box edge counted too */
static const StillaFragment *
find_lowest (const StillaPage *page)
{
  const StillaFragment *lowest = NULL;

  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *fragment = get_fragment (page, i);

    if (fragment->role == STILLA_ROLE_FURNITURE || fragment->kind == STILLA_FRAGMENT_LINK)
      continue;
    if (lowest == NULL || fragment->y + fragment->height > lowest->y + lowest->height)
      lowest = fragment;
  }
  return lowest;
}

void
stilla_assert_headings_lead (const StillaPageList *pages)
{
  for (guint p = 0; p < pages->pages->len; p++) {
    const StillaFragment *lowest = find_lowest (get_page (pages, p));

    g_assert_nonnull (lowest);
    if (lowest->kind == STILLA_FRAGMENT_LINE
        && (lowest->role == STILLA_ROLE_HEADING || lowest->role == STILLA_ROLE_SUBHEADING
            || lowest->role == STILLA_ROLE_TITLE))
      fail_at ("a heading at the foot of a page", p, lowest);
  }
}

void
stilla_assert_boxes_whole (const StillaPageList *pages)
{
  for (guint p = 0; p < pages->pages->len; p++)
    for (guint i = 0; i < get_page (pages, p)->fragments->len; i++) {
      const StillaFragment *frame = get_fragment (get_page (pages, p), i);

      if (frame->kind != STILLA_FRAGMENT_FRAME || (!frame->open_above && !frame->open_below))
        continue;
      /* Together with the headings over it, it was more than a page. */
      if (frame->open_below && !frame->open_above && p + 1 < pages->pages->len) {
        const StillaPage *next = get_page (pages, p + 1);
        double rest = 0;

        for (guint k = 0; k < next->fragments->len; k++)
          if (get_fragment (next, k)->kind == STILLA_FRAGMENT_FRAME && get_fragment (next, k)->open_above)
            rest = get_fragment (next, k)->height;
        if (frame->height + rest < room_on_page (pages) * 0.33)
          fail_at ("a box is cut that fits a page", p, frame);
      }
    }
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
  }
}

void
stilla_assert_no_empty_pages (const StillaPageList *pages)
{
  g_assert_cmpuint (pages->pages->len, >, 0);
  for (guint p = 0; p < pages->pages->len; p++) {
    const StillaPage *page = get_page (pages, p);
    guint words = 0;

    for (guint i = 0; i < page->fragments->len; i++)
      words += is_words (get_fragment (page, i)) || get_fragment (page, i)->kind == STILLA_FRAGMENT_CHART;
    if (words == 0)
      g_error ("page %u has no words and no picture", p + 1);
  }
}

/* Letters and digits alone: no spaces, no marks of direction, no quotation marks (paper puts them round the
 * name of a page). */
static void
append_bare (GString *into, const char *words)
{
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (!g_unichar_isspace (c) && g_unichar_isprint (c) && c != 0x201c && c != 0x201d)
      g_string_append_unichar (into, c);
  }
}

static void
expect (const char *words, const char **at)
{
  g_autoptr (GString) bare = g_string_new (NULL);
  const char *found;

  append_bare (bare, words);
  found = strstr (*at, bare->str);
  if (found == NULL)
    g_error ("not on the pages, or not in order: “%s”", words);
  *at = found + bare->len;
}

static void
expect_text (const StillaText *text, const char **at)
{
  g_autofree char *words = text != NULL ? stilla_text_dup_string (text) : NULL;

  if (words != NULL)
    expect (words, at);
}

static void
expect_table (const StillaTable *table, const char **at)
{
  expect_text (table->caption, at);
  for (guint row = 0; row < table->rows->len; row++) {
    const GPtrArray *cells = g_ptr_array_index (table->rows, row);

    for (guint i = 0; i < cells->len; i++)
      expect_text (g_ptr_array_index (cells, i), at);
  }
}

static void
expect_item (const StillaFlowItem *item, const char **at)
{
  if (item->prefix != NULL)
    expect (item->prefix, at);
  expect_text (item->text, at);
  if (item->table != NULL)
    expect_table (item->table, at);
  for (guint i = 0; item->children != NULL && i < item->children->len; i++)
    expect_item (g_ptr_array_index (item->children, i), at);
}

static int
compare_nodes (gconstpointer a, gconstpointer b)
{
  const StillaFragment *first = *(const StillaFragment *const *) a;
  const StillaFragment *second = *(const StillaFragment *const *) b;

  return (first->node->index > second->node->index) - (first->node->index < second->node->index);
}

/* What begins further on in the text begins no earlier on the pages. Repeated heads are left out. */
static void
assert_in_order (guint page, const StillaFragment *fragment, guint *last)
{
  if (fragment->line != 0 || fragment->is_head)
    return;
  if (fragment->node->index < *last)
    fail_at ("out of order", page, fragment);
  *last = fragment->node->index;
}

/* All lines in reading order; the halves of a row that is cut come together again. */
static GPtrArray *
collect_lines (const StillaPageList *pages)
{
  GPtrArray *lines = g_ptr_array_new ();
  g_autoptr (GHashTable) heads = g_hash_table_new (NULL, NULL);
  guint last = 0;

  for (guint p = 0; p < pages->pages->len; p++)
    for (guint i = 0; i < get_page (pages, p)->fragments->len; i++) {
      const StillaFragment *fragment = get_fragment (get_page (pages, p), i);
      gpointer line = fragment->layout != NULL
                          ? pango_layout_get_line_readonly (fragment->layout, fragment->line)
                          : NULL;

      if (!is_words (fragment) || (fragment->is_head && !g_hash_table_add (heads, line)))
        continue;
      assert_in_order (p, fragment, &last);
      g_ptr_array_add (lines, (gpointer) fragment);
    }
  g_ptr_array_sort (lines, compare_nodes);
  return lines;
}

/* Whether a new page of the guide begins with sheet @index: the one before may end early. */
static gboolean
begins_anew (const StillaPageList *pages, guint index)
{
  return index >= pages->pages->len || get_page (pages, index)->title == NULL;
}

void
stilla_assert_well_filled (const StillaPageList *pages, double least)
{
  double bottom = pages->spec.height - pages->spec.margin_bottom;

  for (guint p = 0; p < pages->pages->len; p++) {
    const StillaFragment *lowest = find_lowest (get_page (pages, p));

    if (!begins_anew (pages, p + 1)
        && lowest->y + lowest->height - pages->spec.margin_top < least * (bottom - pages->spec.margin_top))
      fail_at ("a page ends early", p, lowest);
  }
}

void
stilla_assert_all_words (const StillaPageList *pages, const StillaFlow *flow)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = collect_lines (pages);
  const char *at;

  for (guint i = 0; i < lines->len; i++) {
    g_autofree char *words = stilla_fragment_dup_text (g_ptr_array_index (lines, i));

    append_bare (all, words);
  }
  at = all->str;
  for (guint i = 0; i < flow->items->len; i++)
    expect_item (g_ptr_array_index (flow->items, i), &at);
}

void
stilla_assert_pages (const StillaPageList *pages, const StillaFlow *flow)
{
  stilla_assert_no_empty_pages (pages);
  stilla_assert_inside_margins (pages);
  stilla_assert_no_overlap (pages);
  stilla_assert_no_single_lines (pages);
  stilla_assert_headings_lead (pages);
  stilla_assert_boxes_whole (pages);
  stilla_assert_heads_repeated (pages);
  stilla_assert_all_words (pages, flow);
}
