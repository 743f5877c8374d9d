/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/search/stilla-near-word.h"

#include <string.h>

/* Whether what is left of the typed word is all that is left of the word, or begins it. */
static gboolean
rest_matches (const gunichar *typed,
              gsize typed_length,
              const gunichar *word,
              gsize word_length,
              gboolean as_prefix)
{
  if (as_prefix ? word_length < typed_length : word_length != typed_length)
    return FALSE;
  return memcmp (typed, word, typed_length * sizeof (gunichar)) == 0;
}

static gsize
common_start (const gunichar *typed, gsize typed_length, const gunichar *word, gsize word_length)
{
  gsize most = MIN (typed_length, word_length);
  gsize i = 0;

  while (i < most && typed[i] == word[i])
    i++;
  return i;
}

gboolean
stilla_word_is_near (const gunichar *typed,
                     gsize typed_length,
                     const gunichar *word,
                     gsize word_length,
                     gboolean as_prefix)
{
  gsize same = common_start (typed, typed_length, word, word_length);
  const gunichar *t = typed + same, *w = word + same;
  gsize t_left = typed_length - same, w_left = word_length - same;

  if (t_left == 0)
    return as_prefix || w_left <= 1;
  if (rest_matches (t + 1, t_left - 1, w, w_left, as_prefix))
    return TRUE;
  if (w_left == 0)
    return FALSE;
  if (rest_matches (t + 1, t_left - 1, w + 1, w_left - 1, as_prefix)
      || rest_matches (t, t_left, w + 1, w_left - 1, as_prefix))
    return TRUE;
  return t_left >= 2 && w_left >= 2 && t[0] == w[1] && t[1] == w[0]
         && rest_matches (t + 2, t_left - 2, w + 2, w_left - 2, as_prefix);
}
