/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-handout-order.h"

#include <glib/gi18n-lib.h>

#define SHEET "sheet:"

static const char *const papers[] = {
  [STILLA_PAPER_A4] = "a4",
  [STILLA_PAPER_LETTER] = "letter",
  [STILLA_PAPER_A5] = "a5",
};

typedef struct {
  const char *word;
  const char *label;
  gboolean needs_plan;
} Kind;

static const Kind kinds[] = {
  [STILLA_HANDOUT_PAGE] = { "", N_ ("Page of the guide"), FALSE },
  [STILLA_HANDOUT_PLAN] = { "plan", N_ ("My plan"), TRUE },
  [STILLA_HANDOUT_WEEK] = { "week", N_ ("My week, with boxes to tick"), TRUE },
  [STILLA_HANDOUT_CHECKS] = { "checks", N_ ("Before you start: the result"), TRUE },
  [STILLA_HANDOUT_DIFFERENCE] = { "difference", N_ ("What changed in the plan"), TRUE },
  [STILLA_HANDOUT_DIARY] = { "diary", N_ ("Headache diary"), FALSE },
  [STILLA_HANDOUT_DIARY_MONTH] = { "diary-month", N_ ("Headache diary of a month"), FALSE },
  [STILLA_HANDOUT_QUESTIONS] = { "questions", N_ ("Questions for your clinician"), FALSE },
  [STILLA_HANDOUT_WALLET_CARD] = { "wallet-card", N_ ("Card for the wallet"), TRUE },
};

gboolean
stilla_paper_from_string (const char *word, StillaPaper *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++) {
    if (g_strcmp0 (word, papers[i]) != 0)
      continue;
    *out = (StillaPaper) i;
    return TRUE;
  }
  return FALSE;
}

const char *
stilla_paper_to_string (StillaPaper paper)
{
  return papers[paper];
}

static StillaHandoutPart *
part_new (StillaHandoutPartKind kind, const char *page_id)
{
  StillaHandoutPart *self = g_new0 (StillaHandoutPart, 1);

  self->kind = kind;
  self->page_id = g_strdup (page_id);
  return self;
}

StillaHandoutPart *
stilla_handout_part_from_string (const char *words)
{
  if (*words == '\0')
    return NULL;
  if (!g_str_has_prefix (words, SHEET))
    return part_new (STILLA_HANDOUT_PAGE, words);
  for (gsize i = STILLA_HANDOUT_PAGE + 1; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (words + strlen (SHEET), kinds[i].word))
      return part_new ((StillaHandoutPartKind) i, NULL);
  return NULL;
}

char *
stilla_handout_part_to_string (const StillaHandoutPart *self)
{
  return self->kind == STILLA_HANDOUT_PAGE ? g_strdup (self->page_id)
                                           : g_strconcat (SHEET, kinds[self->kind].word, NULL);
}

const char *
stilla_handout_part_kind_label (StillaHandoutPartKind kind)
{
  return _ (kinds[kind].label);
}

gboolean
stilla_handout_part_needs_plan (const StillaHandoutPart *self)
{
  return kinds[self->kind].needs_plan;
}

gboolean
stilla_handout_part_equal (const StillaHandoutPart *a, const StillaHandoutPart *b)
{
  return a->kind == b->kind && g_strcmp0 (a->page_id, b->page_id) == 0;
}

void
stilla_handout_part_free (StillaHandoutPart *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->page_id, g_free);
  g_free (self);
}

StillaHandoutOrder *
stilla_handout_order_new (void)
{
  StillaHandoutOrder *self = g_new0 (StillaHandoutOrder, 1);

  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_handout_part_free);
  return self;
}

StillaHandoutOrder *
stilla_handout_order_copy (const StillaHandoutOrder *self)
{
  StillaHandoutOrder *copy = stilla_handout_order_new ();

  for (guint i = 0; i < self->parts->len; i++) {
    const StillaHandoutPart *part = g_ptr_array_index (self->parts, i);

    g_ptr_array_add (copy->parts, part_new (part->kind, part->page_id));
  }
  copy->language = g_strdup (self->language);
  copy->second_language = g_strdup (self->second_language);
  copy->region = g_strdup (self->region);
  copy->paper = self->paper;
  copy->large = self->large;
  copy->two_up = self->two_up;
  copy->patient = g_strdup (self->patient);
  copy->date = g_strdup (self->date);
  return copy;
}

gboolean
stilla_handout_order_add (StillaHandoutOrder *self, const char *words)
{
  StillaHandoutPart *part = stilla_handout_part_from_string (words);

  if (part != NULL)
    g_ptr_array_add (self->parts, part);
  return part != NULL;
}

int
stilla_handout_order_find (const StillaHandoutOrder *self, const StillaHandoutPart *part)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (stilla_handout_part_equal (g_ptr_array_index (self->parts, i), part))
      return (int) i;
  return -1;
}

gboolean
stilla_handout_order_needs_plan (const StillaHandoutOrder *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (stilla_handout_part_needs_plan (g_ptr_array_index (self->parts, i)))
      return TRUE;
  return FALSE;
}

static gboolean
same_parts (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!stilla_handout_part_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
same_words (const StillaHandoutOrder *a, const StillaHandoutOrder *b)
{
  return g_strcmp0 (a->language, b->language) == 0 && g_strcmp0 (a->second_language, b->second_language) == 0
         && g_strcmp0 (a->region, b->region) == 0 && g_strcmp0 (a->patient, b->patient) == 0
         && g_strcmp0 (a->date, b->date) == 0;
}

gboolean
stilla_handout_order_equal (const StillaHandoutOrder *a, const StillaHandoutOrder *b)
{
  return a->paper == b->paper && a->large == b->large && a->two_up == b->two_up && same_words (a, b)
         && same_parts (a->parts, b->parts);
}

void
stilla_handout_order_free (StillaHandoutOrder *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->second_language, g_free);
  g_clear_pointer (&self->region, g_free);
  g_clear_pointer (&self->patient, g_free);
  g_clear_pointer (&self->date, g_free);
  g_free (self);
}
