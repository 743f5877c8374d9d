/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line of small children and one text: the text is the child that expands, else the last one, and wraps in
 * the room the others leave. Each child is measured for one width only, where a GtkBox tries many. */
#define STILLA_TYPE_LINE_LAYOUT (stilla_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (StillaLineLayout, stilla_line_layout, STILLA, LINE_LAYOUT, GtkLayoutManager)

/** stilla_line_layout_new: Returns: (transfer full): a layout with @spacing pixels between the children */
GtkLayoutManager *stilla_line_layout_new (int spacing);
/** stilla_line_new: Returns: (transfer floating): a box that is laid out as a line */
GtkWidget *stilla_line_new (int spacing);

G_END_DECLS
