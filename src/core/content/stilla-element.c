/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-element.h"

#include <string.h>

const char *
stilla_element_get (const StillaElement *self, const char *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_attributes; i++) {
    const StillaAttribute *attribute = &self->attributes[i];

    if (attribute->name == name || (attribute->name[0] == name[0] && strcmp (attribute->name, name) == 0))
      return attribute->value;
  }
  return NULL;
}

gboolean
stilla_element_is (const StillaElement *self, const char *name)
{
  return self != NULL && self->name != NULL
         && (self->name == name || (self->name[0] == name[0] && strcmp (self->name, name) == 0));
}

const StillaElement *
stilla_element_child (const StillaElement *self, const char *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; self->children != NULL && i < self->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (self->children, i);

    if (stilla_element_is (child, name))
      return child;
  }
  return NULL;
}

static void
append_text (const StillaElement *self, GString *text)
{
  if (self->text != NULL)
    g_string_append (text, self->text);
  for (guint i = 0; self->children != NULL && i < self->children->len; i++)
    append_text (g_ptr_array_index (self->children, i), text);
}

char *
stilla_element_dup_text (const StillaElement *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (text, FALSE));

  append_text (self, text);
  return g_strstrip (g_string_free (text, FALSE));
}

static void
free_child (gpointer child)
{
  stilla_element_free (child);
}

StillaElement *
stilla_element_new (const char *name, int line)
{
  return stilla_element_new_interned (g_intern_string (name), line);
}

StillaElement *
stilla_element_new_interned (const char *name, int line)
{
  StillaElement *self = g_new0 (StillaElement, 1);

  self->name = name;
  self->line = line;
  self->children = g_ptr_array_new_with_free_func (free_child);
  return self;
}

StillaElement *
stilla_element_new_text (const char *text, int line)
{
  StillaElement *self = g_new0 (StillaElement, 1);

  self->text = g_strdup (text);
  self->line = line;
  return self;
}

void
stilla_element_set (StillaElement *self, const char *name, const char *value)
{
  const char *key = g_intern_string (name);

  g_return_if_fail (self != NULL && self->name != NULL);

  for (guint i = 0; i < self->n_attributes; i++) {
    if (self->attributes[i].name != key)
      continue;
    g_clear_pointer (&self->attributes[i].value, g_free);
    self->attributes[i].value = g_strdup (value);
    return;
  }
  stilla_element_take (self, key, g_strdup (value));
}

void
stilla_element_take (StillaElement *self, const char *name, char *value)
{
  guint n = self->n_attributes++;

  /* Room for two, and twice as much whenever it is full. */
  if (n == 0)
    self->attributes = g_new (StillaAttribute, 2);
  else if (n >= 2 && (n & (n - 1)) == 0)
    self->attributes = g_renew (StillaAttribute, self->attributes, 2 * n);
  self->attributes[n].name = name;
  self->attributes[n].value = value;
}

void
stilla_element_append (StillaElement *self, StillaElement *child)
{
  g_return_if_fail (self != NULL && self->children != NULL);

  g_ptr_array_add (self->children, child);
}

void
stilla_element_free (StillaElement *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_attributes; i++)
    g_free (self->attributes[i].value);
  g_clear_pointer (&self->attributes, g_free);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}
