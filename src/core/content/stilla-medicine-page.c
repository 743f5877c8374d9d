/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-medicine-page.h"

#include "core/content/stilla-expansion.h"

/* What taking the medicine says about its reader. */
static void
add_condition (const StillaExpansion *expansion,
               StillaLevel level,
               const StillaCondition *condition,
               GPtrArray *blocks)
{
  StillaBlock *box;

  if (condition->level != level)
    return;
  box = stilla_expand_condition (expansion, condition);
  stilla_block_add_child (
      box,
      stilla_expand_paragraph (stilla_text_new_plain (stilla_expand_route_words (condition->routes)), NULL));
  g_ptr_array_add (blocks, box);
}

static void
add_level (const StillaExpansion *expansion,
           StillaLevel level,
           const GPtrArray *conditions,
           const GPtrArray *interactions,
           const GPtrArray *medicines,
           GPtrArray *blocks)
{
  for (guint i = 0; i < conditions->len; i++)
    add_condition (expansion, level, g_ptr_array_index (conditions, i), blocks);
  for (guint i = 0; i < interactions->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (interactions, i);

    if (interaction->level == level)
      stilla_expand_interaction_of (expansion, interaction, g_ptr_array_index (medicines, i), blocks);
  }
}

StillaRendition *
stilla_medicine_page_new (StillaBundle *bundle,
                          const StillaReader *reader,
                          const char *name,
                          const GPtrArray *conditions,
                          const GPtrArray *interactions,
                          const GPtrArray *medicines)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  StillaExpansion expansion = { bundle, reader };

  stilla_expand_unofficial (&expansion, blocks);
  for (int level = STILLA_LEVEL_STOP; level <= (int) STILLA_LEVEL_GOOD_TO_KNOW; level++)
    add_level (&expansion, (StillaLevel) level, conditions, interactions, medicines, blocks);
  stilla_expand_rules_foot (&expansion, blocks);
  return stilla_rendition_new_from_blocks (bundle, reader, "medicine", name, NULL, blocks);
}
