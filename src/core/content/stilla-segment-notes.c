/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-segment-private.h"

#include "core/content/stilla-inline-render.h"

#include <string.h>

void
stilla_segment_add_note (StillaSegment *segment, const char *note)
{
  if (!g_ptr_array_find_with_equal_func (segment->notes, note, g_str_equal, NULL))
    g_ptr_array_add (segment->notes, g_strdup (note));
}

/* The words that the program writes for a placeholder, on one line and with plain spaces. */
static char *
resolve (const StillaBundle *bundle, const StillaReader *reader, const StillaElement *placeholder)
{
  g_autoptr (StillaElement) paragraph = stilla_element_new ("p", placeholder->line);
  StillaElement *copy = stilla_element_new (placeholder->name, placeholder->line);
  g_autoptr (StillaText) text = NULL;
  g_autofree char *words = NULL;
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < placeholder->n_attributes; i++)
    stilla_element_set (copy, placeholder->attributes[i].name, placeholder->attributes[i].value);
  stilla_element_append (paragraph, copy);
  text = stilla_inline_render (bundle, paragraph, reader);
  words = stilla_text_dup_string (text);
  parts = g_strsplit (words, "\302\240", -1);
  return g_strjoinv (" ", parts);
}

static void
note_placeholder (StillaSegment *segment,
                  const StillaBundle *bundle,
                  const StillaReader *reader,
                  const StillaElement *placeholder)
{
  g_autofree char *words = resolve (bundle, reader, placeholder);
  g_autoptr (GString) note = g_string_new (placeholder->name);
  gboolean moves
      = stilla_element_is (placeholder, "limit") && stilla_element_get (placeholder, "region") == NULL;

  for (guint i = 0; i < placeholder->n_attributes; i++)
    g_string_append_printf (note, " %s", placeholder->attributes[i].value);
  g_string_append_printf (note, " = %s%s", words, moves ? "; depends on where the reader lives" : "");
  stilla_segment_add_note (segment, note->str);
}

void
stilla_segment_add_notes (StillaSegment *segment,
                          const StillaBundle *bundle,
                          const StillaReader *reader,
                          const StillaElement *element)
{
  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);

    if (child->name == NULL)
      continue;
    if (stilla_element_is (child, "neg"))
      stilla_segment_add_note (segment, "neg = the word that turns the sentence round");
    if (child->children->len > 0)
      stilla_segment_add_notes (segment, bundle, reader, child);
    else
      note_placeholder (segment, bundle, reader, child);
  }
}
