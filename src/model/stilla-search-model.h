/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/search/stilla-search-hit.h"
#include "model/stilla-context.h"

G_BEGIN_DECLS

/* Search as you type: the index is built, and asked, away from the main thread. Signal "found": the answer to
 * the newest query is here. A query that is overtaken by another is never answered. */
#define STILLA_TYPE_SEARCH_MODEL (stilla_search_model_get_type ())
G_DECLARE_FINAL_TYPE (StillaSearchModel, stilla_search_model, STILLA, SEARCH_MODEL, GObject)

/** stilla_search_model_new: The index is built at the first query and again when the guide changes. */
StillaSearchModel *stilla_search_model_new (StillaContext *context);

/** stilla_search_model_ask: @query: what is typed so far; "" forgets the answer */
void stilla_search_model_ask (StillaSearchModel *self, const char *query);

/** stilla_search_model_get_hits: Returns: (transfer none) (nullable): (element-type StillaSearchHit): the
 * answer, best first; %NULL when nothing was asked */
const GPtrArray *stilla_search_model_get_hits (StillaSearchModel *self);

G_END_DECLS
