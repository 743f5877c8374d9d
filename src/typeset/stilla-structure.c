/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-structure.h"

#include "typeset/stilla-painter.h"

#include <string.h>

#define DOCUMENT "Document"

/* What is open on the page that is drawn. */
typedef struct {
  cairo_t *cr;
  GPtrArray *open;  /* (element-type StillaNode): outermost first */
  GPtrArray *links; /* (element-type StillaFragment): not yet written */
} Structure;

/* A quoted string of cairo's tag attributes: a stray quote ruins the whole file when it is finished. */
static char *
quote (const char *words)
{
  GString *quoted = g_string_new ("'");

  for (const char *at = words; *at != '\0'; at++) {
    if (*at == '\'' || *at == '\\')
      g_string_append_c (quoted, '\\');
    g_string_append_c (quoted, *at);
  }
  g_string_append_c (quoted, '\'');
  return g_string_free (quoted, FALSE);
}

static void
append_number (GString *into, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (into, g_ascii_formatd (buffer, sizeof buffer, "%.3f", number));
  g_string_append_c (into, ' ');
}

static void
write_link (const Structure *self, const StillaFragment *link)
{
  g_autofree char *destination = quote (link->destination);
  g_autoptr (GString) attributes = g_string_new ("rect=[");

  append_number (attributes, link->x);
  append_number (attributes, link->y);
  append_number (attributes, link->width);
  append_number (attributes, link->height);
  g_string_append_printf (attributes, "] dest=%s", destination);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes->str);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

/* An element with elements inside loses its own words in cairo's structure, so a link follows its paragraph.
 */
static gboolean
takes_links (const Structure *self)
{
  const StillaNode *top = self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;

  return top == NULL || strcmp (top->tag, "Sect") == 0 || strcmp (top->tag, "LI") == 0;
}

static void
close_one (Structure *self)
{
  const StillaNode *top = g_ptr_array_steal_index (self->open, self->open->len - 1);

  cairo_tag_end (self->cr, top->tag);
  if (!takes_links (self))
    return;
  for (guint i = 0; i < self->links->len; i++)
    write_link (self, g_ptr_array_index (self->links, i));
  g_ptr_array_set_size (self->links, 0);
}

static guint
depth_of (const StillaNode *node)
{
  guint depth = 0;

  for (const StillaNode *at = node; at != NULL; at = at->parent)
    depth++;
  return depth;
}

static const StillaNode *
ancestor_at (const StillaNode *node, guint depth)
{
  for (guint at = depth_of (node); at > depth; at--)
    node = node->parent;
  return node;
}

static void
open_node (Structure *self, const StillaNode *node)
{
  guint depth = depth_of (node);
  guint common = 0;

  while (common < self->open->len && common < depth
         && g_ptr_array_index (self->open, common) == (gpointer) ancestor_at (node, common + 1))
    common++;
  while (self->open->len > common)
    close_one (self);
  while (self->open->len < depth) {
    const StillaNode *next = ancestor_at (node, self->open->len + 1);

    cairo_tag_begin (self->cr, next->tag, NULL);
    g_ptr_array_add (self->open, (gpointer) next);
  }
}

static void
write_anchor (cairo_t *cr, const StillaAnchor *anchor)
{
  g_autofree char *name = quote (anchor->name);
  g_autoptr (GString) attributes = g_string_new ("name=");

  g_string_append_printf (attributes, "%s x=", name);
  append_number (attributes, anchor->x);
  g_string_append (attributes, "y=");
  append_number (attributes, anchor->y);
  cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes->str);
  cairo_tag_end (cr, CAIRO_TAG_DEST);
}

static void
draw_fragment (Structure *self, const StillaFragment *fragment)
{
  if (fragment->node != NULL)
    open_node (self, fragment->node);
  if (fragment->kind == STILLA_FRAGMENT_LINK)
    g_ptr_array_add (self->links, (gpointer) fragment);
  else
    stilla_painter_draw_fragment (fragment, self->cr);
}

void
stilla_structure_draw_page (const StillaPageList *pages, guint index, cairo_t *cr)
{
  const StillaPage *page = g_ptr_array_index (pages->pages, index);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  Structure self = { cr, open, links };

  for (guint i = 0; i < pages->anchors->len; i++) {
    const StillaAnchor *anchor = &g_array_index (pages->anchors, StillaAnchor, i);

    if (anchor->page == index)
      write_anchor (cr, anchor);
  }
  for (gboolean words = FALSE;; words = TRUE) {
    for (guint i = 0; i < page->fragments->len; i++) {
      const StillaFragment *fragment = &g_array_index (page->fragments, StillaFragment, i);

      if ((fragment->node != NULL) == words)
        draw_fragment (&self, fragment);
    }
    if (words)
      break;
  }
  while (open->len > 0)
    close_one (&self);
}

void
stilla_structure_begin (cairo_t *cr)
{
  cairo_tag_begin (cr, DOCUMENT, NULL);
}

void
stilla_structure_end (cairo_t *cr)
{
  cairo_tag_end (cr, DOCUMENT);
}
