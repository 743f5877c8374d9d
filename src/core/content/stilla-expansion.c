/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-expansion.h"

#include "core/content/stilla-element-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef void (*ExpandFunc) (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);

StillaText *
stilla_expand_inline (const StillaExpansion *self, const StillaElement *node, const char *name)
{
  const StillaElement *child = stilla_element_child (node, name);

  return child != NULL ? stilla_inline_render (self->bundle, child, self->reader) : NULL;
}

StillaBlock *
stilla_expand_heading (const char *words, int level, const char *id)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_HEADING);

  block->heading_level = level;
  block->id = g_strdup (id);
  block->text = stilla_text_new_plain (words);
  return block;
}

StillaBlock *
stilla_expand_paragraph (StillaText *text, const char *id)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_PARAGRAPH);

  block->id = g_strdup (id);
  block->text = text;
  return block;
}

StillaText *
stilla_expand_claim (const char *words, StillaCertainty certainty, const char *const *sources)
{
  StillaText *text = stilla_text_new_plain (words);

  text->certainty = certainty;
  stilla_text_add_sources (text, sources);
  return text;
}

StillaText *
stilla_expand_computed (const StillaExpansion *self, const char *words)
{
  static const char *const computed[] = { "computed", NULL };
  StillaText *text = stilla_text_new ();

  stilla_text_append (text, words, STILLA_SPAN_PLAIN);
  if (stilla_bundle_find_source (self->bundle, computed[0]) == NULL)
    return text;
  text->certainty = STILLA_CERTAINTY_HIGH;
  stilla_text_add_sources (text, computed);
  return text;
}

void
stilla_expand_mark (StillaText *text)
{
  if (text->certainty == STILLA_CERTAINTY_UNCONFIRMED)
    stilla_text_append (text, _ (" (not confirmed by us)"), STILLA_SPAN_EMPHASIS);
}

void
stilla_text_append_text (StillaText *self, StillaText *tail)
{
  while (tail->spans->len > 0)
    g_ptr_array_add (self->spans, g_ptr_array_steal_index (tail->spans, 0));
  if (self->certainty == STILLA_CERTAINTY_NONE)
    self->certainty = tail->certainty;
  stilla_text_add_sources (self, (const char *const *) tail->sources);
  stilla_text_free (tail);
}

static void
expand_paragraph (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  StillaText *text = stilla_inline_render (self->bundle, node, self->reader);

  g_ptr_array_add (out, stilla_expand_paragraph (text, stilla_element_get (node, "id")));
}

/* A list or steps: the parts are its item, step, point and question children alike. */
static StillaBlock *
list_new (const StillaExpansion *self, const StillaElement *node, StillaBlockKind kind)
{
  StillaBlock *block = stilla_block_new (kind);

  block->id = g_strdup (stilla_element_get (node, "id"));
  block->tick = g_strcmp0 (stilla_element_get (node, "tick"), "yes") == 0;
  for (guint i = 0; i < node->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (node->children, i);

    if (child->name != NULL)
      stilla_block_add_item (block, stilla_inline_render (self->bundle, child, self->reader));
  }
  return block;
}

void
stilla_expand_list (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  g_ptr_array_add (out, list_new (self, node, STILLA_BLOCK_LIST));
}

void
stilla_expand_steps (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  g_ptr_array_add (out, list_new (self, node, STILLA_BLOCK_STEPS));
}

static void
fill_cells (const StillaExpansion *self, const StillaElement *row, GPtrArray *cells)
{
  for (guint i = 0; i < row->children->len; i++) {
    const StillaElement *cell = g_ptr_array_index (row->children, i);

    if (stilla_element_is (cell, "cell"))
      g_ptr_array_add (cells, stilla_inline_render (self->bundle, cell, self->reader));
  }
}

static void
add_row (const StillaExpansion *self, const StillaElement *row, StillaTable *table)
{
  g_auto (GStrv) sources = stilla_element_dup_list (row, "sources", " ");
  StillaText *claim = stilla_text_new ();

  claim->certainty = stilla_element_get_certainty (row);
  stilla_text_add_sources (claim, (const char *const *) sources);
  fill_cells (self, row, stilla_table_add_row (table, claim));
}

static void
expand_table (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_TABLE);

  block->id = g_strdup (stilla_element_get (node, "id"));
  block->table = stilla_table_new ();
  block->table->wide = g_strcmp0 (stilla_element_get (node, "wide"), "yes") == 0;
  block->table->caption = stilla_expand_inline (self, node, "caption");
  for (guint i = 0; i < node->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (node->children, i);

    if (stilla_element_is (child, "head"))
      fill_cells (self, child, block->table->head);
    else if (stilla_element_is (child, "row"))
      add_row (self, child, block->table);
  }
  g_ptr_array_add (out, block);
}

static StillaBlock *
container_new (const StillaExpansion *self, const StillaElement *node, StillaBlockKind kind)
{
  StillaBlock *block = stilla_block_new (kind);

  block->id = g_strdup (stilla_element_get (node, "id"));
  block->children = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  return block;
}

static gboolean
has_unconfirmed (const StillaBlock *block)
{
  gboolean found = block->text != NULL && block->text->certainty == STILLA_CERTAINTY_UNCONFIRMED;

  for (guint i = 0; !found && block->items != NULL && i < block->items->len; i++)
    found = ((const StillaText *) g_ptr_array_index (block->items, i))->certainty
            == STILLA_CERTAINTY_UNCONFIRMED;
  for (guint i = 0; !found && block->children != NULL && i < block->children->len; i++)
    found = has_unconfirmed (g_ptr_array_index (block->children, i));
  return found;
}

void
stilla_expand_still_act (StillaBlock *callout)
{
  const char *words
      = _ ("“Not confirmed by us” only means that we have not read a source for it. Act on it all the "
           "same.");

  if (callout->level == STILLA_LEVEL_STOP && has_unconfirmed (callout))
    stilla_block_add_child (callout, stilla_expand_paragraph (stilla_text_new_plain (words), NULL));
}

static void
expand_callout (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  StillaBlock *block = container_new (self, node, STILLA_BLOCK_CALLOUT);

  block->level = stilla_element_get_level (node, "level");
  block->title = stilla_expand_inline (self, node, "title");
  stilla_expand_blocks (self, node, block->children);
  stilla_expand_still_act (block);
  g_ptr_array_add (out, block);
}

static void
expand_question (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  const StillaElement *answer = stilla_element_child (node, "answer");
  StillaBlock *block = container_new (self, node, STILLA_BLOCK_QUESTION);

  block->title = stilla_expand_inline (self, node, "question");
  if (answer != NULL)
    stilla_expand_blocks (self, answer, block->children);
  g_ptr_array_add (out, block);
}

static void
expand_doors (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  StillaBlock *block = container_new (self, node, STILLA_BLOCK_DOORS);

  for (guint i = 0; i < node->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (node->children, i);
    StillaBlock *door;

    if (!stilla_element_is (child, "door"))
      continue;
    door = stilla_block_new (STILLA_BLOCK_DOOR);
    door->id = g_strdup (stilla_element_get (child, "to"));
    door->title = stilla_expand_inline (self, child, "title");
    door->text = stilla_expand_inline (self, child, "text");
    stilla_block_add_child (block, door);
  }
  g_ptr_array_add (out, block);
}

/* The table of paper: a statement a row, and a box to tick for how much it matters. */
static StillaBlock *
tick_table_new (const GPtrArray *values)
{
  const char *heads[] = { _ ("What may matter to you"), _ ("A little"), _ ("Some"), _ ("A lot") };
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_TABLE);

  block->table = stilla_table_new ();
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    g_ptr_array_add (block->table->head, stilla_text_new_plain (heads[i]));
  for (guint i = 0; i < values->len; i++) {
    GPtrArray *cells = stilla_table_add_row (block->table, stilla_text_new ());

    g_ptr_array_add (cells, stilla_text_copy (g_ptr_array_index (values, i)));
    for (guint k = 1; k < G_N_ELEMENTS (heads); k++)
      g_ptr_array_add (cells, stilla_text_new_plain (STILLA_BOX_TO_TICK));
  }
  return block;
}

static void
expand_values (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  StillaBlock *block = container_new (self, node, STILLA_BLOCK_VALUES);

  for (guint i = 0; i < node->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (node->children, i);

    if (stilla_element_is (child, "value"))
      stilla_block_add_item (block, stilla_inline_render (self->bundle, child, self->reader));
  }
  stilla_block_add_child (block, tick_table_new (block->items));
  g_ptr_array_add (out, block);
}

static void
expand_subsection (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  StillaBlock *heading = stilla_block_new (STILLA_BLOCK_HEADING);

  heading->heading_level = 3;
  heading->id = g_strdup (stilla_element_get (node, "id"));
  heading->text = stilla_expand_inline (self, node, "title");
  if (heading->text == NULL)
    heading->text = stilla_text_new ();
  g_ptr_array_add (out, heading);
  stilla_expand_blocks (self, node, out);
}

static const struct {
  const char *name;
  ExpandFunc expand;
} kinds[] = {
  { "p", expand_paragraph },
  { "claim", expand_paragraph },
  { "list", stilla_expand_list },
  { "steps", stilla_expand_steps },
  { "table", expand_table },
  { "callout", expand_callout },
  { "chart", stilla_expand_chart },
  { "qa", expand_question },
  { "doors", expand_doors },
  { "values", expand_values },
  { "subsection", expand_subsection },
  { "label-reader", stilla_expand_label_reader },
  { "form-table", stilla_expand_form_table },
  { "limit-table", stilla_expand_limit_table },
  { "intake-table", stilla_expand_intake_table },
  { "condition-list", stilla_expand_condition_list },
  { "interaction-list", stilla_expand_interaction_list },
  { "medicine-index", stilla_expand_medicine_index },
  { "red-flags", stilla_expand_red_flags },
  { "source-list", stilla_expand_source_list },
  { "glossary-list", stilla_expand_glossary_list },
  { "bundle-facts", stilla_expand_bundle_facts },
};

void
stilla_expand_blocks (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  for (guint i = 0; i < node->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (node->children, i);

    for (guint k = 0; child->name != NULL && k < G_N_ELEMENTS (kinds); k++) {
      if (strcmp (kinds[k].name, child->name) == 0)
        kinds[k].expand (self, child, out);
    }
  }
}
