/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-repeat.h"

G_BEGIN_DECLS

/* By which clock something goes. */
typedef struct {
  GTimeZone *zone;
  int minute;           /* of the clock */
  gboolean is_next_day; /* the clock shows the day after */
  gboolean is_floating; /* the same time wherever the reader is: moments are not looked at */
} StillaSeriesClock;

/* Something that comes again, as a calendar file can say it: a rule, the days that it leaves out, and the
 * moments that a rule says in different ways to different readers, each on its own. */
typedef struct {
  StillaRepeat repeat;
  GDate first;      /* the first day of the rule; not valid: there is no rule */
  GDate last;       /* the last one */
  gint64 until;     /* the last moment of the rule, in seconds of Unix time */
  GArray *left_out; /* (element-type GDate): days of the rule on which nothing comes by it */
  GArray *moments;  /* (element-type gint64): seconds of Unix time */
} StillaCalendarSeries;

/**
 * stilla_calendar_series_new:
 * @repeat: on which days it may come
 * @dates: (element-type GDate): on which it does, in order
 * @instants: (element-type gint64): when, one for each of @dates, in seconds of Unix time
 *
 * The rule is held against @dates, so that rule, left out days and moments together are exactly @instants. A
 * time that the clock skips or shows twice on a day is never left to the rule.
 */
StillaCalendarSeries *stilla_calendar_series_new (const StillaRepeat *repeat,
                                                  const StillaSeriesClock *clock,
                                                  const GArray *dates,
                                                  const GArray *instants);
void stilla_calendar_series_free (StillaCalendarSeries *self);

/** stilla_series_wall_time: Returns: what the clock shows on @date, counted in seconds as if the zone were
 * UTC */
gint64 stilla_series_wall_time (const StillaSeriesClock *clock, const GDate *date);

/** stilla_calendar_series_dup_rule: @until: the last time of the rule, written as its first one is. Returns:
 * (transfer full): the value of an RRULE */
char *stilla_calendar_series_dup_rule (const StillaCalendarSeries *self,
                                       const StillaSeriesClock *clock,
                                       const char *until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaCalendarSeries, stilla_calendar_series_free)

G_END_DECLS
