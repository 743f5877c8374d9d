/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/content/stilla-readability.h"
#include "core/content/stilla-xml.h"

#include <string.h>

/* Counted by hand. */
typedef struct {
  const char *text;
  StillaReadability all;
  StillaReadability without;
} Sample;

/* sentences, words, syllables, long words, letters, longest */
static const Sample samples[] = {
  { "", { 0, 0, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0, 0 } },
  { "Take it.", { 1, 2, 2, 0, 6, 2 }, { 1, 2, 2, 0, 6, 2 } },
  /* Mag-ne-si-um helps some. Not all. */
  { "Magnesium helps some. Not all.", { 2, 5, 8, 1, 24, 3 }, { 2, 4, 4, 0, 15, 2 } },
  /* We saw no mi-graine tri-al of gly-ci-nate. */
  { "We saw no migraine trial of glycinate.", { 1, 7, 11, 1, 31, 7 }, { 1, 5, 6, 0, 14, 5 } },
  /* An amount is one short word, a number none. */
  { "In \002 people, \001 was the sup-ple-ment.", { 1, 8, 9, 0, 24, 8 }, { 1, 8, 9, 0, 24, 8 } },
  { "The supplement of \001 for \002 people.", { 1, 6, 9, 1, 24, 6 }, { 1, 6, 9, 1, 24, 6 } },
  /* Di-ar-rhoe-a is loose stools, e.g. af-ter a meal. It ends. */
  { "Diarrhoea is loose stools, e.g. after a meal. It ends.",
    { 2, 10, 14, 1, 40, 8 },
    { 2, 10, 14, 1, 40, 8 } },
};

static void
expect_same (const StillaReadability *found, const StillaReadability *wanted)
{
  g_assert_cmpuint (found->sentences, ==, wanted->sentences);
  g_assert_cmpuint (found->words, ==, wanted->words);
  g_assert_cmpuint (found->syllables, ==, wanted->syllables);
  g_assert_cmpuint (found->long_words, ==, wanted->long_words);
  g_assert_cmpuint (found->letters, ==, wanted->letters);
  g_assert_cmpuint (found->longest, ==, wanted->longest);
}

static void
test_counts (void)
{
  g_autoptr (StillaReadabilityCounter) counter = stilla_readability_counter_new ();

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    StillaReadability all = { 0 };
    StillaReadability without = { 0 };
    g_autofree char *shown = g_strescape (samples[i].text, NULL);

    g_test_message ("%s", shown);
    stilla_readability_count (counter, samples[i].text, FALSE, &all);
    stilla_readability_count (counter, samples[i].text, TRUE, &without);
    expect_same (&all, &samples[i].all);
    expect_same (&without, &samples[i].without);
  }
}

typedef struct {
  StillaReadability sums;
  double fkgl;
  double smog;
  double mean;
} Grade;

static void
test_grades (void)
{
  static const Grade grades[] = {
    { { 0 }, 0, 0, 0 },
    /* 0.39 · 10 + 11.8 · 1.5 − 15.59; 1.0430 · √30 + 3.1291 */
    { { .sentences = 30, .words = 300, .syllables = 450, .long_words = 30 }, 6.01, 8.841846, 10 },
    /* 0.39 · 2 + 11.8 · 1 − 15.59; √0 */
    { { .sentences = 5, .words = 10, .syllables = 10 }, -3.01, 3.1291, 2 },
    /* 0.39 · 12.5 + 11.8 · 1.2 − 15.59; 1.0430 · √(9 · 30 / 8) + 3.1291 */
    { { .sentences = 8, .words = 100, .syllables = 120, .long_words = 9 }, 3.445, 9.188382, 12.5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++) {
    g_assert_cmpfloat_with_epsilon (stilla_readability_get_fkgl (&grades[i].sums), grades[i].fkgl, 0.00001);
    g_assert_cmpfloat_with_epsilon (stilla_readability_get_smog (&grades[i].sums), grades[i].smog, 0.00001);
    g_assert_cmpfloat_with_epsilon (stilla_readability_get_mean (&grades[i].sums), grades[i].mean, 0.00001);
  }
}

/* What is running text on a page, and what is not: every word that counts is "in", every other "out". */
static const char page[]
    = "<page><title>out</title><purpose>in</purpose><synonyms>out</synonyms>"
      "<main-message>in</main-message><in-short><point>in</point></in-short>"
      "<section><title>out</title><p>in</p><list><item>in <em>in</em></item></list>"
      "<table><caption>out</caption><head><cell>out</cell></head></table>"
      "<chart><title>out</title><caption>out</caption><meaning>in</meaning>"
      "<alternative>out</alternative></chart>"
      "<callout><title>out</title><claim>in</claim></callout>"
      "<qa><question>out</question><answer><p>in</p></answer></qa>"
      "<values><value>in</value></values>"
      "<doors><door><title>out</title><text>out</text></door></doors></section>"
      "<what-to-do><step>in</step></what-to-do><questions><question>in</question></questions>"
      "</page>";

static void
test_page (void)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaElement) root = stilla_xml_parse (page, strlen (page), "f.xml", issues);
  g_autoptr (StillaReadabilityCounter) counter = stilla_readability_counter_new ();
  StillaReadability sums = { 0 };

  stilla_readability_count_page (counter, root, FALSE, &sums);
  expect_same (&sums, &(StillaReadability){ 11, 12, 12, 0, 24, 2 });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/content/readability/counts", test_counts);
  g_test_add_func ("/content/readability/grades", test_grades);
  g_test_add_func ("/content/readability/page", test_page);
  return g_test_run ();
}
