/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-source-numbers.h"

typedef struct {
  GStrvBuilder *order;
  GHashTable *seen; /* ids, owned by the blocks */
} Numbers;

static void
add_id (Numbers *self, const char *id)
{
  if (id != NULL && g_hash_table_add (self->seen, (gpointer) id))
    g_strv_builder_add (self->order, id);
}

static void
add_ids (Numbers *self, const GStrv ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    add_id (self, ids[i]);
}

static void
add_text (Numbers *self, const StillaText *text)
{
  if (text == NULL)
    return;
  for (guint i = 0; i < text->spans->len; i++) {
    const StillaSpan *span = g_ptr_array_index (text->spans, i);

    if (span->target_kind == STILLA_TARGET_SOURCE)
      add_id (self, span->target);
  }
  add_ids (self, text->sources);
}

static void
add_texts (Numbers *self, const GPtrArray *texts)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    add_text (self, g_ptr_array_index (texts, i));
}

static void
add_table (Numbers *self, const StillaTable *table)
{
  if (table == NULL)
    return;
  add_text (self, table->caption);
  add_texts (self, table->head);
  for (guint i = 0; i < table->rows->len; i++) {
    add_texts (self, g_ptr_array_index (table->rows, i));
    if (i < table->row_claims->len)
      add_text (self, g_ptr_array_index (table->row_claims, i));
  }
}

static void
add_chart (Numbers *self, const StillaChart *chart)
{
  if (chart == NULL)
    return;
  add_text (self, chart->title);
  add_text (self, chart->caption);
  add_text (self, chart->meaning);
  add_ids (self, chart->sources);
}

static void
add_blocks (Numbers *self, const GPtrArray *blocks)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    add_text (self, block->title);
    add_text (self, block->text);
    add_texts (self, block->items);
    add_table (self, block->table);
    add_chart (self, block->chart);
    add_blocks (self, block->children);
  }
}

GStrv
stilla_source_numbers_collect (const GPtrArray *blocks)
{
  g_autoptr (GStrvBuilder) order = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Numbers self = { order, seen };

  add_blocks (&self, blocks);
  return g_strv_builder_end (order);
}
