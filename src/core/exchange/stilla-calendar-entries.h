/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/exchange/stilla-calendar-series.h"

G_BEGIN_DECLS

/* The entries of a calendar file, and the zones that they go by. */
typedef struct _StillaCalendarEntries StillaCalendarEntries;

/* What one entry is. */
typedef struct {
  const char *kind; /* with the id: which entry it is, in every file again */
  const char *id;
  const char *summary;
  gboolean is_timed; /* it lasts five minutes and may have an alarm; else it is the whole day */
} StillaCalendarEvent;

/** stilla_calendar_entries_new: @scope: (nullable): whose they are; @stamp: when the file is made, in seconds
 * of Unix time: a later file replaces this one */
StillaCalendarEntries *stilla_calendar_entries_new (const char *scope, gint64 stamp, gboolean has_alarms);
void stilla_calendar_entries_free (StillaCalendarEntries *self);

/** stilla_calendar_entries_add_series: Adds one entry for the rule of @series, when it has one, and one for
 * each of its moments. */
void stilla_calendar_entries_add_series (StillaCalendarEntries *self,
                                         const StillaCalendarEvent *event,
                                         const StillaSeriesClock *clock,
                                         const StillaCalendarSeries *series);

/** stilla_calendar_entries_add_days: @days: (element-type GDate): whole days that @repeat has, all of them
 * from the first to the last */
void stilla_calendar_entries_add_days (StillaCalendarEntries *self,
                                       const StillaCalendarEvent *event,
                                       const StillaRepeat *repeat,
                                       const GArray *days);

/** stilla_calendar_entries_get_text: Returns: (transfer none): the lines of all entries; "" when there are
 * none */
const char *stilla_calendar_entries_get_text (const StillaCalendarEntries *self);
/** stilla_calendar_entries_get_zones: Returns: (transfer none) (element-type GTimeZone): those that have to
 * stand in the file, each once */
const GPtrArray *stilla_calendar_entries_get_zones (const StillaCalendarEntries *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaCalendarEntries, stilla_calendar_entries_free)

G_END_DECLS
