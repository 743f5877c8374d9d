/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *word;
  const char *label;
  const char *meaning;
} Word;

/* Indexed by StillaCertainty. */
static const Word certainties[] = {
  { NULL, "", "" },
  { "high", N_ ("Certainty: high"), N_ ("More research is unlikely to change what we say.") },
  { "moderate", N_ ("Certainty: moderate"), N_ ("More research may change what we say.") },
  { "low", N_ ("Certainty: low"), N_ ("More research is likely to change what we say.") },
  { "very-low", N_ ("Certainty: very low"), N_ ("We know very little; what we say may be wrong.") },
  { "guideline", N_ ("From a guideline"), N_ ("An official body says so.") },
  { "unconfirmed", N_ ("Not confirmed by us"), N_ ("We have not read the source ourselves.") },
};

/* Indexed by StillaLevel. */
static const Word levels[] = {
  { NULL, "", "" },
  { "stop", N_ ("Stop"), N_ ("do not use without a prescriber") },
  { "ask-first", N_ ("Ask first"), N_ ("talk to a doctor or pharmacist before you use it") },
  { "take-care", N_ ("Take care"), N_ ("you can lower this risk; read how") },
  { "good-to-know", N_ ("Good to know"), N_ ("this helps you; there is nothing you must do") },
};

/* Indexed by StillaCertainty. */
static const char *const certainty_notes[] = {
  "",
  N_ ("high certainty"),
  N_ ("moderate certainty"),
  N_ ("low certainty"),
  N_ ("very low certainty"),
  N_ ("from a guideline"),
  N_ ("not confirmed by us"),
};

static const char *const level_icons[] = {
  "",
  "stilla-stop-symbolic",
  "stilla-ask-first-symbolic",
  "stilla-take-care-symbolic",
  "stilla-good-to-know-symbolic",
};

/* Indexed by StillaRead. */
static const Word reads[] = {
  { "original", N_ ("We read part of it"), "" },
  { "secondary", N_ ("We read about it in another text"), "" },
  { "not-read", N_ ("We have not read it"), "" },
};

/* Indexed by StillaRead. */
static const char *const read_notes[] = {
  N_ ("Part read by us"),
  N_ ("Read about in another text"),
  N_ ("Not read"),
};

static int
find_word (const Word *words, guint n_words, const char *word)
{
  for (guint i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].word, word) == 0 && word != NULL)
      return (int) i;
  return -1;
}

static const char *
translated (const char *english)
{
  return *english != '\0' ? _ (english) : english;
}

gboolean
stilla_certainty_from_string (const char *word, StillaCertainty *out)
{
  int found = find_word (certainties, G_N_ELEMENTS (certainties), word);

  if (found < 0)
    return FALSE;
  *out = (StillaCertainty) found;
  return TRUE;
}

const char *
stilla_certainty_label (StillaCertainty certainty)
{
  return translated (certainties[certainty].label);
}

const char *
stilla_certainty_note (StillaCertainty certainty)
{
  return translated (certainty_notes[certainty]);
}

const char *
stilla_certainty_meaning (StillaCertainty certainty)
{
  return translated (certainties[certainty].meaning);
}

gboolean
stilla_level_from_string (const char *word, StillaLevel *out)
{
  int found = find_word (levels, G_N_ELEMENTS (levels), word);

  if (found < 0)
    return FALSE;
  *out = (StillaLevel) found;
  return TRUE;
}

const char *
stilla_level_to_string (StillaLevel level)
{
  return level == STILLA_LEVEL_NONE ? "" : levels[level].word;
}

const char *
stilla_level_label (StillaLevel level)
{
  return translated (levels[level].label);
}

const char *
stilla_level_meaning (StillaLevel level)
{
  return translated (levels[level].meaning);
}

const char *
stilla_level_icon_name (StillaLevel level)
{
  return level_icons[level];
}

gboolean
stilla_read_from_string (const char *word, StillaRead *out)
{
  int found = find_word (reads, G_N_ELEMENTS (reads), word);

  if (found < 0)
    return FALSE;
  *out = (StillaRead) found;
  return TRUE;
}

const char *
stilla_read_label (StillaRead read)
{
  return translated (reads[read].label);
}

const char *
stilla_read_note (StillaRead read)
{
  return translated (read_notes[read]);
}

gboolean
stilla_route_from_string (const char *words, StillaRoute *out)
{
  g_auto (GStrv) parts = g_strsplit (words != NULL ? words : "", " ", -1);
  guint routes = 0;

  for (guint i = 0; parts[i] != NULL; i++) {
    if (strcmp (parts[i], "oral") == 0)
      routes |= STILLA_ROUTE_ORAL;
    else if (strcmp (parts[i], "vein") == 0)
      routes |= STILLA_ROUTE_VEIN;
    else
      return FALSE;
  }
  *out = (StillaRoute) routes;
  return routes != 0;
}
