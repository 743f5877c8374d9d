/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-plan-draft.h"

G_BEGIN_DECLS

/* What the parts of the draft share. Every edit copies the lists of the plan, changes the copies, and hands
 * them to _stilla_plan_draft_close(), which makes the plan of them or fails. */

/** _stilla_plan_draft_close: Checks what began in this edit, then makes @parts the plan. */
gboolean _stilla_plan_draft_close (StillaPlanDraft *self, const StillaPlanParts *parts, GError **error);

/** _stilla_plan_draft_take: Makes @parts the plan without that check: for what stood together before. */
gboolean _stilla_plan_draft_take (StillaPlanDraft *self, const StillaPlanParts *parts, GError **error);

/** _stilla_plan_draft_check_started: One sentence when a dose of @plan that is not in @before cannot stand
 * beside the others. */
gboolean _stilla_plan_draft_check_started (const StillaPlan *before, const StillaPlan *plan, GError **error);

/** _stilla_plan_draft_check_days: Returns: whether a stretch of days can be kept; @until: not valid: open */
gboolean _stilla_plan_draft_check_days (const GDate *from, const GDate *until, GError **error);

/** _stilla_plan_draft_check_zone: Returns: whether @zone (nullable) is a time zone that can be looked up */
gboolean _stilla_plan_draft_check_zone (const char *zone, GError **error);

/** _stilla_plan_draft_begin_on: Replaces @from, when it is not valid or is @earlier (nullable), by the day on
 * which changes count. A day before that is refused. */
gboolean
_stilla_plan_draft_begin_on (const StillaPlanDraft *self, const GDate *earlier, GDate *from, GError **error);

gboolean _stilla_plan_draft_invalid (GError **error, const char *sentence);
gboolean _stilla_plan_draft_not_found (GError **error);

/** _stilla_plan_draft_is_over: Returns: whether something that ends on @until has no day left that a change
 * could reach */
gboolean _stilla_plan_draft_is_over (const StillaPlanDraft *self, const GDate *from, const GDate *until);
/** _stilla_plan_draft_day_before: Returns: the last day that a change leaves as it is */
GDate _stilla_plan_draft_day_before (const StillaPlanDraft *self);

/** _stilla_plan_draft_last_day_of: Returns: the last day of @product_id that a change leaves as it is */
GDate _stilla_plan_draft_last_day_of (const StillaPlanDraft *self, const char *product_id);

/** _stilla_plan_draft_find_product: Returns: (nullable): a product that has not ended by the day on which
 * changes count; else the error is set */
const StillaProduct *
_stilla_plan_draft_find_product (const StillaPlanDraft *self, const char *product_id, GError **error);

/** _stilla_plan_draft_is_standing: Returns: whether @dose is planned and has a day that a change can reach */
gboolean _stilla_plan_draft_is_standing (const StillaPlanDraft *self, const StillaDoseTime *dose);

/** _stilla_plan_draft_get_answered: @out: (out): the last day @dose_id was answered for, from today on */
gboolean _stilla_plan_draft_get_answered (const StillaPlanDraft *self, const char *dose_id, GDate *out);

/** _stilla_plan_draft_first_date: Returns: the first date of @dose that stands on @day of the reader or later
 */
GDate
_stilla_plan_draft_first_date (const StillaPlanDraft *self, const StillaDoseTime *dose, const GDate *day);
/** _stilla_plan_draft_last_date: Returns: the last date of @dose that a change leaves as it is */
GDate _stilla_plan_draft_last_date (const StillaPlanDraft *self, const StillaDoseTime *dose);

/** _stilla_plan_draft_set_until: Lets dose @index end on @until, whatever that means for its days. */
void _stilla_plan_draft_set_until (StillaPlanParts *parts, guint index, const GDate *until);

/** _stilla_plan_draft_end_dose: Ends dose @index of @parts. Returns: the first day of the reader that is free
 * for what follows it */
GDate _stilla_plan_draft_end_dose (const StillaPlanDraft *self, StillaPlanParts *parts, guint index);

/** _stilla_plan_draft_follow_dose: Ends dose @index and goes on with @fields from the first day that is free.
 */
gboolean _stilla_plan_draft_follow_dose (const StillaPlanDraft *self,
                                         StillaPlanParts *parts,
                                         guint index,
                                         const StillaDoseTime *fields,
                                         GError **error);

/** _stilla_plan_draft_start_dose: Adds @fields to @parts, on the days of the reader from its @from on. */
gboolean _stilla_plan_draft_start_dose (const StillaPlanDraft *self,
                                        StillaPlanParts *parts,
                                        const StillaDoseTime *fields,
                                        GError **error);

/** _stilla_plan_draft_end_with_product: Lets what begins on @from end with @product at the latest. @until:
 * not valid: open. Returns: FALSE when it would begin after that */
gboolean _stilla_plan_draft_end_with_product (const GDate *from,
                                              GDate *until,
                                              const StillaProduct *product,
                                              GError **error);

/** _stilla_plan_draft_move_end: Lets dose @index end on @until, not valid: never, without touching what is
 * over. */
void _stilla_plan_draft_move_end (const StillaPlanDraft *self,
                                  StillaPlanParts *parts,
                                  guint index,
                                  const GDate *until);

/** _stilla_plan_draft_is_same_dose: Returns: whether both are the same in everything but their first and last
 * days */
gboolean _stilla_plan_draft_is_same_dose (const StillaDoseTime *a, const StillaDoseTime *b);

/** _stilla_plan_draft_has_same_doses: Returns: whether no dose of @parts was replaced: nothing has to be
 * saved
 */
gboolean _stilla_plan_draft_has_same_doses (const StillaPlanDraft *self, const StillaPlanParts *parts);

/** _stilla_plan_draft_settle_repeat: A repeat without a word is every day; one without an anchor begins with
 * the first day on or after @from that suits it. */
void _stilla_plan_draft_settle_repeat (StillaRepeat *repeat, const GDate *from);

/** _stilla_plan_draft_end_as_needed: Ends entry @index of what is taken when needed. */
void _stilla_plan_draft_end_as_needed (const StillaPlanDraft *self, StillaPlanParts *parts, guint index);

/** _stilla_plan_draft_end_visit: Ends visit @index of @parts. */
void _stilla_plan_draft_end_visit (const StillaPlanDraft *self, StillaPlanParts *parts, guint index);

/** _stilla_plan_draft_stop_pause: Ends pause @index of @parts; its doses are due again. */
gboolean _stilla_plan_draft_stop_pause (const StillaPlanDraft *self,
                                        StillaPlanParts *parts,
                                        guint index,
                                        GError **error);

/** _stilla_plan_draft_resume_pause: Pause @index of @parts ends again when @before did; what was answered
 * since stays. */
gboolean _stilla_plan_draft_resume_pause (const StillaPlanDraft *self,
                                          StillaPlanParts *parts,
                                          guint index,
                                          const StillaPause *before,
                                          GError **error);

/** _stilla_plan_draft_copy_fields: Returns: the fields of @dose, borrowed, for another one like it */
StillaDoseTime _stilla_plan_draft_copy_fields (const StillaDoseTime *dose);

G_END_DECLS
