/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner.h"

#include "core/schedule/stilla-expand.h"
#include "model/stilla-day-model.h"
#include "model/stilla-intake-words.h"
#include "model/stilla-occurrence-item.h"
#include "model/stilla-planner-answers.h"
#include "stilla-test-planner.h"

static void
answer (StillaPlanner *planner, StillaDayModel *day, guint position, StillaIntakeState state)
{
  g_autoptr (StillaOccurrenceItem) item = g_list_model_get_item (G_LIST_MODEL (day), position);
  GAsyncResult *result = NULL;

  stilla_planner_answer_async (planner, stilla_occurrence_item_get_occurrence (item), state, test_result_cb,
                               &result);
  g_assert_true (test_wait_for (&result, planner, NULL));
}

static char *
describe (StillaDayModel *day, StillaClock *clock)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (clock);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (day)); i++) {
    g_autoptr (StillaOccurrenceItem) item = g_list_model_get_item (G_LIST_MODEL (day), i);
    g_autofree char *time = stilla_occurrence_item_dup_time (item);
    g_autofree char *title = stilla_occurrence_item_dup_title (item);
    StillaIntake *answer = stilla_occurrence_item_get_answer (item);
    g_autofree char *given = answer != NULL ? stilla_intake_dup_words (answer, NULL, zone) : NULL;

    g_string_append_printf (text, "%s %s: %s\n", time, title, given != NULL ? given : "-");
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_starts_empty (TestPlanner *fixture, gconstpointer data)
{
  g_assert_true (stilla_planner_can_save (fixture->planner));
  g_assert_null (stilla_planner_get_notice (fixture->planner));
  g_assert_cmpint (stilla_plan_get_products (stilla_planner_get_plan (fixture->planner))->len, ==, 0);
  g_assert_cmpint (fixture->changes, ==, 1);
}

static void
test_close_and_start_again (TestPlanner *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  test_add_plan (fixture->planner);
  {
    g_autoptr (StillaDayModel) day = stilla_day_model_new (fixture->planner);

    answer (fixture->planner, day, 0, STILLA_INTAKE_TAKEN);
  }
  test_planner_stop (fixture);
  test_planner_start (fixture);
  test_planner_wait (fixture->planner);
  {
    g_autoptr (StillaDayModel) day = stilla_day_model_new (fixture->planner);

    text = describe (day, fixture->clock);
  }
  g_assert_cmpstr (text, ==, "08:00 p, 1 capsule: Taken 09:30\n20:00 p, 1 capsule: -\n");
}

/* The window may close before the answer is on the disk: it is kept all the same. */
static void
test_closing_finishes (TestPlanner *fixture, gconstpointer data)
{
  test_add_plan (fixture->planner);
  {
    g_autoptr (StillaDayModel) day = stilla_day_model_new (fixture->planner);
    g_autoptr (StillaOccurrenceItem) item = g_list_model_get_item (G_LIST_MODEL (day), 1);

    stilla_planner_answer_async (fixture->planner, stilla_occurrence_item_get_occurrence (item),
                                 STILLA_INTAKE_SKIPPED, NULL, NULL);
  }
  test_planner_stop (fixture);
  test_planner_start (fixture);
  test_planner_wait (fixture->planner);
  {
    g_autoptr (GPtrArray) doses
        = stilla_plan_list_doses (stilla_planner_get_plan (fixture->planner), "p", NULL);
    const StillaDoseTime *evening = doses->pdata[1];

    g_assert_cmpint (stilla_planner_find_answer_on (fixture->planner, evening->id,
                                                    stilla_planner_get_today (fixture->planner))
                         ->state,
                     ==, STILLA_INTAKE_SKIPPED);
  }
}

static void
items_changed_cb (GListModel *list, guint position, guint removed, guint added, int *count)
{
  (*count)++;
}

static void
test_day_model (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (StillaDayModel) day = stilla_day_model_new (fixture->planner);
  g_autoptr (StillaDaySum) sum = NULL;
  g_autofree char *taken = NULL;
  g_autofree char *undone = NULL;
  int changes = 0;

  g_signal_connect (day, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  test_add_plan (fixture->planner);
  g_assert_cmpint (changes, ==, 1);
  g_assert_cmpint (g_list_model_get_n_items (G_LIST_MODEL (day)), ==, 2);
  sum = stilla_day_model_dup_sum (day);
  g_assert_cmpint (sum->known_ug, ==, 200000);

  answer (fixture->planner, day, 0, STILLA_INTAKE_TAKEN);
  taken = describe (day, fixture->clock);
  answer (fixture->planner, day, 0, STILLA_INTAKE_UNDONE);
  undone = describe (day, fixture->clock);
  g_assert_cmpstr (taken, ==, "08:00 p, 1 capsule: Taken 09:30\n20:00 p, 1 capsule: -\n");
  g_assert_cmpstr (undone, ==, "08:00 p, 1 capsule: -\n20:00 p, 1 capsule: -\n");
  g_assert_cmpint (changes, ==, 1); /* the rows, and with them the focus, stay */
}

/* An edit asked for before the one before it is on the disk builds on it. */
static void
test_edits_in_a_row (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (StillaPlanDraft) first = stilla_planner_begin_edit (fixture->planner);
  g_autoptr (StillaPlanDraft) second = NULL;
  g_autoptr (StillaProduct) p = test_product ("p", 100000);
  g_autoptr (StillaProduct) q = test_product ("q", 100000);

  g_assert_true (stilla_plan_draft_add_product (first, p, NULL));
  stilla_planner_save_async (fixture->planner, first->curr, NULL, NULL);
  second = stilla_planner_begin_edit (fixture->planner);
  g_assert_nonnull (stilla_plan_find_product (second->curr, "p"));
  g_assert_true (stilla_plan_draft_add_product (second, q, NULL));
  test_save_draft (fixture->planner, second);
  g_assert_cmpint (stilla_plan_get_products (stilla_planner_get_plan (fixture->planner))->len, ==, 2);
}

static void
test_answered_doses_stay_today (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (StillaDayModel) day = stilla_day_model_new (fixture->planner);
  g_autoptr (StillaPlanDraft) draft = NULL;
  g_autofree char *text = NULL;

  test_add_plan (fixture->planner);
  answer (fixture->planner, day, 0, STILLA_INTAKE_TAKEN);
  draft = stilla_planner_begin_edit (fixture->planner);
  g_assert_true (stilla_plan_draft_remove_product (draft, "p", NULL));
  test_save_draft (fixture->planner, draft);
  text = describe (day, fixture->clock);
  g_assert_cmpstr (text, ==, "08:00 p, 1 capsule: Taken 09:30\n");
}

static void
test_midnight (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (StillaDayModel) day = stilla_day_model_new (fixture->planner);
  g_autoptr (GDateTime) now = stilla_clock_now (fixture->clock);
  g_autoptr (GDateTime) later = g_date_time_add_days (now, 1);
  g_autofree char *text = NULL;
  int changes;

  test_add_plan (fixture->planner);
  answer (fixture->planner, day, 0, STILLA_INTAKE_TAKEN);
  stilla_clock_set_fixed (fixture->clock, later);
  changes = fixture->changes;
  stilla_planner_look_again (fixture->planner);
  while (fixture->changes == changes)
    g_main_context_iteration (NULL, TRUE);
  text = describe (day, fixture->clock);
  g_assert_cmpstr (text, ==, "08:00 p, 1 capsule: -\n20:00 p, 1 capsule: -\n");
}

static gboolean
wait_for_circumstances (GAsyncResult **slot, StillaPlanner *planner, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  while (*slot == NULL)
    g_main_context_iteration (NULL, TRUE);
  result = g_steal_pointer (slot);
  return stilla_planner_save_circumstances_finish (planner, result, error);
}

static void
check_circumstances (StillaPlanner *planner, int number)
{
  g_autoptr (StillaCircumstances) wanted = test_circumstances (number);

  g_assert_true (stilla_circumstances_equal (stilla_planner_get_circumstances (planner), wanted));
}

/* What is shown is what is on the disk: nothing until it is there. */
static void
test_circumstances_are_kept (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (StillaCircumstances) edit = test_circumstances (1);
  GAsyncResult *result = NULL;
  int changes = fixture->changes;

  check_circumstances (fixture->planner, 0);
  stilla_planner_save_circumstances_async (fixture->planner, edit, test_result_cb, &result);
  check_circumstances (fixture->planner, 0);
  g_assert_true (wait_for_circumstances (&result, fixture->planner, NULL));
  check_circumstances (fixture->planner, 1);
  g_assert_cmpint (fixture->changes, ==, changes + 1);
  test_planner_stop (fixture);
  test_planner_start (fixture);
  check_circumstances (fixture->planner, 0);
  test_planner_wait (fixture->planner);
  check_circumstances (fixture->planner, 1);
}

static void
test_circumstances_in_a_row (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (StillaCircumstances) first = stilla_planner_begin_circumstances (fixture->planner);
  g_autoptr (StillaCircumstances) second = NULL;
  g_autoptr (StillaCircumstances) third = NULL;
  GAsyncResult *result = NULL;
  StillaAnswer answer;

  stilla_circumstances_set_answer (first, "c01", STILLA_ANSWER_YES);
  stilla_planner_save_circumstances_async (fixture->planner, first, NULL, NULL);
  second = stilla_planner_begin_circumstances (fixture->planner);
  test_add_medicine (second, "Levothyroxine", 7 * 60);
  stilla_planner_save_circumstances_async (fixture->planner, second, test_result_cb, &result);
  test_add_plan (fixture->planner); /* an edit of the plan in between takes nothing away */
  g_assert_true (wait_for_circumstances (&result, fixture->planner, NULL));

  third = stilla_planner_begin_circumstances (fixture->planner);
  g_assert_true (stilla_circumstances_equal (third, second));
  g_assert_true (stilla_circumstances_equal (stilla_planner_get_circumstances (fixture->planner), second));
  g_assert_true (stilla_circumstances_get_answer (third, "c01", &answer));
  g_assert_cmpint (answer, ==, STILLA_ANSWER_YES);
}

/* Refused: what was there stays, is shown, and the next edit builds on it. */
static void
test_circumstances_refused (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (StillaCircumstances) good = test_circumstances (1);
  g_autoptr (StillaCircumstances) bad = NULL;
  g_autoptr (StillaCircumstances) next = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  stilla_planner_save_circumstances_async (fixture->planner, good, test_result_cb, &result);
  g_assert_true (wait_for_circumstances (&result, fixture->planner, NULL));
  bad = stilla_planner_begin_circumstances (fixture->planner);
  test_add_medicine (bad, "Levothyroxine", 9999);
  stilla_planner_save_circumstances_async (fixture->planner, bad, test_result_cb, &result);
  g_assert_false (wait_for_circumstances (&result, fixture->planner, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REFUSED);
  check_circumstances (fixture->planner, 1);
  next = stilla_planner_begin_circumstances (fixture->planner);
  g_assert_true (stilla_circumstances_equal (next, good));
  g_assert_true (stilla_planner_can_save (fixture->planner));
}

static void
test_failure_keeps_truth (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autoptr (StillaClock) clock = stilla_clock_new_system ();
  g_autoptr (StillaPlanner) planner = NULL;
  g_autoptr (StillaPlanDraft) draft = NULL;
  g_autoptr (StillaProduct) product = test_product ("p", 1);
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0); /* a folder where the file should be */
  planner = stilla_planner_new (folder, clock, STILLA_PERSON_FIRST);
  test_planner_wait (planner);
  g_assert_false (stilla_planner_can_save (planner));
  g_assert_nonnull (stilla_planner_get_notice (planner));

  draft = stilla_planner_begin_edit (planner);
  g_assert_true (stilla_plan_draft_add_product (draft, product, NULL));
  stilla_planner_save_async (planner, draft->curr, test_result_cb, &result);
  g_assert_false (test_wait_for (&result, planner, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (stilla_plan_get_products (stilla_planner_get_plan (planner))->len, ==, 0);
  stilla_planner_close (planner);
  test_remove_folder (folder);
}

static gboolean
count_days_cb (StillaStore *store, gpointer data, GError **error)
{
  guint *n_doses = data;
  g_autoptr (StillaPlan) plan = stilla_store_load_plan (store, STILLA_PERSON_FIRST, error);

  *n_doses = plan != NULL ? stilla_plan_get_doses (plan)->len : 0;
  return plan != NULL;
}

static gboolean
fail_cb (StillaStore *store, gpointer data, GError **error)
{
  g_set_error_literal (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_IO, "no");
  return FALSE;
}

/* Work on the file comes after what was asked for before, and changes nothing that is shown. */
static void
test_work (TestPlanner *fixture, gconstpointer data)
{
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  int changes;

  test_add_plan (fixture->planner);
  changes = fixture->changes;
  stilla_planner_work_async (fixture->planner, count_days_cb, g_new0 (guint, 1), g_free, test_result_cb,
                             &done);
  while (done == NULL)
    g_main_context_iteration (NULL, TRUE);
  result = g_steal_pointer (&done);
  g_assert_cmpint (*(guint *) stilla_planner_work_finish (fixture->planner, result, NULL), ==, 2);
  g_clear_object (&result);

  stilla_planner_work_async (fixture->planner, fail_cb, NULL, NULL, test_result_cb, &done);
  while (done == NULL)
    g_main_context_iteration (NULL, TRUE);
  result = g_steal_pointer (&done);
  g_assert_null (stilla_planner_work_finish (fixture->planner, result, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_IO);
  g_assert_cmpint (fixture->changes, ==, changes);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(name, body) \
  g_test_add ("/model/planner/" name, TestPlanner, NULL, test_planner_set_up, body, test_planner_tear_down)
  ADD ("starts-empty", test_starts_empty);
  ADD ("close-and-start-again", test_close_and_start_again);
  ADD ("closing-finishes", test_closing_finishes);
  ADD ("day-model", test_day_model);
  ADD ("edits-in-a-row", test_edits_in_a_row);
  ADD ("answered-doses-stay-today", test_answered_doses_stay_today);
  ADD ("midnight", test_midnight);
  ADD ("circumstances-are-kept", test_circumstances_are_kept);
  ADD ("circumstances-in-a-row", test_circumstances_in_a_row);
  ADD ("circumstances-refused", test_circumstances_refused);
  ADD ("work", test_work);
  g_test_add_func ("/model/planner/failure-keeps-truth", test_failure_keeps_truth);
  return g_test_run ();
}
