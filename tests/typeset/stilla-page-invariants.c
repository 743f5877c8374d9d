/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-invariant-private.h"

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
         || fragment->kind == STILLA_FRAGMENT_SYMBOL || fragment->kind == STILLA_FRAGMENT_LOGO;
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

static double
highest_words (const StillaPage *page)
{
  double y = G_MAXDOUBLE;

  for (guint i = 0; i < page->fragments->len; i++)
    if (is_words (get_fragment (page, i)))
      y = MIN (y, get_fragment (page, i)->y);
  return y;
}

void
stilla_assert_no_lonely_ends (const StillaPageList *pages)
{
  for (guint p = 0; p < pages->pages->len; p++) {
    const StillaPage *page = get_page (pages, p);
    const StillaFragment *lowest = find_lowest (page);

    if (begins_anew (pages, p + 1) && !begins_anew (pages, p)
        && lowest->y + lowest->height - highest_words (page) < 2.9 * pages->spec.body_size)
      fail_at ("a last page of two lines", p, lowest);
  }
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
  stilla_assert_lines_once (pages);
  stilla_assert_readable (pages);
  stilla_assert_words_whole (pages);
  stilla_assert_furniture (pages, flow);
  stilla_assert_all_words (pages, flow);
}
