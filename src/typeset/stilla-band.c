/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-band.h"

StillaBand *
stilla_band_new (double gap, double height, StillaBreak before)
{
  StillaBand *self = g_new0 (StillaBand, 1);

  self->gap = gap;
  self->height = height;
  self->before = before;
  self->box = -1;
  self->table = -1;
  self->fragments = stilla_fragment_array_new ();
  return self;
}

void
stilla_band_free (StillaBand *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->fragments, g_array_unref);
  g_clear_pointer (&self->sheet_title, g_free);
  g_clear_pointer (&self->sheet_anchor, g_free);
  g_clear_pointer (&self->outline, g_free);
  g_clear_pointer (&self->anchor, g_free);
  g_free (self);
}

static void
clear_frame (gpointer data)
{
  g_clear_pointer (&((StillaFrame *) data)->head, g_ptr_array_unref);
}

StillaGalley *
stilla_galley_new (void)
{
  StillaGalley *self = g_new0 (StillaGalley, 1);

  self->bands = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_band_free);
  self->frames = g_array_new (FALSE, TRUE, sizeof (StillaFrame));
  g_array_set_clear_func (self->frames, clear_frame);
  self->heads = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->nodes = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
stilla_galley_free (StillaGalley *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_clear_pointer (&self->bands, g_ptr_array_unref);
  g_clear_pointer (&self->frames, g_array_unref);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_free (self);
}

const GPtrArray *
stilla_galley_find_head (const StillaGalley *self, guint first)
{
  const StillaBand *band = g_ptr_array_index (self->bands, first);

  if (band->table < 0 || band->is_head)
    return NULL;
  return g_ptr_array_index (self->heads, (guint) band->table);
}

gboolean
stilla_galley_is_in_box (const StillaGalley *self, guint index)
{
  const StillaBand *band = g_ptr_array_index (self->bands, index);

  return index > 0 && band->box >= 0
         && ((const StillaBand *) g_ptr_array_index (self->bands, index - 1))->box == band->box;
}

const GPtrArray *
stilla_galley_find_box_head (const StillaGalley *self, guint first)
{
  const StillaBand *band = g_ptr_array_index (self->bands, first);

  if (!stilla_galley_is_in_box (self, first))
    return NULL;
  return g_array_index (self->frames, StillaFrame, (guint) band->box).head;
}
