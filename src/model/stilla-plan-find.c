/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-plan-find.h"

#include "core/search/stilla-fold.h"

/* Whether every word of @wanted is somewhere in @text. */
static gboolean
fits (const char *text, const GPtrArray *wanted)
{
  g_autofree char *folded = stilla_fold (text);

  for (guint i = 0; i < wanted->len; i++)
    if (strstr (folded, ((const StillaFoldedWord *) g_ptr_array_index (wanted, i))->folded) == NULL)
      return FALSE;
  return TRUE;
}

static void
add (GPtrArray *found, const GPtrArray *wanted, const char *title, const char *beside)
{
  g_autofree char *text = g_strdup_printf ("%s %s", title, beside);

  if (fits (text, wanted) && !g_ptr_array_find_with_equal_func (found, title, g_str_equal, NULL))
    g_ptr_array_add (found, g_strdup (title));
}

static void
add_visits (GPtrArray *found, const GPtrArray *wanted, const StillaPlan *plan)
{
  const GPtrArray *visits = stilla_plan_get_visits (plan);

  for (guint i = 0; i < visits->len; i++) {
    const StillaVisit *visit = g_ptr_array_index (visits, i);
    gboolean applied = !g_date_valid (&visit->until) || g_date_compare (&visit->until, &visit->from) >= 0;

    if (applied)
      add (found, wanted, stilla_visit_get_title (visit), visit->note);
  }
}

static void
add_pauses (GPtrArray *found, const GPtrArray *wanted, const StillaPlan *plan)
{
  const GPtrArray *pauses = stilla_plan_get_pauses (plan);

  for (guint i = 0; i < pauses->len; i++) {
    const StillaPause *pause = g_ptr_array_index (pauses, i);

    if (*pause->reason != '\0')
      add (found, wanted, pause->reason, "");
  }
}

GPtrArray *
stilla_plan_find (const StillaPlan *plan, const char *words)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) wanted = stilla_fold_words (words);
  const GPtrArray *products = stilla_plan_get_products (plan);

  if (wanted->len == 0)
    return found;
  for (guint i = 0; i < products->len; i++)
    add (found, wanted, ((const StillaProduct *) g_ptr_array_index (products, i))->name, "");
  add_visits (found, wanted, plan);
  add_pauses (found, wanted, plan);
  return found;
}
