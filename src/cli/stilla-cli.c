/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli.h"

#include "cli/stilla-cli-plan.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static const StillaCliCommand commands[] = {
  { "check", "check [--bundle=DIR] [--translation=FILE]… [--readability]", stilla_cli_check },
  { "elemental", "elemental (--form=ID [--compound=AMOUNT] [--elemental=AMOUNT] | --list) [--bundle=DIR]",
    stilla_cli_elemental },
  { "pages", "pages [--bundle=DIR]", stilla_cli_pages },
  { "handout", STILLA_CLI_HANDOUT_USAGE, stilla_cli_handout },
  { "search", "search [--lang=TAG] [--bundle=DIR] WORDS…", stilla_cli_search },
  { "plan calendar",
    "plan calendar FILE --from=DATE [--to=DATE] --zone=ZONE [--floating] [--detail] [--region=R] "
    "[--bundle=DIR] "
    "[--output=FILE]",
    stilla_cli_plan_calendar },
  { "plan check", "plan check FILE [--region=R] [--bundle=DIR]", stilla_cli_plan_check },
  { "plan times", "plan times FILE --from=DATE --to=DATE --zone=ZONE [--day-end=HH:MM] [--bundle=DIR]",
    stilla_cli_plan_times },
  { "plan windows", "plan windows FILE --item=ID [--weekday=monday…sunday] [--bundle=DIR]",
    stilla_cli_plan_windows },
  { "pot", "pot [--bundle=DIR] [--output=FILE]", stilla_cli_pot },
  { "text", "text PAGE [--lang=TAG] [--region=R] [--bundle=DIR]", stilla_cli_text },
  { "translation check", "translation check FILE [--bundle=DIR]", stilla_cli_translation_check },
  { "translation status", "translation status [--bundle=DIR] [FILE…]", stilla_cli_translation_status },
};

void
stilla_cli_fold (char *words)
{
  for (char *p = words; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
}

void
stilla_cli_fail (const char *format, ...)
{
  g_autofree char *words = NULL;
  va_list args;

  va_start (args, format);
  words = g_strdup_vprintf (format, args);
  va_end (args);
  stilla_cli_fold (words);
  fprintf (stderr, "stilla-cli: %s\n", words);
}

/* How many words of @arguments name @command; 0 when they do not. */
static guint
match (const StillaCliCommand *command, GStrv arguments)
{
  g_auto (GStrv) words = g_strsplit (command->name, " ", -1);
  guint n = g_strv_length (words);

  if (g_strv_length (arguments) < n)
    return 0;
  for (guint i = 0; i < n; i++)
    if (strcmp (words[i], arguments[i]) != 0)
      return 0;
  return n;
}

static void
print_usage (FILE *stream)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stream, "stilla-cli %s\n", commands[i].usage);
}

static StillaCliExit
finish (StillaCliExit code)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return code;
  stilla_cli_fail (_ ("The output cannot be written; check that there is space and that nothing closed it."));
  return STILLA_CLI_CANNOT_WRITE;
}

StillaCliExit
stilla_cli_run (GStrv arguments)
{
  if (arguments[0] != NULL && (strcmp (arguments[0], "--help") == 0 || strcmp (arguments[0], "help") == 0)) {
    print_usage (stdout);
    return finish (STILLA_CLI_DONE);
  }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    guint n = match (&commands[i], arguments);

    if (n > 0)
      return finish (commands[i].run (arguments + n));
  }
  if (arguments[0] == NULL)
    stilla_cli_fail (_ ("Name a command; “stilla-cli --help” lists them."));
  else
    stilla_cli_fail (_ ("There is no command “%s”; “stilla-cli --help” lists them."), arguments[0]);
  return STILLA_CLI_USAGE;
}
