/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/stilla-cli.h"
#include "core/schedule/stilla-plan-file.h"

G_BEGIN_DECLS

/**
 * stilla_cli_open_plan:
 * @path: as typed
 *
 * Returns: (transfer full) (nullable): the plan; when it cannot be used every reason is on standard error
 */
StillaPlanFile *stilla_cli_open_plan (const char *path, const StillaBundle *bundle);

StillaCliExit stilla_cli_plan_check (GStrv arguments);
StillaCliExit stilla_cli_plan_windows (GStrv arguments);
StillaCliExit stilla_cli_plan_times (GStrv arguments);

G_END_DECLS
