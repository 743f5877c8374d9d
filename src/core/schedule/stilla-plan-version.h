/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* A plan from one change to the next. Nothing is kept for it: the days on which doses, and what is taken when
 * needed, begin and end say it. Pauses, visits and single takings make no version. */
typedef struct {
  GDate from;
  GDate until; /* the last day; not valid: open */
} StillaPlanVersion;

/** stilla_plan_list_versions: Returns: (transfer full) (element-type StillaPlanVersion): the versions of
 * @plan, the earliest first; from the first one on every day is in one of them */
GArray *stilla_plan_list_versions (const StillaPlan *plan);

typedef enum {
  STILLA_PLAN_ADDED,
  STILLA_PLAN_ENDED,
  STILLA_PLAN_CHANGED,
} StillaPlanChangeKind;

/* One row of a difference: a dose, or what is taken when needed, on both days. */
typedef struct {
  StillaPlanChangeKind kind;
  StillaProduct *product_before; /* (nullable): when it was added */
  StillaProduct *product_after;  /* (nullable): when it has ended */
  StillaDoseTime *dose_before;   /* (nullable): as above, and for what is taken when needed */
  StillaDoseTime *dose_after;
  StillaAsNeeded *item_before; /* (nullable): as above, and for a dose */
  StillaAsNeeded *item_after;
} StillaPlanChange;

/* What is planned on one day beside what is planned on another. */
typedef struct {
  GDate before;
  GDate after;
  GPtrArray *changes; /* (element-type StillaPlanChange): by product, then by time */
  gint64 most_before; /* elemental micrograms of the fullest day of that version; what is taken when needed is
                         not counted */
  gint64 most_after;
  gboolean is_known_before; /* whether the amounts of all its products are known */
  gboolean is_known_after;
} StillaPlanDifference;

/** stilla_plan_difference_new: Returns: (transfer full): the rows that differ; those that are the same in
 * everything but their days are left out */
StillaPlanDifference *
stilla_plan_difference_new (const StillaPlan *plan, const GDate *before, const GDate *after);
void stilla_plan_difference_free (StillaPlanDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPlanDifference, stilla_plan_difference_free)

G_END_DECLS
