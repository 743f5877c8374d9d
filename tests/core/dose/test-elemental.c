/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/content/stilla-bundle.h"
#include "core/dose/stilla-amount.h"

static const StillaForm glycinate
    = { .name = (char *) "glycinate", .numerator = 24305, .denominator = 172423 };
static const StillaForm heptahydrate
    = { .name = (char *) "sulfate", .numerator = 24305, .denominator = 246466 };
static const StillaForm dicitrate
    = { .name = (char *) "citrate", .numerator = 3 * 24305, .denominator = 451113 };
static const StillaForm buffered = { .name = (char *) "Magnesium glycinate, buffered" };

/* Recomputed by hand from the atomic weights: compound × atoms × 24.305 / molar mass. */
static const struct {
  const StillaForm *form;
  gint64 compound_ug;
  gint64 elemental_ug;
  gint64 millimoles;       /* hundredths */
  gint64 milliequivalents; /* hundredths */
} cases[] = {
  { &glycinate, 1000000, 140961, 580, 1160 },    { &glycinate, 200000, 28192, 116, 232 },
  { &glycinate, 500000, 70481, 290, 580 },       { &heptahydrate, 1000000, 98614, 406, 811 },
  { &heptahydrate, 2000000, 197228, 811, 1623 }, { &dicitrate, 600000, 96980, 399, 798 },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    gint64 elemental = 0, compound = 0;

    stilla_elemental_from_compound (cases[i].form, cases[i].compound_ug, &elemental, &error);
    g_assert_no_error (error);
    g_assert_cmpint (elemental, ==, cases[i].elemental_ug);
    g_assert_cmpint (stilla_millimoles_in_hundredths (elemental), ==, cases[i].millimoles);
    g_assert_cmpint (stilla_milliequivalents_in_hundredths (elemental), ==, cases[i].milliequivalents);

    /* Back again: no further off than one microgram of magnesium weighs as compound. */
    stilla_compound_from_elemental (cases[i].form, elemental, &compound, &error);
    g_assert_no_error (error);
    g_assert_cmpint (ABS (compound - cases[i].compound_ug), <=,
                     cases[i].form->denominator / cases[i].form->numerator + 1);
  }
}

/* Rounded once: 98,614 is 8.1147 mEq, which by way of 8.115 would become 8.12. */
static void
test_hundredths (void)
{
  static const struct {
    gint64 elemental_ug;
    gint64 millimoles;
    gint64 milliequivalents;
  } rows[] = { { 98614, 406, 811 },    { 140961, 580, 1160 }, { 24305, 100, 200 },
               { 243050, 1000, 2000 }, { 121, 0, 1 },         { 122, 1, 1 },
               { 60, 0, 0 },           { 61, 0, 1 },          { 0, 0, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_assert_cmpint (stilla_millimoles_in_hundredths (rows[i].elemental_ug), ==, rows[i].millimoles);
    g_assert_cmpint (stilla_milliequivalents_in_hundredths (rows[i].elemental_ug), ==,
                     rows[i].milliequivalents);
  }
}

static void
test_label_only (void)
{
  g_autoptr (GError) error = NULL;
  gint64 elemental = -1;

  g_assert_false (stilla_elemental_from_compound (&buffered, 1000, &elemental, &error));
  g_assert_error (error, STILLA_DOSE_ERROR, STILLA_DOSE_ERROR_LABEL_ONLY);
  g_assert_cmpint (elemental, ==, -1);
}

static void
test_overflow (void)
{
  g_autoptr (GError) error = NULL;
  gint64 elemental = -1;

  g_assert_false (stilla_elemental_from_compound (&glycinate, G_MAXINT64 / 2, &elemental, &error));
  g_assert_error (error, STILLA_DOSE_ERROR, STILLA_DOSE_ERROR_OUT_OF_RANGE);
}

static void
test_share (void)
{
  g_assert_cmpint (stilla_form_permyriad (&glycinate), ==, 1410);
  g_assert_cmpint (stilla_form_permyriad (&heptahydrate), ==, 986);
  g_assert_cmpint (stilla_form_permyriad (&dicitrate), ==, 1616);
}

/* Rounded to hundredths, and typed again, an amount is off by half a hundredth at most, and stays there. */
static void
check_molar (gint64 ug, gint64 hundredths, gint64 per_unit, const char *unit, gint64 (*convert) (gint64))
{
  g_autofree char *typed = g_strdup_printf ("%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT " %s",
                                            hundredths / 100, hundredths % 100, unit);
  gint64 back = 0;

  /* per_unit is in half micrograms, so that a mEq has a whole number of them. */
  g_assert_cmpint (ABS (hundredths * per_unit - ug * 200), <=, per_unit / 2);
  if (hundredths == 0)
    return;
  g_assert_true (stilla_amount_parse (typed, stilla_number_style_c (), -1, &back, NULL));
  g_assert_cmpint (ABS (back - ug), <=, per_unit / 400 + 1);
  g_assert_cmpint (convert (back), ==, hundredths);
}

static void
test_molar_round_trip (void)
{
  for (int round = 0; round < 20000; round++) {
    gint64 ug = g_test_rand_int_range (1, round % 2 == 0 ? 2000000 : 1000000000);
    gint64 millimoles = stilla_millimoles_in_hundredths (ug);
    gint64 milliequivalents = stilla_milliequivalents_in_hundredths (ug);

    check_molar (ug, millimoles, 48610, "mmol", stilla_millimoles_in_hundredths);
    check_molar (ug, milliequivalents, 24305, "mEq", stilla_milliequivalents_in_hundredths);
    g_assert_cmpint (ABS (milliequivalents - 2 * millimoles), <=, 1);
  }
}

/* To the compound and back loses less than a microgram of magnesium, in every form of the guide. */
static void
test_form_round_trip (void)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  const GPtrArray *forms = stilla_bundle_get_forms (bundle);

  for (guint round = 0; round < 20000; round++) {
    const StillaForm *form = g_ptr_array_index (forms, round % forms->len);
    gint64 ug = g_test_rand_int_range (1, 1000000000);
    gint64 compound = 0, back = 0;

    if (stilla_form_is_label_only (form))
      continue;
    g_assert_true (stilla_compound_from_elemental (form, ug, &compound, NULL));
    g_assert_true (stilla_elemental_from_compound (form, compound, &back, NULL));
    g_assert_cmpint (back, ==, ug);
  }
}

/* The worked examples of the clinical dossier (section 4), by its numbers. The limits are those of the guide:
 * -1 stands for below, 0 for at, 1 for above the limit for adults. */
static const struct {
  const char *form; /* NULL: elemental magnesium */
  const char *typed;
  int times;
  const char *more; /* elemental magnesium beside it */
  gint64 elemental_ug;
  int us_ca;
  int eu;
  int uk;
} examples[] = {
  { NULL, "200 mg", 1, NULL, 200000, -1, -1, -1 },         /* 1 */
  { "glycinate", "1000 mg", 1, NULL, 140961, -1, -1, -1 }, /* 2 */
  { "glycinate", "200 mg", 1, NULL, 28192, -1, -1, -1 },   /* 3 */
  { "glycinate", "500 mg", 1, NULL, 70481, -1, -1, -1 },   /* 4 */
  { NULL, "500 mg", 1, NULL, 500000, 1, 1, 1 },            /* 5 */
  { "oxide", "400 mg", 1, NULL, 241217, -1, -1, -1 },      /* 6 */
  { "oxide", "400 mg", 2, NULL, 482434, 1, 1, 1 },         /* 7 */
  { NULL, "150 mg", 2, "50 mg", 350000, 0, 1, -1 },        /* 8, before the antacid */
  { NULL, "150 mg", 2, "50.001 mg", 350001, 1, 1, -1 },    /* 8, with any antacid at all */
  { "hydroxide", "415 mg", 6, NULL, 1037730, 1, 1, 1 },    /* 9: 6 spoons; 2,490 mg at once is 1,037,731 */
  { "hydroxide", "2490 mg", 1, NULL, 1037731, 1, 1, 1 },   /* 9 */
  { NULL, "10 mEq", 1, NULL, 121525, -1, -1, -1 },         /* 10 */
  { NULL, "10 mEq", 3, NULL, 364575, 1, 1, -1 },           /* 10 */
  { NULL, "600 mg", 1, NULL, 600000, 1, 1, 1 },            /* section 4.3: 24 mmol is 583,320 */
  { NULL, "24 mmol", 1, NULL, 583320, 1, 1, 1 },
  { "citrate", "600 mg", 1, NULL, 96980, -1, -1, -1 }, /* section 4.3, had it been the compound */
};

static gint64
read_amount (const char *typed)
{
  gint64 ug = 0;

  if (typed != NULL)
    g_assert_true (stilla_amount_parse (typed, stilla_number_style_c (), -1, &ug, NULL));
  return ug;
}

static int
compare_with_limit (const StillaBundle *bundle, const char *region, gint64 ug)
{
  const StillaLimit *limit = stilla_bundle_find_limit (bundle, region, "adult");

  g_assert_nonnull (limit);
  return ug < limit->amount_ug ? -1 : ug > limit->amount_ug ? 1 : 0;
}

static void
test_worked_examples (void)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++) {
    gint64 each = read_amount (examples[i].typed);
    gint64 day;

    g_test_message ("row %u", i);
    if (examples[i].form != NULL)
      g_assert_true (stilla_elemental_from_compound (stilla_bundle_find_form (bundle, examples[i].form), each,
                                                     &each, NULL));
    day = each * examples[i].times + read_amount (examples[i].more);
    g_assert_cmpint (day, ==, examples[i].elemental_ug);
    g_assert_cmpint (compare_with_limit (bundle, "us-ca", day), ==, examples[i].us_ca);
    g_assert_cmpint (compare_with_limit (bundle, "eu", day), ==, examples[i].eu);
    g_assert_cmpint (compare_with_limit (bundle, "uk", day), ==, examples[i].uk);
    /* Nobody knows where the reader lives: the lowest limit counts. */
    g_assert_cmpint (compare_with_limit (bundle, NULL, day), ==, examples[i].eu);
  }
}

/* Example 5 the other way round: so much pure glycinate would hold it. */
static void
test_compound_of_example (void)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  gint64 compound = 0;

  g_assert_true (stilla_compound_from_elemental (stilla_bundle_find_form (bundle, "glycinate"), 500000,
                                                 &compound, NULL));
  g_assert_cmpint (compound, ==, 3547069);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose/elemental/cases", test_cases);
  g_test_add_func ("/dose/elemental/hundredths", test_hundredths);
  g_test_add_func ("/dose/elemental/label-only", test_label_only);
  g_test_add_func ("/dose/elemental/overflow", test_overflow);
  g_test_add_func ("/dose/elemental/share", test_share);
  stilla_resources_register ();
  g_test_add_func ("/dose/elemental/molar-round-trip", test_molar_round_trip);
  g_test_add_func ("/dose/elemental/form-round-trip", test_form_round_trip);
  g_test_add_func ("/dose/elemental/worked-examples", test_worked_examples);
  g_test_add_func ("/dose/elemental/compound-of-example", test_compound_of_example);
  return g_test_run ();
}
