/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Counts the syllables of English words. Immutable. */
typedef struct _StillaSyllables StillaSyllables;

/** stilla_syllables_load: Returns: (transfer full): the counting rule with its exceptions,
 * resources/plain-english/syllables.txt */
StillaSyllables *stilla_syllables_load (void);

void stilla_syllables_free (StillaSyllables *self);

/**
 * stilla_syllables_count:
 * @word: one word, with the marks that stand around it
 *
 * The counting rule of data/content/README.md: an exception, or the groups of vowels without a final e, es or
 * ed that is not said.
 *
 * Returns: at least 1
 */
guint stilla_syllables_count (const StillaSyllables *self, const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaSyllables, stilla_syllables_free)

G_END_DECLS
