/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-handout-choice.h"
#include "model/stilla-handout-material.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Everything that can be printed, by section, to tick; words typed above show only what has them. */
#define STILLA_TYPE_PART_PICKER (stilla_part_picker_get_type ())
G_DECLARE_FINAL_TYPE (StillaPartPicker, stilla_part_picker, STILLA, PART_PICKER, GtkBox)

/** stilla_part_picker_new: @bundle: whose pages are listed */
GtkWidget *stilla_part_picker_new (StillaHandoutChoice *choice, StillaBundle *bundle);

/** stilla_part_picker_set_material: Lets only that be ticked for which there is what it needs. */
void stilla_part_picker_set_material (StillaPartPicker *self, const StillaHandoutMaterial *material);

/** stilla_part_picker_start: Puts the keyboard where words are typed. */
void stilla_part_picker_start (StillaPartPicker *self);

G_END_DECLS
