/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-phase.h"
#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One phase of a product to type: how long it lasts, and its doses. Emits ::changed, and ::remove when it is
 * to go away. */
#define STILLA_TYPE_PHASE_ROW (stilla_phase_row_get_type ())
G_DECLARE_FINAL_TYPE (StillaPhaseRow, stilla_phase_row, STILLA, PHASE_ROW, GtkBox)

GtkWidget *stilla_phase_row_new (StillaContext *context, StillaProduct *product);

/** stilla_phase_row_set: Shows @phase. @is_next: it begins on the day after the one before */
void stilla_phase_row_set (StillaPhaseRow *self, const StillaPhase *phase, gboolean is_next);

/** stilla_phase_row_set_place: @index: 0 is phase A; only the others say when they begin */
void stilla_phase_row_set_place (StillaPhaseRow *self, guint index, gboolean can_remove);

/** stilla_phase_row_start_on: @date: its first day, unless somebody typed another one */
void stilla_phase_row_start_on (StillaPhaseRow *self, const GDate *date);

/**
 * stilla_phase_row_read:
 * @before: (nullable): the last day of the phase before; it begins after that
 *
 * Says at each field what is wrong. Returns: (transfer full) (nullable): what was typed; %NULL while
 * something is missing
 */
StillaPhase *stilla_phase_row_read (StillaPhaseRow *self, const GDate *before);

G_END_DECLS
