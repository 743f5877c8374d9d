/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli.h"

#include "core/base/stilla-clock.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* GOption takes the program's name first. */
static GStrv
with_program_name (GStrv arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, "stilla-cli");
  g_strv_builder_addv (builder, (const char **) arguments);
  return g_strv_builder_end (builder);
}

gboolean
stilla_cli_parse (const GOptionEntry *entries, GStrv *arguments, const char *usage)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = with_program_name (*arguments);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, &words, &error)) {
    stilla_cli_fail (_ ("%s; write: stilla-cli %s"), error->message, usage);
    return FALSE;
  }
  *arguments = g_strdupv (words + 1);
  return TRUE;
}

StillaBundle *
stilla_cli_open_bundle (const char *folder)
{
  g_autoptr (GError) error = NULL;
  StillaBundle *bundle;

  if (folder == NULL) {
    bundle = stilla_bundle_load_shipped (&error);
  } else {
    g_autoptr (GFile) file = g_file_new_for_path (folder);
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();

    bundle = stilla_bundle_load_folder (file, issues, &error);
  }
  if (bundle == NULL)
    stilla_cli_fail ("%s", error->message);
  return bundle;
}

void
stilla_cli_print_field (const char *words)
{
  g_autofree char *line = g_strdup (words != NULL ? words : "");

  stilla_cli_fold (line);
  fputs (line, stdout);
}

static gboolean
is_held_still (gint64 *out_moment)
{
  const char *fixed = g_getenv ("SOURCE_DATE_EPOCH");

  return fixed != NULL && g_ascii_string_to_signed (fixed, 10, 0, G_MAXINT32, out_moment, NULL);
}

gint64
stilla_cli_find_moment (void)
{
  g_autoptr (StillaClock) clock = stilla_clock_new_system ();
  g_autoptr (GDateTime) now = stilla_clock_now (clock);
  gint64 moment;

  return is_held_still (&moment) ? moment : g_date_time_to_unix (now);
}

void
stilla_cli_find_today (GDate *out)
{
  g_autoptr (StillaClock) clock = stilla_clock_new_system ();
  g_autoptr (GDateTime) held = NULL;
  gint64 moment;

  stilla_clock_today (clock, out);
  if (!is_held_still (&moment))
    return;
  held = g_date_time_new_from_unix_utc (moment);
  g_date_set_dmy (out, (GDateDay) g_date_time_get_day_of_month (held),
                  (GDateMonth) g_date_time_get_month (held), (GDateYear) g_date_time_get_year (held));
}
