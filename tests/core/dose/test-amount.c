/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/dose/stilla-amount.h"

/* Refused, as opposed to understood as an exact number of micrograms. */
#define NO(code) (-1 - (gint64) (STILLA_DOSE_ERROR_##code))

static const struct {
  const char *typed;
  const char *language; /* NULL: files and the command line */
  gint64 expected;
} readings[] = {
  { "100 mg", "en", 100000 },
  { "100mg", "en", 100000 },
  { "100", "en", 100000 },
  { "  100  MG ", "en", 100000 },
  { "1.5", "en", 1500 },
  { ".5", "en", 500 },
  { "0.5", "en", 500 },
  { "1,000 mg", "en", 1000000 },
  { "1,234,567 mcg", "en", 1234567 },
  { "1,5", "en", NO (AMBIGUOUS) },
  { "1,50", "en", NO (AMBIGUOUS) },
  { "1,0000", "en", NO (AMBIGUOUS) },
  { "1,000,00", "en", NO (AMBIGUOUS) },
  { "1.5.2", "en", NO (AMBIGUOUS) },
  { "1.000,5", "en", NO (AMBIGUOUS) },
  { "1,5", "de", 1500 },
  { "1.500", "de", 1500000 },
  { "1.5", "de", NO (AMBIGUOUS) },
  { "1 500", "fr", 1500000 },
  { "1\u00a0500,5", "sv", 1500500 },
  { "1,000", NULL, NO (AMBIGUOUS) },
  { "1,5", NULL, NO (AMBIGUOUS) },
  { "1000", NULL, 1000000 },
  { "١٫٥", "ar", 1500 },
  { "١٫٥", "en", 1500 },
  { "٣٠٠", "ar", 300000 },
  { "۳۰۰ mg", "fa", 300000 },
  { "१०० mg", "en", 100000 },
  { "1/2", "en", 500 },
  { "1/2 g", "en", 500000 },
  { "½ g", "en", 500000 },
  { "1½ g", "en", 1500000 },
  { "1 1/2 g", "en", 1500000 },
  { "1 ½ mg", "en", 1500 },
  { "1 100/200 g", "fr", NO (SYNTAX) },
  { "1/3 mg", "en", NO (SYNTAX) },
  { "⅓ g", "en", NO (SYNTAX) },
  { "1/0", "en", NO (SYNTAX) },
  { "1/", "en", NO (SYNTAX) },
  { "/2", "en", NO (SYNTAX) },
  { "1 2", "en", NO (SYNTAX) },
  { "-3", "en", NO (SYNTAX) },
  { "\u22123", "en", NO (SYNTAX) },
  { "+3", "en", NO (SYNTAX) },
  { "1e9", "en", NO (SYNTAX) },
  { "1E3 mg", "en", NO (SYNTAX) },
  { "0x10", "en", NO (SYNTAX) },
  { "", "en", NO (SYNTAX) },
  { "   ", "en", NO (SYNTAX) },
  { "mg", "en", NO (SYNTAX) },
  { ".", "en", NO (SYNTAX) },
  { "5.", "en", NO (SYNTAX) },
  { "lots", "en", NO (SYNTAX) },
  { "100 mg a day", "en", NO (SYNTAX) },
  { "100 kg", "en", NO (SYNTAX) },
  { "100 mg 5", "en", NO (SYNTAX) },
  { "inf", "en", NO (SYNTAX) },
  { "nan", "en", NO (SYNTAX) },
  { "0", "en", NO (OUT_OF_RANGE) },
  { "0.0000001 g", "en", NO (SYNTAX) },
  { "1000 g", "en", G_GINT64_CONSTANT (1000000000) },
  { "1000.001 g", "en", NO (OUT_OF_RANGE) },
  { "999999999999999 g", "en", NO (OUT_OF_RANGE) },
  { "9999999999999999", "en", NO (OUT_OF_RANGE) },
  { "99999999999999999999999999999999", "en", NO (OUT_OF_RANGE) },
  { "250 mcg", "en", 250 },
  { "250 \u00b5g", "en", 250 },
  { "250 \u03bcg", "en", 250 },
  { "250 \u00b5G", "en", 250 },
  { "5 MILLIGRAMS", "en", 5000 },
  { "0.5 mcg", "en", NO (SYNTAX) },
  { "1 mmol", "en", 24305 },
  { "1 mEq", "en", 12153 },
  { "10 mEq", "en", 121525 },
  { "24 mmol", "en", 583320 },
  { "\xff", "en", NO (SYNTAX) },
  /* Decimal and grouping signs of other languages, and every kind of space. */
  { "0,5 g", "de", 500000 },
  { "1,234,567", "de", NO (AMBIGUOUS) },
  { "1\u2009500 mg", "fr", 1500000 },
  { "1\u202f500 mg", "fr", 1500000 },
  { "1\u00a0500 mg", "ru", 1500000 },
  { "1\u202f500,5\u202fmg", "fr", 1500500 },
  { "1\u202f50 mg", "fr", NO (SYNTAX) },
  { "1\u2009500", "en", NO (SYNTAX) },
  { "1\u00a0500", NULL, NO (SYNTAX) },
  { "100\u00a0mg", NULL, 100000 },
  { "100\u2009mg", "en", 100000 },
  { "1'500", "de-CH", 1500000 },
  { "1’500", "de-CH", 1500000 },
  { "1'500", "en", NO (AMBIGUOUS) },
  { "١٬٥٠٠", "ar", 1500000 },
  { "١٬٥٠", "ar", NO (AMBIGUOUS) },
  { "١،٥", "ar", NO (SYNTAX) },
  /* Digits of other scripts. */
  { "۱٫۵ g", "fa", 1500000 },
  { "۱۰۰", NULL, 100000 },
  { "१½ g", "en", 1500000 },
  { "१.५", "hi", 1500 },
  { "１００ mg", "en", 100000 },
  { "１.５ mg", "en", 1500 },
  { "１．５ mg", "en", NO (SYNTAX) },
  { "১০০ mg", "en", 100000 },
  { "² mg", "en", NO (SYNTAX) },
  { "1² mg", "en", NO (SYNTAX) },
  { "① mg", "en", NO (SYNTAX) },
  { "Ⅳ mg", "en", NO (SYNTAX) },
  { "一百 mg", "en", NO (SYNTAX) },
  /* In Persian a slash is a decimal sign too: a fifth, or one and a half. */
  { "۱/۵ g", "fa", NO (AMBIGUOUS) },
  { "۱/5 g", "en", NO (AMBIGUOUS) },
  { "۱⁄۵ g", "fa", 200000 },
  { "۱½ g", "fa", 1500000 },
  { "١/٢ g", "ar", 500000 },
  /* Fractions. */
  { "¼ g", "en", 250000 },
  { "¾ g", "en", 750000 },
  { "⅛ mg", "en", 125 },
  { "2 ⅜ mg", "en", 2375 },
  { "⅔ g", "en", NO (SYNTAX) },
  { "½½ g", "en", NO (SYNTAX) },
  { "1/2/3 g", "en", NO (SYNTAX) },
  { "1.5½ g", "en", NO (SYNTAX) },
  { "½ 1 g", "en", NO (SYNTAX) },
  { "1 1/99999 g", "en", NO (SYNTAX) },
  /* Marks that steer the direction of text are overlooked around a number and refused inside it. */
  { "\u200e100 mg", "en", 100000 },
  { "\u200f100\u200f", "en", 100000 },
  { "\u061c٣٠٠\u061c mg", "ar", 300000 },
  { "100\u200e mg", "en", 100000 },
  { "100 \u200fmg\u200f ", "en", 100000 },
  { "\u2067100 mg\u2069", "en", 100000 },
  { "1\u200e00 mg", "en", NO (SYNTAX) },
  { "1\u200f.5 mg", "en", NO (SYNTAX) },
  { "1.\u200e5 mg", "en", NO (SYNTAX) },
  { "1,\u200f000 mg", "en", NO (AMBIGUOUS) },
  { "1\u200e,000 mg", "en", NO (SYNTAX) },
  { "1\u200e1/2 g", "en", NO (SYNTAX) },
  { "1\u200e½ g", "en", NO (SYNTAX) },
  { "1\u061c2 mg", "en", NO (SYNTAX) },
  { "100 m\u200eg", "en", NO (SYNTAX) },
  { "\u200f", "en", NO (SYNTAX) },
  { "\u200e-3", "en", NO (SYNTAX) },
  { "-\u200e3", "en", NO (SYNTAX) },
  { "\u200f\u22123 mg", "ar", NO (SYNTAX) },
  { "3- mg", "en", NO (SYNTAX) },
  /* These turn text around: 001 behind one shows as 100. */
  { "\u202e001 mg", "en", NO (SYNTAX) },
  { "\u202d100 mg", "en", NO (SYNTAX) },
  { "100 mg\u202c", "en", NO (SYNTAX) },
  { "1\u200b00", "en", NO (SYNTAX) },
  { "\ufeff100", "en", NO (SYNTAX) },
  /* Signs and exponents. */
  { "\u2212100 mg", "en", NO (SYNTAX) },
  { "–100 mg", "en", NO (SYNTAX) },
  { "—100 mg", "en", NO (SYNTAX) },
  { "＋100 mg", "en", NO (SYNTAX) },
  { "±5 mg", "en", NO (SYNTAX) },
  { "~100 mg", "en", NO (SYNTAX) },
  { "<100 mg", "en", NO (SYNTAX) },
  { "100-200 mg", "en", NO (SYNTAX) },
  { "1e3 mg", "en", NO (SYNTAX) },
  { "1×10³ mg", "en", NO (SYNTAX) },
  { "100%", "en", NO (SYNTAX) },
  { "100\nmg", "en", 100000 },
  { "\t100", "en", 100000 },
  { "0.001 mg", "en", 1 },
  { "1 kg", "en", NO (SYNTAX) },
  { "1000000000 mcg", "en", G_GINT64_CONSTANT (1000000000) },
  { "1000000001 mcg", "en", NO (OUT_OF_RANGE) },
};

static const StillaNumberStyle *
style_of (const char *language)
{
  return language != NULL ? stilla_number_style_for_language (language) : stilla_number_style_c ();
}

static void
test_readings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++) {
    g_autoptr (GError) error = NULL;
    gint64 ug = -99;
    gboolean understood = stilla_amount_parse (readings[i].typed, style_of (readings[i].language),
                                               STILLA_UNIT_MG, &ug, &error);

    g_test_message ("case %d: %s", (int) i, error != NULL ? error->message : "");
    if (readings[i].expected >= 0) {
      g_assert_no_error (error);
      g_assert_cmpint (ug, ==, readings[i].expected);
    } else {
      g_assert_error (error, STILLA_DOSE_ERROR, (int) (-1 - readings[i].expected));
      g_assert_cmpint (ug, ==, -99);
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
    g_assert_cmpint (understood, ==, readings[i].expected >= 0);
  }
}

/* Ten thousand characters are refused with a short sentence, whatever they are. */
static void
test_long (void)
{
  static const char *const repeated[] = { "9", "0", "٣", "1,", "½", " ", "\u200f", "1/", ".", "é" };

  for (guint i = 0; i < G_N_ELEMENTS (repeated); i++) {
    g_autoptr (GString) typed = g_string_new (NULL);
    g_autoptr (GError) error = NULL;
    gint64 ug = -99;

    while (typed->len < 10 * 1024)
      g_string_append (typed, repeated[i]);
    g_assert_false (stilla_amount_parse (typed->str, stilla_number_style_c (), STILLA_UNIT_MG, &ug, &error));
    g_assert_nonnull (error);
    g_assert_cmpint (ug, ==, -99);
    g_assert_cmpint ((int) g_utf8_strlen (error->message, -1), <, 200);
    g_assert_false (stilla_amount_is_molar (typed->str));
  }
}

static void
test_unit_needed (void)
{
  g_autoptr (GError) error = NULL;
  gint64 ug;

  g_assert_false (stilla_amount_parse ("100", stilla_number_style_c (), -1, &ug, &error));
  g_assert_error (error, STILLA_DOSE_ERROR, STILLA_DOSE_ERROR_SYNTAX);
}

static void
test_molar (void)
{
  g_assert_true (stilla_amount_is_molar ("4 mmol"));
  g_assert_true (stilla_amount_is_molar ("4mEq"));
  g_assert_true (stilla_amount_is_molar ("\u200f4 \u200emmol\u200f"));
  g_assert_true (stilla_amount_is_molar ("4mEq\u2069 "));
  g_assert_true (stilla_amount_is_molar ("½ mmol"));
  g_assert_false (stilla_amount_is_molar ("4 mg"));
  g_assert_false (stilla_amount_is_molar (""));
}

static const struct {
  gint64 ug;
  const char *language;
  const char *rounded;
  const char *exact;
} formats[] = {
  { 0, "en", "0\u00a0mg", "0\u00a0mg" },
  { 1, "en", "1\u00a0mcg", "1\u00a0mcg" },
  { 999, "en", "999\u00a0mcg", "999\u00a0mcg" },
  { 1000, "en", "1\u00a0mg", "1\u00a0mg" },
  { 1050, "en", "1.1\u00a0mg", "1.05\u00a0mg" },
  { 9949, "en", "9.9\u00a0mg", "9.949\u00a0mg" },
  { 9950, "en", "10\u00a0mg", "9.95\u00a0mg" },
  { 140961, "en", "141\u00a0mg", "140.961\u00a0mg" },
  { 140961, "de", "141\u00a0mg", "140,961\u00a0mg" },
  { 1000000, "en", "1,000\u00a0mg", "1,000\u00a0mg" },
  { 1234567, "de", "1.235\u00a0mg", "1.234,567\u00a0mg" },
  { 1500000, "fr", "1\u202f500\u00a0mg", "1\u202f500\u00a0mg" },
};

static void
test_formats (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++) {
    const StillaNumberStyle *style = style_of (formats[i].language);
    g_autofree char *rounded = stilla_amount_format (formats[i].ug, style);
    g_autofree char *exact = stilla_amount_format_exact (formats[i].ug, style);

    g_assert_cmpstr (rounded, ==, formats[i].rounded);
    g_assert_cmpstr (exact, ==, formats[i].exact);
  }
}

/* What is shown exactly must be read back as the same amount, in every language. */
static void
test_round_trip (void)
{
  static const char *const languages[] = { "en", "de", "de-CH", "fr", "sv", "ar", "pt_BR.UTF-8", "xx" };

  for (int round = 0; round < 20000; round++) {
    const StillaNumberStyle *style = style_of (languages[round % (int) G_N_ELEMENTS (languages)]);
    gint64 ug = g_test_rand_int_range (1, 1000000000);
    g_autofree char *shown = stilla_amount_format_exact (ug, style);
    g_autoptr (GError) error = NULL;
    gint64 read = 0;

    stilla_amount_parse (shown, style, -1, &read, &error);
    g_assert_no_error (error);
    g_assert_cmpint (read, ==, ug);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose/amount/readings", test_readings);
  g_test_add_func ("/dose/amount/long", test_long);
  g_test_add_func ("/dose/amount/unit-needed", test_unit_needed);
  g_test_add_func ("/dose/amount/molar", test_molar);
  g_test_add_func ("/dose/amount/formats", test_formats);
  g_test_add_func ("/dose/amount/round-trip", test_round_trip);
  return g_test_run ();
}
