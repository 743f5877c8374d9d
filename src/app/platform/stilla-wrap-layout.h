/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children beside each other, as words in a paragraph: what has no room goes on in the next line. Each keeps
 * its natural width while a whole line is as wide. */
#define STILLA_TYPE_WRAP_LAYOUT (stilla_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (StillaWrapLayout, stilla_wrap_layout, STILLA, WRAP_LAYOUT, GtkLayoutManager)

/** stilla_wrap_new: Returns: (transfer floating): a box that is laid out so, with @spacing pixels between the
 * children and between the lines */
GtkWidget *stilla_wrap_new (int spacing);

G_END_DECLS
