/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* An edit of a plan: what it was and what it becomes. One function for each thing a person can do; each makes
 * a new
 * @curr and leaves @orig alone. None rewrites the past: a changed dose ends and another starts, today or,
 * when today's dose was already answered, tomorrow. */
typedef struct {
  StillaPlan *orig;
  StillaPlan *curr;
  GDate today;
  GHashTable *answered; /* (element-type utf8): ids of the doses that were answered today */
} StillaPlanDraft;

/** stilla_plan_draft_new: @answered: (element-type utf8) (nullable): ids of the doses already answered today
 */
StillaPlanDraft *stilla_plan_draft_new (StillaPlan *plan, const GDate *today, const GPtrArray *answered);
void stilla_plan_draft_free (StillaPlanDraft *self);

/** stilla_plan_draft_is_changed: Returns: whether there is anything to save */
gboolean stilla_plan_draft_is_changed (const StillaPlanDraft *self);

gboolean stilla_plan_draft_add_product (StillaPlanDraft *self, StillaProduct *product, GError **error);
/** stilla_plan_draft_replace_product: Ends @product_id and goes on with @product at the same times. */
gboolean stilla_plan_draft_replace_product (StillaPlanDraft *self,
                                            const char *product_id,
                                            StillaProduct *product,
                                            GError **error);
/** stilla_plan_draft_remove_product: Ends @product_id and all its doses. */
gboolean stilla_plan_draft_remove_product (StillaPlanDraft *self, const char *product_id, GError **error);

gboolean stilla_plan_draft_add_dose (StillaPlanDraft *self,
                                     const char *product_id,
                                     int minute,
                                     const StillaUnits *units,
                                     GError **error);
gboolean stilla_plan_draft_change_dose (StillaPlanDraft *self,
                                        const char *dose_id,
                                        int minute,
                                        const StillaUnits *units,
                                        GError **error);
gboolean stilla_plan_draft_remove_dose (StillaPlanDraft *self, const char *dose_id, GError **error);

/**
 * stilla_plan_draft_restore:
 * @earlier: the plan as it was before an edit of today
 *
 * Takes an edit back: what it ended goes on, what it started never applied (or ends today, when it was
 * answered since).
 */
gboolean stilla_plan_draft_restore (StillaPlanDraft *self, StillaPlan *earlier, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPlanDraft, stilla_plan_draft_free)

G_END_DECLS
