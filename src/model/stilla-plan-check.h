/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-safety-report.h"
#include "core/schedule/stilla-day-sum.h"
#include "model/stilla-context.h"

G_BEGIN_DECLS

/**
 * stilla_plan_check:
 *
 * Looks up the published cautions for all that the reader wrote down, from today on, where they live, and who
 * advised them. Takes a few milliseconds: not for the first frame.
 *
 * Returns: (transfer full): what it brought
 */
StillaSafetyReport *stilla_plan_check (StillaContext *context);

/** stilla_plan_check_draft: The same for @plan, which is not kept yet, from @from on. */
StillaSafetyReport *
stilla_plan_check_draft (StillaContext *context, const StillaPlan *plan, const GDate *from);

/**
 * stilla_plan_fullest_sum:
 * @report: what the check of @plan from @from on brought
 *
 * Returns: (transfer full): the sum of the day on which most comes together, with the names of the products
 * that are not counted because their amount is not known
 */
StillaDaySum *
stilla_plan_fullest_sum (const StillaPlan *plan, const GDate *from, const StillaSafetyReport *report);

G_END_DECLS
