/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * stilla_word_is_near:
 * @typed, @typed_length: what was typed, in letters
 * @word, @word_length: a word of the text
 * @as_prefix: whether @typed may be the beginning of @word
 *
 * Returns: whether the two are the same but for one letter left out, put in, swapped for another, or two
 * neighbours changed over
 */
gboolean stilla_word_is_near (const gunichar *typed,
                              gsize typed_length,
                              const gunichar *word,
                              gsize word_length,
                              gboolean as_prefix);

G_END_DECLS
