/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-handout-choice.h"
#include "model/stilla-handout-material.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where a handout is put together: what can be printed and how on one side, the real pages on the other. With
 * little room one of the two is seen, and the keyboard or a tab goes to the other one. Emits
 * ::stale when it needs other material: another practice is printed from now on. */
#define STILLA_TYPE_HANDOUT_COMPOSER (stilla_handout_composer_get_type ())
G_DECLARE_FINAL_TYPE (StillaHandoutComposer, stilla_handout_composer, STILLA, HANDOUT_COMPOSER, GtkWidget)

/** stilla_handout_composer_new: @context: whose guide, settings and folder are used. Returns: (transfer
 * floating): a composer that needs stilla_handout_composer_set_material() */
GtkWidget *stilla_handout_composer_new (StillaContext *context);

/** stilla_handout_composer_set_material: Makes the pages from @material from now on. */
void stilla_handout_composer_set_material (StillaHandoutComposer *self, StillaHandoutMaterial *material);

/** stilla_handout_composer_get_choice: Returns: (transfer none): what is chosen now */
StillaHandoutChoice *stilla_handout_composer_get_choice (StillaHandoutComposer *self);

/** stilla_handout_composer_refresh: Looks again at what is kept in files. */
void stilla_handout_composer_refresh (StillaHandoutComposer *self);

G_END_DECLS
