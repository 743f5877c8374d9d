/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-repeat-words.h"

#include <glib/gi18n-lib.h>

#define DAYS_A_WEEK 7
#define WORKING_DAYS 0x1f

static const char *const single[DAYS_A_WEEK]
    = { N_ ("Monday"), N_ ("Tuesday"),  N_ ("Wednesday"), N_ ("Thursday"),
        N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday") };
static const char *const always[DAYS_A_WEEK]
    = { N_ ("Mondays"), N_ ("Tuesdays"),  N_ ("Wednesdays"), N_ ("Thursdays"),
        N_ ("Fridays"), N_ ("Saturdays"), N_ ("Sundays") };

const char *
stilla_weekday_name (int bit)
{
  return _ (single[bit]);
}

/* "Mondays", "Mondays and Thursdays", "Mondays, Wednesdays and Fridays" */
static char *
list_weekdays (guint weekdays, const char *const *names)
{
  char *list = NULL;

  for (int bit = DAYS_A_WEEK - 1; bit >= 0; bit--) {
    g_autofree char *rest = list;
    gboolean is_last_but_one = list != NULL && (weekdays >> (bit + 1) & ((weekdays >> (bit + 1)) - 1)) == 0;

    if ((weekdays & (1u << bit)) == 0) {
      g_steal_pointer (&rest);
      continue;
    }
    if (rest == NULL)
      list = g_strdup (_ (names[bit]));
    else if (is_last_but_one)
      /* Translators: the last two of a list: "Mondays and Thursdays" */
      list = g_strdup_printf (_ ("%s and %s"), _ (names[bit]), rest);
    else
      /* Translators: one of a list, and what follows: "Mondays, Wednesdays and Fridays" */
      list = g_strdup_printf (_ ("%s, %s"), _ (names[bit]), rest);
  }
  return list;
}

static char *
describe_weeks (const StillaRepeat *repeat)
{
  g_autofree char *list = NULL;

  if (repeat->every == 1 && repeat->weekdays == WORKING_DAYS)
    return g_strdup (_ ("Mondays to Fridays"));
  if (repeat->every == 1)
    return list_weekdays (repeat->weekdays, always);
  if (repeat->weekdays == STILLA_REPEAT_ALL_WEEKDAYS)
    return g_strdup_printf (
        ngettext ("every day of every %d week", "every day of every %d weeks", repeat->every), repeat->every);
  list = list_weekdays (repeat->weekdays, single);
  /* Translators: how many weeks, then weekdays: "every 4 weeks on Tuesday" */
  return g_strdup_printf (ngettext ("every %d week on %s", "every %d weeks on %s", repeat->every),
                          repeat->every, list);
}

char *
stilla_repeat_dup_words (const StillaRepeat *repeat)
{
  if (stilla_repeat_is_daily (repeat))
    return g_strdup (_ ("every day"));
  if (repeat->unit == STILLA_REPEAT_WEEKS)
    return describe_weeks (repeat);
  return g_strdup_printf (ngettext ("every %d day", "every %d days", repeat->every), repeat->every);
}
