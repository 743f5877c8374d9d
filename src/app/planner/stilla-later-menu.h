/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-occurrence.h"
#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button that puts a dose off for a few minutes. It offers what ends before the next dose of the plan. */
#define STILLA_TYPE_LATER_MENU (stilla_later_menu_get_type ())
G_DECLARE_FINAL_TYPE (StillaLaterMenu, stilla_later_menu, STILLA, LATER_MENU, GtkWidget)

/** stilla_later_menu_new: @occurrence: copied; @name: which dose it is about */
GtkWidget *
stilla_later_menu_new (StillaContext *context, const StillaOccurrence *occurrence, const char *name);

/** stilla_later_menu_look: Shows the button while the dose can be put off: not long before it is
 * due. */
void stilla_later_menu_look (StillaLaterMenu *self);

G_END_DECLS
