/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-day-gaps.h"
#include "core/safety/stilla-safety-report.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/**
 * stilla_gap_check:
 * @gaps: the published gaps to the medicines of the reader
 * @plan: magnesium by mouth
 * @from: (nullable): doses that ended before this day are left out; %NULL: every dose counts
 * @report: gets one finding for each time of day of a dose, medicine, interaction and side on which a gap is
 *   not kept: the nearest time of the medicine before the dose, and the nearest one after it. Products that
 *   are taken at the same time share it.
 */
void stilla_gap_check (const StillaDayGaps *gaps,
                       const StillaPlan *plan,
                       const GDate *from,
                       StillaSafetyReport *report);

G_END_DECLS
