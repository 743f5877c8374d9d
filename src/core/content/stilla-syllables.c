/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-syllables.h"
#include "core/content/stilla-word-list.h"

#include <string.h>

struct _StillaSyllables {
  GHashTable *exceptions; /* word to number */
};

static void
add_exception (StillaSyllables *self, const char *line)
{
  const char *space = strchr (line, ' ');
  guint64 count = 0;

  if (space != NULL && g_ascii_string_to_unsigned (space + 1, 10, 1, 20, &count, NULL))
    g_hash_table_insert (self->exceptions, g_strndup (line, (gsize) (space - line)),
                         GUINT_TO_POINTER (count));
  else
    g_critical ("syllables.txt: “%s” is not a word, a space and a number", line);
}

StillaSyllables *
stilla_syllables_load (void)
{
  StillaSyllables *self = g_new0 (StillaSyllables, 1);
  g_auto (GStrv) lines = stilla_word_list_read_lines ("syllables");

  self->exceptions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    add_exception (self, lines[i]);
  return self;
}

void
stilla_syllables_free (StillaSyllables *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->exceptions, g_hash_table_unref);
  g_free (self);
}

static gboolean
is_vowel (char c)
{
  return strchr ("aeiouy", c) != NULL;
}

/* The letters a to z of @word in lower case, without the "'s" of an owner at its end. */
static char *
fold (const char *word)
{
  GString *letters = g_string_sized_new (16);
  gsize length = strlen (word);

  if (g_str_has_suffix (word, "'s") || g_str_has_suffix (word, "'S"))
    length -= 2;
  else if (g_str_has_suffix (word, "\342\200\231s") || g_str_has_suffix (word, "\342\200\231S"))
    length -= 4;
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalpha (word[i]))
      g_string_append_c (letters, g_ascii_tolower (word[i]));
  return g_string_free (letters, FALSE);
}

static gboolean
ends_with_any (const char *word, const char *const *endings)
{
  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (word, endings[i]))
      return TRUE;
  return FALSE;
}

/* Whether @word ends with @ending and a consonant stands before it. */
static gboolean
ends_after_consonant (const char *word, const char *ending)
{
  gsize length = strlen (word);
  gsize tail = strlen (ending);

  return length > tail && g_str_has_suffix (word, ending) && !is_vowel (word[length - tail - 1]);
}

/* How many letters at the end nobody says: "mixed", "times", "dose", but not "tested", "doses", "table". */
static gsize
silent_length (const char *word)
{
  static const char *const said_ed[] = { "ted", "ded", NULL };
  static const char *const said_es[] = { "ses", "xes", "zes", "ches", "shes", "ces", "ges", NULL };

  if (ends_after_consonant (word, "ed") && !ends_with_any (word, said_ed))
    return 2;
  if (ends_after_consonant (word, "es") && !ends_with_any (word, said_es)
      && !ends_after_consonant (word, "les"))
    return 2;
  return ends_after_consonant (word, "e") && !ends_after_consonant (word, "le");
}

static guint
count_vowel_groups (const char *word, gsize length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += is_vowel (word[i]) && (i == 0 || !is_vowel (word[i - 1]));
  return n;
}

static guint
find_exception (const StillaSyllables *self, char *word)
{
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->exceptions, word));
  gsize length = strlen (word);

  if (count == 0 && length > 1 && word[length - 1] == 's') {
    word[length - 1] = '\0';
    count = GPOINTER_TO_UINT (g_hash_table_lookup (self->exceptions, word));
    word[length - 1] = 's';
  }
  return count;
}

guint
stilla_syllables_count (const StillaSyllables *self, const char *word)
{
  g_autofree char *letters = fold (word);
  guint count = find_exception (self, letters);

  if (count == 0)
    count = count_vowel_groups (letters, strlen (letters) - silent_length (letters));
  return MAX (count, 1);
}
