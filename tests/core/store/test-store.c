/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-life.h"
#include "stilla-test-small-disk.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static mode_t
mode_of (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

static void
run_sql (const char *folder, const char *sql)
{
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static int
read_number (const char *folder, const char *sql)
{
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  sqlite3_stmt *statement;
  sqlite3 *db;
  int number;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return number;
}

static char *
contents_of (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, size);
}

static void
test_reopen (void)
{
  g_autofree char *parent = test_folder ();
  g_autofree char *folder = g_build_filename (parent, "deep", "stilla", NULL);
  g_autoptr (StillaStore) again = NULL;

  umask (022);
  test_live_through (folder);
  again = test_store (folder);
  g_assert_cmpint (test_store_count_steps (again), ==, TEST_STEPS);
  g_assert_cmpint (stilla_store_get_state (again), ==, STILLA_STORE_READY);
  g_assert_null (stilla_store_dup_notice (again));
  g_assert_cmpint (mode_of (folder, "."), ==, 0700);
  g_assert_cmpint (mode_of (folder, "plans.db"), ==, 0600);
  test_remove_folder (parent);
}

static void
test_protects_existing (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autoptr (StillaStore) store = NULL;

  test_live_through (folder);
  g_chmod (path, 0644);
  g_chmod (folder, 0755);
  store = test_store (folder);
  g_assert_cmpint (mode_of (folder, "plans.db"), ==, 0600);
  g_assert_cmpint (mode_of (folder, "."), ==, 0700);
  test_remove_folder (folder);
}

static void
test_file_is_marked (void)
{
  g_autofree char *folder = test_folder ();

  test_live_through (folder);
  g_assert_cmpint (read_number (folder, "PRAGMA application_id"), ==, 1400138849);
  g_assert_cmpint (read_number (folder, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (read_number (folder, "SELECT count (*) FROM pragma_foreign_key_list ('dose')"), ==, 2);
  g_assert_cmpint (read_number (folder,
                                "SELECT count (*) FROM pragma_table_list WHERE strict = 0 AND type = 'table' "
                                "AND name NOT LIKE 'sqlite_%'"),
                   ==, 0);
  test_remove_folder (folder);
}

static void
test_newer (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;

  test_live_through (folder);
  run_sql (folder, "PRAGMA user_version = 99");
  before = contents_of (folder);
  {
    g_autoptr (StillaStore) store = test_store (folder);

    g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_NEWER);
    g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS);
    g_assert_false (test_store_step (store, 2, &error));
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_READ_ONLY);
    g_clear_error (&error);
    g_assert_false (test_store_save_circumstances (store, 1, &error));
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_READ_ONLY);
    notice = stilla_store_dup_notice (store);
    g_assert_nonnull (strstr (notice, "newer"));
  }
  after = contents_of (folder);
  g_assert_cmpstr (before, ==, after);
  test_remove_folder (folder);
}

static void
test_foreign (void)
{
  static const char *const owners[]
      = { "PRAGMA application_id = 77; CREATE TABLE t (a)", "CREATE TABLE t (a)" };

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++) {
    g_autofree char *folder = test_folder ();
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    g_autoptr (GError) error = NULL;

    run_sql (folder, owners[i]);
    before = contents_of (folder);
    g_assert_null (test_store_try (folder, &error));
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_FOREIGN);
    after = contents_of (folder);
    g_assert_cmpstr (before, ==, after);
    test_remove_folder (folder);
  }
}

/* A database of somebody else with a journal beside it is judged once SQLite has looked at the journal. */
static void
test_foreign_with_journal (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *journal = g_build_filename (folder, "plans.db-journal", NULL);
  g_autoptr (GError) error = NULL;

  run_sql (folder, "CREATE TABLE t (a)");
  g_assert_true (g_file_set_contents (journal, "not a journal", -1, NULL));
  g_assert_null (test_store_try (folder, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_FOREIGN);
  g_assert_cmpint (read_number (folder, "SELECT count (*) FROM sqlite_schema"), ==, 1);
  test_remove_folder (folder);
}

/* Values that the schema lets through and a plan cannot hold: said, and left alone. */
static void
test_unreadable (void)
{
  static const char *const plans[] = {
    "UPDATE dose SET until_date = '2026-19-39'",
    "UPDATE product SET until_date = '2026-19-39'",
    "INSERT INTO product VALUES ('x', 'x', NULL, 'elemental', 0, 1, 'bucket', 0, 0, NULL, 1)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++) {
    g_autofree char *folder = test_folder ();
    g_autoptr (StillaStore) store = NULL;
    g_autoptr (GError) error = NULL;

    test_live_through (folder);
    run_sql (folder, plans[i]);
    store = test_store (folder);
    g_assert_null (stilla_store_load_plan (store, STILLA_PERSON_FIRST, &error));
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_DAMAGED);
    test_remove_folder (folder);
  }
}

static void
test_unreadable_answer (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = NULL;
  g_autoptr (GError) error = NULL;
  GDate day = test_date ("2026-11-20");

  test_live_through (folder);
  run_sql (folder, "INSERT INTO intake VALUES (99, 'time-0', '2026-11-20', 9, 'taken', 480, 'noon', 'p', 1, "
                   "1, 'tablet', 1, '', '')");
  store = test_store (folder);
  g_assert_null (stilla_store_load_answers (store, STILLA_PERSON_FIRST, &day, &day, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_DAMAGED);
  test_remove_folder (folder);
}

static void
test_symbolic_link (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("/nonexistent/elsewhere", path), ==, 0);
  g_assert_null (test_store_try (folder, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_OPEN);
  test_remove_folder (folder);
}

static void
damage_text (const char *path)
{
  g_assert_true (g_file_set_contents (path, "This is not a database at all.", -1, NULL));
}

static void
damage_middle (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  memset (bytes + 120, 0xA5, size - 4096);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
}

static void
damage_short (const char *path)
{
  g_assert_cmpint (truncate (path, 5000), ==, 0);
}

static void
test_damaged (gconstpointer data)
{
  void (*damage) (const char *) = data;
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autofree char *damaged = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *notice = NULL;
  g_autoptr (StillaStore) store = NULL;
  g_autoptr (StillaStore) again = NULL;

  test_live_through (folder);
  damage (path);
  damaged = contents_of (folder);
  store = test_store (folder);
  g_assert_cmpint (test_store_count_steps (store), ==, 0);
  g_assert_true (test_store_step (store, 0, NULL));
  g_assert_nonnull (stilla_store_get_set_aside (store));
  g_assert_true (g_str_has_suffix (stilla_store_get_set_aside (store), "plans.db.damaged-2026-11-20"));
  notice = stilla_store_dup_notice (store);
  g_assert_nonnull (strstr (notice, stilla_store_get_set_aside (store)));

  g_clear_pointer (&path, g_free);
  path = g_strdup (stilla_store_get_set_aside (store));
  {
    g_autofree char *bytes = NULL;
    gsize size;

    g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
    kept = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, size);
  }
  g_assert_cmpstr (kept, ==, damaged);
  g_clear_pointer (&store, stilla_store_free);
  again = test_store (folder);
  g_assert_cmpint (test_store_count_steps (again), ==, 1);
  g_assert_null (stilla_store_get_set_aside (again));
  test_remove_folder (folder);
}

static void
test_damaged_twice (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);

  for (int i = 0; i < 3; i++) {
    g_autoptr (StillaStore) store = NULL;

    damage_text (path);
    store = test_store (folder);
    if (i == 0)
      g_assert_true (g_str_has_suffix (stilla_store_get_set_aside (store), "damaged-2026-11-20"));
    else
      g_assert_true (g_str_has_suffix (stilla_store_get_set_aside (store), i == 1 ? "-20-2" : "-20-3"));
  }
  test_remove_folder (folder);
}

/* Runs @body as an ordinary user, who can be refused; as root nothing is read-only. */
static void
run_unprivileged (void (*body) (const char *folder), const char *folder)
{
  pid_t child = fork ();
  int status;

  if (child == 0) {
    if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
      _exit (77);
    body (folder);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
use_read_only (const char *folder)
{
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_LOCKED);
  g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS);
  g_assert_false (test_store_step (store, 2, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (test_store_save_circumstances (store, 1, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_READ_ONLY);
}

static void
use_read_only_empty (const char *folder)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (test_store_try (folder, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_READ_ONLY);
}

static void
test_read_only (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *empty = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);

  test_live_through (folder);
  /* Readable by the user, writable by nobody: a folder on a read-only disk. */
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  g_assert_cmpint (g_chmod (empty, 0555), ==, 0);
  run_unprivileged (use_read_only, folder);
  run_unprivileged (use_read_only_empty, empty);
  g_chmod (folder, 0700);
  test_remove_folder (folder);
  test_remove_folder (empty);
}

/* No file may grow beyond what it is: every write that needs room fails. */
static void
fill_disk (const char *folder)
{
  g_autoptr (StillaStore) store = test_store (folder);
  struct rlimit limit;
  g_autoptr (GError) error = NULL;

  g_assert_true (test_store_step (store, 0, NULL));
  getrlimit (RLIMIT_FSIZE, &limit);
  limit.rlim_cur = 1024;
  setrlimit (RLIMIT_FSIZE, &limit);
  g_assert_false (test_store_step (store, 1, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, "full"));
  g_assert_cmpint (test_store_count_steps (store), ==, 1);

  limit.rlim_cur = limit.rlim_max;
  setrlimit (RLIMIT_FSIZE, &limit);
  g_assert_true (test_store_step (store, 1, NULL));
  g_assert_cmpint (test_store_count_steps (store), ==, 2);
}

static void
test_full_disk (void)
{
  g_autofree char *folder = test_folder ();
  pid_t child = fork ();
  int status;

  if (child == 0) {
    fill_disk (folder);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  test_remove_folder (folder);
}

/* The disk is full before any step of the life: it is not saved, that is said, and with room it goes on. */
static void
live_on_full_disk (gpointer folder)
{
  g_autoptr (StillaStore) store = test_store (folder);
  int n_refused = 0;

  for (int i = 0; i < TEST_STEPS; i++) {
    g_autofree char *filler = test_fill_disk (folder);
    g_autoptr (GError) error = NULL;

    if (test_store_step (store, i, &error)) /* in what room the file still had */
      g_assert_cmpint (test_store_count_steps (store), ==, i + 1);
    else {
      g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_FULL);
      g_assert_cmpint (test_store_count_steps (store), ==, i);
      g_assert_cmpint (g_unlink (filler), ==, 0);
      g_assert_true (test_store_step (store, i, NULL));
      g_assert_cmpint (test_store_count_steps (store), ==, i + 1);
      n_refused++;
    }
    g_unlink (filler);
  }
  g_assert_cmpint (n_refused, >, 0);
}

static void
test_small_disk (void)
{
  g_autofree char *folder = test_folder ();

  test_with_small_disk (folder, "512k", live_on_full_disk, folder);
  test_remove_folder (folder);
}

static void
test_folder_is_a_file (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *inside = g_build_filename (folder, "file", "stilla", NULL);
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_assert_null (test_store_try (inside, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_OPEN);
  test_remove_folder (folder);
}

/* Every row comes along, a copy of the file as it was is kept, and what is new can be used. */
static void
test_version_1 (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *restored = test_folder ();
  g_autofree char *backup = g_build_filename (folder, "backups", "plans-v1-2026-11-20.db", NULL);
  g_autofree char *target = g_build_filename (restored, "plans.db", NULL);
  int n_answers;

  test_place_fixture ("v1.db", folder);
  n_answers = read_number (folder, "SELECT count (*) FROM intake");
  {
    g_autoptr (StillaStore) store = test_store (folder);

    g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_READY);
    g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS_OF_VERSION_1);
    for (int i = TEST_STEPS_OF_VERSION_1; i < TEST_STEPS; i++)
      g_assert_true (test_store_step (store, i, NULL));
    g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS);
  }
  g_assert_cmpint (g_rename (backup, target), ==, 0);
  g_assert_cmpint (read_number (restored, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (read_number (restored, "SELECT count (*) FROM intake"), ==, n_answers);
  test_remove_folder (folder);
  test_remove_folder (restored);
}

/* A file that cannot be brought up to date has no place for circumstances: there are none, and none are
 * kept. */
static void
test_version_1_stays (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autoptr (StillaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  test_place_fixture ("v1.db", folder);
  g_assert_true (g_file_set_contents (backups, "a file", -1, NULL));
  store = test_store (folder);
  g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_NOT_UPDATED);
  g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS_OF_VERSION_1);
  g_assert_false (test_store_save_circumstances (store, 1, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_READ_ONLY);
  test_remove_folder (folder);
}

static void
test_version_2 (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = NULL;

  test_place_fixture ("v2.db", folder);
  store = test_store (folder);
  g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_READY);
  g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS_OF_VERSION_2);
  for (int i = TEST_STEPS_OF_VERSION_2; i < TEST_STEPS; i++)
    g_assert_true (test_store_step (store, i, NULL));
  g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS);
  test_remove_folder (folder);
}

/* A file of the present version is what the program would make, and is left as it is. */
static void
test_version_3 (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  test_place_fixture ("v3.db", folder);
  before = contents_of (folder);
  {
    g_autoptr (StillaStore) store = test_store (folder);

    g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_READY);
    g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS);
  }
  after = contents_of (folder);
  g_assert_cmpstr (before, ==, after);
  test_remove_folder (folder);
}

/* A file whose drip has ended says nothing of one; that there is none can be said then. */
static void
test_version_2_without_a_drip (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = NULL;
  g_autoptr (StillaCircumstances) before = NULL;
  g_autoptr (StillaCircumstances) after = NULL;
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 ("2026-11-21T08:04:00+01:00", NULL);

  test_place_fixture ("v2.db", folder);
  run_sql (folder, "UPDATE drip SET ended_at = added_at WHERE ended_at IS NULL");
  store = test_store (folder);
  before = stilla_store_load_circumstances (store, STILLA_PERSON_FIRST, NULL);
  g_assert_cmpint (before->drip, ==, STILLA_DRIP_NOT_SAID);
  before->drip = STILLA_DRIP_NONE;
  g_assert_true (stilla_store_save_circumstances (store, STILLA_PERSON_FIRST, before, at, NULL));
  after = stilla_store_load_circumstances (store, STILLA_PERSON_FIRST, NULL);
  g_assert_cmpint (after->drip, ==, STILLA_DRIP_NONE);
  test_remove_folder (folder);
}

/* Two of them know nothing of each other, and neither stands anywhere. */
static void
test_in_memory (void)
{
  static const char *const times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (GError) error = NULL;
  StillaStore *first = stilla_store_open_in_memory (&error);
  StillaStore *second = stilla_store_open_in_memory (NULL);
  g_autoptr (StillaPlan) kept = NULL;
  g_autoptr (StillaPlan) other = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (stilla_store_get_state (first), ==, STILLA_STORE_READY);
  g_assert_null (stilla_store_dup_notice (first));
  g_assert_true (stilla_store_save_plan (first, STILLA_PERSON_FIRST, plan, &error));
  g_assert_no_error (error);
  kept = stilla_store_load_plan (first, STILLA_PERSON_FIRST, NULL);
  other = stilla_store_load_plan (second, STILLA_PERSON_FIRST, NULL);
  g_assert_cmpuint (stilla_plan_get_doses (kept)->len, ==, 2);
  g_assert_cmpuint (stilla_plan_get_doses (other)->len, ==, 0);
  stilla_store_free (first);
  stilla_store_free (second);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  if (g_getenv ("STILLA_TEST_MAKE_FIXTURE") != NULL) {
    test_live_through (g_getenv ("STILLA_TEST_MAKE_FIXTURE"));
    return 0;
  }
  g_test_add_func ("/store/reopen", test_reopen);
  g_test_add_func ("/store/protects-existing", test_protects_existing);
  g_test_add_func ("/store/file-is-marked", test_file_is_marked);
  g_test_add_func ("/store/newer", test_newer);
  g_test_add_func ("/store/foreign", test_foreign);
  g_test_add_func ("/store/foreign-with-journal", test_foreign_with_journal);
  g_test_add_func ("/store/unreadable", test_unreadable);
  g_test_add_func ("/store/unreadable-answer", test_unreadable_answer);
  g_test_add_func ("/store/symbolic-link", test_symbolic_link);
  g_test_add_data_func ("/store/damaged/text", damage_text, test_damaged);
  g_test_add_data_func ("/store/damaged/middle", damage_middle, test_damaged);
  g_test_add_data_func ("/store/damaged/short", damage_short, test_damaged);
  g_test_add_func ("/store/damaged/twice", test_damaged_twice);
  g_test_add_func ("/store/in-memory", test_in_memory);
  g_test_add_func ("/store/read-only", test_read_only);
  g_test_add_func ("/store/full-disk", test_full_disk);
  g_test_add_func ("/store/small-disk", test_small_disk);
  g_test_add_func ("/store/folder-is-a-file", test_folder_is_a_file);
  g_test_add_func ("/store/version-1", test_version_1);
  g_test_add_func ("/store/version-1-stays", test_version_1_stays);
  g_test_add_func ("/store/version-2", test_version_2);
  g_test_add_func ("/store/version-3", test_version_3);
  g_test_add_func ("/store/version-2-without-a-drip", test_version_2_without_a_drip);
  return g_test_run ();
}
