/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/search/stilla-search-query.h"

#include "core/search/stilla-fold.h"
#include "core/search/stilla-near-word.h"

#include <string.h>

#define SHORTEST_FORGIVEN 4
/* An unfinished word must be longer: four letters begin too many words by chance. */
#define SHORTEST_FORGIVEN_UNFINISHED 5
/* What is longer is no word of any text here. */
#define LONGEST_WORD 64

static void
query_word_free (StillaQueryWord *self)
{
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->letters, g_free);
  g_free (self);
}

static StillaQueryWord *
query_word_new (const char *folded)
{
  StillaQueryWord *self = g_new0 (StillaQueryWord, 1);

  self->folded = g_strdup (folded);
  self->letters = g_utf8_to_ucs4_fast (folded, -1, &self->n_letters);
  self->may_forgive = self->n_letters >= SHORTEST_FORGIVEN && self->n_letters <= LONGEST_WORD
                      && strpbrk (folded, "0123456789") == NULL;
  return self;
}

static gboolean
ends_with_word (const char *query, const StillaFoldedWord *last)
{
  return last->end == strlen (query);
}

GPtrArray *
stilla_search_query_parse (const char *query)
{
  g_autofree char *valid = g_utf8_make_valid (query, -1);
  g_autoptr (GPtrArray) typed = stilla_fold_words (valid);
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify) query_word_free);

  for (guint i = 0; i < typed->len; i++) {
    const StillaFoldedWord *word = g_ptr_array_index (typed, i);
    StillaQueryWord *query_word = query_word_new (word->folded);

    query_word->is_unfinished = i + 1 == typed->len && ends_with_word (valid, word);
    g_ptr_array_add (words, query_word);
  }
  return words;
}

gboolean
stilla_query_word_matches (const StillaQueryWord *self, const char *folded)
{
  return self->is_unfinished ? g_str_has_prefix (folded, self->folded) : strcmp (folded, self->folded) == 0;
}

static gboolean
is_near (const StillaQueryWord *self, const gunichar *letters, glong n_letters)
{
  gboolean as_prefix = self->is_unfinished && self->n_letters >= SHORTEST_FORGIVEN_UNFINISHED;

  if (n_letters < self->n_letters - 1 || (!as_prefix && n_letters > self->n_letters + 1))
    return FALSE;
  return stilla_word_is_near (self->letters, (gsize) self->n_letters, letters, (gsize) n_letters, as_prefix);
}

gboolean
stilla_query_word_is_near (const StillaQueryWord *self, const StillaIndexedWord *word)
{
  return self->may_forgive && !word->has_digit && is_near (self, word->letters, word->n_letters);
}

gboolean
stilla_query_word_is_near_string (const StillaQueryWord *self, const char *folded)
{
  g_autofree gunichar *letters = NULL;
  glong n_letters;

  if (!self->may_forgive)
    return FALSE;
  letters = g_utf8_to_ucs4_fast (folded, -1, &n_letters);
  return is_near (self, letters, n_letters);
}
