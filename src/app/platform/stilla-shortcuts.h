/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_shortcuts_show: Shows the overview of the keys above @window; it is made the first time. */
void stilla_shortcuts_show (GtkApplicationWindow *window);

G_END_DECLS
