/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-question.h"

#include "core/content/stilla-element-read.h"

static void
statement_free (StillaStatement *self)
{
  g_clear_pointer (&self->conditions, g_strfreev);
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

static const StillaElement *
find_condition (const StillaElement *rules, const char *id)
{
  for (guint i = 0; i < rules->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (rules->children, i);

    if (stilla_element_is (child, "condition") && g_strcmp0 (stilla_element_get (child, "id"), id) == 0)
      return child;
  }
  return NULL;
}

static StillaStatement *
statement_new (const StillaElement *node, const StillaElement *rules)
{
  StillaStatement *self = g_new0 (StillaStatement, 1);
  guint routes = 0;

  self->conditions = stilla_element_dup_list (node, "conditions", " ");
  for (guint i = 0; self->conditions[i] != NULL; i++) {
    const StillaElement *condition = find_condition (rules, self->conditions[i]);

    if (condition == NULL)
      continue;
    routes |= stilla_element_get_routes (condition);
    if (self->text == NULL)
      self->text = stilla_element_dup_child_text (condition, "name");
  }
  self->routes = (StillaRoute) routes;
  return self;
}

static StillaQuestion *
question_new (const StillaElement *node, const StillaElement *rules)
{
  StillaQuestion *self = g_new0 (StillaQuestion, 1);

  self->id = g_strdup (stilla_element_get (node, "id"));
  self->name = stilla_element_dup_child_text (node, "name");
  self->statements = g_ptr_array_new_with_free_func ((GDestroyNotify) statement_free);
  for (guint i = 0; i < node->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (node->children, i);

    if (stilla_element_is (child, "statement"))
      g_ptr_array_add (self->statements, statement_new (child, rules));
  }
  return self;
}

void
stilla_question_free (StillaQuestion *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_free (self);
}

GPtrArray *
stilla_bundle_dup_questions (const StillaBundle *bundle)
{
  const StillaElement *rules = stilla_bundle_get_rules_root (bundle);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_question_free);

  for (guint i = 0; i < rules->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (rules->children, i);

    if (stilla_element_is (child, "checklist-question"))
      g_ptr_array_add (all, question_new (child, rules));
  }
  return all;
}
