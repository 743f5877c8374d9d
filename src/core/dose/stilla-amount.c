/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/dose/stilla-amount.h"

#define UG_PER_MG 1000

static gint64
divide_half_up (gint64 over, gint64 under)
{
  return over / under + (over % under >= under - over % under ? 1 : 0);
}

static char *
join_unit (gint64 thousandths, const char *unit, const StillaNumberStyle *style)
{
  g_autofree char *number = stilla_number_format (thousandths, style);

  return g_strconcat (number, "\u00a0", unit, NULL);
}

char *
stilla_amount_format (gint64 ug, const StillaNumberStyle *style)
{
  g_return_val_if_fail (ug >= 0 && style != NULL, NULL);

  if (ug != 0 && ug < UG_PER_MG)
    return join_unit (ug * 1000, "mcg", style);
  if (ug < 10 * UG_PER_MG)
    return join_unit (divide_half_up (ug, 100) * 100, "mg", style);
  return join_unit (divide_half_up (ug, UG_PER_MG) * 1000, "mg", style);
}

char *
stilla_amount_format_exact (gint64 ug, const StillaNumberStyle *style)
{
  g_return_val_if_fail (ug >= 0 && style != NULL, NULL);

  if (ug != 0 && ug < UG_PER_MG)
    return join_unit (ug * 1000, "mcg", style);
  return join_unit (ug, "mg", style);
}
