/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line of the sidebar: a place to go to, or a section that opens and closes. */
#define STILLA_TYPE_SIDEBAR_ROW (stilla_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (StillaSidebarRow, stilla_sidebar_row, STILLA, SIDEBAR_ROW, GtkListBoxRow)

/** stilla_sidebar_row_new_place: @place: what "win.go" takes; @icon_name: (nullable): for a line that stands
 * in no section */
GtkWidget *stilla_sidebar_row_new_place (const char *place, const char *title, const char *icon_name);
/** stilla_sidebar_row_new_section: a closed section of @n_pages pages */
GtkWidget *stilla_sidebar_row_new_section (const char *title, const char *icon_name, guint n_pages);

/** stilla_sidebar_row_get_place: Returns: (transfer none) (nullable): %NULL for a section */
const char *stilla_sidebar_row_get_place (StillaSidebarRow *self);
/** stilla_sidebar_row_set_current: Marks the line of the place that is shown. The cursor can be elsewhere. */
void stilla_sidebar_row_set_current (StillaSidebarRow *self, gboolean current);
gboolean stilla_sidebar_row_is_section (StillaSidebarRow *self);
gboolean stilla_sidebar_row_get_expanded (StillaSidebarRow *self);
/** stilla_sidebar_row_set_expanded: Turns the arrow; the sidebar shows and hides the pages. */
void stilla_sidebar_row_set_expanded (StillaSidebarRow *self, gboolean expanded);

G_END_DECLS
