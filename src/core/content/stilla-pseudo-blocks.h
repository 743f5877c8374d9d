/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"

G_BEGIN_DECLS

/**
 * stilla_pseudo_turn_blocks:
 * @language: any language; only those of stilla-pseudo-language.h change something
 * @blocks: (element-type StillaBlock)
 *
 * Turns all words of a page, also in tables and charts.
 */
void stilla_pseudo_turn_blocks (const char *language, const GPtrArray *blocks);
/** stilla_pseudo_turn_block: the same for one */
void stilla_pseudo_turn_block (const char *language, StillaBlock *block);

G_END_DECLS
