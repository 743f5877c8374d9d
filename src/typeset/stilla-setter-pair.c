/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-setter-private.h"

#define GUTTER 1.9       /* times the body size */
#define LEAST_PICTURE 13 /* a narrower picture cannot be read; times the body size */
#define BETWEEN_PICTURES 1.6
#define LEAST_LINE 9 /* in a narrower column most words do not fit; times the size of the words */

/* What the next part takes over from the one before. */
typedef struct {
  double owed;
  gboolean flush;
  int keep;
} Before;

static Before
remember (const StillaSetter *self)
{
  Before before = { self->owed, self->flush, self->keep };

  return before;
}

static void
restore (StillaSetter *self, Before before)
{
  self->owed = before.owed;
  self->flush = before.flush;
  self->keep = before.keep;
}

static double
half_width (const StillaSetter *self)
{
  return (self->measure - GUTTER * self->column.body_size) / 2;
}

static GPtrArray *
steal_bands (StillaSetter *self, guint first)
{
  GPtrArray *all = self->galley->bands;
  GPtrArray *bands = g_ptr_array_new ();

  for (guint i = first; i < all->len; i++)
    g_ptr_array_add (bands, g_ptr_array_index (all, i));
  while (all->len > first)
    g_ptr_array_steal_index (all, all->len - 1);
  return bands;
}

/* Returns: (transfer container): the bands of one side */
static GPtrArray *
set_side (StillaSetter *self, const StillaFlowItem *pair, guint side, StillaSetSide set, gconstpointer data)
{
  const StillaFlowItem *child = g_ptr_array_index (pair->children, side);
  const char *language = self->setting.language;
  double start = self->start;
  double measure = self->measure;
  guint first = self->galley->bands->len;

  self->measure = half_width (self);
  self->start += side == 0 ? 0 : measure - self->measure;
  if (child->language != NULL)
    _stilla_setter_enter_language (self, child->language);
  set (self, child, data);
  _stilla_setter_enter_language (self, language);
  self->start = start;
  self->measure = measure;
  return steal_bands (self, first);
}

static void
join_bands (StillaBand *into, StillaBand *band)
{
  into->gap = MAX (into->gap, band->gap);
  into->height = MAX (into->height, band->height);
  into->before = MAX (into->before, band->before);
  for (guint i = 0; i < band->fragments->len; i++)
    stilla_fragment_copy_into (&g_array_index (band->fragments, StillaFragment, i), into->fragments, 0, 0);
  stilla_band_free (band);
}

/* Lines stand beside each other; the longer side goes on alone. */
static void
zip (StillaSetter *self, GPtrArray *one, GPtrArray *two)
{
  for (guint i = 0; i < MAX (one->len, two->len); i++) {
    StillaBand *band = i < one->len ? g_ptr_array_index (one, i) : g_ptr_array_index (two, i);

    if (i < one->len && i < two->len)
      join_bands (band, g_ptr_array_index (two, i));
    g_ptr_array_add (self->galley->bands, band);
  }
}

void
_stilla_setter_set_beside (StillaSetter *self,
                           const StillaFlowItem *pair,
                           StillaSetSide set,
                           gconstpointer data)
{
  Before before = remember (self);
  g_autoptr (GPtrArray) one = set_side (self, pair, 0, set, data);
  Before after = remember (self);
  g_autoptr (GPtrArray) two = NULL;

  restore (self, before);
  two = set_side (self, pair, 1, set, data);
  zip (self, one, two);
  self->owed = MAX (self->owed, after.owed);
  self->keep = MAX (self->keep, after.keep);
}

static void
set_child (StillaSetter *self, const StillaFlowItem *child, gconstpointer data)
{
  _stilla_setter_set_item (self, child);
}

static gboolean
has_room (const StillaSetter *self, const StillaFlowItem *item)
{
  double least = item->kind == STILLA_FLOW_CHART ? LEAST_PICTURE
                                                 : LEAST_LINE * stilla_role_get_style (item->role)->size;

  return half_width (self) >= least * self->column.body_size;
}

static void
set_below (StillaSetter *self, const StillaFlowItem *pair)
{
  const StillaFlowItem *second = g_ptr_array_index (pair->children, 1);

  _stilla_setter_set_item (self, g_ptr_array_index (pair->children, 0));
  if (second->kind == STILLA_FLOW_CHART)
    self->owed = MAX (self->owed, BETWEEN_PICTURES * self->column.body_size);
  _stilla_setter_set_item (self, second);
}

void
_stilla_setter_set_pair (StillaSetter *self, const StillaFlowItem *pair)
{
  if (has_room (self, g_ptr_array_index (pair->children, 0)))
    _stilla_setter_set_beside (self, pair, set_child, NULL);
  else
    set_below (self, pair);
}
