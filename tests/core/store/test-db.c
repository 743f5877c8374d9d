/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-store.h"

#include <errno.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

/* A layer between SQLite and the disk that counts every change and lets one, or all from one on, fail. */
typedef enum {
  FAULT_ONCE,
  FAULT_ALWAYS,
  FAULT_FULL,  /* from then on there is no room */
  FAULT_CRASH, /* half of it is written, then the process ends */
} Fault;

static struct {
  Fault fault;
  int countdown; /* -1: never */
  int changes;
} faults = { .countdown = -1 };

typedef struct {
  sqlite3_file base;
  sqlite3_file real; /* followed by the rest of it */
} ShimFile;

static sqlite3_vfs *real_vfs;

#define REAL(file) (&((ShimFile *) (file))->real)

static gboolean
is_faulty (void)
{
  faults.changes++;
  if (faults.countdown < 0)
    return FALSE;
  if (faults.countdown > 0) {
    faults.countdown--;
    return FALSE;
  }
  if (faults.fault == FAULT_ONCE)
    faults.countdown = -1;
  return TRUE;
}

static int
failure (int result)
{
  if (faults.fault == FAULT_CRASH)
    _exit (66);
  errno = faults.fault == FAULT_FULL ? ENOSPC : EIO;
  return faults.fault == FAULT_FULL ? SQLITE_FULL : result;
}

static int
shim_close (sqlite3_file *file)
{
  return REAL (file)->pMethods->xClose (REAL (file));
}

static int
shim_read (sqlite3_file *file, void *bytes, int size, sqlite3_int64 at)
{
  return REAL (file)->pMethods->xRead (REAL (file), bytes, size, at);
}

static int
shim_write (sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
  if (!is_faulty ())
    return REAL (file)->pMethods->xWrite (REAL (file), bytes, size, at);
  if (faults.fault != FAULT_FULL)
    REAL (file)->pMethods->xWrite (REAL (file), bytes, size / 2, at);
  return failure (SQLITE_IOERR_WRITE);
}

static int
shim_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return is_faulty () ? failure (SQLITE_IOERR_TRUNCATE)
                      : REAL (file)->pMethods->xTruncate (REAL (file), size);
}

static int
shim_sync (sqlite3_file *file, int flags)
{
  return is_faulty () ? failure (SQLITE_IOERR_FSYNC) : REAL (file)->pMethods->xSync (REAL (file), flags);
}

static int
shim_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
shim_lock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
shim_unlock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
shim_check_lock (sqlite3_file *file, int *out)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), out);
}

static int
shim_control (sqlite3_file *file, int operation, void *argument)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), operation, argument);
}

static int
shim_sector_size (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
shim_characteristics (sqlite3_file *file)
{
  return 0; /* promise nothing: every sync counts */
}

static const sqlite3_io_methods shim_methods = {
  1,
  shim_close,
  shim_read,
  shim_write,
  shim_truncate,
  shim_sync,
  shim_size,
  shim_lock,
  shim_unlock,
  shim_check_lock,
  shim_control,
  shim_sector_size,
  shim_characteristics,
};

static int
shim_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  int result = real_vfs->xOpen (real_vfs, name, REAL (file), flags, out_flags);

  file->pMethods = REAL (file)->pMethods != NULL ? &shim_methods : NULL;
  return result;
}

static int
shim_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  return is_faulty () ? failure (SQLITE_IOERR_DELETE) : real_vfs->xDelete (real_vfs, name, sync_folder);
}

static void
install_shim (void)
{
  static sqlite3_vfs shim;

  real_vfs = sqlite3_vfs_find (NULL);
  shim = *real_vfs;
  shim.zName = "shim";
  shim.szOsFile = (int) sizeof (ShimFile) + real_vfs->szOsFile;
  shim.xOpen = shim_open;
  shim.xDelete = shim_delete;
  sqlite3_vfs_register (&shim, TRUE);
}

static void
arm (Fault fault, int countdown)
{
  faults.fault = fault;
  faults.countdown = countdown;
  faults.changes = 0;
}

/* Lives as far as it can; every failure must say so. Returns how many steps were acknowledged; -1 when not
 * even the store could be opened. */
static int
live (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaStore) store = test_store_try (folder, &error);

  if (store == NULL) {
    g_assert_nonnull (error);
    return -1;
  }
  for (int i = 0; i < TEST_STEPS; i++)
    if (!test_store_step (store, i, &error)) {
      g_assert_nonnull (error);
      g_assert_cmpint (error->domain, ==, STILLA_STORE_ERROR);
      return i;
    }
  return TEST_STEPS;
}

/* After the fault: everything that was acknowledged is there, whole, and the life can go on. */
static void
check_what_is_left (const char *folder, int acknowledged)
{
  g_autoptr (StillaStore) store = NULL;
  int found;

  arm (FAULT_ONCE, -1);
  store = test_store (folder);
  g_assert_null (stilla_store_get_set_aside (store));
  found = test_store_count_steps (store);
  g_assert_cmpint (found, >=, MAX (acknowledged, 0));
  g_assert_cmpint (found, <=, MAX (acknowledged, 0) + 1);
  for (int i = found; i < TEST_STEPS; i++)
    g_assert_true (test_store_step (store, i, NULL));
  g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS);
}

static int
count_changes (void)
{
  g_autofree char *folder = test_folder ();

  arm (FAULT_ONCE, -1);
  g_assert_cmpint (live (folder), ==, TEST_STEPS);
  test_remove_folder (folder);
  return faults.changes;
}

static void
test_every_change (gconstpointer data)
{
  Fault fault = (Fault) GPOINTER_TO_INT (data);
  int changes = count_changes ();

  g_assert_cmpint (changes, >, 30);
  for (int i = 0; i < changes; i++) {
    g_autofree char *folder = test_folder ();
    int acknowledged;

    arm (fault, i);
    acknowledged = live (folder);
    check_what_is_left (folder, acknowledged);
    test_remove_folder (folder);
  }
}

/* Lives in a child that ends in the middle of change @number, and tells how far it came. */
static int
live_in_child (const char *folder, int number)
{
  int pipes[2];
  int acknowledged = -1;
  pid_t child;
  int step;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  if (child == 0) {
    g_autoptr (StillaStore) store = NULL;

    arm (FAULT_CRASH, number);
    store = test_store (folder);
    for (int i = 0; i < TEST_STEPS; i++) {
      int done = i + 1;

      if (!test_store_step (store, i, NULL) || write (pipes[1], &done, sizeof done) != sizeof done)
        _exit (1);
    }
    _exit (0);
  }
  close (pipes[1]);
  while (read (pipes[0], &step, sizeof step) == sizeof step)
    acknowledged = step;
  close (pipes[0]);
  waitpid (child, NULL, 0);
  return acknowledged;
}

static void
test_crash_at_every_change (void)
{
  int changes = count_changes ();

  for (int i = 0; i < changes; i++) {
    g_autofree char *folder = test_folder ();
    int acknowledged = live_in_child (folder, i);

    check_what_is_left (folder, acknowledged);
    test_remove_folder (folder);
  }
}

/* Opens a file of version 1 while the disk fails: it is brought up to date or stays as it was. */
static void
update (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaStore) store = test_store_try (folder, &error);

  g_assert_cmpint (store == NULL, ==, error != NULL);
  if (store == NULL)
    return;
  g_assert_null (stilla_store_get_set_aside (store));
  g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS_OF_VERSION_1);
}

static void
update_in_child (const char *folder)
{
  pid_t child = fork ();

  if (child == 0) {
    update (folder);
    _exit (0);
  }
  waitpid (child, NULL, 0);
}

static void
check_update_goes_on (const char *folder)
{
  g_autoptr (StillaStore) store = NULL;

  arm (FAULT_ONCE, -1);
  store = test_store (folder);
  g_assert_null (stilla_store_get_set_aside (store));
  g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_READY);
  g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS_OF_VERSION_1);
  g_assert_true (test_store_step (store, TEST_STEPS_OF_VERSION_1, NULL));
}

static int
count_update_changes (void)
{
  g_autofree char *folder = test_folder ();

  test_place_fixture ("v1.db", folder);
  arm (FAULT_ONCE, -1);
  update (folder);
  test_remove_folder (folder);
  return faults.changes;
}

static void
test_update (gconstpointer data)
{
  Fault fault = (Fault) GPOINTER_TO_INT (data);
  int changes = count_update_changes ();

  g_assert_cmpint (changes, >, 20);
  for (int i = 0; i < changes; i++) {
    g_autofree char *folder = test_folder ();

    test_place_fixture ("v1.db", folder);
    arm (fault, i);
    if (fault == FAULT_CRASH)
      update_in_child (folder);
    else
      update (folder);
    check_update_goes_on (folder);
    test_remove_folder (folder);
  }
}

/* The same store goes on after a fault that passes. */
static void
test_goes_on_after_fault (void)
{
  int changes = count_changes ();

  for (int i = 0; i < changes; i++) {
    g_autofree char *folder = test_folder ();
    g_autoptr (StillaStore) store = NULL;

    arm (FAULT_ONCE, -1);
    store = test_store (folder);
    arm (FAULT_ONCE, i);
    for (int step = 0; step < TEST_STEPS; step++)
      if (!test_store_step (store, step, NULL))
        g_assert_true (test_store_step (store, step, NULL));
    g_assert_cmpint (test_store_count_steps (store), ==, TEST_STEPS);
    test_remove_folder (folder);
  }
}

static void
test_full_says_so (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  arm (FAULT_ONCE, -1);
  store = test_store (folder);
  arm (FAULT_FULL, 3);
  g_assert_false (test_store_step (store, 0, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_FULL);
  arm (FAULT_ONCE, -1);
  test_remove_folder (folder);
}

typedef struct {
  const char *path;
  gint holds;
} Holder;

static gpointer
hold_for_a_moment (gpointer data)
{
  Holder *holder = data;
  g_autoptr (StillaDb) db = stilla_db_open (holder->path, STILLA_DB_READ_WRITE, NULL);

  g_assert_true (stilla_db_begin (db, NULL));
  g_atomic_int_set (&holder->holds, 1);
  g_usleep (100 * 1000);
  stilla_db_rollback (db);
  return NULL;
}

/* Another program that writes is waited for. */
static void
test_busy (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autoptr (StillaStore) store = test_store (folder);
  Holder holder = { path, 0 };
  GThread *thread = g_thread_new ("holder", hold_for_a_moment, &holder);
  gint64 start;

  while (!g_atomic_int_get (&holder.holds))
    g_usleep (1000);
  start = g_get_monotonic_time ();
  g_assert_true (test_store_step (store, 0, NULL));
  g_assert_cmpint (g_get_monotonic_time () - start, >, 20 * 1000);
  g_thread_join (thread);
  test_remove_folder (folder);
}

/* A copy that could not be made must not look like one. */
static void
test_copy_while_locked (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.db", NULL);
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaDb) db = stilla_db_open (path, STILLA_DB_READ_WRITE, NULL);
  g_autoptr (StillaDb) other = stilla_db_open (path, STILLA_DB_READ_WRITE, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (copy, "", 0, NULL));
  g_assert_true (stilla_db_exec (db, "PRAGMA busy_timeout = 0", NULL));
  g_assert_true (stilla_db_exec (other, "BEGIN EXCLUSIVE", NULL));
  g_assert_false (stilla_db_copy (db, copy, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_BUSY);
  stilla_db_rollback (other);
  g_assert_true (stilla_db_copy (db, copy, NULL));
  test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  install_shim ();
  g_test_add_data_func ("/store/db/fault/once", GINT_TO_POINTER (FAULT_ONCE), test_every_change);
  g_test_add_data_func ("/store/db/fault/always", GINT_TO_POINTER (FAULT_ALWAYS), test_every_change);
  g_test_add_data_func ("/store/db/fault/full", GINT_TO_POINTER (FAULT_FULL), test_every_change);
  g_test_add_func ("/store/db/fault/crash", test_crash_at_every_change);
  g_test_add_func ("/store/db/fault/goes-on", test_goes_on_after_fault);
  g_test_add_data_func ("/store/db/update/once", GINT_TO_POINTER (FAULT_ONCE), test_update);
  g_test_add_data_func ("/store/db/update/always", GINT_TO_POINTER (FAULT_ALWAYS), test_update);
  g_test_add_data_func ("/store/db/update/full", GINT_TO_POINTER (FAULT_FULL), test_update);
  g_test_add_data_func ("/store/db/update/crash", GINT_TO_POINTER (FAULT_CRASH), test_update);
  g_test_add_func ("/store/db/fault/full-says-so", test_full_says_so);
  g_test_add_func ("/store/db/busy", test_busy);
  g_test_add_func ("/store/db/copy-while-locked", test_copy_while_locked);
  return g_test_run ();
}
