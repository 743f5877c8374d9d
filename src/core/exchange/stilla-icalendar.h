/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/dose/stilla-number-style.h"
#include "core/schedule/stilla-expand.h"

G_BEGIN_DECLS

/* What goes into a calendar file. */
typedef struct {
  GDate from;           /* the first day of the reader */
  GDate to;             /* the last one; nothing is said of the days after it */
  StillaDayFrame frame; /* where and how the reader lives */
  gint64 stamp;         /* when the file is made, in seconds of Unix time; a later file replaces this one */
  const char *scope;    /* whose plan it is: two plans never share an entry, the same one always does */
  gboolean is_floating; /* the same clock time when travelling; a dose on home time stays there */
  gboolean has_detail;  /* products and amounts are named; else every entry is just a reminder */
  gboolean has_alarms;  /* FALSE for a draft: it must not remind */
  const StillaNumberStyle *style; /* of the amounts */
} StillaCalendarOptions;

/** stilla_icalendar_default_end: @out: (out): the last day of a calendar that begins on @from when nobody
 * says another one: two years later, because clock changes are not known for ever */
void stilla_icalendar_default_end (const GDate *from, GDate *out);

/**
 * stilla_icalendar_write:
 *
 * Writes @plan as a calendar file (RFC 5545): one entry for each dose time and visit. Its times are those of
 * stilla_expand_for() with the same days, each exactly once; a time that a clock change skips or repeats
 * stands as an entry of its own, in UTC. Takings of what is taken when needed are no part of it. Entries are
 * private, take up no time in a calendar, and name neither the program nor, without @has_detail, what is
 * taken.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with %STILLA_SCHEDULE_ERROR_NOT_FOUND when nothing
 * comes on these days
 */
char *stilla_icalendar_write (const StillaPlan *plan, const StillaCalendarOptions *options, GError **error);

G_END_DECLS
