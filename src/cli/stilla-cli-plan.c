/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli-plan.h"

#include "core/safety/stilla-safety-check.h"
#include "core/schedule/stilla-date.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#define MAX_DAYS (5 * 366)
/* Nobody took a plan before, and no clock reaches farther. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2999
#define USAGE "plan check FILE [--region=R] [--bundle=DIR]"

void
stilla_cli_fail_with_issues (const StillaIssueList *issues)
{
  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++) {
    g_autofree char *line = stilla_issue_to_line (stilla_issue_list_get (issues, i));

    fprintf (stderr, "%s\n", line);
  }
}

StillaPlanFile *
stilla_cli_open_plan (const char *path, const StillaBundle *bundle)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autofree char *name = g_filename_display_name (path);
  StillaPlanFile *plan;

  if (*path == '\0') {
    stilla_cli_fail (_ ("The name of the plan is empty; name a file."));
    return NULL;
  }
  plan = stilla_plan_file_read (file, name, bundle, issues);
  stilla_cli_fail_with_issues (issues);
  return plan;
}

gboolean
stilla_cli_read_date (const char *typed, GDate *out)
{
  if (!stilla_date_parse (typed, out)) {
    stilla_cli_fail (_ ("“%s” is not a date; write it as 2026-03-29."), typed);
    return FALSE;
  }
  if (g_date_get_year (out) < FIRST_YEAR || g_date_get_year (out) > LAST_YEAR) {
    stilla_cli_fail (_ ("“%s” is too far away; write a day of the years 1900 to 2999."), typed);
    return FALSE;
  }
  return TRUE;
}

gboolean
stilla_cli_read_days (const char *typed_from, const char *typed_to, GDate *from, GDate *to)
{
  if (!stilla_cli_read_date (typed_from, from) || !stilla_cli_read_date (typed_to, to))
    return FALSE;
  if (g_date_compare (from, to) > 0) {
    stilla_cli_fail (_ ("%s comes after %s; exchange --from and --to."), typed_from, typed_to);
    return FALSE;
  }
  if (g_date_days_between (from, to) >= MAX_DAYS) {
    stilla_cli_fail (_ ("From %s to %s is more than five years; ask for a part of it."), typed_from,
                     typed_to);
    return FALSE;
  }
  return TRUE;
}

GTimeZone *
stilla_cli_read_zone (const char *name)
{
  GTimeZone *zone = NULL;

  if (g_ascii_isalpha (*name) || *name == '+' || *name == '-')
    if (strspn (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "+-_/:") == strlen (name))
      zone = g_time_zone_new_identifier (name);
  if (zone == NULL)
    stilla_cli_fail (_ ("There is no time zone “%s”; write one such as Europe/Berlin, UTC or +02:00."), name);
  return zone;
}

/* @words, and behind them who advised the reader. */
static void
print_advised (const char *words, const StillaAdvice *advice)
{
  g_autofree char *day = NULL;
  g_autofree char *advised = NULL;

  if (advice == NULL) {
    stilla_cli_print_field (words);
    return;
  }
  day = stilla_date_to_string (&advice->on);
  /* TRANSLATORS: words that stay as they are, who gave advice, a date */
  advised = g_strdup_printf (_ ("%s Advised by %s on %s."), words, advice->by, day);
  stilla_cli_print_field (advised);
}

static void
print_finding (const StillaFinding *finding)
{
  g_autofree char *sources = g_strjoinv (" ", finding->sources);

  stilla_cli_print_field (stilla_level_to_string (finding->level));
  putchar ('\t');
  stilla_cli_print_field (finding->rule);
  putchar ('\t');
  stilla_cli_print_field (finding->subject);
  putchar ('\t');
  print_advised (finding->message, finding->advice);
  putchar ('\t');
  stilla_cli_print_field (sources);
  putchar ('\n');
}

static void
print_not_checked (const StillaNotChecked *entry)
{
  fputs ("not-checked\t", stdout);
  stilla_cli_print_field (entry->subject);
  putchar ('\t');
  print_advised (entry->why, entry->advice);
  putchar ('\n');
}

static void
print_report (const StillaSafetyReport *report)
{
  for (guint i = 0; i < report->findings->len; i++)
    print_finding (g_ptr_array_index (report->findings, i));
  printf ("checked %u\n", report->n_checked);
  for (guint i = 0; i < report->not_checked->len; i++)
    print_not_checked (g_ptr_array_index (report->not_checked, i));
  printf ("open %u\n", stilla_safety_report_count_open (report));
  fputs ("rules\t", stdout);
  stilla_cli_print_field (report->edition);
  putchar ('\t');
  stilla_cli_print_field (report->date);
  putchar ('\n');
}

static StillaCliExit
check_plan (StillaBundle *bundle, const char *path, const char *region)
{
  g_autoptr (StillaPlanFile) file = NULL;
  g_autoptr (StillaSafetyReport) report = NULL;

  if (!stilla_cli_knows_region (bundle, region))
    return STILLA_CLI_BAD_INPUT;
  file = stilla_cli_open_plan (path, bundle);
  if (file == NULL)
    return STILLA_CLI_BAD_INPUT;
  report = stilla_safety_check (bundle, region, file->plan, file->circumstances, NULL);
  print_report (report);
  return report->findings->len > 0 ? STILLA_CLI_FINDINGS : STILLA_CLI_DONE;
}

StillaCliExit
stilla_cli_plan_check (GStrv arguments)
{
  g_autofree char *folder = NULL;
  g_autofree char *region = NULL;
  const GOptionEntry entries[] = { { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &folder, NULL, NULL },
                                   { "region", 0, 0, G_OPTION_ARG_FILENAME, &region, NULL, NULL },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (StillaBundle) bundle = NULL;
  g_auto (GStrv) words = NULL;

  if (!stilla_cli_parse (entries, &arguments, USAGE))
    return STILLA_CLI_USAGE;
  words = arguments;
  if (g_strv_length (words) != 1) {
    stilla_cli_fail (_ ("Name one plan; write: stilla-cli %s"), USAGE);
    return STILLA_CLI_USAGE;
  }
  bundle = stilla_cli_open_bundle (folder);
  return bundle != NULL ? check_plan (bundle, words[0], region) : STILLA_CLI_BAD_INPUT;
}
