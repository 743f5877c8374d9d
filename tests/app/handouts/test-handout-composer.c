/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-handout-composer.h"

#include "app/handouts/stilla-handouts-page.h"
#include "app/handouts/stilla-part-row.h"
#include "app/handouts/stilla-set-window.h"
#include "app/handouts/stilla-sheet-view.h"
#include "app/platform/stilla-style-layer.h"
#include "app/print/stilla-handout-task.h"
#include "app/stilla-app-resources.h"
#include "core/base/stilla-resources.h"
#include "model/stilla-handout-sets.h"
#include "stilla-test-context.h"
#include "stilla-test-store.h"
#include "stilla-test-widget.h"

#include <adwaita.h>

typedef struct {
  char *folder;
  GSettings *stored;
  StillaContext *context;
  GtkWidget *window;
  GtkWidget *page;
  StillaHandoutChoice *choice;
} Fixture;

static void
open_window (Fixture *self)
{
  GtkWidget *toasts = adw_toast_overlay_new ();

  self->page = stilla_handouts_page_new (self->context);
  self->choice = stilla_handout_composer_get_choice (
      stilla_handouts_page_get_composer (STILLA_HANDOUTS_PAGE (self->page)));
  self->window = gtk_window_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), self->page);
  gtk_window_set_child (GTK_WINDOW (self->window), toasts);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1100, 900);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = test_folder ();
  self->stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  self->context = stilla_test_context_new (self->stored, self->folder);
  stilla_settings_forget (stilla_context_get_settings (self->context));
  while (!stilla_planner_is_loaded (stilla_context_get_planner (self->context)))
    g_main_context_iteration (NULL, TRUE);
  open_window (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  stilla_context_close (self->context);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->context);
  test_remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_object (&self->stored);
}

static guint
count_sheets (GtkWidget *widget)
{
  guint n = 0;

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return 0;
  if (STILLA_IS_SHEET_VIEW (widget))
    return 1;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_sheets (child);
  return n;
}

/* Waits until there are pages that are none of @n. */
static guint
wait_for_other_sheets (Fixture *self, guint n)
{
  gint64 deadline = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;
  guint now;

  while ((now = count_sheets (self->window)) == n || now == 0) {
    if (g_get_monotonic_time () > deadline)
      g_error ("there are %u pages still", n);
    g_main_context_iteration (NULL, FALSE);
    g_usleep (1000);
  }
  return now;
}

static GtkWidget *
need_check (Fixture *self, const char *words)
{
  return gtk_widget_get_ancestor (test_need (self->window, GTK_TYPE_LABEL, words), GTK_TYPE_CHECK_BUTTON);
}

static void
search (Fixture *self, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (test_need (self->window, GTK_TYPE_SEARCH_ENTRY, NULL)), words);
}

static void
test_pages (Fixture *self, gconstpointer data)
{
  guint one, two, large;

  test_need (self->window, GTK_TYPE_LABEL, "Nothing chosen yet");
  g_assert_false (gtk_widget_get_sensitive (test_need (self->window, GTK_TYPE_BUTTON, "Print…")));
  search (self, "glycin");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (need_check (self, "Glycinate")), TRUE);
  one = wait_for_other_sheets (self, 0);
  g_assert_true (gtk_widget_get_sensitive (test_need (self->window, GTK_TYPE_BUTTON, "Print…")));
  stilla_handout_choice_set_picked (self->choice, "about-this-guide", TRUE);
  two = wait_for_other_sheets (self, one);
  g_assert_cmpuint (two, >, one);
  stilla_handout_choice_set_large (self->choice, TRUE);
  large = wait_for_other_sheets (self, two);
  g_assert_cmpuint (large, >, two);
  stilla_handout_choice_set_two_up (self->choice, TRUE);
  g_assert_cmpuint (wait_for_other_sheets (self, large), >, 1);
  stilla_handout_choice_set_picked (self->choice, "glycinate", FALSE);
  stilla_handout_choice_set_picked (self->choice, "about-this-guide", FALSE);
  test_need (self->window, GTK_TYPE_LABEL, "Nothing chosen yet");
}

/* What was asked for last is what is shown, however quickly one changes one's mind. */
static void
test_newest (Fixture *self, gconstpointer data)
{
  guint n;

  stilla_handout_choice_set_picked (self->choice, "about-this-guide", TRUE);
  n = wait_for_other_sheets (self, 0);
  for (int i = 0; i < 20; i++) {
    stilla_handout_choice_set_picked (self->choice, "glycinate", i % 2 == 0);
    g_main_context_iteration (NULL, FALSE);
  }
  stilla_handout_choice_set_picked (self->choice, "forms-compared", TRUE);
  g_assert_cmpuint (wait_for_other_sheets (self, n), >, n);
  stilla_handout_choice_set_picked (self->choice, "forms-compared", FALSE);
  while (count_sheets (self->window) != n)
    g_main_context_iteration (NULL, TRUE);
}

/* One page large enough to read takes all the room; the page that one looked at stays. */
static void
test_zoom (Fixture *self, gconstpointer data)
{
  GtkToggleButton *read;
  guint n;

  stilla_handout_choice_set_picked (self->choice, "glycinate", TRUE);
  n = wait_for_other_sheets (self, 0);
  read = GTK_TOGGLE_BUTTON (test_need (self->window, GTK_TYPE_TOGGLE_BUTTON, "Read"));
  g_signal_emit_by_name (test_need (self->window, STILLA_TYPE_SHEET_VIEW, NULL), "activated");
  g_assert_true (gtk_toggle_button_get_active (read));
  while (test_find (self->window, GTK_TYPE_SEARCH_ENTRY, NULL) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_sheets (self->window), ==, n);
  gtk_toggle_button_set_active (read, FALSE);
  test_need (self->window, GTK_TYPE_SEARCH_ENTRY, NULL);
}

/* What cannot be printed is said in place of the pages, and can be taken out. */
static void
test_failure (Fixture *self, gconstpointer data)
{
  stilla_handout_choice_set_picked (self->choice, "no-such-page", TRUE);
  test_need (self->window, GTK_TYPE_LABEL, "This cannot be printed as it is");
  test_need (self->window, GTK_TYPE_LABEL, "no-such-page (not in this guide)");
  g_assert_false (gtk_widget_get_sensitive (test_need (self->window, GTK_TYPE_BUTTON, "Print…")));
  g_signal_emit_by_name (test_need (self->window, STILLA_TYPE_PART_ROW, NULL), "remove");
  test_need (self->window, GTK_TYPE_LABEL, "Nothing chosen yet");
}

static char *
dup_order (Fixture *self)
{
  const GPtrArray *parts = stilla_handout_choice_get_order (self->choice)->parts;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++) {
    g_autofree char *part = stilla_handout_part_to_string (g_ptr_array_index (parts, i));

    g_string_append_printf (words, "%s ", part);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
assert_order (Fixture *self, const char *expected)
{
  g_autofree char *order = dup_order (self);

  g_assert_cmpstr (order, ==, expected);
}

static void
test_order (Fixture *self, gconstpointer data)
{
  GtkWidget *row;

  stilla_handout_choice_set_picked (self->choice, "glycinate", TRUE);
  stilla_handout_choice_set_picked (self->choice, "forms-compared", TRUE);
  row = test_need (self->window, STILLA_TYPE_PART_ROW, NULL);
  gtk_widget_grab_focus (row);
  g_signal_emit_by_name (row, "move", 1);
  assert_order (self, "forms-compared glycinate ");
  g_assert_true (gtk_widget_is_focus (gtk_widget_get_next_sibling (row))); /* the keyboard goes with it */
  g_signal_emit_by_name (row, "move", -1);                                 /* there is nothing above it */
  assert_order (self, "forms-compared glycinate ");
  g_signal_emit_by_name (row, "drop", 1);
  assert_order (self, "glycinate forms-compared ");
  g_signal_emit_by_name (row, "remove");
  assert_order (self, "forms-compared ");
  test_press (self->window, "Undo");
  assert_order (self, "glycinate forms-compared ");
}

static void
test_search (Fixture *self, gconstpointer data)
{
  search (self, "GLYCIN");
  while (test_find (self->window, GTK_TYPE_LABEL, "Headache diary") != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_get_mapped (need_check (self, "Glycinate")));
  search (self, "diary head");
  test_need (self->window, GTK_TYPE_LABEL, "Headache diary");
  while (test_find (self->window, GTK_TYPE_LABEL, "Glycinate") != NULL)
    g_main_context_iteration (NULL, TRUE);
  search (self, "nothing has these words");
  test_need (self->window, GTK_TYPE_LABEL, "Nothing has these words. Try another word.");
  search (self, "");
  test_need (self->window, GTK_TYPE_LABEL, "My plan");
}

static StillaSetWindow *
wait_for_set_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (;;) {
    for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (STILLA_IS_SET_WINDOW (window))
        return STILLA_SET_WINDOW (window);
    }
    g_main_context_iteration (NULL, TRUE);
  }
}

static void
save_set (Fixture *self, const char *name, const char *button)
{
  StillaSetWindow *window;
  gpointer left;

  test_press (self->window, "Save as a set…");
  window = left = wait_for_set_window ();
  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_editable_set_text (GTK_EDITABLE (test_need (GTK_WIDGET (window), GTK_TYPE_ENTRY, NULL)), name);
  test_press (GTK_WIDGET (window), button);
  while (left != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static StillaHandoutSets *
read_sets (Fixture *self)
{
  g_autofree char *path = g_build_filename (self->folder, STILLA_HANDOUT_SETS_FILE, NULL);
  g_autoptr (GError) error = NULL;
  StillaHandoutSets *sets = stilla_handout_sets_read (path, &error);

  g_assert_no_error (error);
  return sets;
}

static void
test_sets (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaHandoutSets) sets = NULL;
  const StillaHandoutSet *set;

  stilla_handout_choice_set_picked (self->choice, "glycinate", TRUE);
  stilla_handout_choice_set_patient (self->choice, "Ada Example");
  save_set (self, "New patient", "Save");
  test_need (self->window, GTK_TYPE_LABEL, "“New patient”");
  stilla_handout_choice_set_large (self->choice, TRUE);
  test_need (self->window, GTK_TYPE_LABEL, "“New patient”, changed since it was chosen");
  save_set (self, "new patient", "Replace"); /* the same name asks first */
  sets = read_sets (self);
  g_assert_cmpuint (sets->sets->len, ==, 1);
  set = stilla_handout_sets_find (sets, "New patient");
  g_assert_true (set->order->large);
  g_assert_null (set->order->patient);
}

/* A file that somebody broke is named and left as it is. */
static void
test_broken_sets (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, STILLA_HANDOUT_SETS_FILE, NULL);

  g_assert_true (g_file_set_contents (path, "[Patients]\nname=Ada\n", -1, NULL));
  stilla_handout_composer_refresh (stilla_handouts_page_get_composer (STILLA_HANDOUTS_PAGE (self->page)));
  stilla_handout_choice_set_picked (self->choice, "glycinate", TRUE);
  g_assert_false (gtk_widget_get_sensitive (test_need (self->window, GTK_TYPE_BUTTON, "Save as a set…")));
}

/* The next handout begins with the paper and the print of this one, and with nobody's name. */
static void
test_defaults (Fixture *self, gconstpointer data)
{
  const StillaHandoutOrder *order;

  stilla_handout_choice_set_paper (self->choice, STILLA_PAPER_A5);
  stilla_handout_choice_set_large (self->choice, TRUE);
  stilla_handout_choice_set_patient (self->choice, "Ada Example");
  gtk_window_destroy (GTK_WINDOW (self->window));
  open_window (self);
  order = stilla_handout_choice_get_order (self->choice);
  g_assert_cmpint (order->paper, ==, STILLA_PAPER_A5);
  g_assert_true (order->large);
  g_assert_null (order->patient);
}

static void
test_save (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "handout.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/no/such/folder/handout.pdf");
  g_autoptr (StillaHandoutMaterial) material = stilla_handout_material_new (self->context);

  stilla_handout_choice_set_picked (self->choice, "glycinate", TRUE);
  stilla_handout_task_save_to (self->page, self->context, stilla_handout_choice_get_order (self->choice),
                               material, file);
  test_need (self->window, GTK_TYPE_LABEL, "Saved as handout.pdf");
  g_assert_true (g_file_query_exists (file, NULL));
  stilla_handout_task_save_to (self->page, self->context, stilla_handout_choice_get_order (self->choice),
                               material, nowhere);
  while (test_find (self->window, GTK_TYPE_LABEL, "Saved as handout.pdf") != NULL)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkCssProvider) style = NULL;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  stilla_resources_register ();
  stilla_app_resources_register ();
  style = stilla_style_layer_add ("/org/stilla/app/style.css");
#define ADD(name, function) \
  g_test_add ("/handouts/handout-composer/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("pages", test_pages);
  ADD ("newest", test_newest);
  ADD ("zoom", test_zoom);
  ADD ("failure", test_failure);
  ADD ("order", test_order);
  ADD ("search", test_search);
  ADD ("sets", test_sets);
  ADD ("broken-sets", test_broken_sets);
  ADD ("defaults", test_defaults);
  ADD ("save", test_save);
#undef ADD
  return g_test_run ();
}
