/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-invariant-private.h"

#define SAME 0.001 /* points */

static gboolean
same_place (const StillaFragment *a, const StillaFragment *b)
{
  return a->kind == b->kind && a->role == b->role && ABS (a->x - b->x) < SAME && ABS (a->y - b->y) < SAME
         && ABS (a->width - b->width) < SAME && ABS (a->height - b->height) < SAME;
}

static void
assert_same_page (const StillaPage *a, const StillaPage *b, guint number)
{
  g_assert_cmpuint (a->fragments->len, ==, b->fragments->len);
  for (guint i = 0; i < a->fragments->len; i++) {
    g_autofree char *first = stilla_fragment_dup_text (get_fragment (a, i));
    g_autofree char *second = stilla_fragment_dup_text (get_fragment (b, i));

    if (!same_place (get_fragment (a, i), get_fragment (b, i)) || !g_str_equal (first, second))
      fail_at ("somewhere else the second time", number, get_fragment (b, i));
  }
}

void
stilla_assert_same_pages (const StillaPageList *a, const StillaPageList *b)
{
  g_assert_cmpuint (a->pages->len, ==, b->pages->len);
  for (guint p = 0; p < a->pages->len; p++)
    assert_same_page (get_page (a, p), get_page (b, p), p);
}
