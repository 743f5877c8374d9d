/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"

G_BEGIN_DECLS

/* Two languages that nobody speaks. They show what a translation does to a page before there is one: what
 * was never handed to translators stays plain English, what has no room for longer words is cut, what runs
 * in the wrong direction is seen. Numbers, quantities and whatever is never translated stay as they are. */

/** Accents on every letter and every vowel twice, in brackets: readable, about 40 % longer. */
#define STILLA_PSEUDO_LONG "en-XA"
/** Arabic letters for Latin ones, from right to left; the letters join, the words mean nothing. */
#define STILLA_PSEUDO_MIRRORED "ar-XB"

/** stilla_pseudo_language_find: Returns: (transfer none) (nullable): the one that @tag names ("en_XA.UTF-8"
 * too), %NULL when it is another language */
const char *stilla_pseudo_language_find (const char *tag);

/**
 * stilla_pseudo_words:
 * @language: any language
 * @words: of the program, as gettext has them, or of the guide
 *
 * Returns: (transfer full): @words as a reader of @language sees them: those of a language that is spoken
 * come back as they are, and so does what was turned before
 */
char *stilla_pseudo_words (const char *language, const char *words);

/** stilla_pseudo_turn_text: Turns the spans of @text that are words of prose. */
void stilla_pseudo_turn_text (const char *language, StillaText *text);

G_END_DECLS
