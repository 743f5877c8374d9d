/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-block-height.h"

#include <string.h>

/* In pixels at 100 % text. */
#define LETTER_WIDTH 7
#define LINE_HEIGHT 22
#define SPACING 8
#define CHART_HEIGHT 120

static int
guess_text (const StillaText *text, int width)
{
  gsize n_letters = 0;

  for (guint i = 0; text != NULL && i < text->spans->len; i++) {
    const StillaSpan *span = g_ptr_array_index (text->spans, i);

    n_letters += strlen (span->text);
  }
  return n_letters == 0 ? 0 : ((int) n_letters * LETTER_WIDTH / width + 1) * LINE_HEIGHT + SPACING;
}

static int
guess_table (const StillaTable *table)
{
  return table == NULL ? 0 : (int) (table->rows->len + 1) * (LINE_HEIGHT + SPACING);
}

int
stilla_block_height_guess (const StillaBlock *block, int width)
{
  int height
      = guess_text (block->title, width) + guess_text (block->text, width) + guess_table (block->table);

  for (guint i = 0; block->items != NULL && i < block->items->len; i++)
    height += guess_text (g_ptr_array_index (block->items, i), width);
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    height += stilla_block_height_guess (g_ptr_array_index (block->children, i), width);
  return height + (block->chart != NULL ? CHART_HEIGHT : 0) + SPACING;
}
