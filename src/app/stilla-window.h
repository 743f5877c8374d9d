/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"
#include "model/stilla-location.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The window. Widgets inside move the reader by activating "win.go" with a place as a string. */
#define STILLA_TYPE_WINDOW (stilla_window_get_type ())
G_DECLARE_FINAL_TYPE (StillaWindow, stilla_window, STILLA, WINDOW, AdwApplicationWindow)

/** stilla_window_new: @context: one whose plan is not kept makes a window that says so and remembers nothing
 */
StillaWindow *stilla_window_new (GtkApplication *application, StillaContext *context);
/** stilla_window_get_context: Returns: (transfer none) */
StillaContext *stilla_window_get_context (StillaWindow *self);

/** stilla_window_go: Shows @place and remembers it for "back". An unknown page is answered with a toast. */
void stilla_window_go (StillaWindow *self, const StillaLocation *place);

/** stilla_window_say: Shows @words for a moment at the foot of the window. */
void stilla_window_say (StillaWindow *self, const char *words);

G_END_DECLS
