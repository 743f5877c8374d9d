/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked about a label before its number counts, and what is said of the number then. */

#include "model/stilla-label-reading-private.h"

#include <glib/gi18n-lib.h>

static gboolean
fits_not (const StillaLabelReading *self)
{
  return self->check.verdict == STILLA_LABEL_TOO_HIGH || self->check.verdict == STILLA_LABEL_TOO_LOW;
}

/* A number that would be a lot of elemental magnesium for its form, and nothing beside it to compare with. */
static gboolean
is_unusual (const StillaLabelReading *self, const StillaForm *form)
{
  return self->check.verdict == STILLA_LABEL_NOT_CHECKED && form != NULL && form->asks_from_ug > 0
         && self->label_ug >= form->asks_from_ug;
}

static char *
ask_about_two (const StillaLabelReading *self, const StillaNumberStyle *style)
{
  g_autofree char *elemental = stilla_amount_format_exact (self->label_ug, style);
  g_autofree char *compound = stilla_amount_format_exact (self->weight_ug, style);

  if (self->check.verdict == STILLA_LABEL_TOO_HIGH)
    /* Translators: the elemental amount, then the weight of the compound that holds it */
    return g_strdup_printf (_ ("%s is more elemental magnesium than %s of this compound should hold."),
                            elemental, compound);
  /* Translators: the elemental amount, then the weight of the compound that holds it */
  return g_strdup_printf (_ ("%s is less elemental magnesium than %s of this compound should hold."),
                          elemental, compound);
}

char *
stilla_label_reading_dup_question (const StillaLabelReading *self,
                                   const StillaLabelInput *input,
                                   const StillaNumberStyle *style)
{
  const StillaForm *mixed = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *hint = NULL;

  if (input->basis != STILLA_BASIS_ELEMENTAL || input->is_confirmed)
    return NULL;
  if (fits_not (self))
    reason = ask_about_two (self, style);
  else if (is_unusual (self, input->form))
    reason = g_strdup (_ ("This is a lot of elemental magnesium for this form."));
  else
    return NULL;
  if (input->form != NULL && !stilla_form_is_label_only (input->form))
    mixed = stilla_label_find_mixed (input->forms, input->form);
  if (mixed != NULL && self->check.verdict == STILLA_LABEL_TOO_HIGH)
    /* Translators: the name of a form that is a mix; a space stands before this sentence */
    hint = g_strdup_printf (_ (" Or does the label say “%s”? Then choose that form."), mixed->name);
  return g_strconcat (
      reason, " ",
      _ ("Is the number elemental magnesium, or the weight of the whole compound? Look at the "
         "label again."),
      hint, NULL);
}

static char *
note_on_estimate (const StillaLabelInput *input)
{
  const StillaForm *mixed = stilla_label_find_mixed (input->forms, input->form);

  if (mixed == NULL)
    return g_strdup (_ ("This is an estimate for the pure compound. If the label gives elemental magnesium, "
                        "use that number."));
  /* Translators: the name of a form that is a mix, of which nobody but the maker knows the share */
  return g_strdup_printf (_ ("This is an estimate for the pure compound. If the label gives elemental "
                             "magnesium, use that number. Stilla cannot work it out for %s: makers differ."),
                          mixed->name);
}

static const char *
note_on_missing_check (const StillaForm *form)
{
  return form == NULL
             ? _ ("The two numbers are not checked. Choose the form, so that Stilla can compare them.")
             : _ ("The two numbers are not checked: how much magnesium is in this form differs from "
                  "maker to maker.");
}

/* The person has said that the number is what Stilla doubted. */
static char *
note_on_answer (const StillaLabelReading *self)
{
  return g_strconcat (_ ("You said that this number is elemental magnesium. If you are not sure, ask a "
                         "pharmacist before you count on it."),
                      self->check.probable != NULL ? " " : NULL,
                      self->check.probable != NULL ? self->check.probable->probable_note : NULL, NULL);
}

char *
stilla_label_reading_dup_note (const StillaLabelReading *self, const StillaLabelInput *input)
{
  if (input->basis == STILLA_BASIS_COMPOUND)
    return note_on_estimate (input);
  if (fits_not (self) || is_unusual (self, input->form))
    return note_on_answer (self);
  if (self->weight_ug == 0)
    return NULL;
  if (self->check.verdict == STILLA_LABEL_BUFFERED)
    return g_strdup (self->check.probable->probable_note);
  if (self->check.verdict == STILLA_LABEL_PLAUSIBLE)
    return g_strdup (_ ("The two numbers on the label fit each other for this form."));
  return g_strdup (note_on_missing_check (input->form));
}
