/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/stilla-cli-press.h"

G_BEGIN_DECLS

/**
 * stilla_cli_print_batch:
 * @path: a table as data/handout-batch.md describes it
 * @defaults: what holds where a row says nothing
 *
 * Writes the handout of each row. A row that cannot be done is named on standard error and passed over. For
 * each handout that was written, its file and how many pages it has stand on standard output.
 */
StillaCliExit
stilla_cli_print_batch (StillaCliPress *press, const char *path, const StillaHandoutRequest *defaults);

G_END_DECLS
