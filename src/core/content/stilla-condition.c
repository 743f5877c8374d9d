/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-condition.h"

#include "core/content/stilla-element-read.h"

static const char *const when_words[]
    = { "", "sum-over-limit", "sum-over-studies", "several-products", NULL };

StillaCondition *
stilla_condition_new (const StillaElement *node)
{
  StillaCondition *self = g_new0 (StillaCondition, 1);

  self->id = g_strdup (stilla_element_get (node, "id"));
  self->name = stilla_element_dup_child_text (node, "name");
  self->level = stilla_element_get_level (node, "level");
  self->if_unknown = stilla_element_get_level (node, "if-unknown");
  self->level_in_hospital = stilla_element_get_level (node, "level-in-hospital");
  self->when = (StillaWhen) stilla_element_get_choice (node, "when", when_words);
  self->limit_group = g_strdup (stilla_element_get (node, "limit-group"));
  self->medicines = stilla_medicines_new (node, NULL);
  self->routes = stilla_element_get_routes (node);
  self->certainty = stilla_element_get_certainty (node);
  self->sources = stilla_element_dup_list (node, "sources", " ");
  self->message = stilla_element_child (node, "message");
  return self;
}

void
stilla_condition_free (StillaCondition *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->limit_group, g_free);
  g_clear_pointer (&self->medicines, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_strfreev);
  g_free (self);
}

GPtrArray *
stilla_bundle_dup_conditions (const StillaBundle *bundle)
{
  const StillaElement *root = stilla_bundle_get_rules_root (bundle);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_condition_free);

  for (guint i = 0; i < root->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (root->children, i);

    if (stilla_element_is (child, "condition"))
      g_ptr_array_add (all, stilla_condition_new (child));
  }
  return all;
}
