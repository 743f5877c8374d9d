/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stilla_named_colour_lookup:
 * @name: a colour that the style sheets define
 * @out: (out): the colour of the set in use; left magenta, so that it is seen, when no sheet defines @name
 */
void stilla_named_colour_lookup (GtkWidget *widget, const char *name, GdkRGBA *out);

G_END_DECLS
