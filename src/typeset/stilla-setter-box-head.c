/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-pseudo-language.h"
#include "typeset/stilla-setter-private.h"

#include <glib/gi18n-lib.h>

#define SIGN 1.3 /* times the body size */
#define SIGN_GAP 0.55
#define BELOW 0.25

/* The sign stands before the words, which leave room for it on all their lines. */
static void
set_with_sign (StillaSetter *self, const StillaFlowItem *head, StillaLevel level)
{
  double size = SIGN * self->column.body_size;
  double indent = size + SIGN_GAP * self->column.body_size;
  guint first = self->galley->bands->len;

  self->start += indent;
  self->measure -= indent;
  _stilla_setter_set_item (self, head);
  self->start -= indent;
  self->measure += indent;
  if (first < self->galley->bands->len)
    _stilla_setter_add_symbol (self, g_ptr_array_index (self->galley->bands, first), level, size);
}

/* Returns: (transfer full) */
static StillaText *
continued_text (const StillaText *words, const char *language)
{
  StillaText *text = words != NULL ? stilla_text_copy (words) : stilla_text_new ();
  /* Translators: after the head of a box that goes on from the page before */
  g_autofree char *said = stilla_pseudo_words (language, _ ("(continued)"));

  stilla_text_append (text, " ", STILLA_SPAN_PLAIN);
  stilla_text_append (text, said, STILLA_SPAN_PLAIN);
  return text;
}

/* Who hears the handout heard this head already. */
static void
take_out_of_structure (GPtrArray *bands)
{
  for (guint i = 0; i < bands->len; i++) {
    GArray *fragments = ((StillaBand *) g_ptr_array_index (bands, i))->fragments;

    for (guint k = 0; k < fragments->len; k++) {
      g_array_index (fragments, StillaFragment, k).node = NULL;
      g_array_index (fragments, StillaFragment, k).is_head = TRUE;
    }
  }
}

/* Returns: (transfer full) (element-type StillaBand): the bands from @first on, which leave the column */
static GPtrArray *
steal_bands (StillaSetter *self, guint first)
{
  GPtrArray *all = self->galley->bands;
  GPtrArray *bands = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_band_free);

  while (all->len > first)
    g_ptr_array_insert (bands, 0, g_ptr_array_steal_index (all, all->len - 1));
  return bands;
}

/* Sets @head, which may be in two languages, with a word more. */
static void
set_said_again (StillaSetter *self, const StillaFlowItem *head, StillaLevel level, GPtrArray *texts)
{
  const GPtrArray *both = head->kind == STILLA_FLOW_PAIR ? head->children : NULL;
  StillaFlowItem sides[2];
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  StillaFlowItem said = *head;

  for (guint i = 0; i < (both != NULL ? 2u : 1u); i++) {
    const StillaFlowItem *side = both != NULL ? g_ptr_array_index (both, i) : head;
    const char *language = side->language != NULL ? side->language : self->setting.language;

    sides[i] = *side;
    sides[i].text = continued_text (side->text, language);
    g_ptr_array_add (texts, (gpointer) sides[i].text);
    g_ptr_array_add (children, &sides[i]);
  }
  said.children = children;
  set_with_sign (self, both != NULL ? &said : &sides[0], level);
}

/* Sets @head once more beside the column, for the pages that the box goes on to. */
static GPtrArray *
set_continued (StillaSetter *self, const StillaFlowItem *head, StillaLevel level)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_text_free);
  StillaSetter aside = *self;
  guint n_nodes = self->galley->nodes->len;
  guint first = self->galley->bands->len;
  GPtrArray *bands;

  set_said_again (&aside, head, level, texts);
  bands = steal_bands (self, first);
  take_out_of_structure (bands);
  g_ptr_array_set_size (self->galley->nodes, (int) n_nodes);
  return bands;
}

void
_stilla_setter_set_box_head (StillaSetter *self, const StillaFlowItem *head, StillaLevel level)
{
  StillaFrame *frame = &g_array_index (self->galley->frames, StillaFrame, (guint) self->box);
  StillaBand *last;

  frame->head = set_continued (self, head, level);
  last = frame->head->len > 0 ? g_ptr_array_index (frame->head, frame->head->len - 1) : NULL;
  if (last != NULL)
    last->height += BELOW * self->column.body_size;
  set_with_sign (self, head, level);
}
