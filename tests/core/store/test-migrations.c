/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-migrations.h"
#include "stilla-test-life.h"

#include <sys/stat.h>

/* The steps of the program with @more after them. */
static GPtrArray *
steps_with (const char *more, ...)
{
  GPtrArray *steps = stilla_migrations_load (NULL);
  va_list arguments;

  va_start (arguments, more);
  for (const char *sql = more; sql != NULL; sql = va_arg (arguments, const char *))
    g_ptr_array_add (steps, g_strdup (sql));
  va_end (arguments);
  return steps;
}

static StillaStore *
open_with (const char *folder, const GPtrArray *steps)
{
  GDate today = test_date ("2026-11-20");
  g_autoptr (GError) error = NULL;
  StillaStore *store = stilla_store_open (folder, &today, steps, &error);

  g_assert_no_error (error);
  return store;
}

static guint
count_backups (const char *folder, const char *newest)
{
  g_autofree char *path = g_build_filename (folder, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *file = g_build_filename (path, name, NULL);
    GStatBuf info;

    g_assert_cmpint (g_stat (file, &info), ==, 0);
    g_assert_cmpint (info.st_mode & 0777, ==, 0600);
    n++;
  }
  if (newest != NULL) {
    g_autofree char *file = g_build_filename (path, newest, NULL);

    g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  }
  return n;
}

static gint64
version_of (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autoptr (StillaDb) db = stilla_db_open (path, STILLA_DB_READ_ONLY, NULL);
  gint64 version = -1;

  g_assert_true (stilla_db_get_number (db, "PRAGMA user_version", &version, NULL));
  return version;
}

static void
test_load (void)
{
  g_autoptr (GPtrArray) steps = stilla_migrations_load (NULL);

  g_assert_cmpint (steps->len, >=, 1);
  g_assert_nonnull (strstr (steps->pdata[0], "CREATE TABLE product"));
}

static void
test_step (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (GPtrArray) steps = steps_with (
      "ALTER TABLE product ADD COLUMN colour TEXT; UPDATE dose SET until_date = until_date", NULL);
  g_autoptr (StillaStore) store = NULL;

  test_live_through (folder);
  store = open_with (folder, steps);
  g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_READY);
  g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS);
  g_assert_cmpint (version_of (folder), ==, steps->len);
  g_assert_cmpint (count_backups (folder, "plans-v3-2026-11-20.db"), ==, 1);
  test_remove_folder (folder);
}

static void
test_backup_is_whole (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *restored = test_folder ();
  g_autofree char *backup = g_build_filename (folder, "backups", "plans-v3-2026-11-20.db", NULL);
  g_autofree char *target = g_build_filename (restored, "plans.db", NULL);
  g_autoptr (GPtrArray) steps = steps_with ("DROP TRIGGER intake_stays; DELETE FROM intake", NULL);
  g_autoptr (StillaStore) store = NULL;
  g_autoptr (StillaStore) old = NULL;

  test_live_through (folder);
  store = open_with (folder, steps);
  g_assert_cmpint (test_store_count_steps (store), ==, -1);
  g_assert_cmpint (g_rename (backup, target), ==, 0);
  old = test_store (restored);
  g_assert_cmpint (test_store_count_steps (old), ==, TEST_STEPS);
  test_remove_folder (folder);
  test_remove_folder (restored);
}

/* A step that fails at its end, breaks a key, or is no SQL: the file stays as it was and can be read. */
static void
test_failing_step (void)
{
  static const char *const bad[] = {
    "CREATE TABLE half (a INTEGER) STRICT; CREATE TABLE half (a INTEGER) STRICT",
    "DROP TRIGGER intake_stays; DELETE FROM intake; INSERT INTO nowhere VALUES (1)",
    "DELETE FROM product",
    "this is not SQL",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *folder = test_folder ();
    g_autoptr (GPtrArray) steps = steps_with (bad[i], NULL);
    g_autoptr (GError) error = NULL;

    test_live_through (folder);
    {
      g_autoptr (StillaStore) store = open_with (folder, steps);
      g_autofree char *notice = stilla_store_dup_notice (store);

      g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_NOT_UPDATED);
      g_assert_nonnull (notice);
      g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS);
      g_assert_false (test_store_step (store, 2, &error));
      g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_READ_ONLY);
    }
    g_assert_cmpint (version_of (folder), ==, 3);
    {
      g_autoptr (StillaStore) again = test_store (folder);

      g_assert_cmpint (stilla_store_get_state (again), ==, STILLA_STORE_READY);
      g_assert_cmpint (test_store_count_steps (again), ==, TEST_STEPS);
    }
    test_remove_folder (folder);
  }
}

/* When the second of two steps fails, the first does not hold either. */
static void
test_all_steps_or_none (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (GPtrArray) steps = steps_with ("ALTER TABLE product ADD COLUMN colour TEXT", "nonsense", NULL);
  g_autoptr (StillaStore) store = NULL;

  test_live_through (folder);
  store = open_with (folder, steps);
  g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_NOT_UPDATED);
  g_assert_cmpint (version_of (folder), ==, 3);
  g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS);
  test_remove_folder (folder);
}

/* The steps of the program, of which the last breaks off after its first @n_statements. Returns: NULL when it
 * has not so many */
static GPtrArray *
steps_broken_off (guint n_statements)
{
  g_autoptr (GPtrArray) steps = stilla_migrations_load (NULL);
  g_autofree char *sql = g_strdup (steps->pdata[steps->len - 1]);
  g_autofree char *start = NULL;
  const char *end = sql;

  for (guint i = 0; i < n_statements; i++) {
    end = strstr (end, ";\n");
    if (end == NULL)
      return NULL;
    end += 2;
  }
  start = g_strndup (sql, (gsize) (end - sql));
  g_ptr_array_set_size (steps, (int) steps->len - 1);
  g_ptr_array_add (steps, g_strconcat (start, "nonsense", NULL));
  return g_steal_pointer (&steps);
}

/* Wherever the step to the present version fails, a file of an earlier one stays what it was, can be read,
 * and is brought up to date another time. */
static void
test_last_step_breaks_off (gconstpointer data)
{
  int version = GPOINTER_TO_INT (data);
  int n_steps = version == 1 ? TEST_STEPS_OF_VERSION_1 : TEST_STEPS_OF_VERSION_2;
  g_autofree char *name = g_strdup_printf ("v%d.db", version);
  guint n = 0;

  for (;; n++) {
    g_autofree char *folder = test_folder ();
    g_autoptr (GPtrArray) steps = steps_broken_off (n);

    if (steps == NULL) {
      test_remove_folder (folder);
      break;
    }
    test_place_fixture (name, folder);
    {
      g_autoptr (StillaStore) store = open_with (folder, steps);

      g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_NOT_UPDATED);
    }
    g_assert_cmpint (version_of (folder), ==, version);
    {
      g_autoptr (StillaStore) again = test_store (folder);

      g_assert_cmpint (stilla_store_get_state (again), ==, STILLA_STORE_READY);
      g_assert_cmpint (test_store_count_steps (again), ==, n_steps);
    }
    test_remove_folder (folder);
  }
  g_test_message ("broken off at %u places", n);
  g_assert_cmpint (n, >, 20);
}

static void
test_new_file_fails (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);
  GDate today = test_date ("2026-11-20");
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (steps, g_strdup ("nonsense"));
  g_assert_null (stilla_store_open (folder, &today, steps, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_MIGRATION);
  test_remove_folder (folder);
}

/* Without a backup nothing is changed. */
static void
test_no_room_for_backup (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autoptr (GPtrArray) steps = steps_with ("ALTER TABLE product ADD COLUMN colour TEXT", NULL);
  g_autoptr (StillaStore) store = NULL;

  test_live_through (folder);
  g_assert_true (g_file_set_contents (backups, "a file", -1, NULL));
  store = open_with (folder, steps);
  g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_NOT_UPDATED);
  g_assert_cmpint (version_of (folder), ==, 3);
  test_remove_folder (folder);
}

static void
test_keeps_five (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (GPtrArray) steps = stilla_migrations_load (NULL);

  test_live_through (folder);
  for (int i = 0; i < 7; i++) {
    g_autoptr (StillaStore) store = NULL;

    g_ptr_array_add (steps, g_strdup_printf ("CREATE TABLE step_%d (a INTEGER) STRICT", i));
    store = open_with (folder, steps);
    g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_READY);
  }
  g_assert_cmpint (count_backups (folder, "plans-v9-2026-11-20.db"), ==, 5);
  test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);
  stilla_resources_register ();
  g_test_add_func ("/store/migrations/load", test_load);
  g_test_add_func ("/store/migrations/step", test_step);
  g_test_add_func ("/store/migrations/backup-is-whole", test_backup_is_whole);
  g_test_add_func ("/store/migrations/failing-step", test_failing_step);
  g_test_add_func ("/store/migrations/all-steps-or-none", test_all_steps_or_none);
  g_test_add_data_func ("/store/migrations/last-step-breaks-off/1", GINT_TO_POINTER (1),
                        test_last_step_breaks_off);
  g_test_add_data_func ("/store/migrations/last-step-breaks-off/2", GINT_TO_POINTER (2),
                        test_last_step_breaks_off);
  g_test_add_func ("/store/migrations/new-file-fails", test_new_file_fails);
  g_test_add_func ("/store/migrations/no-room-for-backup", test_no_room_for_backup);
  g_test_add_func ("/store/migrations/keeps-five", test_keeps_five);
  return g_test_run ();
}
