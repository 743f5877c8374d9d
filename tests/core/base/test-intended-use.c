/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-intended-use.h"

static void
test_in_readme (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "README.md", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GRegex) spaces = g_regex_new ("[\\s>]+", 0, 0, NULL);
  g_autofree char *flat = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  flat = g_regex_replace_literal (spaces, text, -1, 0, " ", 0, NULL);
  g_assert_nonnull (strstr (flat, stilla_intended_use ()));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/intended-use/readme", test_in_readme);
  return g_test_run ();
}
