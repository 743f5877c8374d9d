/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

G_BEGIN_DECLS

/**
 * stilla_rule_page_new:
 * @rule: id of a condition or an interaction
 *
 * One rule of the guide as a page of its own: its name, what it says in full, its gaps in words, for which
 * way of taking magnesium it was published, and the edition that it stands in.
 *
 * Returns: (transfer full) (nullable): %NULL when the guide has no such rule
 */
StillaRendition *stilla_rule_page_new (StillaBundle *bundle, const StillaReader *reader, const char *rule);

/**
 * stilla_rule_page_find_place:
 *
 * Reads the pages of the guide that were not read yet.
 *
 * Returns: (transfer full) (nullable): "page:ID#RULE" of the last page that lists the rule: the general pages
 * come first; %NULL when none does
 */
char *stilla_rule_page_find_place (StillaBundle *bundle, const StillaReader *reader, const char *rule);

G_END_DECLS
