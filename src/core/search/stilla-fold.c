/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/search/stilla-fold.h"

#include <string.h>

#define ARABIC_ARTICLE "\330\247\331\204" /* alef, lam */
#define SHORTEST_WITH_ARTICLE 5

typedef struct {
  gunichar letter;
  const char *folded;
} Special;

/* What neither decomposition nor case reaches, in order of code point. */
static const Special specials[] = {
  { 0x00AD, "" },         /* soft hyphen */
  { 0x00DF, "ss" },       /* sharp s */
  { 0x00E6, "ae" },       /* ae */
  { 0x00F0, "d" },        /* eth */
  { 0x00F8, "o" },        /* o with stroke */
  { 0x00FE, "th" },       /* thorn */
  { 0x0111, "d" },        /* d with stroke */
  { 0x0127, "h" },        /* h with stroke */
  { 0x0131, "i" },        /* dotless i */
  { 0x0142, "l" },        /* l with stroke */
  { 0x014B, "n" },        /* eng */
  { 0x0153, "oe" },       /* oe */
  { 0x0167, "t" },        /* t with stroke */
  { 0x03C2, "\317\203" }, /* final sigma */
  { 0x0640, "" },         /* tatweel */
  { 0x0629, "\331\207" }, /* teh marbuta as heh */
  { 0x0649, "\331\212" }, /* alef maksura as yeh */
  { 0x0671, "\330\247" }, /* alef wasla */
  { 0x06A9, "\331\203" }, /* Persian kaf */
  { 0x06C1, "\331\207" }, /* Urdu heh */
  { 0x06CC, "\331\212" }, /* Persian yeh */
  { 0x200B, "" },         /* zero width space, non-joiner, joiner and the direction marks */
  { 0x200C, "" },         { 0x200D, "" }, { 0x200E, "" }, { 0x200F, "" }, { 0x2060, "" }, { 0xFEFF, "" },
};

static const char *
find_special (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (specials); i++) {
    if (specials[i].letter == c)
      return specials[i].folded;
  }
  return NULL;
}

/* Marks that carry no letter of their own: accents, Arabic and Hebrew vowels. Indic and Thai vowel signs and
 * the Japanese voicing marks do carry one. */
static gboolean
is_bare_mark (gunichar c)
{
  if (g_unichar_type (c) != G_UNICODE_NON_SPACING_MARK || c == 0x3099 || c == 0x309A)
    return FALSE;
  switch ((int) g_unichar_get_script (c)) {
  case G_UNICODE_SCRIPT_INHERITED:
  case G_UNICODE_SCRIPT_COMMON:
  case G_UNICODE_SCRIPT_LATIN:
  case G_UNICODE_SCRIPT_GREEK:
  case G_UNICODE_SCRIPT_CYRILLIC:
  case G_UNICODE_SCRIPT_ARABIC:
  case G_UNICODE_SCRIPT_HEBREW:
    return TRUE;
  default:
    return FALSE;
  }
}

static void
fold_letter (gunichar c, GString *out)
{
  gunichar lower = g_unichar_tolower (c);
  const char *special = find_special (lower);

  if (is_bare_mark (c))
    return;
  if (special != NULL)
    g_string_append (out, special);
  else if (g_unichar_isdigit (c))
    g_string_append_c (out, (char) ('0' + g_unichar_digit_value (c)));
  else
    g_string_append_unichar (out, lower);
}

char *
stilla_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *parted = NULL;
  GString *out;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  valid = g_utf8_make_valid (text, -1);
  parted = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKD);
  out = g_string_new (NULL);
  for (const char *p = parted; *p != '\0'; p = g_utf8_next_char (p))
    fold_letter (g_utf8_get_char (p), out);
  return g_string_free (out, FALSE);
}

static void
word_free (StillaFoldedWord *self)
{
  g_clear_pointer (&self->folded, g_free);
  g_free (self);
}

static gboolean
is_joiner (gunichar c)
{
  return c == 0x00AD || c == 0x200C || c == 0x200D;
}

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || is_joiner (c)
         || g_unichar_type (c) == G_UNICODE_OTHER_NUMBER;
}

/* Scripts that put no space between words. */
static gboolean
stands_alone (gunichar c)
{
  switch ((int) g_unichar_get_script (c)) {
  case G_UNICODE_SCRIPT_HAN:
  case G_UNICODE_SCRIPT_HIRAGANA:
  case G_UNICODE_SCRIPT_KATAKANA:
  case G_UNICODE_SCRIPT_THAI:
  case G_UNICODE_SCRIPT_LAO:
  case G_UNICODE_SCRIPT_KHMER:
  case G_UNICODE_SCRIPT_MYANMAR:
    return TRUE;
  default:
    return FALSE;
  }
}

/* Whether the comma or point at @p stands between two digits of a number. */
static gboolean
is_inside_number (const char *p, const char *word)
{
  return (*p == ',' || *p == '.') && p > word && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]);
}

static const char *
find_end (const char *word)
{
  const char *p = g_utf8_next_char (word);

  if (stands_alone (g_utf8_get_char (word))) {
    while (*p != '\0' && g_unichar_ismark (g_utf8_get_char (p)))
      p = g_utf8_next_char (p);
    return p;
  }
  while (*p != '\0') {
    gunichar c = g_utf8_get_char (p);

    if (!is_inside_number (p, word)
        && (!is_word_character (c) || (stands_alone (c) && !g_unichar_ismark (c))))
      break;
    p = g_utf8_next_char (p);
  }
  return p;
}

static char *
fold_word (const char *start, const char *end)
{
  g_autofree char *word = g_strndup (start, (gsize) (end - start));
  g_autofree char *folded = stilla_fold (word);
  g_auto (GStrv) groups = NULL;

  if (g_str_has_prefix (folded, ARABIC_ARTICLE) && g_utf8_strlen (folded, -1) >= SHORTEST_WITH_ARTICLE)
    return g_strdup (folded + strlen (ARABIC_ARTICLE));
  if (strchr (folded, ',') == NULL)
    return g_steal_pointer (&folded);
  groups = g_strsplit (folded, ",", -1);
  return g_strjoinv ("", groups);
}

GPtrArray *
stilla_fold_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify) word_free);
  const char *p = text;

  while (*p != '\0') {
    const char *end;
    g_autofree char *folded = NULL;

    if (!is_word_character (g_utf8_get_char (p))) {
      p = g_utf8_next_char (p);
      continue;
    }
    end = find_end (p);
    folded = fold_word (p, end);
    if (*folded != '\0') {
      StillaFoldedWord *word = g_new0 (StillaFoldedWord, 1);

      word->start = (gsize) (p - text);
      word->end = (gsize) (end - text);
      word->folded = g_steal_pointer (&folded);
      g_ptr_array_add (words, word);
    }
    p = end;
  }
  return words;
}
