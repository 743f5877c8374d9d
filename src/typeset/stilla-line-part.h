/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * stilla_line_part_draw:
 * @start: of the text of the layout, in bytes
 * @end: where the part ends; may be beyond the line
 *
 * Draws a part of @line, whose left end is at the current point of @cr, just where it stands when the whole
 * line is drawn. Of the attributes that Pango draws itself it knows the colour of the letters.
 */
void stilla_line_part_draw (PangoLayoutLine *line, guint start, guint end, cairo_t *cr);

G_END_DECLS
