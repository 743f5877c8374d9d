/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/dose/stilla-elemental.h"

#include <glib/gi18n-lib.h>

#define MAGNESIUM_UG_PER_MMOL 24305 /* atomic weight 24.305 */
#define VALENCE 2

static gint64
divide_half_up (gint64 over, gint64 under)
{
  return over / under + (over % under >= under - over % under ? 1 : 0);
}

/* value × over / under, rounded half up; FALSE when it does not fit. */
static gboolean
scale (gint64 value, gint64 over, gint64 under, gint64 *out)
{
  gint64 product;

  if (value < 0 || __builtin_mul_overflow (value, over, &product))
    return FALSE;
  *out = divide_half_up (product, under);
  return TRUE;
}

static gboolean
check_form (const StillaForm *form, GError **error)
{
  if (!stilla_form_is_label_only (form))
    return TRUE;
  g_set_error (error, STILLA_DOSE_ERROR, STILLA_DOSE_ERROR_LABEL_ONLY,
               _ ("%s has no fixed share of magnesium. Use the elemental amount on the label."), form->name);
  return FALSE;
}

static gboolean
convert (const StillaForm *form, gint64 value, gboolean to_elemental, gint64 *out, GError **error)
{
  gint64 over = to_elemental ? form->numerator : form->denominator;
  gint64 under = to_elemental ? form->denominator : form->numerator;

  if (!check_form (form, error))
    return FALSE;
  if (scale (value, over, under, out))
    return TRUE;
  g_set_error_literal (error, STILLA_DOSE_ERROR, STILLA_DOSE_ERROR_OUT_OF_RANGE,
                       _ ("The amount is far more than any product holds. Check the number and the unit."));
  return FALSE;
}

gboolean
stilla_elemental_from_compound (const StillaForm *form, gint64 compound_ug, gint64 *out_ug, GError **error)
{
  g_return_val_if_fail (form != NULL && out_ug != NULL, FALSE);

  return convert (form, compound_ug, TRUE, out_ug, error);
}

gboolean
stilla_compound_from_elemental (const StillaForm *form, gint64 elemental_ug, gint64 *out_ug, GError **error)
{
  g_return_val_if_fail (form != NULL && out_ug != NULL, FALSE);

  return convert (form, elemental_ug, FALSE, out_ug, error);
}

gint64
stilla_millimoles_in_hundredths (gint64 elemental_ug)
{
  g_return_val_if_fail (elemental_ug >= 0 && elemental_ug <= G_MAXINT64 / 100, 0);

  return divide_half_up (elemental_ug * 100, MAGNESIUM_UG_PER_MMOL);
}

gint64
stilla_milliequivalents_in_hundredths (gint64 elemental_ug)
{
  g_return_val_if_fail (elemental_ug >= 0 && elemental_ug <= G_MAXINT64 / (100 * VALENCE), 0);

  return divide_half_up (elemental_ug * 100 * VALENCE, MAGNESIUM_UG_PER_MMOL);
}

gint64
stilla_form_permyriad (const StillaForm *form)
{
  g_return_val_if_fail (form != NULL && !stilla_form_is_label_only (form), 0);

  return divide_half_up (form->numerator * 10000, form->denominator);
}
