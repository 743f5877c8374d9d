/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

#define STILLA_FULLEST_DAY_TOO_MANY G_GINT64_CONSTANT (-1)

/**
 * stilla_fullest_day_find:
 * @from: (nullable): days before are left out; %NULL: every day counts
 * @out_date: (out): the first day with the highest sum; left as it is when the sum is 0
 *
 * Returns: the highest sum of a day, in micrograms of elemental magnesium, over all products whose amount is
 * known; 0: none; the largest number there is when the sum cannot be held;
 * STILLA_FULLEST_DAY_TOO_MANY: there are too many different days to look at
 */
gint64 stilla_fullest_day_find (const StillaPlan *plan, const GDate *from, GDate *out_date);

/** stilla_fullest_day_counts_most: Returns: whether the sum of @date counts more than was taken: the most
 * that the person allows themselves when needed */
gboolean stilla_fullest_day_counts_most (const StillaPlan *plan, const GDate *date);

G_END_DECLS
