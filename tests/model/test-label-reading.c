/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-label-reading.h"

static StillaForm glycinate = { .id = (char *) "glycinate",
                                .name = (char *) "Magnesium glycinate",
                                .detail = (char *) "dry (anhydrous)",
                                .family = (char *) "glycinate",
                                .formula = (char *) "Mg(C2H4NO2)2",
                                .asks_from_ug = 700000,
                                .numerator = 24305,
                                .denominator = 172423 };
static StillaForm citrate = { .id = (char *) "citrate",
                              .name = (char *) "Magnesium citrate",
                              .family = (char *) "citrate",
                              .formula = (char *) "Mg3(C6H5O7)2",
                              .asks_from_ug = 700000,
                              .numerator = 72915,
                              .denominator = 451113 };
static StillaForm oxide = { .id = (char *) "oxide",
                            .name = (char *) "Magnesium oxide",
                            .family = (char *) "oxide",
                            .formula = (char *) "MgO",
                            .numerator = 24305,
                            .denominator = 40304 };
static StillaForm blend = { .id = (char *) "glycinate-buffered",
                            .name = (char *) "Blend",
                            .family = (char *) "glycinate",
                            .asks_from_ug = 700000,
                            .probable_above = 14500,
                            .probable_note = (char *) "Probably a blend." };

static StillaLabelReading *
read_input (const StillaLabelInput *fields, const char *language)
{
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  StillaLabelInput input = *fields;

  g_ptr_array_add (forms, &glycinate);
  g_ptr_array_add (forms, &citrate);
  g_ptr_array_add (forms, &oxide);
  g_ptr_array_add (forms, &blend);
  input.forms = forms;
  return stilla_label_reading_new (&input, stilla_number_style_for_language (language));
}

static StillaLabelReading *
read_label (const StillaForm *form, StillaBasis basis, const char *amount)
{
  return read_input (&(StillaLabelInput){ form, basis, amount, 1, NULL }, "en");
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
  g_assert_nonnull (strstr (one->note, "estimate"));
  g_assert_nonnull (strstr (one->note, "Blend"));
  g_assert_nonnull (strstr (three->note, "estimate"));
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
    g_autoptr (StillaLabelReading) reading = read_input (&input, "en");

    g_assert_cmpstr (reading->result, ==, rows[i].result);
  }
}

/* A number that is large for elemental magnesium in glycinate or citrate is asked about, never changed; it
 * counts only when the person has answered. */
static void
test_asks (void)
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
    StillaLabelInput input = { rows[i].form, rows[i].basis, rows[i].amount, 1, NULL, .is_confirmed = TRUE };
    g_autoptr (StillaLabelReading) reading = read_label (rows[i].form, rows[i].basis, rows[i].amount);
    g_autoptr (StillaLabelReading) answered = read_input (&input, "en");

    g_test_message ("row %u", i);
    g_assert_cmpint (reading->state, ==, rows[i].asks ? STILLA_LABEL_ASKED : STILLA_LABEL_KNOWN);
    g_assert_cmpint (reading->question != NULL, ==, rows[i].asks);
    g_assert_cmpint (reading->elemental_ug == 0, ==, rows[i].asks);
    g_assert_cmpint (reading->result == NULL, ==, rows[i].asks);
    g_assert_nonnull (reading->echo);
    g_assert_cmpint (answered->state, ==, STILLA_LABEL_KNOWN);
    g_assert_null (answered->question);
    g_assert_cmpint (answered->elemental_ug, >, 0);
    if (rows[i].asks)
      g_assert_nonnull (strstr (answered->note, "You said"));
  }
}

/* What follows from two numbers; the words are looked for in the question, in the note or in the error. */
static void
test_two_numbers (void)
{
  static const struct {
    const StillaForm *form;
    const char *amount;
    const char *weight;
    gboolean is_confirmed;
    StillaLabelState state;
    const char *words;
  } rows[] = {
    { &glycinate, "141", "1,000 mg", FALSE, STILLA_LABEL_KNOWN, "fit each other" },
    { &glycinate, "141", "1 g", FALSE, STILLA_LABEL_KNOWN, "fit each other" },
    { &glycinate, "705", "5 g", FALSE, STILLA_LABEL_KNOWN, "fit each other" },
    { &glycinate, "150", "1000", FALSE, STILLA_LABEL_KNOWN, "Probably a blend." },
    { &glycinate, "180", "1000", FALSE, STILLA_LABEL_ASKED, "“Blend”" },
    { &glycinate, "180", "1000", FALSE, STILLA_LABEL_ASKED,
      "180\u00a0mg is more elemental magnesium than 1,000\u00a0mg" },
    { &glycinate, "180", "1000", TRUE, STILLA_LABEL_KNOWN, "Probably a blend." },
    { &glycinate, "180", "1000", TRUE, STILLA_LABEL_KNOWN, "You said" },
    { &glycinate, "1000", "1000", FALSE, STILLA_LABEL_ASKED, "is more" },
    { &glycinate, "28", "1000", FALSE, STILLA_LABEL_ASKED, "28\u00a0mg is less elemental magnesium" },
    { &glycinate, "28", "1000", TRUE, STILLA_LABEL_KNOWN, "You said" },
    { &glycinate, "1000", "141", FALSE, STILLA_LABEL_INVALID, "cannot weigh more" },
    { &glycinate, "1000", "141", TRUE, STILLA_LABEL_INVALID, "cannot weigh more" },
    { &glycinate, "141", "5 mmol", FALSE, STILLA_LABEL_INVALID, "mmol and mEq" },
    { &glycinate, "141", "1,5", FALSE, STILLA_LABEL_INVALID, "two ways" },
    { &glycinate, "141", "1e3", FALSE, STILLA_LABEL_INVALID, "no unit Stilla knows" },
    { &glycinate, "1,5", "1000", FALSE, STILLA_LABEL_INVALID, "two ways" },
    { &glycinate, "", "1000", FALSE, STILLA_LABEL_EMPTY, NULL },
    { &glycinate, "141", " ", FALSE, STILLA_LABEL_KNOWN, NULL },
    { &blend, "180", "1000", FALSE, STILLA_LABEL_KNOWN, "not checked" },
    { &blend, "700", "4000", FALSE, STILLA_LABEL_ASKED, "a lot" },
    { NULL, "180", "1000", FALSE, STILLA_LABEL_KNOWN, "not checked" },
    { NULL, "1000", "1000", FALSE, STILLA_LABEL_ASKED, "is more" },
    { &oxide, "241", "400", FALSE, STILLA_LABEL_KNOWN, "fit each other" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaLabelInput input = { .form = rows[i].form,
                               .amount = rows[i].amount,
                               .per_units = 1,
                               .weight = rows[i].weight,
                               .is_confirmed = rows[i].is_confirmed };
    g_autoptr (StillaLabelReading) reading = read_input (&input, "en");
    const char *said[] = { reading->question, reading->note, reading->error, reading->weight_error };
    gboolean is_said = rows[i].words == NULL && reading->note == NULL;

    g_test_message ("row %u", i);
    g_assert_cmpint (reading->state, ==, rows[i].state);
    for (guint part = 0; part < G_N_ELEMENTS (said) && rows[i].words != NULL; part++)
      is_said |= said[part] != NULL && strstr (said[part], rows[i].words) != NULL;
    g_assert_true (is_said);
    g_assert_cmpint (reading->elemental_ug > 0, ==, rows[i].state == STILLA_LABEL_KNOWN);
    g_assert_cmpint (reading->result != NULL, ==, rows[i].state == STILLA_LABEL_KNOWN);
  }
}

/* Both numbers are said back in words, as the reader writes numbers. */
static void
test_two_echoes (void)
{
  StillaLabelInput input = { .form = &glycinate, .amount = "141", .per_units = 1, .weight = "1000" };
  StillaLabelInput arabic = { .form = &glycinate, .amount = "١٤١", .per_units = 1, .weight = "١٠٠٠\u200f" };
  StillaLabelInput compound = { &glycinate, STILLA_BASIS_COMPOUND, "1000", 1, NULL, NULL, "5", FALSE };
  g_autoptr (StillaLabelReading) english = read_input (&input, "en");
  g_autoptr (StillaLabelReading) german = read_input (&input, "de");
  g_autoptr (StillaLabelReading) typed = read_input (&arabic, "en");
  g_autoptr (StillaLabelReading) alone = read_input (&compound, "en");

  g_assert_cmpstr (english->echo, ==, "Read as 141\u00a0mg of elemental magnesium.");
  g_assert_cmpstr (english->weight_echo, ==,
                   "Read as 1,000\u00a0mg of the whole compound (Magnesium glycinate).");
  g_assert_cmpstr (german->weight_echo, ==,
                   "Read as 1.000\u00a0mg of the whole compound (Magnesium glycinate).");
  g_assert_cmpstr (typed->echo, ==, english->echo);
  g_assert_cmpstr (typed->weight_echo, ==, english->weight_echo);
  g_assert_null (alone->weight_echo);
  g_assert_cmpint (alone->elemental_ug, ==, 140961);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/label-reading/states", test_states);
  g_test_add_func ("/model/label-reading/words", test_words);
  g_test_add_func ("/model/label-reading/units", test_units);
  g_test_add_func ("/model/label-reading/asks", test_asks);
  g_test_add_func ("/model/label-reading/two-numbers", test_two_numbers);
  g_test_add_func ("/model/label-reading/two-echoes", test_two_echoes);
  return g_test_run ();
}
