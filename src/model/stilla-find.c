/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-find.h"

#define NO_BREAK_SPACE 0x00a0
#define NARROW_NO_BREAK_SPACE 0x202f
#define SOFT_HYPHEN 0x00ad

/* Marks that steer direction and breaking are not seen by the reader. */
static gboolean
is_unseen (gunichar c)
{
  return c == SOFT_HYPHEN || (c >= 0x200b && c <= 0x200f) || (c >= 0x2060 && c <= 0x2069);
}

static gunichar
fold (gunichar c)
{
  return c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE ? ' ' : g_unichar_tolower (c);
}

static const char *
skip_unseen (const char *text)
{
  while (*text != '\0' && is_unseen (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* Returns where the match ends, NULL when there is none at @text. */
static const char *
match_here (const char *text, const char *words)
{
  for (words = skip_unseen (words); *words != '\0'; words = skip_unseen (g_utf8_next_char (words))) {
    text = skip_unseen (text);
    if (*text == '\0' || fold (g_utf8_get_char (text)) != fold (g_utf8_get_char (words)))
      return NULL;
    text = g_utf8_next_char (text);
  }
  return text;
}

GArray *
stilla_find_all (const char *text, const char *words)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (StillaMatch));
  const char *at = text;

  if (*skip_unseen (words) == '\0')
    return matches;

  while (*(at = skip_unseen (at)) != '\0') {
    const char *end = match_here (at, words);

    if (end != NULL) {
      StillaMatch match = { (guint) (at - text), (guint) (end - text) };

      g_array_append_val (matches, match);
    }
    at = end != NULL ? end : g_utf8_next_char (at);
  }
  return matches;
}
