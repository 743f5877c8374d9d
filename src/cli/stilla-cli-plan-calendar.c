/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli-plan.h"

#include "core/base/stilla-whole-file.h"
#include "core/exchange/stilla-icalendar.h"
#include "core/safety/stilla-safety-check.h"
#include "core/schedule/stilla-date.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#define USAGE \
  "plan calendar FILE --from=DATE [--to=DATE] --zone=ZONE [--floating] [--detail] [--region=R] " \
  "[--bundle=DIR] [--output=FILE]"
#define FOR_THE_OWNER 0600

typedef struct {
  char *folder;
  char *region;
  char *from;
  char *to;
  char *zone;
  char *output;
  gboolean is_floating;
  gboolean has_detail;
} Options;

static void
options_clear (Options *self)
{
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->region, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->zone, g_free);
  g_clear_pointer (&self->output, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse (GStrv *arguments, Options *options)
{
  const GOptionEntry entries[] = { { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &options->folder, NULL, NULL },
                                   { "region", 0, 0, G_OPTION_ARG_FILENAME, &options->region, NULL, NULL },
                                   { "from", 0, 0, G_OPTION_ARG_FILENAME, &options->from, NULL, NULL },
                                   { "to", 0, 0, G_OPTION_ARG_FILENAME, &options->to, NULL, NULL },
                                   { "zone", 0, 0, G_OPTION_ARG_FILENAME, &options->zone, NULL, NULL },
                                   { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->output, NULL, NULL },
                                   { "floating", 0, 0, G_OPTION_ARG_NONE, &options->is_floating, NULL, NULL },
                                   { "detail", 0, 0, G_OPTION_ARG_NONE, &options->has_detail, NULL, NULL },
                                   G_OPTION_ENTRY_NULL };

  return stilla_cli_parse (entries, arguments, USAGE);
}

static gboolean
read_days (const Options *options, GDate *from, GDate *to)
{
  if (options->to != NULL)
    return stilla_cli_read_days (options->from, options->to, from, to);
  if (!stilla_cli_read_date (options->from, from))
    return FALSE;
  stilla_icalendar_default_end (from, to);
  return TRUE;
}

static gboolean
is_draft (StillaBundle *bundle, const StillaPlanFile *file, const char *region)
{
  g_autoptr (StillaSafetyReport) report
      = stilla_safety_check (bundle, region, file->plan, file->circumstances, NULL);

  return stilla_safety_report_count_open (report) > 0;
}

static void
say_what_to_know (const Options *options, const StillaCalendarOptions *written)
{
  g_autofree char *end = stilla_date_to_string (&written->to);

  if (options->to == NULL)
    stilla_cli_fail (
        _ ("The calendar ends on %s; write it again before then, or name another day with --to."), end);
  if (!written->has_alarms)
    stilla_cli_fail (
        _ ("This plan is a draft, so the calendar has no alarms; “stilla-cli plan check” lists what "
           "to ask a doctor or pharmacist."));
}

static StillaCliExit
write_out (const char *text, const char *output)
{
  g_autoptr (GError) error = NULL;

  if (output == NULL)
    fputs (text, stdout);
  else if (!stilla_whole_file_write (output, text, strlen (text), FOR_THE_OWNER, &error)) {
    stilla_cli_fail ("%s", error->message);
    return STILLA_CLI_CANNOT_WRITE;
  }
  return STILLA_CLI_DONE;
}

static StillaCliExit
write_calendar (StillaBundle *bundle, const char *path, const Options *options)
{
  StillaCalendarOptions calendar = { .is_floating = options->is_floating, .has_detail = options->has_detail };
  g_autofree char *scope = g_canonicalize_filename (path, NULL);
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (StillaPlanFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!stilla_cli_knows_region (bundle, options->region) || !read_days (options, &calendar.from, &calendar.to)
      || (zone = stilla_cli_read_zone (options->zone)) == NULL
      || (file = stilla_cli_open_plan (path, bundle)) == NULL)
    return STILLA_CLI_BAD_INPUT;
  calendar.frame.zone = zone;
  calendar.stamp = stilla_cli_find_moment ();
  calendar.scope = scope;
  calendar.style = stilla_number_style_c ();
  calendar.has_alarms = !is_draft (bundle, file, options->region);
  text = stilla_icalendar_write (file->plan, &calendar, &error);
  if (text == NULL) {
    stilla_cli_fail ("%s", error->message);
    return STILLA_CLI_BAD_INPUT;
  }
  say_what_to_know (options, &calendar);
  return write_out (text, options->output);
}

StillaCliExit
stilla_cli_plan_calendar (GStrv arguments)
{
  g_auto (Options) options = { NULL };
  g_autoptr (StillaBundle) bundle = NULL;
  g_auto (GStrv) words = NULL;

  if (!parse (&arguments, &options))
    return STILLA_CLI_USAGE;
  words = arguments;
  if (g_strv_length (words) != 1 || options.from == NULL || options.zone == NULL) {
    stilla_cli_fail (_ ("Name one plan, the first day and a time zone; write: stilla-cli %s"), USAGE);
    return STILLA_CLI_USAGE;
  }
  bundle = stilla_cli_open_bundle (options.folder);
  return bundle != NULL ? write_calendar (bundle, words[0], &options) : STILLA_CLI_BAD_INPUT;
}
