/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-element.h"

G_BEGIN_DECLS

/* What stands in a text for an element that the program writes out. */
#define STILLA_SENTENCE_AMOUNT "\001" /* a number with its unit, read as one word */
#define STILLA_SENTENCE_NUMBER "\002" /* a bare number, which is no word */

/**
 * stilla_sentence_dup_text:
 * @element: a paragraph, an item, a cell
 *
 * Returns: (transfer full): its words in one line, as a reader meets them; amounts and numbers are the marks
 * above, the name of a source is one word
 */
char *stilla_sentence_dup_text (const StillaElement *element);

/** stilla_sentence_dup_text_without: The same without what stands in elements called @left_out. */
char *stilla_sentence_dup_text_without (const StillaElement *element, const char *left_out);

/**
 * stilla_sentence_list_blocks:
 * @root: of any file of a bundle
 *
 * Returns: (transfer container) (element-type StillaElement): the elements that hold words of their own, in
 * order; not search words and not the words that the glossary explains
 */
GPtrArray *stilla_sentence_list_blocks (const StillaElement *root);

/**
 * stilla_sentence_split:
 * @text: plain words
 *
 * A sentence ends with ., ! or ?, closing quotes and brackets, and a space; not with "Dr.", "e.g." and their
 * like.
 *
 * Returns: (transfer full): the sentences that hold a letter, an amount or a number, without their spaces
 */
GStrv stilla_sentence_split (const char *text);

/** stilla_sentence_split_words: Returns: (transfer full): the words of @sentence with the marks around them.
 * Spaces, hyphens, dashes and strokes part words; what has neither a letter nor an amount is none. */
GStrv stilla_sentence_split_words (const char *sentence);

G_END_DECLS
