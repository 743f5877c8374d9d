/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-fragment.h"

static void
clear_fragment (gpointer data)
{
  StillaFragment *self = data;

  g_clear_object (&self->layout);
  g_clear_pointer (&self->destination, g_free);
  g_clear_pointer (&self->description, g_free);
}

GArray *
stilla_fragment_array_new (void)
{
  GArray *fragments = g_array_new (FALSE, TRUE, sizeof (StillaFragment));

  g_array_set_clear_func (fragments, clear_fragment);
  return fragments;
}

StillaFragment *
stilla_fragment_copy_into (const StillaFragment *self, GArray *fragments, double dx, double dy)
{
  StillaFragment copy = *self;

  copy.x += dx;
  copy.y += dy;
  copy.destination = g_strdup (self->destination);
  copy.description = g_strdup (self->description);
  if (copy.layout != NULL)
    g_object_ref (copy.layout);
  g_array_append_val (fragments, copy);
  return &g_array_index (fragments, StillaFragment, fragments->len - 1);
}

char *
stilla_fragment_dup_text (const StillaFragment *self)
{
  const PangoLayoutLine *line;

  if (self->kind != STILLA_FRAGMENT_LINE)
    return g_strdup ("");
  line = pango_layout_get_line_readonly (self->layout, self->line);
  return g_strndup (pango_layout_get_text (self->layout) + line->start_index, (gsize) line->length);
}
