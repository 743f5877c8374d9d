/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Damages the file that holds a plan, and opens it: fuzz-store PLANS_DB [ROUNDS [SEED]]
 *
 * Never a crash; and what was there is still there, byte for byte: in its place, or under the name that the
 * store gives for what it set aside. */

#include "stilla-test-store.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define DEFAULT_ROUNDS 60

static GString *
read_all (const char *path)
{
  char *bytes;
  gsize size;
  GString *text;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  text = g_string_new_len (bytes, (gssize) size);
  g_free (bytes);
  return text;
}

static gboolean
holds (const char *path, const GString *bytes)
{
  g_autoptr (GString) found = read_all (path);

  return g_string_equal (found, bytes);
}

/* What was readable before may have been changed by nobody; what was not must have been kept whole. */
static void
use (StillaStore *store)
{
  GDate from = test_date ("2026-11-01");
  GDate to = test_date ("2026-11-30");
  g_autoptr (GError) plan_error = NULL;
  g_autoptr (GError) answers_error = NULL;
  g_autoptr (GError) circumstances_error = NULL;
  g_autoptr (StillaPlan) plan = stilla_store_load_plan (store, STILLA_PERSON_FIRST, &plan_error);
  g_autoptr (GPtrArray) answers
      = stilla_store_load_answers (store, STILLA_PERSON_FIRST, &from, &to, &answers_error);
  g_autoptr (StillaCircumstances) circumstances
      = stilla_store_load_circumstances (store, STILLA_PERSON_FIRST, &circumstances_error);

  g_assert_cmpint (plan == NULL, ==, plan_error != NULL);
  g_assert_cmpint (answers == NULL, ==, answers_error != NULL);
  g_assert_cmpint (circumstances == NULL, ==, circumstances_error != NULL);
}

static void
open_bytes (const GString *bytes)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaStore) store = NULL;

  g_assert_true (g_file_set_contents (path, bytes->str, (gssize) bytes->len, NULL));
  store = test_store_try (folder, &error);
  g_assert_cmpint (store == NULL, ==, error != NULL);
  if (store == NULL)
    g_assert_true (holds (path, bytes));
  else if (stilla_store_get_set_aside (store) != NULL)
    g_assert_true (holds (stilla_store_get_set_aside (store), bytes));
  if (store != NULL)
    use (store);
  g_clear_pointer (&store, stilla_store_free);
  test_remove_folder (folder);
}

static void
test_every_length (const GString *whole)
{
  for (gsize length = 0; length <= whole->len; length += 512) {
    g_autoptr (GString) bytes = g_string_new_len (whole->str, (gssize) length);

    open_bytes (bytes);
  }
}

static void
damage (GRand *random, GString *bytes)
{
  gsize length = bytes->len;
  gsize start = (gsize) g_rand_int_range (random, 0, (gint32) length);

  switch (g_rand_int_range (random, 0, 5)) {
  case 0: /* noise from the first byte on */
    for (gsize i = 0; i < length; i++)
      bytes->str[i] = (char) g_rand_int_range (random, 0, 256);
    break;
  case 1: /* noise after the mark that says whose it is */
    for (gsize i = 100; i < length; i++)
      bytes->str[i] = (char) g_rand_int_range (random, 0, 256);
    break;
  case 2: /* a lost sector */
    memset (bytes->str + start, 0, MIN (512, length - start));
    break;
  case 3: /* one bit of the head */
    bytes->str[g_rand_int_range (random, 0, 100)] ^= (char) (1 << g_rand_int_range (random, 0, 8));
    break;
  default:
    bytes->str[start] ^= (char) (1 << g_rand_int_range (random, 0, 8));
    break;
  }
}

/* Something of that name which is no file. */
static void
test_no_file (void)
{
  for (int kind = 0; kind < 2; kind++) {
    g_autofree char *folder = test_folder ();
    g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (kind == 0 ? mkfifo (path, 0600) : g_mkdir (path, 0700), ==, 0);
    g_assert_null (test_store_try (folder, &error));
    g_assert_nonnull (error);
    g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    test_remove_folder (folder);
  }
}

/* A version below the first is none that we ever wrote. */
static void
test_strange_version (const GString *whole)
{
  g_autoptr (GString) bytes = g_string_new_len (whole->str, (gssize) whole->len);
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autoptr (StillaStore) store = NULL;

  memset (bytes->str + 60, 0xff, 4);
  g_assert_true (g_file_set_contents (path, bytes->str, (gssize) bytes->len, NULL));
  store = test_store (folder);
  g_assert_cmpint (stilla_store_get_state (store), ==, STILLA_STORE_NEWER);
  g_assert_true (holds (path, bytes));
  g_clear_pointer (&store, stilla_store_free);
  test_remove_folder (folder);
}

/* Says whether it could open the store and record one answer. */
static int
live_at_once (const char *folder)
{
  g_autoptr (StillaStore) store = test_store_try (folder, NULL);
  const char *times[] = { "08:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-01-01");

  if (store == NULL)
    return 1;
  if (stilla_store_get_state (store) != STILLA_STORE_READY || stilla_store_get_set_aside (store) != NULL)
    return 2;
  return stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL) ? 0 : 3;
}

static void
write_store (const char *folder, const GString *bytes)
{
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);

  g_assert_true (g_file_set_contents (path, bytes->str, (gssize) bytes->len, NULL));
}

/* Several programs start at the same moment: for the first time, or with @before, the store of an older one.
 */
static void
test_at_once (const GString *before)
{
  g_autofree char *folder = test_folder ();
  int pipes[2];
  pid_t children[6];

  if (before != NULL)
    write_store (folder, before);
  g_assert_cmpint (pipe (pipes), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++) {
    children[i] = fork ();
    if (children[i] == 0) {
      char byte;

      close (pipes[1]);
      (void) !read (pipes[0], &byte, 1);
      _exit (live_at_once (folder));
    }
  }
  close (pipes[0]);
  close (pipes[1]);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++) {
    int status;

    g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
    g_assert_true (WIFEXITED (status));
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  }
  test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  guint rounds = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : DEFAULT_ROUNDS;
  g_autoptr (GRand) random
      = g_rand_new_with_seed (argc > 3 ? (guint32) g_ascii_strtoull (argv[3], NULL, 10) : 1);
  g_autoptr (GString) whole = NULL;

  g_assert_cmpint (argc, >, 1);
  stilla_resources_register ();
  whole = read_all (argv[1]);
  for (int i = 0; i < 5; i++) {
    test_at_once (NULL);
    test_at_once (whole);
  }
  test_strange_version (whole);
  test_no_file ();
  test_every_length (whole);
  for (guint i = 0; i < rounds; i++) {
    g_autoptr (GString) bytes = g_string_new_len (whole->str, (gssize) whole->len);

    damage (random, bytes);
    open_bytes (bytes);
  }
  return 0;
}
