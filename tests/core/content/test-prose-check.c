/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-prose-check.h"
#include "core/content/stilla-xml.h"

#include <string.h>

typedef struct {
  const char *xml;
  const char *tag; /* NULL: nothing to find */
} Sample;

static const Sample samples[] = {
  /* Names may hold digits. */
  { "<p>Vitamin B2, CoQ10 and 5-HT are names.</p>", NULL },
  { "<p>The 1st and the 2nd.</p>", "prose-digit" },
  /* Numbers in words are plain language, unless they dose. */
  { "<p>Rest for two hours, three days and a half.</p>", NULL },
  { "<p>A milligram is a thousand micrograms.</p>", NULL },
  { "<p>Look for mg on the label.</p>", NULL },
  { "<claim>In <number value=\"81\"/> people.</claim>", NULL },
  { "<claim><number value=\"15\"/> or more days a month.</claim>", NULL },
  { "<p>It costs \342\202\254; \342\200\234so\342\200\235 \342\200\223 na\303\257ve.</p>", NULL },
  { "<p>\"Quoted\", (in brackets), it's.</p>", NULL },
  { "<p>HIS and HERS, quid, hs-like.</p>", NULL },
  /* Digits. */
  { "<p>Take 2.</p>", "prose-digit" },
  { "<p>Take (2)!</p>", "prose-digit" },
  { "<p>In 1996, then.</p>", "prose-digit" },
  { "<p>A 24-hour day.</p>", "prose-digit" },
  { "<p>From 2-3 to 4/5.</p>", "prose-digit" },
  { "<p>Take .5 now.</p>", "prose-digit" },
  { "<p>Take 1.0 now.</p>", "prose-digit" },
  { "<p>It is 08:30.</p>", "prose-digit" },
  { "<p>About 15%.</p>", "prose-digit" },
  { "<p>Take \331\243\331\240\331\240 now.</p>", "prose-digit" },
  { "<p>A <em>2</em>.</p>", NULL }, /* em is checked by itself */
  { "<em>2</em>", "prose-digit" },
  /* Units. */
  { "<p>Take four hundred mg.</p>", "prose-unit" },
  { "<p>Take twenty-five milligrams.</p>", "prose-unit" },
  { "<claim><number value=\"400\"/> mg</claim>", "prose-unit" },
  { "<claim><number value=\"400\"/> milligrams</claim>", "prose-unit" },
  { "<claim><number value=\"24\"/> hours</claim>", "prose-unit" },
  { "<claim><number value=\"24\"/> percent</claim>", "prose-unit" },
  { "<claim><number value=\"24\"/>s</claim>", NULL },
  /* Joined. */
  { "<p>Take 400mg.</p>", "prose-joined" },
  { "<p>Take 4.06mmol.</p>", "prose-joined" },
  { "<p>Take Inderal40 now.</p>", "prose-joined" },
  { "<p>Take Mag400 now.</p>", "prose-joined" },
  { "<p>Take Mg400 now.</p>", "prose-joined" },
  { "<p>CoQ10, B12, G6PD and H2 are names.</p>", NULL },
  /* Characters. */
  { "<p>A &lt; B</p>", "prose-character" },
  { "<p>A&gt;B</p>", "prose-character" },
  { "<p>A &amp; B</p>", "prose-character" },
  { "<p>In \302\265g</p>", "prose-character" },
  { "<p>In \316\274g</p>", "prose-character" },
  { "<p>a\302\240b</p>", "prose-character" },
  { "<p>a\342\200\256b</p>", "prose-character" },
  { "<p>a\342\200\213b</p>", "prose-character" },
  { "<p>a\357\277\275b</p>", "prose-character" },
  /* Abbreviations. */
  { "<p>MgSO4 is a salt.</p>", "prose-abbreviation" },
  { "<p>Take it QD.</p>", "prose-abbreviation" },
  { "<p>Take it q.d.</p>", "prose-abbreviation" },
  { "<p>Take it (HS).</p>", "prose-abbreviation" },
  { "<p>Five ug.</p>", "prose-abbreviation" },
  { "<p>Take five U now.</p>", "prose-abbreviation" },
  { "<claim><number value=\"5\"/> u.</claim>", "prose-abbreviation" },
  { "<p>A guideline calls it Level U.</p>", NULL },
  { "<p>Take it qod.</p>", "prose-abbreviation" },
  { "<p>Take it OD.</p>", "prose-abbreviation" },
  { "<p>Take it hs.</p>", "prose-abbreviation" },
  { "<p>Take it QHS.</p>", "prose-abbreviation" },
  { "<p>Take it b.i.d.</p>", "prose-abbreviation" },
  { "<p>Take it tid.</p>", "prose-abbreviation" },
  { "<p>Take it q.i.d.</p>", "prose-abbreviation" },
  { "<p>Take it prn.</p>", "prose-abbreviation" },
  { "<p>A U-turn, a bidder, the tide, an OD-like end.</p>", NULL },
  { "<p>Ten IU.</p>", "prose-abbreviation" },
  /* Amounts without a source. */
  { "<p>The limit is <limit group=\"adult\"/>.</p>", "prose-fact" },
  { "<p>It was <em><dose ref=\"x\"/></em>.</p>", "prose-fact" },
  { "<p>It holds <elemental form=\"oxide\" value=\"1\" unit=\"g\"/>.</p>", "prose-fact" },
  { "<step>Take <quantity value=\"1\" unit=\"mg\" of=\"elemental\"/>.</step>", "prose-fact" },
  { "<item>Up to <quantity value=\"9\" unit=\"percent\"/>.</item>", "prose-fact" },
  { "<item certainty=\"low\" sources=\"a\">Up to <quantity value=\"9\" unit=\"percent\"/>.</item>", NULL },
  { "<claim>Up to <quantity value=\"9\" unit=\"percent\"/>.</claim>", NULL },
  { "<p>Rest <quantity value=\"2\" unit=\"hour\"/>.</p>", NULL },
  { "<p>It says <quantity value=\"400\" unit=\"mg\" of=\"label\"/>.</p>", NULL },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autoptr (StillaElement) element
        = stilla_xml_parse (samples[i].xml, strlen (samples[i].xml), "f.xml", issues);

    g_test_message ("%s", samples[i].xml);
    g_assert_nonnull (element);
    stilla_prose_check (element, "f.xml", issues);
    if (samples[i].tag == NULL) {
      g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, 0);
      continue;
    }
    g_assert_cmpuint (stilla_issue_list_get_size (issues), >=, 1);
    g_assert_cmpstr (stilla_issue_list_get (issues, 0)->tag, ==, samples[i].tag);
  }
}

/* In a name, digits may stand; what could be misread may not. */
static void
test_labels (void)
{
  static const Sample labels[] = {
    { "Week 12, B2", NULL },
    { "400 mg", NULL },
    { "400 \302\265g", "prose-character" },
    { "A & B", "prose-character" },
    { "MgSO4", "prose-abbreviation" },
    { "0.5 g, 1.5 g, 10 g, 1,000 mg", NULL },
    { "Weeks 9-12, 08:30", NULL },
    { ".5 g", "prose-digit" },
    { "2.0 g", "prose-digit" },
    { "2.50", "prose-digit" },
    { "400mg", "prose-joined" },
    { "0.5g a day", "prose-joined" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++) {
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();

    stilla_prose_check_label (labels[i].xml, "f.xml", 3, issues);
    g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, labels[i].tag != NULL);
    if (labels[i].tag != NULL)
      g_assert_cmpstr (stilla_issue_list_get (issues, 0)->tag, ==, labels[i].tag);
  }
}

/* A word longer than any unit is cut for the message, never in the middle of a letter. */
static void
test_long_token (void)
{
  GString *xml = g_string_new ("<p>9");
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaElement) element = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append (xml, "a\303\251");
  g_string_append (xml, "</p>");
  element = stilla_xml_parse (xml->str, xml->len, "f.xml", issues);
  stilla_prose_check (element, "f.xml", issues);
  g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, 1);
  g_assert_true (g_utf8_validate (stilla_issue_list_get (issues, 0)->message, -1, NULL));
  g_string_free (xml, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/prose-check/words", test_words);
  g_test_add_func ("/content/prose-check/labels", test_labels);
  g_test_add_func ("/content/prose-check/long-token", test_long_token);
  return g_test_run ();
}
