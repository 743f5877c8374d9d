/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-log.h"

#include "model/stilla-planner-answers.h"
#include "stilla-test-planner.h"

/* Records what was said of the dose at position @index of @day. */
static void
say (StillaPlanner *planner, const char *day, guint index, const StillaSaid *said)
{
  GDate date = test_date (day);
  g_autoptr (GArray) due = stilla_planner_expand (planner, &date, &date);
  GAsyncResult *done = NULL;

  stilla_planner_answer_said_async (planner, &g_array_index (due, StillaOccurrence, index), said,
                                    test_result_cb, &done);
  g_assert_true (test_wait_for (&done, planner, NULL));
}

/* Three weeks of mornings; the 5th was corrected, the 7th taken back, the 9th has a note. */
static void
fill (TestPlanner *fixture)
{
  static const StillaSaid taken = { .state = STILLA_INTAKE_TAKEN };
  static const StillaSaid corrected = { .state = STILLA_INTAKE_SKIPPED, .reason = "Mixed up the days" };
  static const StillaSaid undone = { .state = STILLA_INTAKE_UNDONE };
  static const StillaSaid noted = { .state = STILLA_INTAKE_TAKEN, .note = "With Frühstück" };

  test_planner_set_time (fixture, "2026-11-01T07:00:00", "Europe/Berlin");
  test_add_plan (fixture->planner);
  for (guint day = 1; day <= 21; day++) {
    g_autofree char *date = g_strdup_printf ("2026-11-%02u", day);

    say (fixture->planner, date, 0, day == 9 ? &noted : &taken);
  }
  say (fixture->planner, "2026-11-05", 0, &corrected);
  say (fixture->planner, "2026-11-07", 0, &undone);
}

/* "9 taken 1, 10 taken 1" */
static char *
describe (const GPtrArray *answers)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (answers);
  for (guint i = 0; i < answers->len; i++) {
    const StillaIntake *answer = answers->pdata[i];

    g_string_append_printf (text, "%s%u %s %d", i > 0 ? ", " : "", g_date_get_day (&answer->date),
                            stilla_intake_state_to_string (answer->state), answer->revision);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_pages (TestPlanner *fixture, gconstpointer data)
{
  static const struct {
    gint64 person_id;
    const char *from;
    const char *to;
    const char *wanted;
  } rows[] = {
    { STILLA_PERSON_FIRST, "2026-11-04", "2026-11-08",
      "4 taken 1, 5 taken 1, 5 skipped 2, 6 taken 1, 7 taken 1, 7 undone 2, 8 taken 1" },
    { STILLA_PERSON_FIRST, "2026-11-21", "2027-11-21", "21 taken 1" },
    { STILLA_PERSON_FIRST, "2026-10-01", "2026-10-31", "" },
    { STILLA_PERSON_FIRST, "2026-11-08", "2026-11-04", "" },
    { 2, "2026-11-01", "2026-11-30", "" },
  };

  fill (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GDate from = test_date (rows[i].from);
    GDate to = test_date (rows[i].to);
    GAsyncResult *done = NULL;
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GPtrArray) answers = NULL;
    g_autofree char *text = NULL;

    stilla_planner_load_log_async (fixture->planner, rows[i].person_id, &from, &to, test_result_cb, &done);
    result = test_wait (&done);
    answers = stilla_planner_load_log_finish (fixture->planner, result, NULL);
    text = describe (answers);
    g_assert_cmpstr (text, ==, rows[i].wanted);
  }
}

static void
check_span (StillaPlanner *planner, gint64 person_id, const char *wanted_first, const char *wanted_last)
{
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *first_day = NULL;
  g_autofree char *last_day = NULL;
  GDate first, last;

  stilla_planner_load_span_async (planner, person_id, test_result_cb, &done);
  result = test_wait (&done);
  g_assert_true (stilla_planner_load_span_finish (planner, result, &first, &last, NULL));
  first_day = g_date_valid (&first) ? stilla_date_to_string (&first) : NULL;
  last_day = g_date_valid (&last) ? stilla_date_to_string (&last) : NULL;
  g_assert_cmpstr (first_day, ==, wanted_first);
  g_assert_cmpstr (last_day, ==, wanted_last);
}

static void
test_span (TestPlanner *fixture, gconstpointer data)
{
  check_span (fixture->planner, STILLA_PERSON_FIRST, NULL, NULL);
  fill (fixture);
  check_span (fixture->planner, STILLA_PERSON_FIRST, "2026-11-01", "2026-11-21");
  check_span (fixture->planner, 2, NULL, NULL);
}

static void
test_search (TestPlanner *fixture, gconstpointer data)
{
  static const struct {
    const char *words;
    guint most;
    const char *wanted;
    gboolean has_more;
  } rows[] = {
    { "fruh", 10, "9 taken 1", FALSE },
    { "mixed", 10, "5 taken 1, 5 skipped 2", FALSE },
    { "skipped", 10, "5 taken 1, 5 skipped 2", FALSE },
    { "p", 2, "21 taken 1, 20 taken 1", TRUE },
    { "p skipped", 1, "5 taken 1, 5 skipped 2", FALSE },
    { "capsule", 10, "", FALSE },
    { "p", 21, NULL, FALSE },
    { "p", 20, NULL, TRUE },
  };

  fill (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GAsyncResult *done = NULL;
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GPtrArray) answers = NULL;
    g_autofree char *text = NULL;
    gboolean has_more = FALSE;

    stilla_planner_search_log_async (fixture->planner, STILLA_PERSON_FIRST, rows[i].words, rows[i].most, NULL,
                                     test_result_cb, &done);
    result = test_wait (&done);
    answers = stilla_planner_search_log_finish (fixture->planner, result, &has_more, NULL);
    text = describe (answers);
    if (rows[i].wanted != NULL)
      g_assert_cmpstr (text, ==, rows[i].wanted);
    g_assert_cmpint (has_more, ==, rows[i].has_more);
  }
}

static void
test_search_is_cancelled (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean has_more;

  g_cancellable_cancel (cancellable);
  stilla_planner_search_log_async (fixture->planner, STILLA_PERSON_FIRST, "p", 10, cancellable,
                                   test_result_cb, &done);
  result = test_wait (&done);
  g_assert_null (stilla_planner_search_log_finish (fixture->planner, result, &has_more, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(name, body) \
  g_test_add ("/model/planner-log/" name, TestPlanner, NULL, test_planner_set_up, body, \
              test_planner_tear_down)
  ADD ("pages", test_pages);
  ADD ("span", test_span);
  ADD ("search", test_search);
  ADD ("search-is-cancelled", test_search_is_cancelled);
  return g_test_run ();
}
