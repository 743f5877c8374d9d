/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-label-reading-private.h"

#include "core/schedule/stilla-product.h"

#include <glib/gi18n-lib.h>

#define MOLAR_MASS_OF_MAGNESIUM 24305 /* thousandths of g/mol */

char *
stilla_form_dup_title (const StillaForm *form)
{
  return form->detail != NULL ? g_strdup_printf ("%s, %s", form->name, form->detail) : g_strdup (form->name);
}

static void
set_error (StillaLabelReading *self, StillaLabelState state, const char *sentence)
{
  self->state = state;
  self->error = g_strdup (sentence);
}

static gboolean
is_blank (const char *text)
{
  while (text != NULL && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text == NULL || *text == '\0';
}

static gboolean
read_amount (StillaLabelReading *self, const StillaLabelInput *input, const StillaNumberStyle *style)
{
  g_autoptr (GError) error = NULL;

  if (is_blank (input->amount)) {
    self->state = STILLA_LABEL_EMPTY;
    return FALSE;
  }
  if (!stilla_amount_parse (input->amount, style, STILLA_UNIT_MG, &self->label_ug, &error)) {
    set_error (self, STILLA_LABEL_INVALID, error->message);
    return FALSE;
  }
  if (input->basis == STILLA_BASIS_COMPOUND && stilla_amount_is_molar (input->amount)) {
    self->label_ug = 0;
    set_error (self, STILLA_LABEL_INVALID,
               _ ("mmol and mEq count the magnesium itself. Choose “elemental magnesium” above, or type the "
                  "weight in mg or g."));
    return FALSE;
  }
  return TRUE;
}

static char *
echo_words (StillaBasis basis, gint64 ug, const StillaForm *form, const StillaNumberStyle *style)
{
  g_autofree char *amount = stilla_amount_format_exact (ug, style);

  if (basis == STILLA_BASIS_ELEMENTAL)
    return g_strdup_printf (_ ("Read as %s of elemental magnesium."), amount);
  if (form != NULL)
    /* Translators: the amount, then the compound: "1,000 mg of the whole compound (Magnesium glycinate)" */
    return g_strdup_printf (_ ("Read as %s of the whole compound (%s)."), amount, form->name);
  return g_strdup_printf (_ ("Read as %s of the whole compound."), amount);
}

static gboolean
refuse_weight (StillaLabelReading *self, const char *sentence)
{
  self->state = STILLA_LABEL_INVALID;
  self->weight_error = g_strdup (sentence);
  return FALSE;
}

/* The second number of a label that gives two: it counts for nothing, it is only compared. */
static gboolean
read_weight (StillaLabelReading *self, const StillaLabelInput *input, const StillaNumberStyle *style)
{
  g_autoptr (GError) error = NULL;

  if (input->basis != STILLA_BASIS_ELEMENTAL || is_blank (input->weight))
    return TRUE;
  if (!stilla_amount_parse (input->weight, style, STILLA_UNIT_MG, &self->weight_ug, &error))
    return refuse_weight (self, error->message);
  if (stilla_amount_is_molar (input->weight)) {
    self->weight_ug = 0;
    return refuse_weight (self,
                          _ ("mmol and mEq count the magnesium itself. Type the weight of the whole compound "
                             "in mg or g."));
  }
  self->weight_echo = echo_words (STILLA_BASIS_COMPOUND, self->weight_ug, input->form, style);
  if (!stilla_label_check (input->forms, input->form, self->label_ug, self->weight_ug, &self->check, &error))
    return refuse_weight (self, error->message);
  return TRUE;
}

static gboolean
work_out (StillaLabelReading *self, const StillaLabelInput *input)
{
  if (input->basis == STILLA_BASIS_ELEMENTAL) {
    self->elemental_ug = self->label_ug;
    return TRUE;
  }
  if (input->form == NULL) {
    set_error (self, STILLA_LABEL_UNKNOWN,
               _ ("Choose the form: how much magnesium is in a compound depends on it."));
    return FALSE;
  }
  if (stilla_form_is_label_only (input->form)) {
    set_error (self, STILLA_LABEL_UNKNOWN,
               _ ("How much magnesium is in this form differs from maker to maker. Look for “elemental "
                  "magnesium” on the label and type that."));
    return FALSE;
  }
  return stilla_elemental_from_compound (input->form, self->label_ug, &self->elemental_ug, NULL);
}

static char *
describe_result (const StillaLabelReading *self,
                 const StillaLabelInput *input,
                 const StillaNumberStyle *style)
{
  StillaUnits units = { input->per_units, 1 };
  g_autofree char *amount = stilla_amount_format (self->elemental_ug, style);
  g_autofree char *count = NULL;
  g_autofree char *each = NULL;

  if (input->unit == NULL)
    return g_strdup_printf (_ ("%s of elemental magnesium"), amount);

  count = stilla_unit_word_count (input->unit, &units);
  if (input->per_units == 1)
    /* Translators: an amount, then how many units it is in: "141 mg of elemental magnesium in 1 capsule" */
    return g_strdup_printf (_ ("%s of elemental magnesium in %s"), amount, count);

  each = stilla_amount_format ((2 * self->elemental_ug + input->per_units) / (2 * input->per_units), style);
  /* Translators: "141 mg of elemental magnesium in 2 capsules, 70 mg in each" */
  return g_strdup_printf (_ ("%s of elemental magnesium in %s, %s in each"), amount, count, each);
}

static void
set_result (StillaLabelReading *self, const StillaLabelInput *input, const StillaNumberStyle *style)
{
  g_autofree char *mmol
      = stilla_number_format (stilla_millimoles_in_hundredths (self->elemental_ug) * 10, style);
  g_autofree char *meq
      = stilla_number_format (stilla_milliequivalents_in_hundredths (self->elemental_ug) * 10, style);

  self->result = describe_result (self, input, style);
  /* Translators: two ways to count the same magnesium; the units stay as they are. */
  self->molar = g_strdup_printf (_ ("%s\u00a0mmol, %s\u00a0mEq"), mmol, meq);
}

/* "Mg(C2H4NO2)2.2H2O" as it is written by hand: small figures, a dot in the middle. */
static char *
print_formula (const char *formula)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean counts = FALSE; /* a figure here counts what stands before it */

  for (const char *p = formula; *p != '\0'; p++) {
    if (g_ascii_isdigit (*p) && counts)
      g_string_append_unichar (text, 0x2080 + (gunichar) (*p - '0'));
    else if (*p == '.')
      g_string_append (text, "·");
    else
      g_string_append_c (text, *p);
    counts = g_ascii_isdigit (*p) ? counts : *p != '.';
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "1,000 mg × 24.305 ÷ 172.423 = 140.961 mg" */
static char *
compound_formula (const StillaLabelReading *self, const StillaForm *form, const StillaNumberStyle *style)
{
  gint64 atoms = form->numerator / MOLAR_MASS_OF_MAGNESIUM;
  g_autofree char *compound = stilla_amount_format_exact (self->label_ug, style);
  g_autofree char *atom = stilla_number_format (MOLAR_MASS_OF_MAGNESIUM, style);
  g_autofree char *mass = stilla_number_format (form->denominator, style);
  g_autofree char *elemental = stilla_amount_format_exact (self->elemental_ug, style);
  g_autofree char *formula = print_formula (form->formula);
  g_autofree char *many = atoms > 1 ? g_strdup_printf ("%" G_GINT64_FORMAT " × ", atoms) : g_strdup ("");

  /* Translators: the formula, then what its numbers are. */
  return g_strdup_printf (
      _ ("%s × %s%s ÷ %s = %s. One mole of magnesium weighs %s g; one mole of %s weighs %s g."), compound,
      many, atom, mass, elemental, atom, formula, mass);
}

static void
set_formula (StillaLabelReading *self, const StillaLabelInput *input, const StillaNumberStyle *style)
{
  if (input->basis == STILLA_BASIS_ELEMENTAL)
    self->formula = g_strdup (_ ("The label gives elemental magnesium, so nothing has to be worked out."));
  else
    self->formula = compound_formula (self, input->form, style);
}

StillaLabelReading *
stilla_label_reading_new (const StillaLabelInput *input, const StillaNumberStyle *style)
{
  StillaLabelReading *self = g_new0 (StillaLabelReading, 1);

  if (!read_amount (self, input, style))
    return self;
  self->echo = echo_words (input->basis, self->label_ug, input->form, style);
  if (!read_weight (self, input, style))
    return self;
  self->question = stilla_label_reading_dup_question (self, input, style);
  if (self->question != NULL)
    self->state = STILLA_LABEL_ASKED;
  if (self->question != NULL || !work_out (self, input))
    return self;
  self->state = STILLA_LABEL_KNOWN;
  set_result (self, input, style);
  set_formula (self, input, style);
  self->note = stilla_label_reading_dup_note (self, input);
  return self;
}

void
stilla_label_reading_free (StillaLabelReading *self)
{
  g_clear_pointer (&self->echo, g_free);
  g_clear_pointer (&self->error, g_free);
  g_clear_pointer (&self->weight_echo, g_free);
  g_clear_pointer (&self->weight_error, g_free);
  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->result, g_free);
  g_clear_pointer (&self->molar, g_free);
  g_clear_pointer (&self->formula, g_free);
  g_clear_pointer (&self->note, g_free);
  g_free (self);
}
