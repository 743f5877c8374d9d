/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-marks.h"

G_BEGIN_DECLS

/**
 * stilla_structure_draw_page:
 * @sheet: the sheet that page @index stands on; the matrix of @cr says where
 * @marks: what was drawn is added to it
 *
 * Draws page @index and has cairo number everything that is drawn, each number for one mark. The elements are
 * made of the marks when the file is finished: cairo cannot say what a picture shows, tell heads from rows,
 * keep a paragraph together over the end of a page or put a link inside it.
 */
void stilla_structure_draw_page (const StillaPageList *pages,
                                 guint index,
                                 guint sheet,
                                 cairo_t *cr,
                                 StillaMarks *marks);

G_END_DECLS
