/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"
#include "core/content/stilla-reader.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* Pauses as paper names them. */

/**
 * stilla_pause_lines_add:
 * @last: (nullable): open
 *
 * Adds an item to @list for each pause with a day from @first to @last: the product, since when, until when
 * and why.
 */
void stilla_pause_lines_add (const StillaPlan *plan,
                             const StillaReader *reader,
                             const GDate *first,
                             const GDate *last,
                             StillaBlock *list);

/** stilla_pause_lines_dup_days: Returns: (transfer full): ". Paused since 20 November, until 27 November" for
 * each pause of @product_id that is not over on @today; "": it has none */
char *stilla_pause_lines_dup_days (const StillaPlan *plan, const char *product_id, const GDate *today);

G_END_DECLS
