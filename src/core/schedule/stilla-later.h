/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-expand.h"

G_BEGIN_DECLS

/* How often a dose of a day can be put off. */
#define STILLA_LATER_MOST 3
/* How long a reminder can rest, in minutes. */
#define STILLA_LATER_CHOICES \
  { \
    10, 30, 60 \
  }

/* "Later": until when the reminder of one dose of one day rests. The last one said holds. */
typedef struct {
  char *dose_id;
  GDate date;   /* with @dose_id the key of the occurrence */
  gint64 until; /* seconds of Unix time */
  gint64 at;    /* when it was said, in seconds of Unix time */
} StillaLater;

/** stilla_laters_new: Returns: (transfer full) (element-type StillaLater): an empty list that owns what is in
 * it, in the order in which it was said */
GArray *stilla_laters_new (void);
/** stilla_laters_add: Appends a copy of @later. */
void stilla_laters_add (GArray *laters, const StillaLater *later);

/** stilla_laters_find_last: Returns: (transfer none) (nullable): what was said last about the dose on @date
 */
const StillaLater *stilla_laters_find_last (const GArray *laters, const char *dose_id, const GDate *date);
/** stilla_laters_count: Returns: how often the dose on @date was put off */
guint stilla_laters_count (const GArray *laters, const char *dose_id, const GDate *date);

/**
 * stilla_later_is_allowed:
 * @laters: (element-type StillaLater): what was said so far
 * @minutes: how long the reminder would rest
 * @now: seconds of Unix time
 *
 * A dose can be put off three times, by one of %STILLA_LATER_CHOICES, and never so far that the next dose of
 * the plan comes first or that it counts as not recorded.
 *
 * Returns: whether "Later" may be offered for @occurrence at @now
 */
gboolean stilla_later_is_allowed (const StillaPlan *plan,
                                  const StillaOccurrence *occurrence,
                                  const GArray *laters,
                                  const StillaDayFrame *frame,
                                  gint64 now,
                                  int minutes);

/** stilla_occurrence_closes_at: Returns: when an occurrence without an answer counts as not recorded: four
 * hours after the midnight that ends its day, but not before the reader's own day ends and not within four
 * hours of the dose; in seconds of Unix time */
gint64 stilla_occurrence_closes_at (const StillaOccurrence *self, const StillaDayFrame *frame);
/** stilla_day_closes_at: Returns: the same for a day of the reader */
gint64 stilla_day_closes_at (const GDate *day, const StillaDayFrame *frame);

G_END_DECLS
