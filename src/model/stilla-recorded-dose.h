/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-expand.h"
#include "core/schedule/stilla-intake-book.h"

G_BEGIN_DECLS

/* What is known of a dose of one day. */
typedef enum {
  STILLA_RECORD_NOT_PLANNED,  /* there is no dose */
  STILLA_RECORD_PAUSED,       /* it would be due but for a pause */
  STILLA_RECORD_PLANNED,      /* its day has not come */
  STILLA_RECORD_LATER,        /* it is due later today */
  STILLA_RECORD_NOT_RECORDED, /* its time has passed and nobody said anything: that is not "skipped" */
  STILLA_RECORD_NOT_SURE,
  STILLA_RECORD_SKIPPED,
  STILLA_RECORD_PART, /* less than planned was taken; of several doses: not all were */
  STILLA_RECORD_TAKEN,
  STILLA_N_RECORD_STATES,
} StillaRecordState;

/** stilla_record_state_label: Returns: (transfer none): the word for the reader: "Not recorded" */
const char *stilla_record_state_label (StillaRecordState state);

/* A dose of one day with the answer that holds. */
typedef struct {
  StillaOccurrence occurrence;
  StillaIntake *answer; /* (nullable): not answered, or the answer was taken back */
  StillaRecordState state;
} StillaRecordedDose;

/* What days are made from. Nothing here is owned. */
typedef struct {
  const StillaPlan *plan;
  const StillaIntakeBook *answers;
  StillaDayFrame frame;
  GDate today; /* of the reader */
  gint64 now;  /* seconds of Unix time */
} StillaRecordSource;

/**
 * stilla_recorded_doses_new:
 * @from: the first day of the reader
 * @to: the last one
 *
 * Returns: (transfer full) (element-type StillaRecordedDose): the doses of these days in the order in which
 * they come, also those that a pause leaves out
 */
GArray *stilla_recorded_doses_new (const StillaRecordSource *source, const GDate *from, const GDate *to);

void stilla_recorded_dose_clear (StillaRecordedDose *self);
StillaRecordedDose *stilla_recorded_dose_copy (const StillaRecordedDose *self);
void stilla_recorded_dose_free (StillaRecordedDose *self);

/** stilla_recorded_dose_can_be_answered: Returns: whether there is something to say of it: its day has come,
 * and it was due */
gboolean stilla_recorded_dose_can_be_answered (const StillaRecordedDose *self);

/** stilla_recorded_dose_get_units: Returns: (transfer none): how much was taken; how much is planned while
 * nothing was said */
const StillaUnits *stilla_recorded_dose_get_units (const StillaRecordedDose *self);

G_END_DECLS
