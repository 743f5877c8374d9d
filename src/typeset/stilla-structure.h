/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-page-list.h"

G_BEGIN_DECLS

/**
 * stilla_structure_draw_page:
 *
 * Draws page @index with the structure of the document round the words. Elements end with the page: what goes
 * on over the page becomes two elements. Decoration is drawn first, outside all elements.
 */
void stilla_structure_draw_page (const StillaPageList *pages, guint index, cairo_t *cr);

/** stilla_structure_begin, stilla_structure_end: around all pages */
void stilla_structure_begin (cairo_t *cr);
void stilla_structure_end (cairo_t *cr);

G_END_DECLS
