/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-formula.h"

#include <string.h>

typedef struct {
  const char *symbol;
  gint64 weight; /* thousandths of g/mol */
} Atom;

/* Two letters before one, so that Cl is not read as C. */
static const Atom atoms[] = {
  { "Mg", 24305 }, { "Cl", 35450 }, { "H", 1008 },  { "C", 12011 },
  { "N", 14007 },  { "O", 15999 },  { "P", 30974 }, { "S", 32060 },
};

/* A count after a symbol or a bracket; 1 when there is none, 0 when it is no count. */
static gint64
read_count (const char **text)
{
  gint64 count = 0;

  if (!g_ascii_isdigit (**text))
    return 1;
  while (g_ascii_isdigit (**text) && count < 1000)
    count = count * 10 + (*(*text)++ - '0');
  return count;
}

static gboolean
read_atom (const char **text, gint64 factor, StillaFormula *sum)
{
  for (guint i = 0; i < G_N_ELEMENTS (atoms); i++) {
    gint64 count;

    if (!g_str_has_prefix (*text, atoms[i].symbol))
      continue;
    *text += strlen (atoms[i].symbol);
    if (g_ascii_islower (**text))
      return FALSE;
    count = read_count (text) * factor;
    sum->molar_mass += count * atoms[i].weight;
    sum->magnesium += i == 0 ? count : 0;
    return count > 0;
  }
  return FALSE;
}

static gboolean
read_group (const char **text, gint64 factor, StillaFormula *sum)
{
  StillaFormula group = { 0 };
  gint64 count;

  (*text)++;
  while (**text != ')')
    if (!read_atom (text, 1, &group))
      return FALSE;
  (*text)++;
  count = read_count (text) * factor;
  sum->molar_mass += count * group.molar_mass;
  sum->magnesium += count * group.magnesium;
  return count > 0 && group.molar_mass > 0;
}

/* One part between points, "2H2O". */
static gboolean
read_part (const char **text, StillaFormula *sum)
{
  gint64 factor = read_count (text);

  if (factor == 0 || **text == '.' || **text == '\0')
    return FALSE;
  while (**text != '\0' && **text != '.') {
    gboolean ok = **text == '(' ? read_group (text, factor, sum) : read_atom (text, factor, sum);

    if (!ok)
      return FALSE;
  }
  return TRUE;
}

gboolean
stilla_formula_parse (const char *formula, StillaFormula *out)
{
  StillaFormula sum = { 0 };

  if (strlen (formula) > 64 || !read_part (&formula, &sum))
    return FALSE;
  while (*formula == '.') {
    formula++;
    if (!read_part (&formula, &sum))
      return FALSE;
  }
  *out = sum;
  return TRUE;
}
