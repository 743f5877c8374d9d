/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-occurrence.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/**
 * stilla_due_doses_new:
 *
 * The doses of a plan on one day, as paper has them: it goes by the date of each dose and knows no zone.
 * What is taken when needed is not planned, so it is left out.
 *
 * Returns: (transfer full) (element-type StillaOccurrence): by time of the day, then in the order of the plan
 */
GArray *stilla_due_doses_new (const StillaPlan *plan, const GDate *date);

/** stilla_dose_reach: Returns: minutes from the start of the day that @dose belongs to, above 1440 after
 * midnight */
int stilla_dose_reach (const StillaDoseTime *dose);

G_END_DECLS
