/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-flow.h"

G_BEGIN_DECLS

/**
 * stilla_handout_add_blocks:
 * @blocks: (element-type StillaBlock): they must outlive @flow
 * @into: (nullable): the box or group they go into; %NULL: @flow itself
 *
 * Turns blocks of content into parts of a handout. The foot of a page is left out: a handout has one of its
 * own.
 */
void stilla_handout_add_blocks (StillaFlow *flow, const GPtrArray *blocks, StillaFlowItem *into);

/** stilla_handout_add_block: one block */
void stilla_handout_add_block (StillaFlow *flow, const StillaBlock *block, StillaFlowItem *into);

G_END_DECLS
