/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/search/stilla-search-index-private.h"

G_BEGIN_DECLS

/* What was typed, word by word. */
typedef struct {
  char *folded;
  gunichar *letters;
  glong n_letters;
  gboolean is_unfinished; /* the last word, as long as no space follows it */
  gboolean may_forgive;   /* long enough, and no number */
} StillaQueryWord;

/** stilla_search_query_parse: Returns: (transfer full) (element-type StillaQueryWord): the words of @query */
GPtrArray *stilla_search_query_parse (const char *query);

/** stilla_query_word_matches: Returns: whether @folded is the word, or begins with it when it is unfinished
 */
gboolean stilla_query_word_matches (const StillaQueryWord *self, const char *folded);

/** stilla_query_word_is_near: Returns: whether @word is the word but for one letter */
gboolean stilla_query_word_is_near (const StillaQueryWord *self, const StillaIndexedWord *word);

/** stilla_query_word_is_near_string: the same of a folded word */
gboolean stilla_query_word_is_near_string (const StillaQueryWord *self, const char *folded);

G_END_DECLS
