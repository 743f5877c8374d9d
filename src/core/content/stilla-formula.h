/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a chemical formula weighs, exactly: the abridged atomic weights as whole thousandths of g/mol. */
typedef struct {
  gint64 molar_mass; /* thousandths of g/mol */
  gint64 magnesium;  /* atoms of magnesium */
} StillaFormula;

/**
 * stilla_formula_parse:
 * @formula: "Mg(C2H4NO2)2.2H2O": symbols, counts, one level of brackets, a point before each further part
 *
 * Knows the elements that magnesium salts are made of: H, C, N, O, Mg, P, S, Cl.
 *
 * Returns: FALSE when @formula cannot be read
 */
gboolean stilla_formula_parse (const char *formula, StillaFormula *out);

G_END_DECLS
