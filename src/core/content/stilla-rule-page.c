/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-rule-page.h"

#include "core/content/stilla-condition.h"
#include "core/content/stilla-expansion.h"
#include "core/content/stilla-interaction.h"

#include <glib/gi18n-lib.h>

typedef struct {
  StillaExpansion expansion;
  GPtrArray *conditions;
  GPtrArray *interactions;
  GPtrArray *blocks;
} Page;

static void
page_clear (Page *self)
{
  g_clear_pointer (&self->conditions, g_ptr_array_unref);
  g_clear_pointer (&self->interactions, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static const StillaCondition *
find_condition (const Page *self, const char *id)
{
  for (guint i = 0; i < self->conditions->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (self->conditions, i);

    if (g_str_equal (condition->id, id))
      return condition;
  }
  return NULL;
}

static const StillaInteraction *
find_interaction (const Page *self, const char *id)
{
  for (guint i = 0; i < self->interactions->len; i++) {
    const StillaInteraction *interaction = g_ptr_array_index (self->interactions, i);

    if (g_str_equal (interaction->id, id))
      return interaction;
  }
  return NULL;
}

static StillaBlock *
add_block (Page *self, StillaBlockKind kind, const char *words)
{
  StillaBlock *block = stilla_block_new (kind);

  if (words != NULL)
    block->text = stilla_text_new_plain (words);
  g_ptr_array_add (self->blocks, block);
  return block;
}

/* A level alone does not say what to do. */
static void
add_level (Page *self, StillaLevel level)
{
  /* TRANSLATORS: “Ask first” means: talk to a doctor or pharmacist before you use it. */
  g_autofree char *words
      = g_strdup_printf (_ ("“%s” means: %s."), stilla_level_label (level), stilla_level_meaning (level));

  add_block (self, STILLA_BLOCK_PARAGRAPH, words);
}

/* Conditions */

static void
add_condition (Page *self, const StillaCondition *condition)
{
  g_ptr_array_add (self->blocks, stilla_expand_condition (&self->expansion, condition));
  add_level (self, condition->level);
  add_block (self, STILLA_BLOCK_PARAGRAPH, stilla_expand_route_words (condition->routes));
  if (condition->when != STILLA_WHEN_ANSWERED)
    add_block (self, STILLA_BLOCK_PARAGRAPH, _ ("Stilla finds this out from the products of your plan."));
  if (condition->level_in_hospital != STILLA_LEVEL_NONE) {
    g_autofree char *words = g_strdup_printf (_ ("For a drip that a hospital gives it counts as “%s”."),
                                              stilla_level_label (condition->level_in_hospital));

    add_block (self, STILLA_BLOCK_PARAGRAPH, words);
  }
  if (condition->if_unknown != STILLA_LEVEL_NONE) {
    g_autofree char *words = g_strdup_printf (_ ("As long as you do not know, it counts as “%s”."),
                                              stilla_level_label (condition->if_unknown));

    add_block (self, STILLA_BLOCK_PARAGRAPH, words);
  }
}

/* Interactions */

static void
add_raise (Page *self, const StillaRaise *raise)
{
  g_autofree char *words
      = g_strdup_printf (_ ("It counts as “%s” for people with:"), stilla_level_label (raise->level));
  StillaBlock *list;

  add_block (self, STILLA_BLOCK_PARAGRAPH, words);
  list = add_block (self, STILLA_BLOCK_LIST, NULL);
  for (guint i = 0; raise->conditions[i] != NULL; i++) {
    const StillaCondition *condition = find_condition (self, raise->conditions[i]);

    if (condition != NULL)
      stilla_block_add_item (list, stilla_text_new_plain (condition->name));
  }
}

static void
add_interaction (Page *self, const StillaInteraction *interaction)
{
  g_ptr_array_add (self->blocks, stilla_expand_interaction (&self->expansion, interaction));
  add_level (self, interaction->level);
  if (interaction->routes == STILLA_ROUTE_ORAL) /* the box says the others */
    add_block (self, STILLA_BLOCK_PARAGRAPH, stilla_expand_route_words (interaction->routes));
  for (guint i = 0; i < interaction->raises->len; i++)
    add_raise (self, g_ptr_array_index (interaction->raises, i));
}

/* The page */

StillaRendition *
stilla_rule_page_new (StillaBundle *bundle, const StillaReader *reader, const char *rule)
{
  g_auto (Page) page = { .expansion = { bundle, reader },
                         .conditions = stilla_bundle_dup_conditions (bundle),
                         .interactions = stilla_bundle_dup_interactions (bundle),
                         .blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free) };
  const StillaCondition *condition = find_condition (&page, rule);
  const StillaInteraction *interaction = find_interaction (&page, rule);
  const char *name;

  if (condition == NULL && interaction == NULL)
    return NULL;
  name = condition != NULL ? condition->name : interaction->name;
  add_block (&page, STILLA_BLOCK_TITLE, name);
  if (condition != NULL)
    add_condition (&page, condition);
  else
    add_interaction (&page, interaction);
  stilla_expand_rules_foot (&page.expansion, page.blocks);
  return stilla_rendition_new_from_blocks (bundle, reader, rule, name, NULL, g_steal_pointer (&page.blocks));
}

/* Where it is listed */

static gboolean
holds (const GPtrArray *blocks, const char *id)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    if (g_strcmp0 (block->id, id) == 0 || holds (block->children, id))
      return TRUE;
  }
  return FALSE;
}

static gboolean
lists (const StillaExpansion *self, const StillaElement *node, const char *rule)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_block_free);

  if (stilla_element_is (node, "condition-list"))
    stilla_expand_condition_list (self, node, blocks);
  else if (stilla_element_is (node, "interaction-list"))
    stilla_expand_interaction_list (self, node, blocks);
  if (holds (blocks, rule))
    return TRUE;
  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    if (lists (self, g_ptr_array_index (node->children, i), rule))
      return TRUE;
  return FALSE;
}

static char *
find_in_section (const StillaExpansion *self, const StillaSection *section, const char *rule)
{
  for (guint i = section->pages->len; i-- > 0;) {
    const StillaPageEntry *entry = g_ptr_array_index (section->pages, i);
    const StillaElement *page = stilla_bundle_get_page (self->bundle, entry->id, NULL);

    if (page != NULL && lists (self, page, rule))
      return g_strdup_printf ("page:%s#%s", entry->id, rule);
  }
  return NULL;
}

char *
stilla_rule_page_find_place (StillaBundle *bundle, const StillaReader *reader, const char *rule)
{
  const StillaExpansion self = { bundle, reader };
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);
  char *place = NULL;

  for (guint i = sections->len; place == NULL && i-- > 0;)
    place = find_in_section (&self, g_ptr_array_index (sections, i), rule);
  return place;
}
