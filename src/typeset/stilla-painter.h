/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-page-list.h"

G_BEGIN_DECLS

/** stilla_painter_draw_page: Draws page @index, one point to a unit of @cr. Adds no structure: for printers
 * and screens. */
void stilla_painter_draw_page (const StillaPageList *pages, guint index, cairo_t *cr);

/** stilla_painter_draw_sheet: Draws all pages that stand on sheet @sheet, as large as the spec says. */
void stilla_painter_draw_sheet (const StillaPageList *pages, guint sheet, cairo_t *cr);

/** stilla_painter_draw_fragment: Draws one fragment. */
void stilla_painter_draw_fragment (const StillaFragment *fragment, cairo_t *cr);

/** stilla_painter_draw_part: Draws of a line only the text from byte @start to @end, where it stands in the
 * line. */
void stilla_painter_draw_part (const StillaFragment *fragment, guint start, guint end, cairo_t *cr);

G_END_DECLS
