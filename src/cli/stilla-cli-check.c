/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli.h"

#include <glib/gi18n.h>

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

/* Nothing is said of translations while the guide itself has errors. */
static gboolean
check_translations (const char *folder, GStrv names, StillaIssueList *issues)
{
  g_autoptr (StillaBundle) bundle = stilla_cli_open_bundle (folder);
  g_autoptr (StillaSegmentList) segments = bundle != NULL ? stilla_cli_open_segments (bundle) : NULL;

  if (segments == NULL)
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++) {
    guint before = stilla_issue_list_get_size (issues);

    if (!stilla_cli_check_translation (segments, names[i], issues, NULL, NULL)
        && stilla_issue_list_get_size (issues) == before)
      return FALSE;
  }
  return TRUE;
}

StillaCliExit
stilla_cli_check (GStrv arguments)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_auto (GStrv) translations = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[]
      = { { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &folder, NULL, NULL },
          { "translation", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &translations, NULL, NULL },
          G_OPTION_ENTRY_NULL };
  gboolean usable;

  if (!stilla_cli_parse (entries, &arguments, "check [--bundle=DIR] [--translation=FILE]…"))
    return STILLA_CLI_USAGE;
  rest = arguments;
  if (rest[0] != NULL) {
    stilla_cli_fail (_ ("“%s” is not expected here; name the folder with --bundle=DIR."), rest[0]);
    return STILLA_CLI_USAGE;
  }
  usable = check (folder, issues, &error);
  if (!usable && stilla_issue_list_get_size (issues) == 0) {
    stilla_cli_fail ("%s", error->message);
    return STILLA_CLI_BAD_INPUT;
  }
  if (usable && translations != NULL && !check_translations (folder, translations, issues))
    return STILLA_CLI_BAD_INPUT;
  if (!usable && translations != NULL)
    stilla_cli_fail (_ ("The guide has errors; correct them first, then check the translations."));
  stilla_cli_print_issues (issues);
  return stilla_issue_list_get_size (issues) > 0 ? STILLA_CLI_FINDINGS : STILLA_CLI_DONE;
}
