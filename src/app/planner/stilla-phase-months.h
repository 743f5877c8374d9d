/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-phase.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Days as a calendar, a row a week under the name of each month: the letter of the phase and what the day
 * adds up to. The words beside it say the same. */
#define STILLA_TYPE_PHASE_MONTHS (stilla_phase_months_get_type ())
G_DECLARE_FINAL_TYPE (StillaPhaseMonths, stilla_phase_months, STILLA, PHASE_MONTHS, GtkBox)

GtkWidget *stilla_phase_months_new (void);

/** stilla_phase_months_show: @days: (element-type StillaPhaseDay): one after the other; @limit_ug: micrograms
 * a day, 0: none; @style: how amounts are written */
void stilla_phase_months_show (StillaPhaseMonths *self,
                               const GArray *days,
                               gint64 limit_ug,
                               const StillaNumberStyle *style);

G_END_DECLS
