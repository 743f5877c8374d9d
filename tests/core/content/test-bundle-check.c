/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/content/stilla-bundle.h"
#include "core/content/stilla-issue-tags.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/fsuid.h>
#include <unistd.h>

#define NOBODY 65534

/* Every rule of the check has a valid sample, tests/data/bundles/valid, and at least one line here that
 * breaks exactly that rule in it. The finding must carry the tag and stand on the line of the change, or of
 * @at when the change is noticed elsewhere. */
typedef struct {
  const char *tag;
  const char *file;
  const char *find;
  const char *replace;
  const char *at;
} Mutation;

#define BLOCKS "pages/all-blocks.xml"
#define START "pages/start-here.xml"

static const Mutation mutations[] = {
  /* The parser. */
  { "doctype", START, "<page format", "<!DOCTYPE page>\n<page format", "<!DOCTYPE" },
  { "cdata", START, "Read on.", "<![CDATA[Read on.]]>" },
  { "processing-instruction", START, "  <what-to-do>", "  <?go on?>\n  <what-to-do>" },
  { "namespace", START, "<what-to-do>", "<what-to-do xmlns=\"urn:x\">" },
  { "namespace", START, "<what-to-do>", "<what-to-do xml:lang=\"en\">" },
  { "comment-in-text", START, "Read on.", "Read <!-- far --> on." },
  { "not-well-formed", START, "</what-to-do>", "</what-to-see>" },
  { "not-well-formed", START, "Read on.", "Read &far; on." },
  { "not-utf8", START, "Read on.", "Read \xff on.", "<?xml" },
  { "not-utf8", START, "UTF-8", "ISO-8859-1", "<?xml" },
  /* The table of the format. */
  { "element-unknown", START, "<step>Read on.</step>", "<blink>Read on.</blink>" },
  { "element-not-allowed", START, "<step>Read on.</step>", "<claim>Read on.</claim>" },
  { "element-not-allowed", START, "<point>One.</point>", "<point><p>One.</p></point>" },
  { "text-not-allowed", START, "    <step>Read", "    Well,\n    <step>Read", "Well," },
  { "element-empty", START, "<step>Read on.</step>", "<step/>" },
  { "element-empty", BLOCKS, "<cell>Oxide</cell>", "<cell> </cell>" },
  { "child-missing", START, "  <purpose>This page helps you find a test.</purpose>\n", "", "<page format" },
  { "child-count", START, "    <point>Two.</point>\n", "", "<in-short>" },
  { "child-count", START, "<title>A start</title>", "<title>A start</title><title>B</title>",
    "<page format" },
  { "child-count", BLOCKS, "<caption>A table</caption>", "<caption>A</caption><caption>B</caption>",
    "<table" },
  { "element-not-allowed", BLOCKS, "<steps>", "<steps><blank/>" },
  { "text-not-allowed", BLOCKS, "<blank/>", "<blank>Monday</blank>" },
  { "element-not-allowed", BLOCKS, "<label-reader/>", "<label-reader><p>Words.</p></label-reader>" },
  { "child-order", START, "  <what-to-do>", "  <purpose>Late.</purpose>\n  <what-to-do>", "<purpose>Late" },
  { "attribute-missing", BLOCKS, "<number value=\"81\"/>", "<number/>" },
  { "attribute-missing", BLOCKS, "<section id=\"figures\">", "<section>" },
  { "attribute-missing", BLOCKS, " maximum=\"700\"", "" },
  { "attribute-missing", "agents.xml", " atoms=\"1\"", "" },
  { "attribute-unknown", BLOCKS, "<section id=\"figures\">", "<section id=\"figures\" class=\"x\">" },
  { "attribute-unknown", BLOCKS, "<steps>", "<steps tick=\"yes\">" },
  { "attribute-unknown", BLOCKS, "<blank/>", "<blank length=\"5\"/>" },
  { "attribute-pair", BLOCKS, "<step certainty=\"low\" sources=\"read-one\">", "<step certainty=\"low\">" },
  { "attribute-pair", BLOCKS, "<row certainty=\"high\" sources=\"computed\">", "<row sources=\"computed\">" },
  { "attribute-pair", BLOCKS, " of=\"label\"", "" },
  { "attribute-pair", BLOCKS, "unit=\"week\"", "unit=\"week\" of=\"other\"" },
  { "attribute-pair", BLOCKS, "of=\"elemental\" form=\"long\"", "of=\"compound\" form=\"long\"" },
  { "attribute-pair", "agents.xml", "atoms=\"1\"", "atoms=\"1\" label-only=\"yes\"" },
  { "attribute-pair", "rules.xml", " after-medicine=\"240\"", "" },
  { "value", BLOCKS, "id=\"bridge\"", "id=\"Bridge\"" },
  { "value", BLOCKS, "tick=\"yes\"", "tick=\"no\"" },
  { "value", BLOCKS, "certainty=\"guideline\"", "certainty=\"sure\"" },
  { "value", BLOCKS, "sources=\"read-one computed\"", "sources=\"read-one  computed\"" },
  { "value", BLOCKS, "sources=\"read-one computed\"", "sources=\"read-one read-one\"" },
  { "value", BLOCKS, "value=\"3.6\"/>\n", "value=\"3.60\"/>\n" },
  { "value", BLOCKS, "value=\"0.5\"", "value=\".5\"" },
  { "value", BLOCKS, "value=\"1000\" unit=\"mg\" of", "value=\"1,000\" unit=\"mg\" of" },
  { "value", BLOCKS, "value=\"08:30\"", "value=\"8:30\"" },
  { "value", BLOCKS, "value=\"08:30\"", "value=\"24:30\"" },
  { "value", BLOCKS, "unit=\"week\"", "unit=\"weeks\"" },
  { "value", BLOCKS, "2027-11-20", "2027-02-29" },
  { "value", BLOCKS, "label=\"Limit\"", "label=\" Limit\"" },
  { "value", START, "to=\"plan\"", "to=\"shop\"" },
  { "value", "bundle.xml", "lang=\"en\"", "lang=\"English\"" },
  { "value", "bundle.xml", "lang=\"en\"", "lang=\"en_US\"" },
  { "value", "bundle.xml", "lang=\"en\"", "lang=\"en-x\"" },
  { "value", "doses.xml", "age=\"51+\"", "age=\"old\"" },
  { "value", "doses.xml", "amount=\"350\"", "amount=\"0\"" },
  { "value", "rules.xml", "routes=\"oral vein\"", "routes=\"nose\"" },
  { "value", "rules.xml", "after-magnesium=\"240\"", "after-magnesium=\"4.5\"" },
  /* Figures. */
  { "range", BLOCKS, "value=\"12\" to=\"15\"", "value=\"15\" to=\"12\"" },
  { "range", BLOCKS, "value=\"65\" to=\"81\"", "value=\"81\" to=\"81\"" },
  { "range", BLOCKS, "from=\"360\" to=\"600\"", "from=\"600\" to=\"360\"" },
  { "range", "doses.xml", "amount=\"1\" to=\"2\"", "amount=\"2\" to=\"1\"" },
  { "table-columns", BLOCKS, "<head><cell>Form</cell>",
    "<head><cell>A</cell><cell>B</cell><cell>C</cell><cell>Form</cell>", "<table" },
  { "row-cells", BLOCKS, "<cell>Oxide</cell>", "<cell>Oxide</cell><cell>More</cell>" },
  { "chart-items", BLOCKS, "<mark label", "<bar label" },
  { "chart-items", BLOCKS, "<bar label=\"Before\"", "<bar main=\"yes\" label=\"Before\"", "<chart id=" },
  { "chart-items", BLOCKS, "<range label=\"Studies\" from=\"360\" to=\"600\" main=\"yes\"/>\n", "",
    "<chart kind=\"range-bar\"" },
  { "chart-items", BLOCKS, "<box label=\"One kind\"/>\n", "", "<chart kind=\"parts\"" },
  { "chart-items", BLOCKS, "<box label=\"One kind\"/>", "<bar label=\"One kind\" value=\"1\"/>" },
  { "attribute-pair", BLOCKS, "kind=\"parts\" certainty=\"low\"", "kind=\"parts\"" },
  { "prose-abbreviation", BLOCKS, "note=\"the packet\"", "note=\"the QD packet\"" },
  { "attribute-missing", BLOCKS, " fewer=\"7\"", "" },
  { "attribute-missing", BLOCKS, " from-fewer=\"23\"", "" },
  { "attribute-missing", BLOCKS, " to-more=\"9\"", "" },
  { "attribute-missing", BLOCKS, "to-more=\"9\" of=\"100\"", "to-more=\"9\"" },
  { "attribute-missing", BLOCKS, "kind=\"gap\" maximum=\"80\"", "kind=\"gap\"" },
  { "attribute-pair", BLOCKS, " fewer=\"7\"", " fewer=\"7\" more=\"7\"" },
  { "attribute-pair", BLOCKS, " from-fewer=\"23\"", " from-fewer=\"23\" from-more=\"1\"" },
  { "attribute-pair", BLOCKS, " to-more=\"9\"", " to-more=\"9\" to-fewer=\"1\"" },
  { "attribute-pair", BLOCKS, "kind=\"gap\" maximum=\"80\" certainty=\"low\"",
    "kind=\"gap\" maximum=\"80\"" },
  { "value", BLOCKS, " fewer=\"7\"", " fewer=\"-7\"" },
  { "range", BLOCKS, "from-more=\"6\" to-more=\"68\"", "from-more=\"68\" to-more=\"6\"" },
  { "range", BLOCKS, " to-more=\"9\"", " to-fewer=\"30\"" },
  { "range", BLOCKS, " fewer=\"7\"", " fewer=\"24\"" },
  { "range", BLOCKS, " fewer=\"7\"", " more=\"10\"" },
  { "chart-range", BLOCKS, "maximum=\"80\"", "maximum=\"60\"", "<gap label=\"Harm\"" },
  { "chart-range", BLOCKS, "from-more=\"6\" to-more=\"68\" of=\"100\"",
    "from-more=\"6\" to-more=\"68\" of=\"50\"" },
  { "chart-range", BLOCKS, "to-more=\"68\" of=\"100\"", "to-more=\"68\" of=\"200\"" },
  { "chart-items", BLOCKS, "<gap label=\"Harm\" more=\"37\" from-more=\"6\" to-more=\"68\" of=\"100\"/>",
    "<bar label=\"Harm\" value=\"37\"/>" },
  { "chart-items", BLOCKS, "<bar label=\"Before\" value=\"3.6\"/>",
    "<gap label=\"Before\" more=\"2\" from-more=\"1\" to-more=\"3\" of=\"100\"/>" },
  { "prose-abbreviation", BLOCKS, "label=\"Harm\"", "label=\"QD harm\"" },
  { "chart-range", BLOCKS, "value=\"3.6\"/>\n", "value=\"4.1\"/>\n" },
  { "chart-range", BLOCKS, "count=\"29\" of=\"100\"", "count=\"29\" of=\"28\"" },
  { "chart-range", BLOCKS, "maximum=\"100\"", "maximum=\"50\"", "share=\"oxide\"" },
  { "chart-range", BLOCKS, "maximum=\"800\"", "maximum=\"650\"", "dose=\"trial-range\"" },
  { "attribute-missing", BLOCKS, " limit=\"us-ca-adult\"", "" },
  { "attribute-missing", BLOCKS, " dose=\"trial-range\"", " from=\"1\"" },
  { "attribute-missing", BLOCKS, " share=\"oxide\"/>\n", "/>\n" },
  { "attribute-pair", BLOCKS, " limit=\"us-ca-adult\"", " limit=\"us-ca-adult\" value=\"350\"" },
  { "attribute-pair", BLOCKS, " dose=\"trial-range\"", " dose=\"trial-range\" from=\"1\" to=\"2\"" },
  { "chart-items", BLOCKS, " dose=\"trial-day\"", " dose=\"trial-range\"" },
  { "chart-items", BLOCKS, " dose=\"trial-range\"", " dose=\"trial-day\"" },
  { "chart-items", BLOCKS, " dose=\"trial-range\"", " dose=\"trial-drip\"" },
  { "chart-items", BLOCKS, "unit=\"mg elemental in", "unit=\"g elemental in", "dose=\"trial-range\"" },
  /* What points where. */
  { "limit-unknown", BLOCKS, " limit=\"us-ca-adult\"", " limit=\"uk-adult\"" },
  { "dose-unknown", BLOCKS, " dose=\"trial-range\"", " dose=\"trial-night\"" },
  { "form-unknown", BLOCKS, " share=\"oxide\"/>\n", " share=\"rust\"/>\n" },
  { "form-unknown", BLOCKS, "<label-reader form=\"oxide\"/>", "<label-reader form=\"rust\"/>" },
  { "form-unknown", BLOCKS, " share=\"oxide\"/>\n", " share=\"glycinate-buffered\"/>\n" },
  { "page-unknown", BLOCKS, "page=\"start-here\"", "page=\"start\"" },
  { "page-unknown", START, "page:all-blocks", "page:no-blocks" },
  { "page-unknown", "bundle.xml", "page=\"all-blocks\"", "page=\"no-blocks\"" },
  { "anchor-unknown", BLOCKS, "anchor=\"where-to\"", "anchor=\"where-from\"" },
  { "use-unknown", BLOCKS, "use=\"infection\"", "use=\"virus\"" },
  { "use-unknown", BLOCKS, "kind=\"absorption\" use", "kind=\"effect\" use" },
  { "value", BLOCKS, "use=\"infection\"", "use=\"fun\"" },
  { "attribute-unknown", BLOCKS, "<medicine-index/>", "<medicine-index use=\"infection\"/>" },
  { "term-unknown", BLOCKS, "ref=\"elemental-magnesium\"", "ref=\"magnesium\"" },
  { "source-unknown", BLOCKS, "<cite source=\"read-one\"/>", "<cite source=\"read-two\"/>" },
  { "source-unknown", BLOCKS, "sources=\"read-one computed\"", "sources=\"read-one read-two\"" },
  { "source-unknown", "rules.xml", "sources=\"read-one\">Headache", "sources=\"read-two\">Headache" },
  { "dose-unknown", BLOCKS, "ref=\"trial-day\"", "ref=\"trial-night\"" },
  { "form-unknown", BLOCKS, "<share form=\"oxide\"/></cell>", "<share form=\"rust\"/></cell>" },
  { "form-unknown", BLOCKS, "<share form=\"oxide\"/></cell>", "<share form=\"glycinate-buffered\"/></cell>" },
  { "region-unknown", BLOCKS, "region=\"eu\"", "region=\"uk\"" },
  { "region-unknown", "doses.xml", "region=\"eu\" group", "region=\"uk\" group" },
  { "limit-unknown", BLOCKS, "group=\"adult\" region=\"eu\"", "group=\"pregnant\" region=\"eu\"" },
  { "limit-missing", "doses.xml", "<region id=\"eu\" name=\"European Union\"/>",
    "<region id=\"eu\" name=\"European Union\"/><region id=\"uk\" name=\"United Kingdom\"/>" },
  { "id-duplicate", BLOCKS, "id=\"bridge\"", "id=\"words\"" },
  { "id-duplicate", "sources.xml", "id=\"unread-one\"", "id=\"read-one\"" },
  { "id-duplicate", "doses.xml", "region=\"eu\" group", "region=\"us-ca\" group" },
  { "page-id", START, "id=\"start-here\"", "id=\"start\"" },
  { "element-not-allowed", BLOCKS, "<source-list/>",
    "<doors><door to=\"plan\"><title>Plan</title><text>Go.</text></door></doors>" },
  { "file-missing", "bundle.xml", "<page id=\"all-blocks\"",
    "<page id=\"more\" title=\"More\"/><page id=\"all-blocks\"", "" },
  { "file-stray", "bundle.xml", "    <page id=\"all-blocks\" title=\"All blocks\"/>\n", "", "" },
  /* What is true. */
  { "certainty", BLOCKS, "certainty=\"guideline\" sources=\"read-one\"",
    "certainty=\"unconfirmed\" sources=\"read-one\"" },
  { "certainty", BLOCKS, "certainty=\"guideline\" sources=\"read-one\"",
    "certainty=\"guideline\" sources=\"read-one unconfirmed\"" },
  { "source-unread", BLOCKS, "certainty=\"unconfirmed\" sources=\"unread-one\"",
    "certainty=\"low\" sources=\"unread-one\"" },
  { "date-order", BLOCKS, "next-review=\"2027-11-20\"", "next-review=\"2026-11-20\"" },
  { "date-order", "bundle.xml", "date=\"2026-11-21\"", "date=\"2026-11-19\"" },
  { "formula", "agents.xml", "formula=\"MgO\"", "formula=\"MgFe\"" },
  { "formula", "agents.xml", "atoms=\"3\"", "atoms=\"1\"" },
  { "molar-mass", "agents.xml", "613.248", "451.113" },
  { "molar-mass", "agents.xml", "40.304", "40.305" },
  { "value", "agents.xml", "asks-from=\"700\"", "asks-from=\"0\"" },
  { "value", "agents.xml", "asks-from=\"700\"", "asks-from=\"0700\"" },
  { "value", "agents.xml", "above=\"14.5\"", "above=\"0\"" },
  { "value", "agents.xml", "above=\"14.5\"", "above=\"100\"" },
  { "attribute-missing", "agents.xml", " above=\"14.5\"", "" },
  { "attribute-missing", "agents.xml", " certainty=\"low\" sources=\"read-one\">The product",
    ">The product" },
  { "attribute-pair", "agents.xml", "<detail>dry</detail>",
    "<detail>dry</detail><probable above=\"50\" certainty=\"low\" sources=\"read-one\">It is.</probable>" },
  { "gap", "rules.xml", "after-magnesium=\"360\"", "after-magnesium=\"1441\"" },
  { "gap", "rules.xml", "shortest-after-magnesium=\"120\"", "shortest-after-magnesium=\"361\"" },
  { "gap", "rules.xml",
    " after-magnesium=\"360\" after-medicine=\"240\" shortest-after-magnesium=\"120\" "
    "shortest-after-medicine=\"120\"",
    "" },
  { "rule-id", "rules.xml", "id=\"c01\"", "id=\"k01\"" },
  { "rule-id", "rules.xml", "id=\"x01\"", "id=\"x1\"" },
  { "question", "rules.xml", "<statement conditions=\"c01\"/>",
    "<statement conditions=\"c01\"/><statement conditions=\"c01\"/>" },
  { "question", "rules.xml", "id=\"c01\" level", "id=\"c01\" when=\"sum-over-limit\" level", "<statement" },
  { "question", "rules.xml", "</condition>",
    "</condition><condition id=\"c09\" level=\"stop\" routes=\"oral\" certainty=\"guideline\" "
    "sources=\"read-one\"><name>Another</name><message>Go on.</message></condition>" },
  { "condition-unknown", "rules.xml", "conditions=\"c01\"", "conditions=\"c01 c02\"" },
  { "condition-unknown", "rules.xml", "<raise level=\"stop\" conditions=\"c01\"/>",
    "<raise level=\"stop\" conditions=\"c09\"/>" },
  /* Prose; more in test-prose-check. */
  { "prose-digit", START, "Read on.", "Read 2 pages." },
  { "prose-unit", BLOCKS, "<number value=\"81\"/> people", "<number value=\"81\"/> mg" },
  { "prose-joined", START, "Read on.", "Take Magnesium400 now." },
  { "prose-character", START, "Read on.", "Read \302\265 on." },
  { "prose-abbreviation", START, "Read on.", "Read QD." },
  { "prose-abbreviation", BLOCKS, "label=\"Limit\"", "label=\"Limit QD\"" },
  { "prose-negation", BLOCKS, "Do <neg>not</neg> go on.", "Do not go on." },
  { "prose-negation", BLOCKS, "Do <neg>not</neg> go on.", "<em>Never</em> go on." },
  { "prose-negation", "rules.xml", "Do <neg>not</neg> take", "Don't take" },
  { "prose-fact", BLOCKS, "Do <neg>not</neg> go on.", "The limit is <limit group=\"adult\"/>." },
};

/* Tags whose samples are whole files; test-xml and the tests below have them. */
static const char *const elsewhere[]
    = { "file-too-big", "file-type", "file-unreadable", "nesting", "node-limit", "text-limit", "too-many",
        "root",         NULL };

static const char *const files[]
    = { "bundle.xml", "sources.xml", "glossary.xml", "agents.xml", "doses.xml", "rules.xml", START, BLOCKS };

typedef struct {
  char *folder;
} Copy;

static char *
in_copy (const Copy *copy, const char *file)
{
  return g_build_filename (copy->folder, file, NULL);
}

static void
write_file (const Copy *copy, const char *file, const char *text)
{
  g_autofree char *path = in_copy (copy, file);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Copy *copy, gconstpointer unused)
{
  g_autofree char *pages = NULL;

  copy->folder = g_dir_make_tmp ("stilla-bundle-XXXXXX", NULL);
  g_assert_nonnull (copy->folder);
  pages = in_copy (copy, "pages");
  g_assert_cmpint (g_mkdir (pages, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "bundles", "valid", files[i], NULL);
    g_autofree char *text = NULL;

    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    write_file (copy, files[i], text);
  }
}

static void
remove_below (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    remove_below (child);
  }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
tear_down (Copy *copy, gconstpointer unused)
{
  remove_below (copy->folder);
  g_clear_pointer (&copy->folder, g_free);
}

static StillaBundle *
load (const Copy *copy, StillaIssueList *issues, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (copy->folder);

  return stilla_bundle_load_folder (folder, issues, error);
}

static int
line_of (const char *text, const char *place)
{
  int line = 1;

  for (const char *p = text; p < place; p++)
    line += *p == '\n';
  return line;
}

/* Puts the change in and returns the line on which the finding must stand; 0 when any will do. */
static int
apply (const Copy *copy, const Mutation *mutation)
{
  g_autofree char *path = in_copy (copy, mutation->file);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = g_string_new (NULL);
  const char *place;
  gsize at;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  place = strstr (text, mutation->find);
  if (place == NULL)
    g_error ("%s is not in %s", mutation->find, mutation->file);
  at = (gsize) (place - text);
  g_string_append_len (changed, text, (gssize) at);
  g_string_append (changed, mutation->replace);
  g_string_append (changed, place + strlen (mutation->find));
  write_file (copy, mutation->file, changed->str);
  if (mutation->at == NULL)
    return line_of (changed->str, changed->str + at);
  return *mutation->at == '\0' ? 0 : line_of (changed->str, strstr (changed->str, mutation->at));
}

static const StillaIssue *
find_issue (const StillaIssueList *issues, const Mutation *mutation, int line)
{
  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++) {
    const StillaIssue *issue = stilla_issue_list_get (issues, i);

    if (strcmp (issue->tag, mutation->tag) != 0)
      continue;
    if (line == 0 || (issue->line == line && strcmp (issue->file, mutation->file) == 0))
      return issue;
  }
  return NULL;
}

static void
print_issues (const StillaIssueList *issues)
{
  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++) {
    g_autofree char *line = stilla_issue_to_line (stilla_issue_list_get (issues, i));

    g_test_message ("%s", line);
  }
}

static void
test_mutation (Copy *copy, gconstpointer data)
{
  const Mutation *mutation = data;
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = NULL;
  int line = apply (copy, mutation);
  const StillaIssue *issue;

  bundle = load (copy, issues, &error);
  print_issues (issues);
  issue = find_issue (issues, mutation, line);
  g_test_message ("expected %s on line %d of %s", mutation->tag, line, mutation->file);
  g_assert_nonnull (issue);
  g_assert_cmpstr (issue->message, !=, "");
  g_assert_null (bundle);
  g_assert_error (error, STILLA_CONTENT_ERROR, STILLA_CONTENT_ERROR_INVALID);
}

static void
test_valid (Copy *copy, gconstpointer unused)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = load (copy, issues, &error);

  print_issues (issues);
  g_assert_no_error (error);
  g_assert_nonnull (bundle);
  g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, 0);
  g_assert_false (stilla_bundle_is_official (bundle));
}

static gboolean
has_sample (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (mutations); i++)
    if (strcmp (mutations[i].tag, tag) == 0)
      return TRUE;
  /* Those of a translation have theirs in test-po.c and test-translation-check.c, of plain words in
   * test-plain-check.c. */
  return g_str_has_prefix (tag, "po-") || g_str_has_prefix (tag, "translation-")
         || g_str_has_prefix (tag, "plain-") || g_strv_contains (elsewhere, tag);
}

static void
test_every_tag_has_a_sample (void)
{
  guint count;
  const StillaIssueTag *tags = stilla_issue_tags (&count);

  for (guint i = 0; i < count; i++) {
    if (!has_sample (tags[i].tag))
      g_error ("no sample for %s", tags[i].tag);
    if (i > 0)
      g_assert_cmpstr (tags[i - 1].tag, <, tags[i].tag);
    g_assert_cmpstr (stilla_issue_tag_explain (tags[i].tag), !=, "");
  }
}

/* What can stand where a file should be. */

static void
expect_refusal (const Copy *copy, const char *file, const char *tag)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = load (copy, issues, &error);
  const Mutation wanted = { .tag = tag, .file = file };
  const StillaIssue *issue;

  print_issues (issues);
  issue = find_issue (issues, &wanted, 1);
  g_assert_null (bundle);
  g_assert_nonnull (issue);
  g_assert_null (strchr (issue->message, '\n'));
  g_assert_error (error, STILLA_CONTENT_ERROR, STILLA_CONTENT_ERROR_INVALID);
}

static void
test_symlink (Copy *copy, gconstpointer unused)
{
  g_autofree char *path = in_copy (copy, START);
  g_autofree char *target = in_copy (copy, "elsewhere.xml");

  g_assert_cmpint (g_rename (path, target), ==, 0);
  g_assert_cmpint (symlink (target, path), ==, 0);
  expect_refusal (copy, START, "file-type");
}

static void
test_symlinked_pages (Copy *copy, gconstpointer unused)
{
  g_autofree char *path = in_copy (copy, "pages");
  g_autofree char *target = in_copy (copy, "elsewhere");

  g_assert_cmpint (g_rename (path, target), ==, 0);
  g_assert_cmpint (symlink (target, path), ==, 0);
  expect_refusal (copy, "pages", "file-type");
}

static void
test_folder_as_file (Copy *copy, gconstpointer unused)
{
  g_autofree char *path = in_copy (copy, "rules.xml");

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  expect_refusal (copy, "rules.xml", "file-type");
}

/* A pipe must be refused at once, not waited for. */
static void
test_pipe_as_file (Copy *copy, gconstpointer unused)
{
  g_autofree char *path = in_copy (copy, "rules.xml");
  g_autofree char *command = g_strdup_printf ("mkfifo '%s'", path);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  expect_refusal (copy, "rules.xml", "file-type");
}

static void
test_unreadable (Copy *copy, gconstpointer unused)
{
  g_autofree char *path = in_copy (copy, "rules.xml");
  g_autofree char *root = in_copy (copy, ".");
  uid_t caller = getuid ();

  g_assert_cmpint (g_chmod (root, 0755), ==, 0);
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  /* Nothing is unreadable for root, so root reads as nobody for a moment. */
  if (caller == 0)
    setfsuid (NOBODY);
  expect_refusal (copy, "rules.xml", "file-unreadable");
  if (caller == 0)
    setfsuid (caller);
}

static void
test_missing (Copy *copy, gconstpointer unused)
{
  g_autofree char *path = in_copy (copy, "glossary.xml");

  g_assert_cmpint (g_remove (path), ==, 0);
  expect_refusal (copy, "glossary.xml", "file-missing");
}

static void
test_no_contents (Copy *copy, gconstpointer unused)
{
  g_autofree char *path = in_copy (copy, "bundle.xml");

  g_assert_cmpint (g_remove (path), ==, 0);
  expect_refusal (copy, "bundle.xml", "file-missing");
}

static void
test_empty (Copy *copy, gconstpointer unused)
{
  write_file (copy, START, "");
  expect_refusal (copy, START, "not-well-formed");
}

static void
test_wrong_root (Copy *copy, gconstpointer unused)
{
  write_file (copy, "glossary.xml", "<sources format=\"1\"/>\n");
  expect_refusal (copy, "glossary.xml", "root");
}

/* Every length to which a file can be cut short is refused. */
static void
test_half_written (Copy *copy, gconstpointer unused)
{
  g_autofree char *path = in_copy (copy, START);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (gsize cut = 1; cut + 2 < length; cut += 37) {
    g_autofree char *half = g_strndup (text, cut);
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();

    write_file (copy, START, half);
    g_assert_null (load (copy, issues, NULL));
    g_assert_true (stilla_issue_list_has_errors (issues));
  }
}

static void
test_not_a_folder (Copy *copy, gconstpointer unused)
{
  g_autofree char *path = in_copy (copy, "bundle.xml");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (stilla_bundle_load_folder (file, issues, &error));
  g_assert_error (error, STILLA_CONTENT_ERROR, STILLA_CONTENT_ERROR_IO);
}

/* A thousand findings are enough to act on. */
static void
test_too_many (Copy *copy, gconstpointer unused)
{
  GString *steps = g_string_new (NULL);
  Mutation mutation = { .tag = "too-many", .file = START, .find = "<step>Read on.</step>", .at = "" };
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();

  for (guint i = 0; i < 3000; i++)
    g_string_append (steps, "<step>2</step>\n");
  mutation.replace = steps->str;
  apply (copy, &mutation);
  g_assert_null (load (copy, issues, NULL));
  g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, 1001);
  g_assert_nonnull (find_issue (issues, &mutation, 0));
  g_string_free (steps, TRUE);
}

static void
test_shipped (void)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  gboolean ok = stilla_bundle_check_shipped (issues, &error);

  print_issues (issues);
  g_assert_no_error (error);
  g_assert_true (ok);
  g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, 0);
}

static void
add (const char *path, void (*test) (Copy *, gconstpointer))
{
  g_test_add (path, Copy, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  add ("/content/bundle-check/valid", test_valid);
  for (guint i = 0; i < G_N_ELEMENTS (mutations); i++) {
    g_autofree char *path = g_strdup_printf ("/content/bundle-check/rule/%s/%u", mutations[i].tag, i);

    g_test_add (path, Copy, &mutations[i], set_up, test_mutation, tear_down);
  }
  g_test_add_func ("/content/bundle-check/every-tag", test_every_tag_has_a_sample);
  add ("/content/bundle-check/file/symlink", test_symlink);
  add ("/content/bundle-check/file/symlinked-pages", test_symlinked_pages);
  add ("/content/bundle-check/file/folder", test_folder_as_file);
  add ("/content/bundle-check/file/pipe", test_pipe_as_file);
  add ("/content/bundle-check/file/unreadable", test_unreadable);
  add ("/content/bundle-check/file/missing", test_missing);
  add ("/content/bundle-check/file/no-contents", test_no_contents);
  add ("/content/bundle-check/file/empty", test_empty);
  add ("/content/bundle-check/file/wrong-root", test_wrong_root);
  add ("/content/bundle-check/file/half-written", test_half_written);
  add ("/content/bundle-check/file/not-a-folder", test_not_a_folder);
  add ("/content/bundle-check/file/too-many", test_too_many);
  g_test_add_func ("/content/bundle-check/shipped", test_shipped);
  return g_test_run ();
}
