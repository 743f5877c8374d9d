/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-page-list.h"

G_BEGIN_DECLS

/**
 * stilla_missing_letters_check:
 * @pages: a handout that is laid out and not yet drawn
 *
 * Looks at all words of all sheets, those in pictures, headers and footers too: letters that no font has are
 * never printed as boxes.
 *
 * Returns: FALSE, with STILLA_PRINT_ERROR_FONT, when there is such a letter: @error names the script, words
 * that have it, and the Debian package to install
 */
gboolean stilla_missing_letters_check (const StillaPageList *pages, GError **error);

/** stilla_missing_letters_explain: Returns: (transfer full): the sentence about @letter in @words */
char *stilla_missing_letters_explain (gunichar letter, const char *words);

G_END_DECLS
