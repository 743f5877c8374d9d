/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-report-summary.h"

#include "core/base/stilla-resources.h"
#include "core/safety/stilla-checklist.h"
#include "core/safety/stilla-safety-check.h"

#define NOTHING \
  "Nothing that you told us so far matches a caution in our list. That does not mean that magnesium is " \
  "safe " \
  "for you."
#define ONE_CAUTION \
  "1 caution in our list matches what you told us. This is information; it does not say that anything is " \
  "safe for you."

typedef enum {
  OPEN,
  NONE,
  NOT_SURE,
} Answer;

static void
answer (const GPtrArray *questions, guint from, Answer how, StillaCircumstances *circumstances)
{
  for (guint i = from; i < questions->len; i++) {
    const StillaQuestion *question = g_ptr_array_index (questions, i);

    if (how == NONE)
      stilla_question_choose_none (question, circumstances);
    else if (how == NOT_SURE)
      stilla_question_choose_not_sure (question, circumstances);
  }
}

static char *
summarise (Answer first, Answer others, StillaDrip drip, const char *medicine)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);
  g_autoptr (StillaPlan) plan = stilla_plan_new_empty ();
  g_autoptr (StillaCircumstances) circumstances = stilla_circumstances_new ();
  g_autoptr (GPtrArray) questions = stilla_bundle_dup_questions (bundle);
  g_autoptr (StillaSafetyReport) report = NULL;

  circumstances->drip = drip;
  answer (questions, 1, others, circumstances);
  g_ptr_array_set_size (questions, 1);
  answer (questions, 0, first, circumstances);
  if (medicine != NULL)
    g_ptr_array_add (circumstances->medicines, stilla_own_medicine_new (medicine));
  report = stilla_safety_check (bundle, "us-ca", plan, circumstances, NULL);
  return stilla_report_summary (bundle, circumstances, report);
}

/* What is not known stands before what matches, and nothing is ever called safe. */
static void
test_words (void)
{
  static const struct {
    Answer first, others;
    const char *medicine;
    const char *words;
  } rows[] = {
    { NONE, NONE, NULL, NOTHING },
    { OPEN, NONE, NULL, "1 question is not answered: nothing can be said about it. " NOTHING },
    { NOT_SURE, NONE, NULL,
      "2 things you told us were not checked: nothing can be said about them. " NOTHING },
    { NONE, NONE, "Moonflower",
      "1 thing you told us was not checked: nothing can be said about it. " NOTHING },
    { OPEN, NONE, "Moonflower",
      "1 question is not answered: nothing can be said about it. 1 thing you told us was not checked: "
      "nothing "
      "can be said about it. " NOTHING },
    { OPEN, NONE, "spironolactone",
      "1 question is not answered: nothing can be said about it. " ONE_CAUTION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = summarise (rows[i].first, rows[i].others, STILLA_DRIP_NONE, rows[i].medicine);

    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

/* With nothing told at all the number of open questions is the first that is said. */
static void
test_nothing_told (void)
{
  g_autofree char *words = summarise (OPEN, OPEN, STILLA_DRIP_NOT_SAID, NULL);

  g_assert_true (g_ascii_isdigit (*words));
  g_assert_true (
      g_str_has_suffix (words, " questions are not answered: nothing can be said about them. " NOTHING));
}

/* A drip of which nobody said anything is a question that is open, and nothing that was told. */
static void
test_drip (void)
{
  g_autofree char *words = summarise (NONE, NONE, STILLA_DRIP_NOT_SAID, NULL);

  g_assert_cmpstr (words, ==, "1 question is not answered: nothing can be said about it. " NOTHING);
}

int
main (int argc, char *argv[])
{
  stilla_resources_register ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/safety/report-summary/words", test_words);
  g_test_add_func ("/safety/report-summary/drip", test_drip);
  g_test_add_func ("/safety/report-summary/nothing-told", test_nothing_told);
  return g_test_run ();
}
