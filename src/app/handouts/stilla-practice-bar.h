/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whose paper it is: the practice that is kept, whether it is printed, and the way to change it. Emits
 * ::changed when another practice, or none, is printed from now on. */
#define STILLA_TYPE_PRACTICE_BAR (stilla_practice_bar_get_type ())
G_DECLARE_FINAL_TYPE (StillaPracticeBar, stilla_practice_bar, STILLA, PRACTICE_BAR, GtkBox)

GtkWidget *stilla_practice_bar_new (StillaContext *context);

/** stilla_practice_bar_read: Reads the file again. */
void stilla_practice_bar_read (StillaPracticeBar *self);

G_END_DECLS
