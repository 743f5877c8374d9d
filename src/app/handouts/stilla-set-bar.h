/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-handout-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The handouts that were kept under a name: one of them is chosen, deleted with Undo, or what is chosen now
 * is kept as another. */
#define STILLA_TYPE_SET_BAR (stilla_set_bar_get_type ())
G_DECLARE_FINAL_TYPE (StillaSetBar, stilla_set_bar, STILLA, SET_BAR, GtkBox)

/** stilla_set_bar_new: @path: the file of the sets */
GtkWidget *stilla_set_bar_new (StillaHandoutChoice *choice, const char *path);

/** stilla_set_bar_read: Reads the file again: another window may have written it, or somebody erased all. */
void stilla_set_bar_read (StillaSetBar *self);

G_END_DECLS
