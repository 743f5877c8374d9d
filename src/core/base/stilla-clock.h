/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What time it is and where. The only place that asks the machine; tests hold it still. Thread-safe. */
typedef struct _StillaClock StillaClock;

/** stilla_clock_new_system: Returns: (transfer full): the machine's clock in the machine's zone, which may
 * change while we run */
StillaClock *stilla_clock_new_system (void);

/**
 * stilla_clock_new_fixed:
 * @now: the moment, in the zone to be used
 *
 * Returns: (transfer full): a clock that stands at @now until stilla_clock_set_fixed()
 */
StillaClock *stilla_clock_new_fixed (GDateTime *now);

/** stilla_clock_set_fixed: Moves a fixed clock; a system clock must not be given. */
void stilla_clock_set_fixed (StillaClock *self, GDateTime *now);

StillaClock *stilla_clock_ref (StillaClock *self);
void stilla_clock_unref (StillaClock *self);

/** stilla_clock_now: Returns: (transfer full): the present moment in the reader's zone */
GDateTime *stilla_clock_now (StillaClock *self);

/** stilla_clock_dup_zone: Returns: (transfer full): the reader's zone */
GTimeZone *stilla_clock_dup_zone (StillaClock *self);

/** stilla_clock_today: @out: (out): the local date */
void stilla_clock_today (StillaClock *self, GDate *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaClock, stilla_clock_unref)

G_END_DECLS
