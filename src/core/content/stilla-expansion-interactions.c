/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-element-read.h"
#include "core/content/stilla-expansion.h"
#include "core/content/stilla-gap-text.h"
#include "core/content/stilla-interaction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EVERY_MEDICINE (-1)

static gboolean
same_gaps (const StillaGaps *a, const StillaGaps *b)
{
  return a->after_magnesium == b->after_magnesium && a->after_medicine == b->after_medicine
         && a->shortest_after_magnesium == b->shortest_after_magnesium
         && a->shortest_after_medicine == b->shortest_after_medicine;
}

static gboolean
all_share_gaps (const StillaInteraction *interaction)
{
  for (guint i = 1; i < interaction->medicines->len; i++) {
    const StillaMedicine *first = g_ptr_array_index (interaction->medicines, 0);
    const StillaMedicine *other = g_ptr_array_index (interaction->medicines, i);

    if (!same_gaps (&first->gaps, &other->gaps))
      return FALSE;
  }
  return TRUE;
}

/* The names from @from on that share its gaps; NULL when an earlier medicine has spoken for them. */
static char *
names_with_gaps (const GPtrArray *medicines, guint from)
{
  const StillaMedicine *head = g_ptr_array_index (medicines, from);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < medicines->len; i++) {
    const StillaMedicine *medicine = g_ptr_array_index (medicines, i);

    if (!same_gaps (&medicine->gaps, &head->gaps))
      continue;
    if (i < from)
      return NULL;
    g_strv_builder_add (names, medicine->name);
  }
  all = g_strv_builder_end (names);
  return g_strjoinv (", ", all);
}

static void
add_gaps (const StillaExpansion *self, const StillaInteraction *interaction, StillaBlock *callout)
{
  if (all_share_gaps (interaction)) {
    const StillaMedicine *first
        = interaction->medicines->len > 0 ? g_ptr_array_index (interaction->medicines, 0) : NULL;
    const StillaGaps *gaps = first != NULL ? &first->gaps : &interaction->gaps;

    if (stilla_gaps_is_set (gaps))
      stilla_block_add_child (
          callout,
          stilla_expand_paragraph (stilla_gap_text_new (gaps, _ ("the medicine"), self->reader), NULL));
    return;
  }
  for (guint i = 0; i < interaction->medicines->len; i++) {
    const StillaMedicine *medicine = g_ptr_array_index (interaction->medicines, i);
    g_autofree char *names = names_with_gaps (interaction->medicines, i);

    if (names != NULL && stilla_gaps_is_set (&medicine->gaps))
      stilla_block_add_child (callout, stilla_expand_paragraph (
                                           stilla_gap_text_new (&medicine->gaps, names, self->reader), NULL));
  }
}

/* @from: only the medicines that share the gaps of this one, or EVERY_MEDICINE */
static void
append_medicines (const StillaInteraction *interaction, int from, StillaText *text)
{
  const StillaMedicine *model = from >= 0 ? g_ptr_array_index (interaction->medicines, from) : NULL;
  const char *separator = "";

  for (guint i = 0; i < interaction->medicines->len; i++) {
    const StillaMedicine *medicine = g_ptr_array_index (interaction->medicines, i);
    g_autofree char *brands = g_strjoinv (", ", medicine->brands);

    if (model != NULL && !same_gaps (&model->gaps, &medicine->gaps))
      continue;
    stilla_text_append (text, separator, STILLA_SPAN_PLAIN);
    stilla_text_append (text, medicine->name, STILLA_SPAN_PLAIN);
    if (*brands != '\0') {
      stilla_text_append (text, " (", STILLA_SPAN_PLAIN);
      stilla_text_append (text, brands, STILLA_SPAN_PLAIN);
      stilla_text_append (text, ")", STILLA_SPAN_PLAIN);
    }
    separator = ", ";
  }
  if (interaction->medicines->len > 0)
    stilla_text_append (text, ".", STILLA_SPAN_PLAIN);
}

static void
add_medicines (const StillaInteraction *interaction, StillaBlock *callout)
{
  StillaText *text;

  if (interaction->medicines->len == 0)
    return;
  text = stilla_text_new ();
  append_medicines (interaction, EVERY_MEDICINE, text);
  stilla_block_add_child (callout, stilla_expand_paragraph (text, NULL));
}

static void
append_sentence (const StillaExpansion *self, const StillaElement *node, StillaText *text)
{
  if (node == NULL)
    return;
  if (text->spans->len > 0)
    stilla_text_append (text, " ", STILLA_SPAN_PLAIN);
  stilla_text_append_text (text, stilla_inline_render (self->bundle, node, self->reader));
}

static void
append_note (const char *words, StillaText *text)
{
  if (text->spans->len > 0)
    stilla_text_append (text, " ", STILLA_SPAN_PLAIN);
  stilla_text_append (text, words, STILLA_SPAN_EMPHASIS);
}

/* For which way of taking it, and for which products, it was published. */
static void
append_reach (const StillaInteraction *interaction, StillaText *text)
{
  if (interaction->routes == STILLA_ROUTE_VEIN)
    append_note (_ ("Only for magnesium into a vein."), text);
  else if (interaction->routes == (STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN))
    append_note (_ ("By mouth and into a vein."), text);
  if (interaction->scope == STILLA_SCOPE_ANTACID && stilla_gaps_is_set (&interaction->gaps))
    append_note (_ ("Published for antacids; kept for all magnesium to be careful."), text);
}

static StillaText *
claim_new (const StillaInteraction *interaction)
{
  StillaText *claim = stilla_text_new ();

  claim->certainty = interaction->certainty;
  stilla_text_add_sources (claim, (const char *const *) interaction->sources);
  return claim;
}

static void
append_effect (const StillaExpansion *self, const StillaInteraction *interaction, StillaText *text)
{
  append_reach (interaction, text);
  append_sentence (self, interaction->effect, text);
  append_sentence (self, interaction->advice, text);
}

static void
add_effect (const StillaExpansion *self, const StillaInteraction *interaction, StillaBlock *callout)
{
  StillaText *text = claim_new (interaction);

  append_effect (self, interaction, text);
  stilla_block_add_child (callout, stilla_expand_paragraph (text, NULL));
}

/* An empty place would read as "no wait". */
static const char *
no_wait_words (const StillaInteraction *interaction, int gap)
{
  if (gap == 0)
    return _ ("no wait");
  if (interaction->action == STILLA_ACTION_INFORM && !stilla_gaps_is_set (&interaction->gaps))
    return _ ("none needed");
  return interaction->action == STILLA_ACTION_AVOID ? _ ("no wait helps: ask") : _ ("not known: ask");
}

static StillaText *
wait_cell (const StillaExpansion *self, const StillaInteraction *interaction, int gap)
{
  StillaText *cell = stilla_text_new ();

  if (gap > 0)
    stilla_gap_append_minutes (gap, self->reader, cell);
  else
    stilla_text_append (cell, no_wait_words (interaction, gap), STILLA_SPAN_PLAIN);
  return cell;
}

/* Each row has the name of the interaction, and the medicines that share its gaps. */
static StillaText *
name_cell (const StillaInteraction *interaction, int from)
{
  StillaText *cell = stilla_text_new ();

  stilla_text_append (cell, interaction->name, STILLA_SPAN_STRONG);
  if (interaction->medicines->len > 0)
    stilla_text_append (cell, ": ", STILLA_SPAN_STRONG);
  append_medicines (interaction, from, cell);
  return cell;
}

/* The row makes the claim, not the cell. */
static StillaText *
advice_cell (const StillaExpansion *self, const StillaInteraction *interaction, const StillaGaps *gaps)
{
  StillaText *cell = stilla_text_new ();

  append_effect (self, interaction, cell);
  stilla_gap_append_shortest (gaps, self->reader, cell);
  cell->certainty = STILLA_CERTAINTY_NONE;
  g_clear_pointer (&cell->sources, g_strfreev);
  cell->sources = g_new0 (char *, 1);
  return cell;
}

/* @from: the first of the medicines that the row is about; EVERY_MEDICINE: all of them */
static void
add_row (const StillaExpansion *self, const StillaInteraction *interaction, int from, StillaTable *table)
{
  GPtrArray *row = stilla_table_add_row (table, claim_new (interaction));
  const StillaMedicine *medicine
      = interaction->medicines->len > 0 ? g_ptr_array_index (interaction->medicines, MAX (from, 0)) : NULL;
  const StillaGaps *gaps = medicine != NULL ? &medicine->gaps : &interaction->gaps;

  g_ptr_array_add (row, name_cell (interaction, from));
  if (interaction->kind == STILLA_INTERACTION_ABSORPTION) {
    g_ptr_array_add (row, wait_cell (self, interaction, gaps->after_medicine));
    g_ptr_array_add (row, wait_cell (self, interaction, gaps->after_magnesium));
  }
  g_ptr_array_add (row, advice_cell (self, interaction, gaps));
}

static void
add_heads (const StillaInteraction *interaction, StillaTable *table)
{
  g_ptr_array_add (table->head, stilla_text_new_plain (_ ("Medicine, and what to do")));
  if (interaction->kind != STILLA_INTERACTION_ABSORPTION)
    return;
  g_ptr_array_add (table->head, stilla_text_new_plain (_ ("Wait after the medicine")));
  g_ptr_array_add (table->head, stilla_text_new_plain (_ ("Wait after magnesium")));
}

/* A row for all medicines that share their gaps. */
static StillaTable *
rows_new (const StillaExpansion *self, const StillaInteraction *interaction)
{
  StillaTable *table = stilla_table_new ();

  table->dense = TRUE;
  table->last_below = TRUE;
  add_heads (interaction, table);
  if (all_share_gaps (interaction)) {
    add_row (self, interaction, EVERY_MEDICINE, table);
    return table;
  }
  for (guint i = 0; i < interaction->medicines->len; i++) {
    g_autofree char *names = names_with_gaps (interaction->medicines, i);

    if (names != NULL)
      add_row (self, interaction, (int) i, table);
  }
  return table;
}

static StillaBlock *
titled_callout_new (const StillaInteraction *interaction)
{
  StillaBlock *callout = stilla_block_new (STILLA_BLOCK_CALLOUT);

  callout->id = g_strdup (interaction->id);
  callout->level = interaction->level;
  callout->title = stilla_expand_claim (interaction->name, interaction->certainty, NULL);
  stilla_expand_mark (callout->title);
  callout->title->certainty = STILLA_CERTAINTY_NONE;
  return callout;
}

StillaBlock *
stilla_expand_interaction (const StillaExpansion *self, const StillaInteraction *interaction)
{
  StillaBlock *callout = titled_callout_new (interaction);

  add_medicines (interaction, callout);
  add_gaps (self, interaction, callout);
  add_effect (self, interaction, callout);
  callout->as_rows = rows_new (self, interaction);
  return callout;
}

/* What a look at one medicine says of the way it is taken: more than a page, which says so once. */
static void
add_route (const StillaInteraction *interaction, StillaBlock *callout)
{
  StillaText *text = stilla_text_new ();

  if (interaction->routes == STILLA_ROUTE_ORAL)
    append_note (_ ("About magnesium by mouth."), text);
  append_reach (interaction, text);
  stilla_block_add_child (callout, stilla_expand_paragraph (text, NULL));
}

static StillaText *
no_gap_text (const StillaInteraction *interaction)
{
  StillaText *text = stilla_text_new ();

  stilla_text_append (text, _ ("Gap: "), STILLA_SPAN_STRONG);
  stilla_text_append (text, no_wait_words (interaction, STILLA_GAP_NONE), STILLA_SPAN_STRONG);
  stilla_text_append (text, ".", STILLA_SPAN_PLAIN);
  return text;
}

/* What acts in the body, not in the gut, is no matter of hours: only what is published is said of it. */
static void
add_gaps_of (const StillaExpansion *self,
             const StillaInteraction *interaction,
             const StillaMedicine *medicine,
             StillaBlock *callout)
{
  StillaText *text = NULL;

  if (stilla_gaps_is_set (&medicine->gaps))
    text = stilla_gap_text_new (&medicine->gaps, medicine->name, self->reader);
  else if (interaction->kind == STILLA_INTERACTION_ABSORPTION || interaction->action == STILLA_ACTION_AVOID)
    text = no_gap_text (interaction);
  if (text != NULL)
    stilla_block_add_child (callout, stilla_expand_paragraph (text, NULL));
}

static StillaText *
sentences_new (const StillaExpansion *self, const StillaInteraction *interaction)
{
  StillaText *text = claim_new (interaction);

  append_sentence (self, interaction->effect, text);
  append_sentence (self, interaction->advice, text);
  return text;
}

void
stilla_expand_interaction_of (const StillaExpansion *self,
                              const StillaInteraction *interaction,
                              const StillaMedicine *medicine,
                              GPtrArray *out)
{
  StillaBlock *callout = titled_callout_new (interaction);

  add_gaps_of (self, interaction, medicine, callout);
  stilla_block_add_child (callout, stilla_expand_paragraph (sentences_new (self, interaction), NULL));
  add_route (interaction, callout);
  g_ptr_array_add (out, callout);
}

/* Whether a list shows @interaction: what the list does not say it does not ask for. */
static gboolean
is_asked_for (const StillaElement *list, const StillaInteraction *interaction)
{
  static const char *const kinds[] = { "absorption", "effect", NULL };
  const char *use = stilla_element_get (list, "use");
  StillaLevel level = stilla_element_get_level (list, "level");

  return interaction->kind == stilla_element_get_choice (list, "kind", kinds)
         && (level == STILLA_LEVEL_NONE || interaction->level == level)
         && (use == NULL || g_strcmp0 (interaction->use, use) == 0);
}

void
stilla_expand_interaction_list (const StillaExpansion *self, const StillaElement *node, GPtrArray *out)
{
  g_autoptr (GPtrArray) interactions = stilla_bundle_dup_interactions (self->bundle);

  for (int level = STILLA_LEVEL_STOP; level <= (int) STILLA_LEVEL_GOOD_TO_KNOW; level++) {
    for (guint i = 0; i < interactions->len; i++) {
      const StillaInteraction *interaction = g_ptr_array_index (interactions, i);

      if ((int) interaction->level == level && is_asked_for (node, interaction))
        g_ptr_array_add (out, stilla_expand_interaction (self, interaction));
    }
  }
}
