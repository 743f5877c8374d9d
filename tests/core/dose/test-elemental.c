/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/dose/stilla-elemental.h"

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose/elemental/cases", test_cases);
  g_test_add_func ("/dose/elemental/hundredths", test_hundredths);
  g_test_add_func ("/dose/elemental/label-only", test_label_only);
  g_test_add_func ("/dose/elemental/overflow", test_overflow);
  g_test_add_func ("/dose/elemental/share", test_share);
  return g_test_run ();
}
