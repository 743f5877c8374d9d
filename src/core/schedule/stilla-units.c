/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-units.h"

#include <glib/gi18n-lib.h>

#define FINEST 100 /* no part of a tablet smaller than a hundredth */

static const struct {
  gunichar sign;
  int num;
  int den;
} fractions[] = {
  { 0x00BD, 1, 2 }, { 0x00BC, 1, 4 }, { 0x00BE, 3, 4 }, { 0x2153, 1, 3 }, { 0x2154, 2, 3 },
};

/* What is left to read. */
typedef struct {
  const char *p;
  gunichar decimal;
} Reader;

gint64
stilla_common_divisor (gint64 a, gint64 b)
{
  while (b != 0) {
    gint64 rest = a % b;

    a = b;
    b = rest;
  }
  return a;
}

gboolean
stilla_units_new (gint64 num, gint64 den, StillaUnits *out)
{
  gint64 divisor;

  if (num <= 0 || den <= 0)
    return FALSE;

  divisor = stilla_common_divisor (num, den);
  if (den / divisor > FINEST || num / divisor > STILLA_UNITS_MAX * (den / divisor))
    return FALSE;
  out->num = num / divisor;
  out->den = den / divisor;
  return TRUE;
}

int
stilla_units_compare (const StillaUnits *self, const StillaUnits *other)
{
  gint64 left = self->num * other->den;
  gint64 right = other->num * self->den;

  return left < right ? -1 : left > right;
}

static void
skip_spaces (Reader *reader)
{
  while (g_unichar_isspace (g_utf8_get_char (reader->p)))
    reader->p = g_utf8_next_char (reader->p);
}

static gboolean
take (Reader *reader, gunichar wanted)
{
  if (g_utf8_get_char (reader->p) != wanted)
    return FALSE;
  reader->p = g_utf8_next_char (reader->p);
  return TRUE;
}

/* Reads up to @limit digits; FALSE when there is none or there are more. */
static gboolean
take_digits (Reader *reader, int limit, gint64 *value, int *count)
{
  *value = 0;
  for (*count = 0; g_unichar_isdigit (g_utf8_get_char (reader->p)); (*count)++) {
    if (*count == limit)
      return FALSE;
    *value = *value * 10 + g_unichar_digit_value (g_utf8_get_char (reader->p));
    reader->p = g_utf8_next_char (reader->p);
  }
  return *count > 0;
}

static gboolean
take_fraction_sign (Reader *reader, gint64 *num, gint64 *den)
{
  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    if (take (reader, fractions[i].sign)) {
      *num = fractions[i].num;
      *den = fractions[i].den;
      return TRUE;
    }
  return FALSE;
}

static gboolean
take_decimals (Reader *reader, gint64 whole, gint64 *num, gint64 *den)
{
  gint64 part;
  int count;

  if (!take_digits (reader, 2, &part, &count))
    return FALSE;
  *den = count == 1 ? 10 : 100;
  *num = whole * *den + part;
  return TRUE;
}

/* After a whole number: nothing, "/2", ".5", "½" or " 1/2". */
static gboolean
take_rest (Reader *reader, gint64 whole, gint64 *num, gint64 *den)
{
  gint64 part;
  int count;

  *num = whole;
  *den = 1;
  if (stilla_number_is_unclear_slash (reader->p))
    return FALSE;
  if (take (reader, '/') || take (reader, 0x2044))
    return take_digits (reader, 3, den, &count);
  if (take (reader, reader->decimal))
    return take_decimals (reader, whole, num, den);

  skip_spaces (reader);
  if (*stilla_number_skip_blank (reader->p) == '\0')
    return TRUE;
  if (!take_fraction_sign (reader, &part, den)) {
    if (!take_digits (reader, 3, &part, &count) || !(take (reader, '/') || take (reader, 0x2044))
        || !take_digits (reader, 3, den, &count))
      return FALSE;
  }
  *num = whole * *den + part;
  return TRUE;
}

static gboolean
read_units (Reader *reader, gint64 *num, gint64 *den)
{
  gint64 whole;
  int count;

  reader->p = stilla_number_skip_blank (reader->p);
  if (!take_fraction_sign (reader, num, den)) {
    if (take (reader, reader->decimal)) {
      if (!take_decimals (reader, 0, num, den))
        return FALSE;
    } else if (!take_digits (reader, 3, &whole, &count) || !take_rest (reader, whole, num, den)) {
      return FALSE;
    }
  }
  reader->p = stilla_number_skip_blank (reader->p);
  return *reader->p == '\0';
}

gboolean
stilla_units_parse (const char *typed, const StillaNumberStyle *style, StillaUnits *out, GError **error)
{
  Reader reader = { typed, style->decimal };
  gint64 num, den;

  if (!g_utf8_validate (typed, -1, NULL) || !read_units (&reader, &num, &den)) {
    g_set_error_literal (error, STILLA_DOSE_ERROR, STILLA_DOSE_ERROR_SYNTAX,
                         _ ("Type how many you take, such as 1, 2 or ½."));
    return FALSE;
  }
  if (!stilla_units_new (num, den, out)) {
    g_set_error_literal (error, STILLA_DOSE_ERROR, STILLA_DOSE_ERROR_OUT_OF_RANGE,
                         _ ("Type a number above 0 and not above 100, such as 1, 2 or ½."));
    return FALSE;
  }
  return TRUE;
}

static gunichar
find_fraction_sign (gint64 num, gint64 den)
{
  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    if (fractions[i].num == num && fractions[i].den == den)
      return fractions[i].sign;
  return 0;
}

char *
stilla_units_format (const StillaUnits *units)
{
  gint64 whole = units->num / units->den;
  gunichar sign = find_fraction_sign (units->num % units->den, units->den);
  g_autoptr (GString) text = g_string_new (NULL);

  if (units->den == 1 || sign != 0) {
    if (whole > 0)
      g_string_append_printf (text, "%" G_GINT64_FORMAT, whole);
    if (sign != 0)
      g_string_append_unichar (text, sign);
  } else {
    if (whole > 0)
      g_string_append_printf (text, "%" G_GINT64_FORMAT " ", whole);
    g_string_append_printf (text, "%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, units->num % units->den,
                            units->den);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
