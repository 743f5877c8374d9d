/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-interaction.h"
#include "core/content/stilla-reader.h"
#include "core/safety/stilla-condition-set.h"
#include "core/safety/stilla-safety-report.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* What the parts of a safety check share while it runs. Only stilla_safety_check() makes one. */
typedef struct {
  StillaBundle *bundle;
  const StillaPlan *plan;
  const StillaCircumstances *circumstances;
  const GDate *from; /* nullable */
  StillaReader *reader;
  StillaMedicineList *medicines;
  StillaConditionSet *conditions;
  StillaSafetyReport *report;
} StillaSafetyLook;

/** stilla_safety_look_covers: Returns: whether rules for one of @routes are looked up */
gboolean stilla_safety_look_covers (const StillaSafetyLook *self, StillaRoute routes);

/** stilla_safety_look_render: @node: (nullable). Returns: (transfer full): its words for the reader */
char *stilla_safety_look_render (const StillaSafetyLook *self, const StillaElement *node);

/** stilla_safety_look_level: Returns: the level of @interaction, raised by the conditions that hold */
StillaLevel stilla_safety_look_level (const StillaSafetyLook *self, const StillaInteraction *interaction);

/** stilla_safety_look_takes: Returns: whether @product has not ended before the check begins */
gboolean stilla_safety_look_takes (const StillaSafetyLook *self, const StillaProduct *product);

/** stilla_safety_look_counts: Returns: whether @item has a day on or after the one on which the check begins
 */
gboolean stilla_safety_look_counts (const StillaSafetyLook *self, const StillaAsNeeded *item);

/** stilla_safety_look_takes_named: Returns: whether a product of the plan is called @name, whatever the case
 * and accents */
gboolean stilla_safety_look_takes_named (const StillaSafetyLook *self, const char *name);

G_END_DECLS
