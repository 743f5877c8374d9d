/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-issue-tags.h"
#include "core/content/stilla-issue.h"

static void
test_order (void)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_assert_false (stilla_issue_list_has_errors (issues));
  stilla_issue_list_add (issues, "value", "b.xml", 2, "%s", "third");
  stilla_issue_list_add (issues, "gap", "a.xml", 10, "second");
  stilla_issue_list_add (issues, "value", "a.xml", 9, "first");
  stilla_issue_list_add (issues, "gap", "b.xml", 2, "fourth");
  g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, 4);
  first = stilla_issue_to_line (stilla_issue_list_get (issues, 0));
  last = stilla_issue_to_line (stilla_issue_list_get (issues, 3));
  g_assert_cmpstr (first, ==, "a.xml:9: error: value: first");
  g_assert_cmpstr (last, ==, "b.xml:2: error: gap: fourth");
  g_assert_cmpstr (stilla_issue_list_get (issues, 2)->message, ==, "third");
  g_assert_true (stilla_issue_list_has_errors (issues));
}

/* Names of files and values of attributes may hold anything. */
static void
test_one_line (void)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autofree char *line = NULL;

  stilla_issue_list_add (issues, "value", "a\nb\xff.xml", 2, "%s", "x\ny\x1b[31m\tz");
  line = stilla_issue_to_line (stilla_issue_list_get (issues, 0));
  g_assert_cmpstr (line, ==, "a?b\uFFFD.xml:2: error: value: x?y?[31m?z");
}

static void
test_tags (void)
{
  g_assert_nonnull (stilla_issue_tag_find ("doctype"));
  g_assert_null (stilla_issue_tag_find ("no-such-tag"));
  g_assert_cmpstr (stilla_issue_tag_explain ("no-such-tag"), ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/issue/order", test_order);
  g_test_add_func ("/content/issue/one-line", test_one_line);
  g_test_add_func ("/content/issue/tags", test_tags);
  return g_test_run ();
}
