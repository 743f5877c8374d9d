/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/dose/stilla-label-check.h"

#include <glib/gi18n-lib.h>

#define LEAST_PERCENT 85
#define MOST_PERCENT 115
#define WHOLE 100000 /* all of it, in thousandths of a per cent */

typedef struct {
  gint64 over;
  gint64 under;
} Share;

/* The sign of one share minus the other; FALSE when the numbers are too large to compare. */
static gboolean
compare (Share one, Share other, int *sign)
{
  gint64 left, right;

  if (__builtin_mul_overflow (one.over, other.under, &left)
      || __builtin_mul_overflow (other.over, one.under, &right))
    return FALSE;
  *sign = left < right ? -1 : left > right ? 1 : 0;
  return TRUE;
}

static gboolean
is_of_family (const StillaForm *form, const StillaForm *other)
{
  return form->family != NULL && g_strcmp0 (form->family, other->family) == 0;
}

/* The share of the leanest form of the family (@wanted is -1) or of its richest (1). */
static gboolean
find_extreme (const GPtrArray *forms, const StillaForm *form, int wanted, Share *out)
{
  *out = (Share){ form->numerator, form->denominator };
  for (guint i = 0; i < forms->len; i++) {
    const StillaForm *other = g_ptr_array_index (forms, i);
    Share share = { other->numerator, other->denominator };
    int sign;

    if (!is_of_family (form, other) || stilla_form_is_label_only (other))
      continue;
    if (!compare (share, *out, &sign))
      return FALSE;
    if (sign == wanted)
      *out = share;
  }
  return TRUE;
}

/* Compares with so many per cent of the extreme of the family. */
static gboolean
compare_with_extreme (const GPtrArray *forms,
                      const StillaForm *form,
                      Share label,
                      int wanted,
                      gint64 percent,
                      int *sign)
{
  Share bound;

  return find_extreme (forms, form, wanted, &bound)
         && !__builtin_mul_overflow (bound.over, percent, &bound.over)
         && !__builtin_mul_overflow (bound.under, 100, &bound.under) && compare (label, bound, sign);
}

static gboolean
find_probable (const GPtrArray *forms, const StillaForm *form, Share label, const StillaForm **out)
{
  for (guint i = 0; i < forms->len; i++) {
    const StillaForm *other = g_ptr_array_index (forms, i);
    int sign;

    if (!is_of_family (form, other) || other->probable_above == 0)
      continue;
    if (!compare (label, (Share){ other->probable_above, WHOLE }, &sign))
      return FALSE;
    if (sign > 0)
      *out = other;
  }
  return TRUE;
}

static gboolean
judge (const GPtrArray *forms, const StillaForm *form, Share label, StillaLabelCheck *out)
{
  int low, high;

  if (!compare_with_extreme (forms, form, label, -1, LEAST_PERCENT, &low)
      || !compare_with_extreme (forms, form, label, 1, MOST_PERCENT, &high)
      || !find_probable (forms, form, label, &out->probable))
    return FALSE;
  if (low < 0)
    out->verdict = STILLA_LABEL_TOO_LOW;
  else if (high > 0)
    out->verdict = STILLA_LABEL_TOO_HIGH;
  else
    out->verdict = out->probable != NULL ? STILLA_LABEL_BUFFERED : STILLA_LABEL_PLAUSIBLE;
  return TRUE;
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, STILLA_DOSE_ERROR, STILLA_DOSE_ERROR_OUT_OF_RANGE, sentence);
  return FALSE;
}

gboolean
stilla_label_check (const GPtrArray *forms,
                    const StillaForm *form,
                    gint64 elemental_ug,
                    gint64 compound_ug,
                    StillaLabelCheck *out,
                    GError **error)
{
  StillaLabelCheck check = { STILLA_LABEL_NOT_CHECKED, NULL };

  g_return_val_if_fail (forms != NULL && out != NULL && elemental_ug > 0 && compound_ug > 0, FALSE);

  if (elemental_ug > compound_ug)
    return refuse (error, _ ("The magnesium in a compound cannot weigh more than the whole compound. Check "
                             "both numbers on the label."));
  if (elemental_ug == compound_ug)
    check.verdict = STILLA_LABEL_TOO_HIGH;
  else if (form != NULL && !stilla_form_is_label_only (form)
           && !judge (forms, form, (Share){ elemental_ug, compound_ug }, &check))
    return refuse (error,
                   _ ("The amount is far more than any product holds. Check the number and the unit."));
  *out = check;
  return TRUE;
}

const StillaForm *
stilla_label_find_mixed (const GPtrArray *forms, const StillaForm *form)
{
  for (guint i = 0; i < forms->len; i++) {
    const StillaForm *other = g_ptr_array_index (forms, i);

    if (other != form && is_of_family (form, other) && stilla_form_is_label_only (other))
      return other;
  }
  return NULL;
}
