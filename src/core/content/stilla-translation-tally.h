/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-element.h"
#include "core/dose/stilla-number-style.h"

G_BEGIN_DECLS

/* What must be the same in a text and its translation, whatever the order: the inline elements with their
 * attributes, and the numbers that are typed into the words. */

typedef struct {
  GPtrArray *words;   /* (element-type utf8): each once, in the order of the text */
  GHashTable *counts; /* words to how often they stand there */
} StillaTally;

/**
 * stilla_tally_tags:
 * @root: an element with inline content
 *
 * Returns: (transfer full): the opening tags below @root; a mark around nothing does not count
 */
StillaTally *stilla_tally_tags (const StillaElement *root);

/**
 * stilla_tally_numbers:
 * @style: how numbers are written in the language of the words
 *
 * Returns: (transfer full): the numbers in the words below @root, in ASCII digits, without grouping, with a
 * point: "4000", "0.5"; digits of every script count
 */
StillaTally *stilla_tally_numbers (const StillaElement *root, const StillaNumberStyle *style);

/** stilla_tally_get: Returns: how often @words stand there */
guint stilla_tally_get (const StillaTally *self, const char *words);
void stilla_tally_free (StillaTally *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaTally, stilla_tally_free)

G_END_DECLS
