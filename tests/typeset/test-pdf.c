/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-pdf.h"

#include "typeset/stilla-print-error.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

typedef struct {
  char *folder;
  StillaFlow *flow;
  StillaPageList *pages;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  StillaFlow *flow = stilla_flow_new ("en", NULL);
  g_autoptr (GError) error = NULL;
  StillaText *claim = stilla_text_new_plain ("Words that have a source.");
  StillaFlowItem *title, *source;
  StillaPageSpec spec;

  fixture->folder = g_dir_make_tmp ("stilla-pdf-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->flow = flow;
  flow->title = g_strdup ("It's a \\ title (with) [marks] & ünï");
  flow->guide = g_strdup ("A guide");
  flow->edition = g_strdup ("Edition 1");
  flow->review_status = g_strdup ("Not checked");
  stilla_citations_add (flow->citations, "one");
  g_strfreev (claim->sources);
  claim->sources = g_strsplit ("one", " ", -1);
  g_ptr_array_add (flow->texts, claim);
  title = stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, STILLA_ROLE_TITLE,
                                stilla_flow_own_text (flow, flow->title));
  stilla_flow_add (flow, title);
  stilla_flow_add (flow, stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, STILLA_ROLE_BODY, claim));
  source = stilla_flow_item_new (STILLA_FLOW_PARAGRAPH, STILLA_ROLE_SOURCE,
                                 stilla_flow_own_text (flow, "A source."));
  source->anchor = g_strdup ("source-1");
  stilla_flow_add (flow, source);
  stilla_page_spec_init_for (&spec, STILLA_PAPER_A4, FALSE, FALSE);
  fixture->pages = stilla_page_list_new (flow, &spec, NULL, &error);
  g_assert_no_error (error);
}

static guint
count_files (const Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->pages, stilla_page_list_free);
  g_clear_pointer (&fixture->flow, stilla_flow_unref);
}

static char *
in_folder (const Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static char *
run (const char *program, const char *option, const char *path)
{
  const char *const words[] = { program, option, path, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return output;
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = in_folder (fixture, "first.pdf");
  g_autofree char *second = in_folder (fixture, "second.pdf");
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  gsize a_length, b_length;
  g_autoptr (GError) error = NULL;

  g_assert_true (stilla_pdf_write (fixture->pages, first, 1000000000, &error));
  g_assert_true (stilla_pdf_write (fixture->pages, second, 1000000000, &error));
  g_assert_true (g_file_get_contents (first, &a, &a_length, NULL));
  g_assert_true (g_file_get_contents (second, &b, &b_length, NULL));
  g_assert_cmpmem (a, a_length, b, b_length);
}

static void
test_metadata (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "out.pdf");
  g_autofree char *info = NULL;

  g_assert_true (stilla_pdf_write (fixture->pages, path, 1000000000, NULL));
  info = run ("pdfinfo", "-isodates", path);
  g_assert_nonnull (strstr (info, "It's a \\ title (with) [marks] & ünï"));
  g_assert_nonnull (strstr (info, "The Stilla contributors"));
  g_assert_nonnull (strstr (info, "2001-09-09T01:46:40"));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
}

/* The title is a heading, the words a paragraph, and the mark of the source leads to the list. */
static void
test_structure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "out.pdf");
  g_autofree char *structure = NULL;
  g_autofree char *words = NULL;

  g_assert_true (stilla_pdf_write (fixture->pages, path, 1000000000, NULL));
  structure = run ("pdfinfo", "-struct", path);
  g_assert_true (g_str_has_prefix (structure, "Document"));
  g_assert_nonnull (strstr (structure, "H1"));
  g_assert_nonnull (strstr (structure, "\n  P"));
  g_assert_nonnull (strstr (structure, "Link"));
  words = run ("pdfinfo", "-struct-text", path);
  g_assert_nonnull (strstr (words, "Words that have a source."));
  /* Decoration stays outside. */
  g_assert_null (strstr (words, "Page 1 of 1"));
}

typedef struct {
  const char *test;
  const char *path; /* under the test's folder unless it begins with a slash */
} BadPath;

static const BadPath bad_paths[] = {
  { "/typeset/pdf/no-folder", "missing/out.pdf" },
  { "/typeset/pdf/is-folder", "." },
  { "/typeset/pdf/device", "/dev/full" },
};

static void
test_bad_path (Fixture *fixture, gconstpointer data)
{
  const BadPath *bad = data;
  g_autofree char *path = *bad->path == '/' ? g_strdup (bad->path) : in_folder (fixture, bad->path);
  g_autoptr (GError) error = NULL;

  g_assert_false (stilla_pdf_write (fixture->pages, path, 0, &error));
  g_assert_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* The disk gives out in the middle: what was there before stays, and nothing half-written. */
static void
test_keeps_old (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "out.pdf");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit before, small;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 1000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (stilla_pdf_write (fixture->pages, path, 0, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/typeset/pdf/same-bytes", Fixture, NULL, set_up, test_same_bytes, tear_down);
  g_test_add ("/typeset/pdf/metadata", Fixture, NULL, set_up, test_metadata, tear_down);
  g_test_add ("/typeset/pdf/structure", Fixture, NULL, set_up, test_structure, tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_paths); i++)
    g_test_add (bad_paths[i].test, Fixture, &bad_paths[i], set_up, test_bad_path, tear_down);
  g_test_add ("/typeset/pdf/keeps-old", Fixture, NULL, set_up, test_keeps_old, tear_down);
  return g_test_run ();
}
