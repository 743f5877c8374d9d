/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-life.h"

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

static gpointer
let_go_later (gpointer data)
{
  g_usleep (3 * G_USEC_PER_SEC);
  stilla_db_rollback (data);
  return NULL;
}

/* A change and the look at what came of it wait once for a program that does not let go, not once each. */
static void
test_busy_for_long (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autoptr (StillaStore) store = test_store (folder);
  g_autoptr (StillaDb) other = stilla_db_open (path, STILLA_DB_READ_WRITE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second = NULL;
  GThread *thread;
  gint64 version;

  g_assert_true (stilla_db_exec (other, "BEGIN EXCLUSIVE", NULL));
  g_assert_false (test_store_step (store, 0, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_BUSY);
  thread = g_thread_new ("other", let_go_later, other);
  g_assert_false (stilla_store_get_data_version (store, &version, &second));
  g_assert_error (second, STILLA_STORE_ERROR, STILLA_STORE_ERROR_BUSY);
  /* Who only looked has nothing that could have been saved. */
  g_assert_nonnull (strstr (error->message, "this was not saved"));
  g_assert_null (strstr (second->message, "saved"));
  g_thread_join (thread);
  g_assert_true (test_store_step (store, 0, NULL));
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
  g_test_add_func ("/store/db/busy", test_busy);
  g_test_add_func ("/store/db/busy-for-long", test_busy_for_long);
  g_test_add_func ("/store/db/copy-while-locked", test_copy_while_locked);
  return g_test_run ();
}
