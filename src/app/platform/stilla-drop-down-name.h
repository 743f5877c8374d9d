/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_drop_down_set_name: Names the part of @drop_down that has the keyboard for a reader who does not
 * see it: in GTK 4.8 a button inside, with no name of its own. It says what is chosen after @name; the items
 * are GtkStringObjects. The whole takes its name from its label. */
void stilla_drop_down_set_name (GtkDropDown *drop_down, const char *name);

G_END_DECLS
