/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-dose-time.h"
#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One dose of a phase to type: when, and how many. Emits ::changed, and ::remove when it is to go away. */
#define STILLA_TYPE_PHASE_DOSE (stilla_phase_dose_get_type ())
G_DECLARE_FINAL_TYPE (StillaPhaseDose, stilla_phase_dose, STILLA, PHASE_DOSE, GtkBox)

/** stilla_phase_dose_new: @dose: (nullable): what it is now; its days of the week and its meal stay */
GtkWidget *stilla_phase_dose_new (StillaContext *context, StillaProduct *product, const StillaDoseTime *dose);

/** stilla_phase_dose_set_removable: Whether it can go away: a phase keeps one. */
void stilla_phase_dose_set_removable (StillaPhaseDose *self, gboolean can_remove);

/** stilla_phase_dose_read: @from: the first day of the phase; @fields: (out): filled in, its words belong to
 * @self. Returns: FALSE while something is missing or wrong, which is said there */
gboolean stilla_phase_dose_read (StillaPhaseDose *self, const GDate *from, StillaDoseTime *fields);

G_END_DECLS
