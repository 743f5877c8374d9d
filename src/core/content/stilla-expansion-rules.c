/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-condition.h"
#include "core/content/stilla-element-read.h"
#include "core/content/stilla-expansion.h"
#include "core/content/stilla-pseudo-blocks.h"

#include <glib/gi18n-lib.h>

static gboolean
is_unread (const StillaExpansion *self, const StillaText *text)
{
  for (guint i = 0; text->sources[i] != NULL; i++) {
    const StillaSource *source = stilla_bundle_find_source (self->bundle, text->sources[i]);

    if (source != NULL && source->read != STILLA_READ_NOT_READ)
      return FALSE;
  }
  return text->sources[0] != NULL;
}

static StillaBlock *
red_flag_list_new (const StillaExpansion *self, const char *urgency)
{
  const StillaElement *rules = stilla_bundle_get_rules_root (self->bundle);
  StillaBlock *list = stilla_block_new (STILLA_BLOCK_LIST);

  for (guint i = 0; i < rules->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (rules->children, i);
    StillaText *item;

    if (!stilla_element_is (child, "red-flag")
        || g_strcmp0 (stilla_element_get (child, "urgency"), urgency) != 0)
      continue;
    item = stilla_inline_render (self->bundle, child, self->reader);
    if (is_unread (self, item))
      item->certainty = STILLA_CERTAINTY_UNCONFIRMED;
    stilla_block_add_item (list, item);
  }
  return list;
}

static void
add_red_flags (const StillaExpansion *self, const char *urgency, StillaLevel level, GPtrArray *out)
{
  g_autoptr (StillaBlock) list = red_flag_list_new (self, urgency);
  StillaBlock *callout;

  if (list->items == NULL)
    return;
  callout = stilla_block_new (STILLA_BLOCK_CALLOUT);
  callout->level = level;
  callout->title = stilla_text_new_plain (
      level == STILLA_LEVEL_STOP ? _ ("Headache with a danger sign: call your local emergency number now")
                                 : _ ("Headache with one of these: see a doctor the same day"));
  stilla_block_add_child (callout, g_steal_pointer (&list));
  stilla_expand_still_act (callout);
  g_ptr_array_add (out, callout);
}

void
stilla_expand_red_flags (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  const char *urgency = stilla_element_get (node, "urgency");

  if (urgency == NULL || g_strcmp0 (urgency, "emergency") == 0)
    add_red_flags (self, "emergency", STILLA_LEVEL_STOP, out);
  if (urgency == NULL || g_strcmp0 (urgency, "urgent") == 0)
    add_red_flags (self, "urgent", STILLA_LEVEL_ASK_FIRST, out);
}

StillaBlock *
stilla_red_flags_new (StillaBundle *bundle, const StillaReader *reader)
{
  StillaExpansion self = { bundle, reader };
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);
  StillaBlock *none;

  add_red_flags (&self, "emergency", STILLA_LEVEL_STOP, blocks);
  stilla_pseudo_turn_blocks (reader->language, blocks);
  if (blocks->len > 0)
    return g_ptr_array_steal_index (blocks, 0);
  none = stilla_block_new (STILLA_BLOCK_CALLOUT);
  none->level = STILLA_LEVEL_STOP;
  none->title = stilla_text_new_plain (_ ("In an emergency, call your local emergency number"));
  stilla_pseudo_turn_block (reader->language, none);
  return none;
}

static StillaText *
condition_text (const StillaExpansion *self, const StillaCondition *condition)
{
  StillaText *text = stilla_text_new ();

  stilla_text_append (text, condition->name, STILLA_SPAN_STRONG);
  stilla_text_append (text, ". ", STILLA_SPAN_STRONG);
  text->certainty = condition->certainty;
  stilla_text_add_sources (text, (const char *const *) condition->sources);
  if (condition->message != NULL)
    stilla_text_append_text (text, stilla_inline_render (self->bundle, condition->message, self->reader));
  return text;
}

static void
add_condition_row (const StillaExpansion *self, const StillaCondition *condition, StillaTable *table)
{
  StillaText *claim = stilla_text_new ();
  GPtrArray *row = stilla_table_add_row (table, claim);
  StillaText *name = stilla_text_new ();

  claim->certainty = condition->certainty;
  stilla_text_add_sources (claim, (const char *const *) condition->sources);
  stilla_text_append (name, condition->name, STILLA_SPAN_STRONG);
  g_ptr_array_add (row, name);
  g_ptr_array_add (row, condition->message != NULL
                            ? stilla_inline_render (self->bundle, condition->message, self->reader)
                            : stilla_text_new ());
}

static StillaTable *
condition_rows_new (void)
{
  StillaTable *table = stilla_table_new ();

  table->dense = TRUE;
  g_ptr_array_add (table->head, stilla_text_new_plain (_ ("If this fits you")));
  g_ptr_array_add (table->head, stilla_text_new_plain (_ ("What to do")));
  return table;
}

StillaBlock *
stilla_expand_condition (const StillaExpansion *self, const StillaCondition *condition)
{
  StillaBlock *callout = stilla_block_new (STILLA_BLOCK_CALLOUT);
  StillaText *text = stilla_expand_claim ("", condition->certainty, (const char *const *) condition->sources);

  callout->level = condition->level;
  if (condition->message != NULL)
    stilla_text_append_text (text, stilla_inline_render (self->bundle, condition->message, self->reader));
  stilla_block_add_child (callout, stilla_expand_paragraph (text, NULL));
  return callout;
}

const char *
stilla_expand_route_words (StillaRoute routes)
{
  if (routes == STILLA_ROUTE_VEIN)
    return _ ("This is about magnesium into a vein.");
  if (routes == STILLA_ROUTE_ORAL)
    return _ ("This is about magnesium by mouth.");
  return _ ("This is about magnesium by mouth and into a vein.");
}

/* A condition that holds for both ways stands in two lists of one page; the list for tablets is the one that
 * links lead to. */
static const char *
condition_anchor (const StillaCondition *condition, StillaRoute route)
{
  return route == STILLA_ROUTE_VEIN && (condition->routes & STILLA_ROUTE_ORAL) != 0 ? NULL : condition->id;
}

static void
add_conditions (const StillaExpansion *self,
                const GPtrArray *conditions,
                StillaRoute route,
                StillaLevel level,
                GPtrArray *out)
{
  g_autoptr (StillaBlock) callout = stilla_block_new (STILLA_BLOCK_CALLOUT);

  callout->level = level;
  callout->as_rows = condition_rows_new ();
  for (guint i = 0; i < conditions->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (conditions, i);

    if (condition->level != level || (condition->routes & route) == 0)
      continue;
    stilla_block_add_child (callout, stilla_expand_paragraph (condition_text (self, condition),
                                                              condition_anchor (condition, route)));
    add_condition_row (self, condition, callout->as_rows);
  }
  if (callout->children != NULL)
    g_ptr_array_add (out, g_steal_pointer (&callout));
}

void
stilla_expand_condition_list (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  g_autoptr (GPtrArray) conditions = stilla_bundle_dup_conditions (self->bundle);
  const char *words = stilla_element_get (node, "route");
  StillaLevel only = stilla_element_get_level (node, "level");
  StillaRoute route = STILLA_ROUTE_ORAL;

  if (words != NULL && !stilla_route_from_string (words, &route))
    return;
  for (int level = STILLA_LEVEL_STOP; level <= (int) STILLA_LEVEL_GOOD_TO_KNOW; level++) {
    if (only == STILLA_LEVEL_NONE || (int) only == level)
      add_conditions (self, conditions, route, (StillaLevel) level, out);
  }
}
