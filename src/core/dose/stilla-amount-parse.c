/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading what a person typed. The number is held as an exact fraction until the unit is known; nothing is
 * ever guessed. */

#include "core/dose/stilla-amount.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LARGEST_UG G_GINT64_CONSTANT (1000000000) /* 1 kg: more is a slip of the finger */
#define MOST_DIGITS 15

typedef struct {
  gint64 over;
  gint64 under;
} Fraction;

typedef struct {
  const char *at; /* next character to read */
  char *typed;    /* the whole, shortened, for messages */
  const StillaNumberStyle *style;
} Scanner;

/* Micrograms of one unit, as a fraction: mmol and mEq through 24.305 g/mol and valence 2. */
static const struct {
  const char *word;
  StillaUnit unit;
  Fraction ug;
} units[] = {
  { "mcg", STILLA_UNIT_MCG, { 1, 1 } },         { "ug", STILLA_UNIT_MCG, { 1, 1 } },
  { "\u03bcg", STILLA_UNIT_MCG, { 1, 1 } },     { "microgram", STILLA_UNIT_MCG, { 1, 1 } },
  { "micrograms", STILLA_UNIT_MCG, { 1, 1 } },  { "mg", STILLA_UNIT_MG, { 1000, 1 } },
  { "milligram", STILLA_UNIT_MG, { 1000, 1 } }, { "milligrams", STILLA_UNIT_MG, { 1000, 1 } },
  { "g", STILLA_UNIT_G, { 1000000, 1 } },       { "gram", STILLA_UNIT_G, { 1000000, 1 } },
  { "grams", STILLA_UNIT_G, { 1000000, 1 } },   { "mmol", STILLA_UNIT_MMOL, { 24305, 1 } },
  { "meq", STILLA_UNIT_MEQ, { 24305, 2 } },
};

static gboolean refuse (GError **error, StillaDoseError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
refuse (GError **error, StillaDoseError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (STILLA_DOSE_ERROR, (int) code, format, arguments);
  va_end (arguments);
  return FALSE;
}

static gboolean
refuse_number (const Scanner *self, GError **error)
{
  return refuse (
      error, STILLA_DOSE_ERROR_SYNTAX,
      _ ("“%s” is not an amount Stilla can read. Type a number with its unit, for example 100 mg."),
      self->typed);
}

static gunichar
peek (const Scanner *self)
{
  return g_utf8_get_char (self->at);
}

static void
skip_spaces (Scanner *self)
{
  while (g_unichar_isspace (peek (self)))
    self->at = g_utf8_next_char (self->at);
}

/* Reads a run of digits of any script; returns how many, -1 when there are too many. */
static int
read_digits (Scanner *self, gint64 *value)
{
  int count = 0;

  while (g_unichar_isdigit (peek (self))) {
    if (++count > MOST_DIGITS)
      return -1;
    *value = *value * 10 + g_unichar_digit_value (peek (self));
    self->at = g_utf8_next_char (self->at);
  }
  return count;
}

static gboolean
is_decimal_sign (const Scanner *self, gunichar c)
{
  return c == self->style->decimal || c == 0x066B;
}

static gboolean
is_grouping_sign (const Scanner *self, gunichar c)
{
  return stilla_number_style_groups_with (self->style, c) || (c == 0x066C && self->style->decimal != 0x066C);
}

/* A grouping sign counts only when exactly three digits follow it. */
static gboolean
followed_by_group (const char *at)
{
  const char *p = g_utf8_next_char (at);

  for (int i = 0; i < 3; i++, p = g_utf8_next_char (p))
    if (*p == '\0' || !g_unichar_isdigit (g_utf8_get_char (p)))
      return FALSE;
  return !g_unichar_isdigit (g_utf8_get_char (p));
}

static gboolean
read_groups (Scanner *self, int first, gint64 *value, int *digits)
{
  while (first >= 1 && first <= 3 && is_grouping_sign (self, peek (self)) && followed_by_group (self->at)) {
    self->at = g_utf8_next_char (self->at);
    *digits += 3;
    if (*digits > MOST_DIGITS || read_digits (self, value) != 3)
      return FALSE;
  }
  return TRUE;
}

static gboolean
read_decimals (Scanner *self, Fraction *number, int *digits)
{
  gint64 before = number->over;
  int count;

  self->at = g_utf8_next_char (self->at);
  count = read_digits (self, &number->over);
  if (count < 1 || *digits + count > MOST_DIGITS) {
    number->over = before;
    return FALSE;
  }
  *digits += count;
  while (count-- > 0)
    number->under *= 10;
  return TRUE;
}

/* One half, one third and so on, written as a single sign. */
static gboolean
read_fraction_sign (Scanner *self, Fraction *out)
{
  static const struct {
    gunichar sign;
    Fraction value;
  } signs[] = {
    { 0x00BD, { 1, 2 } }, { 0x00BC, { 1, 4 } }, { 0x00BE, { 3, 4 } },
    { 0x2153, { 1, 3 } }, { 0x2154, { 2, 3 } }, { 0x215B, { 1, 8 } },
    { 0x215C, { 3, 8 } }, { 0x215D, { 5, 8 } }, { 0x215E, { 7, 8 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (peek (self) != signs[i].sign)
      continue;
    *out = signs[i].value;
    self->at = g_utf8_next_char (self->at);
    return TRUE;
  }
  return FALSE;
}

static gboolean
is_slash (gunichar c)
{
  return c == '/' || c == 0x2044;
}

/* Reads "/4" after a numerator. */
static gboolean
read_denominator (Scanner *self, Fraction *number)
{
  gint64 under = 0;
  int count;

  self->at = g_utf8_next_char (self->at);
  count = read_digits (self, &under);
  if (count < 1 || count > 4 || under == 0)
    return FALSE;
  number->under = under;
  return TRUE;
}

/* "1 1/2": the second number must be a plain fraction. Restores the position when there is none. */
static gboolean
read_mixed_part (Scanner *self, Fraction *out)
{
  const char *start = self->at;
  int count;

  skip_spaces (self);
  if (read_fraction_sign (self, out))
    return TRUE;
  *out = (Fraction){ 0, 1 };
  count = self->at > start ? read_digits (self, &out->over) : 0;
  if (count >= 1 && count <= 4 && is_slash (peek (self)) && read_denominator (self, out))
    return TRUE;
  self->at = start;
  return FALSE;
}

static gboolean
add_fraction (Fraction *number, Fraction part)
{
  gint64 scaled;

  if (__builtin_mul_overflow (number->over, part.under, &scaled))
    return FALSE;
  number->under = part.under;
  return !__builtin_add_overflow (scaled, part.over, &number->over);
}

static gboolean
read_whole (Scanner *self, Fraction *number, int *digits, GError **error)
{
  *digits = read_digits (self, &number->over);
  if (*digits < 0 || !read_groups (self, *digits, &number->over, digits))
    return refuse (error, STILLA_DOSE_ERROR_OUT_OF_RANGE,
                   _ ("“%s” has too many digits. Check the number on the label."), self->typed);
  return TRUE;
}

static gboolean
is_ambiguous_sign (gunichar c)
{
  return c == ',' || c == '.' || c == '\'' || c == 0x2019 || c == 0x066C;
}

static gboolean
refuse_sign (const Scanner *self, GError **error)
{
  if (self->style->decimal == ',')
    return refuse (error, STILLA_DOSE_ERROR_AMBIGUOUS,
                   _ ("“%s” can be read in two ways. Type 1,5 for one and a half and 1500 for one thousand "
                      "five hundred."),
                   self->typed);
  return refuse (
      error, STILLA_DOSE_ERROR_AMBIGUOUS,
      _ ("“%s” can be read in two ways. Type 1.5 for one and a half and 1500 for one thousand five hundred."),
      self->typed);
}

static gboolean
read_after_whole (Scanner *self, Fraction *number, int digits, GError **error)
{
  Fraction part;

  if (is_decimal_sign (self, peek (self))) {
    if (!read_decimals (self, number, &digits))
      return refuse_number (self, error);
  } else if (digits > 0 && stilla_number_is_unclear_slash (self->at)) {
    return refuse_sign (self, error);
  } else if (digits > 0 && is_slash (peek (self))) {
    /* More than three digits may be a whole number and a fraction with a space that groups: not guessed. */
    if (digits > 3 || !read_denominator (self, number))
      return refuse_number (self, error);
  } else if (read_mixed_part (self, &part) && !add_fraction (number, part)) {
    return refuse_number (self, error);
  }
  return !is_ambiguous_sign (peek (self)) || refuse_sign (self, error);
}

static gboolean
read_number (Scanner *self, Fraction *number, GError **error)
{
  const char *start = self->at;
  int digits = 0;

  *number = (Fraction){ 0, 1 };
  if (!read_whole (self, number, &digits, error) || !read_after_whole (self, number, digits, error))
    return FALSE;
  if (self->at == start)
    return refuse_number (self, error);
  return TRUE;
}

static gboolean
is_blank_sign (gunichar c)
{
  return g_unichar_isspace (c) || stilla_number_is_direction_mark (c);
}

/* Where the spaces and direction marks at the end of @text begin. */
static const char *
blank_end (const char *text)
{
  const char *end = text + strlen (text);

  while (end > text && is_blank_sign (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return end;
}

/* Finds the unit in what is left, but for what is blank behind it; -1 when it is none. Small letters would
 * depend on the process locale: in Turkish there is a small i without a dot. Folding does not, and makes the
 * two letters for micro one. */
static int
find_unit (const char *rest)
{
  g_autofree char *word = g_utf8_casefold (rest, blank_end (rest) - rest);

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (word, units[i].word) == 0)
      return (int) i;
  return -1;
}

static int
unit_index (StillaUnit unit)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i].unit == unit)
      return (int) i;
  g_return_val_if_reached (0);
}

static gboolean
read_unit (Scanner *self, int assumed, int *index, GError **error)
{
  self->at = stilla_number_skip_blank (self->at);
  if (*self->at != '\0') {
    *index = find_unit (self->at);
    if (*index >= 0)
      return TRUE;
    return refuse (error, STILLA_DOSE_ERROR_SYNTAX,
                   _ ("“%s” has no unit Stilla knows. Type the number, then mg, g, mcg, mmol or mEq."),
                   self->typed);
  }
  if (assumed < 0)
    return refuse (error, STILLA_DOSE_ERROR_SYNTAX,
                   _ ("“%s” has no unit. Type the unit too, for example 100 mg."), self->typed);
  *index = unit_index ((StillaUnit) assumed);
  return TRUE;
}

static gboolean
to_micrograms (const Scanner *self, Fraction number, int index, gint64 *out, GError **error)
{
  gboolean molar = units[index].unit == STILLA_UNIT_MMOL || units[index].unit == STILLA_UNIT_MEQ;
  gint64 over, under, ug;

  if (__builtin_mul_overflow (number.over, units[index].ug.over, &over)
      || __builtin_mul_overflow (number.under, units[index].ug.under, &under) || over / under > LARGEST_UG)
    return refuse (error, STILLA_DOSE_ERROR_OUT_OF_RANGE,
                   _ ("“%s” is far more than any product holds. Check the number and the unit."),
                   self->typed);
  if (!molar && over % under != 0)
    return refuse (
        error, STILLA_DOSE_ERROR_SYNTAX,
        _ ("“%s” is not a whole number of micrograms. Type the amount as a decimal, for example 0.5 mg."),
        self->typed);
  ug = over / under + (2 * (over % under) >= under ? 1 : 0);
  if (ug == 0)
    return refuse (error, STILLA_DOSE_ERROR_OUT_OF_RANGE,
                   _ ("“%s” is nothing. Type the amount that is on the label, for example 100 mg."),
                   self->typed);
  *out = ug;
  return TRUE;
}

static gboolean
check_start (const Scanner *self, GError **error)
{
  gunichar c = peek (self);

  if (c == '\0')
    return refuse (error, STILLA_DOSE_ERROR_SYNTAX, _ ("Type an amount, for example 100 mg."));
  if (c == '-' || c == 0x2212 || c == '+')
    return refuse (error, STILLA_DOSE_ERROR_SYNTAX,
                   _ ("“%s” starts with a sign. Type the amount alone, for example 100 mg."), self->typed);
  return TRUE;
}

gboolean
stilla_amount_parse (const char *typed,
                     const StillaNumberStyle *style,
                     int assumed,
                     gint64 *out_ug,
                     GError **error)
{
  g_autofree char *shown = NULL;
  Scanner scanner = { .at = typed, .style = style };
  Fraction number;
  int index = 0;

  g_return_val_if_fail (typed != NULL && style != NULL && out_ug != NULL, FALSE);

  if (!g_utf8_validate (typed, -1, NULL)) {
    g_set_error_literal (error, STILLA_DOSE_ERROR, STILLA_DOSE_ERROR_SYNTAX,
                         _ ("The amount is not text. Type a number with its unit, for example 100 mg."));
    return FALSE;
  }
  scanner.typed = shown = g_utf8_strlen (typed, -1) > 40 ? g_utf8_substring (typed, 0, 40) : g_strdup (typed);
  scanner.at = stilla_number_skip_blank (typed);
  return check_start (&scanner, error) && read_number (&scanner, &number, error)
         && read_unit (&scanner, assumed, &index, error)
         && to_micrograms (&scanner, number, index, out_ug, error);
}

gboolean
stilla_amount_is_molar (const char *typed)
{
  const char *at;
  int index;

  g_return_val_if_fail (g_utf8_validate (typed, -1, NULL), FALSE);

  for (at = typed + strlen (typed); at > typed; at = g_utf8_prev_char (at)) {
    gunichar before = g_utf8_get_char (g_utf8_prev_char (at));
    if (!g_unichar_isalpha (before) && !is_blank_sign (before))
      break;
  }
  index = find_unit (stilla_number_skip_blank (at));
  return index >= 0 && (units[index].unit == STILLA_UNIT_MMOL || units[index].unit == STILLA_UNIT_MEQ);
}
