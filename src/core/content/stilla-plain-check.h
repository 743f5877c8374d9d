/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

G_BEGIN_DECLS

/** stilla_plain_check_knows: Returns: whether @bundle is in a language whose texts can be checked: English */
gboolean stilla_plain_check_knows (const StillaBundle *bundle);

/**
 * stilla_plain_check:
 * @bundle: without errors
 *
 * Checks that people can read it: the reading grade of pages, the length of sentences, paragraphs and lists,
 * medical words that a page does not explain, and words for which there is a plainer one. Only an author
 * needs to know, so this is no part of loading a bundle. A bundle in another language than English has no
 * findings.
 *
 * Returns: FALSE when a page cannot be read
 */
gboolean stilla_plain_check (StillaBundle *bundle, StillaIssueList *issues, GError **error);

G_END_DECLS
