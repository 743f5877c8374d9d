/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-first-weekday.h"

#include <langinfo.h>
#include <stdint.h>

#define ORIGIN_MONDAY \
  19971201 /* glibc: the days of a locale are counted from this Monday, or from Sunday \
            */

GDateWeekday
stilla_first_weekday (void)
{
  /* glibc gives a number in the place of the pointer to a text. */
  gboolean counts_from_monday = (uintptr_t) nl_langinfo (_NL_TIME_WEEK_1STDAY) == ORIGIN_MONDAY;
  int first = *nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  int since_sunday = (first - 1 + (counts_from_monday ? 1 : 0)) % 7;

  return since_sunday == 0 ? G_DATE_SUNDAY : (GDateWeekday) since_sunday;
}
