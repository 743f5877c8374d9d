/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How numbers are written where the reader lives. */
typedef struct {
  gunichar decimal;  /* '.', ',' or U+066B */
  gunichar grouping; /* ',', '.', U+00A0, '\''…; 0: no grouping is understood */
} StillaNumberStyle;

/** stilla_number_style_c: Returns: (transfer none): a point, no grouping: files and the command line */
const StillaNumberStyle *stilla_number_style_c (void);

/**
 * stilla_number_style_for_language:
 * @language: a BCP 47 tag or a locale name ("de", "de-CH", "pt_BR.UTF-8"); unknown languages give the style
 * of English
 *
 * Returns: (transfer none): the style
 */
const StillaNumberStyle *stilla_number_style_for_language (const char *language);

/** stilla_number_style_groups_with: Returns: whether @c groups digits in @self; any kind of space stands for
 * the others */
gboolean stilla_number_style_groups_with (const StillaNumberStyle *self, gunichar c);

/**
 * stilla_number_is_direction_mark:
 *
 * Returns: whether @c only steers the direction of the text beside it and shows nothing. The two characters
 * that turn text around (U+202D, U+202E) are none of these: behind them a number shows in another order.
 */
gboolean stilla_number_is_direction_mark (gunichar c);

/** stilla_number_skip_blank: Returns: where @text goes on after spaces and direction marks */
const char *stilla_number_skip_blank (const char *text);

/**
 * stilla_number_is_unclear_slash:
 * @slash: (not nullable): a character that is not the first of its string
 *
 * Returns: whether @slash is a plain slash behind a Persian digit, where it is also a decimal sign
 */
gboolean stilla_number_is_unclear_slash (const char *slash);

/**
 * stilla_number_format:
 * @thousandths: a decimal number times 1000
 *
 * Returns: (transfer full): "3.6", "1,000", "0.25": no trailing zeros, grouped from four digits up
 */
char *stilla_number_format (gint64 thousandths, const StillaNumberStyle *style);

G_END_DECLS
