/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/content/stilla-syllables.h"
#include "core/content/stilla-word-list.h"

#include <string.h>

typedef struct {
  const char *word;
  guint syllables;
} Sample;

static const Sample samples[] = {
  /* The rule: groups of vowels. */
  { "a", 1 },
  { "stop", 1 },
  { "tablet", 2 },
  { "supplement", 3 },
  { "emergency", 4 },
  { "rhy", 1 },
  { "hmm", 1 },
  { "", 1 },
  /* An end that nobody says. */
  { "dose", 1 },
  { "mixed", 1 },
  { "times", 1 },
  { "the", 1 },
  { "red", 1 },
  { "migraine", 2 },
  { "glycinate", 3 },
  /* An end that is said. */
  { "table", 2 },
  { "tables", 2 },
  { "tested", 2 },
  { "needed", 2 },
  { "doses", 2 },
  { "taxes", 2 },
  { "matches", 2 },
  { "ages", 2 },
  { "faces", 2 },
  { "agreed", 2 },
  { "free", 1 },
  /* Marks, capitals and owners do not matter. */
  { "Supplement,", 3 },
  { "(tablet).", 2 },
  { "body's", 2 },
  { "body\342\200\231s", 2 },
  { "DOSE", 1 },
  /* Exceptions, and what has an s behind it. */
  { "magnesium", 4 },
  { "diarrhoea", 4 },
  { "Diarrhea.", 4 },
  { "headaches", 2 },
  { "antibiotics", 5 },
  { "trial", 2 },
  { "guidelines", 2 },
  { "beyond", 2 },
  { "hundred", 2 },
  { "doesn't", 2 },
  { "doesn\342\200\231t", 2 },
};

static void
test_samples (void)
{
  g_autoptr (StillaSyllables) syllables = stilla_syllables_load ();

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_test_message ("%s", samples[i].word);
    g_assert_cmpuint (stilla_syllables_count (syllables, samples[i].word), ==, samples[i].syllables);
  }
}

/* Small letters, a space, a number; no word twice. */
static void
test_exceptions (void)
{
  g_auto (GStrv) lines = stilla_word_list_read_lines ("syllables");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (g_strv_length (lines), >, 100);
  for (guint i = 0; lines[i] != NULL; i++) {
    gsize length = strspn (lines[i], "abcdefghijklmnopqrstuvwxyz");

    g_test_message ("%s", lines[i]);
    g_assert_cmpuint (length, >, 0);
    g_assert_cmpint (lines[i][length], ==, ' ');
    g_assert_true (g_ascii_isdigit (lines[i][length + 1]) && lines[i][length + 2] == '\0');
    g_assert_true (g_hash_table_add (seen, g_strndup (lines[i], length)));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/content/syllables/samples", test_samples);
  g_test_add_func ("/content/syllables/exceptions", test_exceptions);
  return g_test_run ();
}
