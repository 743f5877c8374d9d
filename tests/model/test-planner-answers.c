/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-answers.h"

#include "core/schedule/stilla-plan-draft.h"
#include "model/stilla-day-model.h"
#include "model/stilla-occurrence-item.h"
#include "stilla-test-planner.h"

/* The plan of test_add_plan(), begun @days earlier: a product can only begin today. */
static void
add_plan_since (TestPlanner *fixture, const char *day)
{
  g_autofree char *now = g_strdup_printf ("%sT07:00:00", day);

  test_planner_set_time (fixture, now, "Europe/Berlin");
  test_add_plan (fixture->planner);
  test_planner_set_time (fixture, "2026-11-20T09:30:00", "Europe/Berlin");
}

/* "17 08:00, 17 20:00" */
static char *
describe (const GArray *occurrences)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < occurrences->len; i++) {
    const StillaOccurrence *occurrence = &g_array_index (occurrences, StillaOccurrence, i);
    g_autofree char *time = stilla_minute_to_string (occurrence->dose->minute);

    g_string_append_printf (text, "%s%u %s", i > 0 ? ", " : "", g_date_get_day (&occurrence->date), time);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
check_unanswered (StillaPlanner *planner, const char *wanted)
{
  g_autoptr (GArray) open = stilla_planner_dup_unanswered (planner);
  g_autofree char *text = describe (open);

  g_assert_cmpstr (text, ==, wanted);
}

static gboolean
say (StillaPlanner *planner, const StillaOccurrence *occurrence, const StillaSaid *said, GError **error)
{
  GAsyncResult *done = NULL;

  stilla_planner_answer_said_async (planner, occurrence, said, test_result_cb, &done);
  return test_wait_for (&done, planner, error);
}

static const StillaIntake *
find (StillaPlanner *planner, const StillaOccurrence *occurrence)
{
  return stilla_planner_find_answer_on (planner, occurrence->dose->id, &occurrence->date);
}

/* Everything that passed while the program was closed, in one answer, and its undo. */
static void
test_catch_up (TestPlanner *fixture, gconstpointer data)
{
  StillaPlanner *planner = fixture->planner;
  StillaSaid said = { .state = STILLA_INTAKE_NOT_SURE };
  g_autoptr (GArray) open = NULL;
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  GAsyncResult *done = NULL;

  add_plan_since (fixture, "2026-11-18");
  check_unanswered (planner, "18 08:00, 18 20:00, 19 08:00, 19 20:00");
  open = stilla_planner_dup_unanswered (planner);
  stilla_planner_answer_many_async (planner, open, &said, test_result_cb, &done);
  g_assert_true (test_wait_for (&done, planner, NULL));
  check_unanswered (planner, "");

  g_ptr_array_set_size (earlier, (int) open->len);
  stilla_planner_put_back_async (planner, open, earlier, test_result_cb, &done);
  g_assert_true (test_wait_for (&done, planner, NULL));
  check_unanswered (planner, "18 08:00, 18 20:00, 19 08:00, 19 20:00");
}

/* Undo gives back what was said before, whatever that was. */
static void
test_put_back (TestPlanner *fixture, gconstpointer data)
{
  StillaPlanner *planner = fixture->planner;
  StillaSaid first = { .state = STILLA_INTAKE_TAKEN, .units = { 1, 2 }, .note = "half" };
  StillaSaid second = { .state = STILLA_INTAKE_SKIPPED };
  g_autoptr (GPtrArray) earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  g_autoptr (GArray) today = NULL;
  const StillaOccurrence *morning;
  GAsyncResult *done = NULL;

  test_add_plan (planner);
  today = stilla_planner_expand (planner, stilla_planner_get_today (planner),
                                 stilla_planner_get_today (planner));
  morning = &g_array_index (today, StillaOccurrence, 0);
  g_assert_true (say (planner, morning, &first, NULL));
  g_ptr_array_add (earlier, stilla_intake_ref ((StillaIntake *) find (planner, morning)));
  g_ptr_array_add (earlier, NULL);
  stilla_planner_answer_many_async (planner, today, &second, test_result_cb, &done);
  g_assert_true (test_wait_for (&done, planner, NULL));
  g_assert_cmpint (find (planner, morning)->state, ==, STILLA_INTAKE_SKIPPED);

  stilla_planner_put_back_async (planner, today, earlier, test_result_cb, &done);
  g_assert_true (test_wait_for (&done, planner, NULL));
  g_assert_cmpint (find (planner, morning)->state, ==, STILLA_INTAKE_TAKEN);
  g_assert_cmpint (find (planner, morning)->units.den, ==, 2);
  g_assert_cmpstr (find (planner, morning)->note, ==, "half");
  g_assert_null (find (planner, &g_array_index (today, StillaOccurrence, 1)));
  g_ptr_array_set_free_func (earlier, NULL);
  stilla_intake_unref (earlier->pdata[0]);
}

/* A day that is over can be corrected: the earlier entry and the reason are kept. */
static void
test_correct_with_reason (TestPlanner *fixture, gconstpointer data)
{
  StillaPlanner *planner = fixture->planner;
  StillaSaid first = { .state = STILLA_INTAKE_TAKEN };
  StillaSaid second = { .state = STILLA_INTAKE_SKIPPED, .reason = "I pressed the wrong button" };
  GDate date = test_date ("2026-11-18");
  g_autoptr (GPtrArray) doses = NULL;
  StillaOccurrence occurrence;

  add_plan_since (fixture, "2026-11-18");
  doses = stilla_plan_list_doses (stilla_planner_get_plan (planner), "p", NULL);
  g_assert_true (
      stilla_planner_find_occurrence (planner, ((StillaDoseTime *) doses->pdata[0])->id, &date, &occurrence));
  g_assert_true (say (planner, &occurrence, &first, NULL));
  g_assert_true (say (planner, &occurrence, &second, NULL));
  g_assert_cmpint (find (planner, &occurrence)->revision, ==, 2);
  g_assert_cmpstr (find (planner, &occurrence)->reason, ==, "I pressed the wrong button");
  test_planner_restart (fixture);
  g_assert_cmpint (find (fixture->planner, &occurrence)->state, ==, STILLA_INTAKE_SKIPPED);
  stilla_occurrence_clear (&occurrence);
}

/* Words that are too long: one sentence, and nothing of it is kept. */
static void
test_refused (TestPlanner *fixture, gconstpointer data)
{
  StillaPlanner *planner = fixture->planner;
  g_autofree char *words = g_strnfill (STILLA_INTAKE_MAX_WORDS + 1, 'x');
  StillaSaid said = { .state = STILLA_INTAKE_TAKEN, .note = words };
  g_autoptr (GArray) open = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *done = NULL;

  add_plan_since (fixture, "2026-11-19");
  open = stilla_planner_dup_unanswered (planner);
  stilla_planner_answer_many_async (planner, open, &said, test_result_cb, &done);
  g_assert_false (test_wait_for (&done, planner, &error));
  g_assert_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID);
  check_unanswered (planner, "19 08:00, 19 20:00");
}

static void
test_unknown_occurrence (TestPlanner *fixture, gconstpointer data)
{
  GDate date = test_date ("2026-11-18");
  StillaOccurrence occurrence;

  g_assert_false (stilla_planner_find_occurrence (fixture->planner, "nobody's", &date, &occurrence));
}

/* Every occurrence is found again by its key, as it was laid out. */
static void
check_found_again (StillaPlanner *planner)
{
  const GDate *today = stilla_planner_get_today (planner);
  g_autoptr (GArray) shown = stilla_planner_expand (planner, today, today);

  g_assert_cmpint (shown->len, >, 0);
  for (guint i = 0; i < shown->len; i++) {
    const StillaOccurrence *wanted = &g_array_index (shown, StillaOccurrence, i);
    StillaOccurrence found;

    g_assert_true (stilla_planner_find_occurrence (planner, wanted->dose->id, &wanted->date, &found));
    g_assert_cmpint (found.instant, ==, wanted->instant);
    g_assert_cmpint (g_date_compare (&found.day, &wanted->day), ==, 0);
    stilla_occurrence_clear (&found);
  }
}

/* A dose of half past midnight that belongs to the evening before, through the whole night. */
static void
test_after_midnight (TestPlanner *fixture, gconstpointer data)
{
  static const struct {
    const char *now;
    const char *shown; /* of today */
    const char *open;
  } rows[] = {
    { "2026-11-20T23:00:00", "20 00:30", "" },
    { "2026-11-21T00:30:00", "20 00:30", "" },
    { "2026-11-21T03:59:00", "20 00:30", "" },
    { "2026-11-21T04:00:00", "21 00:30", "20 00:30" },
  };
  StillaPlanner *planner = fixture->planner;
  g_autoptr (StillaPerson) person = stilla_person_copy (stilla_planner_get_person (planner));
  g_autoptr (StillaProduct) product = test_product ("p", 100000);
  StillaDoseTime fields
      = { .product_id = (char *) "p", .minute = 30, .is_next_day = TRUE, .units = { 1, 1 } };
  g_autoptr (StillaPlanDraft) draft = NULL;
  GAsyncResult *done = NULL;

  person->day_end = 4 * 60;
  stilla_planner_save_person_async (planner, person, NULL, test_result_cb, &done);
  g_assert_true (test_wait_for (&done, planner, NULL));
  draft = stilla_planner_begin_edit (planner);
  g_assert_true (stilla_plan_draft_add_product (draft, product, NULL));
  g_assert_true (stilla_plan_draft_add_dose (draft, &fields, NULL));
  test_save_draft (planner, draft);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const GDate *today;
    g_autoptr (GArray) shown = NULL;
    g_autofree char *text = NULL;

    test_planner_set_time (fixture, rows[i].now, "Europe/Berlin");
    today = stilla_planner_get_today (planner);
    shown = stilla_planner_expand (planner, today, today);
    text = describe (shown);
    g_assert_cmpstr (text, ==, rows[i].shown);
    check_unanswered (planner, rows[i].open);
    check_found_again (planner);
  }
}

static void
set_home_zone (StillaPlanner *planner, const char *zone)
{
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);

  g_assert_true (stilla_plan_draft_set_zone (draft, zone, NULL));
  test_save_draft (planner, draft);
}

static int
find_hour (StillaDayModel *day, guint position)
{
  g_autoptr (StillaOccurrenceItem) item = g_list_model_get_item (G_LIST_MODEL (day), position);
  g_autoptr (GTimeZone) tokyo = g_time_zone_new_identifier ("Asia/Tokyo");
  g_autoptr (GDateTime) time
      = stilla_occurrence_get_time (stilla_occurrence_item_get_occurrence (item), tokyo);

  return g_date_time_get_hour (time);
}

/* In Tokyo the doses follow the clock there, or stay on Berlin's; the answers find them either way. */
static void
test_zone_change (TestPlanner *fixture, gconstpointer data)
{
  static const struct {
    const char *home;
    const char *departure;
    const char *arrival;
    int hours[2];
  } rows[] = { { NULL, "2026-11-22T10:00:00", "2026-11-23T12:00:00", { 8, 20 } },
               { "Europe/Berlin", "2026-11-25T10:00:00", "2026-11-26T12:00:00", { 4, 16 } } };

  test_add_plan (fixture->planner);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaDayModel) day = NULL;
    g_autoptr (StillaOccurrenceItem) item = NULL;
    int changes = fixture->changes;
    StillaSaid said = { .state = STILLA_INTAKE_TAKEN };

    test_planner_set_time (fixture, rows[i].departure, "Europe/Berlin");
    set_home_zone (fixture->planner, rows[i].home);
    test_planner_set_time (fixture, rows[i].arrival, "Asia/Tokyo");
    g_assert_cmpint (fixture->changes, >, changes);
    day = stilla_day_model_new (fixture->planner);
    g_assert_cmpint (g_list_model_get_n_items (G_LIST_MODEL (day)), ==, 2);
    g_assert_cmpint (find_hour (day, 0), ==, rows[i].hours[0]);
    g_assert_cmpint (find_hour (day, 1), ==, rows[i].hours[1]);
    check_found_again (fixture->planner);

    item = g_list_model_get_item (G_LIST_MODEL (day), 0);
    g_assert_true (say (fixture->planner, stilla_occurrence_item_get_occurrence (item), &said, NULL));
    g_assert_nonnull (stilla_occurrence_item_get_answer (item));
  }
}

/* The zone alone is news: the same doses come at other moments. */
static void
test_zone_is_told (TestPlanner *fixture, gconstpointer data)
{
  int changes = fixture->changes;

  test_planner_set_time (fixture, "2026-11-20T09:30:00", "Europe/Berlin");
  g_assert_cmpint (fixture->changes, ==, changes);
  test_planner_set_time (fixture, "2026-11-20T08:30:00", "Europe/London");
  g_assert_cmpint (fixture->changes, ==, changes + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(name, body) \
  g_test_add ("/model/planner-answers/" name, TestPlanner, NULL, test_planner_set_up, body, \
              test_planner_tear_down)
  ADD ("catch-up", test_catch_up);
  ADD ("put-back", test_put_back);
  ADD ("correct-with-reason", test_correct_with_reason);
  ADD ("refused", test_refused);
  ADD ("unknown-occurrence", test_unknown_occurrence);
  ADD ("after-midnight", test_after_midnight);
  ADD ("zone-change", test_zone_change);
  ADD ("zone-is-told", test_zone_is_told);
  return g_test_run ();
}
