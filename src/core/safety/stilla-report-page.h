/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "core/safety/stilla-safety-report.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/**
 * stilla_report_page_new:
 * @bundle: the guide whose rules were looked up
 * @plan: (nullable): magnesium by mouth; what has ended is left out
 * @circumstances: what else the reader wrote down
 * @report: what the look brought
 *
 * The outcome of a look at the rules as a page, to print and to take along: what the reader wrote down, the
 * cautions by level, what was not checked, and room for who advised them. It is marked as a draft while a
 * caution is open.
 *
 * Returns: (transfer full): the page
 */
StillaRendition *stilla_report_page_new (StillaBundle *bundle,
                                         const StillaReader *reader,
                                         const StillaPlan *plan,
                                         const StillaCircumstances *circumstances,
                                         const StillaSafetyReport *report);

G_END_DECLS
