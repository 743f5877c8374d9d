/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-day-chart.h"
#include "core/schedule/stilla-plan-draft.h"

G_BEGIN_DECLS

#define STILLA_ARRANGE_STEP 5 /* minutes: doses stand on steps of the clock */

/* A dose of the plan on the day that is arranged. */
typedef struct {
  StillaDoseTime *dose; /* as it stands in the plan */
  StillaProduct *product;
  int minute; /* of the clock, where the person has put it */
} StillaArrangedDose;

/* The doses of one day, while a person moves them over the hours. It never places a dose by itself: it says
 * which published gap is not kept where the person has put it. */
typedef struct {
  GPtrArray *doses;          /* (element-type StillaArrangedDose): by their time in the plan */
  GArray *windows;           /* (element-type StillaWindow): when magnesium keeps every gap on that day */
  const StillaDayGaps *gaps; /* not owned */
  int day_end;               /* of the person: what comes before it belongs to the evening before */
} StillaArrangement;

/**
 * stilla_arrangement_new:
 * @gaps: the gaps to the person's medicines; outlives it
 * @date: the day whose doses are arranged; what was taken when needed stays where it was
 * @day_end: of the person, in minutes after midnight
 *
 * Returns: (transfer full)
 */
StillaArrangement *
stilla_arrangement_new (const StillaPlan *plan, const StillaDayGaps *gaps, const GDate *date, int day_end);
void stilla_arrangement_free (StillaArrangement *self);

const StillaArrangedDose *stilla_arrangement_get (const StillaArrangement *self, guint index);
/** stilla_arrangement_move: Puts a dose at @minute, at the nearest step of the day. Returns: whether it moved
 */
gboolean stilla_arrangement_move (StillaArrangement *self, guint index, int minute);
/** stilla_arrangement_keep_moves: Moves the doses to where @earlier, of another day, has them. Returns: FALSE
 * when one that was moved there is not planned on this day */
gboolean stilla_arrangement_keep_moves (StillaArrangement *self, const StillaArrangement *earlier);
/** stilla_arrangement_find_edge: @direction: -1 or 1. Returns: the next minute before or after that of the
 * dose at which the allowed hours begin or end, on a step inside them; its own when there is none */
int stilla_arrangement_find_edge (const StillaArrangement *self, guint index, int direction);
/** stilla_arrangement_is_changed: Returns: whether any dose stands elsewhere than in the plan */
gboolean stilla_arrangement_is_changed (const StillaArrangement *self);

/** stilla_arrangement_knows_gaps: Returns: whether a gap is known at all */
gboolean stilla_arrangement_knows_gaps (const StillaArrangement *self);
/** stilla_arrangement_dup_conflicts: Returns: (transfer full): which published gaps the dose does not keep on
 * any of its days, in sentences; "" when it keeps all that are known */
char *stilla_arrangement_dup_conflicts (const StillaArrangement *self, guint index);
/** stilla_arrangement_dup_words: Returns: (transfer full): "22:00: keeps every gap that is known." */
char *stilla_arrangement_dup_words (const StillaArrangement *self, guint index);

/** stilla_arrangement_apply: Changes every moved dose in @draft, from the day of the draft on. */
gboolean stilla_arrangement_apply (const StillaArrangement *self, StillaPlanDraft *draft, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaArrangement, stilla_arrangement_free)

G_END_DECLS
