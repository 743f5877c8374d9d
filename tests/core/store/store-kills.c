/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-private.h"
#include "stilla-test-life.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* A process that lives with the store is killed at any moment, many times: nothing that it acknowledged is
 * lost, and nothing is half there. The moments follow from the seed that the test prints. */

#define KILLS 500

static const char *const modes[]
    = { "PRAGMA journal_mode = DELETE", "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4" };

/* Tells through @fd when the store is open, with 0, and after each step how many there are. */
static void
live (const char *folder, const char *mode, int fd)
{
  g_autoptr (StillaStore) store = test_store (folder);

  g_assert_true (stilla_db_exec (store->db, mode, NULL));
  for (guint8 done = 0; done <= TEST_STEPS; done++)
    if (write (fd, &done, 1) != 1 || (done < TEST_STEPS && !test_store_step (store, done, NULL)))
      _exit (1);
  g_clear_pointer (&store, stilla_store_free);
}

static pid_t
start (const char *folder, const char *mode, int *out)
{
  int pipes[2];
  pid_t child;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  if (child == 0) {
    close (pipes[0]);
    live (folder, mode, pipes[1]);
    _exit (0);
  }
  close (pipes[1]);
  *out = pipes[0];
  return child;
}

/* Reads what is acknowledged up to @last. Returns: what was; -1: not even that the store is open */
static int
wait_for (int fd, int last, int acknowledged)
{
  guint8 done;

  while (acknowledged < last && read (fd, &done, 1) == 1)
    acknowledged = done;
  return acknowledged;
}

/* How long a step takes in an undisturbed life, in microseconds. */
static gint64
measure (const char *mode)
{
  g_autofree char *folder = test_folder ();
  int fd;
  pid_t child = start (folder, mode, &fd);
  gint64 before;

  g_assert_cmpint (wait_for (fd, 0, -1), ==, 0);
  before = g_get_monotonic_time ();
  g_assert_cmpint (wait_for (fd, TEST_STEPS, 0), ==, TEST_STEPS);
  before = g_get_monotonic_time () - before;
  close (fd);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  test_remove_folder (folder);
  return before / TEST_STEPS + 1;
}

static void
check_what_is_left (const char *folder, int acknowledged)
{
  g_autoptr (StillaStore) store = test_store (folder);
  int found = test_store_count_steps (store);

  g_assert_null (stilla_store_get_set_aside (store));
  g_assert_cmpint (found, >=, MAX (acknowledged, 0));
  g_assert_cmpint (found, <=, MIN (MAX (acknowledged, 0) + 1, TEST_STEPS));
  if (found < TEST_STEPS)
    g_assert_true (test_store_step (store, found, NULL));
}

static void
wait_exactly (gint64 microseconds)
{
  gint64 end = g_get_monotonic_time () + microseconds;

  while (g_get_monotonic_time () < end)
    ;
}

/* Kills it some microseconds after @step was acknowledged, or at once after the start. Returns: what was
 * acknowledged then */
static int
live_and_be_killed (const char *mode, int step, gint64 moment)
{
  g_autofree char *folder = test_folder ();
  int fd, acknowledged;
  pid_t child = start (folder, mode, &fd);

  acknowledged = wait_for (fd, step, -1);
  wait_exactly (moment);
  kill (child, SIGKILL);
  acknowledged = wait_for (fd, G_MAXINT, acknowledged);
  close (fd);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  check_what_is_left (folder, acknowledged);
  test_remove_folder (folder);
  return acknowledged;
}

static void
test_kills (gconstpointer data)
{
  const char *mode = data;
  gint64 duration = measure (mode);
  int n_in_between = 0;

  for (int i = 0; i < KILLS; i++) {
    int step = g_test_rand_int_range (-1, TEST_STEPS);
    int acknowledged = live_and_be_killed (mode, step, g_test_rand_int_range (0, (gint32) duration * 2));

    n_in_between += acknowledged >= 0 && acknowledged < TEST_STEPS;
  }
  g_test_message ("%d kills, %d of them between two steps; a step takes %" G_GINT64_FORMAT " µs", KILLS,
                  n_in_between, duration);
  g_assert_cmpint (n_in_between, >, KILLS / 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add_data_func ("/store/kills/delete", modes[0], test_kills);
  g_test_add_data_func ("/store/kills/wal", modes[1], test_kills);
  return g_test_run ();
}
