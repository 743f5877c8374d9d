/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-safety-look-private.h"

#include "core/content/stilla-inline-render.h"
#include "core/search/stilla-fold.h"

gboolean
stilla_safety_look_covers (const StillaSafetyLook *self, StillaRoute routes)
{
  return (self->report->routes & routes) != 0;
}

char *
stilla_safety_look_render (const StillaSafetyLook *self, const StillaElement *node)
{
  g_autoptr (StillaText) text = NULL;

  if (node == NULL)
    return g_strdup ("");
  text = stilla_inline_render (self->bundle, node, self->reader);
  return stilla_text_dup_string (text);
}

StillaLevel
stilla_safety_look_level (const StillaSafetyLook *self, const StillaInteraction *interaction)
{
  StillaLevel level = interaction->level;

  for (guint i = 0; i < interaction->raises->len; i++) {
    const StillaRaise *raise = g_ptr_array_index (interaction->raises, i);

    if (raise->level < level
        && stilla_condition_set_holds_any (self->conditions, (const char *const *) raise->conditions))
      level = raise->level;
  }
  return level;
}

gboolean
stilla_safety_look_takes (const StillaSafetyLook *self, const StillaProduct *product)
{
  return self->from == NULL || !g_date_valid (&product->until)
         || g_date_compare (&product->until, self->from) >= 0;
}

gboolean
stilla_safety_look_counts (const StillaSafetyLook *self, const StillaAsNeeded *item)
{
  return !g_date_valid (&item->until)
         || (g_date_compare (&item->until, &item->from) >= 0
             && (self->from == NULL || g_date_compare (&item->until, self->from) >= 0));
}

gboolean
stilla_safety_look_takes_named (const StillaSafetyLook *self, const char *name)
{
  const GPtrArray *products = stilla_plan_get_products (self->plan);
  g_autofree char *wanted = stilla_fold (name);

  for (guint i = 0; i < products->len; i++) {
    const StillaProduct *product = g_ptr_array_index (products, i);
    g_autofree char *folded = stilla_fold (product->name);

    if (g_str_equal (folded, wanted) && stilla_safety_look_takes (self, product))
      return TRUE;
  }
  return FALSE;
}
