/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-csv-read.h"

#include "core/base/stilla-ordinary-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* "1:a|b 3:c": the number of each row and its cells. */
static char *
describe (const GPtrArray *rows)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    const StillaCsvRow *row = g_ptr_array_index (rows, i);

    g_string_append_printf (out, "%s%u:", i > 0 ? " " : "", row->row);
    for (guint k = 0; k < row->cells->len; k++)
      g_string_append_printf (out, "%s%s", k > 0 ? "|" : "", (char *) g_ptr_array_index (row->cells, k));
  }
  return g_string_free (out, FALSE);
}

static void
test_rows (void)
{
  static const struct {
    const char *text;
    const char *rows;
  } cases[] = {
    { "", "" },
    { "a", "1:a" },
    { "a,b\n", "1:a|b" },
    { "a,b\r\nc,d\r\n", "1:a|b 2:c|d" },
    { "a\rb\r", "1:a 2:b" },
    { "a\n\nb", "1:a 3:b" },
    { "a\n,,\n\"\"\nb", "1:a 4:b" },
    { "a,", "1:a|" },
    { ",a", "1:|a" },
    { "\xef\xbb\xbf"
      "a,b",
      "1:a|b" },
    { "\xef\xbb\xbf"
      "\"a\",b",
      "1:a|b" },
    { "\xef\xbb\xbf", "" },
    { "\"a,b\",\"c\"\"d\",\"\"\"\"", "1:a,b|c\"d|\"" },
    { "\"a\nb\",c\nd", "1:a\nb|c 2:d" },
    { "\"a\r\nb\"\r\nd", "1:a\r\nb 2:d" },
    { " a , b ", "1: a | b " },
    { "=1+1,+1,-1,@x", "1:=1+1|+1|-1|@x" },
    { "\u0645\u063a,\U0001F48A", "1:\u0645\u063a|\U0001F48A" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) rows = stilla_csv_parse (cases[i].text, strlen (cases[i].text), "t.csv", &error);
    g_autofree char *found = NULL;

    g_assert_no_error (error);
    found = describe (rows);
    g_assert_cmpstr (found, ==, cases[i].rows);
  }
}

static void
test_refused (void)
{
  static const struct {
    const char *bytes;
    gssize length;
    StillaCsvError code;
    const char *words;
  } cases[] = {
    { "a,\"b", -1, STILLA_CSV_ERROR_SYNTAX, "line 1: a quotation mark begins" },
    { "a\r\n\r\n\"b\nc\n", -1, STILLA_CSV_ERROR_SYNTAX, "line 3: a quotation mark begins" },
    { "a\rb\r\"", -1, STILLA_CSV_ERROR_SYNTAX, "line 3: a quotation mark begins" },
    { "\"a\nb\"c", -1, STILLA_CSV_ERROR_SYNTAX, "line 2: words follow" },
    { "\"a\" ,b", -1, STILLA_CSV_ERROR_SYNTAX, "line 1: words follow" },
    { "a\n b\"c\"", -1, STILLA_CSV_ERROR_SYNTAX, "line 2: a quotation mark stands within" },
    { "a,b\nc\0,d", 8, STILLA_CSV_ERROR_TEXT, "line 2" },
    { "a\nb\n\xe9t\xe9", -1, STILLA_CSV_ERROR_TEXT, "line 3" },
    { "\xff\xfe"
      "a\0b\0",
      6, STILLA_CSV_ERROR_TEXT, "line 1" },
    { "a\xc0\xaf", -1, STILLA_CSV_ERROR_TEXT, "UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    gsize length = cases[i].length >= 0 ? (gsize) cases[i].length : strlen (cases[i].bytes);
    g_autoptr (GError) error = NULL;

    g_assert_null (stilla_csv_parse (cases[i].bytes, length, "t.csv", &error));
    g_assert_error (error, STILLA_CSV_ERROR, (int) cases[i].code);
    g_assert_nonnull (strstr (error->message, cases[i].words));
    g_assert_nonnull (strstr (error->message, "t.csv"));
  }
}

static GString *
repeat (const char *words, guint times)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (out, words);
  return out;
}

static void
check_limit (const char *words, guint most, const char *tail)
{
  g_autoptr (GString) all = repeat (words, most);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = stilla_csv_parse (all->str, all->len, "t.csv", &error);

  g_assert_no_error (error);
  g_assert_nonnull (rows);
  g_string_append (all, tail);
  g_assert_null (stilla_csv_parse (all->str, all->len, "t.csv", &error));
  g_assert_error (error, STILLA_CSV_ERROR, STILLA_CSV_ERROR_SIZE);
}

static void
test_limits (void)
{
  check_limit ("a,b\n", STILLA_CSV_MAX_ROWS + 1, "a,b");
  check_limit (",", STILLA_CSV_MAX_CELLS - 1, ",");
  check_limit ("aaaaaaaa", STILLA_CSV_MAX_BYTES / 8, "a");
}

static void
test_rows_without_words_do_not_count (void)
{
  g_autoptr (GString) all = repeat (",\n", STILLA_CSV_MAX_ROWS * 2);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *found = NULL;

  g_string_append (all, "a");
  rows = stilla_csv_parse (all->str, all->len, "t.csv", NULL);
  found = describe (rows);
  g_assert_cmpstr (found, ==, "20001:a");
}

static void
assert_unreadable (const char *path, StillaOrdinaryFileError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (path);

  g_assert_null (stilla_csv_read (path, &error));
  g_assert_error (error, STILLA_ORDINARY_FILE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("stilla-csv-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "t.csv", NULL);
  g_autofree char *link = g_build_filename (folder, "link.csv", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autoptr (GString) large = repeat ("a", STILLA_CSV_MAX_BYTES + 1);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  assert_unreadable (path, STILLA_ORDINARY_FILE_ERROR_MISSING);
  assert_unreadable (folder, STILLA_ORDINARY_FILE_ERROR_NOT_ORDINARY);
  g_assert_true (g_file_set_contents (path, "a,b\n", -1, NULL));
  g_assert_cmpint (symlink (path, link), ==, 0);
  rows = stilla_csv_read (link, &error);
  g_assert_no_error (error);
  found = describe (rows);
  g_assert_cmpstr (found, ==, "1:a|b");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_unreadable (pipe, STILLA_ORDINARY_FILE_ERROR_NOT_ORDINARY);
  g_assert_true (g_file_set_contents (path, large->str, (gssize) large->len, NULL));
  assert_unreadable (path, STILLA_ORDINARY_FILE_ERROR_TOO_LARGE);
  g_unlink (path);
  g_unlink (link);
  g_unlink (pipe);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-read/rows", test_rows);
  g_test_add_func ("/exchange/csv-read/refused", test_refused);
  g_test_add_func ("/exchange/csv-read/limits", test_limits);
  g_test_add_func ("/exchange/csv-read/empty-rows", test_rows_without_words_do_not_count);
  g_test_add_func ("/exchange/csv-read/files", test_files);
  return g_test_run ();
}
