/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-circumstances.h"
#include "core/safety/stilla-medicine-list.h"
#include "core/schedule/stilla-windows.h"

G_BEGIN_DECLS

/* A published gap to one medicine at one of its times. */
typedef struct {
  StillaGapMark mark;
  const StillaOwnMedicine *own;
  const StillaInteraction *interaction;
} StillaMedicineGap;

/* The gaps of a reader's day, and what stands in the way of saying more. A medicine that is taken once a week
 * counts as if it were taken every day: the time of a daily dose must suit that day too. The gaps published
 * for antacids are kept for all magnesium as a precaution. Borrows from the list and the circumstances. */
typedef struct {
  GArray *gaps;       /* (element-type StillaMedicineGap) */
  GPtrArray *avoided; /* (element-type StillaOwnMedicine): no gap makes these right */
  GPtrArray *unknown; /* (element-type StillaOwnMedicine): not in the guide */
  GPtrArray *untimed; /* (element-type StillaOwnMedicine): has a gap, but nobody said when it is taken */
} StillaDayGaps;

StillaDayGaps *stilla_day_gaps_new (const StillaMedicineList *list, const StillaCircumstances *circumstances);
void stilla_day_gaps_free (StillaDayGaps *self);

/** stilla_day_gaps_dup_windows: Returns: (transfer full) (element-type StillaWindow): when magnesium keeps
 * every gap that is known; none when a medicine must be avoided */
GArray *stilla_day_gaps_dup_windows (const StillaDayGaps *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaDayGaps, stilla_day_gaps_free)

G_END_DECLS
