/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For whom a page is rendered. Never the process locale: an English screen may print an Arabic page. */
typedef struct {
  char *language; /* BCP 47 tag of the content, "en" */
  char *
      region; /* region id of doses.xml ("us-ca", "eu", "uk"); NULL when unknown: the lowest limit is shown */
  GDate *today; /* decides whether a page is overdue for review; NULL: do not judge */
} StillaReader;

StillaReader *stilla_reader_new (const char *language, const char *region, const GDate *today);
StillaReader *stilla_reader_copy (const StillaReader *self);
void stilla_reader_free (StillaReader *self);

/**
 * stilla_reader_dup_typed:
 * @words: what somebody typed, such as the name of a product
 *
 * Returns: (transfer full): @words to stand in a sentence for @self: set apart where the words around them
 * run the other way, or are not those of a language that is spoken
 */
char *stilla_reader_dup_typed (const StillaReader *self, const char *words);

/** stilla_reader_dup_apart: Returns: (transfer full): @words, of the guide or typed, set apart where they
 * would turn a sentence for @self round: the amount after a name must stay after it */
char *stilla_reader_dup_apart (const StillaReader *self, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaReader, stilla_reader_free)

G_END_DECLS
