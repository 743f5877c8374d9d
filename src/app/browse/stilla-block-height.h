/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"

G_BEGIN_DECLS

/** stilla_block_height_guess: Returns: roughly how many pixels high @block stands in a column of @width
 * pixels at the usual text size, rather too few than too many. Nothing is laid out for it. */
int stilla_block_height_guess (const StillaBlock *block, int width);

G_END_DECLS
