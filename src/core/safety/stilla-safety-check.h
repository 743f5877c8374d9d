/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"
#include "core/safety/stilla-circumstances.h"
#include "core/safety/stilla-safety-report.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/**
 * stilla_safety_check:
 * @bundle: whose rules are looked up
 * @region: (nullable): where the reader lives; %NULL: the lowest published limit counts
 * @plan: magnesium by mouth
 * @circumstances: what else the reader wrote down
 * @from: (nullable): what ended before this day, medicines too, is left out; %NULL: everything counts
 *
 * Looks up the published cautions for a plan, as a leaflet would: for the conditions that were answered, the
 * medicines that were named, the day on which most magnesium comes together, and every dose that falls into a
 * published gap. What is not known is listed as not checked. Works out no dose and calls nothing safe.
 *
 * Returns: (transfer full): the findings, and what was not checked
 */
StillaSafetyReport *stilla_safety_check (StillaBundle *bundle,
                                         const char *region,
                                         const StillaPlan *plan,
                                         const StillaCircumstances *circumstances,
                                         const GDate *from);

G_END_DECLS
