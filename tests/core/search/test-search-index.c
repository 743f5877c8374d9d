/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/search/stilla-search-builder.h"
#include "core/search/stilla-search-index.h"
#include "stilla-test-guide.h"

#include <string.h>

/* One small page for each way to match "glycinate". */
static StillaSearchIndex *
index_new (void)
{
  g_autoptr (StillaSearchBuilder) builder = stilla_search_builder_new ();

  stilla_search_builder_begin_page (builder, "text", "Plain page", "Plain");
  stilla_search_builder_add (builder, STILLA_PLACE_TEXT, "there",
                             "First sentence. The glycinate is here, on 1,000 mg. Last sentence.");
  stilla_search_builder_add (builder, STILLA_PLACE_TEXT, NULL,
                             "Das Präparat hilft bei Migräne. ألم المغنيسيوم. 偏头痛和镁。");
  stilla_search_builder_begin_page (builder, "heading", "Another page", "Another");
  stilla_search_builder_add (builder, STILLA_PLACE_HEADING, "head", "What glycinate is");
  stilla_search_builder_begin_page (builder, "synonym", "Third page", "Third");
  stilla_search_builder_add (builder, STILLA_PLACE_SYNONYM, NULL, "powder, glycinate, capsule");
  stilla_search_builder_begin_page (builder, "title", "About glycinate", "About");
  stilla_search_builder_begin_page (builder, "begins", "Glycinate and more", "More");
  stilla_search_builder_begin_page (builder, "is", "A page: read the label", "Glycinate");
  return stilla_search_builder_finish (builder);
}

static char *
find (const StillaSearchIndex *index, const char *query)
{
  g_autoptr (GPtrArray) hits = stilla_search_index_find (index, query, 0);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++) {
    const StillaSearchHit *hit = g_ptr_array_index (hits, i);

    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", hit->page_id);
  }
  return g_strdup (ids->str);
}

static void
assert_finds (const StillaSearchIndex *index, const char *query, const char *ids)
{
  g_autofree char *found = find (index, query);

  g_assert_cmpstr (found, ==, ids);
}

#define ALL "is begins title synonym heading text"

static void
test_order (void)
{
  g_autoptr (StillaSearchIndex) index = index_new ();

  assert_finds (index, "glycinate", ALL);
  assert_finds (index, "GLYCINATE", ALL);
  assert_finds (index, "glýcínàte", ALL);
  assert_finds (index, "glycinate page", "is synonym heading text");
  assert_finds (index, "page glycinate", "is synonym heading text");
}

static void
test_unfinished (void)
{
  g_autoptr (StillaSearchIndex) index = index_new ();

  assert_finds (index, "glyc", "begins is title synonym heading text");
  assert_finds (index, "g", "begins is title synonym heading text");
  assert_finds (index, "glyc ", "");
  assert_finds (index, "glyc page", "");
}

/* Every single slip in every place of the word is forgiven. */
static void
test_one_letter (void)
{
  const char *word = "glycinate";
  const gsize length = strlen (word);
  g_autoptr (StillaSearchIndex) index = index_new ();

  for (gsize i = 0; i < length; i++) {
    g_autofree char *left_out = g_strdup_printf ("%.*s%s ", (int) i, word, word + i + 1);
    g_autofree char *swapped = g_strdup_printf ("%.*sx%s ", (int) i, word, word + i + 1);
    g_autofree char *put_in = g_strdup_printf ("%.*sx%s ", (int) i, word, word + i);
    g_autofree char *turned
        = i + 1 < length ? g_strdup_printf ("%.*s%c%c%s ", (int) i, word, word[i + 1], word[i], word + i + 2)
                         : NULL;

    assert_finds (index, left_out, "title begins is synonym heading text");
    assert_finds (index, swapped, "title begins is synonym heading text");
    assert_finds (index, put_in, "title begins is synonym heading text");
    if (turned != NULL)
      assert_finds (index, turned, "title begins is synonym heading text");
  }
}

static void
test_not_forgiven (void)
{
  static const char *const queries[] = {
    "glxcixate",
    "xglycinatex",
    "lgycinaet", /* two letters */
    "adn",
    "mh", /* too short */
    "1001",
    "1010", /* a number is never bent */
    "",
    " ",
    "?!., -",
    "\342\200\224",    /* no word */
    "glycinate zebra", /* one word is nowhere */
  };
  g_autoptr (StillaSearchIndex) index = index_new ();

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    assert_finds (index, queries[i], "");
}

static void
test_long (void)
{
  g_autoptr (StillaSearchIndex) index = index_new ();
  g_autofree char *letters = g_strnfill (100000, 'g');
  g_autoptr (GString) many = g_string_new (NULL);

  for (guint i = 0; i < 5000; i++)
    g_string_append (many, "glycinate ");
  assert_finds (index, letters, "");
  assert_finds (index, many->str, "");
}

/* A spelling that only one page has finds that page first, then those that spell it otherwise. */
static void
test_two_spellings (void)
{
  g_autoptr (StillaSearchBuilder) builder = stilla_search_builder_new ();
  g_autoptr (StillaSearchIndex) index = NULL;

  stilla_search_builder_begin_page (builder, "british", "Diarrhoea", "Diarrhoea");
  stilla_search_builder_begin_page (builder, "words", "Glossary", "Glossary");
  stilla_search_builder_add (builder, STILLA_PLACE_TEXT, NULL, "Some write diarrhea.");
  index = stilla_search_builder_finish (builder);
  assert_finds (index, "diarrhea", "words british");
  assert_finds (index, "diarrhoea", "british words");
}

static void
test_numbers (void)
{
  g_autoptr (StillaSearchIndex) index = index_new ();

  assert_finds (index, "1000 mg", "text");
  assert_finds (index, "1,000 mg", "text");
  assert_finds (index, "١٠٠٠", "text");
}

static void
test_scripts (void)
{
  g_autoptr (StillaSearchIndex) index = index_new ();

  assert_finds (index, "migrane", "text");
  assert_finds (index, "MIGRÄNE", "text");
  assert_finds (index, "مغنيسيوم", "text");
  assert_finds (index, "المُغنيسيوم", "text");
  assert_finds (index, "镁", "text");
  assert_finds (index, "头痛", "text");
  assert_finds (index, "药", "");
  assert_finds (index, "\377\376", "");
}

static void
test_sentence (void)
{
  g_autoptr (StillaSearchIndex) index = index_new ();
  g_autoptr (GPtrArray) hits = stilla_search_index_find (index, "glycinate 1000", 0);
  const StillaSearchHit *hit = g_ptr_array_index (hits, 0);
  const StillaSearchMark *first = &g_array_index (hit->marks, StillaSearchMark, 0);
  const StillaSearchMark *second = &g_array_index (hit->marks, StillaSearchMark, 1);

  g_assert_cmpstr (hit->sentence, ==, "The glycinate is here, on 1,000 mg.");
  g_assert_cmpstr (hit->anchor, ==, "there");
  g_assert_cmpuint (hit->marks->len, ==, 2);
  g_assert_cmpint (strncmp (hit->sentence + first->start, "glycinate", first->end - first->start), ==, 0);
  g_assert_cmpint (strncmp (hit->sentence + second->start, "1,000", second->end - second->start), ==, 0);
  g_assert_false (hit->is_misspelt);
}

static void
test_misspelt_sentence (void)
{
  g_autoptr (StillaSearchIndex) index = index_new ();
  g_autoptr (GPtrArray) hits = stilla_search_index_find (index, "glycinaet first", 0);
  const StillaSearchHit *hit = g_ptr_array_index (hits, 0);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_true (hit->is_misspelt);
  g_assert_cmpuint (hit->marks->len, >=, 1);
}

static void
test_limit (void)
{
  g_autoptr (StillaSearchIndex) index = index_new ();
  g_autoptr (GPtrArray) hits = stilla_search_index_find (index, "glycinate", 2);

  g_assert_cmpuint (hits->len, ==, 2);
}

static void
test_guide (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", NULL, NULL);
  g_autoptr (StillaSearchIndex) index = stilla_search_index_new (bundle, reader);
  g_autoptr (GPtrArray) epsom = stilla_search_index_find (index, "epsom", 1);
  const StillaSearchHit *hit = g_ptr_array_index (epsom, 0);

  assert_finds (index, "bisglycinate", "glycinate forms-compared");
  assert_finds (index, "magnesia ", "forms-compared");
  assert_finds (index, "kitchen sink", "every-block");
  assert_finds (index, "dictionary", "glossary");
  assert_finds (index, "vibramycin", "every-block");
  g_assert_cmpstr (hit->page_id, ==, "forms-compared");
  g_assert_cmpstr (hit->anchor, ==, "form-sulfate");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/index/order", test_order);
  g_test_add_func ("/search/index/unfinished", test_unfinished);
  g_test_add_func ("/search/index/one-letter", test_one_letter);
  g_test_add_func ("/search/index/not-forgiven", test_not_forgiven);
  g_test_add_func ("/search/index/long", test_long);
  g_test_add_func ("/search/index/two-spellings", test_two_spellings);
  g_test_add_func ("/search/index/numbers", test_numbers);
  g_test_add_func ("/search/index/scripts", test_scripts);
  g_test_add_func ("/search/index/sentence", test_sentence);
  g_test_add_func ("/search/index/misspelt-sentence", test_misspelt_sentence);
  g_test_add_func ("/search/index/limit", test_limit);
  g_test_add_func ("/search/index/guide", test_guide);
  return g_test_run ();
}
