/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-interaction.h"

#include "core/content/stilla-element-read.h"

static const char *const kind_words[] = { "absorption", "effect", NULL };
static const char *const scope_words[] = { "magnesium", "antacid", NULL };
static const char *const action_words[] = { "avoid", "separate", "monitor", "ask", "inform", "count", NULL };

static void
raise_free (StillaRaise *self)
{
  g_clear_pointer (&self->conditions, g_strfreev);
  g_free (self);
}

static GPtrArray *
read_raises (const StillaElement *node)
{
  GPtrArray *raises = g_ptr_array_new_with_free_func ((GDestroyNotify) raise_free);

  for (guint i = 0; i < node->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (node->children, i);
    StillaRaise *raise;

    if (!stilla_element_is (child, "raise"))
      continue;
    raise = g_new0 (StillaRaise, 1);
    raise->level = stilla_element_get_level (child, "level");
    raise->conditions = stilla_element_dup_list (child, "conditions", " ");
    g_ptr_array_add (raises, raise);
  }
  return raises;
}

StillaInteraction *
stilla_interaction_new (const StillaElement *node)
{
  StillaInteraction *self = g_new0 (StillaInteraction, 1);

  self->id = g_strdup (stilla_element_get (node, "id"));
  self->name = stilla_element_dup_child_text (node, "name");
  self->use = g_strdup (stilla_element_get (node, "use"));
  self->kind = (StillaInteractionKind) stilla_element_get_choice (node, "kind", kind_words);
  self->level = stilla_element_get_level (node, "level");
  self->routes = stilla_element_get_routes (node);
  self->scope = (StillaScope) stilla_element_get_choice (node, "scope", scope_words);
  self->action = (StillaAction) stilla_element_get_choice (node, "action", action_words);
  self->gaps = stilla_gaps_read (node, NULL);
  self->certainty = stilla_element_get_certainty (node);
  self->sources = stilla_element_dup_list (node, "sources", " ");
  self->medicines = stilla_medicines_new (node, &self->gaps);
  self->effect = stilla_element_child (node, "effect");
  self->advice = stilla_element_child (node, "advice");
  self->raises = read_raises (node);
  return self;
}

void
stilla_interaction_free (StillaInteraction *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->use, g_free);
  g_clear_pointer (&self->sources, g_strfreev);
  g_clear_pointer (&self->medicines, g_ptr_array_unref);
  g_clear_pointer (&self->raises, g_ptr_array_unref);
  g_free (self);
}

GPtrArray *
stilla_bundle_dup_interactions (const StillaBundle *bundle)
{
  const StillaElement *root = stilla_bundle_get_rules_root (bundle);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_interaction_free);

  for (guint i = 0; i < root->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (root->children, i);

    if (stilla_element_is (child, "interaction"))
      g_ptr_array_add (all, stilla_interaction_new (child));
  }
  return all;
}
