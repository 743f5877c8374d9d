/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two children beside each other while there is room, below each other when there is not: the second keeps
 * its natural width, the first gets the rest. The first has room when it has its natural width, or the width
 * that is named. */
#define STILLA_TYPE_ASIDE_LAYOUT (stilla_aside_layout_get_type ())
G_DECLARE_FINAL_TYPE (StillaAsideLayout, stilla_aside_layout, STILLA, ASIDE_LAYOUT, GtkLayoutManager)

/** stilla_aside_new: Returns: (transfer floating): a box with the two children; @main_width: the least room
 * for @main
 */
GtkWidget *stilla_aside_new (GtkWidget *main, GtkWidget *aside, int main_width);

G_END_DECLS
