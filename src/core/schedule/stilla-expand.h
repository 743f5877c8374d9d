/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-occurrence.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* Whose days are meant. */
typedef struct {
  GTimeZone *zone; /* the clock where the reader is */
  int day_end;     /* minutes after midnight at which their day is over; see StillaPerson */
} StillaDayFrame;

/**
 * stilla_expand_for:
 * @from: the first day of the reader
 * @to: the last one
 *
 * All doses that are due, in the order in which they come. When the clock skips a dose's time, it is due as
 * long after the skip as it would have been into it (RFC 5545: the offset before the gap); when the clock
 * shows a time twice, it is due the first time only; a day that the zone leaves out has no doses. A dose that
 * stays on home time goes by the clock there and stands on the day that the reader has at that moment.
 *
 * Returns: (transfer full) (element-type StillaOccurrence): the occurrences; empty when @to is before @from
 */
GArray *
stilla_expand_for (const StillaPlan *plan, const GDate *from, const GDate *to, const StillaDayFrame *frame);

/** stilla_expand: The same for somebody whose day ends at midnight. */
GArray *stilla_expand (const StillaPlan *plan, const GDate *from, const GDate *to, GTimeZone *zone);

/** stilla_expand_one: @out: (out): @dose of @plan on its own day @date, to be cleared; whether it is due then
 * is not asked. Returns: FALSE when there is no such day in its zone */
gboolean stilla_expand_one (const StillaPlan *plan,
                            StillaDoseTime *dose,
                            const GDate *date,
                            const StillaDayFrame *frame,
                            StillaOccurrence *out);

/** stilla_reader_day: @out: (out): the day of the reader that @instant, seconds of Unix time, belongs to */
void stilla_reader_day (const StillaDayFrame *frame, gint64 instant, GDate *out);

/**
 * stilla_wall_time_resolve:
 * @minute: of the day
 * @out_instant: (out): seconds of Unix time
 *
 * Returns: FALSE when @zone has no such day
 */
gboolean stilla_wall_time_resolve (GTimeZone *zone, const GDate *date, int minute, gint64 *out_instant);

G_END_DECLS
