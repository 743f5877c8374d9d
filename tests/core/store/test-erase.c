/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-erase.h"
#include "stilla-test-backup.h"
#include "stilla-test-disk.h"

/* What the store may leave in its folder. */
static const char *const own_names[] = {
  "plans.db-journal",
  "plans.db-wal",
  "plans.db-shm",
  "plans.db.damaged-2026-11-20",
  "plans.db.damaged-2026-11-20-journal",
  "plans.db.damaged-2026-11-20-2",
  "plans.db.replaced-2026-11-21",
  "plans.db.replaced-2026-11-21-12",
  "plans.db.replaced-2026-11-21-12-wal",
  ".stilla-Ab12Cd",
  ".stilla-Ab12Cd-journal",
  "handout-sets.conf",
  "practice.conf",
  "print.conf",
  "backups/plans-v1-2026-11-20.db",
  "backups/plans-v2-2026-11-20-3.db",
  "backups/plans-v2-2026-11-20-3.db-journal",
  "backups/.stilla-xxxxxx",
};

static const char *const other_names[] = {
  "notes.txt",         "plans.db.bak",      "my-plans.db", "plans.db-old", ".stilla-longer-than-ours",
  "backups/photo.jpg", "practice.conf.bak",
};

static void
place_file (const TestPlace *place, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (place->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
place_own (const TestPlace *place)
{
  g_autofree char *backups = g_build_filename (place->folder, "backups", NULL);

  g_mkdir (backups, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (own_names); i++)
    place_file (place, own_names[i], "what was planned");
}

static gboolean
stands (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf info;

  return g_lstat (path, &info) == 0;
}

static void
test_everything (TestPlace *place, gconstpointer data)
{
  place_own (place);
  g_assert_true (stilla_store_erase (place->folder, NULL));
  g_assert_cmpint (test_count_files (place->folder), ==, 0);
  g_assert_true (stilla_store_erase (place->folder, NULL));
  {
    g_autoptr (StillaStore) store = test_store (place->folder);

    g_assert_cmpint (test_store_count_steps (store), ==, 0);
  }
  test_remove_folder (place->folder);
  g_assert_true (stilla_store_erase (place->folder, NULL));
}

/* Another Stilla has the store open: it keeps nothing more in a file that has no name. */
static void
test_open_elsewhere (TestPlace *place, gconstpointer data)
{
  g_autoptr (StillaStore) other = test_store (place->folder);
  g_autoptr (GError) error = NULL;

  g_assert_true (stilla_store_erase (place->folder, NULL));
  g_assert_false (test_name_person (other, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REPLACED);
  g_clear_pointer (&other, stilla_store_free);
  g_assert_cmpint (test_count_files (place->folder), ==, 0);
}

static void
test_leaves_what_is_not_ours (TestPlace *place, gconstpointer data)
{
  place_own (place);
  for (guint i = 0; i < G_N_ELEMENTS (other_names); i++)
    place_file (place, other_names[i], "not ours");
  g_assert_true (stilla_store_erase (place->folder, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (other_names); i++)
    g_assert_true (stands (place->folder, other_names[i]));
  for (guint i = 0; i < G_N_ELEMENTS (own_names); i++)
    g_assert_false (stands (place->folder, own_names[i]));
  g_assert_cmpint (test_count_files (place->folder), ==, 7);
}

/* What has one of our names and is not ours stays, and is named. */
static void
test_our_names (TestPlace *place, gconstpointer data)
{
  g_autofree char *link_name = g_build_filename (place->folder, "plans.db.replaced-2026-11-21", NULL);
  g_autofree char *folder = g_build_filename (place->folder, "plans.db.damaged-2026-11-20", NULL);
  g_autofree char *foreign = g_build_filename (place->folder, "plans.db.replaced-2026-11-22", NULL);
  g_autofree char *target = g_build_filename (place->outside, "target", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (target, "not ours", -1, NULL));
  g_assert_cmpint (symlink (target, link_name), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  test_run_sql (foreign, "CREATE TABLE bookmark (address TEXT)");
  place_file (place, "plans.db.replaced-2026-11-22-journal", "of the same program");
  g_assert_false (stilla_store_erase (place->folder, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "plans.db.damaged-2026-11-20, plans.db.replaced-2026-11-21, "
                                            "plans.db.replaced-2026-11-22, "
                                            "plans.db.replaced-2026-11-22-journal"));
  g_assert_nonnull (strstr (error->message, place->folder));
  g_assert_cmpint (test_count_files (place->folder), ==, 4);
  g_assert_true (g_file_test (target, G_FILE_TEST_EXISTS));
}

static void
test_linked_backups (TestPlace *place, gconstpointer data)
{
  g_autofree char *backups = g_build_filename (place->folder, "backups", NULL);
  g_autofree char *inside = g_build_filename (place->outside, "plans-v1-2026-11-20.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (inside, "somewhere else", -1, NULL));
  g_assert_cmpint (symlink (place->outside, backups), ==, 0);
  g_assert_false (stilla_store_erase (place->folder, &error));
  g_assert_nonnull (strstr (error->message, "backups"));
  g_assert_true (g_file_test (inside, G_FILE_TEST_EXISTS));
  g_assert_cmpint (test_count_files (place->folder), ==, 1);
}

/* Files that are there and not named in the message. */
static void
check_what_is_left (const TestPlace *place, const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_names); i++) {
    g_autofree char *name = g_path_get_basename (own_names[i]);

    g_assert_true (!stands (place->folder, own_names[i]) || strstr (error->message, name) != NULL);
  }
  g_assert_true (!stands (place->folder, "plans.db") || strstr (error->message, "plans.db") != NULL);
}

static gboolean
erase_with_fault (TestPlace *place, DiskFault fault, int number)
{
  g_autoptr (GError) error = NULL;
  gboolean is_erased;

  test_clear (place->folder);
  test_live_through (place->folder);
  place_own (place);
  disk_arm (fault, number);
  is_erased = stilla_store_erase (place->folder, &error);
  disk_mend ();
  g_assert_cmpint (is_erased, ==, error == NULL);
  g_assert_cmpint (is_erased, ==, disk.changes <= number);
  if (error != NULL)
    check_what_is_left (place, error);
  else
    for (guint i = 0; i < G_N_ELEMENTS (own_names); i++)
      g_assert_false (stands (place->folder, own_names[i]));
  g_assert_true (stilla_store_erase (place->folder, NULL));
  g_assert_cmpint (test_count_files (place->folder), ==, 0);
  return disk.changes > number;
}

static void
test_every_change (TestPlace *place, gconstpointer data)
{
  static const DiskFault faults[] = { DISK_ERROR_ONCE, DISK_ERROR_ALWAYS, DISK_REFUSED };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++) {
    int number = 0;

    while (erase_with_fault (place, faults[i], number))
      number++;
    g_test_message ("fault %d: %d changes", faults[i], number);
    g_assert_cmpint (number, >, (int) G_N_ELEMENTS (own_names));
  }
}

static void
erase_as_somebody_else (const char *folder)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    _exit (77);
  g_assert_false (stilla_store_erase (folder, &error));
  g_assert_nonnull (strstr (error->message, folder));
  _exit (0);
}

/* A folder that cannot be looked into, or not be read, is not taken for an empty one. */
static void
test_no_right (TestPlace *place, gconstpointer data)
{
  static const int modes[] = { 0000, 0011, 0033 };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++) {
    pid_t child;
    int status;

    g_chmod (place->folder, modes[i]);
    child = fork ();
    if (child == 0)
      erase_as_somebody_else (place->folder);
    g_assert_cmpint (waitpid (child, &status, 0), ==, child);
    g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    g_chmod (place->folder, 0700);
    g_assert_true (stands (place->folder, "plans.db"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  test_add ("/store/erase/everything", test_everything);
  test_add ("/store/erase/open-elsewhere", test_open_elsewhere);
  test_add ("/store/erase/leaves-what-is-not-ours", test_leaves_what_is_not_ours);
  test_add ("/store/erase/our-names", test_our_names);
  test_add ("/store/erase/linked-backups", test_linked_backups);
  test_add ("/store/erase/every-change", test_every_change);
  test_add ("/store/erase/no-right", test_no_right);
  return g_test_run ();
}
