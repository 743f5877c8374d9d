/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-product.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (stilla_schedule_error, stilla_schedule_error)

static const char *const unit_words[]
    = { "capsule", "tablet", "sachet", "scoop", "ml", "drop", "piece", NULL };

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0' || !g_utf8_validate (text, -1, NULL) || g_utf8_strlen (text, -1) > 200;
}

static gboolean
check_share (const StillaProduct *self, GError **error)
{
  gboolean is_unknown = self->elemental_num == 0 && self->elemental_den == 0;

  if (!is_unknown && (self->elemental_num <= 0 || self->elemental_den <= 0))
    return refuse (error, _ ("The elemental amount of a product must be a fraction above 0."));
  if (self->elemental_num > G_MAXINT64 / (STILLA_UNITS_MAX * 100)
      || self->elemental_den > G_MAXINT64 / (STILLA_UNITS_MAX * 100))
    return refuse (error, _ ("The elemental amount of a product is too large."));
  return TRUE;
}

static gboolean
check (const StillaProduct *self, GError **error)
{
  if (is_blank (self->id) || is_blank (self->name))
    return refuse (error, _ ("Give the product a name, at most 200 letters long."));
  if (!g_strv_contains (unit_words, self->unit != NULL ? self->unit : ""))
    return refuse (error, _ ("Choose what one unit is: a capsule, a tablet, a scoop."));
  if (self->per_units < 1 || self->per_units > STILLA_PER_UNITS_MAX)
    return refuse (error, _ ("Type for how many units the label gives its amount, from 1 to 1000."));
  if (self->label_ug < 0 || self->label_ug > STILLA_LABEL_MAX_UG)
    return refuse (error, _ ("Type an amount of at most 1 kg."));
  return check_share (self, error);
}

static StillaProduct *
copy_fields (const StillaProduct *fields)
{
  StillaProduct *self = (StillaProduct *) g_atomic_rc_box_dup (sizeof *fields, fields);

  self->id = g_strdup (fields->id);
  self->name = g_strdup (fields->name);
  self->form_id = g_strdup (fields->form_id);
  self->unit = g_strdup (fields->unit);
  return self;
}

StillaProduct *
stilla_product_new_stored (const StillaProduct *fields, GError **error)
{
  return check (fields, error) ? copy_fields (fields) : NULL;
}

/* Sets the exact share of one unit; it stays 0 / 0 when nothing fixes it. */
static gboolean
work_out_share (StillaProduct *self, const StillaForm *form, GError **error)
{
  gint64 num = self->label_ug;
  gint64 den = self->per_units;
  gint64 divisor;

  if (self->label_ug == 0)
    return TRUE;
  if (self->basis == STILLA_BASIS_COMPOUND) {
    if (form == NULL || stilla_form_is_label_only (form))
      return TRUE;
    if (__builtin_mul_overflow (num, form->numerator, &num)
        || __builtin_mul_overflow (den, form->denominator, &den))
      return refuse (error, _ ("The elemental amount of a product is too large."));
  }
  divisor = stilla_common_divisor (num, den);
  self->elemental_num = num / divisor;
  self->elemental_den = den / divisor;
  return TRUE;
}

StillaProduct *
stilla_product_new (const StillaProductFacts *facts, GError **error)
{
  g_autofree char *drawn = facts->id == NULL ? g_uuid_string_random () : NULL;
  g_autofree char *name = facts->name != NULL ? g_strstrip (g_strdup (facts->name)) : NULL;
  StillaProduct fields = {
    .id = facts->id != NULL ? (char *) facts->id : drawn,
    .name = name,
    .form_id = facts->form != NULL ? facts->form->id : NULL,
    .basis = facts->basis,
    .label_ug = facts->label_ug,
    .per_units = facts->per_units,
    .unit = (char *) facts->unit,
  };

  g_date_clear (&fields.until, 1);
  if (!check (&fields, error) || !work_out_share (&fields, facts->form, error))
    return NULL;
  return stilla_product_new_stored (&fields, error);
}

StillaProduct *
stilla_product_with_until (const StillaProduct *self, const GDate *until)
{
  StillaProduct *copy = copy_fields (self);

  copy->until = *until;
  return copy;
}

StillaProduct *
stilla_product_ref (StillaProduct *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_product (gpointer data)
{
  StillaProduct *self = data;

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->form_id, g_free);
  g_clear_pointer (&self->unit, g_free);
}

void
stilla_product_unref (StillaProduct *self)
{
  g_atomic_rc_box_release_full (self, clear_product);
}

gboolean
stilla_product_is_known (const StillaProduct *self)
{
  return self->elemental_den != 0;
}

gboolean
stilla_product_elemental_share (const StillaProduct *self, const StillaUnits *units, gint64 *num, gint64 *den)
{
  if (!stilla_product_is_known (self))
    return FALSE;
  /* Cannot overflow: check_share() bounds both factors. */
  *num = self->elemental_num * units->num;
  *den = self->elemental_den * units->den;
  return TRUE;
}

gboolean
stilla_product_elemental (const StillaProduct *self, const StillaUnits *units, gint64 *out_ug)
{
  gint64 num, den;

  if (!stilla_product_elemental_share (self, units, &num, &den))
    return FALSE;
  *out_ug = num / den + (num % den >= den - num % den ? 1 : 0);
  return TRUE;
}

const char *const *
stilla_unit_words (void)
{
  return unit_words;
}

const char *
stilla_unit_word_label (const char *unit)
{
  static const struct {
    const char *key;
    const char *label;
  } labels[] = {
    { "capsule", N_ ("Capsule") }, { "tablet", N_ ("Tablet") }, { "sachet", N_ ("Sachet") },
    { "scoop", N_ ("Scoop") },     { "ml", N_ ("mL") },         { "drop", N_ ("Drop") },
    { "piece", N_ ("Piece") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].key, unit))
      return _ (labels[i].label);
  return unit;
}

/* Plural forms count whole units; anything up to one reads as one, "½ tablet". */
static const char *
count_format (const char *unit, gulong n)
{
  if (g_str_equal (unit, "capsule"))
    return g_dngettext (GETTEXT_PACKAGE, "%s capsule", "%s capsules", n);
  if (g_str_equal (unit, "tablet"))
    return g_dngettext (GETTEXT_PACKAGE, "%s tablet", "%s tablets", n);
  if (g_str_equal (unit, "sachet"))
    return g_dngettext (GETTEXT_PACKAGE, "%s sachet", "%s sachets", n);
  if (g_str_equal (unit, "scoop"))
    return g_dngettext (GETTEXT_PACKAGE, "%s scoop", "%s scoops", n);
  if (g_str_equal (unit, "ml"))
    return g_dngettext (GETTEXT_PACKAGE, "%s mL", "%s mL", n);
  if (g_str_equal (unit, "drop"))
    return g_dngettext (GETTEXT_PACKAGE, "%s drop", "%s drops", n);
  return g_dngettext (GETTEXT_PACKAGE, "%s piece", "%s pieces", n);
}

char *
stilla_unit_word_count (const char *unit, const StillaUnits *units)
{
  g_autofree char *number = stilla_units_format (units);
  gulong n = (gulong) ((units->num + units->den - 1) / units->den);
  g_auto (GStrv) parts = g_strsplit (count_format (unit, n), "%s", 2);

  return g_strconcat (parts[0], number, parts[1], NULL);
}
