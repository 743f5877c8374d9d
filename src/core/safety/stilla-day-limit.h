/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-condition-set.h"

G_BEGIN_DECLS

/**
 * stilla_day_limit_find:
 * @region: (nullable): where the reader lives; %NULL or one without a limit: the lowest of any region counts
 * @conditions: those that hold say to which groups the reader belongs
 *
 * The limit for adults, or that of one of these groups when it is lower. A region that publishes none for a
 * group is given the lowest that any region publishes for it.
 *
 * Returns: (transfer none) (nullable): the published limit that counts, owned by @bundle
 */
const StillaLimit *
stilla_day_limit_find (const StillaBundle *bundle, const char *region, const StillaConditionSet *conditions);

/** stilla_day_limit_find_for_reader: the same from what the reader wrote down: what a screen shows beside a
 * sum is what the check compares it with. */
const StillaLimit *stilla_day_limit_find_for_reader (StillaBundle *bundle,
                                                     const char *region,
                                                     const StillaCircumstances *circumstances);

/** stilla_day_limit_find_adult: Returns: (transfer none) (nullable): the limit without any group */
const StillaLimit *stilla_day_limit_find_adult (const StillaBundle *bundle, const char *region);

G_END_DECLS
