/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/store/stilla-backup.h"
#include "core/store/stilla-migrations.h"
#include "stilla-test-life.h"

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

/* A store with the whole scenario in it, and a place outside for backups of it. */

typedef struct {
  char *folder;
  char *store;
  char *outside;
  char *backup;
} TestPlace;

static inline void
test_place_set_up (TestPlace *place, gconstpointer data)
{
  place->folder = test_folder ();
  place->store = g_build_filename (place->folder, "plans.db", NULL);
  place->outside = test_folder ();
  place->backup = g_build_filename (place->outside, "backup.db", NULL);
  test_live_through (place->folder);
}

static inline void
test_place_tear_down (TestPlace *place, gconstpointer data)
{
  test_remove_folder (place->folder);
  test_remove_folder (place->outside);
  g_clear_pointer (&place->folder, g_free);
  g_clear_pointer (&place->store, g_free);
  g_clear_pointer (&place->outside, g_free);
  g_clear_pointer (&place->backup, g_free);
}

static inline void
test_add (const char *path, void (*test) (TestPlace *place, gconstpointer data))
{
  g_test_add (path, TestPlace, NULL, test_place_set_up, test, test_place_tear_down);
}

static inline void
test_clear (const char *folder)
{
  test_remove_folder (folder);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
}

static inline guint
test_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static inline char *
test_digest (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, size);
}

static inline void
test_run_sql (const char *path, const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static inline void
test_make_backup (TestPlace *place)
{
  g_autoptr (StillaStore) store = test_store (place->folder);
  g_autoptr (GError) error = NULL;

  stilla_store_backup (store, place->backup, &error);
  g_assert_no_error (error);
}

/* Nothing stays where it was looked at. */
static inline void
test_inspect (TestPlace *place, const char *path, StillaBackup *out)
{
  guint n_files = test_count_files (place->folder);
  g_autoptr (GError) error = NULL;

  stilla_backup_inspect (path, place->folder, NULL, out, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_count_files (place->folder), ==, n_files);
}

/* A store made of a copy of @path. */
static inline StillaStore *
test_open_copy (TestPlace *place, const char *path)
{
  g_autofree char *folder = g_build_filename (place->outside, "copy", NULL);
  g_autofree char *target = g_build_filename (folder, "plans.db", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_mkdir (folder, 0700);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (target, bytes, (gssize) size, NULL));
  return test_store (folder);
}

/* The process ends while a product is added to @path: in the middle of the transaction, or, in the other way
 * of keeping a journal, after it. */
static inline void
test_interrupt (const char *path, const char *mode)
{
  pid_t child = fork ();
  int status;

  if (child == 0) {
    g_autofree char *journal = g_strdup_printf ("PRAGMA journal_mode = %s; PRAGMA cache_size = 1", mode);
    sqlite3 *db;

    sqlite3_open (path, &db);
    sqlite3_exec (db, journal, NULL, NULL, NULL);
    sqlite3_exec (db,
                  "BEGIN; INSERT INTO product SELECT 'added', name, form, basis, label_ug, per_units, unit, "
                  "elemental_num, elemental_den, until_date, person_id FROM product LIMIT 1",
                  NULL, NULL, NULL);
    if (g_str_equal (mode, "WAL"))
      sqlite3_exec (db, "COMMIT", NULL, NULL, NULL);
    else
      sqlite3_db_cacheflush (db);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

/* Ways in which a file is not a backup that can be restored. */
typedef struct {
  const char *name;
  void (*spoil) (const char *path);
  const char *sql;
  StillaBackupKind kind;
} TestBadFile;

static inline void
test_spoil_start (const char *path)
{
  g_assert_true (g_file_set_contents (path, "%PDF-1.7 and so on", -1, NULL));
}

static inline void
test_spoil_to_nothing (const char *path)
{
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static inline void
test_spoil_middle (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  memset (bytes + 120, 0xA5, size - 4096);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
}

static inline void
test_spoil_end (const char *path)
{
  g_assert_cmpint (truncate (path, 5000), ==, 0);
}

static inline void
test_spoil_header (const char *path)
{
  g_assert_cmpint (truncate (path, 100), ==, 0);
}

static inline void
test_spoil_owner (const char *path)
{
  g_assert_cmpint (g_unlink (path), ==, 0);
  test_run_sql (path, "CREATE TABLE bookmark (address TEXT); PRAGMA application_id = 77");
}

static inline void
test_spoil_mark (const char *path)
{
  g_assert_cmpint (g_unlink (path), ==, 0);
  test_run_sql (path, "CREATE TABLE bookmark (address TEXT); PRAGMA application_id = 1400138849; "
                      "PRAGMA user_version = 3");
}

static const TestBadFile test_bad_files[] = {
  { "a document", test_spoil_start, NULL, STILLA_BACKUP_FOREIGN },
  { "an empty file", test_spoil_to_nothing, NULL, STILLA_BACKUP_FOREIGN },
  { "of another program", test_spoil_owner, NULL, STILLA_BACKUP_FOREIGN },
  { "marked as ours", test_spoil_mark, NULL, STILLA_BACKUP_DAMAGED },
  { "overwritten", test_spoil_middle, NULL, STILLA_BACKUP_DAMAGED },
  { "cut short", test_spoil_end, NULL, STILLA_BACKUP_DAMAGED },
  { "a header alone", test_spoil_header, NULL, STILLA_BACKUP_DAMAGED },
  { "newer", NULL, "PRAGMA user_version = 99", STILLA_BACKUP_NEWER },
  { "without a version", NULL, "PRAGMA user_version = 0", STILLA_BACKUP_DAMAGED },
  { "of a version below zero", NULL, "PRAGMA user_version = -4", STILLA_BACKUP_DAMAGED },
  { "of another version than it says", NULL, "PRAGMA user_version = 2", STILLA_BACKUP_DAMAGED },
  { "without a table", NULL, "DROP TABLE reminded", STILLA_BACKUP_DAMAGED },
  { "with a trigger of somebody else", NULL,
    "CREATE TRIGGER gone AFTER INSERT ON dose BEGIN UPDATE dose SET until_date = from_date; END",
    STILLA_BACKUP_DAMAGED },
  { "with a view", NULL, "CREATE VIEW v AS SELECT 1", STILLA_BACKUP_DAMAGED },
  { "without a trigger", NULL, "DROP TRIGGER intake_is_kept", STILLA_BACKUP_DAMAGED },
  { "with an index that finds nothing", NULL,
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema "
    "WHERE name = 'sqlite_autoindex_pause_1') WHERE name = 'product_by_person'",
    STILLA_BACKUP_DAMAGED },
  { "with a key that leads nowhere", NULL,
    "INSERT INTO pause (id, person_id, reason, from_date) VALUES ('x', 77, '', '2026-11-20')",
    STILLA_BACKUP_DAMAGED },
  { "with a day that is none", NULL, "UPDATE dose SET until_date = '2026-19-39'", STILLA_BACKUP_DAMAGED },
  { "with a rest until no time", NULL,
    "INSERT INTO later (dose_id, local_date, until_at, at) SELECT dose_id, local_date, "
    "'2026-19-39T00:00:00Z', at FROM later LIMIT 1",
    STILLA_BACKUP_DAMAGED },
  { "with an answer at no time", NULL,
    "INSERT INTO intake (dose_id, local_date, revision, state, due_minute, at, product_name, units_num, "
    "units_den, unit) SELECT dose_id, local_date, 99, state, due_minute, 'noon', product_name, 1, 1, unit "
    "FROM intake LIMIT 1",
    STILLA_BACKUP_DAMAGED },
};

#define TEST_N_BAD_FILES G_N_ELEMENTS (test_bad_files)

/* Makes the backup of @place bad in way @number. */
static inline void
test_make_bad_file (TestPlace *place, guint number)
{
  test_make_backup (place);
  if (test_bad_files[number].spoil != NULL)
    test_bad_files[number].spoil (place->backup);
  if (test_bad_files[number].sql != NULL)
    test_run_sql (place->backup, test_bad_files[number].sql);
}
