/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "core/schedule/stilla-plan-version.h"

G_BEGIN_DECLS

/**
 * stilla_difference_page_new:
 * @bundle: the guide, for the foot of the page
 * @style: how the reader writes numbers
 * @n_open: how many cautions of the plan are open; above 0 the page is marked as a draft
 *
 * What is different between two versions of a plan as a page, to show, to print and to take along.
 *
 * Returns: (transfer full): the page
 */
StillaRendition *stilla_difference_page_new (StillaBundle *bundle,
                                             const StillaReader *reader,
                                             const StillaNumberStyle *style,
                                             const StillaPlanDifference *difference,
                                             guint n_open);

/** stilla_plan_change_dup_words: Returns: (transfer full): one row in words: "Evening, 20:00: 1 capsule: 100
 * mg elemental", with what it was before when it was changed */
char *stilla_plan_change_dup_words (const StillaPlanChange *change, const StillaNumberStyle *style);

G_END_DECLS
