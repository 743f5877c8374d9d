/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-handout-choice.h"

struct _StillaHandoutChoice {
  GObject parent_instance;

  StillaHandoutOrder *curr;
  StillaHandoutOrder *orig; /* (nullable): the set, with the patient and the date of curr */
  char *set_name;           /* (nullable): with orig */
};

G_DEFINE_FINAL_TYPE (StillaHandoutChoice, stilla_handout_choice, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stilla_handout_choice_finalize (GObject *object)
{
  StillaHandoutChoice *self = STILLA_HANDOUT_CHOICE (object);

  g_clear_pointer (&self->curr, stilla_handout_order_free);
  g_clear_pointer (&self->orig, stilla_handout_order_free);
  g_clear_pointer (&self->set_name, g_free);
  G_OBJECT_CLASS (stilla_handout_choice_parent_class)->finalize (object);
}

static void
stilla_handout_choice_class_init (StillaHandoutChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = stilla_handout_choice_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
stilla_handout_choice_init (StillaHandoutChoice *self)
{
}

StillaHandoutChoice *
stilla_handout_choice_new (const StillaHandoutOrder *order)
{
  StillaHandoutChoice *self = g_object_new (STILLA_TYPE_HANDOUT_CHOICE, NULL);

  self->curr = stilla_handout_order_copy (order);
  return self;
}

const StillaHandoutOrder *
stilla_handout_choice_get_order (StillaHandoutChoice *self)
{
  return self->curr;
}

/* @order: (transfer full) */
static void
take (StillaHandoutChoice *self, StillaHandoutOrder *order)
{
  gboolean is_same = stilla_handout_order_equal (order, self->curr);

  g_clear_pointer (&self->curr, stilla_handout_order_free);
  self->curr = order;
  if (!is_same)
    g_signal_emit (self, signals[CHANGED], 0);
}

void
stilla_handout_choice_restore (StillaHandoutChoice *self, const StillaHandoutOrder *order)
{
  take (self, stilla_handout_order_copy (order));
}

/* Sets */

static void
copy_person (StillaHandoutOrder *to, const StillaHandoutOrder *from)
{
  g_clear_pointer (&to->patient, g_free);
  g_clear_pointer (&to->date, g_free);
  to->patient = g_strdup (from->patient);
  to->date = g_strdup (from->date);
}

void
stilla_handout_choice_forget_set (StillaHandoutChoice *self)
{
  g_clear_pointer (&self->orig, stilla_handout_order_free);
  g_clear_pointer (&self->set_name, g_free);
}

void
stilla_handout_choice_begin_set (StillaHandoutChoice *self, const char *name, const StillaHandoutOrder *order)
{
  stilla_handout_choice_forget_set (self);
  self->set_name = g_strdup (name);
  self->orig = stilla_handout_order_copy (order);
  copy_person (self->orig, self->curr);
  take (self, stilla_handout_order_copy (self->orig));
}

const char *
stilla_handout_choice_get_set_name (StillaHandoutChoice *self)
{
  return self->set_name;
}

gboolean
stilla_handout_choice_is_set_changed (StillaHandoutChoice *self)
{
  if (self->orig == NULL)
    return FALSE;
  copy_person (self->orig, self->curr);
  return !stilla_handout_order_equal (self->orig, self->curr);
}

/* Parts */

static int
find (StillaHandoutChoice *self, const char *words)
{
  g_autoptr (StillaHandoutPart) part = stilla_handout_part_from_string (words);

  return part != NULL ? stilla_handout_order_find (self->curr, part) : -1;
}

gboolean
stilla_handout_choice_has (StillaHandoutChoice *self, const char *words)
{
  return find (self, words) >= 0;
}

void
stilla_handout_choice_set_picked (StillaHandoutChoice *self, const char *words, gboolean is_picked)
{
  StillaHandoutOrder *order = stilla_handout_order_copy (self->curr);
  int index = find (self, words);

  if (is_picked && index < 0)
    stilla_handout_order_add (order, words);
  else if (!is_picked && index >= 0)
    g_ptr_array_remove_index (order->parts, (guint) index);
  take (self, order);
}

gboolean
stilla_handout_choice_move (StillaHandoutChoice *self, guint index, guint place)
{
  StillaHandoutOrder *order;
  gpointer part;

  if (index >= self->curr->parts->len || place >= self->curr->parts->len)
    return FALSE;
  order = stilla_handout_order_copy (self->curr);
  part = g_ptr_array_steal_index (order->parts, index);
  g_ptr_array_insert (order->parts, (int) place, part);
  take (self, order);
  return TRUE;
}

/* How it is printed */

void
stilla_handout_choice_set_paper (StillaHandoutChoice *self, StillaPaper paper)
{
  StillaHandoutOrder *order = stilla_handout_order_copy (self->curr);

  order->paper = paper;
  take (self, order);
}

void
stilla_handout_choice_set_large (StillaHandoutChoice *self, gboolean is_large)
{
  StillaHandoutOrder *order = stilla_handout_order_copy (self->curr);

  order->large = is_large;
  take (self, order);
}

void
stilla_handout_choice_set_two_up (StillaHandoutChoice *self, gboolean is_two_up)
{
  StillaHandoutOrder *order = stilla_handout_order_copy (self->curr);

  order->two_up = is_two_up;
  take (self, order);
}

/* Nothing but spaces says nothing. */
static void
set_words (char **field, const char *words)
{
  g_autofree char *stripped = words != NULL ? g_strstrip (g_strdup (words)) : NULL;

  g_clear_pointer (field, g_free);
  if (stripped != NULL && *stripped != '\0')
    *field = g_steal_pointer (&stripped);
}

void
stilla_handout_choice_set_languages (StillaHandoutChoice *self, const char *language, const char *second)
{
  StillaHandoutOrder *order = stilla_handout_order_copy (self->curr);

  set_words (&order->language, language);
  set_words (&order->second_language, g_strcmp0 (language, second) != 0 ? second : NULL);
  take (self, order);
}

void
stilla_handout_choice_set_region (StillaHandoutChoice *self, const char *region)
{
  StillaHandoutOrder *order = stilla_handout_order_copy (self->curr);

  set_words (&order->region, region);
  take (self, order);
}

void
stilla_handout_choice_set_patient (StillaHandoutChoice *self, const char *patient)
{
  StillaHandoutOrder *order = stilla_handout_order_copy (self->curr);

  set_words (&order->patient, patient);
  take (self, order);
}

void
stilla_handout_choice_set_date (StillaHandoutChoice *self, const char *date)
{
  StillaHandoutOrder *order = stilla_handout_order_copy (self->curr);

  set_words (&order->date, date);
  take (self, order);
}
