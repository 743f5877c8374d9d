/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/search/stilla-search-query.h"

G_BEGIN_DECLS

/**
 * stilla_search_sentence_hit:
 * @page_number: its number in the index
 * @match: what the page has for the query
 * @typed: (element-type StillaQueryWord)
 *
 * Returns: (transfer full): the page with the sentence that shows most of the words
 */
StillaSearchHit *stilla_search_sentence_hit (const StillaSearchIndex *index,
                                             guint32 page_number,
                                             const StillaPageMatch *match,
                                             const GPtrArray *typed);

G_END_DECLS
