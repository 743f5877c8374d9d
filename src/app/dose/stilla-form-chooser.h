/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_form_chooser_set_up: Fills @chooser with the forms of @bundle, and "not named" before them; typing
 * finds a form by the word after "Magnesium". */
void stilla_form_chooser_set_up (GtkDropDown *chooser, StillaBundle *bundle);

/** stilla_form_chooser_get: Returns: (transfer none) (nullable): %NULL while no form is chosen */
const StillaForm *stilla_form_chooser_get (GtkDropDown *chooser, StillaBundle *bundle);
/** stilla_form_chooser_set: @form_id: (nullable): an unknown form is shown as not named */
void stilla_form_chooser_set (GtkDropDown *chooser, StillaBundle *bundle, const char *form_id);

G_END_DECLS
