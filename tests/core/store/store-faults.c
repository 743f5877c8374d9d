/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-private.h"
#include "stilla-test-life.h"
#include "stilla-test-vfs.h"

#include <sys/wait.h>

/* Every change to the disk that a life with the store makes, failing in every way, in both ways of keeping a
 * journal: what was acknowledged is there, whole, and the life goes on. */

static const struct {
  const char *name;
  const char *sql;
} modes[] = {
  { "delete", "PRAGMA journal_mode = DELETE" }, /* what the program uses */
  { "wal", "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4" },
};

#define TIMES_AFTER_STEP 5
#define FULLEST_STEP 13 /* the one that writes most */

static const char *const fault_names[] = { "once", "always", "full", "crash", "power" };

/* The file before each step, and after the last. */
static GBytes *states[TEST_STEPS + 1];

static GBytes *
read_state (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  char *bytes;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_bytes_new_take (bytes, size);
}

static void
make_states (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaStore) store = test_store (folder);

  for (int i = 0; i < TEST_STEPS; i++) {
    states[i] = read_state (folder);
    g_assert_true (test_store_step (store, i, NULL));
  }
  states[TEST_STEPS] = read_state (folder);
  test_remove_folder (folder);
}

static void
place_bytes (const char *path, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
}

static void
place_state (const char *folder, int step)
{
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);

  test_remove_folder (folder);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  place_bytes (path, states[step]);
}

static StillaStore *
open_in_mode (const char *folder, int mode)
{
  StillaStore *store = test_store (folder);

  g_assert_true (stilla_db_exec (store->db, modes[mode].sql, NULL));
  return store;
}

/* Returns: how many steps of the whole life are acknowledged */
static int
live (StillaStore *store, int step)
{
  g_autoptr (GError) error = NULL;

  if (test_store_step (store, step, &error))
    return step + 1;
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, STILLA_STORE_ERROR);
  if (faults.fault == FAULT_FULL)
    g_assert_cmpint (error->code, ==, STILLA_STORE_ERROR_FULL);
  /* The same store goes on after a fault that passes, and does not while it lasts. */
  g_assert_cmpint (test_store_step (store, step, NULL), ==, faults.fault == FAULT_ONCE);
  return faults.fault == FAULT_ONCE ? step + 1 : step;
}

/* Lives in a child that ends in the middle of change @number, and tells how far it came. */
static int
live_in_child (const char *folder, int mode, Fault fault, int step, int number)
{
  int acknowledged = step;
  int pipes[2];
  pid_t child;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  if (child == 0) {
    g_autoptr (StillaStore) store = open_in_mode (folder, mode);
    int done = step + 1;

    arm (fault, number);
    if (!test_store_step (store, step, NULL) || write (pipes[1], &done, sizeof done) != sizeof done)
      _exit (1);
    if (fault == FAULT_POWER)
      lose_power ();
    g_clear_pointer (&store, stilla_store_free);
    _exit (0);
  }
  close (pipes[1]);
  while (read (pipes[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged)
    ;
  close (pipes[0]);
  waitpid (child, NULL, 0);
  return acknowledged;
}

static int
live_here (const char *folder, int mode, Fault fault, int step, int number)
{
  g_autoptr (StillaStore) store = open_in_mode (folder, mode);
  int acknowledged;

  arm (fault, number);
  acknowledged = live (store, step);
  return acknowledged;
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
  g_assert_cmpint (found, >=, acknowledged);
  g_assert_cmpint (found, <=, MIN (acknowledged + 1, TEST_STEPS));
  if (found == TEST_STEPS)
    return;
  g_assert_true (test_store_step (store, found, NULL));
  g_assert_cmpint (test_store_count_steps (store), ==, found + 1);
}

static int
count_changes (const char *folder, int mode, int step)
{
  place_state (folder, step);
  {
    g_autoptr (StillaStore) store = open_in_mode (folder, mode);

    arm (FAULT_ONCE, -1);
    live (store, step);
  }
  return faults.changes;
}

/* Returns: how often it failed in the step, at every change of it; the power also when it is done, and then
 * several times, since chance decides what is lost */
static int
test_step (const char *folder, int mode, Fault fault, int step)
{
  int changes = count_changes (folder, mode, step);
  int n = changes + (fault == FAULT_POWER ? TIMES_AFTER_STEP : 0);

  g_assert_cmpint (changes, >, 3);
  for (int i = 0; i < n; i++) {
    int acknowledged;

    place_state (folder, step);
    acknowledged = fault == FAULT_CRASH || fault == FAULT_POWER ? live_in_child (folder, mode, fault, step, i)
                                                                : live_here (folder, mode, fault, step, i);
    check_what_is_left (folder, acknowledged);
  }
  return n;
}

static void
test_life (gconstpointer data)
{
  int mode = GPOINTER_TO_INT (data) / 10;
  Fault fault = (Fault) (GPOINTER_TO_INT (data) % 10);
  g_autofree char *folder = test_folder ();
  int n = 0;

  for (int step = 0; step < TEST_STEPS; step++)
    n += test_step (folder, mode, fault, step);
  g_test_message ("%s, %s: %d faults", modes[mode].name, fault_names[fault], n);
  test_remove_folder (folder);
}

static gboolean
open_here (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaStore) store = test_store_try (folder, &error);

  g_assert_cmpint (store == NULL, ==, error != NULL);
  return store != NULL;
}

static void
open_in_child (const char *folder)
{
  pid_t child = fork ();

  if (child == 0)
    _exit (open_here (folder) ? 0 : 1);
  waitpid (child, NULL, 0);
}

/* Opens @folder with change @number failing. Returns: whether there was such a change */
static gboolean
open_with_fault (const char *folder, Fault fault, int number)
{
  arm (fault, number);
  if (fault == FAULT_CRASH || fault == FAULT_POWER) {
    open_in_child (folder);
    return TRUE;
  }
  open_here (folder);
  return faults.changes > number;
}

static int
count_changes_of_creation (const char *folder)
{
  arm (FAULT_ONCE, -1);
  g_assert_true (open_here (folder));
  return faults.changes;
}

/* An empty store is made while the disk fails. */
static void
test_creation (gconstpointer data)
{
  Fault fault = (Fault) GPOINTER_TO_INT (data);
  g_autofree char *folder = test_folder ();
  int changes = count_changes_of_creation (folder);

  g_assert_cmpint (changes, >, 20);
  for (int i = 0; i < changes; i++) {
    test_remove_folder (folder);
    open_with_fault (folder, fault, i);
    check_what_is_left (folder, 0);
  }
  g_test_message ("creation, %s: %d faults", fault_names[fault], changes);
  test_remove_folder (folder);
}

/* What a process left that ended in the middle of a step. */
typedef struct {
  GBytes *file;
  GBytes *journal; /* (nullable) */
} Unfinished;

static Unfinished
end_in_the_middle (const char *folder, int number)
{
  g_autofree char *path = g_build_filename (folder, "plans.db-journal", NULL);
  Unfinished left = { NULL, NULL };
  char *bytes;
  gsize size;

  place_state (folder, FULLEST_STEP);
  live_in_child (folder, 0, FAULT_CRASH, FULLEST_STEP, number);
  left.file = read_state (folder);
  if (g_file_get_contents (path, &bytes, &size, NULL))
    left.journal = g_bytes_new_take (bytes, size);
  return left;
}

static void
place_unfinished (const char *folder, const Unfinished *left)
{
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autofree char *journal = g_build_filename (folder, "plans.db-journal", NULL);

  test_remove_folder (folder);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  place_bytes (path, left->file);
  if (left->journal != NULL)
    place_bytes (journal, left->journal);
}

/* Takes back what is @left, with the disk failing at every change of that. Returns: at how many */
static int
take_back (const char *folder, Fault fault, const Unfinished *left)
{
  int found, changes;

  place_unfinished (folder, left);
  arm (FAULT_ONCE, -1);
  {
    g_autoptr (StillaStore) store = test_store (folder);

    changes = faults.changes;
    found = test_store_count_steps (store);
  }
  for (int i = 0; i < changes; i++) {
    place_unfinished (folder, left);
    open_with_fault (folder, fault, i);
    check_what_is_left (folder, found);
  }
  return changes;
}

/* While an unfinished step is taken back, the disk fails again. */
static void
test_taking_back (gconstpointer data)
{
  Fault fault = (Fault) GPOINTER_TO_INT (data);
  g_autofree char *folder = test_folder ();
  int changes = count_changes (folder, 0, FULLEST_STEP);
  int n = 0;

  for (int i = 0; i < changes; i++) {
    Unfinished left = end_in_the_middle (folder, i);

    n += take_back (folder, fault, &left);
    g_clear_pointer (&left.file, g_bytes_unref);
    g_clear_pointer (&left.journal, g_bytes_unref);
  }
  g_assert_cmpint (n, >, 20);
  g_test_message ("taking back, %s: %d faults", fault_names[fault], n);
  test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  install_shim ();
  make_states ();
  for (int fault = FAULT_ONCE; fault <= FAULT_POWER; fault++) {
    g_autofree char *creation = g_strdup_printf ("/store/faults/creation/%s", fault_names[fault]);
    g_autofree char *taking_back = g_strdup_printf ("/store/faults/taking-back/%s", fault_names[fault]);

    for (int mode = 0; mode < (int) G_N_ELEMENTS (modes); mode++) {
      g_autofree char *path = g_strdup_printf ("/store/faults/%s/%s", modes[mode].name, fault_names[fault]);

      g_test_add_data_func (path, GINT_TO_POINTER (mode * 10 + fault), test_life);
    }
    g_test_add_data_func (creation, GINT_TO_POINTER (fault), test_creation);
    g_test_add_data_func (taking_back, GINT_TO_POINTER (fault), test_taking_back);
  }
  return g_test_run ();
}
