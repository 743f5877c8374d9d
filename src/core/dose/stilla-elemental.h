/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/dose/stilla-dose-error.h"
#include "core/dose/stilla-form.h"

#include <glib.h>

G_BEGIN_DECLS

/* From the weight of a compound to the magnesium in it, and to mmol and mEq, in whole micrograms. */

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

/** stilla_millimoles_in_hundredths: Returns: hundredths of a mmol (24.305 g/mol), rounded once, half up */
gint64 stilla_millimoles_in_hundredths (gint64 elemental_ug);
/** stilla_milliequivalents_in_hundredths: Returns: hundredths of a mEq (valence 2), rounded once, half up */
gint64 stilla_milliequivalents_in_hundredths (gint64 elemental_ug);
/** stilla_form_permyriad: Returns: the elemental share in hundredths of a per cent ("1410" is 14.10 %),
 * rounded half up */
gint64 stilla_form_permyriad (const StillaForm *form);

G_END_DECLS
