/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whose plan is shown, as a dot in their colour with the name beside it, and the way to the others. Hidden
 * while there is one person only. */
#define STILLA_TYPE_PERSON_CHOOSER (stilla_person_chooser_get_type ())
G_DECLARE_FINAL_TYPE (StillaPersonChooser, stilla_person_chooser, STILLA, PERSON_CHOOSER, GtkWidget)

GtkWidget *stilla_person_chooser_new (StillaContext *context);

/** stilla_person_get_label: Returns: (transfer none): what a person is called */
const char *stilla_person_get_label (const StillaPerson *person);

/** stilla_person_dot_new: Returns: (transfer floating): a dot in the colour of @person with their initial;
 * assistive technology passes over it */
GtkWidget *stilla_person_dot_new (const StillaPerson *person);

G_END_DECLS
