/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days as they are said on the screen. */

/** stilla_day_name_dup: Returns: (transfer full): "Friday 20 November", @with_year: "Friday 20 November
 * 2026"
 */
char *stilla_day_name_dup (const GDate *date, gboolean with_year);
/** stilla_day_name_dup_from: Returns: (transfer full): the same as it is said on @today: "Yesterday, Friday
 * 20 November"; with the year when that is another one */
char *stilla_day_name_dup_from (const GDate *date, const GDate *today);
/** stilla_day_name_dup_short: Returns: (transfer full): "Fri 20", the head of a narrow column */
char *stilla_day_name_dup_short (const GDate *date);
/** stilla_day_name_dup_weekday: Returns: (transfer full): "Fri" */
char *stilla_day_name_dup_weekday (const GDate *date);
/** stilla_month_name_dup: Returns: (transfer full): "November 2026" */
char *stilla_month_name_dup (const GDate *date);

/** stilla_week_find_begin: @first: the day with which a week begins. Returns: the first day of the week of
 * @date */
GDate stilla_week_find_begin (const GDate *date, GDateWeekday first);

G_END_DECLS
