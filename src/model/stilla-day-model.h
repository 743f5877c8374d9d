/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-day-sum.h"
#include "model/stilla-planner.h"

G_BEGIN_DECLS

/* The doses of the day of the person who is shown, by time: a GListModel of StillaOccurrenceItem. Items stay
 * the same objects when only their answers change. */
#define STILLA_TYPE_DAY_MODEL (stilla_day_model_get_type ())
G_DECLARE_FINAL_TYPE (StillaDayModel, stilla_day_model, STILLA, DAY_MODEL, GObject)

StillaDayModel *stilla_day_model_new (StillaPlanner *planner);

/** stilla_day_model_dup_sum: Returns: (transfer full) (nullable): the magnesium of the day, %NULL when it
 * cannot be added up */
StillaDaySum *stilla_day_model_dup_sum (StillaDayModel *self);

G_END_DECLS
