/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-label-reading.h"

static StillaForm glycinate = { .id = (char *) "glycinate",
                                .name = (char *) "Magnesium glycinate",
                                .detail = (char *) "dry (anhydrous)",
                                .family = (char *) "glycinate",
                                .formula = (char *) "Mg(C2H4NO2)2",
                                .numerator = 24305,
                                .denominator = 172423 };
static StillaForm citrate = { .id = (char *) "citrate",
                              .name = (char *) "Magnesium citrate",
                              .family = (char *) "citrate",
                              .formula = (char *) "Mg3(C6H5O7)2",
                              .numerator = 72915,
                              .denominator = 451113 };
static StillaForm oxide = { .id = (char *) "oxide",
                            .name = (char *) "Magnesium oxide",
                            .family = (char *) "oxide",
                            .formula = (char *) "MgO",
                            .numerator = 24305,
                            .denominator = 40304 };
static StillaForm blend
    = { .id = (char *) "glycinate-buffered", .name = (char *) "Blend", .family = (char *) "glycinate" };

static StillaLabelReading *
read_label (const StillaForm *form, StillaBasis basis, const char *amount)
{
  StillaLabelInput input = { form, basis, amount, 1, NULL };

  return stilla_label_reading_new (&input, stilla_number_style_for_language ("en"));
}

static void
test_states (void)
{
  static const struct {
    const StillaForm *form;
    StillaBasis basis;
    const char *amount;
    StillaLabelState state;
    gint64 elemental_ug;
  } rows[] = {
    { &glycinate, STILLA_BASIS_COMPOUND, "1,000 mg", STILLA_LABEL_KNOWN, 140961 },
    { &glycinate, STILLA_BASIS_COMPOUND, "1 g", STILLA_LABEL_KNOWN, 140961 },
    { &oxide, STILLA_BASIS_COMPOUND, "400", STILLA_LABEL_KNOWN, 241217 },
    { &citrate, STILLA_BASIS_COMPOUND, "500 mg", STILLA_LABEL_KNOWN, 80817 },
    { NULL, STILLA_BASIS_ELEMENTAL, "100", STILLA_LABEL_KNOWN, 100000 },
    { &blend, STILLA_BASIS_ELEMENTAL, "5 mmol", STILLA_LABEL_KNOWN, 121525 },
    { &blend, STILLA_BASIS_COMPOUND, "500", STILLA_LABEL_UNKNOWN, 0 },
    { NULL, STILLA_BASIS_COMPOUND, "500", STILLA_LABEL_UNKNOWN, 0 },
    { &oxide, STILLA_BASIS_COMPOUND, "5 mmol", STILLA_LABEL_INVALID, 0 },
    { &oxide, STILLA_BASIS_COMPOUND, "1,5", STILLA_LABEL_INVALID, 0 },
    { &oxide, STILLA_BASIS_COMPOUND, "-3", STILLA_LABEL_INVALID, 0 },
    { &oxide, STILLA_BASIS_COMPOUND, "1e9", STILLA_LABEL_INVALID, 0 },
    { &oxide, STILLA_BASIS_COMPOUND, "a lot", STILLA_LABEL_INVALID, 0 },
    { &oxide, STILLA_BASIS_COMPOUND, "", STILLA_LABEL_EMPTY, 0 },
    { &oxide, STILLA_BASIS_COMPOUND, "  ", STILLA_LABEL_EMPTY, 0 },
    { &oxide, STILLA_BASIS_COMPOUND, NULL, STILLA_LABEL_EMPTY, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaLabelReading) reading = read_label (rows[i].form, rows[i].basis, rows[i].amount);
    gboolean is_known = rows[i].state == STILLA_LABEL_KNOWN;
    gboolean says_why = rows[i].state == STILLA_LABEL_INVALID || rows[i].state == STILLA_LABEL_UNKNOWN;

    g_test_message ("row %u", i);
    g_assert_cmpint (reading->state, ==, rows[i].state);
    g_assert_cmpint (reading->elemental_ug, ==, rows[i].elemental_ug);
    g_assert_cmpint (reading->result != NULL, ==, is_known);
    g_assert_cmpint (reading->formula != NULL, ==, is_known);
    g_assert_cmpint (reading->error != NULL, ==, says_why);
    g_assert_cmpint (reading->echo != NULL, ==, is_known || rows[i].state == STILLA_LABEL_UNKNOWN);
  }
}

static void
test_words (void)
{
  g_autoptr (StillaLabelReading) one = read_label (&glycinate, STILLA_BASIS_COMPOUND, "1000");
  g_autoptr (StillaLabelReading) three = read_label (&citrate, STILLA_BASIS_COMPOUND, "500");
  StillaForm with_water = glycinate;
  g_autoptr (StillaLabelReading) hydrate = NULL;

  with_water.formula = (char *) "Mg(C2H4NO2)2.2H2O";
  hydrate = read_label (&with_water, STILLA_BASIS_COMPOUND, "1000");
  g_assert_cmpstr (one->result, ==, "141\u00a0mg of elemental magnesium");
  g_assert_cmpstr (one->echo, ==, "Read as 1,000\u00a0mg of the whole compound (Magnesium glycinate).");
  g_assert_cmpstr (one->molar, ==, "5.8\u00a0mmol, 11.6\u00a0mEq");
  g_assert_true (g_str_has_prefix (one->formula, "1,000\u00a0mg × 24.305 ÷ 172.423 = 140.961\u00a0mg."));
  g_assert_nonnull (strstr (three->formula, "500\u00a0mg × 3 × 24.305 ÷ 451.113 = 80.817\u00a0mg."));
  g_assert_nonnull (strstr (one->formula, "one mole of Mg(C₂H₄NO₂)₂ weighs 172.423 g."));
  g_assert_nonnull (strstr (hydrate->formula, "Mg(C₂H₄NO₂)₂·2H₂O"));
  g_assert_nonnull (strstr (one->note, "oxide"));
}

static void
test_units (void)
{
  static const struct {
    int per_units;
    const char *unit;
    const char *result;
  } rows[] = {
    { 1, NULL, "141\u00a0mg of elemental magnesium" },
    { 2, NULL, "141\u00a0mg of elemental magnesium" },
    { 1, "tablet", "141\u00a0mg of elemental magnesium in 1 tablet" },
    { 2, "capsule", "141\u00a0mg of elemental magnesium in 2 capsules, 70\u00a0mg in each" },
    { 3, "scoop", "141\u00a0mg of elemental magnesium in 3 scoops, 47\u00a0mg in each" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaLabelInput input = { &glycinate, STILLA_BASIS_COMPOUND, "1000", rows[i].per_units, rows[i].unit };
    g_autoptr (StillaLabelReading) reading
        = stilla_label_reading_new (&input, stilla_number_style_for_language ("en"));

    g_assert_cmpstr (reading->result, ==, rows[i].result);
  }
}

/* A number that is large for elemental magnesium in glycinate or citrate is asked about, never changed. */
static void
test_asks_basis (void)
{
  static const struct {
    const StillaForm *form;
    StillaBasis basis;
    const char *amount;
    gboolean asks;
  } rows[] = {
    { &glycinate, STILLA_BASIS_ELEMENTAL, "700", TRUE },
    { &glycinate, STILLA_BASIS_ELEMENTAL, "699.999", FALSE },
    { &citrate, STILLA_BASIS_ELEMENTAL, "1 g", TRUE },
    { &blend, STILLA_BASIS_ELEMENTAL, "700", TRUE },
    { &oxide, STILLA_BASIS_ELEMENTAL, "700", FALSE },
    { NULL, STILLA_BASIS_ELEMENTAL, "700", FALSE },
    { &glycinate, STILLA_BASIS_COMPOUND, "1000", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaLabelReading) reading = read_label (rows[i].form, rows[i].basis, rows[i].amount);

    g_assert_cmpint (reading->asks_basis, ==, rows[i].asks);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/label-reading/states", test_states);
  g_test_add_func ("/model/label-reading/words", test_words);
  g_test_add_func ("/model/label-reading/units", test_units);
  g_test_add_func ("/model/label-reading/asks-basis", test_asks_basis);
  return g_test_run ();
}
