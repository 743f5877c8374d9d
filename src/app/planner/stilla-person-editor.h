/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/planner/stilla-plan-editor.h"

G_BEGIN_DECLS

/* A small window about somebody who has a plan on this computer: name, colour, times of the meals, the end of
 * the day, and whose clock the doses go by. */
#define STILLA_TYPE_PERSON_EDITOR (stilla_person_editor_get_type ())
G_DECLARE_FINAL_TYPE (StillaPersonEditor, stilla_person_editor, STILLA, PERSON_EDITOR, StillaPlanEditor)

/** stilla_person_editor_open: The person who is shown. */
void stilla_person_editor_open (GtkWidget *origin, StillaContext *context);

/** stilla_person_editor_open_new: Somebody new, who is shown then. */
void stilla_person_editor_open_new (GtkWidget *origin, StillaContext *context);

/** stilla_person_colour_label: Returns: (transfer none): the name of a colour of people, for the reader */
const char *stilla_person_colour_label (int colour);

G_END_DECLS
