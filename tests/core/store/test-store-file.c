/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-store-file.h"
#include "stilla-test-store.h"

static void
put_number (char *bytes, gsize at, guint32 number)
{
  number = GUINT32_TO_BE (number);
  memcpy (bytes + at, &number, sizeof number);
}

static void
test_inspect (void)
{
  static const struct {
    const char *magic; /* NULL: no file */
    gsize size;
    guint32 application;
    guint32 version;
    gboolean journal;
    StillaStoreFileKind kind;
  } rows[] = {
    { NULL, 0, 0, 0, FALSE, STILLA_STORE_FILE_NONE },
    { "", 0, 0, 0, FALSE, STILLA_STORE_FILE_NONE },
    { "SQLite format 3", 512, STILLA_STORE_APPLICATION_ID, 3, FALSE, STILLA_STORE_FILE_OURS },
    { "SQLite format 3", 512, STILLA_STORE_APPLICATION_ID, 3, TRUE, STILLA_STORE_FILE_OURS },
    { "SQLite format 3", 512, 0, 0, FALSE, STILLA_STORE_FILE_FOREIGN },
    { "SQLite format 3", 512, 0, 0, TRUE, STILLA_STORE_FILE_UNDECIDED },
    { "SQLite format 3", 512, 5, 0, TRUE, STILLA_STORE_FILE_FOREIGN },
    { "SQLite format 3", 99, STILLA_STORE_APPLICATION_ID, 0, FALSE, STILLA_STORE_FILE_DAMAGED },
    { "nonsense", 512, 0, 0, FALSE, STILLA_STORE_FILE_DAMAGED },
    { "nonsense", 512, 0, 0, TRUE, STILLA_STORE_FILE_UNDECIDED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *folder = test_folder ();
    g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
    g_autofree char *journal = g_strconcat (path, "-journal", NULL);
    char bytes[512] = { 0 };
    StillaStoreFileKind kind;
    int version;

    if (rows[i].magic != NULL) {
      memcpy (bytes, rows[i].magic, strlen (rows[i].magic));
      put_number (bytes, 60, rows[i].version);
      put_number (bytes, 68, rows[i].application);
      g_assert_true (g_file_set_contents (path, bytes, (gssize) rows[i].size, NULL));
    }
    if (rows[i].journal)
      g_assert_true (g_file_set_contents (journal, "x", 1, NULL));
    g_assert_true (stilla_store_file_inspect (path, &kind, &version, NULL));
    g_test_message ("row %u", i);
    g_assert_cmpint (kind, ==, rows[i].kind);
    g_assert_cmpint (version, ==, kind == STILLA_STORE_FILE_OURS ? (int) rows[i].version : 0);
    test_remove_folder (folder);
  }
}

static void
test_create (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (stilla_store_file_create (path, NULL));
  g_assert_false (stilla_store_file_create (path, &error));
  g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_OPEN);
  test_remove_folder (folder);
}

static void
test_set_aside_takes_the_journal (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *moved = NULL;
  g_autofree char *moved_journal = NULL;
  GDate today = test_date ("2026-11-20");
  GStatBuf info;

  g_assert_true (g_file_set_contents (path, "a", 1, NULL));
  g_assert_true (g_file_set_contents (journal, "b", 1, NULL));
  g_chmod (path, 0644);
  moved = stilla_store_file_set_aside (path, &today, NULL);
  moved_journal = g_strconcat (moved, "-journal", NULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_stat (moved, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_test (moved_journal, G_FILE_TEST_EXISTS));
  test_remove_folder (folder);
}

static void
test_missing (void)
{
  g_autofree char *folder = test_folder ();
  g_autofree char *path = g_build_filename (folder, "plans.db", NULL);
  GDate today = test_date ("2026-11-20");

  g_assert_null (stilla_store_file_set_aside (path, &today, NULL));
  g_assert_false (stilla_store_file_protect (path, NULL));
  g_assert_false (stilla_store_file_sync (path, NULL));
  g_assert_true (stilla_store_file_is_writable (path));
  test_remove_folder (folder);
  g_assert_false (stilla_store_file_is_writable (path));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/file/inspect", test_inspect);
  g_test_add_func ("/store/file/create", test_create);
  g_test_add_func ("/store/file/set-aside-takes-the-journal", test_set_aside_takes_the_journal);
  g_test_add_func ("/store/file/missing", test_missing);
  return g_test_run ();
}
