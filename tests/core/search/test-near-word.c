/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/search/stilla-near-word.h"

typedef struct {
  const char *typed;
  const char *word;
  gboolean whole;
  gboolean prefix;
} Case;

static const Case cases[] = {
  { "abcd", "abcd", TRUE, TRUE },    { "abcd", "abcde", TRUE, TRUE },   { "abcd", "abc", TRUE, TRUE },
  { "abcd", "xbcd", TRUE, TRUE },    { "abcd", "abcx", TRUE, TRUE },    { "abcd", "bacd", TRUE, TRUE },
  { "abcd", "abdc", TRUE, TRUE },    { "abcd", "bcd", TRUE, TRUE },     { "abcd", "xabcd", TRUE, TRUE },
  { "abcd", "abxd", TRUE, TRUE },    { "abcd", "abcdef", FALSE, TRUE }, { "abcd", "xbcdef", FALSE, TRUE },
  { "abcd", "bacdef", FALSE, TRUE }, { "abcd", "xbcx", FALSE, FALSE },  { "abcd", "dcba", FALSE, FALSE },
  { "abcd", "ab", FALSE, FALSE },    { "abcd", "", FALSE, FALSE },      { "abcd", "badc", FALSE, FALSE },
  { "äöüß", "äöuß", TRUE, TRUE },
};

static gboolean
is_near (const char *typed, const char *word, gboolean as_prefix)
{
  glong n_typed, n_word;
  g_autofree gunichar *t = g_utf8_to_ucs4_fast (typed, -1, &n_typed);
  g_autofree gunichar *w = g_utf8_to_ucs4_fast (word, -1, &n_word);

  return stilla_word_is_near (t, (gsize) n_typed, w, (gsize) n_word, as_prefix);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s %s", cases[i].typed, cases[i].word);
    g_assert_cmpint (is_near (cases[i].typed, cases[i].word, FALSE), ==, cases[i].whole);
    g_assert_cmpint (is_near (cases[i].typed, cases[i].word, TRUE), ==, cases[i].prefix);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/near-word/cases", test_cases);
  return g_test_run ();
}
