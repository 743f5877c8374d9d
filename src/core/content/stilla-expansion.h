/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-condition.h"
#include "core/content/stilla-interaction.h"
#include "core/content/stilla-rendition.h"

G_BEGIN_DECLS

/* Writes the blocks of a page out. Each function appends the blocks that @node stands for to @out; the files
 * stilla-expansion-*.c hold one group each. Only what
 * writes pages includes this. */
typedef struct {
  StillaBundle *bundle;
  const StillaReader *reader;
} StillaExpansion;

/** stilla_expand_blocks: every block inside @node, in order (its title and other parts are passed over) */
void stilla_expand_blocks (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);

void stilla_expand_list (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);
void stilla_expand_steps (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);

/* stilla-expansion-chart.c */
void stilla_expand_chart (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);
/* stilla-expansion-forms.c */
void stilla_expand_form_table (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);
void stilla_expand_label_reader (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);
/* stilla-expansion-limits.c */
void stilla_expand_limit_table (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);
void stilla_expand_intake_table (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);
/* stilla-expansion-rules.c */
void stilla_expand_red_flags (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);
void stilla_expand_condition_list (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);
/** stilla_expand_condition: Returns: (transfer full): the box of one condition, without its name */
StillaBlock *stilla_expand_condition (const StillaExpansion *self, const StillaCondition *condition);
/** stilla_expand_route_words: Returns: the sentence that says which way of taking magnesium is meant */
const char *stilla_expand_route_words (StillaRoute routes);
/* stilla-expansion-interactions.c */
void stilla_expand_interaction_list (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);
/** stilla_expand_interaction: Returns: (transfer full): the box of one interaction */
StillaBlock *stilla_expand_interaction (const StillaExpansion *self, const StillaInteraction *interaction);
/** stilla_expand_interaction_of: the one interaction as it holds of @medicine */
void stilla_expand_interaction_of (const StillaExpansion *self,
                                   const StillaInteraction *interaction,
                                   const StillaMedicine *medicine,
                                   GPtrArray *out);
/* stilla-expansion-medicines.c */
void stilla_expand_medicine_index (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);
/* stilla-expansion-lists.c */
void stilla_expand_source_list (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);
void stilla_expand_glossary_list (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);
void stilla_expand_bundle_facts (const StillaExpansion *self, const StillaElement *node, GPtrArray *out);

/* stilla-expansion-foot.c */
/** stilla_expand_notices: the page is overdue for review, the bundle is not the shipped one */
void stilla_expand_notices (const StillaExpansion *self, const StillaElement *page, GPtrArray *out);
void stilla_expand_foot (const StillaExpansion *self, const StillaElement *page, GPtrArray *out);
/** stilla_expand_unofficial: the bundle is not the shipped one */
void stilla_expand_unofficial (const StillaExpansion *self, GPtrArray *out);
/** stilla_expand_rules_foot: who has checked the rules, and of which edition they are */
void stilla_expand_rules_foot (const StillaExpansion *self, GPtrArray *out);
/** stilla_expand_review_status: Returns: (transfer full): the sentence that says who has checked @page */
char *stilla_expand_review_status (const StillaExpansion *self, const StillaElement *page);

/* Small steps that the groups share. */
/** stilla_expand_inline: Returns: (transfer full) (nullable): the child called @name as words */
StillaText *stilla_expand_inline (const StillaExpansion *self, const StillaElement *node, const char *name);
/** stilla_expand_still_act: adds to the Stop box @callout, when words in it are not confirmed by us, that one
 * acts on them all the same */
void stilla_expand_still_act (StillaBlock *callout);
StillaBlock *stilla_expand_heading (const char *words, int level, const char *id);
StillaBlock *stilla_expand_paragraph (StillaText *text, const char *id);
/** stilla_expand_claim: Returns: (transfer full): a text of plain words with certainty and sources */
StillaText *stilla_expand_claim (const char *words, StillaCertainty certainty, const char *const *sources);
/** stilla_expand_computed: Returns: (transfer full): a text whose numbers were worked out from the bundle */
StillaText *stilla_expand_computed (const StillaExpansion *self, const char *words);
/** stilla_expand_mark: adds " (not confirmed by us)" when @text says so of itself */
void stilla_expand_mark (StillaText *text);
/** stilla_text_append_text: @tail: (transfer full): moves its spans to the end of @self, and its claim into
 * it
 */
void stilla_text_append_text (StillaText *self, StillaText *tail);
/** stilla_date_to_words: Returns: (transfer full): "20 November 2026" of an ISO date, @iso itself when it is
 * none */
char *stilla_date_to_words (const char *iso);

G_END_DECLS
