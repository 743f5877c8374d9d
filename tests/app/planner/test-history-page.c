/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-history-page.h"

#include "app/planner/stilla-answer-editor.h"
#include "app/planner/stilla-log-row.h"
#include "app/platform/stilla-style-layer.h"
#include "app/stilla-app-resources.h"
#include "stilla-test-context.h"
#include "stilla-test-store.h"
#include "stilla-test-widget.h"

#include <adwaita.h>

typedef struct {
  char *folder;
  GSettings *stored;
  StillaContext *context;
  GtkWidget *window;
} Fixture;

static void
record (StillaStore *store, const StillaPlan *plan, const char *date, StillaIntakeState state)
{
  g_autoptr (StillaIntake) answer = test_answer (plan, "time-0", date, state);

  g_assert_true (stilla_store_record (store, answer, NULL));
}

static void
keep_history (const char *folder)
{
  const char *times[] = { "08:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-17");
  g_autoptr (StillaStore) store = test_store (folder);

  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  record (store, plan, "2026-11-18", STILLA_INTAKE_TAKEN);
  record (store, plan, "2026-11-19", STILLA_INTAKE_TAKEN);
  record (store, plan, "2026-11-19", STILLA_INTAKE_SKIPPED);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *toasts = adw_toast_overlay_new ();

  self->folder = test_folder ();
  if (data == NULL)
    keep_history (self->folder);
  self->stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  self->context = stilla_test_context_new (self->stored, self->folder);
  self->window = gtk_window_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), stilla_history_page_new (self->context));
  gtk_window_set_child (GTK_WINDOW (self->window), toasts);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 480, 900);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  stilla_context_close (self->context);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->context);
  g_clear_object (&self->stored);
  test_remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
}

static void
need (Fixture *self, const char *words)
{
  test_need (self->window, GTK_TYPE_LABEL, words);
}

/* A row of the list that says @words. */
static GtkWidget *
need_row (Fixture *self, const char *words)
{
  return gtk_widget_get_ancestor (test_need (self->window, GTK_TYPE_LABEL, words), STILLA_TYPE_LOG_ROW);
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  need (self, "Nothing is recorded yet");
  test_need (self->window, GTK_TYPE_BUTTON, "Go to Today");
}

static void
test_days (Fixture *self, gconstpointer data)
{
  GtkWidget *row = need_row (self, "Yesterday, Thursday 19 November");

  need (self, "Today, Friday 20 November");
  need (self, "Nothing is recorded for this day.");
  need (self, "Wednesday 18 November");
  test_need (row, GTK_TYPE_LABEL, "08:00, p, 1 capsule");
  test_need (row, GTK_TYPE_BUTTON, "Correct");
  row = need_row (self, "Tuesday 17 November");
  test_need (row, GTK_TYPE_LABEL, "Not recorded");
  test_need (row, GTK_TYPE_BUTTON, "Record");
}

static void
test_earlier (Fixture *self, gconstpointer data)
{
  GtkWidget *row = need_row (self, "Yesterday, Thursday 19 November");
  GtkWidget *toggle
      = gtk_widget_get_ancestor (test_need (row, GTK_TYPE_LABEL, "1 earlier entry"), GTK_TYPE_BUTTON);

  g_assert_null (test_find (row, GTK_TYPE_LABEL, "20 November 07:04: Taken"));
  g_signal_emit_by_name (toggle, "clicked");
  test_need (row, GTK_TYPE_LABEL, "20 November 07:04: Taken");
  g_signal_emit_by_name (toggle, "clicked");
  g_assert_null (test_find (row, GTK_TYPE_LABEL, "20 November 07:04: Taken"));
  g_assert_null (test_find (need_row (self, "Wednesday 18 November"), GTK_TYPE_LABEL, "1 earlier entry"));
}

static GtkWidget *
wait_for_editor (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (;;) {
    for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (STILLA_IS_ANSWER_EDITOR (window))
        return window;
    }
    g_main_context_iteration (NULL, TRUE);
  }
}

static void
tick (GtkWidget *window, const char *words)
{
  GtkWidget *choice
      = gtk_widget_get_ancestor (test_need (window, GTK_TYPE_LABEL, words), GTK_TYPE_CHECK_BUTTON);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), TRUE);
}

/* The earlier entry stays, with the reason of the new one. */
static void
test_correct (Fixture *self, gconstpointer data)
{
  GtkWidget *row = need_row (self, "Wednesday 18 November");
  GtkWidget *editor;

  test_press (row, "Correct");
  editor = wait_for_editor ();
  tick (editor, "Not sure");
  gtk_editable_set_text (
      GTK_EDITABLE (gtk_widget_get_template_child (editor, STILLA_TYPE_ANSWER_EDITOR, "reason")),
      "I do not remember");
  test_press (editor, "Save");
  need (self, "Corrected: I do not remember");
  row = need_row (self, "Wednesday 18 November");
  test_need (row, GTK_TYPE_LABEL, "1 earlier entry");
  need (self, "Not sure: 08:00, p");
  test_press (self->window, "Undo");
  need (self, "2 earlier entries");
}

static void
search (Fixture *self, const char *words)
{
  GtkWidget *entry = test_need (self->window, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
}

static void
test_search (Fixture *self, gconstpointer data)
{
  need (self, "Wednesday 18 November");
  search (self, "skipped");
  while (test_find (self->window, GTK_TYPE_LABEL, "Wednesday 18 November") != NULL)
    g_main_context_iteration (NULL, TRUE);
  need (self, "Yesterday, Thursday 19 November");
  need (self, "20 November 07:04: Taken"); /* what was said earlier may be what was looked for */
  search (self, "nowhere");
  need (self, "Nothing found in the history");
  search (self, "");
  need (self, "Wednesday 18 November");
}

static void
test_search_plan (Fixture *self, gconstpointer data)
{
  need (self, "Wednesday 18 November");
  g_assert_null (test_find (self->window, GTK_TYPE_LABEL, "In the plan"));
  search (self, "p");
  need (self, "In the plan");
}

static void
test_narrow (Fixture *self, gconstpointer data)
{
  int width;

  need (self, "Wednesday 18 November");
  gtk_widget_measure (gtk_window_get_child (GTK_WINDOW (self->window)), GTK_ORIENTATION_HORIZONTAL, -1,
                      &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  stilla_resources_register ();
  stilla_app_resources_register ();
  stilla_style_layer_add ("/org/stilla/app/style.css");
#define ADD(name, data, body) g_test_add ("/app/history-page/" name, Fixture, data, set_up, body, tear_down)
  ADD ("empty", "empty", test_empty);
  ADD ("days", NULL, test_days);
  ADD ("earlier", NULL, test_earlier);
  ADD ("correct", NULL, test_correct);
  ADD ("search", NULL, test_search);
  ADD ("search-plan", NULL, test_search_plan);
  ADD ("narrow", NULL, test_narrow);
  return g_test_run ();
}
