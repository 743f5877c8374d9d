/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-takings.h"

#include "model/stilla-planner-answers.h"
#include "model/stilla-planner-stock.h"
#include "stilla-test-planner.h"

/* "p": one when needed, at most two a day, and twenty counted just now. Returns: (transfer full): the item's
 * id */
static char *
add_item (StillaPlanner *planner)
{
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);
  g_autoptr (StillaProduct) product = test_product ("p", 100000);
  StillaAsNeeded item = { .product_id = (char *) "p", .units = { 1, 1 }, .most = { 2, 1 } };
  StillaStock stock = { .product_id = (char *) "p", .num = 20, .den = 1, .minute = 9 * 60, .days = 3 };
  const StillaAsNeeded *added;
  g_autoptr (GError) error = NULL;

  stock.on = draft->today;
  g_assert_true (stilla_plan_draft_add_product (draft, product, NULL));
  g_assert_true (stilla_plan_draft_add_as_needed (draft, &item, &error));
  g_assert_true (stilla_plan_draft_set_stock (draft, &stock, &error));
  test_save_draft (planner, draft);
  added = stilla_plan_get_as_needed (stilla_planner_get_plan (planner))->pdata[0];
  return g_strdup (added->id);
}

/* Returns: (transfer full) (nullable): the dose */
static char *
take (StillaPlanner *planner, const char *item_id, const StillaUnits *units, GError **error)
{
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  char *dose_id = NULL;

  stilla_planner_take_async (planner, item_id, units, test_result_cb, &done);
  result = test_wait (&done);
  return stilla_planner_take_finish (planner, result, &dose_id, error) ? dose_id : NULL;
}

static gboolean
untake (StillaPlanner *planner, const char *dose_id)
{
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  stilla_planner_untake_async (planner, dose_id, test_result_cb, &done);
  result = test_wait (&done);
  return stilla_planner_untake_finish (planner, result, NULL);
}

/* What was taken today of "p", by the plan, by the answers and by the stock. */
static void
check (StillaPlanner *planner, gint64 num, gint64 den)
{
  const GDate *today = stilla_planner_get_today (planner);
  g_autoptr (GArray) shown = stilla_planner_expand (planner, today, today);
  StillaStockLeft left;
  gint64 taken_num, taken_den;

  g_assert_true (
      stilla_plan_sum_takings (stilla_planner_get_plan (planner), "p", today, &taken_num, &taken_den));
  g_assert_cmpint (taken_num * den, ==, num * taken_den);
  for (guint i = 0; i < shown->len; i++) {
    const StillaOccurrence *occurrence = &g_array_index (shown, StillaOccurrence, i);
    const StillaIntake *answer
        = stilla_planner_find_answer_on (planner, occurrence->dose->id, &occurrence->date);

    g_assert_nonnull (answer);
    g_assert_cmpint (answer->state, ==, STILLA_INTAKE_TAKEN);
    num -= answer->units.num * den / answer->units.den;
  }
  g_assert_cmpint (num, ==, 0);
  g_assert_true (stilla_planner_get_stock (planner, "p", &left));
  g_assert_cmpint (left.num * taken_den, ==, (20 * taken_den - taken_num) * left.den);
}

static void
test_take_and_untake (TestPlanner *fixture, gconstpointer data)
{
  StillaPlanner *planner = fixture->planner;
  g_autofree char *item = add_item (planner);
  StillaUnits half = { 1, 2 };
  g_autofree char *first = take (planner, item, NULL, NULL);
  g_autofree char *second = NULL;

  check (planner, 1, 1);
  test_planner_set_time (fixture, "2026-11-20T14:00:00", "Europe/Berlin");
  second = take (planner, item, &half, NULL);
  check (planner, 3, 2);
  g_assert_true (untake (planner, first));
  check (planner, 1, 2);
  g_assert_false (untake (planner, first));
  test_planner_restart (fixture);
  check (fixture->planner, 1, 2);
}

/* More than the person's own most is told before, and never refused. */
static void
test_over_the_most (TestPlanner *fixture, gconstpointer data)
{
  StillaPlanner *planner = fixture->planner;
  g_autofree char *item_id = add_item (planner);

  for (int i = 0; i < 3; i++) {
    const StillaAsNeeded *item;
    g_autofree char *now = g_strdup_printf ("2026-11-20T1%d:00:00", i);
    g_autofree char *dose_id = NULL;

    test_planner_set_time (fixture, now, "Europe/Berlin");
    item = stilla_plan_find_as_needed (stilla_planner_get_plan (planner), item_id);
    g_assert_cmpint (stilla_plan_exceeds_most (stilla_planner_get_plan (planner), item,
                                               stilla_planner_get_today (planner), &item->units),
                     ==, i >= 2);
    dose_id = take (planner, item_id, NULL, NULL);
    g_assert_nonnull (dose_id);
  }
  check (planner, 3, 1);
}

/* What is not on the list is not taken, and leaves no answer either. */
static void
test_unknown (TestPlanner *fixture, gconstpointer data)
{
  g_autofree char *item = add_item (fixture->planner);
  g_autoptr (GError) error = NULL;

  g_assert_null (take (fixture->planner, "nothing", NULL, &error));
  g_assert_nonnull (error);
  check (fixture->planner, 0, 1);
}

/* Taken just after midnight, before anything noticed it: of the new day. */
static void
test_at_midnight (TestPlanner *fixture, gconstpointer data)
{
  StillaPlanner *planner = fixture->planner;
  g_autofree char *item = add_item (planner);
  g_autoptr (GDateTime) now = stilla_clock_now (fixture->clock);
  g_autoptr (GDateTime) midnight = g_date_time_add_minutes (now, 14 * 60 + 31); /* 00:01 */
  GDate wanted = test_date ("2026-11-21");
  g_autofree char *dose_id = NULL;

  stilla_clock_set_fixed (fixture->clock, midnight);
  dose_id = take (planner, item, NULL, NULL);
  g_assert_nonnull (stilla_planner_find_answer_on (planner, dose_id, &wanted));
  g_assert_cmpint (g_date_compare (stilla_planner_get_today (planner), &wanted), ==, 0);
  check (planner, 1, 1);
}

/* What is taken when needed is never due. */
static void
test_is_never_open (TestPlanner *fixture, gconstpointer data)
{
  g_autofree char *item = add_item (fixture->planner);
  g_autofree char *dose_id = take (fixture->planner, item, NULL, NULL);
  g_autoptr (GArray) open = NULL;

  test_planner_set_time (fixture, "2026-11-22T09:00:00", "Europe/Berlin");
  open = stilla_planner_dup_unanswered (fixture->planner);
  g_assert_cmpint (open->len, ==, 0);
}

/* An answer to a planned dose takes from what is left at once, and its undo gives it back. */
static void
test_stock_follows_answers (TestPlanner *fixture, gconstpointer data)
{
  StillaPlanner *planner = fixture->planner;
  g_autofree char *item = add_item (planner);
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);
  StillaUnits two = { 2, 1 };
  const GDate *today;
  g_autoptr (GArray) due = NULL;

  g_assert_true (test_add_dose (draft, "p", 20 * 60, &two));
  test_save_draft (planner, draft);
  today = stilla_planner_get_today (planner);
  due = stilla_planner_expand (planner, today, today);
  for (int i = 0; i < 2; i++) {
    StillaStockLeft left;
    GAsyncResult *done = NULL;

    stilla_planner_answer_async (planner, &g_array_index (due, StillaOccurrence, 0),
                                 i == 0 ? STILLA_INTAKE_TAKEN : STILLA_INTAKE_UNDONE, test_result_cb, &done);
    g_assert_true (test_wait_for (&done, planner, NULL));
    g_assert_true (stilla_planner_get_stock (planner, "p", &left));
    g_assert_cmpint (left.num, ==, i == 0 ? 18 : 20);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(name, body) \
  g_test_add ("/model/planner-takings/" name, TestPlanner, NULL, test_planner_set_up, body, \
              test_planner_tear_down)
  ADD ("take-and-untake", test_take_and_untake);
  ADD ("over-the-most", test_over_the_most);
  ADD ("unknown", test_unknown);
  ADD ("at-midnight", test_at_midnight);
  ADD ("is-never-open", test_is_never_open);
  ADD ("stock-follows-answers", test_stock_follows_answers);
  return g_test_run ();
}
