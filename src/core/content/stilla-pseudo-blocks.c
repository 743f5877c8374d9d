/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-pseudo-blocks.h"

#include "core/content/stilla-pseudo-language.h"

static void
turn_text (const char *language, StillaText *text)
{
  if (text != NULL)
    stilla_pseudo_turn_text (language, text);
}

static void
turn_texts (const char *language, const GPtrArray *texts)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    turn_text (language, g_ptr_array_index (texts, i));
}

static void
turn_string (const char *language, char **words)
{
  char *turned;

  if (*words == NULL)
    return;
  turned = stilla_pseudo_words (language, *words);
  g_clear_pointer (words, g_free);
  *words = turned;
}

static void
turn_table (const char *language, StillaTable *table)
{
  if (table == NULL)
    return;
  turn_text (language, table->caption);
  turn_texts (language, table->head);
  for (guint i = 0; i < table->rows->len; i++)
    turn_texts (language, g_ptr_array_index (table->rows, i));
}

static void
turn_chart (const char *language, StillaChart *chart)
{
  if (chart == NULL)
    return;
  turn_text (language, chart->title);
  turn_text (language, chart->caption);
  turn_text (language, chart->meaning);
  turn_string (language, &chart->alternative);
  turn_string (language, &chart->unit);
  for (guint i = 0; chart->axis != NULL && chart->axis[i] != NULL; i++)
    turn_string (language, &chart->axis[i]);
  for (guint i = 0; i < chart->items->len; i++) {
    StillaChartItem *item = g_ptr_array_index (chart->items, i);

    turn_string (language, &item->label);
    turn_string (language, &item->value_text);
  }
}

void
stilla_pseudo_turn_block (const char *language, StillaBlock *block)
{
  turn_text (language, block->title);
  turn_text (language, block->text);
  turn_texts (language, block->items);
  turn_table (language, block->table);
  turn_table (language, block->as_rows);
  turn_chart (language, block->chart);
  if (block->children != NULL)
    stilla_pseudo_turn_blocks (language, block->children);
}

void
stilla_pseudo_turn_blocks (const char *language, const GPtrArray *blocks)
{
  if (stilla_pseudo_language_find (language) == NULL)
    return;
  for (guint i = 0; i < blocks->len; i++)
    stilla_pseudo_turn_block (language, g_ptr_array_index (blocks, i));
}
