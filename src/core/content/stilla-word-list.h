/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One line of a list of words: "prophylaxis → prevention". */
typedef struct {
  char *words;    /* as they stand in the list */
  char *remedy;   /* nullable: what stands behind the arrow */
  GStrv parts;    /* the single words */
  gboolean cased; /* a capital in the list must be one in the text: "IV" is not "iv" */
} StillaListedWords;

/* One of the lists in resources/plain-english: immutable. */
typedef struct _StillaWordList StillaWordList;

/**
 * StillaWordsFound:
 * @entry: what was found
 * @shown: how it is written in the text
 */
typedef void (*StillaWordsFound) (const StillaListedWords *entry, const char *shown, gpointer data);

/** stilla_word_list_read_lines: Returns: (transfer full): the lines of the list @name ("terms") that are
 * neither empty nor begin with "#", trimmed */
GStrv stilla_word_list_read_lines (const char *name);

/** stilla_word_list_load: Returns: (transfer full): the list @name of resources/plain-english */
StillaWordList *stilla_word_list_load (const char *name);

/** stilla_word_list_new: Returns: (transfer full): a list of @lines such as "efficacy → how well it works" */
StillaWordList *stilla_word_list_new (const char *const *lines);

void stilla_word_list_free (StillaWordList *self);

/**
 * stilla_word_list_find:
 * @text: plain words
 * @found: called for each place, in the order of the text
 *
 * Finds whole words, with or without an s behind them, in capitals or not; a hyphen counts as a space. Where
 * two entries begin at one word the longer one counts.
 */
void
stilla_word_list_find (const StillaWordList *self, const char *text, StillaWordsFound found, gpointer data);

/** stilla_listed_words_stand_in: Returns: whether @self stands in @text, found as above */
gboolean stilla_listed_words_stand_in (const StillaListedWords *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaWordList, stilla_word_list_free)

G_END_DECLS
