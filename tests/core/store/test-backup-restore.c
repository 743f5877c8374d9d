/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-backup.h"
#include "stilla-test-disk.h"

#include <sys/resource.h>

/* What the store holds when a backup is restored: more than the backup. */
static void
add_product (const char *path)
{
  test_run_sql (path, "INSERT INTO product SELECT 'added', name, form, basis, label_ug, per_units, unit, "
                      "elemental_num, elemental_den, until_date, person_id FROM product LIMIT 1");
}

static void
prepare (TestPlace *place)
{
  test_make_backup (place);
  add_product (place->store);
}

static gboolean
restore (const TestPlace *place, char **out_replaced, GError **error)
{
  GDate today = test_date ("2026-11-21");

  return stilla_backup_restore (place->folder, place->backup, &today, NULL, out_replaced, error);
}

static char *
restore_well (const TestPlace *place)
{
  g_autoptr (GError) error = NULL;
  char *replaced = NULL;

  restore (place, &replaced, &error);
  g_assert_no_error (error);
  return replaced;
}

static void
assert_restored (const TestPlace *place)
{
  g_autoptr (StillaStore) store = test_store (place->folder);

  g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_READY);
  g_assert_null (stilla_store_dup_notice (store));
  g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS);
}

static guint
count_products (const char *path)
{
  g_autoptr (StillaDb) db = stilla_db_open (path, STILLA_DB_READ_WRITE, NULL);
  gint64 n = -1;

  g_assert_true (stilla_db_check (db, "integrity_check", NULL));
  g_assert_true (stilla_db_get_number (db, "SELECT count (*) FROM product", &n, NULL));
  return (guint) n;
}

static void
test_restore (TestPlace *place, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *replaced = NULL;
  g_autofree char *expected = g_strconcat (place->store, ".replaced-2026-11-21", NULL);
  GStatBuf info;

  prepare (place);
  before = test_digest (place->store);
  replaced = restore_well (place);
  g_assert_cmpstr (replaced, ==, expected);
  after = test_digest (replaced);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (g_stat (replaced, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (place->store, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  assert_restored (place);
  g_assert_cmpint (test_count_files (place->folder), ==, 2);
}

/* What was replaced before is never replaced itself. */
static void
test_again (TestPlace *place, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  prepare (place);
  first = restore_well (place);
  second = restore_well (place);
  third = restore_well (place);
  g_assert_true (g_str_has_suffix (second, ".replaced-2026-11-21-2"));
  g_assert_true (g_str_has_suffix (third, ".replaced-2026-11-21-3"));
  g_assert_cmpint (count_products (first), ==, TEST_PRODUCTS + 1);
  g_assert_cmpint (count_products (second), ==, TEST_PRODUCTS);
  assert_restored (place);
}

static void
test_nothing_there (TestPlace *place, gconstpointer data)
{
  test_make_backup (place);
  test_remove_folder (place->folder);
  g_assert_null (restore_well (place));
  assert_restored (place);
}

static void
test_old_versions (TestPlace *place, gconstpointer data)
{
  static const struct {
    const char *name;
    int steps;
  } rows[] = { { "v1.db", TEST_STEPS_OF_VERSION_1 },
               { "v2.db", TEST_STEPS_OF_VERSION_2 },
               { "v3.db", TEST_STEPS } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "db", rows[i].name, NULL);
    g_autofree char *replaced = NULL;
    GDate today = test_date ("2026-11-21");
    g_autoptr (StillaStore) store = NULL;

    g_assert_true (stilla_backup_restore (place->folder, path, &today, NULL, &replaced, NULL));
    store = test_store (place->folder);
    g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_READY);
    g_assert_cmpint (test_store_count_steps (store), ==, rows[i].steps);
  }
}

static int
code_of (StillaBackupKind kind)
{
  return kind == STILLA_BACKUP_NEWER     ? STILLA_STORE_ERROR_NEWER
         : kind == STILLA_BACKUP_FOREIGN ? STILLA_STORE_ERROR_FOREIGN
                                         : STILLA_STORE_ERROR_DAMAGED;
}

static void
test_refused (TestPlace *place, gconstpointer data)
{
  for (guint i = 0; i < TEST_N_BAD_FILES; i++) {
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    g_autofree char *replaced = NULL;
    g_autoptr (GError) error = NULL;

    test_make_bad_file (place, i);
    before = test_digest (place->store);
    g_test_message ("%s", test_bad_files[i].name);
    g_assert_false (restore (place, &replaced, &error));
    g_assert_error (error, STILLA_STORE_ERROR, code_of (test_bad_files[i].kind));
    after = test_digest (place->store);
    g_assert_cmpstr (before, ==, after);
    g_assert_null (replaced);
    g_assert_cmpint (test_count_files (place->folder), ==, 1);
    test_clear (place->outside);
  }
}

/* The store was not finished with when the computer stopped: it is settled before it is kept, and nothing of
 * it meets what follows. */
static void
test_unfinished_store (TestPlace *place, gconstpointer data)
{
  static const char *const modes[] = { "DELETE", "WAL" };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++) {
    g_autofree char *replaced = NULL;

    if (i == 0)
      test_make_backup (place);
    test_interrupt (place->store, modes[i]);
    g_assert_cmpint (test_count_files (place->folder), >, 1 + i);
    replaced = restore_well (place);
    g_assert_cmpint (test_count_files (place->folder), ==, 2 + i);
    g_assert_cmpint (count_products (replaced), ==, TEST_PRODUCTS + i);
    assert_restored (place);
  }
}

/* A backup that another tool left with a journal of its own: what that holds is restored, in the file. */
static void
test_unfinished_backup (TestPlace *place, gconstpointer data)
{
  g_autofree char *replaced = NULL;
  g_autofree char *bytes = NULL;

  test_make_backup (place);
  test_interrupt (place->backup, "WAL");
  replaced = restore_well (place);
  g_assert_cmpint (test_count_files (place->folder), ==, 2);
  g_assert_true (g_file_get_contents (place->store, &bytes, NULL, NULL));
  g_assert_cmpint (bytes[18], ==, 1); /* no journal beside it is needed to read it */
  g_assert_cmpint (count_products (place->store), ==, TEST_PRODUCTS + 1);
}

/* One that is damaged cannot be settled: it is kept as it is, with what lies beside it. */
static void
test_damaged_store (TestPlace *place, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (place->store, "-journal", NULL);
  g_autofree char *side = g_strconcat (place->store, "-shm", NULL);
  g_autofree char *replaced = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *text = NULL;

  test_make_backup (place);
  test_spoil_start (place->store);
  g_assert_true (g_file_set_contents (journal, "no journal", -1, NULL));
  g_assert_true (g_file_set_contents (side, "of no use", -1, NULL));
  replaced = restore_well (place);
  g_assert_true (g_file_get_contents (replaced, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF"));
  kept = g_strconcat (replaced, "-shm", NULL);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (side, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  assert_restored (place);
}

/* Another program is in the middle of a change. */
static void
test_busy (TestPlace *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *replaced = NULL;
  sqlite3 *db;

  prepare (place);
  g_assert_cmpint (sqlite3_open (place->store, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (db, "BEGIN IMMEDIATE; UPDATE product SET until_date = '2026-11-20'", NULL, NULL, NULL),
      ==, SQLITE_OK);
  g_assert_false (restore (place, &replaced, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_BUSY);
  sqlite3_close (db);
  g_assert_cmpint (count_products (place->store), ==, TEST_PRODUCTS + 1);
  g_assert_cmpint (test_count_files (place->folder), ==, 1);
}

static void
check_success (const TestPlace *place, const char *replaced)
{
  g_assert_cmpint (count_products (replaced), ==, TEST_PRODUCTS + 1);
  assert_restored (place);
}

/* Another Stilla has the store open all the while: it does not write to what was replaced. */
static void
test_open_elsewhere (TestPlace *place, gconstpointer data)
{
  g_autoptr (StillaStore) other = test_store (place->folder);
  g_autofree char *replaced = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  test_make_backup (place);
  g_assert_true (test_name_person (other, NULL));
  replaced = restore_well (place);
  before = test_digest (replaced);
  g_assert_false (test_name_person (other, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REPLACED);
  after = test_digest (replaced);
  g_assert_cmpstr (before, ==, after);
  assert_restored (place);
}

/* After a failure the store is what it was, byte for byte, and nothing lies about, as far as the disk lets
 * that be removed. A disk that refuses even that leaves both, and that is said. */
static void
check_failure (const TestPlace *place, DiskFault fault, const char *before, const GError *error)
{
  g_autofree char *after = test_digest (place->store);
  g_autofree char *kept = g_strconcat (place->store, ".replaced-2026-11-21", NULL);

  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, STILLA_STORE_ERROR);
  if (strstr (error->message, "is in its place") != NULL) {
    g_assert_cmpint (fault, !=, DISK_ERROR_ONCE);
    check_success (place, kept);
    return;
  }
  g_assert_cmpstr (before, ==, after);
  if (fault == DISK_FULL)
    g_assert_cmpint (error->code, ==, STILLA_STORE_ERROR_FULL);
  if (fault == DISK_ERROR_ONCE || fault == DISK_FULL)
    g_assert_cmpint (test_count_files (place->folder), ==, 1);
}

/* Restores with change @number failing. Returns: whether there was such a change */
static gboolean
restore_with_fault (TestPlace *place, DiskFault fault, int number)
{
  g_autofree char *before = NULL;
  g_autofree char *replaced = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_restored;

  test_clear (place->folder);
  test_live_through (place->folder);
  add_product (place->store);
  before = test_digest (place->store);
  disk_arm (fault, number);
  is_restored = restore (place, &replaced, &error);
  disk_mend ();
  if (is_restored)
    check_success (place, replaced);
  else
    check_failure (place, fault, before, error);
  return disk.changes > number;
}

static void
test_every_change (TestPlace *place, gconstpointer data)
{
  test_make_backup (place);
  for (int fault = DISK_ERROR_ONCE; fault < DISK_CRASH; fault++) {
    int number = 0;

    while (restore_with_fault (place, fault, number))
      number++;
    g_test_message ("fault %d: %d changes", fault, number);
    g_assert_cmpint (number, >, 8);
  }
}

static int
restore_in_child (const TestPlace *place, int number)
{
  pid_t child = fork ();
  int status;

  if (child == 0) {
    g_autofree char *replaced = NULL;

    disk_arm (DISK_CRASH, number);
    _exit (restore (place, &replaced, NULL) ? 0 : 1);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/* The process ends in the middle of any change: the store is the one or the other, whole, and what was
 * replaced is there. */
static void
test_crash (TestPlace *place, gconstpointer data)
{
  g_autofree char *replaced = g_strconcat (place->store, ".replaced-2026-11-21", NULL);
  int status = 66;
  int number;

  test_make_backup (place);
  for (number = 0; status == 66; number++) {
    test_clear (place->folder);
    test_live_through (place->folder);
    add_product (place->store);
    status = restore_in_child (place, number);
    if (count_products (place->store) == TEST_PRODUCTS)
      check_success (place, replaced);
    else
      g_assert_cmpint (status, ==, 66);
  }
  g_test_message ("%d changes", number - 1);
  g_assert_cmpint (status, ==, 0);
}

/* A limit on the size of files, and a folder of somebody else, as the system says it. */
static void
test_system (TestPlace *place, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  pid_t child;
  int status;

  prepare (place);
  before = test_digest (place->store);
  g_chmod (place->backup, 0644);
  g_chmod (place->outside, 0755);
  child = fork ();
  if (child == 0) {
    struct rlimit limit = { 4096, 4096 };
    g_autofree char *replaced = NULL;
    g_autoptr (GError) error = NULL;

    signal (SIGXFSZ, SIG_IGN);
    setrlimit (RLIMIT_FSIZE, &limit);
    g_assert_false (restore (place, &replaced, &error));
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_FULL);
    g_clear_error (&error);
    g_chmod (place->folder, 0555);
    /* Whoever owns the folder can take the right to write to it back. */
    if (geteuid () == 0 && setgid (65534) == 0 && setuid (65534) == 0) {
      g_assert_false (restore (place, &replaced, &error));
      g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_READ_ONLY);
    }
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  g_chmod (place->folder, 0700);
  after = test_digest (place->store);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (test_count_files (place->folder), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  test_add ("/store/backup/restore/whole", test_restore);
  test_add ("/store/backup/restore/again", test_again);
  test_add ("/store/backup/restore/nothing-there", test_nothing_there);
  test_add ("/store/backup/restore/old-versions", test_old_versions);
  test_add ("/store/backup/restore/refused", test_refused);
  test_add ("/store/backup/restore/unfinished-store", test_unfinished_store);
  test_add ("/store/backup/restore/unfinished-backup", test_unfinished_backup);
  test_add ("/store/backup/restore/damaged-store", test_damaged_store);
  test_add ("/store/backup/restore/busy", test_busy);
  test_add ("/store/backup/restore/open-elsewhere", test_open_elsewhere);
  test_add ("/store/backup/restore/every-change", test_every_change);
  test_add ("/store/backup/restore/crash", test_crash);
  test_add ("/store/backup/restore/system", test_system);
  return g_test_run ();
}
