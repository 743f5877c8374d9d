/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-circumstances.h"
#include "core/safety/stilla-medicine-list.h"
#include "core/schedule/stilla-windows.h"

G_BEGIN_DECLS

/* A published gap to one medicine at one of its times. */
typedef struct {
  StillaGapMark mark; /* comes again each day, or each week when the medicine is taken on one weekday only */
  const StillaOwnMedicine *own;
  const StillaInteraction *interaction;
} StillaMedicineGap;

/* The gaps of a reader's days, and what stands in the way of saying more. The gaps published for antacids are
 * kept for all magnesium as a precaution. Borrows from the list and the circumstances. */
typedef struct {
  GArray *gaps;       /* (element-type StillaMedicineGap) */
  GPtrArray *avoided; /* (element-type StillaOwnMedicine): no gap makes these right */
  GPtrArray *unknown; /* (element-type StillaOwnMedicine): not in the guide */
  GPtrArray *untimed; /* (element-type StillaOwnMedicine): has a gap, but nobody said when it is taken */
  GPtrArray *gapless; /* (element-type StillaOwnMedicine): to be asked about, and no gap is published */
} StillaDayGaps;

StillaDayGaps *stilla_day_gaps_new (const StillaMedicineList *list, const StillaCircumstances *circumstances);
void stilla_day_gaps_free (StillaDayGaps *self);

/**
 * stilla_day_gaps_dup_windows:
 * @weekday: the day whose times are asked for; G_DATE_BAD_WEEKDAY: the times that suit every day
 *
 * When the days differ the windows of one weekday end at midnight; otherwise they run on past it.
 *
 * Returns: (transfer full) (element-type StillaWindow): when magnesium keeps every gap that is known, in
 * minutes of the day; none when a medicine must be avoided
 */
GArray *stilla_day_gaps_dup_windows (const StillaDayGaps *self, GDateWeekday weekday);

/** stilla_day_gaps_days_differ: Returns: whether a medicine that is taken once a week forbids times on some
 * days that are allowed on others */
gboolean stilla_day_gaps_days_differ (const StillaDayGaps *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaDayGaps, stilla_day_gaps_free)

G_END_DECLS
