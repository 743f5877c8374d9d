/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-flow.h"

StillaFlowItem *
stilla_flow_item_new (StillaFlowKind kind, StillaRole role, const StillaText *text)
{
  StillaFlowItem *self = g_new0 (StillaFlowItem, 1);

  self->kind = kind;
  self->role = role;
  self->text = text;
  return self;
}

void
stilla_flow_item_free (StillaFlowItem *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->prefix, g_free);
  g_clear_pointer (&self->marker, g_free);
  g_clear_pointer (&self->anchor, g_free);
  g_clear_pointer (&self->destination, g_free);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

StillaFlowItem *
stilla_flow_item_add (StillaFlowItem *self, StillaFlowItem *child)
{
  if (self->children == NULL)
    self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_flow_item_free);
  g_ptr_array_add (self->children, child);
  return child;
}

StillaFlow *
stilla_flow_new (const char *language, GPtrArray *source)
{
  StillaFlow *self = g_new0 (StillaFlow, 1);

  g_atomic_ref_count_init (&self->references);
  self->language = g_strdup (language);
  self->source = source;
  self->citations = stilla_citations_new ();
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_flow_item_free);
  self->owned = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_text_free);
  return self;
}

StillaFlow *
stilla_flow_ref (StillaFlow *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
stilla_flow_unref (StillaFlow *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->second, stilla_flow_unref);
  g_clear_pointer (&self->citations, stilla_citations_free);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->owned, g_ptr_array_unref);
  g_clear_pointer (&self->source, g_ptr_array_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->guide, g_free);
  g_clear_pointer (&self->edition, g_free);
  g_clear_pointer (&self->review_status, g_free);
  g_clear_pointer (&self->mark, g_free);
  g_clear_pointer (&self->stamp, g_free);
  g_clear_pointer (&self->letterhead, stilla_letterhead_free);
  g_free (self);
}

void
stilla_flow_take_letterhead (StillaFlow *self, StillaLetterhead *letterhead)
{
  g_clear_pointer (&self->letterhead, stilla_letterhead_free);
  if (letterhead != NULL && stilla_letterhead_is_empty (letterhead))
    stilla_letterhead_free (letterhead);
  else
    self->letterhead = letterhead;
}

char *
stilla_flow_dup_guide (const StillaFlow *self)
{
  if (self->mark == NULL)
    return g_strdup (self->guide);
  return g_strdup_printf ("%s · %s", self->mark, self->guide);
}

StillaFlowItem *
stilla_flow_add (StillaFlow *self, StillaFlowItem *item)
{
  g_ptr_array_add (self->items, item);
  return item;
}

static guint
find_movable (const StillaFlow *self)
{
  for (guint i = 0; i < self->items->len; i++) {
    const StillaFlowItem *item = g_ptr_array_index (self->items, i);

    if (item->may_move)
      return i;
  }
  return 0;
}

/* The parts belong to whichever of the two arrays the flow has. */
static GPtrArray *
copy_order (const StillaFlow *self)
{
  GPtrArray *copy = g_ptr_array_sized_new (self->items->len);

  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (copy, g_ptr_array_index (self->items, i));
  return copy;
}

GPtrArray *
stilla_flow_move_signs (StillaFlow *self)
{
  guint at = find_movable (self);
  GPtrArray *before;
  gpointer signs;

  for (guint i = at; i-- > 1;) {
    const StillaFlowItem *item = g_ptr_array_index (self->items, i);

    if (item->kind == STILLA_FLOW_SHEET)
      return NULL;
    if (item->role != STILLA_ROLE_HEADING)
      continue;
    before = copy_order (self);
    signs = g_ptr_array_steal_index (self->items, at);
    g_ptr_array_insert (self->items, (int) i, signs);
    return before;
  }
  return NULL;
}

void
stilla_flow_hold_signs (StillaFlow *self)
{
  guint at = find_movable (self);

  if (at > 0)
    ((StillaFlowItem *) g_ptr_array_index (self->items, at))->may_move = FALSE;
}

void
stilla_flow_take_items (StillaFlow *self, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    self->items->pdata[i] = g_ptr_array_index (items, i);
  g_ptr_array_unref (items);
}

const StillaText *
stilla_flow_own_text (StillaFlow *self, const char *words)
{
  return stilla_flow_take_text (self, stilla_text_new_plain (words));
}

const StillaText *
stilla_flow_take_text (StillaFlow *self, StillaText *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

const StillaBlock *
stilla_flow_own_block (StillaFlow *self, StillaBlock *block)
{
  g_ptr_array_add (self->owned, block);
  return block;
}
