/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_drop_down_set_name: Names @drop_down for a reader who does not see it. In GTK 4.8 the keyboard
 * stands on a button inside that has no name of its own. */
void stilla_drop_down_set_name (GtkDropDown *drop_down, const char *name);

G_END_DECLS
