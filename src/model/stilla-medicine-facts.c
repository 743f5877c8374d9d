/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-medicine-facts.h"

#include "core/content/stilla-medicine-page.h"

#include <glib/gi18n-lib.h>

#define MOST_RESULTS 8
#define LEAST_LETTERS 3 /* before that a name is still being typed */

static void
weigh_interaction (StillaMedicineFacts *self, const StillaInteraction *interaction, const StillaGaps *gaps)
{
  gboolean by_mouth = (interaction->routes & STILLA_ROUTE_ORAL) != 0;

  if (by_mouth && (interaction->action == STILLA_ACTION_AVOID || stilla_gaps_is_set (gaps)))
    self->has_gap = TRUE;
  if (interaction->action == STILLA_ACTION_COUNT)
    self->counts = TRUE;
}

/* A medicine stands in the guide for an interaction, or for what taking it says about the reader. */
static void
weigh (StillaMedicineFacts *self, const StillaMedicineMatch *match)
{
  const StillaInteraction *interaction = match->interaction;
  StillaLevel level = interaction != NULL ? interaction->level : match->condition->level;

  if (self->level == STILLA_LEVEL_NONE || level < self->level)
    self->level = level;
  if (interaction != NULL)
    weigh_interaction (self, interaction, &match->medicine->gaps);
}

/* A name is a generic one as soon as one rule says so. */
static char *
dup_generic (const StillaMedicineList *list, const char *name)
{
  g_autoptr (GArray) results = stilla_medicine_list_search (list, name, 1);
  const StillaMedicineResult *first
      = results->len > 0 ? &g_array_index (results, StillaMedicineResult, 0) : NULL;

  return first != NULL && first->fit == STILLA_MEDICINE_FIT_EXACT ? g_strdup (first->generic) : NULL;
}

StillaMedicineFacts *
stilla_medicine_facts_new (const StillaMedicineList *list, const char *name, const StillaReader *reader)
{
  StillaMedicineFacts *self = g_new0 (StillaMedicineFacts, 1);
  const GArray *matches = stilla_medicine_list_find (list, name);

  if (matches == NULL) {
    g_autofree char *advice = stilla_medicine_list_dup_unlisted_words (list, reader);

    self->status = g_strjoin (" ", _ ("Not in our list: not checked. Ask a pharmacist."), advice, NULL);
    return self;
  }
  self->is_listed = TRUE;
  self->generic = dup_generic (list, name);
  for (guint i = 0; i < matches->len; i++)
    weigh (self, &g_array_index (matches, StillaMedicineMatch, i));
  self->status = g_strdup (stilla_level_meaning (self->level));
  return self;
}

void
stilla_medicine_facts_free (StillaMedicineFacts *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->generic, g_free);
  g_clear_pointer (&self->status, g_free);
  g_free (self);
}

StillaRendition *
stilla_medicine_facts_dup_page (const StillaMedicineList *list,
                                const char *name,
                                StillaBundle *bundle,
                                const StillaReader *reader)
{
  const GArray *matches = stilla_medicine_list_find (list, name);
  g_autoptr (GPtrArray) conditions = g_ptr_array_new ();
  g_autoptr (GPtrArray) interactions = g_ptr_array_new ();
  g_autoptr (GPtrArray) medicines = g_ptr_array_new ();

  if (matches == NULL)
    return NULL;
  for (guint i = 0; i < matches->len; i++) {
    const StillaMedicineMatch *match = &g_array_index (matches, StillaMedicineMatch, i);

    if (match->condition != NULL) {
      g_ptr_array_add (conditions, (gpointer) match->condition);
      continue;
    }
    g_ptr_array_add (interactions, (gpointer) match->interaction);
    g_ptr_array_add (medicines, (gpointer) match->medicine);
  }
  return stilla_medicine_page_new (bundle, reader, name, conditions, interactions, medicines);
}

static gboolean
is_near (const GArray *results)
{
  return results->len > 0 && g_array_index (results, StillaMedicineResult, 0).fit == STILLA_MEDICINE_FIT_NEAR;
}

static void
say_not_found (StillaMedicineLookup *self,
               const StillaMedicineList *list,
               const char *typed,
               const StillaReader *reader)
{
  g_autofree char *advice = stilla_medicine_list_dup_unlisted_words (list, reader);
  g_autofree char *words = NULL;
  g_autofree char *name = g_strstrip (g_strdup (typed));

  if (g_utf8_strlen (name, -1) < LEAST_LETTERS)
    return;
  self->nearest = stilla_medicine_list_dup_nearest (list, name);
  words = g_strdup_printf (_ ("“%s” is not in our list: not checked. Ask a pharmacist."), name);
  self->not_found = g_strjoin (" ", words, advice, NULL);
}

StillaMedicineLookup *
stilla_medicine_lookup_new (const StillaMedicineList *list, const char *typed, const StillaReader *reader)
{
  StillaMedicineLookup *self = g_new0 (StillaMedicineLookup, 1);

  self->results = stilla_medicine_list_search (list, typed, MOST_RESULTS + 1);
  self->has_more = self->results->len > MOST_RESULTS;
  if (self->has_more)
    g_array_set_size (self->results, MOST_RESULTS);
  if (is_near (self->results))
    g_array_set_size (self->results, 0);
  if (self->results->len == 0)
    say_not_found (self, list, typed, reader);
  else
    self->is_whole
        = g_array_index (self->results, StillaMedicineResult, 0).fit != STILLA_MEDICINE_FIT_BEGINNING;
  return self;
}

void
stilla_medicine_lookup_free (StillaMedicineLookup *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->results, g_array_unref);
  g_clear_pointer (&self->not_found, g_free);
  g_clear_pointer (&self->nearest, g_free);
  g_free (self);
}
