/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-intake.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* One dose of one day, with its answer, for a list. Emits ::changed when the answer is another one. */
#define STILLA_TYPE_OCCURRENCE_ITEM (stilla_occurrence_item_get_type ())
G_DECLARE_FINAL_TYPE (StillaOccurrenceItem, stilla_occurrence_item, STILLA, OCCURRENCE_ITEM, GObject)

/** stilla_occurrence_item_new: @answer: (nullable) */
StillaOccurrenceItem *stilla_occurrence_item_new (const StillaOccurrence *occurrence, StillaIntake *answer);

const StillaOccurrence *stilla_occurrence_item_get_occurrence (StillaOccurrenceItem *self);
/** stilla_occurrence_item_get_answer: Returns: (transfer none) (nullable): %NULL while it is not answered */
StillaIntake *stilla_occurrence_item_get_answer (StillaOccurrenceItem *self);
void stilla_occurrence_item_set_answer (StillaOccurrenceItem *self, StillaIntake *answer);

/** stilla_occurrence_item_dup_time: Returns: (transfer full): "07:30", as planned */
char *stilla_occurrence_item_dup_time (StillaOccurrenceItem *self);
/** stilla_occurrence_item_dup_title: Returns: (transfer full): "Night capsules, 1 capsule" */
char *stilla_occurrence_item_dup_title (StillaOccurrenceItem *self);

G_END_DECLS
