/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-checklist.h"

/* How many of the statements that are asked have which answer. */
typedef struct {
  guint asked;
  guint chosen;
  guint not_sure;
  guint denied;
} Tally;

gboolean
stilla_statement_is_asked (const StillaStatement *self, StillaDrip drip)
{
  return stilla_drip_is_planned (drip) || (self->routes & STILLA_ROUTE_ORAL) != 0;
}

gboolean
stilla_question_is_asked (const StillaQuestion *self, StillaDrip drip)
{
  for (guint i = 0; i < self->statements->len; i++)
    if (stilla_statement_is_asked (g_ptr_array_index (self->statements, i), drip))
      return TRUE;
  return FALSE;
}

static guint
count_answers (const StillaStatement *self, const StillaCircumstances *circumstances, StillaAnswer wanted)
{
  guint count = 0;
  StillaAnswer answer;

  for (guint i = 0; self->conditions[i] != NULL; i++)
    count
        += stilla_circumstances_get_answer (circumstances, self->conditions[i], &answer) && answer == wanted;
  return count;
}

gboolean
stilla_statement_is_chosen (const StillaStatement *self, const StillaCircumstances *circumstances)
{
  return count_answers (self, circumstances, STILLA_ANSWER_YES) > 0;
}

/* Conditions of one statement can differ when the answers come from elsewhere: no is only what is no in all
 * of them, and not sure what nobody said yes to. */
static void
add_to_tally (Tally *tally, const StillaStatement *statement, const StillaCircumstances *circumstances)
{
  guint no = count_answers (statement, circumstances, STILLA_ANSWER_NO);
  guint not_sure = count_answers (statement, circumstances, STILLA_ANSWER_NOT_SURE);

  tally->asked++;
  if (stilla_statement_is_chosen (statement, circumstances))
    tally->chosen++;
  else if (no == g_strv_length (statement->conditions))
    tally->denied++;
  else if (no + not_sure == g_strv_length (statement->conditions))
    tally->not_sure++;
}

StillaQuestionState
stilla_question_get_state (const StillaQuestion *self, const StillaCircumstances *circumstances)
{
  Tally tally = { 0 };

  for (guint i = 0; i < self->statements->len; i++) {
    const StillaStatement *statement = g_ptr_array_index (self->statements, i);

    if (stilla_statement_is_asked (statement, circumstances->drip))
      add_to_tally (&tally, statement, circumstances);
  }
  if (tally.chosen + tally.not_sure + tally.denied == 0)
    return STILLA_QUESTION_OPEN;
  if (tally.chosen + tally.not_sure + tally.denied < tally.asked || (tally.chosen > 0 && tally.not_sure > 0))
    return STILLA_QUESTION_PARTLY;
  if (tally.chosen > 0)
    return STILLA_QUESTION_CHOSEN;
  return tally.not_sure > 0 ? STILLA_QUESTION_NOT_SURE : STILLA_QUESTION_NONE;
}

gboolean
stilla_question_state_is_answered (StillaQuestionState state)
{
  return state != STILLA_QUESTION_OPEN && state != STILLA_QUESTION_PARTLY;
}

guint
stilla_checklist_count (const GPtrArray *questions, const StillaCircumstances *circumstances, guint *n_asked)
{
  guint n_answered = circumstances->drip != STILLA_DRIP_NOT_SAID;

  *n_asked = 1;
  for (guint i = 0; i < questions->len; i++) {
    const StillaQuestion *question = g_ptr_array_index (questions, i);

    if (!stilla_question_is_asked (question, circumstances->drip))
      continue;
    (*n_asked)++;
    n_answered += stilla_question_state_is_answered (stilla_question_get_state (question, circumstances));
  }
  return n_answered;
}

static void
answer_statement (const StillaStatement *self, StillaAnswer answer, StillaCircumstances *circumstances)
{
  for (guint i = 0; self->conditions[i] != NULL; i++)
    stilla_circumstances_set_answer (circumstances, self->conditions[i], answer);
}

static void
answer_all (const StillaQuestion *self, StillaAnswer answer, StillaCircumstances *circumstances)
{
  for (guint i = 0; i < self->statements->len; i++) {
    const StillaStatement *statement = g_ptr_array_index (self->statements, i);

    if (stilla_statement_is_asked (statement, circumstances->drip))
      answer_statement (statement, answer, circumstances);
  }
}

/* Returns: how many are chosen */
static guint
deny_the_others (const StillaQuestion *self, StillaCircumstances *circumstances)
{
  guint n_chosen = 0;

  for (guint i = 0; i < self->statements->len; i++) {
    const StillaStatement *statement = g_ptr_array_index (self->statements, i);

    if (!stilla_statement_is_asked (statement, circumstances->drip))
      continue;
    if (stilla_statement_is_chosen (statement, circumstances))
      n_chosen++;
    else
      answer_statement (statement, STILLA_ANSWER_NO, circumstances);
  }
  return n_chosen;
}

void
stilla_question_choose (const StillaQuestion *self,
                        guint place,
                        gboolean chosen,
                        StillaCircumstances *circumstances)
{
  answer_statement (g_ptr_array_index (self->statements, place),
                    chosen ? STILLA_ANSWER_YES : STILLA_ANSWER_NO, circumstances);
  if (deny_the_others (self, circumstances) == 0)
    stilla_question_clear (self, circumstances);
}

void
stilla_question_choose_none (const StillaQuestion *self, StillaCircumstances *circumstances)
{
  answer_all (self, STILLA_ANSWER_NO, circumstances);
}

void
stilla_question_choose_not_sure (const StillaQuestion *self, StillaCircumstances *circumstances)
{
  answer_all (self, STILLA_ANSWER_NOT_SURE, circumstances);
}

void
stilla_question_clear (const StillaQuestion *self, StillaCircumstances *circumstances)
{
  for (guint i = 0; i < self->statements->len; i++) {
    const StillaStatement *statement = g_ptr_array_index (self->statements, i);

    for (guint k = 0;
         stilla_statement_is_asked (statement, circumstances->drip) && statement->conditions[k] != NULL; k++)
      stilla_circumstances_unset_answer (circumstances, statement->conditions[k]);
  }
}
