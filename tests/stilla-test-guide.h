/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

/* The guide in tests/data/sample-guide: every kind of block and word, and numbers that do not move when the
 * shipped guide is edited. */
static inline StillaBundle *
stilla_test_guide_open (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sample-guide", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  StillaBundle *bundle = stilla_bundle_load_folder (folder, issues, &error);

  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++) {
    g_autofree char *line = stilla_issue_to_line (stilla_issue_list_get (issues, i));

    g_test_message ("%s", line);
  }
  g_assert_no_error (error);
  return bundle;
}
