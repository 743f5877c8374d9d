/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/paper/stilla-handout-subject.h"
#include "core/paper/stilla-practice.h"
#include "model/stilla-context.h"

G_BEGIN_DECLS

/* What handouts are made from, as it was at one moment: the guide, and what is known of one person. Not
 * changed once another thread has it; counted, from any thread. */
typedef struct {
  StillaBundle *bundle;
  GDate today;
  StillaPlan *plan;                   /* (nullable): nothing is planned */
  StillaCircumstances *circumstances; /* (nullable): not read yet */
  char *person;                       /* (nullable): without a name */
  StillaPractice *practice;           /* (nullable): whose paper it is */
  GError *problem;                    /* (nullable): why nothing can be printed */
  StillaRendition *week_page;         /* (nullable) */
  StillaRendition *difference;        /* (nullable) */
} StillaHandoutMaterial;

/** stilla_handout_material_new: Returns: (transfer full): the guide, and what @context has read of the person
 * who is shown; the planner is opened for it */
StillaHandoutMaterial *stilla_handout_material_new (StillaContext *context);
/** stilla_handout_material_new_guide: Returns: (transfer full): the guide alone, for what is about nobody */
StillaHandoutMaterial *stilla_handout_material_new_guide (StillaContext *context);
StillaHandoutMaterial *stilla_handout_material_ref (StillaHandoutMaterial *self);
void stilla_handout_material_unref (StillaHandoutMaterial *self);

/** stilla_handout_material_take_week: @page: (transfer full): a week with its answers, printed as the week */
void stilla_handout_material_take_week (StillaHandoutMaterial *self, StillaRendition *page);
/** stilla_handout_material_take_difference: @page: (transfer full): what changed between two versions */
void stilla_handout_material_take_difference (StillaHandoutMaterial *self, StillaRendition *page);

/** stilla_handout_material_can_make: Returns: whether there is what the part needs */
gboolean stilla_handout_material_can_make (const StillaHandoutMaterial *self, const StillaHandoutPart *part);

/** stilla_handout_material_init_subject: Fills in @out, which borrows from @self. The region is left to the
 * order: where that names none, the lowest limit counts. */
void stilla_handout_material_init_subject (const StillaHandoutMaterial *self, StillaHandoutSubject *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaHandoutMaterial, stilla_handout_material_unref)

G_END_DECLS
