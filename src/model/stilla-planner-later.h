/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-later.h"
#include "model/stilla-planner.h"

G_BEGIN_DECLS

/* "Later": a dose that is put off for a few minutes. */

/** stilla_planner_find_later: Returns: (transfer none) (nullable): until when @occurrence is put off, while
 * that is still to come. Valid until ::changed */
const StillaLater *stilla_planner_find_later (StillaPlanner *self, const StillaOccurrence *occurrence);

/** stilla_planner_may_put_off: @minutes: one of STILLA_LATER_CHOICES. Returns: whether @occurrence, of the
 * person who is shown, can be put off now; see stilla_later_is_allowed() */
gboolean stilla_planner_may_put_off (StillaPlanner *self, const StillaOccurrence *occurrence, int minutes);

/** stilla_planner_later_async: Puts @occurrence off for @minutes from now, as stilla_planner_may_put_off()
 * allows; that of a person who is not shown as the caller found it allowed. */
void stilla_planner_later_async (StillaPlanner *self,
                                 const StillaOccurrence *occurrence,
                                 int minutes,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
gboolean stilla_planner_later_finish (StillaPlanner *self, GAsyncResult *result, GError **error);

G_END_DECLS
