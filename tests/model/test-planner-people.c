/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-people.h"

#include "model/stilla-planner-answers.h"
#include "stilla-test-planner.h"

/* Who is shown and who is on the list: "Ada of :Ada:Bob" */
static char *
describe (StillaPlanner *planner)
{
  const GPtrArray *people = stilla_planner_get_people (planner);
  g_autoptr (GString) text = g_string_new (stilla_planner_get_person (planner)->name);

  g_string_append (text, " of ");
  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (text, ":%s", ((StillaPerson *) people->pdata[i])->name);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
check (StillaPlanner *planner, const char *wanted)
{
  g_autofree char *text = describe (planner);

  g_assert_cmpstr (text, ==, wanted);
}

static gint64
add_person (StillaPlanner *planner, const char *name)
{
  g_autoptr (StillaPerson) person = stilla_person_new (name);
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  stilla_planner_save_person_async (planner, person, NULL, test_result_cb, &done);
  result = test_wait (&done);
  g_assert_true (stilla_planner_save_person_finish (planner, result, &id, &error));
  g_assert_no_error (error);
  return id;
}

static gboolean
set_removed (StillaPlanner *planner, gint64 id, gboolean is_removed, GError **error)
{
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  stilla_planner_set_person_removed_async (planner, id, is_removed, test_result_cb, &done);
  result = test_wait (&done);
  return stilla_planner_set_person_removed_finish (planner, result, error);
}

static void
show (TestPlanner *fixture, gint64 id)
{
  int changes = fixture->changes;

  stilla_planner_show_person (fixture->planner, id);
  while (fixture->changes == changes)
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_doses (StillaPlanner *planner)
{
  return stilla_plan_get_doses (stilla_planner_get_plan (planner))->len;
}

static void
test_add_and_show (TestPlanner *fixture, gconstpointer data)
{
  gint64 ada, bob;

  check (fixture->planner, " of :");
  test_add_plan (fixture->planner);
  ada = add_person (fixture->planner, "Ada");
  bob = add_person (fixture->planner, "Bob");
  g_assert_cmpint (ada, !=, bob);
  check (fixture->planner, " of ::Ada:Bob"); /* adding somebody does not show them */
  g_assert_cmpint (count_doses (fixture->planner), ==, 2);
  show (fixture, bob);
  check (fixture->planner, "Bob of ::Ada:Bob");
  g_assert_cmpint (count_doses (fixture->planner), ==, 0);

  fixture->person_id = bob;
  test_planner_restart (fixture);
  check (fixture->planner, "Bob of ::Ada:Bob");
  fixture->person_id = 99; /* somebody who is not there any more */
  test_planner_restart (fixture);
  check (fixture->planner, " of ::Ada:Bob");
}

static void
answer_all (StillaPlanner *planner, StillaIntakeState state)
{
  g_autoptr (GArray) due = stilla_planner_expand (planner, stilla_planner_get_today (planner),
                                                  stilla_planner_get_today (planner));
  StillaSaid said = { .state = state };
  GAsyncResult *done = NULL;

  stilla_planner_answer_many_async (planner, due, &said, test_result_cb, &done);
  g_assert_true (test_wait_for (&done, planner, NULL));
}

/* Plan, answers and circumstances are of one person alone. */
static void
test_all_is_of_one (TestPlanner *fixture, gconstpointer data)
{
  StillaPlanner *planner = fixture->planner;
  gint64 ada = add_person (planner, "Ada");
  g_autoptr (StillaCircumstances) circumstances = test_circumstances (1);
  g_autoptr (StillaCircumstances) none = test_circumstances (0);
  GAsyncResult *done = NULL;

  show (fixture, ada);
  test_add_plan (planner);
  answer_all (planner, STILLA_INTAKE_TAKEN);
  stilla_planner_save_circumstances_async (planner, circumstances, test_result_cb, &done);
  g_assert_true (test_wait_for (&done, planner, NULL));

  show (fixture, STILLA_PERSON_FIRST);
  g_assert_cmpint (count_doses (planner), ==, 0);
  g_assert_true (stilla_circumstances_equal (stilla_planner_get_circumstances (planner), none));
  show (fixture, ada);
  g_assert_cmpint (count_doses (planner), ==, 2);
  g_assert_true (stilla_circumstances_equal (stilla_planner_get_circumstances (planner), circumstances));
}

/* What is asked for just before somebody else is shown is kept for the one it was asked for. */
static void
test_switch_in_the_middle (TestPlanner *fixture, gconstpointer data)
{
  StillaPlanner *planner = fixture->planner;
  gint64 ada = add_person (planner, "Ada");
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);
  g_autoptr (StillaPlanDraft) next = NULL;
  g_autoptr (StillaProduct) product = test_product ("p", 100000);
  GAsyncResult *done = NULL;

  g_assert_true (stilla_plan_draft_add_product (draft, product, NULL));
  stilla_planner_show_person (planner, ada);
  stilla_planner_save_async (planner, draft->curr, test_result_cb, &done);
  g_assert_true (test_wait_for (&done, planner, NULL));
  check (planner, "Ada of ::Ada");
  g_assert_null (stilla_plan_find_product (stilla_planner_get_plan (planner), "p"));
  next = stilla_planner_begin_edit (planner);
  g_assert_null (stilla_plan_find_product (next->curr, "p"));
  show (fixture, STILLA_PERSON_FIRST);
  g_assert_nonnull (stilla_plan_find_product (stilla_planner_get_plan (planner), "p"));
}

/* An edit begun at the moment when somebody else is shown knows nothing of what is still under way for the
 * one before. */
static void
begin_when_shown_cb (StillaPlanner *planner, int *n_products)
{
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);

  if (*n_products < 0 && g_str_equal (stilla_planner_get_person (planner)->name, "Ada"))
    *n_products = (int) stilla_plan_get_products (draft->curr)->len;
}

static void
test_edit_while_under_way (TestPlanner *fixture, gconstpointer data)
{
  StillaPlanner *planner = fixture->planner;
  gint64 ada = add_person (planner, "Ada");
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);
  g_autoptr (StillaProduct) product = test_product ("p", 100000);
  GAsyncResult *done = NULL;
  int n_products = -1;

  g_signal_connect (planner, "changed", G_CALLBACK (begin_when_shown_cb), &n_products);
  g_assert_true (stilla_plan_draft_add_product (draft, product, NULL));
  stilla_planner_show_person (planner, ada);
  stilla_planner_save_async (planner, draft->curr, test_result_cb, &done);
  g_assert_true (test_wait_for (&done, planner, NULL));
  g_assert_cmpint (n_products, ==, 0);
}

/* The last one asked for is shown, whatever else comes back in between. */
static void
test_last_one_asked_for (TestPlanner *fixture, gconstpointer data)
{
  StillaPlanner *planner = fixture->planner;
  gint64 ada = add_person (planner, "Ada");
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);
  g_autoptr (StillaProduct) product = test_product ("p", 100000);
  GAsyncResult *first = NULL;
  GAsyncResult *second = NULL;

  g_assert_true (stilla_plan_draft_add_product (draft, product, NULL));
  stilla_planner_save_async (planner, draft->curr, test_result_cb, &first);
  stilla_planner_show_person (planner, ada);
  g_assert_true (test_wait_for (&first, planner, NULL));
  stilla_planner_set_person_removed_async (planner, 99, TRUE, test_result_cb, &second);
  while (second == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&second);
  check (planner, "Ada of ::Ada");
}

static void
test_remove (TestPlanner *fixture, gconstpointer data)
{
  StillaPlanner *planner = fixture->planner;
  gint64 ada = add_person (planner, "Ada");
  g_autoptr (GError) error = NULL;

  show (fixture, ada);
  test_add_plan (planner);
  g_assert_true (set_removed (planner, ada, TRUE, NULL));
  check (planner, " of :");
  g_assert_false (set_removed (planner, STILLA_PERSON_FIRST, TRUE, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REFUSED);
  check (planner, " of :");
  g_assert_true (set_removed (planner, ada, FALSE, NULL));
  show (fixture, ada);
  check (planner, "Ada of ::Ada");
  g_assert_cmpint (count_doses (planner), ==, 2); /* nothing of theirs was lost */
}

/* Changed habits and the doses that they move are kept together, or neither is. */
static void
test_habits_with_plan (TestPlanner *fixture, gconstpointer data)
{
  static const struct {
    int colour;
    gboolean is_kept;
  } rows[] = { { STILLA_PERSON_COLOURS, FALSE }, { 2, TRUE } };
  StillaPlanner *planner = fixture->planner;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaPerson) person = stilla_person_copy (stilla_planner_get_person (planner));
    g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);
    g_autoptr (StillaProduct) product = test_product ("p", 100000);
    GAsyncResult *done = NULL;

    person->colour = rows[i].colour;
    person->meals[STILLA_MEAL_BREAKFAST] = 7 * 60;
    g_assert_true (stilla_plan_draft_add_product (draft, product, NULL));
    stilla_planner_save_person_async (planner, person, draft->curr, test_result_cb, &done);
    g_assert_cmpint (test_wait_for (&done, planner, NULL), ==, rows[i].is_kept);
    g_assert_cmpint (stilla_planner_get_person (planner)->meals[STILLA_MEAL_BREAKFAST], ==,
                     rows[i].is_kept ? 7 * 60 : -1);
    g_assert_cmpint (stilla_plan_find_product (stilla_planner_get_plan (planner), "p") != NULL, ==,
                     rows[i].is_kept);
  }
}

static void
set_day_end (StillaPlanner *planner, int minute)
{
  g_autoptr (StillaPerson) person = stilla_person_copy (stilla_planner_get_person (planner));
  GAsyncResult *done = NULL;

  person->day_end = minute;
  stilla_planner_save_person_async (planner, person, NULL, test_result_cb, &done);
  g_assert_true (test_wait_for (&done, planner, NULL));
}

static const struct {
  int day_end;
  const char *now;
  const char *today;
} days[] = {
  { 0, "2026-11-20T23:59:59", "2026-11-20" },       { 0, "2026-11-21T00:00:00", "2026-11-21" },
  { 4 * 60, "2026-11-21T00:00:00", "2026-11-20" },  { 4 * 60, "2026-11-21T03:59:59", "2026-11-20" },
  { 4 * 60, "2026-11-21T04:00:00", "2026-11-21" },  { 12 * 60, "2026-11-21T11:59:00", "2026-11-20" },
  { 12 * 60, "2026-11-21T12:00:00", "2026-11-21" },
};

/* Today is what the person's own end of the day makes it. */
static void
test_today (TestPlanner *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autofree char *today = NULL;

    test_planner_set_time (fixture, "2026-11-20T09:30:00", "Europe/Berlin");
    set_day_end (fixture->planner, days[i].day_end);
    test_planner_set_time (fixture, days[i].now, "Europe/Berlin");
    today = stilla_date_to_string (stilla_planner_get_today (fixture->planner));
    g_assert_cmpstr (today, ==, days[i].today);
  }
}

/* Somebody else's day may be over already. */
static void
test_today_is_of_one (TestPlanner *fixture, gconstpointer data)
{
  gint64 ada = add_person (fixture->planner, "Ada");
  GDate friday = test_date ("2026-11-20");
  GDate saturday = test_date ("2026-11-21");

  set_day_end (fixture->planner, 4 * 60);
  test_planner_set_time (fixture, "2026-11-21T01:00:00", "Europe/Berlin");
  g_assert_cmpint (g_date_compare (stilla_planner_get_today (fixture->planner), &friday), ==, 0);
  show (fixture, ada);
  g_assert_cmpint (g_date_compare (stilla_planner_get_today (fixture->planner), &saturday), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(name, body) \
  g_test_add ("/model/planner-people/" name, TestPlanner, NULL, test_planner_set_up, body, \
              test_planner_tear_down)
  ADD ("add-and-show", test_add_and_show);
  ADD ("all-is-of-one", test_all_is_of_one);
  ADD ("switch-in-the-middle", test_switch_in_the_middle);
  ADD ("edit-while-under-way", test_edit_while_under_way);
  ADD ("last-one-asked-for", test_last_one_asked_for);
  ADD ("remove", test_remove);
  ADD ("habits-with-plan", test_habits_with_plan);
  ADD ("today", test_today);
  ADD ("today-is-of-one", test_today_is_of_one);
  return g_test_run ();
}
