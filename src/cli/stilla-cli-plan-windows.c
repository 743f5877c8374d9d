/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli-plan.h"

#include "core/safety/stilla-day-gaps.h"
#include "core/schedule/stilla-date.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define USAGE "plan windows FILE --item=ID [--weekday=monday…sunday] [--bundle=DIR]"

static void
print_windows (const GArray *windows)
{
  for (guint i = 0; i < windows->len; i++) {
    const StillaWindow *window = &g_array_index (windows, StillaWindow, i);
    g_autofree char *from = stilla_minute_to_string (window->from);
    g_autofree char *to = stilla_minute_to_string (window->to);

    printf ("%s\t%s\n", from, to);
  }
}

static const char *
name_at (const GPtrArray *medicines, guint index)
{
  const StillaOwnMedicine *own = g_ptr_array_index (medicines, index);

  return own->name;
}

/* What the windows could not look at. */
static void
print_not_checked (const StillaDayGaps *gaps)
{
  for (guint i = 0; i < gaps->unknown->len; i++)
    stilla_cli_fail (_ ("Not checked: “%s” is not in our list; ask a pharmacist."),
                     name_at (gaps->unknown, i));
  for (guint i = 0; i < gaps->untimed->len; i++)
    stilla_cli_fail (_ ("Not checked: “%s” needs a gap, but its times are not written down; add them."),
                     name_at (gaps->untimed, i));
  for (guint i = 0; i < gaps->gapless->len; i++)
    stilla_cli_fail (_ ("Not checked: no gap in hours is published for “%s”; ask a pharmacist first."),
                     name_at (gaps->gapless, i));
  for (guint i = 0; i < gaps->avoided->len; i++)
    stilla_cli_fail (_ ("No gap makes magnesium right with “%s”."), name_at (gaps->avoided, i));
}

static void
print_answer (const StillaDayGaps *gaps, GDateWeekday weekday)
{
  g_autoptr (GArray) windows = stilla_day_gaps_dup_windows (gaps, weekday);

  print_not_checked (gaps);
  if (weekday == G_DATE_BAD_WEEKDAY && stilla_day_gaps_days_differ (gaps))
    stilla_cli_fail (
        _ ("A medicine that is taken once a week makes the days differ, and only times that suit "
           "every day are shown; for one day add --weekday, such as --weekday=sunday."));
  print_windows (windows);
  if (windows->len == 0)
    stilla_cli_fail (_ ("No time of day keeps every gap; ask a pharmacist."));
}

static StillaCliExit
find_windows (StillaBundle *bundle, const char *path, const char *item, GDateWeekday weekday)
{
  g_autoptr (StillaPlanFile) file = stilla_cli_open_plan (path, bundle);
  g_autoptr (StillaMedicineList) list = NULL;
  g_autoptr (StillaDayGaps) gaps = NULL;

  if (file == NULL)
    return STILLA_CLI_BAD_INPUT;
  if (stilla_plan_find_product (file->plan, item) == NULL) {
    stilla_cli_fail (_ ("There is no product “%s” in this plan; write the id of a <product>."), item);
    return STILLA_CLI_BAD_INPUT;
  }
  list = stilla_medicine_list_new (bundle);
  gaps = stilla_day_gaps_new (list, file->circumstances);
  print_answer (gaps, weekday);
  return STILLA_CLI_DONE;
}

/* @word: (nullable): as typed; without one every day is meant */
static gboolean
read_weekday (const char *word, GDateWeekday *out)
{
  *out = stilla_weekday_from_string (word);
  if (word == NULL || *out != G_DATE_BAD_WEEKDAY)
    return TRUE;
  stilla_cli_fail (_ ("“%s” is not a day of the week; write monday, tuesday, wednesday, thursday, friday, "
                      "saturday or sunday."),
                   word);
  return FALSE;
}

StillaCliExit
stilla_cli_plan_windows (GStrv arguments)
{
  g_autofree char *folder = NULL;
  g_autofree char *item = NULL;
  g_autofree char *day = NULL;
  const GOptionEntry entries[] = { { "bundle", 0, 0, G_OPTION_ARG_FILENAME, &folder, NULL, NULL },
                                   { "item", 0, 0, G_OPTION_ARG_FILENAME, &item, NULL, NULL },
                                   { "weekday", 0, 0, G_OPTION_ARG_FILENAME, &day, NULL, NULL },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (StillaBundle) bundle = NULL;
  g_auto (GStrv) words = NULL;
  GDateWeekday weekday;

  if (!stilla_cli_parse (entries, &arguments, USAGE))
    return STILLA_CLI_USAGE;
  words = arguments;
  if (g_strv_length (words) != 1 || item == NULL) {
    stilla_cli_fail (_ ("Name one plan and one of its products; write: stilla-cli %s"), USAGE);
    return STILLA_CLI_USAGE;
  }
  if (!read_weekday (day, &weekday))
    return STILLA_CLI_BAD_INPUT;
  bundle = stilla_cli_open_bundle (folder);
  return bundle != NULL ? find_windows (bundle, words[0], item, weekday) : STILLA_CLI_BAD_INPUT;
}
