/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/search/stilla-search-builder.h"
#include "core/search/stilla-search-index.h"

#include <stdio.h>
#include <string.h>

/* Searches a made-up guide of 10,000 pages key by key, as somebody types, and prints how long the key strokes
 * take. Bar: p95 of 16 ms. */

#define N_PAGES 10000
#define N_HEADINGS 4
#define N_PARAGRAPHS 12
#define WORDS_A_PARAGRAPH 40
#define VOCABULARY 60000
#define SHOWN 50

static const char *const queries[] = {
  "magnesium",          "glycinate", "magnesuim",      "glycinaet dose",    "migraine attack today",
  "elemental 141 mg",   "zzzzzzzz",  "kidney failyre", "what is magnesium", "a",
  "magnesium migraine",
};
static const char *const real_words[] = {
  "magnesium", "migraine", "glycinate", "attack", "dose",  "kidney", "failure",
  "elemental", "what",     "is",        "a",      "today", "mg",     "141",
};

/* A word that depends on @number alone: syllables, so that many words begin alike. */
static void
append_word (GString *out, guint number)
{
  static const char *const syllables[] = { "ma", "gne", "si", "um",  "gly", "ci",  "na", "te",
                                           "ra", "lo",  "pe", "tri", "dos", "vel", "ka", "mi" };

  if (number < G_N_ELEMENTS (real_words)) {
    g_string_append (out, real_words[number]);
    return;
  }
  for (; number > 0; number /= G_N_ELEMENTS (syllables))
    g_string_append (out, syllables[number % G_N_ELEMENTS (syllables)]);
}

/* Few words are frequent, most are rare, as in any text. */
static guint
pick (GRand *random)
{
  double x = g_rand_double (random);

  return (guint) (x * x * x * x * VOCABULARY);
}

static char *
make_text (GRand *random, guint n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++) {
    if (i > 0)
      g_string_append_c (text, ' ');
    append_word (text, pick (random));
  }
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

static void
add (StillaSearchBuilder *builder, GRand *random, StillaPlace place, guint n_words)
{
  g_autofree char *text = make_text (random, n_words);

  stilla_search_builder_add (builder, place, NULL, text);
}

static StillaSearchIndex *
make_index (void)
{
  g_autoptr (StillaSearchBuilder) builder = stilla_search_builder_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (24305);

  for (guint i = 0; i < N_PAGES; i++) {
    g_autofree char *id = g_strdup_printf ("page-%u", i);
    g_autofree char *title = make_text (random, 6);
    g_autofree char *short_title = make_text (random, 2);

    stilla_search_builder_begin_page (builder, id, title, short_title);
    for (guint k = 0; k < N_HEADINGS; k++)
      add (builder, random, STILLA_PLACE_HEADING, 6);
    for (guint k = 0; k < N_PARAGRAPHS; k++)
      add (builder, random, STILLA_PLACE_TEXT, WORDS_A_PARAGRAPH);
  }
  return stilla_search_builder_finish (builder);
}

static void
type_query (const StillaSearchIndex *index, const char *query, GArray *times)
{
  for (gsize length = 1; length <= strlen (query); length++) {
    g_autofree char *typed = g_strndup (query, length);
    gint64 start = g_get_monotonic_time ();
    g_autoptr (GPtrArray) hits = stilla_search_index_find (index, typed, SHOWN);
    gint64 took = g_get_monotonic_time () - start;

    g_array_append_val (times, took);
  }
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

static gint64
percentile (const GArray *times, guint percent)
{
  return g_array_index (times, gint64, (times->len - 1) * percent / 100);
}

static void
print_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", NULL, NULL);
  g_autoptr (StillaSearchIndex) index = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_no_error (error);
  index = stilla_search_index_new (bundle, reader);
  printf ("shipped guide: index of %u words in %.1f ms\n", stilla_search_index_get_n_words (index),
          (double) (g_get_monotonic_time () - start) / 1000);
}

int
main (void)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (StillaSearchIndex) index = make_index ();
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  stilla_resources_register ();
  print_shipped ();
  printf ("%d pages: index of %u words in %.0f ms\n", N_PAGES, stilla_search_index_get_n_words (index),
          (double) (g_get_monotonic_time () - start) / 1000);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    type_query (index, queries[i], times);
  g_array_sort (times, compare_times);
  printf ("key strokes: %u; p50 %.2f ms, p95 %.2f ms, worst %.2f ms (bar: p95 16 ms)\n", times->len,
          (double) percentile (times, 50) / 1000, (double) percentile (times, 95) / 1000,
          (double) percentile (times, 100) / 1000);
  return 0;
}
