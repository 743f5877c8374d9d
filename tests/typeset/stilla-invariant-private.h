/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stilla-page-invariants.h"

/* What the files of the invariants share. */

#define EPSILON 0.6 /* points */

static inline const StillaPage *
get_page (const StillaPageList *pages, guint index)
{
  return g_ptr_array_index (pages->pages, index);
}

static inline const StillaFragment *
get_fragment (const StillaPage *page, guint index)
{
  return &g_array_index (page->fragments, StillaFragment, index);
}

static inline gboolean
is_words (const StillaFragment *fragment)
{
  return fragment->kind == STILLA_FRAGMENT_LINE && fragment->role != STILLA_ROLE_FURNITURE;
}

G_NORETURN static inline void
fail_at (const char *what, guint page, const StillaFragment *fragment)
{
  g_autofree char *words = stilla_fragment_dup_text (fragment);

  g_error ("%s: page %u, kind %d, (%.1f %.1f %.1f %.1f): “%s”", what, page + 1, (int) fragment->kind,
           fragment->x, fragment->y, fragment->width, fragment->height, words);
}

/* Returns: (nullable): the words lowest on the page, with the last chart or box edge counted too */
static inline const StillaFragment *
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
