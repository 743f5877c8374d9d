/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-handout-blocks.h"

typedef struct {
  const char *test;
  const char *words;
  StillaBlockKind next;
  gboolean in_rows; /* the next is a row of a table on paper */
  gboolean leads;
  gboolean stays; /* whatever that leaves empty */
} Lead;

static const Lead leads[] = {
  { "/typeset/handout-blocks/list", "Ask these.", STILLA_BLOCK_LIST, FALSE, TRUE, FALSE },
  { "/typeset/handout-blocks/colon", "Ask these:", STILLA_BLOCK_LIST, FALSE, TRUE, TRUE },
  { "/typeset/handout-blocks/rows", "Do what each line says:", STILLA_BLOCK_CALLOUT, TRUE, TRUE, TRUE },
  { "/typeset/handout-blocks/words", "It is so:", STILLA_BLOCK_PARAGRAPH, FALSE, FALSE, FALSE },
};

static StillaBlock *
make_words (StillaBlockKind kind, const char *words)
{
  StillaBlock *block = stilla_block_new (kind);

  block->text = stilla_text_new_plain (words);
  return block;
}

static StillaBlock *
make_next (const Lead *row)
{
  StillaBlock *block = make_words (row->next, "It can bind it.");

  block->level = STILLA_LEVEL_TAKE_CARE;
  if (row->next == STILLA_BLOCK_LIST)
    stilla_block_add_item (block, stilla_text_new_plain ("How much?"));
  if (row->in_rows)
    block->as_rows = stilla_table_new ();
  return block;
}

static GPtrArray *
make_blocks (StillaBlock *first, StillaBlock *second)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);

  g_ptr_array_add (blocks, first);
  g_ptr_array_add (blocks, second);
  return blocks;
}

/* Words that introduce something are not left behind at the foot of a page. */
static void
test_lead (gconstpointer data)
{
  const Lead *row = data;
  g_autoptr (GPtrArray) blocks
      = make_blocks (make_words (STILLA_BLOCK_PARAGRAPH, row->words), make_next (row));
  g_autoptr (StillaFlow) flow = stilla_flow_new ("en", NULL);
  const StillaFlowItem *item;

  stilla_handout_add_blocks (flow, blocks, NULL);
  item = g_ptr_array_index (flow->items, 0);
  g_assert_cmpint (item->leads, ==, row->leads);
  g_assert_cmpint (item->keep_with_next, ==, row->stays);
}

/* What to ask a clinician is one sheet to take along, each question with its line. */
static void
test_questions (void)
{
  StillaBlock *heading = make_words (STILLA_BLOCK_HEADING, "Questions for your clinician");
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);
  g_autoptr (GPtrArray) blocks = make_blocks (heading, list);
  g_autoptr (StillaFlow) flow = stilla_flow_new ("en", NULL);
  const StillaFlowItem *all;

  heading->id = g_strdup ("questions");
  heading->heading_level = 2;
  stilla_block_add_item (list, stilla_text_new_plain ("Is it safe for me?"));
  stilla_block_add_item (list, stilla_text_new_plain ("How much?"));
  stilla_handout_add_blocks (flow, blocks, NULL);
  g_assert_cmpuint (flow->items->len, ==, 2);
  all = g_ptr_array_index (flow->items, 1);
  g_assert_cmpint (all->kind, ==, STILLA_FLOW_GROUP);
  g_assert_cmpuint (all->children->len, ==, 2);
  for (guint i = 0; i < all->children->len; i++)
    g_assert_cmpint (((const StillaFlowItem *) g_ptr_array_index (all->children, i))->kind, ==,
                     STILLA_FLOW_GROUP);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    g_test_add_data_func (leads[i].test, &leads[i], test_lead);
  g_test_add_func ("/typeset/handout-blocks/questions", test_questions);
  return g_test_run ();
}
