/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/** stilla_as_needed_dup_title: Returns: (transfer full): "Powder, 1 sachet when needed" */
char *stilla_as_needed_dup_title (const StillaAsNeeded *self, const StillaPlan *plan);

/** stilla_as_needed_dup_used: Returns: (transfer full): how much of the person's own most was taken on
 * @date: "Taken today: 1 sachet. The most you set for a day: 2 sachets." */
char *stilla_as_needed_dup_used (const StillaAsNeeded *self, const StillaPlan *plan, const GDate *date);

/** stilla_as_needed_dup_warning: Returns: (transfer full) (nullable): that one more on @date would be above
 * what the person set; %NULL when it would not */
char *stilla_as_needed_dup_warning (const StillaAsNeeded *self, const StillaPlan *plan, const GDate *date);

G_END_DECLS
