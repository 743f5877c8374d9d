/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-day-name.h"

#include <glib/gi18n-lib.h>

static char *
format (const GDate *date, const char *how)
{
  g_autoptr (GDateTime) noon = g_date_time_new_utc (g_date_get_year (date), (int) g_date_get_month (date),
                                                    g_date_get_day (date), 12, 0, 0);

  return g_date_time_format (noon, how);
}

char *
stilla_day_name_dup (const GDate *date, gboolean with_year)
{
  if (with_year)
    /* TRANSLATORS: how a date is written: "Friday 20 November 2026". See man strftime. */
    return format (date, _ ("%A %-d %B %Y"));
  /* TRANSLATORS: how a date is written without its year: "Friday 20 November". See man strftime. */
  return format (date, _ ("%A %-d %B"));
}

char *
stilla_day_name_dup_from (const GDate *date, const GDate *today)
{
  g_autofree char *name = stilla_day_name_dup (date, g_date_get_year (date) != g_date_get_year (today));
  int ago = g_date_days_between (date, today);

  if (ago == 0)
    return g_strdup_printf (_ ("Today, %s"), name);
  if (ago == 1)
    return g_strdup_printf (_ ("Yesterday, %s"), name);
  return g_steal_pointer (&name);
}

char *
stilla_day_name_dup_short (const GDate *date)
{
  /* TRANSLATORS: the head of a narrow column for one day: "Fri 20". See man strftime. */
  return format (date, _ ("%a %-d"));
}

char *
stilla_day_name_dup_weekday (const GDate *date)
{
  /* TRANSLATORS: the head of a narrow column for one day of the week: "Fri". See man strftime. */
  return format (date, _ ("%a"));
}

char *
stilla_month_name_dup (const GDate *date)
{
  /* TRANSLATORS: how a month is written: "November 2026". See man strftime. */
  return format (date, _ ("%B %Y"));
}

GDate
stilla_week_find_begin (const GDate *date, GDateWeekday first)
{
  guint since = ((guint) g_date_get_weekday (date) + 7 - (guint) first) % 7;
  GDate begin = *date;

  g_date_subtract_days (&begin, since);
  return begin;
}
