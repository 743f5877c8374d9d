/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-medicine-page.h"

#include "core/content/stilla-expansion.h"

static void
add_level (const StillaExpansion *expansion,
           StillaLevel level,
           const GPtrArray *interactions,
           const GPtrArray *medicines,
           GPtrArray *blocks)
{
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
                          const GPtrArray *interactions,
                          const GPtrArray *medicines)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  StillaExpansion expansion = { bundle, reader };

  stilla_expand_unofficial (&expansion, blocks);
  for (int level = STILLA_LEVEL_STOP; level <= (int) STILLA_LEVEL_GOOD_TO_KNOW; level++)
    add_level (&expansion, level, interactions, medicines, blocks);
  stilla_expand_rules_foot (&expansion, blocks);
  return stilla_rendition_new_from_blocks (bundle, reader, "medicine", name, NULL, blocks);
}
