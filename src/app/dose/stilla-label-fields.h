/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-product.h"
#include "model/stilla-context.h"
#include "model/stilla-label-reading.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a label says, as fields, and what follows from it, at once. Emits ::changed. */
#define STILLA_TYPE_LABEL_FIELDS (stilla_label_fields_get_type ())
G_DECLARE_FINAL_TYPE (StillaLabelFields, stilla_label_fields, STILLA, LABEL_FIELDS, GtkWidget)

/** stilla_label_fields_set_up: @with_units: ask for how many units the label gives the amount */
void stilla_label_fields_set_up (StillaLabelFields *self, StillaContext *context, gboolean with_units);

/** stilla_label_fields_get_reading: Returns: (transfer none): what was understood */
const StillaLabelReading *stilla_label_fields_get_reading (StillaLabelFields *self);

/** stilla_label_fields_get_facts: Fills in @facts, but for the id and the name; borrowed from @self. */
void stilla_label_fields_get_facts (StillaLabelFields *self, StillaProductFacts *facts);
/** stilla_label_fields_set_facts: Shows what was typed before; a form that the guide does not have is not
 * named. */
void stilla_label_fields_set_facts (StillaLabelFields *self, const StillaProductFacts *facts);

G_END_DECLS
