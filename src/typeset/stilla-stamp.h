/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-page-list.h"

G_BEGIN_DECLS

/* A word printed across a page, such as "Draft": grey, in outline and behind all others. */

/**
 * stilla_stamp_add:
 * @context: carries the language and the direction
 *
 * Puts @words across @page, as large as it lets them be, before everything that stands on it.
 */
void
stilla_stamp_add (StillaPage *page, const StillaPageSpec *spec, const char *words, PangoContext *context);

/** stilla_stamp_draw: Draws what stilla_stamp_add() added: as a shape, so that nobody who copies the words of
 * the page gets it too. */
void stilla_stamp_draw (const StillaFragment *self, cairo_t *cr);

G_END_DECLS
