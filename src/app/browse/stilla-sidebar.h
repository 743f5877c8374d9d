/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Search on top, the sections of the guide below, My plan and Handouts under a rule. Choosing a line
 * activates "win.go". */
#define STILLA_TYPE_SIDEBAR (stilla_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (StillaSidebar, stilla_sidebar, STILLA, SIDEBAR, GtkWidget)

/** stilla_sidebar_set_context: Lists the pages of the guide in use, and of every one that follows it. */
void stilla_sidebar_set_context (StillaSidebar *self, StillaContext *context);
/** stilla_sidebar_select: Marks the line of @place and opens its section. */
void stilla_sidebar_select (StillaSidebar *self, const char *place);
/** stilla_sidebar_start_search: Puts the cursor into the search entry. */
void stilla_sidebar_start_search (StillaSidebar *self);
/** stilla_sidebar_focus_list: Puts the focus on the line of the current place. */
void stilla_sidebar_focus_list (StillaSidebar *self);

G_END_DECLS
