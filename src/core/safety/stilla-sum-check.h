/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-safety-look-private.h"

G_BEGIN_DECLS

/**
 * stilla_sum_check:
 *
 * Adds up the fullest day over all products, reports it when it is above the published limit that counts for
 * this reader or above the highest dose of the studies, and says which products are not in the sum. From then
 * on the conditions about a sum hold that were reported.
 */
void stilla_sum_check (const StillaSafetyLook *look);

/** stilla_sum_check_n_products: Returns: how many products are part of the plan */
guint stilla_sum_check_n_products (const StillaSafetyLook *look);

G_END_DECLS
