/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An icon of ours, drawn in the colour of the words beside it and sharp at every size. From a file it would
 * need a whole library for pictures, loaded before the first frame. */
#define STILLA_TYPE_ICON (stilla_icon_get_type ())
G_DECLARE_FINAL_TYPE (StillaIcon, stilla_icon, STILLA, ICON, GObject)

/** stilla_icon_set: Shows the shape @name in @image. */
void stilla_icon_set (GtkImage *image, const char *name);
/** stilla_icon_image_new: Returns: (transfer floating): an image of the shape @name that assistive technology
 * passes over */
GtkWidget *stilla_icon_image_new (const char *name);

G_END_DECLS
