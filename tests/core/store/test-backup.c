/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-backup.h"
#include "stilla-test-backup.h"
#include "stilla-test-disk.h"
#include "stilla-test-small-disk.h"

static void
test_backup (TestPlace *place, gconstpointer data)
{
  g_autoptr (StillaStore) store = test_store (place->folder);
  g_autoptr (StillaStore) copy = NULL;
  GStatBuf info;

  umask (022);
  g_assert_true (stilla_store_backup (store, place->backup, NULL));
  g_assert_cmpint (g_stat (place->backup, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (test_count_files (place->outside), ==, 1);
  copy = test_open_copy (place, place->backup);
  g_assert_cmpint (test_store_count_steps (copy), ==, TEST_STEPS);
  g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS);
}

/* What stands at the place is replaced by a copy, also when others could read it. */
static void
test_replaces (TestPlace *place, gconstpointer data)
{
  g_autoptr (StillaStore) store = test_store (place->folder);
  StillaBackup backup;
  GStatBuf info;

  g_assert_true (g_file_set_contents (place->backup, "a shopping list", -1, NULL));
  g_chmod (place->backup, 0644);
  g_assert_true (stilla_store_backup (store, place->backup, NULL));
  g_assert_cmpint (g_stat (place->backup, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  test_inspect (place, place->backup, &backup);
  g_assert_cmpint (backup.kind, ==, STILLA_BACKUP_WHOLE);
}

/* The home folder, or one in it, may be a link. */
static void
test_through_a_link (TestPlace *place, gconstpointer data)
{
  g_autoptr (StillaStore) store = test_store (place->folder);
  g_autofree char *link_name = g_build_filename (place->outside, "link", NULL);
  g_autofree char *path = g_build_filename (link_name, "backup.db", NULL);
  StillaBackup backup;

  g_assert_cmpint (symlink (".", link_name), ==, 0);
  g_assert_true (stilla_store_backup (store, path, NULL));
  test_inspect (place, path, &backup);
  g_assert_cmpint (backup.kind, ==, STILLA_BACKUP_WHOLE);
}

static void
test_own_folder (TestPlace *place, gconstpointer data)
{
  static const char *const names[] = { "plans.db", "plans.db-journal", "copy.db", "backups/copy.db" };
  g_autoptr (StillaStore) store = test_store (place->folder);
  g_autofree char *backups = g_build_filename (place->folder, "backups", NULL);

  g_mkdir (backups, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (place->folder, names[i], NULL);
    g_autoptr (GError) error = NULL;

    g_assert_false (stilla_store_backup (store, path, &error));
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REFUSED);
    g_assert_nonnull (strstr (error->message, place->folder));
  }
  g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS);
  g_assert_cmpint (test_count_files (place->folder), ==, 2);
}

/* A store that can only be read, and one that a newer program made, can be backed up as they are. */
static void
test_read_only_store (TestPlace *place, gconstpointer data)
{
  StillaBackup backup;

  test_run_sql (place->store, "PRAGMA user_version = 99");
  {
    g_autoptr (StillaStore) store = test_store (place->folder);

    g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_NEWER);
    g_assert_true (stilla_store_backup (store, place->backup, NULL));
  }
  test_inspect (place, place->backup, &backup);
  g_assert_cmpint (backup.kind, ==, STILLA_BACKUP_NEWER);
}

/* What could not be brought up to date is shown from memory; the copy is of the file. */
static void
test_store_of_version_1 (TestPlace *place, gconstpointer data)
{
  g_autofree char *backups = g_build_filename (place->folder, "backups", NULL);
  g_autoptr (StillaStore) store = NULL;
  StillaBackup backup;

  test_place_fixture ("v1.db", place->folder);
  g_assert_true (g_file_set_contents (backups, "a file", -1, NULL));
  store = test_store (place->folder);
  g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_NOT_UPDATED);
  g_assert_true (stilla_store_backup (store, place->backup, NULL));
  test_inspect (place, place->backup, &backup);
  g_assert_cmpint (backup.kind, ==, STILLA_BACKUP_WHOLE);
  g_assert_cmpint (backup.version, ==, 1);
}

static void
test_places (TestPlace *place, gconstpointer data)
{
  g_autoptr (StillaStore) store = test_store (place->folder);
  g_autofree char *nowhere = g_build_filename (place->outside, "none", "backup.db", NULL);
  const char *const paths[] = { nowhere, place->outside, "/dev/null" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (stilla_store_backup (store, paths[i], &error));
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_IO);
    g_assert_nonnull (strstr (error->message, paths[i]));
  }
  g_assert_cmpint (test_count_files (place->outside), ==, 0);
}

static void
test_tells_what_is_in_it (TestPlace *place, gconstpointer data)
{
  g_autofree char *words = NULL;
  StillaBackup backup;

  test_make_backup (place);
  test_inspect (place, place->backup, &backup);
  g_assert_cmpint (backup.kind, ==, STILLA_BACKUP_WHOLE);
  g_assert_cmpint (backup.version, ==, 3);
  g_assert_cmpint (backup.products, ==, TEST_PRODUCTS);
  g_assert_cmpint (backup.answers, ==, TEST_ANSWERS);
  g_assert_cmpint (g_date_get_day (&backup.newest), ==, 20);
  g_assert_cmpint (backup.people, ==, TEST_PEOPLE);
  words = stilla_backup_describe (&backup);
  g_assert_nonnull (strstr (words, "the newest for 20 November 2026."));
  g_assert_nonnull (strstr (words, "product"));
}

static void
test_empty (TestPlace *place, gconstpointer data)
{
  g_autofree char *empty = g_build_filename (place->outside, "empty", NULL);
  g_autofree char *words = NULL;
  StillaBackup backup;

  {
    g_autoptr (StillaStore) store = test_store (empty);

    g_assert_true (stilla_store_backup (store, place->backup, NULL));
  }
  test_inspect (place, place->backup, &backup);
  g_assert_cmpint (backup.kind, ==, STILLA_BACKUP_WHOLE);
  g_assert_cmpint (backup.people, ==, 1);
  g_assert_cmpint (backup.answers, ==, 0);
  g_assert_false (g_date_valid (&backup.newest));
  words = stilla_backup_describe (&backup);
  g_assert_nonnull (strstr (words, "no answers yet"));
}

static void
test_old_versions (TestPlace *place, gconstpointer data)
{
  static const char *const names[] = { "v1.db", "v2.db", "v3.db" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "db", names[i], NULL);
    g_autofree char *before = test_digest (path);
    g_autofree char *after = NULL;
    StillaBackup backup;

    test_inspect (place, path, &backup);
    g_assert_cmpint (backup.kind, ==, STILLA_BACKUP_WHOLE);
    g_assert_cmpint (backup.version, ==, (int) i + 1);
    g_assert_cmpint (backup.products, ==, i < 2 ? 1 : TEST_PRODUCTS);
    after = test_digest (path);
    g_assert_cmpstr (before, ==, after);
  }
}

/* What was not finished when the computer stopped belongs to the file beside which its journal lies; looking
 * changes neither. */
static void
test_with_journal (TestPlace *place, gconstpointer data)
{
  static const char *const modes[] = { "DELETE", "WAL" };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++) {
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    StillaBackup backup;
    guint n_files;

    test_make_backup (place);
    test_interrupt (place->backup, modes[i]);
    before = test_digest (place->backup);
    n_files = test_count_files (place->outside);
    g_assert_cmpint (n_files, >, 1);
    test_inspect (place, place->backup, &backup);
    g_assert_cmpint (backup.kind, ==, STILLA_BACKUP_WHOLE);
    g_assert_cmpint (backup.products, ==, TEST_PRODUCTS + (i == 1));
    after = test_digest (place->backup);
    g_assert_cmpstr (before, ==, after);
    g_assert_cmpint (test_count_files (place->outside), ==, n_files);
    test_clear (place->outside);
  }
}

static void
test_unreadable (TestPlace *place, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (place->outside, "none.db", NULL);
  const char *const paths[] = { nowhere, place->outside, "/dev/zero" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autoptr (GError) error = NULL;
    StillaBackup backup;

    g_assert_false (stilla_backup_inspect (paths[i], place->folder, NULL, &backup, &error));
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_OPEN);
    g_assert_nonnull (strstr (error->message, paths[i]));
  }
}

/* Files that are not what they should be. */
static void
test_refused (TestPlace *place, gconstpointer data)
{
  for (guint i = 0; i < TEST_N_BAD_FILES; i++) {
    g_autofree char *words = NULL;
    StillaBackup backup;

    test_make_bad_file (place, i);
    test_inspect (place, place->backup, &backup);
    g_test_message ("%s", test_bad_files[i].name);
    g_assert_cmpint (backup.kind, ==, test_bad_files[i].kind);
    words = stilla_backup_describe (&backup);
    g_assert_true (g_str_has_suffix (words, "."));
    test_clear (place->outside);
  }
}

static void
test_step_fails (TestPlace *place, gconstpointer data)
{
  g_autoptr (GPtrArray) steps = stilla_migrations_load (NULL);
  g_autoptr (GError) error = NULL;
  StillaBackup backup;

  g_ptr_array_add (steps, g_strdup ("nonsense"));
  test_make_backup (place);
  g_assert_false (stilla_backup_inspect (place->backup, place->folder, steps, &backup, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_MIGRATION);
  g_assert_cmpint (test_count_files (place->folder), ==, 1);
}

#define OLD "what stood there before"

/* Backs up with change @number failing. Returns: whether there was such a change */
static gboolean
back_up_with_fault (TestPlace *place, StillaStore *store, DiskFault fault, int number)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean is_kept;
  guint n_files;

  g_assert_true (g_file_set_contents (place->backup, OLD, -1, NULL));
  n_files = test_count_files (place->outside);
  disk_arm (fault, number);
  is_kept = stilla_store_backup (store, place->backup, &error);
  disk_mend ();
  g_assert_true (g_file_get_contents (place->backup, &text, NULL, NULL));
  g_assert_cmpint (is_kept, ==, error == NULL);
  if (is_kept || !g_str_equal (text, OLD)) {
    StillaBackup backup;

    test_inspect (place, place->backup, &backup);
    g_assert_cmpint (backup.kind, ==, STILLA_BACKUP_WHOLE);
  }
  if (fault == DISK_FULL && !is_kept && g_str_equal (text, OLD))
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_FULL);
  if (fault == DISK_ERROR_ONCE || fault == DISK_FULL)
    g_assert_cmpint (test_count_files (place->outside), ==, n_files);
  return disk.changes > number;
}

static void
test_every_change (TestPlace *place, gconstpointer data)
{
  g_autoptr (StillaStore) store = test_store (place->folder);
  g_autofree char *before = test_digest (place->store);
  g_autofree char *after = NULL;

  for (int fault = DISK_ERROR_ONCE; fault < DISK_CRASH; fault++) {
    int number = 0;

    while (back_up_with_fault (place, store, fault, number))
      number++;
    g_test_message ("fault %d: %d changes", fault, number);
    g_assert_cmpint (number, >, 8);
  }
  g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS);
  after = test_digest (place->store);
  g_assert_cmpstr (before, ==, after);
}

/* Gives it a time that it never had. */
static void
touch (gpointer path)
{
  static time_t second;
  struct timespec times[2] = { { 0, 0 }, { 0, 0 } };

  times[1].tv_sec = ++second;
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

/* Another program writes to the file at some moment while it is looked at: it is seen, or it is too late to
 * matter, since the copy is whole. */
static void
test_changes_meanwhile (TestPlace *place, gconstpointer data)
{
  guint n_refused = 0;

  test_make_backup (place);
  disk.meanwhile = touch;
  disk.data = place->backup;
  for (int i = 1; i < 8; i++) {
    g_autoptr (GError) error = NULL;
    StillaBackup backup;

    disk_arm (DISK_ERROR_ONCE, -1);
    disk.meanwhile_at = i;
    if (stilla_backup_inspect (place->backup, place->folder, NULL, &backup, &error))
      continue;
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_BUSY);
    g_assert_nonnull (strstr (error->message, place->backup));
    n_refused++;
  }
  disk.meanwhile = NULL;
  g_assert_cmpint (n_refused, >, 0);
  g_assert_cmpint (test_count_files (place->folder), ==, 1);
}

static void
back_up_to_small_disk (gpointer data)
{
  const TestPlace *place = data;
  g_autoptr (StillaStore) store = test_store (place->folder);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->backup, OLD, -1, NULL));
  g_assert_false (stilla_store_backup (store, place->backup, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_FULL);
  g_assert_true (g_file_get_contents (place->backup, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, OLD);
  g_assert_cmpint (test_count_files (place->outside), ==, 1);
}

/* On a disk that has no room for it, what stood there stays. */
static void
test_small_disk (TestPlace *place, gconstpointer data)
{
  test_with_small_disk (place->outside, "64k", back_up_to_small_disk, place);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  test_add ("/store/backup/whole", test_backup);
  test_add ("/store/backup/replaces", test_replaces);
  test_add ("/store/backup/through-a-link", test_through_a_link);
  test_add ("/store/backup/own-folder", test_own_folder);
  test_add ("/store/backup/read-only-store", test_read_only_store);
  test_add ("/store/backup/store-of-version-1", test_store_of_version_1);
  test_add ("/store/backup/places", test_places);
  test_add ("/store/backup/tells-what-is-in-it", test_tells_what_is_in_it);
  test_add ("/store/backup/empty", test_empty);
  test_add ("/store/backup/old-versions", test_old_versions);
  test_add ("/store/backup/with-journal", test_with_journal);
  test_add ("/store/backup/unreadable", test_unreadable);
  test_add ("/store/backup/refused", test_refused);
  test_add ("/store/backup/step-fails", test_step_fails);
  test_add ("/store/backup/every-change", test_every_change);
  test_add ("/store/backup/changes-meanwhile", test_changes_meanwhile);
  test_add ("/store/backup/small-disk", test_small_disk);
  return g_test_run ();
}
