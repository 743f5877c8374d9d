/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-plan-file.h"

G_BEGIN_DECLS

typedef enum {
  STILLA_IMPORT_ADD,     /* beside what is there */
  STILLA_IMPORT_REPLACE, /* what is there ends the day before */
} StillaImportKind;

/* What a plan is before something is taken over. */
typedef struct {
  StillaPlan *plan;
  const StillaCircumstances *circumstances;
  GDate today;
  gboolean is_answered; /* a dose of today was answered */
} StillaImportInto;

/* What would become of a plan when that of a file is taken over from a day on. Nothing is changed by making
 * one. */
typedef struct {
  StillaPlan *plan;
  StillaCircumstances *circumstances;

  /* what is new */
  guint n_products;
  guint n_doses; /* dose times, also those that begin later */
  guint n_as_needed;
  guint n_visits;
  guint n_pauses;
  guint n_medicines;
  guint n_answers; /* a planned drip counts as one */

  /* what is not taken over */
  guint n_over;   /* products, doses and other entries that ended before that day */
  guint n_kept;   /* medicines, answers and a drip that were written down differently before: those stand */
  guint n_advice; /* who advised somebody is theirs to say again */

  /* what ends */
  guint n_ended_products;
  guint n_ended_doses;

  /* products of the file with the name of one that goes on: their amounts would count twice */
  guint n_same_names;
} StillaPlanImport;

/**
 * stilla_plan_import_new:
 * @from: the first day of what is taken over: today or later
 *
 * The past stays as it was: nothing begins before @from, and with %STILLA_IMPORT_REPLACE what is there ends
 * the day before. Everything gets an id of its own. Answers, a drip and medicines that were written down here
 * are never overwritten; single takings and counts of what is left stay with the plan that they belong to.
 *
 * Returns: (transfer full) (nullable): the outcome, or %NULL with %STILLA_SCHEDULE_ERROR when @from is past,
 * today was already answered and is to be replaced, or nothing is left to take over
 */
StillaPlanImport *stilla_plan_import_new (const StillaImportInto *into,
                                          const StillaPlanFile *file,
                                          StillaImportKind kind,
                                          const GDate *from,
                                          GError **error);
void stilla_plan_import_free (StillaPlanImport *self);

/** stilla_plan_import_take_back_circumstances: Takes out of @now what an import added when it made @after of
 * @before; what was written down since then stays. */
void stilla_plan_import_take_back_circumstances (StillaCircumstances *now,
                                                 const StillaCircumstances *before,
                                                 const StillaCircumstances *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPlanImport, stilla_plan_import_free)

G_END_DECLS
