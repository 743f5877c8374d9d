/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-safety-report.h"
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

G_END_DECLS
