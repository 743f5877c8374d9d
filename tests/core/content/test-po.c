/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-issue-tags.h"
#include "core/content/stilla-po.h"

#include <string.h>

#define HEADER \
  "msgid \"\"\n" \
  "msgstr \"\"\n" \
  "\"Language: pt_BR\\n\"\n" \
  "\"Content-Type: text/plain; charset=UTF-8\\n\"\n" \
  "\n"

static StillaPo *
parse (const char *text, StillaIssueList *issues)
{
  return stilla_po_parse (text, strlen (text), "x.po", issues);
}

static void
test_entries (void)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaPo) po
      = parse ("# a comment\n#, fuzzy\n" HEADER "#. SAFETY\n#: a.xml:1\n"
               "msgctxt \"a/p\"\nmsgid \"\"\n\"Do \"\n\"\\\"so\\\"\\\\\"\nmsgstr \"Fa\xc3\xa7"
               "a\"\n\"\\n\\t.\"\n"
               "\n#, fuzzy, no-wrap\n#| msgid \"old\"\nmsgid \"B\"\nmsgstr \"C\"\n"
               "msgctxt \"b\"\nmsgid \"B\"\nmsgstr \"\"\n"
               "#~ msgid \"gone\"\n#~ msgstr \"weg\"\n",
               issues);

  g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, 0);
  g_assert_nonnull (po);
  g_assert_cmpstr (stilla_po_get_language (po), ==, "pt-BR");
  g_assert_cmpuint (stilla_po_get_size (po), ==, 3);
  g_assert_cmpstr (stilla_po_get (po, 0)->context, ==, "a/p");
  g_assert_cmpstr (stilla_po_get (po, 0)->msgid, ==, "Do \"so\"\\");
  g_assert_cmpstr (stilla_po_get (po, 0)->msgstr, ==,
                   "Fa\xc3\xa7"
                   "a\n\t.");
  g_assert_cmpint (stilla_po_get (po, 0)->line, ==, 14);
  g_assert_false (stilla_po_get (po, 0)->fuzzy);
  g_assert_true (stilla_po_get (po, 1)->fuzzy);
  g_assert_cmpstr (stilla_po_get (po, 1)->context, ==, "");
  g_assert_false (stilla_po_get (po, 2)->fuzzy);
  g_assert_cmpstr (stilla_po_get (po, 2)->msgstr, ==, "");
}

static void
test_dos_line_ends (void)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_auto (GStrv) lines = g_strsplit (HEADER "msgid \"A\"\nmsgstr \"B\"\n", "\n", -1);
  g_autofree char *text = g_strjoinv ("\r\n", lines);
  g_autoptr (StillaPo) po = parse (text, issues);

  g_assert_nonnull (po);
  g_assert_cmpstr (stilla_po_get_language (po), ==, "pt-BR");
  g_assert_cmpstr (stilla_po_get (po, 0)->msgstr, ==, "B");
}

typedef struct {
  const char *text;
  const char *tag;
  int line;
} Refused;

static const Refused refused[] = {
  { "", "po-header", 1 },
  { "msgid \"A\"\nmsgstr \"B\"\n", "po-header", 1 },
  { "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n", "po-header", 2 },
  { "msgid \"\"\nmsgstr \"Language: ../../x\\nContent-Type: text/plain; charset=UTF-8\\n\"\n", "po-header",
    2 },
  { "\357\273\277" HEADER, "po-syntax", 1 },
  { HEADER "msgid \"A\"\nmsgstr \"B\xff\"\n", "not-utf8", 7 },
  { HEADER "msgid \"A", "po-syntax", 6 },
  { HEADER "msgid \"A\\", "po-syntax", 6 },
  { HEADER "msgid \"A\\\"", "po-syntax", 6 },
  { HEADER "msgid \"A\\x41\"\nmsgstr \"B\"\n", "po-syntax", 6 },
  { HEADER "msgid \"A\\101\"\nmsgstr \"B\"\n", "po-syntax", 6 },
  { HEADER "msgid \"A\"B\nmsgstr \"B\"\n", "po-syntax", 6 },
  { HEADER "msgid \"A\tB\"\nmsgstr \"B\"\n", "po-syntax", 6 },
  { HEADER "msgid A\nmsgstr \"B\"\n", "po-syntax", 6 },
  { HEADER "msgid \"A\"\n", "po-syntax", 6 },
  { HEADER "msgid \"A\"\n# comment\nmsgstr \"B\"\n", "po-syntax", 7 },
  { HEADER "msgid \"A\"\nmsgid \"C\"\n", "po-syntax", 7 },
  { HEADER "msgstr \"B\"\n", "po-syntax", 6 },
  { HEADER "msgid \"A\"\nmsgctxt \"x\"\nmsgstr \"B\"\n", "po-syntax", 7 },
  { HEADER "msgid \"A\"\nmsgstr \"B\"\nmsgstr \"C\"\n", "po-syntax", 8 },
  { HEADER "# comment\n\"words of nobody\"\n", "po-syntax", 7 },
  { HEADER "domain \"x\"\n", "po-syntax", 6 },
  { HEADER "<html>\n", "po-syntax", 6 },
  { HEADER "msgid \"A\"\nmsgid_plural \"As\"\nmsgstr[0] \"B\"\n", "po-plural", 7 },
  { HEADER "msgid \"A\"\nmsgstr[0] \"B\"\n", "po-plural", 7 },
  { HEADER "msgid \"A\"\nmsgstr \"B\"\nmsgid \"A\"\nmsgstr \"C\"\n", "po-duplicate", 9 },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autoptr (StillaPo) po = parse (refused[i].text, issues);

    g_test_message ("%u: %s", i, refused[i].text);
    g_assert_null (po);
    g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, 1);
    g_assert_cmpstr (stilla_issue_list_get (issues, 0)->tag, ==, refused[i].tag);
    g_assert_cmpint (stilla_issue_list_get (issues, 0)->line, ==, refused[i].line);
  }
}

static gboolean
has_sample (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    if (strcmp (refused[i].tag, tag) == 0)
      return TRUE;
  return FALSE;
}

static void
test_every_tag_has_a_sample (void)
{
  guint count;
  const StillaIssueTag *tags = stilla_issue_tags (&count);

  for (guint i = 0; i < count; i++)
    if (g_str_has_prefix (tags[i].tag, "po-") && !has_sample (tags[i].tag))
      g_error ("no sample for %s", tags[i].tag);
}

static void
expect_refusal (const char *bytes, gsize length, const char *tag)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaPo) po = stilla_po_parse (bytes, length, "x.po", issues);

  g_assert_null (po);
  g_assert_cmpstr (stilla_issue_list_get (issues, 0)->tag, ==, tag);
}

static void
test_nul (void)
{
  static const char text[] = HEADER "msgid \"A\0B\"\nmsgstr \"C\"\n";

  expect_refusal (text, sizeof text - 1, "not-utf8");
}

static void
test_huge (void)
{
  g_autofree char *file = g_strnfill (STILLA_PO_MAX_BYTES + 1, '\n');
  g_autofree char *words = g_strnfill (STILLA_PO_MAX_STRING + 1, 'a');
  g_autofree char *entry = g_strconcat (HEADER "msgid \"", words, "\"\nmsgstr \"B\"\n", NULL);
  g_autoptr (GString) many = g_string_new (HEADER);

  expect_refusal (file, STILLA_PO_MAX_BYTES + 1, "file-too-big");
  expect_refusal (entry, strlen (entry), "text-limit");
  for (guint i = 0; i <= STILLA_PO_MAX_ENTRIES; i++)
    g_string_append_printf (many, "msgid \"%u\"\nmsgstr \"B\"\n", i);
  expect_refusal (many->str, many->len, "po-syntax");
}

/* Wherever a file breaks off, it is read or refused, never overrun: the bytes end where the memory ends. */
static void
test_every_prefix (void)
{
  static const char text[]
      = "#, fuzzy\n" HEADER "#| a\nmsgctxt \"a\\\"\"\nmsgid \"A\\n\"\n\"\\\\\"\nmsgstr \"\xc3\xa7\"";

  for (gsize length = 0; length < sizeof text; length++) {
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autofree char *copy = g_memdup2 (text, length);
    g_autoptr (StillaPo) po = stilla_po_parse (copy, length, "x.po", issues);

    g_assert_cmpint (po != NULL, ==, stilla_issue_list_get_size (issues) == 0);
  }
}

static void
test_no_file (void)
{
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/x.po");
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/zero");
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (stilla_po_read (missing, "x.po", issues, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (stilla_po_read (device, "zero", issues, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/po/entries", test_entries);
  g_test_add_func ("/content/po/dos-line-ends", test_dos_line_ends);
  g_test_add_func ("/content/po/refused", test_refused);
  g_test_add_func ("/content/po/every-tag-has-a-sample", test_every_tag_has_a_sample);
  g_test_add_func ("/content/po/nul", test_nul);
  g_test_add_func ("/content/po/huge", test_huge);
  g_test_add_func ("/content/po/every-prefix", test_every_prefix);
  g_test_add_func ("/content/po/no-file", test_no_file);
  return g_test_run ();
}
