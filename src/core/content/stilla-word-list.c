/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-word-list.h"

#include <gio/gio.h>
#include <string.h>

#define FOLDER "/org/stilla/plain-english/"
#define ARROW " \342\206\222 "

struct _StillaWordList {
  GPtrArray *entries; /* (element-type StillaListedWords) */
};

/* A word of a text. */
typedef struct {
  const char *start;
  gsize length;
  gboolean joined; /* nothing but a space or a hyphen parts it from the word before */
} Word;

static void
listed_words_free (gpointer data)
{
  StillaListedWords *entry = data;

  g_clear_pointer (&entry->words, g_free);
  g_clear_pointer (&entry->remedy, g_free);
  g_clear_pointer (&entry->parts, g_strfreev);
  g_free (entry);
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 128;
}

/* Marks beyond ASCII, such as curly quotes, part words; letters such as é do not. */
static gsize
letter_length (const char *p)
{
  gunichar c;

  if (!is_letter (*p))
    return 0;
  if ((guchar) *p < 128)
    return 1;
  c = g_utf8_get_char (p);
  return g_unichar_isalpha (c) ? (gsize) (g_utf8_next_char (p) - p) : 0;
}

static gsize
word_length (const char *p)
{
  gsize length = 0;
  gsize step;

  while ((step = letter_length (p + length)) > 0)
    length += step;
  return length;
}

static gboolean
is_joint (const char *from, const char *to)
{
  for (const char *p = from; p < to; p++)
    if (*p != ' ' && *p != '-')
      return FALSE;
  return TRUE;
}

static GArray *
split_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *end = text;

  for (const char *p = text; *p != '\0';) {
    Word word = { p, word_length (p), FALSE };

    if (word.length == 0) {
      p = g_utf8_next_char (p);
      continue;
    }
    word.joined = is_joint (end, p);
    g_array_append_val (words, word);
    end = p += word.length;
  }
  return words;
}

static GStrv
split_parts (const char *phrase)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GArray) words = split_words (phrase);

  for (guint i = 0; i < words->len; i++) {
    const Word *word = &g_array_index (words, Word, i);
    g_autofree char *part = g_strndup (word->start, word->length);

    g_strv_builder_add (builder, part);
  }
  return g_strv_builder_end (builder);
}

static gboolean
has_capital (const char *words)
{
  for (const char *p = words; *p != '\0'; p++)
    if (g_ascii_isupper (*p))
      return TRUE;
  return FALSE;
}

static void
add_line (StillaWordList *self, const char *line)
{
  g_auto (GStrv) halves = g_strsplit (line, ARROW, 2);
  StillaListedWords *entry = g_new0 (StillaListedWords, 1);

  entry->words = g_strdup (halves[0]);
  entry->remedy = g_strdup (halves[1]);
  entry->parts = split_parts (halves[0]);
  entry->cased = has_capital (halves[0]);
  g_ptr_array_add (self->entries, entry);
}

GStrv
stilla_word_list_read_lines (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, ".txt", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (bytes != NULL, g_strv_builder_end (builder));

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && *lines[i] != '#')
      g_strv_builder_add (builder, lines[i]);
  return g_strv_builder_end (builder);
}

StillaWordList *
stilla_word_list_new (const char *const *lines)
{
  StillaWordList *self = g_new0 (StillaWordList, 1);

  self->entries = g_ptr_array_new_with_free_func (listed_words_free);
  for (guint i = 0; lines[i] != NULL; i++)
    add_line (self, lines[i]);
  return self;
}

StillaWordList *
stilla_word_list_load (const char *name)
{
  g_auto (GStrv) lines = stilla_word_list_read_lines (name);

  return stilla_word_list_new ((const char *const *) lines);
}

void
stilla_word_list_free (StillaWordList *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_part (const Word *word, const char *part, gboolean cased, gboolean last)
{
  gsize length = strlen (part);
  gboolean plural = last && word->length == length + 1 && word->start[length] == 's';

  if (word->length != length && !plural)
    return FALSE;
  return (cased ? strncmp (word->start, part, length) : g_ascii_strncasecmp (word->start, part, length)) == 0;
}

/* How many words of @words, from @at on, are those of @entry; 0 when they are others. */
static guint
match (const StillaListedWords *entry, const GArray *words, guint at)
{
  guint i;

  for (i = 0; entry->parts[i] != NULL; i++) {
    const Word *word = at + i < words->len ? &g_array_index (words, Word, at + i) : NULL;

    if (word == NULL || (i > 0 && !word->joined)
        || !is_part (word, entry->parts[i], entry->cased, entry->parts[i + 1] == NULL))
      return 0;
  }
  return i;
}

static const StillaListedWords *
match_longest (const StillaWordList *self, const GArray *words, guint at, guint *length)
{
  const StillaListedWords *longest = NULL;

  *length = 0;
  for (guint i = 0; i < self->entries->len; i++) {
    const StillaListedWords *entry = g_ptr_array_index (self->entries, i);
    guint n = match (entry, words, at);

    if (n > *length) {
      longest = entry;
      *length = n;
    }
  }
  return longest;
}

static char *
dup_shown (const GArray *words, guint at, guint length)
{
  const Word *first = &g_array_index (words, Word, at);
  const Word *last = &g_array_index (words, Word, at + length - 1);

  return g_strndup (first->start, (gsize) (last->start + last->length - first->start));
}

void
stilla_word_list_find (const StillaWordList *self, const char *text, StillaWordsFound found, gpointer data)
{
  g_autoptr (GArray) words = split_words (text);
  guint length;

  for (guint i = 0; i < words->len; i += MAX (length, 1)) {
    const StillaListedWords *entry = match_longest (self, words, i, &length);
    g_autofree char *shown = entry != NULL ? dup_shown (words, i, length) : NULL;

    if (entry != NULL)
      found (entry, shown, data);
  }
}

gboolean
stilla_listed_words_stand_in (const StillaListedWords *self, const char *text)
{
  g_autoptr (GArray) words = split_words (text);

  for (guint i = 0; i < words->len; i++)
    if (match (self, words, i) > 0)
      return TRUE;
  return FALSE;
}
