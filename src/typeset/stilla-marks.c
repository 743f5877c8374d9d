/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-marks.h"

StillaMarks *
stilla_marks_new (void)
{
  StillaMarks *self = g_new0 (StillaMarks, 1);

  self->drawn = g_array_new (FALSE, TRUE, sizeof (StillaMark));
  self->places = g_array_new (FALSE, TRUE, sizeof (StillaPlace));
  return self;
}

void
stilla_marks_free (StillaMarks *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->drawn, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_free (self);
}

const StillaMark *
stilla_marks_get (const StillaMarks *self, guint index)
{
  return &g_array_index (self->drawn, StillaMark, index);
}

const StillaPlace *
stilla_marks_find_place (const StillaMarks *self, const char *name)
{
  for (guint i = 0; i < self->places->len; i++) {
    const StillaPlace *place = &g_array_index (self->places, StillaPlace, i);

    if (g_str_equal (place->name, name))
      return place;
  }
  return NULL;
}

const char *
stilla_mark_get_tag (const StillaMark *self)
{
  return self->paragraph > 0 ? STILLA_MARK_PARAGRAPH : self->node->tag;
}

char *
stilla_mark_dup_link_words (const StillaMark *self)
{
  const StillaFragment *line = self->fragment;

  if (self->fragment->description != NULL)
    return g_strdup (self->fragment->description);
  while (line->kind != STILLA_FRAGMENT_LINE)
    line--;
  return g_strndup (pango_layout_get_text (line->layout) + self->fragment->start,
                    self->fragment->end - self->fragment->start);
}
