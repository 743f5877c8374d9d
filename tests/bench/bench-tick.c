/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tick a dose so that it is on the disk, beside a bare SQLite transaction that adds the same row to the same
 * table of another file, turn and turn about. */

#include "stilla-test-store.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#define ROUNDS 400

static int
compare (const void *a, const void *b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

static sqlite3 *
open_bare (const char *folder, const StillaPlan *plan)
{
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autoptr (StillaStore) store = test_store (folder);
  sqlite3 *db;

  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA synchronous = EXTRA", NULL, NULL, NULL), ==, SQLITE_OK);
  return db;
}

static gint64
tick_bare (sqlite3 *db, sqlite3_stmt *insert, const char *date)
{
  gint64 start = g_get_monotonic_time ();

  sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  sqlite3_bind_text (insert, 1, date, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
  sqlite3_reset (insert);
  g_assert_cmpint (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  return g_get_monotonic_time () - start;
}

static gint64
tick (StillaStore *store, const StillaPlan *plan, const char *date)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (StillaIntake) answer = test_answer (plan, "time-0", date, STILLA_INTAKE_TAKEN);

  g_assert_true (stilla_store_record (store, answer, NULL));
  return g_get_monotonic_time () - start;
}

/* Where the disk is: a folder in memory would measure nothing. */
static char *
make_folder (const char *parent)
{
  g_autofree char *template = g_build_filename (parent, "stilla-bench-XXXXXX", NULL);
  char *folder = g_mkdtemp (g_steal_pointer (&template));

  g_assert_nonnull (folder);
  return folder;
}

int
main (int argc, char *argv[])
{
  const char *times[] = { "08:00", NULL };
  g_autofree char *folder = make_folder (argc > 1 ? argv[1] : g_get_tmp_dir ());
  g_autofree char *bare_folder = make_folder (argc > 1 ? argv[1] : g_get_tmp_dir ());
  g_autoptr (StillaPlan) plan = test_plan (times, "2020-01-01");
  g_autoptr (StillaStore) store = NULL;
  sqlite3_stmt *insert;
  sqlite3 *db;
  gint64 ours[ROUNDS], bare[ROUNDS];
  GDate day = test_date ("2020-01-01");

  stilla_resources_register ();
  store = test_store (folder);
  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  db = open_bare (bare_folder, plan);
  g_assert_cmpint (
      sqlite3_prepare_v2 (
          db,
          "INSERT INTO intake (dose_id, local_date, revision, state, due_minute, at, product_name, "
          "units_num, units_den, unit, elemental_ug) VALUES ('time-0', ?, 1, 'taken', 480, "
          "'2026-11-20T08:04:00+01:00', 'p', 1, 1, 'capsule', 100000)",
          -1, &insert, NULL),
      ==, SQLITE_OK);
  for (int i = 0; i < ROUNDS; i++, g_date_add_days (&day, 1)) {
    g_autofree char *date = stilla_date_to_string (&day);

    bare[i] = tick_bare (db, insert, date);
    ours[i] = tick (store, plan, date);
  }
  qsort (ours, ROUNDS, sizeof *ours, compare);
  qsort (bare, ROUNDS, sizeof *bare, compare);
  printf ("tick a dose: median %" G_GINT64_FORMAT " us; bare SQLite transaction: median %" G_GINT64_FORMAT
          " us; ratio %.2f (bar 1.3)\n",
          ours[ROUNDS / 2], bare[ROUNDS / 2], (double) ours[ROUNDS / 2] / (double) bare[ROUNDS / 2]);
  sqlite3_finalize (insert);
  sqlite3_close (db);
  test_remove_folder (folder);
  test_remove_folder (bare_folder);
  return 0;
}
