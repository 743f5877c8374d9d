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

/* The words follow the element in the same block: a page has thousands of them. */
StillaElement *
stilla_element_new_text (const char *text, int line)
{
  gsize size = strlen (text) + 1;
  StillaElement *self = g_malloc (sizeof *self + size);

  *self = (StillaElement){ .line = line, .text = (char *) (self + 1) };
  memcpy (self->text, text, size);
  return self;
}

/* Gives each attribute a value of its own again. */
static void
unpack (StillaElement *self)
{
  StillaAttribute *attributes = g_new (StillaAttribute, self->n_attributes + 1);

  for (guint i = 0; i < self->n_attributes; i++) {
    attributes[i].name = self->attributes[i].name;
    attributes[i].value = g_strdup (self->attributes[i].value);
  }
  if (!self->one_block)
    for (guint i = 0; i < self->n_attributes; i++)
      g_clear_pointer (&self->attributes[i].value, g_free);
  g_clear_pointer (&self->attributes, g_free);
  self->attributes = attributes;
  self->one_block = FALSE;
}

void
stilla_element_set (StillaElement *self, const char *name, const char *value)
{
  const char *key = g_intern_string (name);

  g_return_if_fail (self != NULL && self->name != NULL);

  /* This also leaves room for one more. */
  unpack (self);
  for (guint i = 0; i < self->n_attributes; i++) {
    if (self->attributes[i].name != key)
      continue;
    g_clear_pointer (&self->attributes[i].value, g_free);
    self->attributes[i].value = g_strdup (value);
    return;
  }
  self->attributes[self->n_attributes].name = key;
  self->attributes[self->n_attributes++].value = g_strdup (value);
}

void
stilla_element_take_attributes (StillaElement *self, StillaAttribute *block, guint n)
{
  g_return_if_fail (self->n_attributes == 0);

  self->attributes = block;
  self->n_attributes = n;
  self->one_block = TRUE;
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
  for (guint i = 0; !self->one_block && i < self->n_attributes; i++)
    g_free (self->attributes[i].value);
  g_clear_pointer (&self->attributes, g_free);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}
