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

/** stilla_cli_fail_with_issues: Writes every finding to standard error, one a line. */
void stilla_cli_fail_with_issues (const StillaIssueList *issues);

/** stilla_cli_read_date: @typed: "2026-03-29". Returns: FALSE, with the reason on standard error, when it is
 * no date */
gboolean stilla_cli_read_date (const char *typed, GDate *out);

/** stilla_cli_read_days: The first and the last day, at most five years apart. Returns: FALSE, with the
 * reason on standard error, when they are none */
gboolean stilla_cli_read_days (const char *typed_from, const char *typed_to, GDate *from, GDate *to);

/** stilla_cli_read_zone: @name: a name of the time zone database or an offset; never a path that leads out of
 * the database. Returns: (transfer full) (nullable): the zone; else the reason is on standard error */
GTimeZone *stilla_cli_read_zone (const char *name);

StillaCliExit stilla_cli_plan_calendar (GStrv arguments);
StillaCliExit stilla_cli_plan_check (GStrv arguments);
StillaCliExit stilla_cli_plan_windows (GStrv arguments);
StillaCliExit stilla_cli_plan_times (GStrv arguments);

G_END_DECLS
