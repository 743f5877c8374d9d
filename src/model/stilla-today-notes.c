/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-today-notes.h"

#include "core/schedule/stilla-date-reading.h"
#include "core/schedule/stilla-plan-words.h"
#include "model/stilla-planner-stock.h"
#include "model/stilla-record-words.h"

#include <glib/gi18n-lib.h>

static void
note_free (StillaTodayNote *note)
{
  g_clear_pointer (&note->words, g_free);
  g_clear_pointer (&note->detail, g_free);
  g_free (note);
}

/* Takes @words. */
static void
add_note (GPtrArray *notes, StillaTodayNoteKind kind, char *words, const char *detail)
{
  StillaTodayNote *note = g_new0 (StillaTodayNote, 1);

  note->kind = kind;
  note->words = words;
  note->detail = detail != NULL && *detail != '\0' ? g_strdup (detail) : NULL;
  g_ptr_array_add (notes, note);
}

static void
add_visits (GPtrArray *notes, const StillaPlan *plan, const GDate *today)
{
  const GPtrArray *visits = stilla_plan_get_visits (plan);

  for (guint i = 0; i < visits->len; i++) {
    const StillaVisit *visit = g_ptr_array_index (visits, i);

    if (stilla_visit_applies (visit, today))
      add_note (notes, STILLA_TODAY_VISIT, stilla_visit_dup_words (visit), visit->note);
  }
}

char *
stilla_pause_dup_sentence (const StillaPause *pause, const StillaPlan *plan, const GDate *today)
{
  const StillaProduct *product
      = pause->product_id != NULL ? stilla_plan_find_product (plan, pause->product_id) : NULL;
  const char *name = product != NULL ? product->name : _ ("The whole plan");
  g_autofree char *until
      = g_date_valid (&pause->until) ? stilla_date_dup_words_since (&pause->until, today) : NULL;

  if (until == NULL)
    /* Translators: the name of a product, or "The whole plan" */
    return g_strdup_printf (_ ("%s: paused until you go on with it."), name);
  /* Translators: the name of a product or "The whole plan", then the last day of the pause */
  return g_strdup_printf (_ ("%s: paused until %s."), name, until);
}

/* A product that is no longer taken cannot rest. */
static gboolean
is_of_plan (const StillaPause *pause, const StillaPlan *plan, const GDate *today)
{
  const StillaProduct *product
      = pause->product_id != NULL ? stilla_plan_find_product (plan, pause->product_id) : NULL;

  return product == NULL || !g_date_valid (&product->until) || g_date_compare (&product->until, today) >= 0;
}

static void
add_pauses (GPtrArray *notes, const StillaPlan *plan, const GDate *today)
{
  const GPtrArray *pauses = stilla_plan_get_pauses (plan);

  for (guint i = 0; i < pauses->len; i++) {
    const StillaPause *pause = g_ptr_array_index (pauses, i);

    if (stilla_pause_applies (pause, pause->product_id, today) && is_of_plan (pause, plan, today))
      add_note (notes, STILLA_TODAY_PAUSE, stilla_pause_dup_sentence (pause, plan, today), pause->reason);
  }
}

static char *
say_left (const StillaProduct *product, const StillaStockLeft *left, const GDate *today)
{
  const StillaUnits units = { left->num, left->den };
  g_autofree char *count = stilla_unit_word_count (product->unit, &units);
  g_autofree char *day = NULL;

  if (left->is_short)
    return g_strdup_printf (_ ("%s: more was taken than you counted. Count what is left."), product->name);
  day = stilla_date_dup_words_since (&left->runs_out, today);
  /* Translators: the name of a product, "6 capsules", the first day for which that is not enough */
  return g_strdup_printf (_ ("%s: %s left. On %s it is no longer enough."), product->name, count, day);
}

static void
add_stock (GPtrArray *notes, StillaPlanner *planner, const GDate *today)
{
  g_autoptr (GPtrArray) products = stilla_plan_list_products (stilla_planner_get_plan (planner));

  for (guint i = 0; i < products->len; i++) {
    const StillaProduct *product = g_ptr_array_index (products, i);
    StillaStockLeft left;

    if (stilla_planner_get_stock (planner, product->id, &left) && (left.is_soon || left.is_short))
      add_note (notes, STILLA_TODAY_STOCK, say_left (product, &left, today), NULL);
  }
}

GPtrArray *
stilla_today_notes_new (StillaPlanner *planner)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) note_free);
  const StillaPlan *plan = stilla_planner_get_plan (planner);
  const GDate *today = stilla_planner_get_today (planner);

  add_visits (notes, plan, today);
  add_pauses (notes, plan, today);
  add_stock (notes, planner, today);
  return notes;
}
