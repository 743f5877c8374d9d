/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-handout-blocks.h"

#include "core/content/stilla-pseudo-language.h"

#include <glib/gi18n-lib.h>

#define BULLET "•"
#define QUESTIONS_ID "questions" /* the heading over what to ask a clinician */
#define LINES_TO_WRITE 1

static StillaFlowItem *
add (StillaFlow *flow, StillaFlowItem *into, StillaFlowItem *item)
{
  return into != NULL ? stilla_flow_item_add (into, item) : stilla_flow_add (flow, item);
}

static StillaFlowItem *
add_paragraph (StillaFlow *flow, StillaFlowItem *into, StillaRole role, const StillaText *text)
{
  StillaFlowItem *item = stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, role, text);

  item->keep_with_next
      = role == STILLA_ROLE_HEADING || role == STILLA_ROLE_SUBHEADING || role == STILLA_ROLE_STRONG;
  return add (flow, into, item);
}

static StillaRole
running_role (const StillaFlowItem *into)
{
  return into != NULL && into->kind == STILLA_FLOW_BOX ? STILLA_ROLE_BOXED : STILLA_ROLE_BODY;
}

static StillaFlowItem *
add_running_text (StillaFlow *flow, StillaFlowItem *into, const StillaBlock *block)
{
  StillaFlowItem *item = add_paragraph (flow, into, running_role (into), block->text);

  item->language = g_strdup (block->language);
  return item;
}

static void
add_list (StillaFlow *flow, StillaFlowItem *into, const StillaBlock *block)
{
  StillaRole role = running_role (into);
  StillaFlowItem *list = add (flow, into, stilla_flow_item_new (STILLA_FLOW_LIST, role, NULL));

  for (guint i = 0; block->items != NULL && i < block->items->len; i++) {
    StillaFlowItem *item = stilla_flow_item_new (STILLA_FLOW_ITEM, role, g_ptr_array_index (block->items, i));

    item->marker = stilla_block_dup_mark (block, i);
    stilla_flow_item_add (list, item);
  }
}

/* Each question with room for the answer; all of them on one sheet to take along. */
static void
add_questions (StillaFlow *flow, StillaFlowItem *into, const GPtrArray *texts)
{
  StillaFlowItem *all = add (flow, into, stilla_flow_item_new (STILLA_FLOW_GROUP, STILLA_ROLE_BODY, NULL));

  for (guint i = 0; i < texts->len; i++) {
    StillaFlowItem *group
        = stilla_flow_item_add (all, stilla_flow_item_new (STILLA_FLOW_GROUP, STILLA_ROLE_BODY, NULL));
    StillaFlowItem *list
        = stilla_flow_item_add (group, stilla_flow_item_new (STILLA_FLOW_LIST, STILLA_ROLE_BODY, NULL));
    StillaFlowItem *item
        = stilla_flow_item_new (STILLA_FLOW_ITEM, STILLA_ROLE_BODY, g_ptr_array_index (texts, i));

    item->marker = g_strdup_printf ("%u.", i + 1);
    stilla_flow_item_add (list, item);
    stilla_flow_item_add (group, stilla_flow_item_new (STILLA_FLOW_RULES, STILLA_ROLE_BODY, NULL))->count
        = LINES_TO_WRITE;
  }
}

static void
add_key_points (StillaFlow *flow, StillaFlowItem *into, const StillaBlock *block)
{
  StillaFlowItem *box = add (flow, into, stilla_flow_item_new (STILLA_FLOW_BOX, STILLA_ROLE_BODY, NULL));

  if (block->title != NULL)
    add_paragraph (flow, box, STILLA_ROLE_STRONG, block->title);
  add_list (flow, box, block);
}

static void
add_notice (StillaFlow *flow, StillaFlowItem *into, const StillaBlock *block)
{
  StillaFlowItem *box = add (flow, into, stilla_flow_item_new (STILLA_FLOW_BOX, STILLA_ROLE_BODY, NULL));

  add_paragraph (flow, box, STILLA_ROLE_CAPTION, block->text);
}

/* The level is a word and a sign; the title follows the word. */
static void
add_callout (StillaFlow *flow, StillaFlowItem *into, const StillaBlock *block)
{
  StillaFlowItem *box = add (flow, into, stilla_flow_item_new (STILLA_FLOW_BOX, STILLA_ROLE_BODY, NULL));
  g_autofree char *word = stilla_pseudo_words (flow->language, stilla_level_label (block->level));
  StillaFlowItem *head;

  box->level = block->level;
  box->block = block;
  head = add_paragraph (flow, box, STILLA_ROLE_STRONG, block->title);
  head->prefix = block->title != NULL ? g_strdup_printf ("%s: ", word) : g_strdup (word);
  if (block->text != NULL)
    add_paragraph (flow, box, running_role (box), block->text);
  if (block->items != NULL)
    add_list (flow, box, block);
  if (block->children != NULL)
    stilla_handout_add_blocks (flow, block->children, box);
}

static const StillaText *
chart_claim (StillaFlow *flow, const StillaChart *chart)
{
  StillaText *claim = stilla_text_new ();

  claim->certainty = chart->certainty;
  g_strfreev (claim->sources);
  claim->sources = g_strdupv (chart->sources);
  g_ptr_array_add (flow->texts, claim);
  return claim;
}

static void
add_chart (StillaFlow *flow, StillaFlowItem *into, const StillaChart *chart)
{
  StillaFlowItem *group = add (flow, into, stilla_flow_item_new (STILLA_FLOW_GROUP, STILLA_ROLE_BODY, NULL));
  StillaFlowItem *title = add_paragraph (flow, group, STILLA_ROLE_STRONG, chart->title);
  StillaFlowItem *picture = stilla_flow_item_new (STILLA_FLOW_CHART, STILLA_ROLE_BODY, NULL);

  picture->chart = chart;
  stilla_flow_item_add (group, picture);
  if (chart->caption != NULL)
    add_paragraph (flow, group, STILLA_ROLE_CAPTION, chart->caption)->claim = chart_claim (flow, chart);
  else
    title->claim = chart_claim (flow, chart);
  if (chart->meaning != NULL)
    add_paragraph (flow, group, STILLA_ROLE_BODY, chart->meaning);
}

static void
add_table (StillaFlow *flow, StillaFlowItem *into, const StillaTable *table)
{
  add (flow, into, stilla_flow_item_new (STILLA_FLOW_TABLE, STILLA_ROLE_BODY, NULL))->table = table;
}

static void
add_doors (StillaFlow *flow, StillaFlowItem *into, const StillaBlock *block)
{
  StillaFlowItem *list = add (flow, into, stilla_flow_item_new (STILLA_FLOW_LIST, STILLA_ROLE_BODY, NULL));

  for (guint i = 0; block->children != NULL && i < block->children->len; i++) {
    const StillaBlock *door = g_ptr_array_index (block->children, i);
    g_autofree char *title = door->title != NULL ? stilla_text_dup_string (door->title) : g_strdup ("");
    StillaFlowItem *item = stilla_flow_item_new (STILLA_FLOW_ITEM, STILLA_ROLE_BODY, door->text);

    item->marker = g_strdup (BULLET);
    item->prefix = g_strdup_printf ("%s. ", title);
    stilla_flow_item_add (list, item);
  }
}

static void
add_children (StillaFlow *flow, StillaFlowItem *into, const StillaBlock *block)
{
  if (block->title != NULL)
    add_paragraph (flow, into, STILLA_ROLE_STRONG, block->title);
  if (block->children != NULL)
    stilla_handout_add_blocks (flow, block->children, into);
}

void
stilla_handout_add_block (StillaFlow *flow, const StillaBlock *block, StillaFlowItem *into)
{
  switch (block->kind) {
  case STILLA_BLOCK_TITLE:
    add_paragraph (flow, into, STILLA_ROLE_TITLE, block->text);
    break;
  case STILLA_BLOCK_PURPOSE:
    add_paragraph (flow, into, STILLA_ROLE_PURPOSE, block->text);
    break;
  case STILLA_BLOCK_LEAD:
    add_paragraph (flow, into, STILLA_ROLE_LEAD, block->text);
    break;
  case STILLA_BLOCK_NOTICE:
    add_notice (flow, into, block);
    break;
  case STILLA_BLOCK_KEY_POINTS:
    add_key_points (flow, into, block);
    break;
  case STILLA_BLOCK_HEADING:
    add_paragraph (flow, into, block->heading_level > 2 ? STILLA_ROLE_SUBHEADING : STILLA_ROLE_HEADING,
                   block->text);
    break;
  case STILLA_BLOCK_PARAGRAPH:
    add_running_text (flow, into, block);
    break;
  case STILLA_BLOCK_LIST:
  case STILLA_BLOCK_STEPS:
    add_list (flow, into, block);
    break;
  case STILLA_BLOCK_TABLE:
    add_table (flow, into, block->table);
    break;
  case STILLA_BLOCK_CALLOUT:
    add_callout (flow, into, block);
    break;
  case STILLA_BLOCK_CHART:
    add_chart (flow, into, block->chart);
    break;
  case STILLA_BLOCK_QUESTION:
  case STILLA_BLOCK_LABEL_READER:
  case STILLA_BLOCK_VALUES:
    add_children (flow, into, block);
    break;
  case STILLA_BLOCK_DOORS:
    add_doors (flow, into, block);
    break;
  case STILLA_BLOCK_LINES:
    add (flow, into, stilla_flow_item_new (STILLA_FLOW_RULES, STILLA_ROLE_BODY, NULL))->count
        = block->n_lines;
    break;
  case STILLA_BLOCK_CARD:
    add (flow, into, stilla_flow_item_new (STILLA_FLOW_CARD, STILLA_ROLE_BODY, NULL))->block = block;
    break;
  case STILLA_BLOCK_CARD_SIDE:
  case STILLA_BLOCK_DOOR:
  case STILLA_BLOCK_FOOT:
    break;
  }
}

/* On the screen each is a card. On paper a long list of them is a table, but for what must stop a reader. */
static gboolean
stands_in_rows (const StillaBlock *block)
{
  return block->as_rows != NULL && block->level != STILLA_LEVEL_STOP;
}

static gboolean
same_kind_of_rows (const StillaBlock *a, const StillaBlock *b)
{
  return stands_in_rows (b) && a->level == b->level && a->as_rows->head->len == b->as_rows->head->len;
}

static void
join_rows (StillaTable *into, const StillaTable *rows)
{
  for (guint i = 0; i < rows->rows->len; i++) {
    g_ptr_array_add (into->rows, g_ptr_array_ref (g_ptr_array_index (rows->rows, i)));
    g_ptr_array_add (into->row_claims, stilla_text_copy (g_ptr_array_index (rows->row_claims, i)));
  }
}

/* Returns: how many of @blocks from @first on stand in the table */
static guint
add_rows (StillaFlow *flow, StillaFlowItem *into, const GPtrArray *blocks, guint first)
{
  const StillaBlock *model = g_ptr_array_index (blocks, first);
  StillaBlock *joined = stilla_block_new (STILLA_BLOCK_TABLE);
  StillaFlowItem *table = add (flow, into, stilla_flow_item_new (STILLA_FLOW_TABLE, STILLA_ROLE_BODY, NULL));
  guint i = first;

  joined->table = stilla_table_new ();
  joined->table->dense = model->as_rows->dense;
  joined->table->last_below = model->as_rows->last_below;
  for (guint k = 0; k < model->as_rows->head->len; k++)
    g_ptr_array_add (joined->table->head, stilla_text_copy (g_ptr_array_index (model->as_rows->head, k)));
  for (; i < blocks->len && same_kind_of_rows (model, g_ptr_array_index (blocks, i)); i++)
    join_rows (joined->table, ((const StillaBlock *) g_ptr_array_index (blocks, i))->as_rows);
  table->table = stilla_flow_own_block (flow, joined)->table;
  table->level = model->level;
  return i - first;
}

static gboolean
is_questions_heading (const StillaBlock *block)
{
  return block->kind == STILLA_BLOCK_HEADING && g_strcmp0 (block->id, QUESTIONS_ID) == 0;
}

/* Whether what comes next is introduced by the words before it. */
static gboolean
is_led (const GPtrArray *blocks, guint next)
{
  const StillaBlock *block;

  if (next >= blocks->len)
    return FALSE;
  block = g_ptr_array_index (blocks, next);
  return block->kind == STILLA_BLOCK_LIST || block->kind == STILLA_BLOCK_STEPS
         || block->kind == STILLA_BLOCK_TABLE || block->kind == STILLA_BLOCK_DOORS || stands_in_rows (block);
}

/* Words before what they introduce; after a colon they mean nothing alone. */
static void
add_words_before (StillaFlow *flow, StillaFlowItem *into, const GPtrArray *blocks, guint i)
{
  const StillaBlock *block = g_ptr_array_index (blocks, i);
  g_autofree char *words = stilla_text_dup_string (block->text);
  StillaFlowItem *item = add_running_text (flow, into, block);

  item->leads = is_led (blocks, i + 1);
  item->keep_with_next = item->leads && g_str_has_suffix (words, ":");
}

void
stilla_handout_add_blocks (StillaFlow *flow, const GPtrArray *blocks, StillaFlowItem *into)
{
  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);
    const StillaBlock *before = i > 0 ? g_ptr_array_index (blocks, i - 1) : NULL;

    if (before != NULL && is_questions_heading (before) && block->kind == STILLA_BLOCK_LIST)
      add_questions (flow, into, block->items);
    else if (stands_in_rows (block))
      i += add_rows (flow, into, blocks, i) - 1;
    else if (block->kind == STILLA_BLOCK_PARAGRAPH)
      add_words_before (flow, into, blocks, i);
    else
      stilla_handout_add_block (flow, block, into);
  }
}
