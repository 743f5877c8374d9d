/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_shortcuts_attach: Gives @window the overview of its keys, under the action "win.show-help-overlay".
 */
void stilla_shortcuts_attach (GtkApplicationWindow *window);

G_END_DECLS
