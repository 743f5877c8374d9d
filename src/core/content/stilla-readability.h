/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-element.h"

G_BEGIN_DECLS

/* What is counted in a text; the counting rules are in data/content/README.md. */
typedef struct {
  guint sentences;
  guint words;
  guint syllables;
  guint long_words; /* of three syllables and more */
  guint letters;    /* a to z */
  guint longest;    /* words of the longest sentence */
} StillaReadability;

/* Counts English texts; holds the word lists that this takes. Immutable. */
typedef struct _StillaReadabilityCounter StillaReadabilityCounter;

StillaReadabilityCounter *stilla_readability_counter_new (void);
void stilla_readability_counter_free (StillaReadabilityCounter *self);

/**
 * stilla_readability_count:
 * @text: plain words, as stilla_sentence_dup_text() returns them
 * @spare: leave out the words that the subject cannot do without, such as "magnesium"
 * @sums: what is counted is added to it
 */
void stilla_readability_count (const StillaReadabilityCounter *self,
                               const char *text,
                               gboolean spare,
                               StillaReadability *sums);

/** stilla_readability_count_page: The same for the body of @page: paragraphs, claims, list items, messages;
 * not headings, tables, captions and search words. */
void stilla_readability_count_page (const StillaReadabilityCounter *self,
                                    const StillaElement *page,
                                    gboolean spare,
                                    StillaReadability *sums);

/**
 * stilla_readability_list_paragraphs:
 * @root: of a page, or of another file of a bundle
 *
 * Returns: (transfer container) (element-type StillaElement): what is read as running text, in order
 */
GPtrArray *stilla_readability_list_paragraphs (const StillaElement *root);

/** stilla_readability_get_fkgl: Returns: the Flesch-Kincaid grade level, 0.39 W/S + 11.8 B/W − 15.59 (Kincaid
 * and others 1975); 0 for a text without words */
double stilla_readability_get_fkgl (const StillaReadability *sums);

/** stilla_readability_get_smog: Returns: the SMOG grade, 1.0430 √(30 P/S) + 3.1291 (McLaughlin 1969); only a
 * hint for fewer than thirty sentences, 0 for a text without words */
double stilla_readability_get_smog (const StillaReadability *sums);

/** stilla_readability_get_mean: Returns: the words of a sentence on average; 0 for a text without words */
double stilla_readability_get_mean (const StillaReadability *sums);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaReadabilityCounter, stilla_readability_counter_free)

G_END_DECLS
