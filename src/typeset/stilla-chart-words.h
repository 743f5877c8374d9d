/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The words in a chart. All lengths are in the units of the surface. */

/** stilla_chart_words_new: Returns: (transfer full): @words set in the font of @context, bold when @strong;
 * they wrap once a width is set, each line from the side where reading starts */
PangoLayout *stilla_chart_words_new (PangoContext *context, const char *words, gboolean strong);
double stilla_chart_words_width (PangoLayout *words);
double stilla_chart_words_height (PangoLayout *words);
/** stilla_chart_em: Returns: the size of the font of @context */
double stilla_chart_em (PangoContext *context);

G_END_DECLS
