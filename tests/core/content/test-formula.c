/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-formula.h"

typedef struct {
  const char *formula;
  gint64 molar_mass; /* thousandths; 0: must be refused */
  gint64 magnesium;
} Sample;

/* The clinical dossier's table, worked out by hand from its atomic weights. */
static const Sample samples[] = {
  { "MgO", 40304, 1 },
  { "Mg(OH)2", 58319, 1 },
  { "MgCl2", 95205, 1 },
  { "MgCl2.6H2O", 203295, 1 },
  { "MgSO4.7H2O", 246466, 1 },
  { "MgCO3", 84313, 1 },
  { "Mg(C2H4NO2)2", 172423, 1 },
  { "Mg(C2H4NO2)2.2H2O", 208453, 1 },
  { "Mg3(C6H5O7)2", 451113, 3 },
  { "Mg3(C6H5O7)2.9H2O", 613248, 3 },
  { "MgC6H6O7", 214412, 1 },
  { "Mg(C2H6NO3S)2", 272573, 1 },
  { "MgC3H7O6P", 194362, 1 },
  { "Mg(C5H3N2O4)2", 334483, 1 },
  { "H2O", 18015, 0 },
  { "", 0, 0 },
  { "mgO", 0, 0 },
  { "Mga", 0, 0 },
  { "MgFe", 0, 0 },
  { "Co", 0, 0 },
  { "Mg0", 0, 0 },
  { "Mg(O", 0, 0 },
  { "Mg()2", 0, 0 },
  { "MgO)", 0, 0 },
  { "Mg(C(H))2", 0, 0 },
  { "MgO.", 0, 0 },
  { ".MgO", 0, 0 },
  { "MgO..H2O", 0, 0 },
  { "MgO 2", 0, 0 },
  { "2", 0, 0 },
  { "MgOMgOMgOMgOMgOMgOMgOMgOMgOMgOMgOMgOMgOMgOMgOMgOMgOMgOMgOMgOMgOMgOMgO", 0, 0 },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    StillaFormula formula = { -1, -1 };
    gboolean ok = stilla_formula_parse (samples[i].formula, &formula);

    g_test_message ("%s", samples[i].formula);
    g_assert_cmpint (ok, ==, samples[i].molar_mass > 0);
    g_assert_cmpint (formula.molar_mass, ==, ok ? samples[i].molar_mass : -1);
    g_assert_cmpint (formula.magnesium, ==, ok ? samples[i].magnesium : -1);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/formula/parse", test_parse);
  return g_test_run ();
}
