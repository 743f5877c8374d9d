/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define CHECK_USAGE "translation check FILE [--bundle=DIR]"
#define STATUS_USAGE "translation status [--bundle=DIR] [FILE…]"

void
stilla_cli_print_issues (const StillaIssueList *issues)
{
  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++) {
    g_autofree char *line = stilla_issue_to_line (stilla_issue_list_get (issues, i));

    puts (line);
  }
}

StillaSegmentList *
stilla_cli_open_segments (StillaBundle *bundle)
{
  g_autoptr (GError) error = NULL;
  StillaSegmentList *segments = stilla_segment_list_new (bundle, &error);

  if (segments == NULL)
    stilla_cli_fail ("%s", error->message);
  return segments;
}

gboolean
stilla_cli_check_translation (const StillaSegmentList *segments,
                              const char *name,
                              StillaIssueList *issues,
                              char **language,
                              StillaCoverage *coverage)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaPo) po = stilla_po_read (file, shown, issues, &error);

  if (error != NULL)
    stilla_cli_fail ("%s", error->message);
  if (po == NULL)
    return FALSE;
  stilla_translation_check (segments, po, shown, issues, coverage);
  if (language != NULL)
    *language = g_strdup (stilla_po_get_language (po));
  return TRUE;
}

/* Takes --bundle out of @arguments; NULL, with @code set, when there is nothing to work on. */
static StillaSegmentList *
open_guide (GStrv *arguments, const char *usage, StillaCliExit *code)
{
  g_autoptr (StillaBundle) bundle = NULL;
  g_autofree char *folder = NULL;
  const GOptionEntry entries[]
      = { { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &folder, NULL, NULL }, G_OPTION_ENTRY_NULL };

  *code = STILLA_CLI_USAGE;
  if (!stilla_cli_parse (entries, arguments, usage)) {
    *arguments = NULL;
    return NULL;
  }
  *code = STILLA_CLI_BAD_INPUT;
  bundle = stilla_cli_open_bundle (folder);
  return bundle != NULL ? stilla_cli_open_segments (bundle) : NULL;
}

StillaCliExit
stilla_cli_translation_check (GStrv arguments)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  StillaCliExit code;
  g_autoptr (StillaSegmentList) segments = open_guide (&arguments, CHECK_USAGE, &code);
  g_auto (GStrv) names = arguments;

  if (names != NULL && g_strv_length (names) != 1) {
    stilla_cli_fail (_ ("Name one translation file; write: stilla-cli %s"), CHECK_USAGE);
    return STILLA_CLI_USAGE;
  }
  if (segments == NULL)
    return code;
  if (!stilla_cli_check_translation (segments, names[0], issues, NULL, NULL)
      && stilla_issue_list_get_size (issues) == 0)
    return STILLA_CLI_BAD_INPUT;
  stilla_cli_print_issues (issues);
  return stilla_issue_list_get_size (issues) > 0 ? STILLA_CLI_FINDINGS : STILLA_CLI_DONE;
}

static void
fail_with_first (const StillaIssueList *issues)
{
  g_autofree char *line = stilla_issue_to_line (stilla_issue_list_get (issues, 0));

  stilla_cli_fail (_ ("The translation cannot be read: %s"), line);
}

static gboolean
print_status (const StillaSegmentList *segments, const char *name)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autofree char *language = NULL;
  StillaCoverage coverage;

  if (!stilla_cli_check_translation (segments, name, issues, &language, &coverage)) {
    if (stilla_issue_list_get_size (issues) > 0)
      fail_with_first (issues);
    return FALSE;
  }
  if (*language == '\0') {
    stilla_cli_fail (_ ("%s does not say its language; write it in the first entry: “Language: de”."), name);
    return FALSE;
  }
  printf ("%s\t%u\t%u\t%u\t%u\n", language, coverage.translated, coverage.total, coverage.safety_translated,
          coverage.safety_total);
  return TRUE;
}

StillaCliExit
stilla_cli_translation_status (GStrv arguments)
{
  StillaCliExit code;
  g_autoptr (StillaSegmentList) segments = open_guide (&arguments, STATUS_USAGE, &code);
  g_auto (GStrv) names = arguments;

  if (segments == NULL)
    return code;
  if (names[0] == NULL)
    stilla_cli_fail (_ ("No translation of the guide is installed; name a file to see how far it is."));
  for (guint i = 0; names[i] != NULL; i++)
    if (!print_status (segments, names[i]))
      return STILLA_CLI_BAD_INPUT;
  return STILLA_CLI_DONE;
}
