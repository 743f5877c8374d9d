/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two children beside each other while there is room for both, else only the one in front. What is not shown
 * is not there for the keyboard or for a screen reader either. ::notify::collapsed tells, outside the layout,
 * when there is room or not. */
#define STILLA_TYPE_BESIDE_LAYOUT (stilla_beside_layout_get_type ())
G_DECLARE_FINAL_TYPE (StillaBesideLayout, stilla_beside_layout, STILLA, BESIDE_LAYOUT, GtkLayoutManager)

/** stilla_beside_new: Returns: (transfer floating): a box with the two children, @side before @main */
GtkWidget *stilla_beside_new (GtkWidget *side, GtkWidget *main);

/** stilla_beside_layout_set_front: Which one is shown where there is room for one: the main one, or the side.
 */
void stilla_beside_layout_set_front (StillaBesideLayout *self, gboolean is_main);
/** stilla_beside_layout_set_alone: Gives the main one all the room there is. */
void stilla_beside_layout_set_alone (StillaBesideLayout *self, gboolean is_alone);
/** stilla_beside_layout_get_collapsed: Returns: whether there is room for one only */
gboolean stilla_beside_layout_get_collapsed (StillaBesideLayout *self);

G_END_DECLS
