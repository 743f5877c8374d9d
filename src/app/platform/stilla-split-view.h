/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A sidebar beside the content, or over it when the window is narrow. Properties: "sidebar", "content",
 * "show-sidebar" (what is wanted) and "collapsed" (read-only: the sidebar lies over the content). */
#define STILLA_TYPE_SPLIT_VIEW (stilla_split_view_get_type ())
G_DECLARE_FINAL_TYPE (StillaSplitView, stilla_split_view, STILLA, SPLIT_VIEW, GtkWidget)

void stilla_split_view_set_sidebar (StillaSplitView *self, GtkWidget *sidebar);
void stilla_split_view_set_content (StillaSplitView *self, GtkWidget *content);

/** stilla_split_view_get_collapsed: Returns: whether the sidebar lies over the content */
gboolean stilla_split_view_get_collapsed (StillaSplitView *self);

gboolean stilla_split_view_get_show_sidebar (StillaSplitView *self);
void stilla_split_view_set_show_sidebar (StillaSplitView *self, gboolean show);

/** stilla_split_view_expect_width: Collapses or not as for a view of @width pixels, before the first layout:
 * a window cannot start narrower than what it shows. */
void stilla_split_view_expect_width (StillaSplitView *self, int width);

G_END_DECLS
