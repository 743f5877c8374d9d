/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/search/stilla-search-index-private.h"

G_BEGIN_DECLS

/* Gathers words page by page and turns them into an index. */
typedef struct _StillaSearchBuilder StillaSearchBuilder;

StillaSearchBuilder *stilla_search_builder_new (void);
void stilla_search_builder_free (StillaSearchBuilder *self);

/** stilla_search_builder_begin_page: What is added from now on belongs to this page. */
void stilla_search_builder_begin_page (StillaSearchBuilder *self,
                                       const char *id,
                                       const char *title,
                                       const char *short_title);

/** stilla_search_builder_add: @anchor: (nullable): where on the page @text stands */
void stilla_search_builder_add (StillaSearchBuilder *self,
                                StillaPlace place,
                                const char *anchor,
                                const char *text);

/** stilla_search_builder_finish: Returns: (transfer full): the index; the builder is empty afterwards */
StillaSearchIndex *stilla_search_builder_finish (StillaSearchBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaSearchBuilder, stilla_search_builder_free)

G_END_DECLS
