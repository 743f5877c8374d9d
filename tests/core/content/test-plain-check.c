/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/content/stilla-issue-tags.h"
#include "core/content/stilla-plain-check.h"

#include <glib/gstdio.h>
#include <string.h>

/* One change of the valid sample, tests/data/bundles/valid, and the one finding that it makes. */
typedef struct {
  const char *tag; /* NULL: nothing to find */
  const char *file;
  const char *find;
  const char *replace;
  const char *says; /* stands in the message: what to write instead */
  const char *at;   /* stands on the line of the finding; NULL: where @replace begins */
} Mutation;

#define BLOCKS "pages/all-blocks.xml"
#define START "pages/start-here.xml"
#define TEN "one two six ten one two six ten one two "
#define LIST(entry) entry entry entry entry entry entry entry
#define FOUR(words) words words words words
#define HEAVY "Doctor after doctor always wanted better weather. "
#define LONG TEN TEN "one two six ten one. "
#define TECHNICAL "The supplement and the medicine are in the red box on the top of it. "
#define PARAGRAPH(words) "<p>" FOUR (words) "</p>"
#define PARAGRAPHS(words) FOUR (PARAGRAPH (words)) FOUR (PARAGRAPH (words)) FOUR (PARAGRAPH (words))
#define BRIDGE "<p id=\"bridge\">"

static const Mutation mutations[] = {
  { "plain-grade", BLOCKS, BRIDGE, PARAGRAPHS (HEAVY) BRIDGE, "(FKGL)", "<page format" },
  { "plain-grade", BLOCKS, BRIDGE, PARAGRAPHS (TECHNICAL) BRIDGE, "(SMOG)", "<page format" },
  { "plain-grade", BLOCKS, BRIDGE, PARAGRAPHS (LONG) BRIDGE, "average sentence", "<page format" },
  { NULL, BLOCKS, BRIDGE, PARAGRAPH (TECHNICAL) BRIDGE, NULL },
  { "plain-sentence", START, "Read on.", TEN TEN "one two six ten one two.", "make two of it" },
  { "plain-sentence", "rules.xml", "Less of it gets", TEN TEN "Less of it gets", "has 27 words" },
  { "plain-sentence", "glossary.xml", "The magnesium alone.", TEN TEN "one two six ten one two.",
    "make two of it" },
  { "plain-sentence", "agents.xml", "Some people had", TEN TEN "one Some people had", "make two of it" },
  { NULL, START, "Read on.", TEN TEN "one two six ten one.", NULL },
  { "plain-paragraph", START, "Read on.", "Go. Do. Be. See. Read.", "<step> has 5 sentences" },
  { "plain-paragraph", "rules.xml", "Headache with fever.", "Go. Do. Be. See. Read.", "make two of it" },
  { NULL, START, "Read on.", "Go. Do. Be. See.", NULL },
  { "plain-list", START, "<step>Read on.</step>", LIST ("<step>Go.</step>") "<step>Go.</step>", "part it",
    "<what-to-do>" },
  { "plain-list", BLOCKS, "<step>Turn the packet round.</step>", LIST ("<step>Go.</step>") "<step>Go.</step>",
    "<steps> has 8", "<steps>" },
  { NULL, START, "<step>Read on.</step>", LIST ("<step>Go.</step>"), NULL },
  { "plain-head", BLOCKS, "<cell>Share</cell>", "<cell>The share of it all</cell>", "say it shorter" },
  { NULL, BLOCKS, "<cell>Share</cell>", "<cell>The share of <number value=\"9\"/> all</cell>", NULL },
  /* Words. */
  { "plain-word", START, "Read on.", "Think of prophylaxis.", "write “prevention”" },
  { "plain-word", START, "A start", "A prophylactic start", "write “preventive”" },
  { "plain-word", "rules.xml", "Muscle relaxants", "Renal medicines", "write “kidney”" },
  { "plain-word", "glossary.xml", "The magnesium alone.", "To utilise it.", "write “use”" },
  { "plain-word", "agents.xml", "One small trial.", "Its efficacy.", "write “how well it works”" },
  { NULL, START, "Read on.", "“Prophylaxis” is prevention.", NULL },
  { NULL, START, "Read on.", "You may read of efficacy.", NULL },
  { NULL, "glossary.xml", "<synonyms>elemental", "<synonyms>efficacy, elemental", NULL },
  { NULL, "sources.xml", "A trial that tests speak of.", "Prophylaxis of it.", NULL },
  { "plain-sales", START, "Read on.", "It boosts you.", "say what was measured" },
  { "plain-sales", START, "Read on.", "“Go.” We find the root <em>cause</em>.", "“root cause”" },
  { NULL, START, "Read on.", "“We find the root cause.” We found none.", NULL },
  /* Medical words. */
  { "plain-term", START, "Read on.", "Ask of a placebo.", "add it to glossary.xml" },
  { "plain-term", START, "Read on.", "Ask for the elemental sum.",
    "<term ref=\"elemental-magnesium\">elemental" },
  { "plain-term", START, "Read on.", "Ask of vertigo.", "or write “spinning”" },
  { NULL, BLOCKS, "Take a walk.", "Take the elemental sum.", NULL },
  { NULL, START, "Read on.", "See <link page=\"all-blocks\">the placebo page</link>.", NULL },
  { NULL, START, "Read on.", "Ask <cite source=\"read-one\"/>.", NULL },
  { NULL, "sources.xml", "Trial 1996", "Placebo 1996", NULL },
  { NULL, START, "Read on.", "A <term ref=\"drip\">placebo</term>.", NULL },
  { NULL, BLOCKS, "Take a walk.", "Ask of a placebo.", NULL }, /* the page shows the whole glossary */
  /* Other languages have other rules. */
  { "plain-word", "bundle.xml", "lang=\"en\">\n  <title>A tiny",
    "lang=\"en-GB\">\n  <title>A prophylactic tiny", "preventive", "<title>" },
  { NULL, "bundle.xml", "lang=\"en\">\n  <title>A tiny", "lang=\"eng\">\n  <title>A prophylactic tiny",
    NULL },
};

static const char *const files[]
    = { "bundle.xml", "sources.xml", "glossary.xml", "agents.xml", "doses.xml", "rules.xml", START, BLOCKS };

static void
write_copy (const char *folder, const char *file, const Mutation *mutation, int *line)
{
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "data", "bundles", "valid", file, NULL);
  g_autofree char *to = g_build_filename (folder, file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  const char *place;

  g_assert_true (g_file_get_contents (from, &text, NULL, NULL));
  changed = g_string_new (text);
  if (strcmp (file, mutation->file) == 0) {
    if (g_string_replace (changed, mutation->find, mutation->replace, 1) != 1)
      g_error ("%s is not in %s", mutation->find, file);
    place = strstr (changed->str, mutation->at != NULL ? mutation->at : mutation->replace);
    *line = 1;
    for (const char *p = changed->str; p < place; p++)
      *line += *p == '\n';
  }
  g_assert_true (g_file_set_contents (to, changed->str, -1, NULL));
}

static void
remove_copy (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *path = g_build_filename (folder, files[i], NULL);

    g_assert_cmpint (g_remove (path), ==, 0);
  }
}

static StillaBundle *
load_changed (const Mutation *mutation, int *line)
{
  g_autofree char *folder = g_dir_make_tmp ("stilla-plain-XXXXXX", NULL);
  g_autofree char *pages = g_build_filename (folder, "pages", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  StillaBundle *bundle;

  g_assert_cmpint (g_mkdir (pages, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    write_copy (folder, files[i], mutation, line);
  bundle = stilla_bundle_load_folder (file, issues, &error);
  g_assert_no_error (error);
  remove_copy (folder);
  g_assert_cmpint (g_rmdir (pages), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return bundle;
}

static void
expect_finding (const StillaIssueList *issues, const Mutation *mutation, int line)
{
  const StillaIssue *issue;

  g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, 1);
  issue = stilla_issue_list_get (issues, 0);
  g_assert_cmpstr (issue->tag, ==, mutation->tag);
  g_assert_cmpint (issue->level, ==, STILLA_ISSUE_ERROR);
  g_assert_cmpstr (issue->file, ==, mutation->file);
  g_assert_cmpint (issue->line, ==, line);
  if (strstr (issue->message, mutation->says) == NULL)
    g_error ("“%s” is not in “%s”", mutation->says, issue->message);
}

static void
test_mutation (gconstpointer data)
{
  const Mutation *mutation = data;
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  int line = 0;
  g_autoptr (StillaBundle) bundle = load_changed (mutation, &line);

  g_assert_true (stilla_plain_check (bundle, issues, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++) {
    g_autofree char *shown = stilla_issue_to_line (stilla_issue_list_get (issues, i));

    g_test_message ("%s", shown);
  }
  if (mutation->tag != NULL)
    expect_finding (issues, mutation, line);
  else
    g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, 0);
}

static void
test_every_tag_has_a_sample (void)
{
  guint count;
  const StillaIssueTag *tags = stilla_issue_tags (&count);

  for (guint i = 0; i < count; i++) {
    gboolean found = !g_str_has_prefix (tags[i].tag, "plain-");

    for (guint j = 0; j < G_N_ELEMENTS (mutations); j++)
      found = found || g_strcmp0 (mutations[j].tag, tags[i].tag) == 0;
    if (!found)
      g_error ("no sample for %s", tags[i].tag);
  }
}

/* Nothing of this stops a folder from opening. */
static void
test_loading_is_free_of_it (void)
{
  static const Mutation hard = { NULL, START, "Read on.", "Utilise prophylaxis.", NULL, NULL };
  int line;
  g_autoptr (StillaBundle) bundle = load_changed (&hard, &line);

  g_assert_nonnull (bundle);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/content/plain-check/every-tag", test_every_tag_has_a_sample);
  g_test_add_func ("/content/plain-check/loading", test_loading_is_free_of_it);
  for (guint i = 0; i < G_N_ELEMENTS (mutations); i++) {
    g_autofree char *path = g_strdup_printf ("/content/plain-check/%u-%s", i,
                                             mutations[i].tag != NULL ? mutations[i].tag : "nothing");

    g_test_add_data_func (path, &mutations[i], test_mutation);
  }
  return g_test_run ();
}
