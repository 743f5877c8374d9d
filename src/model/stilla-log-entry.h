/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-intake.h"
#include "core/schedule/stilla-plan.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* One dose of one day that has passed, with everything that was ever said of it. Immutable. */
#define STILLA_TYPE_LOG_ENTRY (stilla_log_entry_get_type ())
G_DECLARE_FINAL_TYPE (StillaLogEntry, stilla_log_entry, STILLA, LOG_ENTRY, GObject)

const StillaOccurrence *stilla_log_entry_get_occurrence (StillaLogEntry *self);
/** stilla_log_entry_get_answer: Returns: (transfer none) (nullable): the one that stands; %NULL when nothing
 * is recorded */
StillaIntake *stilla_log_entry_get_answer (StillaLogEntry *self);
/** stilla_log_entry_get_revisions: Returns: (transfer none) (element-type StillaIntake): all of them, the
 * earliest first */
const GPtrArray *stilla_log_entry_get_revisions (StillaLogEntry *self);
/** stilla_log_entry_starts_day: Returns: whether it is the first of its day in the list */
gboolean stilla_log_entry_starts_day (StillaLogEntry *self);
/** stilla_log_entry_has_empty_day: Returns: whether nothing at all is recorded for its day */
gboolean stilla_log_entry_has_empty_day (StillaLogEntry *self);
/** stilla_log_entry_equal: Returns: whether both show the same */
gboolean stilla_log_entry_equal (StillaLogEntry *self, StillaLogEntry *other);

/* Days of the reader, both included. */
typedef struct {
  GDate from;
  GDate to;
} StillaLogSpan;

/**
 * stilla_log_entries_new:
 * @plan: also with what has ended
 * @occurrences: (element-type StillaOccurrence): what was planned for the days
 * @log: (element-type StillaIntake): what was said, each dose of a day by revision
 * @span: (nullable): entries of other days are left out
 * @now: seconds of Unix time: what is planned for later is left out until something was said of it
 *
 * Returns: (transfer full) (element-type StillaLogEntry): the latest day first, each day by time
 */
GPtrArray *stilla_log_entries_new (const StillaPlan *plan,
                                   const GArray *occurrences,
                                   const GPtrArray *log,
                                   const StillaLogSpan *span,
                                   gint64 now);

G_END_DECLS
