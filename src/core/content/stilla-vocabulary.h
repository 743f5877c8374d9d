/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The fixed vocabularies of the bundle. Each has a word in the files (from_string, to_string) and a word for
 * the reader (label). */

/* How sure we are of a claim. */
typedef enum {
  STILLA_CERTAINTY_NONE, /* not a claim */
  STILLA_CERTAINTY_HIGH,
  STILLA_CERTAINTY_MODERATE,
  STILLA_CERTAINTY_LOW,
  STILLA_CERTAINTY_VERY_LOW,
  STILLA_CERTAINTY_GUIDELINE,   /* an official body says so */
  STILLA_CERTAINTY_UNCONFIRMED, /* we have not read the source */
} StillaCertainty;

/* The four levels of a caution, the worst first. */
typedef enum {
  STILLA_LEVEL_NONE,
  STILLA_LEVEL_STOP,
  STILLA_LEVEL_ASK_FIRST,
  STILLA_LEVEL_TAKE_CARE,
  STILLA_LEVEL_GOOD_TO_KNOW,
} StillaLevel;

/* How a source was read. */
typedef enum {
  STILLA_READ_ORIGINAL,
  STILLA_READ_SECONDARY,
  STILLA_READ_NOT_READ,
} StillaRead;

typedef enum {
  STILLA_ROUTE_ORAL = 1 << 0,
  STILLA_ROUTE_VEIN = 1 << 1,
} StillaRoute;

/** stilla_certainty_from_string: Returns: FALSE when @word is not in the vocabulary */
gboolean stilla_certainty_from_string (const char *word, StillaCertainty *out);
/** stilla_certainty_label: Returns: (transfer none): "Certainty: high" and so on, for the reader; "" for NONE
 */
const char *stilla_certainty_label (StillaCertainty certainty);
/** stilla_certainty_note: Returns: (transfer none): the same in passing, after the words it is about: "high
 * certainty"; "" for NONE */
const char *stilla_certainty_note (StillaCertainty certainty);
/** stilla_certainty_meaning: Returns: (transfer none): one plain sentence that says what the word means */
const char *stilla_certainty_meaning (StillaCertainty certainty);

gboolean stilla_level_from_string (const char *word, StillaLevel *out);
/** stilla_level_to_string: Returns: (transfer none): the word in the files: "stop", "ask-first", "take-care",
 * "good-to-know" */
const char *stilla_level_to_string (StillaLevel level);
/** stilla_level_label: Returns: (transfer none): "Stop", "Ask first", "Take care", "Good to know" */
const char *stilla_level_label (StillaLevel level);
/** stilla_level_meaning: Returns: (transfer none): "do not use without a prescriber" and so on */
const char *stilla_level_meaning (StillaLevel level);
/** stilla_level_icon_name: Returns: (transfer none): name of the symbolic icon that stands for @level */
const char *stilla_level_icon_name (StillaLevel level);

gboolean stilla_read_from_string (const char *word, StillaRead *out);
/** stilla_read_label: Returns: (transfer none): "We read part of it" (no source was read from end to end),
 * "We read about it in another text", "We have not read it" */
const char *stilla_read_label (StillaRead read);
/** stilla_read_note: Returns: (transfer none): the same where the words around it say that it is about what
 * we read: "Part read by us" */
const char *stilla_read_note (StillaRead read);

/** stilla_route_from_string: @words: "oral", "vein" or both with a space. Returns: FALSE when a word is
 * unknown */
gboolean stilla_route_from_string (const char *words, StillaRoute *out);

G_END_DECLS
