/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How numbers, dates and ids are written in the files: the same in every language, never through the process
 * locale. Each function returns FALSE, and leaves its output alone, when the word is not written so. */

/** stilla_value_is_id: [a-z0-9-], starting with a letter, at most 64 characters */
gboolean stilla_value_is_id (const char *word);

/**
 * stilla_value_decimal:
 * @word: "0.25", "350": no sign, no grouping, at most three decimals, no needless zeros
 * @thousandths: (out): the number times 1000
 */
gboolean stilla_value_decimal (const char *word, gint64 *thousandths);

/** stilla_value_integer: digits only, no leading zero, @minimum to @maximum */
gboolean stilla_value_integer (const char *word, gint64 minimum, gint64 maximum, gint64 *out);

/** stilla_value_date: "2026-11-20" */
gboolean stilla_value_date (const char *word, GDate *out);

/** stilla_value_time: "08:30"; @minutes: (out) (optional): after midnight */
gboolean stilla_value_time (const char *word, int *minutes);

/** stilla_value_micrograms: @amount: a decimal; @unit: "mg", "g" or "mcg"; only whole micrograms */
gboolean stilla_value_micrograms (const char *amount, const char *unit, gint64 *out_ug);

G_END_DECLS
