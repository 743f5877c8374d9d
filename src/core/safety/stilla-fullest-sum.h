/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-safety-report.h"
#include "core/schedule/stilla-day-sum.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/**
 * stilla_fullest_sum_new:
 * @report: what the check of @plan from @from on brought
 *
 * Returns: (transfer full): the sum of the day on which most comes together, with the names of the products
 * that are not counted because their amount is not known
 */
StillaDaySum *
stilla_fullest_sum_new (const StillaPlan *plan, const GDate *from, const StillaSafetyReport *report);

G_END_DECLS
