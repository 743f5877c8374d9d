/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/dose/stilla-amount.h"

#include <glib.h>

G_BEGIN_DECLS

/* How many tablets, capsules, scoops: an exact fraction in lowest terms, more than nothing, at most 100. */
typedef struct {
  gint64 num;
  gint64 den;
} StillaUnits;

#define STILLA_UNITS_MAX 100

/** stilla_common_divisor: Returns: the greatest whole number that divides both @a and @b, both above 0 */
gint64 stilla_common_divisor (gint64 a, gint64 b);

/** stilla_units_new: @num / @den in lowest terms. Returns: FALSE when that is not more than 0 and at most
 * %STILLA_UNITS_MAX, or finer than hundredths */
gboolean stilla_units_new (gint64 num, gint64 den, StillaUnits *out);

/** stilla_units_compare: Returns: below 0, 0 or above 0, as @self is less than, as much as or more than
 * @other */
int stilla_units_compare (const StillaUnits *self, const StillaUnits *other);

/**
 * stilla_units_parse:
 * @typed: "1", "½", "1½", "1 1/2", "0.5"; digits of any script
 * @style: how this reader writes numbers
 *
 * Fails with %STILLA_DOSE_ERROR and a sentence that says what to type instead.
 */
gboolean
stilla_units_parse (const char *typed, const StillaNumberStyle *style, StillaUnits *out, GError **error);

/** stilla_units_format: Returns: (transfer full): "1", "½", "1½", "1/3" */
char *stilla_units_format (const StillaUnits *units);

G_END_DECLS
