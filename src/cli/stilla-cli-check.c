/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
print_issues (const StillaIssueList *issues)
{
  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++) {
    g_autofree char *line = stilla_issue_to_line (stilla_issue_list_get (issues, i));

    puts (line);
  }
}

static gboolean
check (const char *folder, StillaIssueList *issues, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (StillaBundle) bundle = NULL;

  if (folder == NULL)
    return stilla_bundle_check_shipped (issues, error);
  file = g_file_new_for_path (folder);
  bundle = stilla_bundle_load_folder (file, issues, error);
  return bundle != NULL;
}

StillaCliExit
stilla_cli_check (GStrv arguments)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[]
      = { { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &folder, NULL, NULL }, G_OPTION_ENTRY_NULL };

  if (!stilla_cli_parse (entries, &arguments, "check [--bundle=DIR]"))
    return STILLA_CLI_USAGE;
  rest = arguments;
  if (rest[0] != NULL) {
    stilla_cli_fail (_ ("“%s” is not expected here; name the folder with --bundle=DIR."), rest[0]);
    return STILLA_CLI_USAGE;
  }
  if (!check (folder, issues, &error) && stilla_issue_list_get_size (issues) == 0) {
    stilla_cli_fail ("%s", error->message);
    return STILLA_CLI_BAD_INPUT;
  }
  print_issues (issues);
  return stilla_issue_list_get_size (issues) > 0 ? STILLA_CLI_FINDINGS : STILLA_CLI_DONE;
}
