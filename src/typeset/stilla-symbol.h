/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-vocabulary.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * stilla_symbol_draw:
 * @size: of the square at the origin that the sign fills
 *
 * Draws the sign of @level in black: an octagon, a speech bubble, a triangle, a circle. The shape alone tells
 * them apart.
 */
void stilla_symbol_draw (StillaLevel level, cairo_t *cr, double size);

G_END_DECLS
