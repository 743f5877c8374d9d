/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An icon of ours, drawn in the colour of the words beside it and sharp at every size, which the style sheet
 * gives. From a file it would need a whole library for pictures, loaded before the first frame. Assistive
 * technology passes over it. */
#define STILLA_TYPE_ICON (stilla_icon_get_type ())
G_DECLARE_FINAL_TYPE (StillaIcon, stilla_icon, STILLA, ICON, GtkWidget)

/** stilla_icon_new: Returns: (transfer floating): an icon of the shape @name */
GtkWidget *stilla_icon_new (const char *name);
/** stilla_icon_set_shape: Shows another shape. */
void stilla_icon_set_shape (StillaIcon *self, const char *name);

G_END_DECLS
