/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-quantity-text.h"

#include "core/dose/stilla-amount.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NO_BREAK_SPACE "\302\240"

typedef struct {
  const char *unit;
  const char *symbol;
} UnitSymbol;

static const UnitSymbol unit_symbols[] = {
  { "mg", N_ ("mg") },   { "g", N_ ("g") },   { "mcg", N_ ("mcg") },   { "mmol", N_ ("mmol") },
  { "meq", N_ ("mEq") }, { "ml", N_ ("mL") }, { "percent", N_ ("%") },
};

typedef struct {
  const char *unit;
  const char *one;
  const char *many;
} UnitWord;

static const UnitWord unit_words[] = {
  { "second", N_ ("second"), N_ ("seconds") }, { "minute", N_ ("minute"), N_ ("minutes") },
  { "hour", N_ ("hour"), N_ ("hours") },       { "day", N_ ("day"), N_ ("days") },
  { "week", N_ ("week"), N_ ("weeks") },       { "month", N_ ("month"), N_ ("months") },
  { "year", N_ ("year"), N_ ("years") },
};

typedef struct {
  const char *per;
  const char *words;
} PerWords;

static const PerWords per_words[] = {
  { "second", N_ (" a second") },
  { "minute", N_ (" a minute") },
  { "hour", N_ (" an hour") },
  { "day", N_ (" a day") },
  { "week", N_ (" a week") },
  { "month", N_ (" a month") },
  { "year", N_ (" a year") },
  { "dose", N_ (" a dose") },
  { "kg", N_ (" for each kg of body weight") },
};

static const char *
find_per (const char *per)
{
  for (guint i = 0; per != NULL && i < G_N_ELEMENTS (per_words); i++) {
    if (strcmp (per_words[i].per, per) == 0)
      return _ (per_words[i].words);
  }
  return "";
}

/* A count of one takes the singular; every fraction takes the plural. */
static const char *
find_unit (const char *unit, gint64 thousandths)
{
  gulong count = thousandths == 1000 ? 1 : 2;

  for (guint i = 0; i < G_N_ELEMENTS (unit_symbols); i++) {
    if (strcmp (unit_symbols[i].unit, unit) == 0)
      return _ (unit_symbols[i].symbol);
  }
  for (guint i = 0; i < G_N_ELEMENTS (unit_words); i++) {
    if (strcmp (unit_words[i].unit, unit) == 0)
      return g_dngettext (GETTEXT_PACKAGE, unit_words[i].one, unit_words[i].many, count);
  }
  return unit;
}

static const char *
find_of (StillaOf of)
{
  switch (of) {
  case STILLA_OF_ELEMENTAL:
    return _ (" elemental");
  case STILLA_OF_ELEMENTAL_LONG:
    return _ (" of elemental magnesium");
  case STILLA_OF_COMPOUND:
    return _ (" of compound");
  case STILLA_OF_NOTHING:
    return "";
  }
  return "";
}

/* Takes ordinary spaces as unbreakable ones, so that no renderer can part a number from its unit. */
static void
append_unbroken (StillaText *text, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autofree char *joined = g_strjoinv (NO_BREAK_SPACE, parts);

  stilla_text_append (text, joined, STILLA_SPAN_QUANTITY);
}

static char *
format_numbers (const StillaQuantity *self, const StillaReader *reader)
{
  const StillaNumberStyle *style = stilla_number_style_for_language (reader->language);
  g_autofree char *value = stilla_number_format (self->value, style);
  g_autofree char *to = NULL;

  if (self->to == STILLA_NO_RANGE)
    return g_steal_pointer (&value);
  to = stilla_number_format (self->to, style);
  /* TRANSLATORS: a range of numbers, "360 to 600" */
  return g_strdup_printf (_ ("%s to %s"), value, to);
}

void
stilla_quantity_append (const StillaQuantity *self, const StillaReader *reader, StillaText *text)
{
  g_autofree char *numbers = format_numbers (self, reader);
  g_autofree char *whole = NULL;

  if (self->unit == NULL) {
    append_unbroken (text, numbers);
    return;
  }
  whole = g_strdup_printf ("%s %s", numbers,
                           find_unit (self->unit, self->to == STILLA_NO_RANGE ? self->value : self->to));
  append_unbroken (text, whole);
  stilla_text_append (text, find_of (self->of), STILLA_SPAN_PLAIN);
  stilla_text_append (text, find_per (self->per), STILLA_SPAN_PLAIN);
}

void
stilla_elemental_append (gint64 elemental_ug, const StillaReader *reader, StillaText *text)
{
  g_autofree char *amount
      = stilla_amount_format (elemental_ug, stilla_number_style_for_language (reader->language));

  append_unbroken (text, amount);
  stilla_text_append (text, find_of (STILLA_OF_ELEMENTAL), STILLA_SPAN_PLAIN);
}

static const char *
region_name (const StillaBundle *bundle, const char *region)
{
  const StillaRegion *found = stilla_bundle_find_region (bundle, region);

  return found != NULL ? found->name : region;
}

static void
append_limit_place (const StillaBundle *bundle,
                    const StillaLimit *limit,
                    const char *region,
                    StillaText *text)
{
  g_autofree char *place = NULL;

  if (region == NULL)
    place = g_strdup (_ (" (lowest published limit; choose your region)"));
  else if (strcmp (limit->region, region) == 0)
    place = g_strdup_printf (" (%s)", region_name (bundle, region));
  else
    /* TRANSLATORS: the limit of one region, shown because the reader's own region publishes none */
    place = g_strdup_printf (_ (" (%s; none published for %s)"), region_name (bundle, limit->region),
                             region_name (bundle, region));
  stilla_text_append (text, place, STILLA_SPAN_PLAIN);
}

static void
append_limit (const StillaLimit *limit, const StillaReader *reader, StillaText *text)
{
  if (limit == NULL) {
    stilla_text_append (text, _ ("no published limit"), STILLA_SPAN_PLAIN);
    return;
  }
  stilla_elemental_append (limit->amount_ug, reader, text);
  stilla_text_append (text, find_per ("day"), STILLA_SPAN_PLAIN);
}

void
stilla_limit_append (const StillaBundle *bundle,
                     const char *group,
                     const StillaReader *reader,
                     StillaText *text)
{
  const StillaLimit *limit = stilla_bundle_find_limit (bundle, reader->region, group);

  if (limit == NULL && reader->region != NULL)
    limit = stilla_bundle_find_limit (bundle, NULL, group);
  append_limit (limit, reader, text);
  if (limit != NULL)
    append_limit_place (bundle, limit, reader->region, text);
}

void
stilla_limit_append_bare (const StillaBundle *bundle,
                          const char *region,
                          const char *group,
                          const StillaReader *reader,
                          StillaText *text)
{
  append_limit (stilla_bundle_find_limit (bundle, region, group), reader, text);
}

/* Rounds numerator × scale / denominator half up; the ratios of the bundle are far below overflow. */
static gint64
scale_share (const StillaForm *form, gint64 scale)
{
  return (2 * form->numerator * scale + form->denominator) / (2 * form->denominator);
}

gint64
stilla_share_in_thousandths (const StillaForm *form)
{
  return scale_share (form, 1000) >= 100 ? scale_share (form, 1000) * 100 : scale_share (form, 10000) * 10;
}

char *
stilla_share_to_string (const StillaForm *form, const StillaReader *reader)
{
  const StillaNumberStyle *style = stilla_number_style_for_language (reader->language);
  g_autofree char *number = NULL;

  if (stilla_form_is_label_only (form))
    return g_strdup (_ ("only the label can say"));
  number = stilla_number_format (stilla_share_in_thousandths (form), style);
  /* TRANSLATORS: a share in per cent; the space does not break */
  return g_strdup_printf (_ ("%s\302\240%%"), number);
}
