/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-handout-table.h"

#include "core/exchange/stilla-csv-read.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static GPtrArray *
read_table (const char *text, const char *folder, GError **error)
{
  g_autoptr (StillaHandoutRequest) defaults = stilla_handout_request_new ();
  g_autoptr (GPtrArray) rows = stilla_csv_parse (text, strlen (text), "t.csv", NULL);

  g_assert_nonnull (rows);
  g_assert_true (stilla_handout_request_set (defaults, STILLA_HANDOUT_FIELD_PAPER, "letter", NULL));
  g_assert_true (stilla_handout_request_set (defaults, STILLA_HANDOUT_FIELD_PRACTICE, "mine.conf", NULL));
  return stilla_handout_table_new (rows, "t.csv", folder, defaults, error);
}

static const StillaHandoutRow *
get (const GPtrArray *rows, guint i)
{
  return g_ptr_array_index (rows, i);
}

static void
test_rows (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = read_table ("output, pages ,paper,large,plan,practice,patient\n"
                                           "a.pdf,glycinate,,,,,\n"
                                           "\n"
                                           " /b.pdf ,\"glycinate sheet:diary\",a5,yes,p.xml,q.conf,=Ada\n",
                                           "/folder", &error);
  const StillaHandoutRequest *first, *second;

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpuint (get (rows, 0)->row, ==, 2);
  g_assert_cmpuint (get (rows, 1)->row, ==, 4);
  first = get (rows, 0)->request;
  second = get (rows, 1)->request;
  g_assert_cmpstr (first->output, ==, "/folder/a.pdf");
  g_assert_cmpstr (first->practice, ==, "mine.conf");
  g_assert_cmpint (first->order->paper, ==, STILLA_PAPER_LETTER);
  g_assert_cmpuint (first->order->parts->len, ==, 1);
  g_assert_cmpstr (second->output, ==, "/b.pdf");
  g_assert_cmpstr (second->practice, ==, "/folder/q.conf");
  g_assert_cmpstr (second->plan, ==, "/folder/p.xml");
  g_assert_cmpint (second->order->paper, ==, STILLA_PAPER_A5);
  g_assert_true (second->order->large);
  g_assert_cmpstr (second->order->patient, ==, "=Ada");
  g_assert_cmpuint (second->order->parts->len, ==, 3);
}

static void
test_heads_refused (void)
{
  static const struct {
    const char *text;
    const char *words;
  } cases[] = {
    { "", "asks for nothing" },
    { "pages,output\n", "asks for nothing" },
    { "pages,out\na,b\n", "second-language" },
    { "pages,Output\na,b\n", "“Output”" },
    { "pages,output,\na,b,\n", "“”" },
    { "pages;output\na;b\n", "commas" },
    { "pages\toutput\na\tb\n", "commas" },
    { "pages,output,pages\na,b,a\n", "twice" },
    { "pages,paper\na,a4\n", "output, and pages" },
    { "output,paper\na,a4\n", "output, and pages" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_table (cases[i].text, ".", &error));
    g_assert_error (error, STILLA_HANDOUT_TABLE_ERROR, STILLA_HANDOUT_TABLE_ERROR_HEAD);
    g_assert_nonnull (strstr (error->message, cases[i].words));
    g_assert_nonnull (strstr (error->message, "t.csv"));
  }
}

static void
test_bad_rows (void)
{
  static const struct {
    const char *row;
    const char *words;
  } cases[] = {
    { "glycinate", "1 cells" },
    { "glycinate,o.pdf,,,", "5 cells" },
    { "glycinate,,a4,", "no name" },
    { ",o.pdf,a4,", "Nothing is asked for" },
    { "glycinate,o.pdf,a3,", "a3" },
    { "sheet:none,o.pdf,,", "sheet:none" },
    { "sheet:plan,o.pdf,,", "needs a plan" },
    { "=1+1,o.pdf,,", "begins like a formula" },
    { "glycinate,=cmd,,", "begins like a formula" },
    { "glycinate,+o.pdf,,", "Begin output with a letter" },
    { "glycinate,-o.pdf,,", "begins like a formula" },
    { "@x,o.pdf,,", "Begin pages with a letter" },
    { "glycinate,\"o\n.pdf\",,", "one line" },
    { "glycinate,o\033[31m.pdf,,", "one line" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text
        = g_strdup_printf ("pages,output,paper,patient\n%s\nglycinate,good.pdf,,=Ada\n", cases[i].row);
    g_autoptr (GPtrArray) rows = read_table (text, ".", NULL);

    g_assert_cmpuint (rows->len, ==, 2);
    g_assert_null (get (rows, 0)->request);
    g_assert_nonnull (get (rows, 0)->error);
    g_assert_nonnull (strstr (get (rows, 0)->error->message, cases[i].words));
    g_assert_no_error (get (rows, 1)->error);
    g_assert_cmpstr (get (rows, 1)->request->output, ==, "good.pdf");
  }
}

static void
test_same_output (void)
{
  g_autofree char *folder = g_dir_make_tmp ("stilla-table-XXXXXX", NULL);
  g_autofree char *link = g_build_filename (folder, "link", NULL);
  g_autoptr (GPtrArray) rows = NULL;
  static const guint others[] = { 4, 0, 2, 2, 2, 0, 9, 8 };

  g_assert_cmpint (symlink (".", link), ==, 0);
  rows = read_table ("pages,output\na,o.pdf\na,p.pdf\na,./o.pdf\na,no/../o.pdf\na,link/o.pdf\na,no/o.pdf\n"
                     "a,no/q.pdf\na,no//q.pdf\n",
                     folder, NULL);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (others));
  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *words = g_strdup_printf ("Row %u has the same output", others[i]);

    g_assert_true ((get (rows, i)->request == NULL) == (others[i] > 0));
    if (others[i] > 0)
      g_assert_nonnull (strstr (get (rows, i)->error->message, words));
  }
  g_unlink (link);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/handout-table/rows", test_rows);
  g_test_add_func ("/paper/handout-table/heads-refused", test_heads_refused);
  g_test_add_func ("/paper/handout-table/bad-rows", test_bad_rows);
  g_test_add_func ("/paper/handout-table/same-output", test_same_output);
  return g_test_run ();
}
