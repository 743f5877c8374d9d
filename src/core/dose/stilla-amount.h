/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/dose/stilla-form.h"
#include "core/dose/stilla-number-style.h"

#include <glib.h>

G_BEGIN_DECLS

/* Amounts of magnesium are whole micrograms with a basis. No floating point, no process locale, overflow
 * checked. */

#define STILLA_DOSE_ERROR (stilla_dose_error_quark ())
GQuark stilla_dose_error_quark (void);

typedef enum {
  STILLA_DOSE_ERROR_SYNTAX,
  STILLA_DOSE_ERROR_AMBIGUOUS, /* could be read in two ways; the message says what to type */
  STILLA_DOSE_ERROR_OUT_OF_RANGE,
  STILLA_DOSE_ERROR_LABEL_ONLY, /* the form's share is not fixed */
} StillaDoseError;

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
 * exponents and amounts above 1 kg are refused.
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

/**
 * stilla_elemental_from_compound:
 * @compound_ug: micrograms of the whole compound
 *
 * elemental = compound × atoms × 24.305 / molar mass, rounded to the nearest microgram (half up).
 */
gboolean
stilla_elemental_from_compound (const StillaForm *form, gint64 compound_ug, gint64 *out_ug, GError **error);
/** stilla_compound_from_elemental: the inverse, rounded to the nearest microgram */
gboolean
stilla_compound_from_elemental (const StillaForm *form, gint64 elemental_ug, gint64 *out_ug, GError **error);

/** stilla_micromoles: Returns: thousandths of a mmol of magnesium in @elemental_ug, rounded half up (24.305
 * g/mol) */
gint64 stilla_micromoles (gint64 elemental_ug);
/** stilla_microequivalents: Returns: thousandths of a mEq (valence 2), rounded half up */
gint64 stilla_microequivalents (gint64 elemental_ug);
/** stilla_form_permyriad: Returns: the elemental share in hundredths of a per cent ("1410" is 14.10 %),
 * rounded half up */
gint64 stilla_form_permyriad (const StillaForm *form);

G_END_DECLS
