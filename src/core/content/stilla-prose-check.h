/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-element.h"
#include "core/content/stilla-issue.h"

G_BEGIN_DECLS

/**
 * stilla_prose_check:
 * @element: an element that holds words
 * @file: how findings call the file
 *
 * Checks the words that stand directly in @element: no typed numbers and units, no look-alike characters, no
 * abbreviations that were misread before, and no amounts in a paragraph that names no source.
 */
void stilla_prose_check (const StillaElement *element, const char *file, StillaIssueList *issues);

/** stilla_prose_check_label: The same for a name in an attribute, where digits may stand. */
void stilla_prose_check_label (const char *words, const char *file, int line, StillaIssueList *issues);

G_END_DECLS
