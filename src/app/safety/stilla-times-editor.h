/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-circumstances.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The times of one medicine: each can be taken away, one can be typed, and it is taken every day or on one
 * day of the week. It keeps nothing: "add" with what was typed, "remove" with a minute of the day and
 * "weekday" with a GDateWeekday ask the owner, who then shows the outcome. */
#define STILLA_TYPE_TIMES_EDITOR (stilla_times_editor_get_type ())
G_DECLARE_FINAL_TYPE (StillaTimesEditor, stilla_times_editor, STILLA, TIMES_EDITOR, GtkBox)

/** stilla_times_editor_new: @name: of the medicine, for the names of the controls. Returns: (transfer
 * floating) */
GtkWidget *stilla_times_editor_new (const char *name);

/** stilla_times_editor_show: Shows the times of @own; what is being typed stays. */
void stilla_times_editor_show (StillaTimesEditor *self, const StillaOwnMedicine *own);

/** stilla_times_editor_take: What was typed was taken: the entry is free for the next time. */
void stilla_times_editor_take (StillaTimesEditor *self);

/** stilla_times_editor_focus: Puts the keyboard into the entry. */
void stilla_times_editor_focus (StillaTimesEditor *self);

/** stilla_times_editor_refuse: Says why what was typed was not taken. */
void stilla_times_editor_refuse (StillaTimesEditor *self, const char *sentence);

G_END_DECLS
