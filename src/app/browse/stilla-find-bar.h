/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Looks for words in the labels below a widget, marks every match and scrolls to one at a time. */
#define STILLA_TYPE_FIND_BAR (stilla_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (StillaFindBar, stilla_find_bar, STILLA, FIND_BAR, GtkWidget)

/** stilla_find_bar_set_target: @target: (transfer none) (nullable): where to look */
void stilla_find_bar_set_target (StillaFindBar *self, GtkWidget *target);
/** stilla_find_bar_open: Shows the bar and puts the cursor into it. */
void stilla_find_bar_open (StillaFindBar *self);
/** stilla_find_bar_close: Hides the bar and takes the marks away. */
void stilla_find_bar_close (StillaFindBar *self);
/** stilla_find_bar_step: Goes to the next or the previous match. */
void stilla_find_bar_step (StillaFindBar *self, gboolean forward);

G_END_DECLS
