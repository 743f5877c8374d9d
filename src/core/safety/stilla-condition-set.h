/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-condition.h"
#include "core/safety/stilla-circumstances.h"
#include "core/safety/stilla-medicine-list.h"

G_BEGIN_DECLS

/* The conditions of a guide, and which of them hold for a reader. */
typedef struct {
  GPtrArray *all;   /* (element-type StillaCondition), in file order; borrow from the guide */
  GHashTable *held; /* ids of those that hold */
} StillaConditionSet;

/**
 * stilla_condition_set_new:
 *
 * Returns: (transfer full): the conditions of @bundle, which must outlive it. Those hold that the reader
 * answered with yes, and those of a medicine they take, whatever they answered.
 */
StillaConditionSet *stilla_condition_set_new (const StillaBundle *bundle,
                                              const StillaMedicineList *medicines,
                                              const StillaCircumstances *circumstances);
void stilla_condition_set_free (StillaConditionSet *self);

/** stilla_condition_set_hold: From now on every condition of the kind @when holds. */
void stilla_condition_set_hold (StillaConditionSet *self, StillaWhen when);
gboolean stilla_condition_set_holds (const StillaConditionSet *self, const char *id);
/** stilla_condition_set_holds_any: @ids: %NULL-terminated. Returns: whether one of them holds */
gboolean stilla_condition_set_holds_any (const StillaConditionSet *self, const char *const *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaConditionSet, stilla_condition_set_free)

G_END_DECLS
