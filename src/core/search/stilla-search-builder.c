/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/search/stilla-search-builder.h"

#include "core/search/stilla-fold.h"

#include <string.h>

struct _StillaSearchBuilder {
  GPtrArray *pages;
  GPtrArray *passages;
  GHashTable *words; /* folded word -> StillaIndexedWord */
};

static void
page_free (StillaIndexedPage *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->folded_titles, g_strfreev);
  g_free (self);
}

static void
passage_free (StillaPassage *self)
{
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

static void
word_free (StillaIndexedWord *self)
{
  g_clear_pointer (&self->word, g_free);
  g_clear_pointer (&self->letters, g_free);
  g_clear_pointer (&self->postings, g_array_unref);
  g_free (self);
}

static StillaIndexedWord *
word_new (const char *folded)
{
  StillaIndexedWord *self = g_new0 (StillaIndexedWord, 1);

  self->word = g_strdup (folded);
  self->letters = g_utf8_to_ucs4_fast (folded, -1, &self->n_letters);
  self->has_digit = strpbrk (folded, "0123456789") != NULL;
  self->postings = g_array_new (FALSE, FALSE, sizeof (StillaPosting));
  return self;
}

StillaSearchBuilder *
stilla_search_builder_new (void)
{
  StillaSearchBuilder *self = g_new0 (StillaSearchBuilder, 1);

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  self->passages = g_ptr_array_new_with_free_func ((GDestroyNotify) passage_free);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) word_free);
  return self;
}

void
stilla_search_builder_free (StillaSearchBuilder *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_free (self);
}

static char *
join_folded (const char *text)
{
  g_autoptr (GPtrArray) words = stilla_fold_words (text);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++) {
    const StillaFoldedWord *word = g_ptr_array_index (words, i);

    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", word->folded);
  }
  return g_strdup (joined->str);
}

void
stilla_search_builder_begin_page (StillaSearchBuilder *self,
                                  const char *id,
                                  const char *title,
                                  const char *short_title)
{
  StillaIndexedPage *page = g_new0 (StillaIndexedPage, 1);

  page->id = g_strdup (id);
  page->title = g_strdup (title);
  page->folded_titles = g_new0 (char *, 3);
  page->folded_titles[0] = join_folded (title);
  page->folded_titles[1] = join_folded (short_title);
  page->summary = STILLA_NO_PASSAGE;
  g_ptr_array_add (self->pages, page);
  stilla_search_builder_add (self, STILLA_PLACE_TITLE, NULL, title);
  stilla_search_builder_add (self, STILLA_PLACE_TITLE, NULL, short_title);
}

static StillaIndexedWord *
find_or_add_word (StillaSearchBuilder *self, const char *folded)
{
  StillaIndexedWord *word = g_hash_table_lookup (self->words, folded);

  if (word == NULL) {
    word = word_new (folded);
    g_hash_table_insert (self->words, word->word, word);
  }
  return word;
}

static StillaPosting *
find_or_add_posting (StillaIndexedWord *word, guint32 page, StillaPlace place, guint32 passage)
{
  StillaPosting posting = { page, passage, STILLA_NO_PASSAGE, place };

  if (word->postings->len > 0) {
    StillaPosting *last = &g_array_index (word->postings, StillaPosting, word->postings->len - 1);

    if (last->page == page)
      return last;
  }
  g_array_append_val (word->postings, posting);
  return &g_array_index (word->postings, StillaPosting, word->postings->len - 1);
}

static void
add_word (StillaSearchBuilder *self, const char *folded, StillaPlace place, guint32 passage)
{
  StillaPosting *posting
      = find_or_add_posting (find_or_add_word (self, folded), self->pages->len - 1, place, passage);

  if (place < posting->place) {
    posting->place = place;
    posting->best = passage;
  }
  if (posting->running == STILLA_NO_PASSAGE && place >= STILLA_PLACE_HEADING)
    posting->running = passage;
}

void
stilla_search_builder_add (StillaSearchBuilder *self, StillaPlace place, const char *anchor, const char *text)
{
  g_autoptr (GPtrArray) words = stilla_fold_words (text);
  StillaIndexedPage *page = g_ptr_array_index (self->pages, self->pages->len - 1);
  StillaPassage *passage;
  guint32 number = self->passages->len;

  if (words->len == 0)
    return;
  passage = g_new0 (StillaPassage, 1);
  passage->text = g_strdup (text);
  passage->anchor = g_intern_string (anchor);
  passage->place = place;
  g_ptr_array_add (self->passages, passage);
  if (place == STILLA_PLACE_TEXT && page->summary == STILLA_NO_PASSAGE)
    page->summary = number;
  for (guint i = 0; i < words->len; i++)
    add_word (self, ((const StillaFoldedWord *) g_ptr_array_index (words, i))->folded, place, number);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(StillaIndexedWord *const *) a)->word, (*(StillaIndexedWord *const *) b)->word);
}

StillaSearchIndex *
stilla_search_builder_finish (StillaSearchBuilder *self)
{
  StillaSearchIndex *index = g_new0 (StillaSearchIndex, 1);
  GHashTableIter iter;
  gpointer word;

  g_atomic_ref_count_init (&index->ref_count);
  index->pages = g_steal_pointer (&self->pages);
  index->passages = g_steal_pointer (&self->passages);
  index->words = g_ptr_array_new_full (g_hash_table_size (self->words), (GDestroyNotify) word_free);
  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, NULL, &word)) {
    g_ptr_array_add (index->words, word);
    g_hash_table_iter_steal (&iter);
  }
  g_ptr_array_sort (index->words, compare_words);
  return index;
}
