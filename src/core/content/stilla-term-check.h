/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"
#include "core/content/stilla-word-list.h"

G_BEGIN_DECLS

/**
 * stilla_term_check:
 * @medical: the medical words that need explaining
 * @page: a page of @bundle
 * @file: how findings call the page
 *
 * A medical word on a page stands in a <term> there, or in the glossary entry that a <term> there points at.
 * A page that shows the whole glossary explains every word.
 */
void stilla_term_check (const StillaBundle *bundle,
                        const StillaWordList *medical,
                        const StillaElement *page,
                        const char *file,
                        StillaIssueList *issues);

G_END_DECLS
