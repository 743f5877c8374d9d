/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-question.h"
#include "core/safety/stilla-circumstances.h"

G_BEGIN_DECLS

/* What a question of the guide and the answers of a reader have to do with each other. Only statements whose
 * way of taking magnesium matters to the reader are asked; the answers about the others are never touched. */

typedef enum {
  STILLA_QUESTION_OPEN,     /* nothing was answered */
  STILLA_QUESTION_PARTLY,   /* a statement was answered, another one was not */
  STILLA_QUESTION_NOT_SURE, /* of one statement at least; none is chosen */
  STILLA_QUESTION_NONE,     /* none of these */
  STILLA_QUESTION_CHOSEN,   /* some statements, and no to the others */
} StillaQuestionState;

/** stilla_statement_is_asked: Returns: whether it matters to the reader: what is only about a drip is asked
 * once a drip is planned */
gboolean stilla_statement_is_asked (const StillaStatement *self, StillaDrip drip);
/** stilla_question_is_asked: Returns: whether any of its statements is */
gboolean stilla_question_is_asked (const StillaQuestion *self, StillaDrip drip);

/** stilla_statement_is_chosen: Returns: whether the reader said so of themselves; yes to one of its
 * conditions is enough */
gboolean stilla_statement_is_chosen (const StillaStatement *self, const StillaCircumstances *circumstances);
/** stilla_question_get_state: Returns: what the answers say of the statements that are asked */
StillaQuestionState stilla_question_get_state (const StillaQuestion *self,
                                               const StillaCircumstances *circumstances);
/** stilla_question_state_is_answered: Returns: whether nothing of the question is left to answer */
gboolean stilla_question_state_is_answered (StillaQuestionState state);

/** stilla_checklist_count: @questions: (element-type StillaQuestion): all of the guide; @n_asked: (out): how
 * many are asked, with the one about a drip. Returns: how many of those are answered */
guint
stilla_checklist_count (const GPtrArray *questions, const StillaCircumstances *circumstances, guint *n_asked);

/**
 * stilla_question_choose:
 * @place: of the statement in the question; it is one that is asked
 * @chosen: whether the reader says so of themselves
 *
 * A chosen statement answers its conditions with yes, and what is asked beside it and is not chosen with no.
 * When the last one is taken back the question counts as not answered.
 */
void stilla_question_choose (const StillaQuestion *self,
                             guint place,
                             gboolean chosen,
                             StillaCircumstances *circumstances);
/** stilla_question_choose_none: Answers everything that is asked with no. */
void stilla_question_choose_none (const StillaQuestion *self, StillaCircumstances *circumstances);
/** stilla_question_choose_not_sure: Answers everything that is asked with not sure. */
void stilla_question_choose_not_sure (const StillaQuestion *self, StillaCircumstances *circumstances);
/** stilla_question_clear: Everything that is asked counts as not answered. */
void stilla_question_clear (const StillaQuestion *self, StillaCircumstances *circumstances);

G_END_DECLS
