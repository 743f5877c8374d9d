/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-occurrence.h"

G_BEGIN_DECLS

typedef enum {
  STILLA_INTAKE_TAKEN,
  STILLA_INTAKE_SKIPPED,
  STILLA_INTAKE_UNDONE,   /* the earlier answer was taken back */
  STILLA_INTAKE_NOT_SURE, /* the person cannot say any more */
} StillaIntakeState;

/* An answer to one dose of one day, with what the dose was at that moment. Answers are only ever added: a
 * correction supersedes the earlier one, which is kept. Immutable, reference-counted. */
typedef struct {
  char *dose_id;
  GDate date; /* local day of the dose */
  StillaIntakeState state;
  int due_minute;
  GDateTime *at; /* when it was answered, with its offset from UTC */
  char *product_name;
  StillaUnits units;
  char *unit;
  gint64 elemental_ug; /* -1: unknown */
  char *note;          /* in the person's words; "": none */
  char *reason;        /* why it takes the place of an earlier answer; "": not said */
  int revision; /* 1: the first answer to this dose of this day; each later one supersedes the one before */
} StillaIntake;

#define STILLA_INTAKE_MAX_WORDS 500

/* What a person says of one dose. */
typedef struct {
  StillaIntakeState state;
  StillaUnits units;  /* how much it was; num 0: as planned */
  const char *note;   /* (nullable) */
  const char *reason; /* (nullable) */
} StillaSaid;

/** stilla_intake_new: An answer to @occurrence given at @at, with a snapshot of what it is now. */
StillaIntake *stilla_intake_new (const StillaOccurrence *occurrence, StillaIntakeState state, GDateTime *at);
/** stilla_intake_new_said: The same with what was said beside the state. Returns: (transfer full) (nullable):
 * %NULL when the words are too long or no text */
StillaIntake *stilla_intake_new_said (const StillaOccurrence *occurrence,
                                      const StillaSaid *said,
                                      GDateTime *at,
                                      GError **error);
/** stilla_intake_new_stored: @fields: copied; a @note or @reason that is %NULL is none */
StillaIntake *stilla_intake_new_stored (const StillaIntake *fields);
StillaIntake *stilla_intake_ref (StillaIntake *self);
void stilla_intake_unref (StillaIntake *self);

/** stilla_intake_equal: @self, @other: (nullable). Returns: whether both say the same, given at the same
 * moment, or both are none */
gboolean stilla_intake_equal (const StillaIntake *self, const StillaIntake *other);

/** stilla_intake_state_to_string: Returns: (transfer none): the word in files and in the store */
const char *stilla_intake_state_to_string (StillaIntakeState state);
/** stilla_intake_state_label: Returns: (transfer none): the word for the reader: "Not sure" */
const char *stilla_intake_state_label (StillaIntakeState state);
/** stilla_intake_state_from_string: Returns: FALSE when @word is not one of them */
gboolean stilla_intake_state_from_string (const char *word, StillaIntakeState *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaIntake, stilla_intake_unref)

G_END_DECLS
