/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-expand.h"
#include "core/schedule/stilla-phase.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* An edit of a plan: what it was and what it becomes. One function for each thing a person can do; each makes
 * a new @curr and leaves @orig alone, and one that fails changes nothing. Every change counts from one day
 * on, today unless said otherwise, and none rewrites the past: what is changed ends the day before and
 * another begins on that day; when the dose of that day was already answered, a day later. What begins only
 * after that day is replaced. */
typedef struct {
  StillaPlan *orig;
  StillaPlan *curr;
  GDate today;
  GDate from;           /* the first day on which a change counts */
  GHashTable *answered; /* (element-type utf8 guint): the last day, a Julian number, each dose was answered
                           for, from today on */
  StillaDayFrame frame; /* @zone (nullable): where the reader is; NULL: not known */
  int day_end;          /* minutes after midnight that new doses still count to the evening before */
} StillaPlanDraft;

/** stilla_plan_draft_new: @answered: (element-type utf8) (nullable): ids of the doses already answered today
 */
StillaPlanDraft *stilla_plan_draft_new (StillaPlan *plan, const GDate *today, const GPtrArray *answered);
void stilla_plan_draft_free (StillaPlanDraft *self);

/** stilla_plan_draft_set_frame: @frame: the clock and the end of the day of the person. Doses that stay on
 * home time need the one, meals and takings after midnight the other. */
void stilla_plan_draft_set_frame (StillaPlanDraft *self, const StillaDayFrame *frame);
/** stilla_plan_draft_set_answered: Keeps in mind that @dose_id was answered for @date, today or later. */
void stilla_plan_draft_set_answered (StillaPlanDraft *self, const char *dose_id, const GDate *date);
/** stilla_plan_draft_set_from: Says from which day the changes that follow count; a day of the past is
 * refused. */
gboolean stilla_plan_draft_set_from (StillaPlanDraft *self, const GDate *date, GError **error);

/** stilla_plan_draft_is_changed: Returns: whether there is anything to save */
gboolean stilla_plan_draft_is_changed (const StillaPlanDraft *self);

gboolean stilla_plan_draft_add_product (StillaPlanDraft *self, StillaProduct *product, GError **error);
/** stilla_plan_draft_replace_product: Ends @product_id and goes on with @product at the same times. */
gboolean stilla_plan_draft_replace_product (StillaPlanDraft *self,
                                            const char *product_id,
                                            StillaProduct *product,
                                            GError **error);
/** stilla_plan_draft_remove_product: Ends @product_id with its doses, pauses and what is taken when needed.
 */
gboolean stilla_plan_draft_remove_product (StillaPlanDraft *self, const char *product_id, GError **error);

/**
 * stilla_plan_draft_add_dose:
 * @fields: its id is not used. A @from that is not valid: the day from which changes count; no @repeat: every
 * day; no anchor: its first day
 */
gboolean stilla_plan_draft_add_dose (StillaPlanDraft *self, const StillaDoseTime *fields, GError **error);
/**
 * stilla_plan_draft_change_dose:
 * @fields: all of what it becomes; its id and product are not used. A @from that is not valid, or that of the
 * dose: as soon as the change counts. The repeat goes on in step unless it, or @from, is another one.
 */
gboolean stilla_plan_draft_change_dose (StillaPlanDraft *self,
                                        const char *dose_id,
                                        const StillaDoseTime *fields,
                                        GError **error);
gboolean stilla_plan_draft_remove_dose (StillaPlanDraft *self, const char *dose_id, GError **error);

/**
 * stilla_plan_draft_set_phases:
 * @phases: (element-type StillaPhase): all that is planned of @product_id from the day on which changes
 * count; empty: nothing
 *
 * What stays the same goes on as the same dose.
 */
gboolean stilla_plan_draft_set_phases (StillaPlanDraft *self,
                                       const char *product_id,
                                       const GPtrArray *phases,
                                       GError **error);

/** stilla_plan_draft_add_as_needed: @fields: as for a dose; one standing entry for each product */
gboolean
stilla_plan_draft_add_as_needed (StillaPlanDraft *self, const StillaAsNeeded *fields, GError **error);
gboolean stilla_plan_draft_change_as_needed (StillaPlanDraft *self,
                                             const char *id,
                                             const StillaAsNeeded *fields,
                                             GError **error);
gboolean stilla_plan_draft_remove_as_needed (StillaPlanDraft *self, const char *id, GError **error);

/**
 * stilla_plan_draft_take_as_needed:
 * @date: the day of the person, not after today
 * @minute: of the clock; before the end of the person's day it is of the night that ends @date
 * @out_dose_id: (out) (optional) (transfer full): the dose that it became, to be answered
 * @out_is_over_most: (out) (optional): whether it is now more than the person's own most of that day. That is
 * told and never stops anybody from writing down what was taken; see stilla_plan_exceeds_most() to tell it
 * before.
 */
gboolean stilla_plan_draft_take_as_needed (StillaPlanDraft *self,
                                           const char *id,
                                           const GDate *date,
                                           int minute,
                                           const StillaUnits *units,
                                           char **out_dose_id,
                                           gboolean *out_is_over_most,
                                           GError **error);
/** stilla_plan_draft_untake: Takes a taking of today back; its answer is taken back by the caller. */
gboolean stilla_plan_draft_untake (StillaPlanDraft *self, const char *dose_id, GError **error);

/** stilla_plan_draft_add_visit: @fields: as for a dose; with a @repeat of every 0 it is a single day */
gboolean stilla_plan_draft_add_visit (StillaPlanDraft *self, const StillaVisit *fields, GError **error);
gboolean stilla_plan_draft_change_visit (StillaPlanDraft *self,
                                         const char *id,
                                         const StillaVisit *fields,
                                         GError **error);
gboolean stilla_plan_draft_remove_visit (StillaPlanDraft *self, const char *id, GError **error);

/** stilla_plan_draft_add_pause: @fields: as for a dose. What was answered on its first day stays; the rest of
 * that day is paused. */
gboolean stilla_plan_draft_add_pause (StillaPlanDraft *self, const StillaPause *fields, GError **error);
/** stilla_plan_draft_end_pause: Doses are due again from the day on which changes count. */
gboolean stilla_plan_draft_end_pause (StillaPlanDraft *self, const char *id, GError **error);

/** stilla_plan_draft_set_stock: @fields: a count, not after today */
gboolean stilla_plan_draft_set_stock (StillaPlanDraft *self, const StillaStock *fields, GError **error);

/** stilla_plan_draft_move_meal: All doses of @meal go to @minute of the clock. */
gboolean stilla_plan_draft_move_meal (StillaPlanDraft *self, StillaMeal meal, int minute, GError **error);
/** stilla_plan_draft_set_day_end: Doses before @day_end, minutes after midnight, belong to the evening
 * before. */
gboolean stilla_plan_draft_set_day_end (StillaPlanDraft *self, int day_end, GError **error);
/** stilla_plan_draft_set_zone: @zone: (nullable): the IANA name of the home zone that all doses stay on;
 * %NULL: they follow the clock where the person is */
gboolean stilla_plan_draft_set_zone (StillaPlanDraft *self, const char *zone, GError **error);

/**
 * stilla_plan_draft_restore:
 * @earlier: the plan as it was before an edit
 *
 * Takes an edit back: what it ended goes on, what it started never applied. Days that are over, and what was
 * answered since, stay as they are.
 */
gboolean stilla_plan_draft_restore (StillaPlanDraft *self, StillaPlan *earlier, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPlanDraft, stilla_plan_draft_free)

G_END_DECLS
