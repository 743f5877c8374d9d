/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/search/stilla-search-hit.h"

StillaSearchHit *
stilla_search_hit_new (const char *page_id, const char *title)
{
  StillaSearchHit *self = g_new0 (StillaSearchHit, 1);

  self->page_id = g_strdup (page_id);
  self->title = g_strdup (title);
  self->sentence = g_strdup ("");
  self->marks = g_array_new (FALSE, FALSE, sizeof (StillaSearchMark));
  return self;
}

void
stilla_search_hit_free (StillaSearchHit *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->page_id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->anchor, g_free);
  g_clear_pointer (&self->sentence, g_free);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self);
}
