/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-expand.h"
#include "core/schedule/stilla-intake-book.h"

G_BEGIN_DECLS

/**
 * stilla_list_unanswered:
 * @answers: what stands for those days
 * @today: not looked at itself: its doses are still open
 * @days: how many days before it are
 *
 * Nothing is due before a dose began, after it ended or in a pause; what is taken when needed is never due.
 *
 * Returns: (transfer full) (element-type StillaOccurrence): what was due and has no answer, the earliest
 * first
 */
GArray *stilla_list_unanswered (const StillaPlan *plan,
                                const StillaIntakeBook *answers,
                                const GDate *today,
                                guint days,
                                const StillaDayFrame *frame);

G_END_DECLS
