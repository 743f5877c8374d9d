/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* "Two weeks of this, then that": the doses of one product for a stretch of days. */
typedef struct {
  GDate from;
  GDate until;      /* the last day; not valid: open */
  GPtrArray *doses; /* (element-type StillaDoseTime): the days are those of the phase, not of the dose */
} StillaPhase;

/** stilla_phase_new: Returns: (transfer full): a phase without doses; @until: not valid: open */
StillaPhase *stilla_phase_new (const GDate *from, const GDate *until);
/** stilla_phase_add_dose: @fields: copied; its @from need not be valid. FALSE ⇔ @error is set */
gboolean stilla_phase_add_dose (StillaPhase *self, const StillaDoseTime *fields, GError **error);
void stilla_phase_free (StillaPhase *self);

/**
 * stilla_phases_of:
 * @from: the day from which to look; the first phase begins then at the earliest
 *
 * Returns: (transfer full) (element-type StillaPhase): what is planned of @product_id, without what is taken
 * when needed; days without any dose are in no phase
 */
GPtrArray *stilla_phases_of (const StillaPlan *plan, const char *product_id, const GDate *from);

/** stilla_phases_check: Returns: whether @phases (element-type StillaPhase) can be planned; else one sentence
 * in @error: an end before a start, two on the same day, a day outside the calendar of Stilla */
gboolean stilla_phases_check (const GPtrArray *phases, GError **error);

/** stilla_phases_describe_gap: Returns: (transfer full) (nullable): a sentence that names the days between
 * two of @phases on which nothing is planned; %NULL when there are none. A gap is allowed and told. */
char *stilla_phases_describe_gap (const GPtrArray *phases);

/* One day as it is drawn before saving. */
typedef struct {
  GDate date;
  int phase;          /* index into the phases; -1: none */
  int n_doses;        /* of the product that are due */
  gint64 known_ug;    /* elemental micrograms of all products on that day, of those whose amount is known */
  gboolean is_known;  /* whether that is all of it */
  gboolean is_paused; /* whether the product is paused */
} StillaPhaseDay;

/**
 * stilla_phase_calendar:
 * @plan: with @phases set for @product_id: see stilla_plan_draft_set_phases()
 *
 * Returns: (transfer full) (nullable) (element-type StillaPhaseDay): each day from @from to @to; %NULL with
 * %STILLA_SCHEDULE_ERROR_OVERFLOW
 */
GArray *stilla_phase_calendar (const StillaPlan *plan,
                               const char *product_id,
                               const GPtrArray *phases,
                               const GDate *from,
                               const GDate *to,
                               GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPhase, stilla_phase_free)

G_END_DECLS
