/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two ways to show the same thing: the first child while it has room, else the second. The one that is not
 * shown is not there for the keyboard or for a screen reader either. */
#define STILLA_TYPE_EITHER_LAYOUT (stilla_either_layout_get_type ())
G_DECLARE_FINAL_TYPE (StillaEitherLayout, stilla_either_layout, STILLA, EITHER_LAYOUT, GtkLayoutManager)

/** stilla_either_new: Returns: (transfer floating): a box with the two children */
GtkWidget *stilla_either_new (GtkWidget *wide, GtkWidget *narrow);

G_END_DECLS
