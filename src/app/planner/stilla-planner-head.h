/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands above every screen of My plan: the way to the others, and whose plan it is. */
#define STILLA_TYPE_PLANNER_HEAD (stilla_planner_head_get_type ())
G_DECLARE_FINAL_TYPE (StillaPlannerHead, stilla_planner_head, STILLA, PLANNER_HEAD, GtkWidget)

GtkWidget *stilla_planner_head_new (StillaContext *context);

/** stilla_planner_head_add_tab: Adds a screen that is always one step away. @place: as "win.go" takes it */
void stilla_planner_head_add_tab (StillaPlannerHead *self, const char *place, const char *title);
/** stilla_planner_head_add_more: Adds a screen to the menu behind the tabs. */
void stilla_planner_head_add_more (StillaPlannerHead *self, const char *place, const char *title);

/** stilla_planner_head_show: Marks the tab of @place as the one that is shown; none when it has none. */
void stilla_planner_head_show (StillaPlannerHead *self, const char *place);

G_END_DECLS
