/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli.h"
#include "core/content/stilla-plain-check.h"

#include <glib/gi18n.h>

/* Reads the guide with all its checks; NULL when it has errors, or cannot be read and @error says why. */
static StillaBundle *
open_checked (const char *folder, StillaIssueList *issues, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (folder == NULL)
    return stilla_bundle_check_shipped (issues, error) ? stilla_bundle_load_shipped (error) : NULL;
  file = g_file_new_for_path (folder);
  return stilla_bundle_load_folder (file, issues, error);
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

/* What was asked for on the command line. */
typedef struct {
  char *folder;
  GStrv translations;
  gboolean readability;
} Request;

static void
request_clear (Request *request)
{
  g_clear_pointer (&request->folder, g_free);
  g_clear_pointer (&request->translations, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static gboolean
read_request (GStrv *arguments, Request *request)
{
  const GOptionEntry entries[]
      = { { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &request->folder, NULL, NULL },
          { "translation", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &request->translations, NULL, NULL },
          { "readability", 0, 0, G_OPTION_ARG_NONE, &request->readability, NULL, NULL },
          G_OPTION_ENTRY_NULL };
  g_auto (GStrv) rest = NULL;

  if (!stilla_cli_parse (entries, arguments, "check [--bundle=DIR] [--translation=FILE]… [--readability]"))
    return FALSE;
  rest = *arguments;
  if (rest[0] != NULL)
    stilla_cli_fail (_ ("“%s” is not expected here; name the folder with --bundle=DIR."), rest[0]);
  return rest[0] == NULL;
}

static gboolean
check_rest (const Request *request, StillaBundle *bundle, StillaIssueList *issues)
{
  g_autoptr (GError) error = NULL;

  if (!stilla_plain_check (bundle, issues, &error)) {
    stilla_cli_fail ("%s", error->message);
    return FALSE;
  }
  return request->translations == NULL || check_translations (request->folder, request->translations, issues);
}

/* What else waits until the errors are gone. */
static void
say_what_waits (const Request *request)
{
  if (request->translations != NULL)
    stilla_cli_fail (_ ("The guide has errors; correct them first, then check the translations."));
  if (request->readability)
    stilla_cli_fail (_ ("The guide has errors; correct them first, then measure how hard it is to read."));
}

static gboolean
print_report (const Request *request, StillaBundle *bundle)
{
  return !request->readability || stilla_cli_print_readability (bundle);
}

StillaCliExit
stilla_cli_check (GStrv arguments)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = NULL;
  g_auto (Request) request = { 0 };

  if (!read_request (&arguments, &request))
    return STILLA_CLI_USAGE;
  bundle = open_checked (request.folder, issues, &error);
  if (bundle == NULL && stilla_issue_list_get_size (issues) == 0) {
    stilla_cli_fail ("%s", error->message);
    return STILLA_CLI_BAD_INPUT;
  }
  if (bundle == NULL)
    say_what_waits (&request);
  else if (!check_rest (&request, bundle, issues))
    return STILLA_CLI_BAD_INPUT;
  stilla_cli_print_issues (issues);
  if (bundle != NULL && !print_report (&request, bundle))
    return STILLA_CLI_BAD_INPUT;
  return stilla_issue_list_get_size (issues) > 0 ? STILLA_CLI_FINDINGS : STILLA_CLI_DONE;
}
