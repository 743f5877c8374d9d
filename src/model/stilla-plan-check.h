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

G_END_DECLS
