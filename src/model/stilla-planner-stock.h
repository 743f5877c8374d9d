/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-stock-left.h"
#include "model/stilla-planner.h"

G_BEGIN_DECLS

/** stilla_planner_get_stock: @out: (out): what is left of @product_id and until when it is enough. Returns:
 * FALSE when nobody counted, or it cannot be said exactly */
gboolean stilla_planner_get_stock (StillaPlanner *self, const char *product_id, StillaStockLeft *out);

G_END_DECLS
