/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"

G_BEGIN_DECLS

/**
 * stilla_source_numbers_collect:
 * @blocks: (element-type StillaBlock)
 *
 * Returns: (transfer full): the ids of the sources in the order in which the blocks first use them; never
 * %NULL
 */
GStrv stilla_source_numbers_collect (const GPtrArray *blocks);

G_END_DECLS
