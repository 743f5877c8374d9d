/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/dose/stilla-dose-error.h"
#include "core/dose/stilla-form.h"

#include <glib.h>

G_BEGIN_DECLS

/* Whether the two numbers of a label, the elemental magnesium and the weight of the whole compound, can be
 * true together. It only ever leads to a question: makers print what they like. */

typedef enum {
  STILLA_LABEL_NOT_CHECKED, /* no form, or nobody but the maker knows its share */
  STILLA_LABEL_PLAUSIBLE,
  STILLA_LABEL_BUFFERED, /* probably mixed with a form that holds more magnesium */
  STILLA_LABEL_TOO_HIGH, /* is the number elemental magnesium, or the whole compound? */
  STILLA_LABEL_TOO_LOW,  /* likewise */
} StillaLabelVerdict;

typedef struct {
  StillaLabelVerdict verdict;
  const StillaForm *probable; /* (nullable): the mixed form that the product probably is */
} StillaLabelCheck;

/**
 * stilla_label_check:
 * @forms: (element-type StillaForm): all forms of the guide, to find the family of @form
 * @form: (nullable): the form that the label names
 * @elemental_ug: micrograms of elemental magnesium, above 0
 * @compound_ug: micrograms of the whole compound that hold it, above 0
 *
 * The elemental amount is plausible from 0.85 times the share of the family's leanest form (the one with most
 * water) to 1.15 times that of its richest (the dry one), both included (clinical dossier 3.1, an engineering
 * rule). Inside that range, a share above the one that the guide gives for a mixed form of the family is
 * probably that form. As much magnesium as compound is too much for any form. Compared exactly, without
 * rounding.
 *
 * Fails with %STILLA_DOSE_ERROR_OUT_OF_RANGE when the part is more than the whole.
 */
gboolean stilla_label_check (const GPtrArray *forms,
                             const StillaForm *form,
                             gint64 elemental_ug,
                             gint64 compound_ug,
                             StillaLabelCheck *out,
                             GError **error);

/** stilla_label_find_mixed: Returns: (nullable): the form of the same family that is a mix, so that only its
 * label counts */
const StillaForm *stilla_label_find_mixed (const GPtrArray *forms, const StillaForm *form);

G_END_DECLS
