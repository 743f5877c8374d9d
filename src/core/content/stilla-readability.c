/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-readability.h"
#include "core/content/stilla-sentence.h"
#include "core/content/stilla-syllables.h"
#include "core/content/stilla-word-list.h"

#include <math.h>
#include <string.h>

struct _StillaReadabilityCounter {
  StillaSyllables *syllables;
  GStrv spared; /* words that the subject cannot do without */
};

StillaReadabilityCounter *
stilla_readability_counter_new (void)
{
  StillaReadabilityCounter *self = g_new0 (StillaReadabilityCounter, 1);

  self->syllables = stilla_syllables_load ();
  self->spared = stilla_word_list_read_lines ("unavoidable");
  return self;
}

void
stilla_readability_counter_free (StillaReadabilityCounter *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->syllables, stilla_syllables_free);
  g_clear_pointer (&self->spared, g_strfreev);
  g_free (self);
}

static char *
fold_letters (const char *word)
{
  GString *letters = g_string_new (NULL);

  for (const char *p = word; *p != '\0'; p++)
    if (g_ascii_isalpha (*p))
      g_string_append_c (letters, g_ascii_tolower (*p));
  return g_string_free (letters, FALSE);
}

static void
count_word (const StillaReadabilityCounter *self, const char *word, gboolean spare, StillaReadability *sums)
{
  gboolean amount = strstr (word, STILLA_SENTENCE_AMOUNT) != NULL;
  guint syllables = amount ? 1 : stilla_syllables_count (self->syllables, word);
  g_autofree char *letters = fold_letters (word);

  if (spare && g_strv_contains ((const char *const *) self->spared, letters))
    return;
  sums->words++;
  sums->syllables += syllables;
  sums->long_words += syllables >= 3;
  sums->letters += (guint) strlen (letters);
}

static void
count_sentence (const StillaReadabilityCounter *self,
                const char *sentence,
                gboolean spare,
                StillaReadability *sums)
{
  g_auto (GStrv) words = stilla_sentence_split_words (sentence);
  guint before = sums->words;

  for (guint i = 0; words[i] != NULL; i++)
    count_word (self, words[i], spare, sums);
  sums->sentences++;
  sums->longest = MAX (sums->longest, sums->words - before);
}

void
stilla_readability_count (const StillaReadabilityCounter *self,
                          const char *text,
                          gboolean spare,
                          StillaReadability *sums)
{
  g_auto (GStrv) sentences = stilla_sentence_split (text);

  for (guint i = 0; sentences[i] != NULL; i++)
    count_sentence (self, sentences[i], spare, sums);
}

/* Running text, on pages and in rules.xml, glossary.xml and agents.xml. */
static gboolean
is_paragraph (const StillaElement *element, const StillaElement *parent)
{
  static const char *const paragraphs[]
      = { "p",          "claim",    "item",   "step",    "point",    "meaning",   "main-message",
          "purpose",    "effect",   "advice", "message", "red-flag", "strengths", "tolerability",
          "absorption", "evidence", "value",  NULL };

  if (stilla_element_is (element, "question"))
    return stilla_element_is (parent, "questions");
  return g_strv_contains (paragraphs, element->name);
}

static gboolean
is_left_out (const StillaElement *element)
{
  static const char *const left_out[]
      = { "table", "caption", "alternative", "title", "synonyms", "name", NULL };

  return element->name == NULL || g_strv_contains (left_out, element->name);
}

static void
list_below (const StillaElement *element, GPtrArray *paragraphs)
{
  for (guint i = 0; i < element->children->len; i++) {
    StillaElement *child = g_ptr_array_index (element->children, i);

    if (is_left_out (child))
      continue;
    if (is_paragraph (child, element))
      g_ptr_array_add (paragraphs, child);
    else
      list_below (child, paragraphs);
  }
}

GPtrArray *
stilla_readability_list_paragraphs (const StillaElement *root)
{
  GPtrArray *paragraphs = g_ptr_array_new ();

  list_below (root, paragraphs);
  return paragraphs;
}

void
stilla_readability_count_page (const StillaReadabilityCounter *self,
                               const StillaElement *page,
                               gboolean spare,
                               StillaReadability *sums)
{
  g_autoptr (GPtrArray) paragraphs = stilla_readability_list_paragraphs (page);

  for (guint i = 0; i < paragraphs->len; i++) {
    g_autofree char *text = stilla_sentence_dup_text (g_ptr_array_index (paragraphs, i));

    stilla_readability_count (self, text, spare, sums);
  }
}

double
stilla_readability_get_fkgl (const StillaReadability *sums)
{
  if (sums->words == 0)
    return 0;
  return 0.39 * sums->words / sums->sentences + 11.8 * sums->syllables / sums->words - 15.59;
}

double
stilla_readability_get_smog (const StillaReadability *sums)
{
  if (sums->words == 0)
    return 0;
  return 1.0430 * sqrt (sums->long_words * 30.0 / sums->sentences) + 3.1291;
}

double
stilla_readability_get_mean (const StillaReadability *sums)
{
  return sums->words > 0 ? (double) sums->words / sums->sentences : 0;
}
