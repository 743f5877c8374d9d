/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-invariant-private.h"

#define OVERHANG 0.1 /* of the height of a line */
#define CLOSE 0.05   /* of the height of letters */
#define TAIL 0.12    /* of the height of a line */
#define TOUCH 0.35   /* points: the edge of a letter is soft */

/* Where letters really are: a line that is too low for its letters looks right by its box alone. */
typedef struct {
  double left, top, right, bottom;
} Ink;

static PangoLayoutLine *
get_line (const StillaFragment *fragment)
{
  return pango_layout_get_line_readonly (fragment->layout, fragment->line);
}

static Ink
find_ink (const StillaFragment *fragment)
{
  PangoRectangle ink, box;
  Ink found;

  pango_layout_line_get_extents (get_line (fragment), &ink, &box);
  found.left = fragment->x + (ink.x - box.x) / (double) PANGO_SCALE;
  found.top = fragment->y + fragment->baseline + ink.y / (double) PANGO_SCALE;
  found.right = found.left + ink.width / (double) PANGO_SCALE;
  found.bottom = found.top + ink.height / (double) PANGO_SCALE;
  return found;
}

static gboolean
meet (const Ink *a, const Ink *b)
{
  return a->right > b->left + TOUCH && b->right > a->left + TOUCH && a->bottom > b->top + TOUCH
         && b->bottom > a->top + TOUCH;
}

static gboolean
is_within (const Ink *inner, const Ink *outer)
{
  return inner->left >= outer->left - EPSILON && inner->top >= outer->top - EPSILON
         && inner->right <= outer->right + EPSILON && inner->bottom <= outer->bottom + EPSILON;
}

static Ink
find_paper (const StillaPageSpec *spec)
{
  Ink paper = { spec->margin_left, spec->margin_top, spec->width - spec->margin_right,
                spec->height - spec->margin_bottom };

  return paper;
}

/* A letter such as j begins a little before its place. */
static gboolean
is_on_paper (const Ink *ink, const Ink *paper, double height)
{
  Ink wider = *paper;

  wider.left -= OVERHANG * height;
  wider.right += OVERHANG * height;
  return is_within (ink, &wider);
}

static Ink
find_box (const StillaFragment *fragment)
{
  Ink box = { fragment->x, fragment->y, fragment->x + fragment->width, fragment->y + fragment->height };

  return box;
}

/* Words stand in a frame or outside it, never over its edge; and no rule goes through them: it may touch the
 * tail of a letter. */
static void
assert_clear_of (const StillaFragment *drawn, const StillaFragment *line, const Ink *ink, guint page)
{
  Ink box = find_box (drawn);
  double tail = TAIL * line->height;

  if (drawn->kind == STILLA_FRAGMENT_FRAME && meet (&box, ink) && !is_within (ink, &box))
    fail_at ("over the edge of a box", page, line);
  if (drawn->kind == STILLA_FRAGMENT_RULE && box.right > ink->left + TOUCH && ink->right > box.left + TOUCH
      && box.top > ink->top + tail && box.bottom < ink->bottom - tail)
    fail_at ("struck through by a rule", page, line);
}

/* What hangs below one line and what stands over letters of the next may come close: they seldom stand at one
 * place. */
static gboolean
collide (const Ink *a, const Ink *b)
{
  double lower = MIN (a->bottom, b->bottom) - MAX (a->top, b->top);

  return meet (a, b) && lower > CLOSE * MIN (a->bottom - a->top, b->bottom - b->top);
}

static void
assert_line_has_room (const StillaPage *page, guint index, const Ink *inks, guint number)
{
  const StillaFragment *line = get_fragment (page, index);

  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *other = get_fragment (page, i);

    if (other->kind != STILLA_FRAGMENT_LINE)
      assert_clear_of (other, line, &inks[index], number);
    else if (i < index && collide (&inks[index], &inks[i]))
      fail_at ("letters on letters", number, line);
  }
}

static void
assert_page_readable (const StillaPageList *pages, guint number)
{
  const StillaPage *page = get_page (pages, number);
  g_autofree Ink *inks = g_new0 (Ink, page->fragments->len);
  Ink paper = find_paper (&pages->spec);

  for (guint i = 0; i < page->fragments->len; i++) {
    const StillaFragment *fragment = get_fragment (page, i);

    if (fragment->kind != STILLA_FRAGMENT_LINE)
      continue;
    inks[i] = find_ink (fragment);
    if (!is_on_paper (&inks[i], &paper, fragment->height))
      fail_at ("letters in the margin", number, fragment);
    /* Only the header may leave something out. */
    if (is_words (fragment) && pango_layout_is_ellipsized (fragment->layout))
      fail_at ("left out", number, fragment);
    if (pango_layout_get_unknown_glyphs_count (fragment->layout) > 0)
      fail_at ("no such letter in any font", number, fragment);
    assert_line_has_room (page, i, inks, number);
  }
}

void
stilla_assert_readable (const StillaPageList *pages)
{
  for (guint p = 0; p < pages->pages->len; p++)
    assert_page_readable (pages, p);
}

/* Returns: whether a line may end before letter @index */
static gboolean
may_break (PangoLayout *layout, glong index)
{
  int n = 0;
  const PangoLogAttr *letters = pango_layout_get_log_attrs_readonly (layout, &n);

  return index >= n || letters[index].is_line_break;
}

static gboolean
ends_by_force (const char *text, glong end)
{
  return *g_utf8_offset_to_pointer (text, end) == '\n';
}

static gboolean
has_break_between (PangoLayout *layout, glong begin, glong end)
{
  for (glong i = begin + 1; i < end; i++)
    if (may_break (layout, i))
      return TRUE;
  return FALSE;
}

/* Something too long for its column is cut where it fills a line by itself; nothing else is. */
void
stilla_assert_words_whole (const StillaPageList *pages)
{
  for (guint p = 0; p < pages->pages->len; p++)
    for (guint i = 0; i < get_page (pages, p)->fragments->len; i++) {
      const StillaFragment *fragment = get_fragment (get_page (pages, p), i);
      const char *text;
      glong begin, end;

      if (!is_words (fragment) || fragment->line + 1 >= fragment->n_lines)
        continue;
      text = pango_layout_get_text (fragment->layout);
      begin = g_utf8_pointer_to_offset (text, text + get_line (fragment)->start_index);
      end = begin + g_utf8_strlen (text + get_line (fragment)->start_index, get_line (fragment)->length);
      if (!ends_by_force (text, end) && !may_break (fragment->layout, end)
          && has_break_between (fragment->layout, begin, end))
        fail_at ("a word is cut", p, fragment);
    }
}
