/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_wrapping_button_new: @name: (nullable): for readers who hear it alone; %NULL: @words. Returns:
 * (transfer floating): a button whose words wrap, so that large text fits a narrow window */
GtkWidget *stilla_wrapping_button_new (const char *words, const char *name);

/** stilla_wrapping_button_new_place: the same; it goes to @place, "plan" or "page:ID" */
GtkWidget *stilla_wrapping_button_new_place (const char *words, const char *place);

G_END_DECLS
