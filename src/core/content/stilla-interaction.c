/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-interaction.h"

#include "core/content/stilla-element-read.h"

static const char *const kind_words[] = { "absorption", "effect", NULL };
static const char *const scope_words[] = { "magnesium", "antacid", NULL };
static const char *const action_words[] = { "avoid", "separate", "monitor", "ask", "inform", "count", NULL };

static int
read_minutes (const StillaElement *node, const char *name, int inherited)
{
  const char *value = stilla_element_get (node, name);
  guint64 minutes;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT, &minutes, NULL))
    return inherited;
  return (int) minutes;
}

/* The shortest gaps are inherited only together with the gaps that they are the shortest of. */
static StillaGaps
read_gaps (const StillaElement *node, const StillaGaps *inherited)
{
  gboolean has_own = stilla_element_get (node, "after-magnesium") != NULL
                     || stilla_element_get (node, "after-medicine") != NULL;
  StillaGaps gaps = *inherited;

  if (has_own) {
    gaps.shortest_after_magnesium = STILLA_GAP_NONE;
    gaps.shortest_after_medicine = STILLA_GAP_NONE;
  }
  gaps.after_magnesium = read_minutes (node, "after-magnesium", gaps.after_magnesium);
  gaps.after_medicine = read_minutes (node, "after-medicine", gaps.after_medicine);
  gaps.shortest_after_magnesium
      = read_minutes (node, "shortest-after-magnesium", gaps.shortest_after_magnesium);
  gaps.shortest_after_medicine = read_minutes (node, "shortest-after-medicine", gaps.shortest_after_medicine);
  return gaps;
}

gboolean
stilla_gaps_is_set (const StillaGaps *self)
{
  return self->after_magnesium != STILLA_GAP_NONE || self->after_medicine != STILLA_GAP_NONE;
}

static void
medicine_free (StillaMedicine *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->brands, g_strfreev);
  g_free (self);
}

static StillaMedicine *
medicine_new (const StillaElement *node, const StillaGaps *inherited)
{
  StillaMedicine *self = g_new0 (StillaMedicine, 1);

  self->name = g_strdup (stilla_element_get (node, "name"));
  self->brands = stilla_element_dup_list (node, "brands", ",");
  self->gaps = read_gaps (node, inherited);
  return self;
}

StillaInteraction *
stilla_interaction_new (const StillaElement *node)
{
  static const StillaGaps none = { STILLA_GAP_NONE, STILLA_GAP_NONE, STILLA_GAP_NONE, STILLA_GAP_NONE };
  StillaInteraction *self = g_new0 (StillaInteraction, 1);

  self->id = g_strdup (stilla_element_get (node, "id"));
  self->name = stilla_element_dup_child_text (node, "name");
  self->use = g_strdup (stilla_element_get (node, "use"));
  self->kind = (StillaInteractionKind) stilla_element_get_choice (node, "kind", kind_words);
  self->level = stilla_element_get_level (node, "level");
  self->routes = stilla_element_get_routes (node);
  self->scope = (StillaScope) stilla_element_get_choice (node, "scope", scope_words);
  self->action = (StillaAction) stilla_element_get_choice (node, "action", action_words);
  self->gaps = read_gaps (node, &none);
  self->certainty = stilla_element_get_certainty (node);
  self->sources = stilla_element_dup_list (node, "sources", " ");
  self->medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) medicine_free);
  self->effect = stilla_element_child (node, "effect");
  self->advice = stilla_element_child (node, "advice");
  for (guint i = 0; i < node->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (node->children, i);

    if (stilla_element_is (child, "medicine"))
      g_ptr_array_add (self->medicines, medicine_new (child, &self->gaps));
  }
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
