/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-recorded-dose.h"

G_BEGIN_DECLS

/* How many doses of a day, or of another handful, are in which state, and what was taken. A plain value; all
 * zero is the tally of no dose. It counts and judges nothing. */
typedef struct {
  guint n_doses[STILLA_N_RECORD_STATES];
  guint n_planned;     /* by the plan; not those that are paused or taken when needed */
  guint n_taken;       /* of the planned ones, wholly or in part */
  guint n_when_needed; /* taken beside the planned ones */
  gint64 taken_ug;     /* micrograms of elemental magnesium in all that was taken, where it is known */
  guint n_unknown;     /* taken, and the elemental amount is not known */
} StillaDayTally;

void stilla_day_tally_add (StillaDayTally *self, const StillaRecordedDose *dose);

/** stilla_day_tally_get_state: Returns: the one word for all of them: what all have in common, or else "in
 * part" when anything was taken, or else what still has to be said */
StillaRecordState stilla_day_tally_get_state (const StillaDayTally *self);

/** stilla_day_tally_dup_words: Returns: (transfer full): "5 of 7 recorded as taken; 1 skipped; 1 not
 * recorded" */
char *stilla_day_tally_dup_words (const StillaDayTally *self);

/** stilla_day_tally_dup_amount: Returns: (transfer full) (nullable): "500 mg elemental recorded as taken";
 * %NULL when nothing was taken */
char *stilla_day_tally_dup_amount (const StillaDayTally *self, const StillaNumberStyle *style);

G_END_DECLS
