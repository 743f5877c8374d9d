/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

G_BEGIN_DECLS

/**
 * stilla_figure_check:
 * @bundle: what charts point into
 * @element: any element of a page
 * @file: how findings call the file
 *
 * Checks what the table of the format cannot say of numbers, charts and tables: ranges that rise, bars that
 * fit their scale, rows as long as the head.
 */
void stilla_figure_check (const StillaBundle *bundle,
                          const StillaElement *element,
                          const char *file,
                          StillaIssueList *issues);

G_END_DECLS
