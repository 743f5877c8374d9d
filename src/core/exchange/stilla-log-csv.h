/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-intake.h"

G_BEGIN_DECLS

/* The log as a table for spreadsheets: RFC 4180, UTF-8, the names of the columns in the first row, ISO dates,
 * a point before decimals. Text is quoted, and no cell can begin a formula. */

/** stilla_log_csv_append_head: Adds the names of the columns to @out. */
void stilla_log_csv_append_head (GString *out);

/**
 * stilla_log_csv_append:
 * @person: whose log it is; "": nobody's name is kept
 * @intakes: (element-type StillaIntake): every revision, in the order in which they are to stand
 *
 * Adds one row for each answer, also for those that a later one replaced: `revision` counts them. An
 * elemental amount that is not known is an empty cell. Units are exact: a decimal number, or for what has
 * none a whole number and a fraction ("0 1/3").
 */
void stilla_log_csv_append (GString *out, const char *person, const GPtrArray *intakes);

G_END_DECLS
