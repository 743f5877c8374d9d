/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "core/search/stilla-search-builder.h"

G_BEGIN_DECLS

/** stilla_search_source_add_page: adds the titles, synonyms, headings and text of one page */
void stilla_search_source_add_page (StillaSearchBuilder *builder,
                                    const StillaPageEntry *entry,
                                    const StillaRendition *rendition);

G_END_DECLS
