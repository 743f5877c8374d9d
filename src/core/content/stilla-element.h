/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A validated, immutable XML tree: what is left of a file once the parser and the allow-list are done with
 * it. Nothing above stilla-xml.c sees libxml2. Text is a node of its own, so that mixed content keeps its
 * order. */
typedef struct _StillaElement StillaElement;

typedef struct {
  const char *name; /* interned */
  char *value;
} StillaAttribute;

struct _StillaElement {
  const char *name; /* interned; NULL for a text node */
  char *text; /* text nodes only: white space folded to single spaces, edges kept where they part inline nodes
               */
  int line;   /* line in the file */
  GPtrArray *children;         /* (element-type StillaElement), NULL for a text node */
  StillaAttribute *attributes; /* read one with stilla_element_get() */
  guint n_attributes;
  gboolean one_block; /* the values lie in the same block as the attributes */
};

/**
 * stilla_element_get:
 * @name: the attribute
 *
 * Returns: (transfer none) (nullable): the attribute's value, %NULL when it is absent
 */
const char *stilla_element_get (const StillaElement *self, const char *name);

/** stilla_element_is: Returns: whether @self is an element called @name */
gboolean stilla_element_is (const StillaElement *self, const char *name);

/** stilla_element_child: Returns: (transfer none) (nullable): the first child element called @name */
const StillaElement *stilla_element_child (const StillaElement *self, const char *name);

/** stilla_element_dup_text: Returns: (transfer full): all text below @self, trimmed; never %NULL */
char *stilla_element_dup_text (const StillaElement *self);

StillaElement *stilla_element_new (const char *name, int line);
/** stilla_element_new_interned: The same for a @name that is interned already. */
StillaElement *stilla_element_new_interned (const char *name, int line);
StillaElement *stilla_element_new_text (const char *text, int line);
void stilla_element_set (StillaElement *self, const char *name, const char *value);
/**
 * stilla_element_take_attributes:
 * @block: (transfer full): @n attributes and their values, in one block
 *
 * For the reader of files: @self has no attributes yet.
 */
void stilla_element_take_attributes (StillaElement *self, StillaAttribute *block, guint n);
void stilla_element_append (StillaElement *self, StillaElement *child);
void stilla_element_free (StillaElement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaElement, stilla_element_free)

G_END_DECLS
