/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-xml.h"

#include <gio/gio.h>
#include <string.h>

/* Everything that must be refused: at once, with one plain sentence, and without a trace of what it asked
 * for. */
typedef struct {
  const char *name;
  const char *text;
  const char *tag;
  int line;
} Hostile;

#define LOL(n, m) "<!ENTITY l" n " \"&l" m ";&l" m ";&l" m ";&l" m ";&l" m ";&l" m ";&l" m ";&l" m ";\">\n"

static const Hostile hostile[] = {
  { "external-entity", "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<p>&x;</p>", "doctype", 1 },
  { "parameter-entity", "<!DOCTYPE p [<!ENTITY % x SYSTEM \"http://127.0.0.1/x\"> %x;]>\n<p/>", "doctype",
    1 },
  { "entity-bomb",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE p [\n<!ENTITY l0 \"lol\">\n" LOL ("1", "0") LOL ("2", "1")
        LOL ("3", "2") LOL ("4", "3") LOL ("5", "4") LOL ("6", "5") LOL ("7", "6")
            LOL ("8", "7") "]>\n<p>&l8;</p>",
    "doctype", 2 },
  { "attribute-bomb", "<!DOCTYPE p [<!ENTITY a \"aa\"> <!ENTITY b \"&a;&a;\">]>\n<p x=\"&b;\"/>", "doctype",
    1 },
  { "external-subset", "<!DOCTYPE p SYSTEM \"file:///etc/passwd\">\n<p/>", "doctype", 1 },
  { "public-subset", "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"x.dtd\">\n<p/>", "doctype", 1 },
  { "xinclude",
    "<p xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/passwd\"/></p>",
    "namespace", 1 },
  { "unbound-prefix", "<p>\n<xi:include href=\"x\"/></p>", "namespace", 2 },
  { "xml-base", "<p xml:base=\"file:///etc/\"/>", "namespace", 1 },
  { "unknown-entity", "<p>\n&nbsp;</p>", "not-well-formed", 2 },
  { "stylesheet", "<?xml-stylesheet href=\"x.xsl\"?>\n<p/>", "processing-instruction", 1 },
  { "cdata", "<p>\n\n<![CDATA[x]]></p>", "cdata", 3 },
  { "late-declaration", "\n<?xml version=\"1.0\"?>\n<p/>", "not-well-formed", 2 },
  { "two-roots", "<p/>\n<p/>", "not-well-formed", 2 },
  { "same-attribute-twice", "<p a=\"1\" a=\"2\"/>", "not-well-formed", 1 },
  { "no-root", "<!-- nothing -->", "not-well-formed", 1 },
  { "words-only", "just words", "not-well-formed", 1 },
  { "unclosed", "<p>\n<q>\n", "not-well-formed", 3 },
  { "less-than-in-attribute", "<p a=\"<\"/>", "not-well-formed", 1 },
  { "control-character", "<p>\x01</p>", "not-well-formed", 1 },
  { "latin-1", "<p>caf\xe9</p>", "not-utf8", 1 },
  { "overlong", "<p>\xc0\xbc</p>", "not-utf8", 1 },
  { "surrogate", "<p>\xed\xa0\x80</p>", "not-utf8", 1 },
  { "other-encoding", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>\n<p/>", "not-utf8", 1 },
  { "late-encoding",
    "<?xml version=\"1.0\"                                                                                   "
    "   "
    "                                                                           encoding=\"latin-1\"?>\n<p/>",
    "not-utf8", 1 },
  { "mark-and-encoding", "\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"latin-1\"?>\n<p/>", "not-utf8", 1 },
  { "newline-and-encoding", "<?xml\nversion=\"1.0\"\nencoding=\"latin-1\"?>\n<p/>", "not-utf8", 1 },
  { "gzip", "\x1f\x8b\x08", "not-utf8", 1 },
  { "utf-16", "\xff\xfe<", "not-utf8", 1 },
};

static void
expect_refused (const char *bytes, gsize length, const char *tag, int line)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaElement) root = stilla_xml_parse (bytes, length, "f.xml", issues);
  gint64 start = g_get_monotonic_time ();
  const StillaIssue *issue;

  g_assert_null (root);
  g_assert_cmpuint (stilla_issue_list_get_size (issues), >=, 1);
  issue = stilla_issue_list_get (issues, 0);
  g_test_message ("%s:%d: %s: %s", issue->file, issue->line, issue->tag, issue->message);
  g_assert_cmpstr (issue->tag, ==, tag);
  g_assert_cmpint (issue->line, ==, line);
  g_assert_cmpstr (issue->file, ==, "f.xml");
  g_assert_null (strchr (issue->message, '\n'));
  g_assert_null (strstr (issue->message, "root:"));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
test_hostile (gconstpointer data)
{
  const Hostile *sample = data;

  expect_refused (sample->text, strlen (sample->text), sample->tag, sample->line);
}

static void
test_nul (void)
{
  expect_refused ("<p>a\0b</p>", 10, "not-utf8", 1);
}

static void
test_empty (void)
{
  expect_refused ("", 0, "not-well-formed", 1);
}

static GString *
repeat (const char *before, const char *what, guint times, const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < times; i++)
    g_string_append (text, what);
  g_string_append (text, after);
  return text;
}

static void
expect_repeat_refused (const char *what, guint times, const char *tag)
{
  GString *text = repeat ("<p>", what, times, "</p>");

  expect_refused (text->str, text->len, tag, 1);
  g_string_free (text, TRUE);
}

static void
test_limits (void)
{
  expect_repeat_refused ("<q>", 200000, "nesting");
  expect_repeat_refused ("<q/>", 500000, "node-limit");
  expect_repeat_refused ("<q/>", 1048570, "node-limit");
  expect_repeat_refused ("word ", 800000, "text-limit");
  expect_repeat_refused ("aaaaaaaaaa", 1100000, "file-too-big");
  expect_repeat_refused ("<q></q>a", 12000, "node-limit");
}

static void
test_long_attribute (void)
{
  GString *text = repeat ("<p a=\"", "aaaaaaaaaa", 2001, "\"/>");

  expect_refused (text->str, text->len, "text-limit", 1);
  g_string_free (text, TRUE);
}

/* What a parser can be kept busy with for minutes, in one file. */
static void
test_slow (void)
{
  GString *namespaces = g_string_new ("<p");
  GString *attributes = g_string_new ("<p>");
  GString *hyphens = repeat ("<p>\n<!--", "--<", 1300000, "");
  GString *instruction = repeat ("<?x <!-- ?><p", " a='b'", 600000, "/>");

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (namespaces, " xmlns:a%u='x'", i);
  for (guint i = 0; attributes->len < 4000000; i++)
    g_string_append_printf (attributes, "%s a%u='' ", i % 3300 == 0 ? (i == 0 ? "<q" : "/><q") : "", i);
  expect_refused (namespaces->str, namespaces->len, "text-limit", 1);
  expect_refused (attributes->str, attributes->len, "node-limit", 1);
  expect_refused (hyphens->str, hyphens->len, "not-well-formed", 2);
  expect_refused (instruction->str, instruction->len, "text-limit", 1);
  g_string_free (namespaces, TRUE);
  g_string_free (attributes, TRUE);
  g_string_free (hyphens, TRUE);
  g_string_free (instruction, TRUE);
}

/* As deep and as long as allowed. */
static void
test_within_limits (void)
{
  GString *text = repeat ("", "<q>", STILLA_XML_MAX_DEPTH, "");
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaElement) root = NULL;

  for (guint i = 0; i < STILLA_XML_MAX_TEXT; i++)
    g_string_append_c (text, 'a');
  for (guint i = 0; i < STILLA_XML_MAX_DEPTH; i++)
    g_string_append (text, "</q>");
  root = stilla_xml_parse (text->str, text->len, "f.xml", issues);
  g_assert_nonnull (root);
  g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, 0);
  g_string_free (text, TRUE);
}

/* Blank space costs nothing, however much there is. */
static void
test_blank (void)
{
  GString *text = repeat ("<list>", "          ", 400000, "<item/></list>");
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaElement) root = stilla_xml_parse (text->str, text->len, "f.xml", issues);

  g_assert_nonnull (root);
  g_assert_cmpuint (root->children->len, ==, 1);
  g_string_free (text, TRUE);
}

static char *
flatten (const StillaElement *element)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);

    if (child->text != NULL)
      g_string_append_printf (words, "[%s]", child->text);
    else
      g_string_append_printf (words, "<%s>", child->name);
  }
  return g_string_free (words, FALSE);
}

typedef struct {
  const char *text;
  const char *children;
} Words;

static void
test_words (void)
{
  static const Words samples[] = {
    { "<p> a  b\n c </p>", "[a b c]" },
    { "<p>a <em>b</em> c</p>", "[a ]<em>[ c]" },
    { "<p> <em>b</em> <em>c</em> </p>", "<em>[ ]<em>" },
    { "<p><em>b</em>\n   <em>c</em></p>", "<em>[ ]<em>" },
    { "<list> <item/>\n<item/> </list>", "<item><item>" },
    { "<list> x <item/> y </list>", "[x ]<item>[ y]" },
    { "<p>a &amp; &lt;b&gt; &#65;</p>", "[a & <b> A]" },
    { "<list><!-- c --><item/></list>", "<item>" },
    { "\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?><p>x</p>", "[x]" },
    { "<p>   </p>", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autoptr (StillaElement) root
        = stilla_xml_parse (samples[i].text, strlen (samples[i].text), "f.xml", issues);
    g_autofree char *children = NULL;

    g_assert_nonnull (root);
    children = flatten (root);
    g_assert_cmpstr (children, ==, samples[i].children);
  }
}

static void
test_lines (void)
{
  const char *text
      = "<?xml version=\"1.0\"?>\n<!-- c -->\n<page>\n  <p\n  id=\"x\">\n\n  words\n  </p>\n</page>";
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaElement) root = stilla_xml_parse (text, strlen (text), "f.xml", issues);
  const StillaElement *p = stilla_element_child (root, "p");
  const StillaElement *words = g_ptr_array_index (p->children, 0);

  g_assert_cmpint (root->line, ==, 3);
  g_assert_cmpint (p->line, ==, 5);
  g_assert_cmpint (words->line, ==, 7);
}

/* Lines stay right far down a long file. */
static void
test_line_beyond_65535 (void)
{
  GString *text = repeat ("<list>", "\n", 100000, "<item/></list>");
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaElement) root = stilla_xml_parse (text->str, text->len, "f.xml", issues);

  g_assert_cmpint (stilla_element_child (root, "item")->line, ==, 100001);
  g_string_free (text, TRUE);
}

/* A comment bomb of findings is still one list. */
static void
test_every_finding (void)
{
  const char *text = "<p><?a?>\n<![CDATA[b]]>\n<x:y/></p>";
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();

  g_assert_null (stilla_xml_parse (text, strlen (text), "f.xml", issues));
  g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, 3);
}

static void
test_gzip_file (void)
{
  g_autoptr (GFileIOStream) io = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("stilla-XXXXXX.xml", &io, NULL);
  g_autoptr (GConverter) zip = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  g_autoptr (GOutputStream) out
      = g_converter_output_stream_new (g_io_stream_get_output_stream (G_IO_STREAM (io)), zip);
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();

  g_assert_true (g_output_stream_write_all (out, "<p>packed</p>", 13, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  g_assert_null (stilla_xml_read (file, "f.xml", issues));
  g_assert_cmpstr (stilla_issue_list_get (issues, 0)->tag, ==, "not-utf8");
  g_assert_true (g_file_delete (file, NULL, NULL));
}

static void
test_missing_resource (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///org/stilla/nothing.xml");
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();

  g_assert_null (stilla_xml_read (file, "nothing.xml", issues));
  g_assert_cmpstr (stilla_issue_list_get (issues, 0)->tag, ==, "file-missing");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++) {
    g_autofree char *path = g_strdup_printf ("/content/xml/hostile/%s", hostile[i].name);

    g_test_add_data_func (path, &hostile[i], test_hostile);
  }
  g_test_add_func ("/content/xml/hostile/nul", test_nul);
  g_test_add_func ("/content/xml/hostile/empty", test_empty);
  g_test_add_func ("/content/xml/hostile/limits", test_limits);
  g_test_add_func ("/content/xml/hostile/slow", test_slow);
  g_test_add_func ("/content/xml/hostile/long-attribute", test_long_attribute);
  g_test_add_func ("/content/xml/hostile/gzip-file", test_gzip_file);
  g_test_add_func ("/content/xml/missing-resource", test_missing_resource);
  g_test_add_func ("/content/xml/within-limits", test_within_limits);
  g_test_add_func ("/content/xml/blank", test_blank);
  g_test_add_func ("/content/xml/words", test_words);
  g_test_add_func ("/content/xml/lines", test_lines);
  g_test_add_func ("/content/xml/line-beyond-65535", test_line_beyond_65535);
  g_test_add_func ("/content/xml/every-finding", test_every_finding);
  return g_test_run ();
}
