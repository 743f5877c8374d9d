/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/dose/stilla-amount.h"
#include "core/schedule/stilla-phase.h"

G_BEGIN_DECLS

/** stilla_phase_letter: Returns: (transfer full): "A" for 0 */
char *stilla_phase_letter (guint index);

/**
 * stilla_phases_dup_words:
 * @phases: (element-type StillaPhase)
 * @days: (element-type StillaPhaseDay): what stilla_phase_calendar() makes of them
 *
 * Returns: (transfer full): a line for each phase: since when, and how much a day over all products
 */
char *stilla_phases_dup_words (const GPtrArray *phases,
                               const GArray *days,
                               const GDate *today,
                               const StillaNumberStyle *style);

/** stilla_phases_dup_limit_words: @limit_ug: the published limit of a day, elemental micrograms. Returns:
 * (transfer full): how many of @days are above it, and how many cannot be compared with it */
char *stilla_phases_dup_limit_words (const GArray *days, gint64 limit_ug, const StillaNumberStyle *style);

G_END_DECLS
