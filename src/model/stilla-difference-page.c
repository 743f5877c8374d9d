/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-difference-page.h"

#include "core/content/stilla-expansion.h"
#include "core/content/stilla-quantity-text.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-plan-words.h"

#include <glib/gi18n-lib.h>

/* A dose without its last day: that is what the two days at the head of the page say. */
static char *
describe_dose (const StillaProduct *product, const StillaDoseTime *dose, const StillaNumberStyle *style)
{
  GDate open;
  g_autoptr (StillaDoseTime) standing = NULL;
  g_autofree char *when = stilla_dose_dup_when (dose);
  g_autofree char *line = NULL;

  g_date_clear (&open, 1);
  standing = stilla_dose_time_with_until (dose, &open);
  line = stilla_dose_dup_line (product, standing, &dose->from, style);
  /* Translators: a product, a time, and how much: "Evening, 20:00, 1 capsule: 100 mg elemental" */
  return g_strdup_printf (_ ("%s, %s, %s"), product->name, when, line);
}

static char *
describe_item (const StillaProduct *product, const StillaAsNeeded *item, const StillaNumberStyle *style)
{
  GDate open;
  g_autoptr (StillaAsNeeded) standing = NULL;
  g_autofree char *line = NULL;

  g_date_clear (&open, 1);
  standing = stilla_as_needed_with_until (item, &open);
  line = stilla_as_needed_dup_line (product, standing, &item->from, style);
  /* Translators: a product, and how much: "Evening, when needed, 1 capsule: 100 mg elemental" */
  return g_strdup_printf (_ ("%s, when needed, %s"), product->name, line);
}

static char *
describe (const StillaProduct *product,
          const StillaDoseTime *dose,
          const StillaAsNeeded *item,
          const StillaNumberStyle *style)
{
  return dose != NULL ? describe_dose (product, dose, style) : describe_item (product, item, style);
}

char *
stilla_plan_change_dup_words (const StillaPlanChange *change, const StillaNumberStyle *style)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (change->product_before != NULL)
    before = describe (change->product_before, change->dose_before, change->item_before, style);
  if (change->product_after != NULL)
    after = describe (change->product_after, change->dose_after, change->item_after, style);
  if (before == NULL || after == NULL)
    return before != NULL ? g_steal_pointer (&before) : g_steal_pointer (&after);
  /* Translators: a dose as it was, and as it is */
  return g_strdup_printf (_ ("Before: %s. After: %s."), before, after);
}

static void
add_words (GPtrArray *blocks, StillaBlockKind kind, const char *words)
{
  StillaBlock *block = stilla_block_new (kind);

  block->text = stilla_text_new_plain (words);
  g_ptr_array_add (blocks, block);
}

/* The changes of one kind under a heading of their own. */
static void
add_kind (GPtrArray *blocks,
          const StillaPlanDifference *difference,
          StillaPlanChangeKind kind,
          const char *heading,
          const StillaNumberStyle *style)
{
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  for (guint i = 0; i < difference->changes->len; i++) {
    const StillaPlanChange *change = g_ptr_array_index (difference->changes, i);
    g_autofree char *words = change->kind == kind ? stilla_plan_change_dup_words (change, style) : NULL;

    if (words != NULL)
      stilla_block_add_item (list, stilla_text_new_plain (words));
  }
  if (list->items == NULL) {
    stilla_block_free (list);
    return;
  }
  g_ptr_array_add (blocks, stilla_expand_heading (heading, 2, NULL));
  g_ptr_array_add (blocks, list);
}

static void
add_sum (StillaBlock *list, const StillaReader *reader, const GDate *day, gint64 most, gboolean is_known)
{
  g_autofree char *iso = stilla_date_to_string (day);
  g_autofree char *date = stilla_date_to_words (iso);
  /* Translators: a date; an amount such as "200 mg elemental" follows */
  g_autofree char *words = g_strdup_printf (_ ("Plan of %s, the doses of its fullest day: "), date);
  StillaText *text = stilla_text_new_plain (words);

  stilla_elemental_append (most, reader, text);
  if (!is_known)
    stilla_text_append (text, _ (", and products whose elemental amount is not known"), STILLA_SPAN_PLAIN);
  stilla_block_add_item (list, text);
}

static void
add_sums (GPtrArray *blocks, const StillaReader *reader, const StillaPlanDifference *difference)
{
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  add_sum (list, reader, &difference->before, difference->most_before, difference->is_known_before);
  add_sum (list, reader, &difference->after, difference->most_after, difference->is_known_after);
  g_ptr_array_add (blocks, stilla_expand_heading (_ ("The magnesium of a day"), 2, NULL));
  g_ptr_array_add (blocks, list);
}

static void
add_foot (GPtrArray *blocks)
{
  StillaBlock *foot = stilla_block_new (STILLA_BLOCK_FOOT);

  stilla_block_add_item (foot,
                         stilla_text_new_plain (_ ("This is what was written down in Stilla. What is taken "
                                                   "when needed is not in the sums.")));
  g_ptr_array_add (blocks, foot);
}

static char *
describe_days (const StillaPlanDifference *difference)
{
  g_autofree char *before_iso = stilla_date_to_string (&difference->before);
  g_autofree char *after_iso = stilla_date_to_string (&difference->after);
  g_autofree char *before = stilla_date_to_words (before_iso);
  g_autofree char *after = stilla_date_to_words (after_iso);

  if (difference->changes->len == 0)
    /* Translators: two dates */
    return g_strdup_printf (_ ("The plan of %s and the plan of %s are the same."), before, after);
  /* Translators: two dates */
  return g_strdup_printf (_ ("The plan of %s beside the plan of %s."), before, after);
}

StillaRendition *
stilla_difference_page_new (StillaBundle *bundle,
                            const StillaReader *reader,
                            const StillaNumberStyle *style,
                            const StillaPlanDifference *difference,
                            guint n_open)
{
  const char *title = _ ("What changed in the plan");
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  g_autofree char *days = describe_days (difference);

  add_words (blocks, STILLA_BLOCK_TITLE, title);
  if (n_open > 0)
    add_words (blocks, STILLA_BLOCK_NOTICE, _ ("Draft: ask about the open cautions of this plan first."));
  add_words (blocks, STILLA_BLOCK_LEAD, days);
  add_kind (blocks, difference, STILLA_PLAN_CHANGED, _ ("Changed"), style);
  add_kind (blocks, difference, STILLA_PLAN_ADDED, _ ("Added"), style);
  add_kind (blocks, difference, STILLA_PLAN_ENDED, _ ("Ended"), style);
  add_sums (blocks, reader, difference);
  add_foot (blocks);
  return stilla_rendition_new_from_blocks (bundle, reader, "what-changed", title,
                                           n_open > 0 ? _ ("Draft") : NULL, blocks);
}
