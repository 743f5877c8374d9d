/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Side of the square in which every shape is drawn. */
#define STILLA_ICON_SHAPES_SIDE 16

/** stilla_icon_shapes_has: Returns: whether there is a shape of that name */
gboolean stilla_icon_shapes_has (const char *name);
/** stilla_icon_shapes_trace: Adds the outline of a shape to the path of @cr; it is filled by the even-odd
 * rule. */
void stilla_icon_shapes_trace (const char *name, cairo_t *cr);

G_END_DECLS
