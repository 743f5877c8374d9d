/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/print/stilla-print-operation.h"

#include "app/print/stilla-print-settings.h"
#include "core/base/stilla-resources.h"
#include "stilla-test-context.h"
#include "typeset/stilla-print-error.h"

#include <glib/gstdio.h>

typedef struct {
  GSettings *stored;
  StillaContext *context;
  StillaHandoutMaterial *material;
  StillaHandoutOrder *order;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("stilla-print-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  fixture->context = stilla_test_context_new (fixture->stored, fixture->folder);
  fixture->material = stilla_handout_material_new_guide (fixture->context);
  fixture->order = stilla_handout_order_new ();
  stilla_handout_order_add (fixture->order, "glycinate");
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
  g_clear_pointer (&fixture->order, stilla_handout_order_free);
  g_clear_pointer (&fixture->material, stilla_handout_material_unref);
  g_clear_object (&fixture->context);
  g_clear_object (&fixture->stored);
}

static StillaHandoutPages *
lay_out (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  StillaHandoutPages *pages
      = stilla_handout_pages_new (fixture->order, fixture->material, NULL, NULL, &error);

  g_assert_no_error (error);
  return pages;
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

/* The words of the first page of a PDF. */
static char *
read_text (const char *path)
{
  char *output = NULL;
  const char *const words[] = { "pdftotext", "-l", "1", path, "-", NULL };

  g_assert_true (
      g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, NULL));
  return output;
}

static void export(StillaHandoutPages *pages, Fixture *fixture, GtkPageSetup *setup, const char *path)
{
  g_autoptr (GtkPrintOperation) operation = stilla_print_operation_new (pages, fixture->folder);
  g_autoptr (GError) error = NULL;

  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
save (Fixture *fixture, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  stilla_handout_pages_save_async (fixture->order, fixture->material, file, 0, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return stilla_handout_pages_save_finish (result, error);
}

/* What is printed, what is saved and what was laid out for the eye are the same pages. */
static void
test_same_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StillaHandoutPages) pages = lay_out (fixture);
  g_autofree char *exported = in_folder (fixture, "exported.pdf");
  g_autofree char *saved = in_folder (fixture, "saved.pdf");
  g_autofree char *printed_words = NULL;
  g_autofree char *saved_words = NULL;

  export(pages, fixture, NULL, exported);
  g_assert_true (save (fixture, saved, NULL));
  g_assert_cmpint (count_pages (saved), >, 1);
  g_assert_cmpint (count_pages (saved), ==, (int) stilla_page_list_get_n_sheets (pages->list));
  g_assert_cmpint (count_pages (exported), ==, count_pages (saved));
  printed_words = read_text (exported);
  saved_words = read_text (saved);
  g_assert_cmpstr (printed_words, ==, saved_words);
}

/* The paper in the printer counts: on small paper there are more pages. */
static void
test_paper_of_printer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StillaHandoutPages) pages = lay_out (fixture);
  g_autoptr (GtkPageSetup) small = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (GTK_PAPER_NAME_A5);
  g_autofree char *path = in_folder (fixture, "small.pdf");

  gtk_page_setup_set_paper_size_and_default_margins (small, size);
  export(pages, fixture, small, path);
  g_assert_cmpint (count_pages (path), >, (int) stilla_page_list_get_n_sheets (pages->list));
}

static void
test_paper_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) letter = NULL;
  g_autoptr (GtkPageSetup) kept_setup = NULL;
  g_autoptr (GtkPrintSettings) kept = NULL;
  g_autofree char *path = in_folder (fixture, "print.conf");
  StillaPageSpec spec;
  GStatBuf info;

  fixture->order->paper = STILLA_PAPER_LETTER;
  letter = stilla_print_settings_load (fixture->folder, fixture->order, NULL);
  gtk_page_setup_set_left_margin (letter, 100, GTK_UNIT_POINTS);
  gtk_page_setup_set_orientation (letter, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_settings_set_n_copies (settings, 30);
  gtk_print_settings_set_number_up (settings, 4);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, "file:///tmp/Ada-Example.pdf");
  gtk_print_settings_set_printer (settings, "Ward");
  stilla_print_settings_save (fixture->folder, letter, settings);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  kept_setup = stilla_print_settings_load (fixture->folder, fixture->order, &kept);
  stilla_print_settings_init_spec (kept_setup, fixture->order, &spec);
  g_assert_cmpfloat_with_epsilon (spec.width, 612, 0.1);
  g_assert_cmpfloat_with_epsilon (spec.height, 792, 0.1);
  g_assert_cmpfloat_with_epsilon (spec.margin_left, 100, 0.1); /* of the printer */
  g_assert_cmpint (gtk_page_setup_get_orientation (kept_setup), ==, GTK_PAGE_ORIENTATION_PORTRAIT);
  g_assert_cmpstr (gtk_print_settings_get_printer (kept), ==, "Ward");
  g_assert_cmpint (gtk_print_settings_get_n_copies (kept), ==, 1);
  g_assert_cmpint (gtk_print_settings_get_number_up (kept), ==, 1);
  g_assert_null (gtk_print_settings_get (kept, GTK_PRINT_SETTINGS_OUTPUT_URI));
}

/* The sheet is that of the handout, whatever was printed on before. */
static void
test_sheets (Fixture *fixture, gconstpointer data)
{
  static const struct {
    StillaPaper paper;
    gboolean two_up;
    double width, height; /* points, as the paper lies */
  } rows[] = {
    { STILLA_PAPER_A4, FALSE, 595.3, 841.9 }, { STILLA_PAPER_LETTER, FALSE, 612, 792 },
    { STILLA_PAPER_A5, FALSE, 419.5, 595.3 }, { STILLA_PAPER_A4, TRUE, 841.9, 595.3 },
    { STILLA_PAPER_LETTER, TRUE, 792, 612 },  { STILLA_PAPER_A5, TRUE, 841.9, 595.3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GtkPageSetup) setup = NULL;
    g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
    StillaPageSpec spec, seen;

    fixture->order->paper = rows[i].paper;
    fixture->order->two_up = rows[i].two_up;
    setup = stilla_print_settings_load (fixture->folder, fixture->order, NULL);
    g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS), rows[i].width,
                                    0.5);
    g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS), rows[i].height,
                                    0.5);
    stilla_print_settings_init_spec (setup, fixture->order, &spec);
    stilla_page_spec_init_for (&seen, rows[i].paper, FALSE, rows[i].two_up);
    g_assert_cmpfloat_with_epsilon (spec.margin_bottom, seen.margin_bottom, 0.5);
    g_assert_cmpfloat_with_epsilon (spec.margin_left, seen.margin_left, 0.5);
    g_assert_cmpfloat_with_epsilon (spec.width, seen.width, 0.5);
    g_assert_cmpfloat_with_epsilon (spec.height, seen.height, 0.5);
    stilla_print_settings_save (fixture->folder, setup, settings);
  }
}

static void
test_nothing_kept_yet (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = in_folder (fixture, "not-there");
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autoptr (GtkPageSetup) setup = stilla_print_settings_load (missing, fixture->order, &settings);

  g_assert_nonnull (setup);
  g_assert_null (settings);
}

static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "no/such/folder.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_false (save (fixture, path, &error));
  g_assert_error (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT);
}

static void
test_no_such_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "none.pdf");
  g_autoptr (GError) error = NULL;

  stilla_handout_order_add (fixture->order, "no-such-page");
  g_assert_false (save (fixture, path, &error));
  g_assert_nonnull (strstr (error->message, "no-such-page"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Whoever chooses again need not wait for what was chosen before. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  stilla_handout_pages_new_async (fixture->order, fixture->material, cancellable, done_cb, &result);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (stilla_handout_pages_new_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
#define ADD(name, function) \
  g_test_add ("/app/print-operation/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("same-pages", test_same_pages);
  ADD ("paper-of-printer", test_paper_of_printer);
  ADD ("paper-is-kept", test_paper_is_kept);
  ADD ("sheets", test_sheets);
  ADD ("nothing-kept-yet", test_nothing_kept_yet);
  ADD ("unwritable", test_unwritable);
  ADD ("no-such-page", test_no_such_page);
  ADD ("cancelled", test_cancelled);
#undef ADD
  return g_test_run ();
}
