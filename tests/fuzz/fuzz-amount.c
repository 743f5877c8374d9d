/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Types amounts at random, in many scripts and languages: fuzz-amount [ROUNDS [SEED]]
 *
 * What is understood must be the same number when it is shown and typed again, and a plain decimal must be
 * what moving its point by hand gives. Nothing is ever understood and refused at once. */

#include "core/dose/stilla-amount.h"

#include <string.h>

#define DEFAULT_ROUNDS 200000

static const char *const languages[] = { "en", "de", "de-CH", "fr", "sv", "ar", "fa", "tr", "xx" };

static const char *const pieces[]
    = { "0",      "1",      "2",      "5",      "9",      "00",     "000",    "123",     "999999",
        "\u0661", "\u0969", "\u06f3", "\uff15", ".",      ",",      "'",      "\u066b",  "\u066c",
        "\u2019", " ",      "\u00a0", "\u202f", "\u2009", "/",      "\u2044", "\u00bd",  "\u2153",
        "-",      "+",      "e",      "mg",     "MG",     "g",      "mcg",    "\u00b5g", "\u03bcg",
        "mmol",   "mEq",    "IU",     "\t",     "\u200f", "\u202e", "\u0301", "x",       "\U0001d7d9" };

static const StillaNumberStyle *
pick_style (GRand *random)
{
  guint i = (guint) g_rand_int_range (random, 0, (gint32) G_N_ELEMENTS (languages) + 1);

  return i < G_N_ELEMENTS (languages) ? stilla_number_style_for_language (languages[i])
                                      : stilla_number_style_c ();
}

static char *
type_pieces (GRand *random)
{
  GString *typed = g_string_new (NULL);

  for (int i = g_rand_int_range (random, 0, 9); i > 0; i--)
    g_string_append (typed, pieces[g_rand_int_range (random, 0, (gint32) G_N_ELEMENTS (pieces))]);
  return g_string_free (typed, FALSE);
}

static char *
type_characters (GRand *random)
{
  GString *typed = g_string_new (NULL);

  for (int i = g_rand_int_range (random, 0, 12); i > 0; i--) {
    gunichar c = (gunichar) g_rand_int_range (random, 1, 0x1FFFF);

    g_string_append_unichar (typed, c >= 0xD800 && c < 0xE000 ? 'm' : c);
  }
  g_string_append (typed, " mg");
  return g_string_free (typed, FALSE);
}

static char *
type_bytes (GRand *random)
{
  int length = g_rand_int_range (random, 0, 12);
  char *typed = g_new0 (char, length + 1);

  for (int i = 0; i < length; i++)
    typed[i] = (char) g_rand_int_range (random, 1, 256);
  return typed;
}

static void
check_typed (const char *typed, const StillaNumberStyle *style, int assumed)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;
  gint64 ug = -99;
  gint64 again = -99;

  if (!stilla_amount_parse (typed, style, assumed, &ug, &error)) {
    g_assert_nonnull (error);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    g_assert_cmpint (ug, ==, -99);
    return;
  }
  g_assert_no_error (error);
  g_assert_cmpint (ug, >, 0);
  g_assert_cmpint (ug, <=, 1000000000);
  shown = stilla_amount_format_exact (ug, style);
  g_assert_true (stilla_amount_parse (shown, style, -1, &again, NULL));
  g_assert_cmpint (again, ==, ug);
}

/* Micrograms of @number milligrams by moving the point: -1 when Stilla must not understand it. */
static gint64
move_point (const char *number)
{
  const char *point = strchr (number, '.');
  gsize whole = point != NULL ? (gsize) (point - number) : strlen (number);
  const char *decimals = point != NULL ? point + 1 : "";
  g_autoptr (GString) digits = g_string_new_len (number, (gssize) whole);

  if (strchr (decimals, '.') != NULL || (point != NULL && *decimals == '\0') || *number == '\0'
      || whole + strlen (decimals) > 15
      || strspn (decimals + MIN (3, strlen (decimals)), "0")
             != strlen (decimals) - MIN (3, strlen (decimals)))
    return -1;
  g_string_append_len (digits, decimals, (gssize) MIN (3, strlen (decimals)));
  for (gsize i = strlen (decimals); i < 3; i++)
    g_string_append_c (digits, '0');
  while (digits->str[0] == '0')
    g_string_erase (digits, 0, 1);
  if (digits->len == 0 || digits->len > 10 || (digits->len == 10 && strcmp (digits->str, "1000000000") > 0))
    return -1;
  return g_ascii_strtoll (digits->str, NULL, 10);
}

static void
check_decimal (GRand *random)
{
  g_autoptr (GString) number = g_string_new (NULL);
  gint64 expected;
  gint64 ug = -99;

  for (int i = g_rand_int_range (random, 0, 18); i > 0; i--)
    g_string_append_c (number, "00001234567899.."[g_rand_int_range (random, 0, 16)]);
  expected = move_point (number->str);
  if (stilla_amount_parse (number->str, stilla_number_style_c (), STILLA_UNIT_MG, &ug, NULL))
    g_assert_cmpint (ug, ==, expected);
  else
    g_assert_cmpint (expected, ==, -1);
}

int
main (int argc, char *argv[])
{
  guint rounds = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : DEFAULT_ROUNDS;
  g_autoptr (GRand) random
      = g_rand_new_with_seed (argc > 2 ? (guint32) g_ascii_strtoull (argv[2], NULL, 10) : 1);
  static char *(*const kinds[]) (GRand *) = { type_pieces, type_pieces, type_characters, type_bytes };

  for (guint i = 0; i < rounds; i++) {
    g_autofree char *typed = kinds[i % G_N_ELEMENTS (kinds)](random);

    check_typed (typed, pick_style (random), g_rand_int_range (random, -1, 5));
    check_decimal (random);
  }
  return 0;
}
