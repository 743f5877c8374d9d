/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/search/stilla-search-sentence.h"

#include "core/search/stilla-fold.h"

#include <string.h>

/* Letters that a sentence may have before it is cut around the match. */
#define LONGEST_SENTENCE 240
#define BEFORE_MATCH 80

static gboolean
word_fits (const StillaQueryWord *typed, const char *folded, gboolean misspelt)
{
  return stilla_query_word_matches (typed, folded)
         || (misspelt && stilla_query_word_is_near_string (typed, folded));
}

/* How many of the typed words stand in @words; marks, if not NULL, takes where. */
static guint
match_words (const GPtrArray *words, const GPtrArray *typed, gboolean misspelt, GArray *marks)
{
  g_autofree gboolean *seen = g_new0 (gboolean, typed->len);
  guint n_seen = 0;

  for (guint i = 0; i < words->len; i++) {
    const StillaFoldedWord *word = g_ptr_array_index (words, i);
    gboolean fits = FALSE;

    for (guint k = 0; k < typed->len; k++) {
      if (!word_fits (g_ptr_array_index (typed, k), word->folded, misspelt))
        continue;
      fits = TRUE;
      n_seen += seen[k] ? 0 : 1;
      seen[k] = TRUE;
    }
    if (fits) {
      StillaSearchMark mark = { (guint) word->start, (guint) word->end };

      g_array_append_val (marks, mark);
    }
  }
  return n_seen;
}

static gboolean
is_sentence_end (const char *p)
{
  gunichar c = g_utf8_get_char (p);
  const char *next = g_utf8_next_char (p);

  if (c == 0x3002 || c == 0xFF01 || c == 0xFF1F)
    return TRUE;
  return (c == '.' || c == '!' || c == '?' || c == 0x061F) && (*next == '\0' || *next == ' ');
}

/* The first byte of the sentence that @position stands in. */
static gsize
sentence_start (const char *text, gsize position)
{
  gsize start = 0;

  for (const char *p = text; p < text + position; p = g_utf8_next_char (p)) {
    if (is_sentence_end (p))
      start = (gsize) (g_utf8_next_char (p) - text);
  }
  while (text[start] == ' ')
    start++;
  return MIN (start, position);
}

static gsize
sentence_end (const char *text, gsize position)
{
  const char *p = text + position;

  while (*p != '\0' && !is_sentence_end (p))
    p = g_utf8_next_char (p);
  return (gsize) (*p == '\0' ? p - text : g_utf8_next_char (p) - text);
}

/* Moves both ends of a long sentence in, to spaces, so that the match stays in sight. */
static void
shorten (const char *text, gsize position, gsize *start, gsize *end)
{
  const char *p;

  if (*end - *start <= LONGEST_SENTENCE)
    return;
  if (position - *start > BEFORE_MATCH) {
    p = text + position - BEFORE_MATCH;
    while (p < text + position && *p != ' ')
      p++;
    *start = *p == ' ' ? (gsize) (p + 1 - text) : position;
  }
  if (*end - *start > LONGEST_SENTENCE) {
    p = text + *start + LONGEST_SENTENCE;
    while (p > text + position && *p != ' ')
      p--;
    if (p > text + position)
      *end = (gsize) (p - text);
  }
}

/* Cuts the sentence with the first mark out of @text and takes the marks inside it along. */
static void
set_sentence (StillaSearchHit *hit, const char *text, const GArray *marks)
{
  gsize first = marks->len > 0 ? g_array_index (marks, StillaSearchMark, 0).start : 0;
  gsize start = sentence_start (text, first);
  gsize end = sentence_end (text, first);

  shorten (text, first, &start, &end);
  g_clear_pointer (&hit->sentence, g_free);
  hit->sentence = g_strndup (text + start, end - start);
  for (guint i = 0; i < marks->len; i++) {
    StillaSearchMark mark = g_array_index (marks, StillaSearchMark, i);

    if (mark.start < start || mark.end > end)
      continue;
    mark.start -= (guint) start;
    mark.end -= (guint) start;
    g_array_append_val (hit->marks, mark);
  }
}

static const StillaPassage *
get_passage (const StillaSearchIndex *index, guint32 number)
{
  return number != STILLA_NO_PASSAGE ? g_ptr_array_index (index->passages, number) : NULL;
}

/* The passage that shows most of the words; its marks come along. Titles are no sentence. */
static const StillaPassage *
choose_passage (const StillaSearchIndex *index,
                const StillaPageMatch *match,
                const GPtrArray *typed,
                GArray **marks)
{
  const StillaPassage *chosen = NULL;
  guint most = 0;

  for (guint i = 0; i < STILLA_N_SHOWN; i++) {
    const StillaPassage *passage = get_passage (index, match->shown[i]);
    g_autoptr (GArray) here = g_array_new (FALSE, FALSE, sizeof (StillaSearchMark));
    g_autoptr (GPtrArray) words = NULL;
    guint n_seen;

    if (passage == NULL || passage->place == STILLA_PLACE_TITLE)
      continue;
    words = stilla_fold_words (passage->text);
    n_seen = match_words (words, typed, match->n_misspelt > 0, here);
    if (n_seen > most) {
      most = n_seen;
      chosen = passage;
      g_clear_pointer (marks, g_array_unref);
      *marks = g_steal_pointer (&here);
    }
  }
  return chosen;
}

StillaSearchHit *
stilla_search_sentence_hit (const StillaSearchIndex *index,
                            guint32 page_number,
                            const StillaPageMatch *match,
                            const GPtrArray *typed)
{
  const StillaIndexedPage *page = g_ptr_array_index (index->pages, page_number);
  StillaSearchHit *hit = stilla_search_hit_new (page->id, page->title);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (StillaSearchMark));
  const StillaPassage *passage = choose_passage (index, match, typed, &marks);

  hit->is_misspelt = match->n_misspelt > 0;
  if (passage != NULL)
    hit->anchor = g_strdup (passage->anchor);
  else
    passage = get_passage (index, page->summary);
  if (passage != NULL)
    set_sentence (hit, passage->text, marks);
  return hit;
}
