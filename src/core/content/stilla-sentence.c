/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-sentence.h"

#include <string.h>

#define KEPT_POINT '\003' /* the point of "Dr.", which ends no sentence */

static const char *
placeholder (const StillaElement *element)
{
  static const char *const amounts[] = { "quantity", "elemental", "dose", "limit", "share", "time", NULL };

  if (g_strv_contains (amounts, element->name))
    return STILLA_SENTENCE_AMOUNT;
  if (stilla_element_is (element, "number"))
    return STILLA_SENTENCE_NUMBER;
  return stilla_element_is (element, "cite") ? "Source" : NULL;
}

static void
append_words (GString *text, const StillaElement *element, const char *left_out)
{
  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);
    const char *mark = child->name != NULL ? placeholder (child) : child->text;

    if (mark != NULL)
      g_string_append (text, mark);
    else if (left_out == NULL || !stilla_element_is (child, left_out))
      append_words (text, child, left_out);
  }
}

/* White space becomes one space, and none at the ends. */
static char *
fold_spaces (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (!g_unichar_isspace (c))
      g_string_append_unichar (folded, c);
    else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
      g_string_append_c (folded, ' ');
  }
  return g_strchomp (g_string_free (folded, FALSE));
}

char *
stilla_sentence_dup_text_without (const StillaElement *element, const char *left_out)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_words (text, element, left_out);
  return fold_spaces (text->str);
}

char *
stilla_sentence_dup_text (const StillaElement *element)
{
  return stilla_sentence_dup_text_without (element, NULL);
}

static gboolean
holds_words (const StillaElement *element)
{
  for (guint i = 0; i < element->children->len; i++)
    if (((const StillaElement *) g_ptr_array_index (element->children, i))->text != NULL)
      return TRUE;
  return FALSE;
}

static void
list_blocks (StillaElement *element, GPtrArray *blocks)
{
  if (element->name == NULL || stilla_element_is (element, "synonyms") || stilla_element_is (element, "word"))
    return;
  if (holds_words (element)) {
    g_ptr_array_add (blocks, element);
    return;
  }
  for (guint i = 0; i < element->children->len; i++)
    list_blocks (g_ptr_array_index (element->children, i), blocks);
}

GPtrArray *
stilla_sentence_list_blocks (const StillaElement *root)
{
  GPtrArray *blocks = g_ptr_array_new ();

  for (guint i = 0; i < root->children->len; i++)
    list_blocks (g_ptr_array_index (root->children, i), blocks);
  return blocks;
}

/* The length of the abbreviation at @p, its last point included. */
static gsize
abbreviation_length (const char *p)
{
  static const char *const abbreviations[]
      = { "Dr.", "Mr.", "Mrs.", "Ms.", "vs.", "e.g.", "i.e.", "etc.", "No." };

  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (g_str_has_prefix (p, abbreviations[i]))
      return strlen (abbreviations[i]);
  return 0;
}

static gboolean
is_word_start (const char *text, const char *p)
{
  gunichar before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : ' ';

  return !g_unichar_isalnum (before) && before != '_';
}

static void
keep_points (char *text)
{
  for (char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gsize length = is_word_start (text, p) ? abbreviation_length (p) : 0;

    for (gsize i = 0; i < length; i++)
      if (p[i] == '.')
        p[i] = KEPT_POINT;
  }
}

static void
restore_points (char *sentence)
{
  for (char *p = sentence; *p != '\0'; p++)
    if (*p == KEPT_POINT)
      *p = '.';
}

/* The end of the closing marks at @p. */
static const char *
skip_closing (const char *p)
{
  while (*p != '\0') {
    gunichar c = g_utf8_get_char (p);

    if (c != '"' && c != 0x201d && c != 0x2019 && c != ')')
      break;
    p = g_utf8_next_char (p);
  }
  return p;
}

static gboolean
has_words (const char *sentence)
{
  for (const char *p = sentence; *p != '\0'; p++)
    if (g_ascii_isalpha (*p) || *p == *STILLA_SENTENCE_AMOUNT || *p == *STILLA_SENTENCE_NUMBER)
      return TRUE;
  return FALSE;
}

static void
add_sentence (GStrvBuilder *sentences, const char *start, const char *end)
{
  g_autofree char *sentence = g_strndup (start, (gsize) (end - start));

  if (!has_words (sentence))
    return;
  restore_points (sentence);
  g_strv_builder_add (sentences, sentence);
}

GStrv
stilla_sentence_split (const char *text)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_autofree char *folded = fold_spaces (text);
  const char *start = folded;

  keep_points (folded);
  for (const char *p = folded; *p != '\0'; p++) {
    const char *space = strchr (".!?", *p) != NULL ? skip_closing (p + 1) : p;

    if (space == p || *space != ' ')
      continue;
    add_sentence (sentences, start, p + 1);
    start = space + 1;
    p = space;
  }
  add_sentence (sentences, start, start + strlen (start));
  return g_strv_builder_end (sentences);
}

static gboolean
parts_words (gunichar c)
{
  return g_unichar_isspace (c) || c == '-' || c == 0x2013 || c == 0x2014 || c == '/';
}

static gboolean
is_word (const char *token)
{
  for (const char *p = token; *p != '\0'; p++)
    if (g_ascii_isalpha (*p) || *p == *STILLA_SENTENCE_AMOUNT)
      return TRUE;
  return FALSE;
}

static void
add_word (GStrvBuilder *words, const char *start, const char *end)
{
  g_autofree char *word = g_strndup (start, (gsize) (end - start));

  if (is_word (word))
    g_strv_builder_add (words, word);
}

GStrv
stilla_sentence_split_words (const char *sentence)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *start = sentence;
  const char *p = sentence;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    if (parts_words (g_utf8_get_char (p))) {
      add_word (words, start, p);
      start = g_utf8_next_char (p);
    }
  add_word (words, start, p);
  return g_strv_builder_end (words);
}
