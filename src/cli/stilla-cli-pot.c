/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli.h"

#include "core/content/stilla-pot.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#define USAGE "pot [--bundle=DIR] [--output=FILE]"

static StillaCliExit
write_template (const char *template, const char *output)
{
  g_autoptr (GError) error = NULL;

  if (output == NULL)
    fputs (template, stdout);
  else if (!g_file_set_contents (output, template, (gssize) strlen (template), &error)) {
    stilla_cli_fail (_ ("The template cannot be written: %s; choose another place with --output=FILE."),
                     error->message);
    return STILLA_CLI_CANNOT_WRITE;
  }
  return STILLA_CLI_DONE;
}

StillaCliExit
stilla_cli_pot (GStrv arguments)
{
  g_autoptr (StillaBundle) bundle = NULL;
  g_autoptr (StillaSegmentList) segments = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *output = NULL;
  g_autofree char *template = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = { { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &folder, NULL, NULL },
                                   { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
                                   G_OPTION_ENTRY_NULL };

  if (!stilla_cli_parse (entries, &arguments, USAGE))
    return STILLA_CLI_USAGE;
  rest = arguments;
  if (rest[0] != NULL) {
    stilla_cli_fail (_ ("“%s” is not expected here; write: stilla-cli %s"), rest[0], USAGE);
    return STILLA_CLI_USAGE;
  }
  bundle = stilla_cli_open_bundle (folder);
  segments = bundle != NULL ? stilla_cli_open_segments (bundle) : NULL;
  if (segments == NULL)
    return STILLA_CLI_BAD_INPUT;
  template = stilla_pot_write (bundle, segments);
  return write_template (template, output);
}
