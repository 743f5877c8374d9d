/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** stilla_style_layer_add: Returns: (transfer full): the style sheet at @resource, now above the program's
 * own
 */
GtkCssProvider *stilla_style_layer_add (const char *resource);
/** stilla_style_layer_remove: Takes @layer away and frees it. */
void stilla_style_layer_remove (GtkCssProvider *layer);

G_END_DECLS
