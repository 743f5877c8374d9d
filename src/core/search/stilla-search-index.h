/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"
#include "core/content/stilla-reader.h"
#include "core/search/stilla-search-hit.h"

G_BEGIN_DECLS

/* What can be found in a bundle: a sorted vocabulary of folded words, each with the pages it stands on.
 * Immutable, reference-counted, thread-safe. */
typedef struct _StillaSearchIndex StillaSearchIndex;

/**
 * stilla_search_index_new:
 *
 * Reads every page of @bundle; call it in a worker thread. Pages that cannot be read are left out.
 *
 * Returns: (transfer full): the index
 */
StillaSearchIndex *stilla_search_index_new (StillaBundle *bundle, const StillaReader *reader);
StillaSearchIndex *stilla_search_index_ref (StillaSearchIndex *self);
void stilla_search_index_unref (StillaSearchIndex *self);

/**
 * stilla_search_index_find:
 * @query: what the person typed so far; its last word may be unfinished unless a space follows it
 * @limit: the most hits to return; 0 for all
 *
 * Finds the pages on which every word of @query stands. One misspelt letter is forgiven in words of four
 * letters and more, when few pages match without; never in numbers. The order is fixed: a title that is the
 * query, a title that begins with it, other titles, synonyms and forms, headings, text; then the order of the
 * bundle. What had to be forgiven comes after all that matches as typed.
 *
 * Returns: (transfer full) (element-type StillaSearchHit): best first; empty when nothing is found
 */
GPtrArray *stilla_search_index_find (const StillaSearchIndex *self, const char *query, guint limit);

/** stilla_search_index_get_n_words: Returns: how many different words there are */
guint stilla_search_index_get_n_words (const StillaSearchIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaSearchIndex, stilla_search_index_unref)

G_END_DECLS
