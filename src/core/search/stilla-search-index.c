/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/search/stilla-search-index.h"

#include "core/search/stilla-fold.h"
#include "core/search/stilla-search-query.h"
#include "core/search/stilla-search-sentence.h"

#include <string.h>

/* A query of more words than this is a pasted text; nothing is found. */
#define MOST_WORDS 64

/* As long as fewer pages match as typed, pages that match but for a letter come after them: "diarrhea" finds
 * the one page with that spelling, and those with the other. */
#define FEW_PAGES 5

/* How good a match is, the best first; a rank for each, times the number of misspelt words. */
typedef enum {
  RANK_TITLE_IS,
  RANK_TITLE_BEGINS,
  RANK_TITLE,
  RANK_SYNONYM,
  RANK_HEADING,
  RANK_TEXT,
  N_RANKS,
} Rank;

#define MOST_MISSPELT 3
#define NOT_FOUND G_MAXUINT8

StillaSearchIndex *
stilla_search_index_ref (StillaSearchIndex *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
stilla_search_index_unref (StillaSearchIndex *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_free (self);
}

guint
stilla_search_index_get_n_words (const StillaSearchIndex *self)
{
  return self->words->len;
}

/* The first word that is not before @folded. */
static guint
lower_bound (const StillaSearchIndex *self, const char *folded)
{
  guint low = 0, high = self->words->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;
    const StillaIndexedWord *word = g_ptr_array_index (self->words, middle);

    if (strcmp (word->word, folded) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Counts the word on every page of its postings; @n_before: how many words a page must have had. */
static void
count_postings (const StillaIndexedWord *word, gboolean misspelt, guint n_before, StillaPageMatch *matches)
{
  for (guint i = 0; i < word->postings->len; i++) {
    const StillaPosting *posting = &g_array_index (word->postings, StillaPosting, i);
    StillaPageMatch *match = &matches[posting->page];
    gboolean is_first = match->n_words == n_before;

    if (!is_first && match->n_words != n_before + 1)
      continue;
    match->n_words = n_before + 1;
    if (is_first || misspelt < match->word_misspelt
        || (misspelt == match->word_misspelt && posting->place < match->word_place)) {
      match->word_place = posting->place;
      match->word_misspelt = misspelt;
      match->word_shown = posting->running != STILLA_NO_PASSAGE ? posting->running : posting->best;
    }
  }
}

static void
count_exact (const StillaSearchIndex *self,
             const StillaQueryWord *typed,
             guint n_before,
             StillaPageMatch *matches)
{
  for (guint i = lower_bound (self, typed->folded); i < self->words->len; i++) {
    const StillaIndexedWord *word = g_ptr_array_index (self->words, i);

    if (!stilla_query_word_matches (typed, word->word))
      break;
    count_postings (word, FALSE, n_before, matches);
  }
}

static void
count_near (const StillaSearchIndex *self,
            const StillaQueryWord *typed,
            guint n_before,
            StillaPageMatch *matches)
{
  if (!typed->may_forgive)
    return;
  for (guint i = 0; i < self->words->len; i++) {
    const StillaIndexedWord *word = g_ptr_array_index (self->words, i);

    if (stilla_query_word_is_near (typed, word))
      count_postings (word, TRUE, n_before, matches);
  }
}

/* Takes over what the word just looked up has added. Returns: whether any page is still in. */
static gboolean
settle_word (const StillaSearchIndex *self, guint n_words, StillaPageMatch *matches)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->pages->len; i++) {
    StillaPageMatch *match = &matches[i];

    if (match->n_words != n_words)
      continue;
    any = TRUE;
    match->place = n_words == 1 ? match->word_place : MAX (match->place, match->word_place);
    match->n_misspelt += match->word_misspelt ? 1 : 0;
    if (n_words <= STILLA_N_SHOWN)
      match->shown[n_words - 1] = match->word_shown;
  }
  return any;
}

static void
clear_matches (StillaPageMatch *matches, guint n)
{
  memset (matches, 0, n * sizeof (StillaPageMatch));
  for (guint i = 0; i < n; i++) {
    for (guint k = 0; k < STILLA_N_SHOWN; k++)
      matches[i].shown[k] = STILLA_NO_PASSAGE;
  }
}

static void
match_all (const StillaSearchIndex *self,
           const GPtrArray *typed,
           gboolean forgiving,
           StillaPageMatch *matches)
{
  clear_matches (matches, self->pages->len);
  for (guint i = 0; i < typed->len; i++) {
    const StillaQueryWord *word = g_ptr_array_index (typed, i);

    count_exact (self, word, i, matches);
    if (forgiving)
      count_near (self, word, i, matches);
    if (!settle_word (self, i + 1, matches))
      return;
  }
}

static char *
join_words (const GPtrArray *typed)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < typed->len; i++) {
    const StillaQueryWord *word = g_ptr_array_index (typed, i);

    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", word->folded);
  }
  return g_strdup (joined->str);
}

static Rank
rank_title (const StillaIndexedPage *page, const char *joined)
{
  Rank rank = RANK_TITLE;

  for (guint i = 0; page->folded_titles[i] != NULL; i++) {
    if (strcmp (page->folded_titles[i], joined) == 0)
      return RANK_TITLE_IS;
    if (g_str_has_prefix (page->folded_titles[i], joined))
      rank = RANK_TITLE_BEGINS;
  }
  return rank;
}

static Rank
rank_page (const StillaIndexedPage *page, const StillaPageMatch *match, const char *joined)
{
  switch (match->place) {
  case STILLA_PLACE_TITLE:
    return match->n_misspelt > 0 ? RANK_TITLE : rank_title (page, joined);
  case STILLA_PLACE_SYNONYM:
    return RANK_SYNONYM;
  case STILLA_PLACE_HEADING:
    return RANK_HEADING;
  case STILLA_PLACE_TEXT:
    return RANK_TEXT;
  }
  return RANK_TEXT;
}

/* One number a page: how far from the best; NOT_FOUND for pages without every word. */
static guint8 *
rank_pages (const StillaSearchIndex *self, const GPtrArray *typed, const StillaPageMatch *matches)
{
  g_autofree char *joined = join_words (typed);
  guint8 *ranks = g_new (guint8, self->pages->len);

  for (guint i = 0; i < self->pages->len; i++) {
    guint misspelt = MIN (matches[i].n_misspelt, MOST_MISSPELT);

    ranks[i] = NOT_FOUND;
    if (matches[i].n_words == typed->len)
      ranks[i] = (guint8) (misspelt * N_RANKS
                           + rank_page (g_ptr_array_index (self->pages, i), &matches[i], joined));
  }
  return ranks;
}

static GPtrArray *
collect_hits (const StillaSearchIndex *self,
              const GPtrArray *typed,
              const StillaPageMatch *matches,
              guint limit)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_search_hit_free);
  g_autofree guint8 *ranks = rank_pages (self, typed, matches);

  for (guint rank = 0; rank < (MOST_MISSPELT + 1) * N_RANKS; rank++) {
    for (guint32 page = 0; page < self->pages->len; page++) {
      if (ranks[page] != rank)
        continue;
      g_ptr_array_add (hits, stilla_search_sentence_hit (self, page, &matches[page], typed));
      if (limit > 0 && hits->len == limit)
        return hits;
    }
  }
  return hits;
}

static guint
count_pages (const StillaSearchIndex *self, const GPtrArray *typed, const StillaPageMatch *matches)
{
  guint n = 0;

  for (guint i = 0; i < self->pages->len; i++)
    n += matches[i].n_words == typed->len ? 1 : 0;
  return n;
}

GPtrArray *
stilla_search_index_find (const StillaSearchIndex *self, const char *query, guint limit)
{
  g_autoptr (GPtrArray) typed = stilla_search_query_parse (query);
  g_autofree StillaPageMatch *matches = g_new0 (StillaPageMatch, self->pages->len);

  if (typed->len == 0 || typed->len > MOST_WORDS)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_search_hit_free);
  match_all (self, typed, FALSE, matches);
  if (count_pages (self, typed, matches) < FEW_PAGES)
    match_all (self, typed, TRUE, matches);
  return collect_hits (self, typed, matches, limit);
}
