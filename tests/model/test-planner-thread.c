/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-planner-thread.h"

#include "model/stilla-planner-answers.h"
#include "model/stilla-planner-takings.h"
#include "stilla-test-disk.h"
#include "stilla-test-planner.h"

#include <sqlite3.h>

/* What another program does with the same file. */
static sqlite3 *
open_beside (TestPlanner *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "plans.db", NULL);
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  return db;
}

static void
run (sqlite3 *db, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
look (TestPlanner *fixture)
{
  test_planner_set_time (fixture, "2026-11-20T09:30:00", "Europe/Berlin");
}

/* What another program wrote is shown at the next look, and a look without news says nothing. */
static void
test_another_program (TestPlanner *fixture, gconstpointer data)
{
  sqlite3 *db = open_beside (fixture);
  int changes;

  test_add_plan (fixture->planner);
  changes = fixture->changes;
  look (fixture);
  g_assert_cmpint (fixture->changes, ==, changes);
  run (db, "UPDATE person SET name = 'Ada' WHERE id = 1");
  g_assert_cmpstr (stilla_planner_get_person (fixture->planner)->name, ==, "");
  look (fixture);
  g_assert_cmpint (fixture->changes, ==, changes + 1);
  g_assert_cmpstr (stilla_planner_get_person (fixture->planner)->name, ==, "Ada");
  look (fixture);
  g_assert_cmpint (fixture->changes, ==, changes + 1);
  sqlite3_close (db);
}

/* An answer that was given meanwhile is no reason to miss what the other program wrote. */
static void
test_another_program_before_answer (TestPlanner *fixture, gconstpointer data)
{
  sqlite3 *db = open_beside (fixture);
  const GDate *today = stilla_planner_get_today (fixture->planner);
  g_autoptr (GArray) due = NULL;
  GAsyncResult *done = NULL;

  test_add_plan (fixture->planner);
  today = stilla_planner_get_today (fixture->planner);
  due = stilla_planner_expand (fixture->planner, today, today);
  run (db, "UPDATE person SET name = 'Ada' WHERE id = 1");
  stilla_planner_answer_async (fixture->planner, &g_array_index (due, StillaOccurrence, 0),
                               STILLA_INTAKE_TAKEN, test_result_cb, &done);
  g_assert_true (test_wait_for (&done, fixture->planner, NULL));
  g_assert_cmpstr (stilla_planner_get_person (fixture->planner)->name, ==, "Ada");
  sqlite3_close (db);
}

static gpointer
let_go (gpointer data)
{
  g_usleep (300000);
  run (data, "COMMIT");
  return NULL;
}

/* A file that somebody else holds for a moment is waited for. */
static void
test_busy_for_a_moment (TestPlanner *fixture, gconstpointer data)
{
  sqlite3 *db = open_beside (fixture);
  g_autoptr (GThread) other = NULL;

  run (db, "BEGIN EXCLUSIVE");
  other = g_thread_new ("other", let_go, db);
  test_add_plan (fixture->planner);
  g_thread_join (g_steal_pointer (&other));
  sqlite3_close (db);
}

/* One that is held for long: one sentence, and what is shown is what is there. */
static void
test_busy (TestPlanner *fixture, gconstpointer data)
{
  sqlite3 *db = open_beside (fixture);
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (fixture->planner);
  g_autoptr (StillaProduct) product = test_product ("p", 1000);
  g_autoptr (GError) error = NULL;
  GAsyncResult *done = NULL;

  run (db, "BEGIN IMMEDIATE");
  g_assert_true (stilla_plan_draft_add_product (draft, product, NULL));
  stilla_planner_save_async (fixture->planner, draft->curr, test_result_cb, &done);
  g_assert_false (test_wait_for (&done, fixture->planner, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_BUSY);
  g_assert_cmpint (stilla_plan_get_products (stilla_planner_get_plan (fixture->planner))->len, ==, 0);
  run (db, "COMMIT");
  sqlite3_close (db);
  test_save_draft (fixture->planner, draft);
}

static char *
add_item (StillaPlanner *planner)
{
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);
  g_autoptr (StillaProduct) product = test_product ("p", 100000);
  StillaAsNeeded item = { .product_id = (char *) "p", .units = { 1, 1 }, .most = { 100, 1 } };

  g_assert_true (stilla_plan_draft_add_product (draft, product, NULL));
  g_assert_true (stilla_plan_draft_add_as_needed (draft, &item, NULL));
  test_save_draft (planner, draft);
  return g_strdup (
      ((StillaAsNeeded *) stilla_plan_get_as_needed (stilla_planner_get_plan (planner))->pdata[0])->id);
}

/* How often it was taken, if each taking has its answer; -1: something is half there. */
static int
count_takings (StillaPlanner *planner)
{
  const GDate *today = stilla_planner_get_today (planner);
  g_autoptr (GArray) shown = stilla_planner_expand (planner, today, today);

  for (guint i = 0; i < shown->len; i++)
    if (stilla_planner_find_answer_on (planner, g_array_index (shown, StillaOccurrence, i).dose->id, today)
        == NULL)
      return -1;
  return (int) shown->len;
}

static gboolean
take (StillaPlanner *planner, const char *item)
{
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  stilla_planner_take_async (planner, item, NULL, test_result_cb, &done);
  result = test_wait (&done);
  return stilla_planner_take_finish (planner, result, NULL, NULL);
}

/* The disk fails at change @at of a taking. What is said to be kept is; what is shown afterwards is what is
 * on the disk, also when a failure in the very last step left what could not be promised. Returns: whether it
 * got that far */
static gboolean
fail_at (TestPlanner *fixture, const char *item, DiskFault fault, int at)
{
  int before = count_takings (fixture->planner);
  gboolean is_taken, is_over;
  int shown;

  disk_arm (fault, at);
  is_taken = take (fixture->planner, item);
  is_over = disk.changes <= at;
  shown = count_takings (fixture->planner);
  disk_mend ();
  g_assert_cmpint (shown, >=, before + (is_taken ? 1 : 0));
  g_assert_cmpint (shown, <=, before + 1);
  test_planner_restart (fixture);
  g_assert_true (stilla_planner_can_save (fixture->planner));
  g_assert_cmpint (count_takings (fixture->planner), ==, shown);
  return !is_over;
}

/* A disk that fails in the middle: a taking and its answer are both there or neither, as it was said. */
static void
test_failing_disk (TestPlanner *fixture, gconstpointer data)
{
  static const DiskFault faults[] = { DISK_ERROR_ONCE, DISK_ERROR_ALWAYS, DISK_FULL, DISK_REFUSED };
  g_autofree char *item = add_item (fixture->planner);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++) {
    int at = 0;

    while (fail_at (fixture, item, faults[i], at))
      at++;
    g_test_message ("fault %d: %d places", faults[i], at);
    g_assert_cmpint (at, >, 3);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(name, body) \
  g_test_add ("/model/planner-thread/" name, TestPlanner, NULL, test_planner_set_up, body, \
              test_planner_tear_down)
  ADD ("another-program", test_another_program);
  ADD ("another-program-before-answer", test_another_program_before_answer);
  ADD ("busy-for-a-moment", test_busy_for_a_moment);
  ADD ("busy", test_busy);
  ADD ("failing-disk", test_failing_disk);
  return g_test_run ();
}
