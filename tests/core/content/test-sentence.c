/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-sentence.h"
#include "core/content/stilla-xml.h"

#include <string.h>

typedef struct {
  const char *text;
  const char *parts; /* with a stroke between */
} Sample;

static const Sample sentences[] = {
  { "", "" },
  { "One. Two! Three? Four", "One.|Two!|Three?|Four" },
  { "  One.\n Two.  ", "One.|Two." },
  { "See Dr. Who. Then rest.", "See Dr. Who.|Then rest." },
  { "Fruit, e.g. pears, i.e. food, etc. help.", "Fruit, e.g. pears, i.e. food, etc. help." },
  { "A casino. It shut.", "A casino.|It shut." },
  { "Version 3.6 is out.", "Version 3.6 is out." },
  { "He said \342\200\234stop.\342\200\235 Then he left.", "He said \342\200\234stop.|Then he left." },
  { "(Rest first.) Then walk.", "(Rest first.|Then walk." },
  { "Wait... Then go.", "Wait...|Then go." },
  { "Go. 12. \342\200\223. Stop.", "Go.|Stop." },
  { "\001. \002!", "\001.|\002!" },
};

static const Sample words[] = {
  { "", "" },
  { "Take it, now.", "Take|it,|now." },
  { "A well-known one/two \342\200\223 here\342\200\224there.", "A|well|known|one|two|here|there." },
  { "12 of 30 people", "of|people" },
  { "\001 for \002 people, (\001).", "\001|for|people,|(\001)." },
  { "B2 is \302\240so", "B2|is|so" },
};

static void
expect_parts (const Sample *sample, char **parts)
{
  g_autofree char *joined = g_strjoinv ("|", parts);
  g_autofree char *shown = g_strescape (sample->text, NULL);

  g_test_message ("%s", shown);
  g_assert_cmpstr (joined, ==, sample->parts);
}

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++) {
    g_auto (GStrv) parts = stilla_sentence_split (sentences[i].text);

    expect_parts (&sentences[i], parts);
  }
}

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_auto (GStrv) parts = stilla_sentence_split_words (words[i].text);

    expect_parts (&words[i], parts);
  }
}

static StillaElement *
parse (const char *xml)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();

  return stilla_xml_parse (xml, strlen (xml), "f.xml", issues);
}

static void
test_text (void)
{
  g_autoptr (StillaElement) element = parse (
      "<claim>In <cite source=\"a\"/>,\n <number value=\"9\"/> people took <dose ref=\"d\"/> for "
      "<quantity value=\"2\" unit=\"week\"/>. See <link page=\"p\">the <em>next</em> page</link>.</claim>");
  g_autofree char *text = stilla_sentence_dup_text (element);
  g_autofree char *without = stilla_sentence_dup_text_without (element, "link");

  g_assert_cmpstr (text, ==, "In Source, \002 people took \001 for \001. See the next page.");
  g_assert_cmpstr (without, ==, "In Source, \002 people took \001 for \001. See .");
}

static void
test_blocks (void)
{
  g_autoptr (StillaElement) root
      = parse ("<page><title>A</title><synonyms>b, c</synonyms><list><item>D <em>e</em></item>"
               "<item><link page=\"p\">F</link></item></list><word>G</word></page>");
  g_autoptr (GPtrArray) blocks = stilla_sentence_list_blocks (root);
  static const char *const names[] = { "title", "item", "link" };

  g_assert_cmpuint (blocks->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < blocks->len; i++)
    g_assert_true (stilla_element_is (g_ptr_array_index (blocks, i), names[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/sentence/sentences", test_sentences);
  g_test_add_func ("/content/sentence/words", test_words);
  g_test_add_func ("/content/sentence/text", test_text);
  g_test_add_func ("/content/sentence/blocks", test_blocks);
  return g_test_run ();
}
