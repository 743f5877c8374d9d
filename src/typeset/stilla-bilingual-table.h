/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"

G_BEGIN_DECLS

/** stilla_bilingual_table_is_needed: Returns: whether somebody writes or ticks in @table: it must be there
 * once */
gboolean stilla_bilingual_table_is_needed (const StillaTable *table);

/**
 * stilla_bilingual_table_new:
 * @second: the same table in another language
 *
 * Returns: (transfer full): one table with the words of both in each cell, one below the other; what is the
 * same in both languages is there once
 */
StillaTable *stilla_bilingual_table_new (const StillaTable *first, const StillaTable *second);

G_END_DECLS
