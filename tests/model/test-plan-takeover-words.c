/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-plan-takeover-words.h"

#include "stilla-test-plan.h"

static char *
join (GPtrArray *list)
{
  g_autoptr (GPtrArray) words = list;

  g_ptr_array_add (words, NULL);
  return g_strjoinv ("|", (char **) words->pdata);
}

static void
test_holding (void)
{
  const char *times[] = { "08:00", "21:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaPlan) empty = stilla_plan_new_empty ();
  g_autoptr (StillaCircumstances) circumstances = stilla_circumstances_new ();
  StillaPlanFile file = { (char *) "Ada", plan, circumstances };
  StillaPlanFile nothing = { NULL, empty, circumstances };
  g_autofree char *none = join (stilla_plan_takeover_dup_holding (&nothing));
  g_autofree char *words = NULL;

  g_assert_cmpstr (none, ==, "");
  stilla_circumstances_set_answer (circumstances, "c01", STILLA_ANSWER_NO);
  circumstances->drip = STILLA_DRIP_NONE;
  g_ptr_array_add (circumstances->medicines, stilla_own_medicine_new ("Iron"));
  words = join (stilla_plan_takeover_dup_holding (&file));
  g_assert_cmpstr (words, ==, "The plan of Ada|1 product|2 dose times|1 other medicine|2 answers");
}

/* What is taken over, what ends, and what is not taken over: each has its sentence, and nothing has none. */
static void
test_changes (void)
{
  StillaPlanImport outcome = { .n_products = 1,
                               .n_doses = 2,
                               .n_as_needed = 1,
                               .n_visits = 1,
                               .n_pauses = 2,
                               .n_medicines = 1,
                               .n_answers = 3,
                               .n_over = 1,
                               .n_kept = 2,
                               .n_advice = 1,
                               .n_ended_products = 1,
                               .n_ended_doses = 2 };
  StillaPlanImport nothing = { .plan = NULL };
  g_autofree char *words = join (stilla_plan_takeover_dup_changes (&outcome));
  g_autofree char *none = join (stilla_plan_takeover_dup_changes (&nothing));

  g_assert_cmpstr (words, ==,
                   "1 product is added.|2 dose times are added.|1 item to take when needed is added.|"
                   "1 visit is added.|2 pauses are added.|1 other medicine is added.|"
                   "3 questions that you had not answered get an answer.|"
                   "1 of your products ends the day before.|2 of your dose times end the day before.|"
                   "2 medicines or answers are different in the file. What you wrote down here stays.|"
                   "1 entry of the file is over by then and is left out.|"
                   "1 note of who gave advice is left out. Write it down again once somebody advised you.");
  g_assert_cmpstr (none, ==, "");
}

static void
test_warning (void)
{
  StillaPlanImport outcome = { .n_same_names = 0 };
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  g_assert_null (stilla_plan_takeover_dup_warning (&outcome));
  outcome.n_same_names = 1;
  one = stilla_plan_takeover_dup_warning (&outcome);
  g_assert_cmpstr (one, ==, "1 product has the name of one in your plan. Both would count.");
  outcome.n_same_names = 2;
  two = stilla_plan_takeover_dup_warning (&outcome);
  g_assert_cmpstr (two, ==, "2 products have the names of some in your plan. All of them would count.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/plan-takeover-words/holding", test_holding);
  g_test_add_func ("/model/plan-takeover-words/changes", test_changes);
  g_test_add_func ("/model/plan-takeover-words/warning", test_warning);
  return g_test_run ();
}
