/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-occurrence.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/**
 * stilla_expand:
 * @from: the first local day
 * @to: the last local day
 * @zone: whose clock on the wall is followed
 *
 * All doses that are due, in the order in which they come. When the clock skips a dose's time, it is due as
 * long after the skip as it would have been into it (RFC 5545: the offset before the gap); when the clock
 * shows a time twice, it is due the first time only; a day that the zone leaves out has no doses.
 *
 * Returns: (transfer full) (element-type StillaOccurrence): the occurrences; empty when @to is before @from
 */
GArray *stilla_expand (const StillaPlan *plan, const GDate *from, const GDate *to, GTimeZone *zone);

/**
 * stilla_wall_time_resolve:
 * @minute: of the day
 * @out_instant: (out): seconds of Unix time
 *
 * Returns: FALSE when @zone has no such day
 */
gboolean stilla_wall_time_resolve (GTimeZone *zone, const GDate *date, int minute, gint64 *out_instant);

G_END_DECLS
