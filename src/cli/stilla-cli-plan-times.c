/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli-plan.h"

#include "core/content/stilla-value.h"
#include "core/schedule/stilla-expand.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define USAGE "plan times FILE --from=DATE --to=DATE --zone=ZONE [--day-end=HH:MM] [--bundle=DIR]"

typedef struct {
  char *folder;
  char *from;
  char *to;
  char *zone;
  char *day_end; /* (nullable) */
} Options;

static void
options_clear (Options *self)
{
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->zone, g_free);
  g_clear_pointer (&self->day_end, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
print_occurrence (const StillaOccurrence *occurrence, GTimeZone *zone)
{
  g_autoptr (GDateTime) time = stilla_occurrence_get_time (occurrence, zone);
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%S%:z");
  gint64 ug;

  printf ("%s\t", text);
  stilla_cli_print_field (occurrence->product->id);
  if (stilla_occurrence_elemental (occurrence, &ug))
    printf ("\t%" G_GINT64_FORMAT "\n", ug);
  else
    puts ("\tunknown");
}

static gboolean
read_day_end (const char *text, int *out)
{
  *out = 0;
  if (text == NULL || (stilla_value_time (text, out) && *out <= STILLA_PERSON_LATEST_DAY_END))
    return TRUE;
  stilla_cli_fail (_ ("“%s” is no time at which a day ends; write one from 00:00 to 12:00."), text);
  return FALSE;
}

static StillaCliExit
list_times (const StillaBundle *bundle, const char *path, const Options *options)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (StillaPlanFile) file = NULL;
  g_autoptr (GArray) occurrences = NULL;
  StillaDayFrame frame = { NULL };
  GDate from, to;

  if (!read_day_end (options->day_end, &frame.day_end))
    return STILLA_CLI_BAD_INPUT;
  if (!stilla_cli_read_days (options->from, options->to, &from, &to)
      || (zone = stilla_cli_read_zone (options->zone)) == NULL)
    return STILLA_CLI_BAD_INPUT;
  file = stilla_cli_open_plan (path, bundle);
  if (file == NULL)
    return STILLA_CLI_BAD_INPUT;
  frame.zone = zone;
  occurrences = stilla_expand_for (file->plan, &from, &to, &frame);
  for (guint i = 0; i < occurrences->len; i++)
    print_occurrence (&g_array_index (occurrences, StillaOccurrence, i), zone);
  return STILLA_CLI_DONE;
}

StillaCliExit
stilla_cli_plan_times (GStrv arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = { { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &options.folder, NULL, NULL },
                                   { "from", 0, 0, G_OPTION_ARG_FILENAME, &options.from, NULL, NULL },
                                   { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to, NULL, NULL },
                                   { "zone", 0, 0, G_OPTION_ARG_FILENAME, &options.zone, NULL, NULL },
                                   { "day-end", 0, 0, G_OPTION_ARG_FILENAME, &options.day_end, NULL, NULL },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (StillaBundle) bundle = NULL;
  g_auto (GStrv) words = NULL;

  if (!stilla_cli_parse (entries, &arguments, USAGE))
    return STILLA_CLI_USAGE;
  words = arguments;
  if (g_strv_length (words) != 1 || options.from == NULL || options.to == NULL || options.zone == NULL) {
    stilla_cli_fail (_ ("Name one plan, two dates and a time zone; write: stilla-cli %s"), USAGE);
    return STILLA_CLI_USAGE;
  }
  bundle = stilla_cli_open_bundle (options.folder);
  return bundle != NULL ? list_times (bundle, words[0], &options) : STILLA_CLI_BAD_INPUT;
}
