/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-block-height.h"

#include <string.h>

/* In pixels at 100 % text, as the style sheet sets them on average. */
#define LETTER_WIDTH 7
#define LINE_HEIGHT 22
#define ITEM_SPACING 8
#define BLOCK_SPACING 16
#define CLAIM_HEIGHT 28
#define ROW_HEIGHT 70

static int
guess_text (const StillaText *text, int width)
{
  gsize n_letters = 0;

  if (text == NULL)
    return 0;
  for (guint i = 0; i < text->spans->len; i++) {
    const StillaSpan *span = g_ptr_array_index (text->spans, i);

    n_letters += strlen (span->text);
  }
  return ((int) n_letters * LETTER_WIDTH / width + 1) * LINE_HEIGHT
         + (text->certainty != STILLA_CERTAINTY_NONE ? CLAIM_HEIGHT : 0);
}

/* What stands around the words of a block. */
static int
guess_frame (StillaBlockKind kind)
{
  switch (kind) {
  case STILLA_BLOCK_HEADING:
    return 50;
  case STILLA_BLOCK_KEY_POINTS:
  case STILLA_BLOCK_DOOR:
    return 30;
  case STILLA_BLOCK_CALLOUT:
  case STILLA_BLOCK_NOTICE:
    return 60;
  case STILLA_BLOCK_CHART:
    return 240;
  case STILLA_BLOCK_LABEL_READER:
  case STILLA_BLOCK_VALUES:
    return 300;
  case STILLA_BLOCK_TITLE:
  case STILLA_BLOCK_PURPOSE:
  case STILLA_BLOCK_LEAD:
  case STILLA_BLOCK_PARAGRAPH:
  case STILLA_BLOCK_LIST:
  case STILLA_BLOCK_STEPS:
  case STILLA_BLOCK_TABLE:
  case STILLA_BLOCK_QUESTION:
  case STILLA_BLOCK_DOORS:
  case STILLA_BLOCK_LINES:
  case STILLA_BLOCK_CARD:
  case STILLA_BLOCK_CARD_SIDE:
  case STILLA_BLOCK_FOOT:
    return BLOCK_SPACING;
  }
  g_assert_not_reached ();
}

int
stilla_block_height_guess (const StillaBlock *block, int width)
{
  int height = guess_frame (block->kind) + guess_text (block->title, width) + guess_text (block->text, width);

  for (guint i = 0; block->items != NULL && i < block->items->len; i++)
    height += guess_text (g_ptr_array_index (block->items, i), width) + ITEM_SPACING;
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    height += stilla_block_height_guess (g_ptr_array_index (block->children, i), width);
  return height + (block->table != NULL ? (int) block->table->rows->len * ROW_HEIGHT : 0);
}
