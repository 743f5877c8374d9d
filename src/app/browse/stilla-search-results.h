/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-search-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pages that were found, each with the sentence that matches; or what to try when there is none. */
#define STILLA_TYPE_SEARCH_RESULTS (stilla_search_results_get_type ())
G_DECLARE_FINAL_TYPE (StillaSearchResults, stilla_search_results, STILLA, SEARCH_RESULTS, GtkWidget)

/** stilla_search_results_show: @hits: (element-type StillaSearchHit) */
void stilla_search_results_show (StillaSearchResults *self, const GPtrArray *hits, const char *query);
/** stilla_search_results_open_first: Goes to the best page, if there is one. */
void stilla_search_results_open_first (StillaSearchResults *self);
/** stilla_search_results_focus_first: Puts the focus on the best page. */
void stilla_search_results_focus_first (StillaSearchResults *self);

G_END_DECLS
