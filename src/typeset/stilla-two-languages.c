/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-two-languages.h"

#include "core/content/stilla-language.h"
#include "typeset/stilla-bilingual-table.h"

/* Parts that are taken out of a flow one after the other. */
typedef struct {
  GPtrArray *items; /* (element-type StillaFlowItem) */
  StillaFlow *flow; /* that they come from */
} Side;

static void join_all (Side *first, Side *second, GPtrArray *into);

static StillaFlowItem *
take (Side *side)
{
  return side->items != NULL && side->items->len > 0 ? g_ptr_array_steal_index (side->items, 0) : NULL;
}

/* From now on @item stands among words of another language. */
static StillaFlowItem *
mark (StillaFlowItem *item, const Side *side)
{
  if (item->language == NULL)
    item->language = g_strdup (side->flow->language);
  return item;
}

static StillaFlowItem *
pair (StillaFlowItem *a, StillaFlowItem *b)
{
  StillaFlowItem *both = stilla_flow_item_new (STILLA_FLOW_PAIR, a->role, NULL);

  both->keep_with_next = a->keep_with_next;
  both->leads = a->leads;
  both->is_back = a->is_back;
  stilla_flow_item_add (both, a);
  stilla_flow_item_add (both, b);
  return both;
}

static void
join_children (StillaFlowItem *a, StillaFlowItem *b, const Side *first, const Side *second)
{
  Side one = { a->children, first->flow };
  Side two = { b->children, second->flow };
  GPtrArray *joined = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_flow_item_free);

  join_all (&one, &two, joined);
  g_clear_pointer (&a->children, g_ptr_array_unref);
  a->children = joined;
}

static gboolean
is_said_once (const StillaFlowItem *item)
{
  return item->kind == STILLA_FLOW_SHEET || item->kind == STILLA_FLOW_RULES
         || item->role == STILLA_ROLE_SOURCE || item->language != NULL;
}

/* Whether @item has no other words in the second language than in the first. */
static gboolean
is_said_already (const StillaFlowItem *item, const Side *first)
{
  return item->language != NULL && stilla_language_same (item->language, first->flow->language);
}

static gboolean
holds_others (const StillaFlowItem *item)
{
  return item->kind == STILLA_FLOW_LIST || item->kind == STILLA_FLOW_BOX || item->kind == STILLA_FLOW_GROUP
         || item->kind == STILLA_FLOW_CONTENTS;
}

static void
join_tables (StillaFlowItem *a, const StillaFlowItem *b, StillaFlow *flow)
{
  StillaBlock *block = stilla_block_new (STILLA_BLOCK_TABLE);

  block->table = stilla_bilingual_table_new (a->table, b->table);
  a->table = stilla_flow_own_block (flow, block)->table;
}

/* @a and @b: (transfer full): the same part in both languages */
static void
join (StillaFlowItem *a, StillaFlowItem *b, const Side *first, const Side *second, GPtrArray *into)
{
  if (is_said_once (a) || is_said_already (b, first)) {
    g_ptr_array_add (into, a);
    stilla_flow_item_free (b);
  } else if (holds_others (a)) {
    join_children (a, b, first, second);
    g_ptr_array_add (into, a);
    stilla_flow_item_free (b);
  } else if (a->kind == STILLA_FLOW_TABLE && stilla_bilingual_table_is_needed (a->table)) {
    join_tables (a, b, first->flow);
    g_ptr_array_add (into, a);
    stilla_flow_item_free (b);
  } else if (a->kind == STILLA_FLOW_TABLE || a->kind == STILLA_FLOW_CARD) {
    g_ptr_array_add (into, a);
    g_ptr_array_add (into, mark (b, second));
  } else {
    g_ptr_array_add (into, pair (a, mark (b, second)));
  }
}

/* Parts that have no counterpart come after one another: nothing is lost. */
static void
join_all (Side *first, Side *second, GPtrArray *into)
{
  for (;;) {
    StillaFlowItem *a = take (first);
    StillaFlowItem *b = take (second);

    if (a == NULL && b == NULL)
      return;
    if (a != NULL && b != NULL && a->kind == b->kind) {
      join (a, b, first, second, into);
      continue;
    }
    if (a != NULL)
      g_ptr_array_add (into, a);
    if (b != NULL)
      g_ptr_array_add (into, mark (b, second));
  }
}

StillaFlow *
stilla_two_languages_join (StillaFlow *first, StillaFlow *second)
{
  GPtrArray *joined = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_flow_item_free);
  Side one = { first->items, first };
  Side two = { second->items, second };

  join_all (&one, &two, joined);
  g_clear_pointer (&first->items, g_ptr_array_unref);
  first->items = joined;
  first->second = second;
  return first;
}
