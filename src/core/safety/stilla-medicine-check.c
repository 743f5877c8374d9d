/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-medicine-check.h"

#include "core/content/stilla-gap-text.h"
#include "core/safety/stilla-medicine-search.h"

#include <glib/gi18n-lib.h>

static gboolean
is_counted (const GArray *matches)
{
  for (guint i = 0; matches != NULL && i < matches->len; i++) {
    const StillaInteraction *interaction = g_array_index (matches, StillaMedicineMatch, i).interaction;

    if (interaction != NULL && interaction->action == STILLA_ACTION_COUNT)
      return TRUE;
  }
  return FALSE;
}

static gboolean
holds_uncounted_magnesium (const StillaSafetyLook *look, const char *name)
{
  return is_counted (stilla_medicine_list_find (look->medicines, name))
         && !stilla_safety_look_takes_named (look, name);
}

gboolean
stilla_medicine_check_counts (const StillaSafetyLook *look)
{
  const GPtrArray *medicines = look->circumstances->medicines;

  for (guint i = 0; i < medicines->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (medicines, i);

    if (holds_uncounted_magnesium (look, own->name))
      return TRUE;
  }
  return FALSE;
}

/* "Keep both gaps" says nothing without their lengths. */
static char *
gap_to_string (const StillaSafetyLook *look, const StillaOwnMedicine *own, const StillaMedicine *medicine)
{
  g_autoptr (StillaText) text = NULL;

  if (medicine->gaps.after_magnesium <= 0 && medicine->gaps.after_medicine <= 0)
    return NULL;
  text = stilla_gap_text_new (&medicine->gaps, own->name, look->reader);
  return stilla_text_dup_string (text);
}

static void
add_interaction (const StillaSafetyLook *look, const StillaOwnMedicine *own, const StillaMedicineMatch *match)
{
  const StillaInteraction *interaction = match->interaction;
  g_autofree char *gap = gap_to_string (look, own, match->medicine);
  g_autofree char *effect = stilla_safety_look_render (look, interaction->effect);
  g_autofree char *advice = stilla_safety_look_render (look, interaction->advice);
  StillaFinding *finding
      = stilla_safety_report_add (look->report, stilla_safety_look_level (look, interaction), interaction->id,
                                  own->name, (const char *const *) interaction->sources);

  finding->kind = STILLA_FINDING_INTERACTION;
  stilla_finding_set_about (finding, own->name);
  finding->routes = interaction->routes & look->report->routes;
  finding->certainty = interaction->certainty;
  finding->message = g_strjoin (" ", effect, advice, gap, NULL);
}

static void
check_match (const StillaSafetyLook *look, const StillaOwnMedicine *own, const StillaMedicineMatch *match)
{
  const StillaInteraction *interaction = match->interaction;

  if (interaction != NULL && stilla_safety_look_covers (look, interaction->routes)
      && stilla_safety_report_find (look->report, interaction->id, own->name) == NULL)
    add_interaction (look, own, match);
}

static void
check_matches (const StillaSafetyLook *look, const StillaOwnMedicine *own, const GArray *matches)
{
  for (guint i = 0; i < matches->len; i++)
    check_match (look, own, &g_array_index (matches, StillaMedicineMatch, i));
}

static void
add_not_checked (const StillaSafetyLook *look, const char *name, const char *why)
{
  stilla_safety_report_add_not_checked (look->report, name, why, STILLA_LEVEL_NONE);
}

/* A name that is near is a question to the reader, never an answer. */
static void
add_unknown (const StillaSafetyLook *look, const char *name)
{
  g_autofree char *advice = stilla_medicine_list_dup_unlisted_words (look->medicines, look->reader);
  g_autofree char *nearest = stilla_medicine_list_dup_nearest (look->medicines, name);
  g_autofree char *question = NULL;
  g_autofree char *why = NULL;

  if (nearest != NULL)
    /* TRANSLATORS: the name of a medicine */
    question = g_strdup_printf (_ ("Did you mean “%s”?"), nearest);
  why = g_strjoin (" ", _ ("It is not in our list: ask a pharmacist."), advice, question, NULL);
  add_not_checked (look, name, why);
}

static void
check_medicine (const StillaSafetyLook *look, const StillaOwnMedicine *own)
{
  const GArray *matches = stilla_medicine_list_find (look->medicines, own->name);

  if (matches == NULL) {
    add_unknown (look, own->name);
    return;
  }
  look->report->n_checked++;
  check_matches (look, own, matches);
  if (holds_uncounted_magnesium (look, own->name))
    add_not_checked (look, own->name,
                     _ ("It can hold magnesium that is not in the sum: add it as a product with the amount "
                        "on its label."));
}

/* A product that the guide names as one that adds magnesium, such as an antacid: it is in the sum, and what
 * is said of it besides counts too. */
static void
check_product (const StillaSafetyLook *look, const StillaProduct *product)
{
  const GArray *matches = stilla_medicine_list_find (look->medicines, product->name);
  g_autoptr (StillaOwnMedicine) own = stilla_own_medicine_new (product->name);

  if (stilla_circumstances_find_medicine (look->circumstances, product->name) != NULL)
    return;
  for (guint i = 0; matches != NULL && i < matches->len; i++) {
    const StillaMedicineMatch *match = &g_array_index (matches, StillaMedicineMatch, i);

    if (match->interaction != NULL && match->interaction->action == STILLA_ACTION_COUNT)
      check_match (look, own, match);
  }
}

static void
check_products (const StillaSafetyLook *look)
{
  const GPtrArray *products = stilla_plan_get_products (look->plan);

  for (guint i = 0; i < products->len; i++) {
    const StillaProduct *product = g_ptr_array_index (products, i);

    if (stilla_safety_look_takes (look, product))
      check_product (look, product);
  }
}

void
stilla_medicine_check (const StillaSafetyLook *look)
{
  const GPtrArray *medicines = look->circumstances->medicines;

  for (guint i = 0; i < medicines->len; i++)
    check_medicine (look, g_ptr_array_index (medicines, i));
  check_products (look);
}
