/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/stilla-print-operation.h"

#include "app/print/stilla-print-settings.h"
#include "core/base/stilla-resources.h"
#include "typeset/stilla-print-error.h"

#include <glib/gstdio.h>

typedef struct {
  StillaBundle *bundle;
  StillaRendition *page;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", "us-ca", NULL);
  g_autoptr (GError) error = NULL;

  fixture->bundle = stilla_bundle_load_shipped (&error);
  g_assert_no_error (error);
  fixture->page = stilla_rendition_new (fixture->bundle, "glycinate", reader, &error);
  g_assert_no_error (error);
  fixture->folder = g_dir_make_tmp ("stilla-print-XXXXXX", &error);
  g_assert_no_error (error);
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
  g_clear_pointer (&fixture->page, stilla_rendition_unref);
  g_clear_pointer (&fixture->bundle, stilla_bundle_unref);
}

static char *
in_folder (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static int
count_pages (const char *path)
{
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  const char *const words[] = { "pdfinfo", path, NULL };
  const char *line;

  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  line = strstr (output, "Pages:");
  g_assert_nonnull (line);
  return (int) g_ascii_strtoll (line + strlen ("Pages:"), NULL, 10);
}

/* The operation and the file are made from the same pages: as many of them, without any screen. */
static void
test_same_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkPrintOperation) operation = stilla_print_operation_new (fixture->page, fixture->folder);
  g_autofree char *exported = in_folder (fixture, "exported.pdf");
  g_autofree char *saved = in_folder (fixture, "saved.pdf");
  g_autoptr (GFile) file = g_file_new_for_path (saved);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, exported);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (stilla_print_save_pdf (fixture->page, file, fixture->folder, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_pages (saved), >, 1);
  g_assert_cmpint (count_pages (exported), ==, count_pages (saved));
}

static void
test_paper_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkPageSetup) letter = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) kept_setup = NULL;
  g_autoptr (GtkPrintSettings) kept = NULL;
  StillaPageSpec spec;

  gtk_page_setup_set_paper_size (letter, size);
  gtk_page_setup_set_orientation (letter, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_settings_set_n_copies (settings, 30);
  gtk_print_settings_set_printer (settings, "Ward");
  stilla_print_settings_save (fixture->folder, letter, settings);
  stilla_print_settings_load (fixture->folder, &kept_setup, &kept);
  stilla_print_settings_init_spec (kept_setup, &spec);
  g_assert_cmpfloat_with_epsilon (spec.width, 612, 0.1);
  g_assert_cmpfloat_with_epsilon (spec.height, 792, 0.1);
  g_assert_cmpstr (gtk_print_settings_get_printer (kept), ==, "Ward");
  g_assert_cmpint (gtk_print_settings_get_n_copies (kept), ==, 1);
}

static void
test_nothing_kept_yet (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = in_folder (fixture, "not-there");
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPrintSettings) settings = NULL;

  stilla_print_settings_load (missing, &setup, &settings);
  g_assert_nonnull (setup);
  g_assert_null (settings);
}

static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "no/such/folder.pdf");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (stilla_print_save_pdf (fixture->page, file, fixture->folder, &error));
  g_assert_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add ("/app/print-operation/same-pages", Fixture, NULL, set_up, test_same_pages, tear_down);
  g_test_add ("/app/print-operation/paper-is-kept", Fixture, NULL, set_up, test_paper_is_kept, tear_down);
  g_test_add ("/app/print-operation/nothing-kept-yet", Fixture, NULL, set_up, test_nothing_kept_yet,
              tear_down);
  g_test_add ("/app/print-operation/unwritable", Fixture, NULL, set_up, test_unwritable, tear_down);
  return g_test_run ();
}
