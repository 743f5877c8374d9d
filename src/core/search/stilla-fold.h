/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * stilla_fold:
 * @text: UTF-8; broken sequences become U+FFFD
 *
 * Brings words that a reader takes for the same to the same spelling: compatibility forms, case, accents and
 * other marks, letters with a stroke, the forms of the Arabic alef, yeh and kaf, digits of any script. The
 * same on every machine, whatever the process locale.
 *
 * Returns: (transfer full): the folded text
 */
char *stilla_fold (const char *text);

/* A word of a text: where it stands, in bytes, and how it is spelt once folded. */
typedef struct {
  gsize start;
  gsize end;
  char *folded; /* never empty */
} StillaFoldedWord;

/**
 * stilla_fold_words:
 * @text: valid UTF-8
 *
 * Parts @text into words. In scripts that put no space between words each character is a word. A number is
 * one word, without the marks between its groups of digits. The Arabic article is taken off.
 *
 * Returns: (transfer full) (element-type StillaFoldedWord): the words in order; empty when there is none
 */
GPtrArray *stilla_fold_words (const char *text);

G_END_DECLS
