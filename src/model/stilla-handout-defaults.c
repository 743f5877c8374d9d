/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-handout-defaults.h"

#define LETTER_REGION "us-ca" /* nearly everybody else has A4 */

StillaHandoutOrder *
stilla_handout_defaults_new_order (StillaSettings *settings)
{
  StillaHandoutOrder *order = stilla_handout_order_new ();
  GSettings *stored = stilla_settings_get_stored (settings);
  g_autofree char *paper = g_settings_get_string (stored, "handout-paper");

  order->region = stilla_settings_dup_region (settings);
  order->large = g_settings_get_boolean (stored, "handout-large");
  if (!stilla_paper_from_string (paper, &order->paper))
    order->paper = g_strcmp0 (order->region, LETTER_REGION) == 0 ? STILLA_PAPER_LETTER : STILLA_PAPER_A4;
  return order;
}

void
stilla_handout_defaults_keep (StillaSettings *settings, const StillaHandoutOrder *order)
{
  GSettings *stored = stilla_settings_get_stored (settings);
  g_autoptr (StillaHandoutOrder) before = stilla_handout_defaults_new_order (settings);

  if (before->paper != order->paper)
    g_settings_set_string (stored, "handout-paper", stilla_paper_to_string (order->paper));
  if (before->large != order->large)
    g_settings_set_boolean (stored, "handout-large", order->large);
}
