/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-plan-takeover-words.h"

#include <glib/gi18n-lib.h>

/* Adds @words, which ngettext() chose for @n and which count it; nothing for none. */
static void
add (GPtrArray *list, guint n, const char *words)
{
  g_auto (GStrv) parts = NULL;

  if (n == 0)
    return;
  parts = g_strsplit (words, "%u", 2);
  g_ptr_array_add (list,
                   parts[1] != NULL ? g_strdup_printf ("%s%u%s", parts[0], n, parts[1]) : g_strdup (words));
}

static guint
count_answers (const StillaCircumstances *circumstances)
{
  return g_hash_table_size (circumstances->answers) + (circumstances->drip != STILLA_DRIP_NOT_SAID ? 1 : 0);
}

static guint
count_times (const StillaPlan *plan)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  guint n = 0;

  for (guint i = 0; i < doses->len; i++)
    n += ((StillaDoseTime *) g_ptr_array_index (doses, i))->as_needed_id == NULL ? 1 : 0;
  return n;
}

GPtrArray *
stilla_plan_takeover_dup_holding (const StillaPlanFile *file)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  guint n_products = stilla_plan_get_products (file->plan)->len;
  guint n_doses = count_times (file->plan);
  guint n_as_needed = stilla_plan_get_as_needed (file->plan)->len;
  guint n_visits = stilla_plan_get_visits (file->plan)->len;
  guint n_medicines = file->circumstances->medicines->len;
  guint n_answers = count_answers (file->circumstances);

  if (file->person != NULL)
    /* TRANSLATORS: the name of a person */
    g_ptr_array_add (list, g_strdup_printf (_ ("The plan of %s"), file->person));
  add (list, n_products, ngettext ("%u product", "%u products", n_products));
  add (list, n_doses, ngettext ("%u dose time", "%u dose times", n_doses));
  add (list, n_as_needed,
       ngettext ("%u item to take when needed", "%u items to take when needed", n_as_needed));
  add (list, n_visits, ngettext ("%u visit", "%u visits", n_visits));
  add (list, n_medicines, ngettext ("%u other medicine", "%u other medicines", n_medicines));
  add (list, n_answers, ngettext ("%u answer", "%u answers", n_answers));
  return list;
}

static void
add_new (GPtrArray *list, const StillaPlanImport *outcome)
{
  add (list, outcome->n_products,
       ngettext ("%u product is added.", "%u products are added.", outcome->n_products));
  add (list, outcome->n_doses,
       ngettext ("%u dose time is added.", "%u dose times are added.", outcome->n_doses));
  add (list, outcome->n_as_needed,
       ngettext ("%u item to take when needed is added.", "%u items to take when needed are added.",
                 outcome->n_as_needed));
  add (list, outcome->n_visits, ngettext ("%u visit is added.", "%u visits are added.", outcome->n_visits));
  add (list, outcome->n_pauses, ngettext ("%u pause is added.", "%u pauses are added.", outcome->n_pauses));
  add (list, outcome->n_medicines,
       ngettext ("%u other medicine is added.", "%u other medicines are added.", outcome->n_medicines));
  add (list, outcome->n_answers,
       ngettext ("%u question that you had not answered gets an answer.",
                 "%u questions that you had not answered get an answer.", outcome->n_answers));
}

GPtrArray *
stilla_plan_takeover_dup_changes (const StillaPlanImport *outcome)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  add_new (list, outcome);
  add (list, outcome->n_ended_products,
       ngettext ("%u of your products ends the day before.", "%u of your products end the day before.",
                 outcome->n_ended_products));
  add (list, outcome->n_ended_doses,
       ngettext ("%u of your dose times ends the day before.", "%u of your dose times end the day before.",
                 outcome->n_ended_doses));
  add (list, outcome->n_kept,
       ngettext ("%u medicine or answer is different in the file. What you wrote down here stays.",
                 "%u medicines or answers are different in the file. What you wrote down here stays.",
                 outcome->n_kept));
  add (list, outcome->n_over,
       ngettext ("%u entry of the file is over by then and is left out.",
                 "%u entries of the file are over by then and are left out.", outcome->n_over));
  add (list, outcome->n_advice,
       ngettext ("%u note of who gave advice is left out. Write it down again once somebody advised you.",
                 "%u notes of who gave advice are left out. Write them down again once somebody advised you.",
                 outcome->n_advice));
  return list;
}

char *
stilla_plan_takeover_dup_warning (const StillaPlanImport *outcome)
{
  guint n = outcome->n_same_names;

  if (n == 0)
    return NULL;
  return g_strdup_printf (
      ngettext ("%u product has the name of one in your plan. Both would count.",
                "%u products have the names of some in your plan. All of them would count.", n),
      n);
}
