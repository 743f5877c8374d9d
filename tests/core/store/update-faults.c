/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-migrations.h"
#include "stilla-test-life.h"
#include "stilla-test-vfs.h"

#include <sys/wait.h>

/* A file of an earlier version is opened while the disk fails, at every change that takes: it is brought up
 * to date or stays as it was, and the next time it is brought up to date. */

static const struct {
  const char *name;
  int steps;
} files[] = { { "v1.db", TEST_STEPS_OF_VERSION_1 }, { "v2.db", TEST_STEPS_OF_VERSION_2 } };

static const char *const fault_names[] = { "once", "always", "full", "crash", "power" };

static gint64
version_of (const char *path)
{
  g_autoptr (StillaDb) db = stilla_db_open (path, STILLA_DB_READ_ONLY, NULL);
  gint64 version = -1;

  g_assert_true (stilla_db_check (db, "integrity_check", NULL));
  g_assert_true (stilla_db_get_number (db, "PRAGMA user_version", &version, NULL));
  return version;
}

static void
update (const char *folder, int steps)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaStore) store = test_store_try (folder, &error);

  g_assert_cmpint (store == NULL, ==, error != NULL);
  if (store == NULL)
    return;
  g_assert_null (stilla_store_get_set_aside (store));
  g_assert_cmpint (test_store_count_steps (store), ==, steps);
}

static void
update_in_child (const char *folder, int steps)
{
  pid_t child = fork ();

  if (child == 0) {
    update (folder, steps);
    _exit (0);
  }
  waitpid (child, NULL, 0);
}

/* There is a copy that was made before the update, and every one is whole, of the version before. */
static void
check_backups (const char *folder, gint64 version)
{
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (backups, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (backups, name, NULL);

    g_assert_true (g_str_has_prefix (name, "plans-v"));
    g_assert_cmpint (version_of (path), ==, version);
    n++;
  }
  g_assert_cmpint (n, >=, 1);
}

static void
check_goes_on (const char *folder, int file)
{
  g_autoptr (StillaStore) store = NULL;

  arm (FAULT_ONCE, -1);
  store = test_store (folder);
  g_assert_null (stilla_store_get_set_aside (store));
  g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_READY);
  g_assert_cmpint (test_store_count_steps (store), ==, files[file].steps);
  g_assert_true (test_store_step (store, files[file].steps, NULL));
  check_backups (folder, file + 1);
}

static int
count_changes (int file)
{
  g_autofree char *folder = test_folder ();

  test_place_fixture (files[file].name, folder);
  arm (FAULT_ONCE, -1);
  update (folder, files[file].steps);
  test_remove_folder (folder);
  return faults.changes;
}

static void
test_update (gconstpointer data)
{
  int file = GPOINTER_TO_INT (data) / 10;
  Fault fault = (Fault) (GPOINTER_TO_INT (data) % 10);
  int changes = count_changes (file);

  g_assert_cmpint (changes, >, 20);
  for (int i = 0; i < changes; i++) {
    g_autofree char *folder = test_folder ();

    test_place_fixture (files[file].name, folder);
    arm (fault, i);
    if (fault == FAULT_CRASH || fault == FAULT_POWER)
      update_in_child (folder, files[file].steps);
    else
      update (folder, files[file].steps);
    check_goes_on (folder, file);
    test_remove_folder (folder);
  }
  g_test_message ("%s, %s: %d faults", files[file].name, fault_names[fault], changes);
}

/* Hundreds of times: that the file can only be read for now. */
static void
ignore_message (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);
  g_log_set_handler (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, ignore_message, NULL);
  stilla_resources_register ();
  install_shim ();
  for (int file = 0; file < (int) G_N_ELEMENTS (files); file++)
    for (int fault = FAULT_ONCE; fault <= FAULT_POWER; fault++) {
      g_autofree char *path = g_strdup_printf ("/store/update/%s/%s", files[file].name, fault_names[fault]);

      g_test_add_data_func (path, GINT_TO_POINTER (file * 10 + fault), test_update);
    }
  return g_test_run ();
}
