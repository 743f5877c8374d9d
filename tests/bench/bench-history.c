/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Open a week of five doses a day and ten years of them, turn and turn about: the file when the program
 * starts, the latest two weeks of the history, a page in the middle of it, a word that is nowhere in it, and
 * one more answer. What a person waits for is what the thread of the file needs. */

#include "core/store/stilla-store-change.h"
#include "model/stilla-planner-answers.h"
#include "model/stilla-planner-log.h"
#include "stilla-test-planner.h"

#include <stdio.h>
#include <stdlib.h>

#define ROUNDS 40
#define DOSES 5
#define PAGE_DAYS 14

typedef enum {
  OPEN,
  NEWEST,
  MIDDLE,
  SEARCH,
  ANSWER,
  N_PARTS,
} Part;

static const char *const part_names[N_PARTS]
    = { "open the file", "latest page", "page in the middle", "search in vain", "one more answer" };

typedef struct {
  TestPlanner fixture;
  int days;
  gint64 taken[N_PARTS][ROUNDS];
} Life;

static StillaPlan *
make_plan (const char *from)
{
  const char *times[] = { "07:00", "11:00", "15:00", "19:00", "22:00", NULL };

  return test_plan (times, from);
}

static void
write_answers (Life *life, StillaStore *store, const StillaPlan *plan)
{
  StillaChange *change = stilla_change_new (STILLA_PERSON_FIRST);
  GDate date = test_date ("2026-11-19");

  change->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  for (int i = 0; i < life->days; i++, g_date_subtract_days (&date, 1))
    for (int dose = 0; dose < DOSES; dose++) {
      g_autofree char *day = stilla_date_to_string (&date);
      g_autofree char *id = g_strdup_printf ("time-%d", dose);

      g_ptr_array_add (change->answers, test_answer (plan, id, day, STILLA_INTAKE_TAKEN));
    }
  g_assert_true (stilla_store_save_change (store, change, NULL, NULL));
  stilla_change_free (change);
}

/* Where the disk is: a folder in memory would measure nothing. */
static void
make_life (Life *life, const char *parent, int days)
{
  g_autoptr (StillaPlan) plan = make_plan ("2010-01-01");
  g_autoptr (StillaStore) store = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 20, 9, 30, 0);
  g_autofree char *template = g_build_filename (parent, "stilla-bench-XXXXXX", NULL);

  life->days = days;
  life->fixture.person_id = STILLA_PERSON_FIRST;
  life->fixture.folder = g_mkdtemp (g_steal_pointer (&template));
  life->fixture.clock = stilla_clock_new_fixed (now);
  store = test_store (life->fixture.folder);
  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  write_answers (life, store, plan);
}

static void
load_page (StillaPlanner *planner, int days_ago)
{
  GDate from = *stilla_planner_get_today (planner);
  GDate to = from;
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) answers = NULL;

  g_date_subtract_days (&to, (guint) days_ago);
  g_date_subtract_days (&from, (guint) days_ago + PAGE_DAYS);
  stilla_planner_load_log_async (planner, STILLA_PERSON_FIRST, &from, &to, test_result_cb, &done);
  result = test_wait (&done);
  answers = stilla_planner_load_log_finish (planner, result, NULL);
  g_assert_nonnull (answers);
}

/* What the screen asks for first: how far the history goes, and its latest page. */
static void
load_newest (StillaPlanner *planner)
{
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GDate first, last;

  stilla_planner_load_span_async (planner, STILLA_PERSON_FIRST, test_result_cb, &done);
  result = test_wait (&done);
  g_assert_true (stilla_planner_load_span_finish (planner, result, &first, &last, NULL));
  load_page (planner, 0);
}

static void
search (StillaPlanner *planner)
{
  GAsyncResult *done = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) found = NULL;
  gboolean has_more;

  stilla_planner_search_log_async (planner, STILLA_PERSON_FIRST, "nowhere", 100, NULL, test_result_cb, &done);
  result = test_wait (&done);
  found = stilla_planner_search_log_finish (planner, result, &has_more, NULL);
  g_assert_cmpint (found->len, ==, 0);
}

static void
answer (StillaPlanner *planner, int round)
{
  const GDate *today = stilla_planner_get_today (planner);
  g_autoptr (GArray) due = stilla_planner_expand (planner, today, today);
  GAsyncResult *done = NULL;

  stilla_planner_answer_async (planner, &g_array_index (due, StillaOccurrence, 0),
                               round % 2 == 0 ? STILLA_INTAKE_TAKEN : STILLA_INTAKE_SKIPPED, test_result_cb,
                               &done);
  g_assert_true (test_wait_for (&done, planner, NULL));
}

static void
do_part (Life *life, Part part, int round)
{
  StillaPlanner *planner = life->fixture.planner;

  switch (part) {
  case OPEN:
    test_planner_start (&life->fixture);
    test_planner_wait (life->fixture.planner);
    break;
  case NEWEST:
    load_newest (planner);
    break;
  case MIDDLE:
    load_page (planner, life->days / 2);
    break;
  case SEARCH:
    search (planner);
    break;
  case ANSWER:
    answer (planner, round);
    break;
  case N_PARTS:
    break;
  }
}

static void
live (Life *life, int round)
{
  for (int part = 0; part < N_PARTS; part++) {
    gint64 start = g_get_monotonic_time ();

    do_part (life, (Part) part, round);
    life->taken[part][round] = g_get_monotonic_time () - start;
  }
  test_planner_stop (&life->fixture);
}

static int
compare (const void *a, const void *b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

static gint64
median (gint64 *values)
{
  qsort (values, ROUNDS, sizeof *values, compare);
  return values[ROUNDS / 2];
}

int
main (int argc, char *argv[])
{
  static Life week, decade;
  const char *parent = argc > 1 ? argv[1] : g_get_tmp_dir ();

  stilla_resources_register ();
  make_life (&week, parent, 7);
  make_life (&decade, parent, 3650);
  for (int round = 0; round < ROUNDS; round++) {
    live (&week, round);
    live (&decade, round);
  }
  for (int part = 0; part < N_PARTS; part++) {
    gint64 short_time = median (week.taken[part]);
    gint64 long_time = median (decade.taken[part]);

    printf ("%s: a week %" G_GINT64_FORMAT " us, ten years %" G_GINT64_FORMAT " us\n", part_names[part],
            short_time, long_time);
  }
  test_remove_folder (week.fixture.folder);
  test_remove_folder (decade.fixture.folder);
  return 0;
}
