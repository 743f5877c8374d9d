/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/dose/stilla-dose-error.h"
#include "core/dose/stilla-elemental.h"
#include "core/dose/stilla-number-style.h"

#include <glib.h>

G_BEGIN_DECLS

/* Amounts of magnesium are whole micrograms with a basis. No floating point, no process locale, overflow
 * checked. */

typedef enum {
  STILLA_UNIT_MCG,
  STILLA_UNIT_MG,
  STILLA_UNIT_G,
  STILLA_UNIT_MMOL, /* of elemental magnesium; 24.305 g/mol */
  STILLA_UNIT_MEQ,  /* valence 2 */
} StillaUnit;

typedef enum {
  STILLA_BASIS_ELEMENTAL,
  STILLA_BASIS_COMPOUND,
} StillaBasis;

/**
 * stilla_amount_parse:
 * @typed: what the person typed: "141", "1.5 mg", "1/2 g", "½ g", "٣٠٠"; digits of any script
 * @style: how this reader writes numbers
 * @assumed: the unit when none is typed; -1: a unit must be typed
 * @out_ug: (out): whole micrograms, exactly; an amount that is no whole number of micrograms is refused.
 *   mmol and mEq are taken as elemental magnesium and rounded to the nearest microgram (24305 µg a mmol,
 * 24305/2 a mEq)
 *
 * Never guesses: what can be read in two ways is refused with what to type instead. Negative, zero, empty,
 * exponents and amounts above 1 kg are refused. Marks that only steer the direction of text are overlooked
 * before the number, after it and after the unit; inside a number they are refused.
 */
gboolean stilla_amount_parse (const char *typed,
                              const StillaNumberStyle *style,
                              int assumed,
                              gint64 *out_ug,
                              GError **error);

/**
 * stilla_amount_format:
 * @ug: micrograms, not negative
 *
 * Whole milligrams from 10 mg up, tenths below, micrograms ("mcg") below 1 mg; never a trailing zero. For
 * showing, not storing.
 *
 * Returns: (transfer full): "141 mg", "1,000 mg" in English
 */
char *stilla_amount_format (gint64 ug, const StillaNumberStyle *style);

/**
 * stilla_amount_is_molar:
 *
 * Returns: whether the unit typed in @typed counts magnesium itself (mmol, mEq), so that it cannot be the
 * weight of a compound
 */
gboolean stilla_amount_is_molar (const char *typed);

/** stilla_amount_format_exact: like the above but without any rounding: "140.961 mg" */
char *stilla_amount_format_exact (gint64 ug, const StillaNumberStyle *style);

G_END_DECLS
