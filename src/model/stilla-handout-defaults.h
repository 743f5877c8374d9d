/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/paper/stilla-handout-order.h"
#include "model/stilla-settings.h"

G_BEGIN_DECLS

/* How the reader prints: the paper and the size of print are those of the last handout, the region is that of
 * the screen. */

/** stilla_handout_defaults_new_order: Returns: (transfer full): a handout with nothing in it yet */
StillaHandoutOrder *stilla_handout_defaults_new_order (StillaSettings *settings);
/** stilla_handout_defaults_keep: Remembers the paper and the size of print of @order. */
void stilla_handout_defaults_keep (StillaSettings *settings, const StillaHandoutOrder *order);

G_END_DECLS
