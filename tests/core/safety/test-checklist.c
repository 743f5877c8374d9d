/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-checklist.h"

#include "core/base/stilla-resources.h"

#include <string.h>

/* A question of three statements about the conditions "a", "b c" and, only with a drip, "v". */
static StillaStatement *
statement_new (const char *conditions, guint routes)
{
  StillaStatement *self = g_new0 (StillaStatement, 1);

  self->conditions = g_strsplit (conditions, " ", -1);
  self->routes = (StillaRoute) routes;
  return self;
}

static void
statement_free (gpointer data)
{
  StillaStatement *self = data;

  g_strfreev (self->conditions);
  g_free (self);
}

static StillaQuestion *
question_new (void)
{
  StillaQuestion *self = g_new0 (StillaQuestion, 1);

  self->statements = g_ptr_array_new_with_free_func (statement_free);
  g_ptr_array_add (self->statements, statement_new ("a", STILLA_ROUTE_ORAL));
  g_ptr_array_add (self->statements, statement_new ("b c", STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN));
  g_ptr_array_add (self->statements, statement_new ("v", STILLA_ROUTE_VEIN));
  return self;
}

/* Answers as "a b c v": y, n, s (not sure), - (not answered). */
#define LETTERS "syn"

static StillaCircumstances *
read_answers (const char *letters, StillaDrip drip)
{
  static const char *const ids[] = { "a", "b", "c", "v" };
  StillaCircumstances *self = stilla_circumstances_new ();

  self->drip = drip;
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (letters[i] != '-')
      stilla_circumstances_set_answer (self, ids[i], (StillaAnswer) (strchr (LETTERS, letters[i]) - LETTERS));
  return self;
}

static void
assert_answers (const StillaCircumstances *self, const char *letters)
{
  g_autoptr (StillaCircumstances) expected = read_answers (letters, self->drip);

  g_assert_true (stilla_circumstances_equal (self, expected));
}

static void
test_state (void)
{
  static const struct {
    const char *answers;
    StillaDrip drip;
    StillaQuestionState state;
  } rows[] = {
    { "----", STILLA_DRIP_NONE, STILLA_QUESTION_OPEN },
    { "---y", STILLA_DRIP_NONE, STILLA_QUESTION_OPEN },     /* nobody asked for it */
    { "---y", STILLA_DRIP_NOT_SAID, STILLA_QUESTION_OPEN }, /* nor here */
    { "nnn-", STILLA_DRIP_NOT_SAID, STILLA_QUESTION_NONE },
    { "---y", STILLA_DRIP_HOSPITAL, STILLA_QUESTION_PARTLY },
    { "nnn-", STILLA_DRIP_NONE, STILLA_QUESTION_NONE },
    { "nnn-", STILLA_DRIP_ELSEWHERE, STILLA_QUESTION_PARTLY }, /* the drip brought another statement */
    { "nnnn", STILLA_DRIP_ELSEWHERE, STILLA_QUESTION_NONE },
    { "nn--", STILLA_DRIP_NONE, STILLA_QUESTION_PARTLY },
    { "sss-", STILLA_DRIP_NONE, STILLA_QUESTION_NOT_SURE },
    { "nss-", STILLA_DRIP_NONE, STILLA_QUESTION_NOT_SURE },
    { "nns-", STILLA_DRIP_NONE, STILLA_QUESTION_NOT_SURE },
    { "s---", STILLA_DRIP_NONE, STILLA_QUESTION_PARTLY },
    { "ynn-", STILLA_DRIP_NONE, STILLA_QUESTION_CHOSEN },
    { "nyy-", STILLA_DRIP_NONE, STILLA_QUESTION_CHOSEN },
    { "nny-", STILLA_DRIP_NONE, STILLA_QUESTION_CHOSEN }, /* one of its conditions is enough */
    { "n-y-", STILLA_DRIP_NONE, STILLA_QUESTION_CHOSEN },
    { "yss-", STILLA_DRIP_NONE, STILLA_QUESTION_PARTLY },
    { "y---", STILLA_DRIP_NONE, STILLA_QUESTION_PARTLY },
    { "ynn-", STILLA_DRIP_HOSPITAL, STILLA_QUESTION_PARTLY },
    { "nnny", STILLA_DRIP_HOSPITAL, STILLA_QUESTION_CHOSEN },
  };
  g_autoptr (StillaQuestion) question = question_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaCircumstances) circumstances = read_answers (rows[i].answers, rows[i].drip);

    g_test_message ("%s", rows[i].answers);
    g_assert_cmpint (stilla_question_get_state (question, circumstances), ==, rows[i].state);
  }
}

static void
test_is_answered (void)
{
  g_assert_false (stilla_question_state_is_answered (STILLA_QUESTION_OPEN));
  g_assert_false (stilla_question_state_is_answered (STILLA_QUESTION_PARTLY));
  g_assert_true (stilla_question_state_is_answered (STILLA_QUESTION_NOT_SURE));
  g_assert_true (stilla_question_state_is_answered (STILLA_QUESTION_NONE));
  g_assert_true (stilla_question_state_is_answered (STILLA_QUESTION_CHOSEN));
}

static void
test_choose (void)
{
  static const struct {
    const char *before;
    StillaDrip drip;
    guint place;
    gboolean chosen;
    const char *after;
  } rows[] = {
    { "----", STILLA_DRIP_NONE, 0, TRUE, "ynn-" },  { "----", STILLA_DRIP_NONE, 1, TRUE, "nyy-" },
    { "---y", STILLA_DRIP_NONE, 0, TRUE, "ynny" }, /* what is hidden stays as it was */
    { "---s", STILLA_DRIP_NONE, 0, TRUE, "ynns" },  { "----", STILLA_DRIP_HOSPITAL, 0, TRUE, "ynnn" },
    { "nnn-", STILLA_DRIP_NONE, 0, TRUE, "ynn-" },  { "sss-", STILLA_DRIP_NONE, 0, TRUE, "ynn-" },
    { "ynn-", STILLA_DRIP_NONE, 1, TRUE, "yyy-" },  { "yyy-", STILLA_DRIP_NONE, 0, FALSE, "nyy-" },
    { "ynn-", STILLA_DRIP_NONE, 0, FALSE, "----" }, /* the last tick */
    { "ynny", STILLA_DRIP_NONE, 0, FALSE, "---y" }, { "ynny", STILLA_DRIP_HOSPITAL, 0, FALSE, "nnny" },
  };
  g_autoptr (StillaQuestion) question = question_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaCircumstances) circumstances = read_answers (rows[i].before, rows[i].drip);

    g_test_message ("%s, %u", rows[i].before, rows[i].place);
    stilla_question_choose (question, rows[i].place, rows[i].chosen, circumstances);
    assert_answers (circumstances, rows[i].after);
  }
}

static void
test_choose_all (void)
{
  static const struct {
    void (*choose) (const StillaQuestion *self, StillaCircumstances *circumstances);
    StillaDrip drip;
    const char *after;
  } rows[] = {
    { stilla_question_choose_none, STILLA_DRIP_NONE, "nnny" },
    { stilla_question_choose_none, STILLA_DRIP_ELSEWHERE, "nnnn" },
    { stilla_question_choose_not_sure, STILLA_DRIP_NONE, "sssy" },
    { stilla_question_choose_not_sure, STILLA_DRIP_HOSPITAL, "ssss" },
    { stilla_question_clear, STILLA_DRIP_NONE, "---y" },
    { stilla_question_clear, STILLA_DRIP_HOSPITAL, "----" },
  };
  g_autoptr (StillaQuestion) question = question_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaCircumstances) circumstances = read_answers ("ynny", rows[i].drip);

    rows[i].choose (question, circumstances);
    assert_answers (circumstances, rows[i].after);
  }
}

/* What can be chosen is what is shown again, for every question of the guide that ships. */
static void
check_round_trip (const StillaQuestion *question, StillaDrip drip)
{
  g_autoptr (StillaCircumstances) circumstances = stilla_circumstances_new ();
  g_autoptr (StillaCircumstances) nothing = stilla_circumstances_new ();

  circumstances->drip = nothing->drip = drip;
  for (guint i = 0; i < question->statements->len; i++) {
    const StillaStatement *chosen = g_ptr_array_index (question->statements, i);

    if (!stilla_statement_is_asked (chosen, drip))
      continue;
    stilla_question_choose (question, i, TRUE, circumstances);
    g_assert_cmpint (stilla_question_get_state (question, circumstances), ==, STILLA_QUESTION_CHOSEN);
    for (guint k = 0; k < question->statements->len; k++)
      g_assert_true (stilla_statement_is_chosen (g_ptr_array_index (question->statements, k), circumstances)
                     == (k == i));
    stilla_question_choose (question, i, FALSE, circumstances);
    g_assert_true (stilla_circumstances_equal (circumstances, nothing));
  }
  stilla_question_choose_none (question, circumstances);
  g_assert_cmpint (stilla_question_get_state (question, circumstances), ==, STILLA_QUESTION_NONE);
  stilla_question_choose_not_sure (question, circumstances);
  g_assert_cmpint (stilla_question_get_state (question, circumstances), ==, STILLA_QUESTION_NOT_SURE);
  stilla_question_clear (question, circumstances);
  g_assert_cmpint (stilla_question_get_state (question, circumstances), ==, STILLA_QUESTION_OPEN);
  g_assert_true (stilla_circumstances_equal (circumstances, nothing));
}

static void
test_shipped_guide (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (GPtrArray) all = NULL;
  guint n_with_drip_only = 0;

  g_assert_no_error (error);
  all = stilla_bundle_dup_questions (bundle);
  g_assert_cmpuint (all->len, >, 0);
  for (guint i = 0; i < all->len; i++) {
    const StillaQuestion *question = g_ptr_array_index (all, i);

    g_assert_true (stilla_question_is_asked (question, STILLA_DRIP_HOSPITAL));
    check_round_trip (question, STILLA_DRIP_HOSPITAL);
    g_assert_cmpint (stilla_question_is_asked (question, STILLA_DRIP_NOT_SAID), ==,
                     stilla_question_is_asked (question, STILLA_DRIP_NONE));
    if (stilla_question_is_asked (question, STILLA_DRIP_NONE))
      check_round_trip (question, STILLA_DRIP_NONE);
    else
      n_with_drip_only++;
  }
  g_assert_cmpuint (n_with_drip_only, <, all->len);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_func ("/safety/checklist/state", test_state);
  g_test_add_func ("/safety/checklist/is-answered", test_is_answered);
  g_test_add_func ("/safety/checklist/choose", test_choose);
  g_test_add_func ("/safety/checklist/choose-all", test_choose_all);
  g_test_add_func ("/safety/checklist/shipped-guide", test_shipped_guide);
  return g_test_run ();
}
