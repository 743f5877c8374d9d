/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-month-grid.h"
#include "model/stilla-week-grid.h"

G_BEGIN_DECLS

/* What was recorded, in words. All are (transfer full). */

/** stilla_recorded_dose_dup_time: "22:00", "00:30 after midnight", "07:30 home time", "When needed" */
char *stilla_recorded_dose_dup_time (const StillaRecordedDose *self);
/** stilla_recorded_dose_dup_words: "1 capsule, Taken" */
char *stilla_recorded_dose_dup_words (const StillaRecordedDose *self);

/** stilla_week_cell_dup_units: "1", "½", "1, 2"; "" without a dose */
char *stilla_week_cell_dup_units (const StillaWeekCell *self);
/** stilla_week_grid_dup_cell_words: a cell with its row and its column, for who does not see them: "22:00,
 * Night capsules, Friday 20 November: 1 capsule, Taken" */
char *stilla_week_grid_dup_cell_words (const StillaWeekGrid *self, const StillaWeekRow *row, guint column);

/** stilla_recorded_day_dup_words: "Friday 20 November 2026: 5 of 7 recorded as taken; 1 skipped. 500 mg
 * elemental recorded as taken. 10:30 Blood test." */
char *stilla_recorded_day_dup_words (const StillaRecordedDay *self, const StillaNumberStyle *style);
/** stilla_pause_dup_words: "Paused: until the antibiotic is finished" */
char *stilla_pause_dup_words (const StillaPause *pause, const StillaPlan *plan);

G_END_DECLS
