/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/content/stilla-word-list.h"

#include <string.h>

#define ARROW " \342\206\222 "

static const char *const lines[] = {
  "efficacy" ARROW "how well it works", "root cause", "cause", "IV", "meta analysis", "na\303\257ve", NULL
};

typedef struct {
  const char *text;
  const char *found; /* "words:shown" with a stroke between */
} Sample;

static const Sample samples[] = {
  { "", "" },
  { "Nothing here.", "" },
  { "The efficacy, then.", "efficacy:efficacy" },
  { "Efficacy!", "efficacy:Efficacy" },
  { "Inefficacy and efficacyx.", "" },
  { "A root cause.", "root cause:root cause" },
  { "Two root causes", "root cause:root causes" },
  { "At the root. Cause unknown.", "cause:Cause" },
  { "The root, cause.", "cause:cause" },
  { "A root-cause.", "root cause:root-cause" },
  { "A meta-analysis and a meta analysis", "meta analysis:meta-analysis|meta analysis:meta analysis" },
  { "IV or iv or IVs", "IV:IV|IV:IVs" },
  { "\342\200\234cause\342\200\235", "cause:cause" },
  { "because causeway caus\303\251", "" },
  { "So na\303\257ve.", "na\303\257ve:na\303\257ve" },
};

static void
note (const StillaListedWords *entry, const char *shown, gpointer data)
{
  GString *found = data;

  g_string_append_printf (found, "%s%s:%s", found->len > 0 ? "|" : "", entry->words, shown);
}

static void
test_find (void)
{
  g_autoptr (StillaWordList) list = stilla_word_list_new (lines);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autoptr (GString) found = g_string_new (NULL);

    g_test_message ("%s", samples[i].text);
    stilla_word_list_find (list, samples[i].text, note, found);
    g_assert_cmpstr (found->str, ==, samples[i].found);
  }
}

static void
expect_remedy (const StillaListedWords *entry, const char *shown, gpointer data)
{
  g_assert_cmpstr (entry->remedy, ==, data);
  g_assert_true (stilla_listed_words_stand_in (entry, "Cause, efficacy"));
  g_assert_false (stilla_listed_words_stand_in (entry, "effic acy"));
}

static void
test_remedy (void)
{
  g_autoptr (StillaWordList) list = stilla_word_list_new (lines);

  stilla_word_list_find (list, "efficacy", expect_remedy, (gpointer) "how well it works");
  stilla_word_list_find (list, "cause", expect_remedy, NULL);
}

/* The lists that ship: an arrow where there must be one, and no entry twice. */
static void
test_shipped (void)
{
  static const char *const names[] = { "medical-terms", "plain-twins", "sales-words", "unavoidable" };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_auto (GStrv) all = stilla_word_list_read_lines (names[i]);

    g_assert_cmpuint (g_strv_length (all), >, 0);
    for (guint j = 0; all[j] != NULL; j++) {
      g_auto (GStrv) halves = g_strsplit (all[j], ARROW, 2);

      g_test_message ("%s: %s", names[i], all[j]);
      g_assert_true (g_hash_table_add (seen, g_strdup (halves[0])));
      if (strcmp (names[i], "plain-twins") == 0)
        g_assert_true (halves[1] != NULL && *halves[1] != '\0');
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/content/word-list/find", test_find);
  g_test_add_func ("/content/word-list/remedy", test_remedy);
  g_test_add_func ("/content/word-list/shipped", test_shipped);
  return g_test_run ();
}
