/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/stilla-statement.h"
#include "stilla-test-store.h"

static StillaDb *
open_empty (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "test.db", NULL);
  StillaDb *db;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  db = stilla_db_open (path, STILLA_DB_READ_WRITE, NULL);
  g_assert_nonnull (db);
  return db;
}

static void
test_rows (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaDb) db = open_empty (folder);

  g_assert_true (stilla_db_exec (db, "CREATE TABLE t (a TEXT, b INTEGER) STRICT", NULL));
  for (int i = 0; i < 2; i++) {
    g_autoptr (StillaStatement) row = stilla_db_prepare (db, "INSERT INTO t VALUES (?, ?)", NULL);

    if (i == 0)
      stilla_statement_bind_text (row, 1, "first");
    stilla_statement_bind_number (row, 2, G_MAXINT64);
    g_assert_true (stilla_statement_run (row, NULL));
  }
  {
    g_autoptr (StillaStatement) rows = stilla_db_prepare (db, "SELECT a, b FROM t ORDER BY rowid", NULL);
    g_autofree char *text = NULL;

    g_assert_cmpint (stilla_statement_step (rows, NULL), ==, STILLA_STEP_ROW);
    text = stilla_statement_dup_text (rows, 0);
    g_assert_cmpstr (text, ==, "first");
    g_assert_cmpint (stilla_statement_get_number (rows, 1), ==, G_MAXINT64);
    /* The value of the row before is not bound again. */
    g_assert_cmpint (stilla_statement_step (rows, NULL), ==, STILLA_STEP_ROW);
    g_assert_true (stilla_statement_is_null (rows, 0));
    g_assert_null (stilla_statement_dup_text (rows, 0));
    g_assert_cmpint (stilla_statement_step (rows, NULL), ==, STILLA_STEP_DONE);
  }
  test_remove_folder (folder);
}

static void
test_errors (void)
{
  g_autofree char *folder = test_folder ();
  g_autoptr (StillaDb) db = open_empty (folder);
  g_autoptr (GError) error = NULL;

  g_assert_null (stilla_db_prepare (db, "SELECT \"typing error\"", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_true (stilla_db_exec (db, "CREATE TABLE t (a TEXT NOT NULL) STRICT", NULL));
  {
    g_autoptr (StillaStatement) row = stilla_db_prepare (db, "INSERT INTO t VALUES (?)", NULL);

    stilla_statement_bind_number (row, 9, 1);
    g_assert_cmpint (stilla_statement_step (row, &error), ==, STILLA_STEP_ERROR);
    g_assert_nonnull (error);
    g_clear_error (&error);
  }
  {
    g_autoptr (StillaStatement) row = stilla_db_prepare (db, "INSERT INTO t VALUES (?)", NULL);

    stilla_statement_bind_text (row, 1, NULL);
    g_assert_false (stilla_statement_run (row, &error));
    g_assert_error (error, STILLA_STORE_ERROR, STILLA_STORE_ERROR_REFUSED);
  }
  test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/statement/rows", test_rows);
  g_test_add_func ("/store/statement/errors", test_errors);
  return g_test_run ();
}
