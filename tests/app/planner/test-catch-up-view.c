/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-catch-up-view.h"

#include "app/planner/stilla-catch-up-day.h"
#include "app/platform/stilla-style-layer.h"
#include "app/stilla-app-resources.h"
#include "model/stilla-planner-answers.h"
#include "stilla-test-context.h"
#include "stilla-test-plan.h"
#include "stilla-test-store.h"
#include "stilla-test-widget.h"

#include <adwaita.h>

/* Three days before the 20 November of the test: two doses on each. */
typedef struct {
  char *folder;
  GSettings *stored;
  StillaContext *context;
  GtkWidget *window;
  StillaCatchUpView *view;
} Fixture;

static void
keep_plan (const char *folder)
{
  const char *times[] = { "08:00", "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-17");
  g_autoptr (StillaStore) store = test_store (folder);

  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
}

static GtkWidget *
put_into_window (GtkWidget *view)
{
  GtkWidget *toasts = adw_toast_overlay_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), scrolled);
  gtk_window_set_child (GTK_WINDOW (window), toasts);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 700);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = test_folder ();
  keep_plan (self->folder);
  self->stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  self->context = stilla_test_context_new (self->stored, self->folder);
  self->view = g_object_new (STILLA_TYPE_CATCH_UP_VIEW, NULL);
  self->window = put_into_window (GTK_WIDGET (self->view));
  stilla_catch_up_view_set_context (self->view, self->context);
  test_need (self->window, STILLA_TYPE_CATCH_UP_DAY, NULL);
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

static StillaCatchUpDay *
open_first_day (Fixture *self)
{
  StillaCatchUpDay *day = STILLA_CATCH_UP_DAY (test_need (self->window, STILLA_TYPE_CATCH_UP_DAY, NULL));

  stilla_catch_up_day_set_expanded (day, TRUE);
  return day;
}

/* The last day comes first, nothing is open by itself, and nobody is told to take anything. */
static void
test_list (Fixture *self, gconstpointer data)
{
  need (self, "6 doses have no answer. Say what you remember, or leave them open.");
  need (self, "Yesterday, Thursday 19 November: 2 doses");
  need (self, "Wednesday 18 November: 2 doses");
  need (self, "Tuesday 17 November: 2 doses");
  need (self, "Never take double to catch up.");
  g_assert_null (test_find (self->window, GTK_TYPE_BUTTON, "Taken"));
}

static StillaIntake *
find_answer (Fixture *self, const char *dose_id, const char *date)
{
  GDate day = test_date (date);

  return stilla_planner_find_answer_on (stilla_context_get_planner (self->context), dose_id, &day);
}

static void
test_answer_one (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *word;
    StillaIntakeState state;
  } rows[] = { { "Taken", STILLA_INTAKE_TAKEN },
               { "Skipped", STILLA_INTAKE_SKIPPED },
               { "Not sure", STILLA_INTAKE_NOT_SURE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    open_first_day (self);
    test_press (self->window, rows[i].word);
    need (self, "5 doses have no answer. Say what you remember, or leave them open.");
    need (self, "Yesterday, Thursday 19 November: 1 dose");
    g_assert_cmpint (find_answer (self, "time-0", "2026-11-19")->state, ==, rows[i].state);
    test_press (self->window, "Undo");
    need (self, "6 doses have no answer. Say what you remember, or leave them open.");
  }
}

static void
test_all (Fixture *self, gconstpointer data)
{
  open_first_day (self);
  test_press (self->window, "All not sure");
  need (self, "4 doses have no answer. Say what you remember, or leave them open.");
  g_assert_null (test_find (self->window, GTK_TYPE_LABEL, "Yesterday, Thursday 19 November: 1 dose"));
  g_assert_cmpint (find_answer (self, "time-1", "2026-11-19")->state, ==, STILLA_INTAKE_NOT_SURE);
  test_press (self->window, "Undo");
  need (self, "Yesterday, Thursday 19 November: 2 doses");
}

/* What was open stays open, and the keyboard goes to the dose that comes next. */
static void
test_focus (Fixture *self, gconstpointer data)
{
  StillaCatchUpDay *day = open_first_day (self);

  stilla_catch_up_day_grab_focus (day, 0);
  test_press (self->window, "Taken");
  need (self, "Yesterday, Thursday 19 November: 1 dose");
  day = STILLA_CATCH_UP_DAY (test_need (self->window, STILLA_TYPE_CATCH_UP_DAY, NULL));
  g_assert_true (stilla_catch_up_day_get_expanded (day));
  g_assert_cmpint (stilla_catch_up_day_find_focus (day), ==, 0);
}

static void
test_nothing_left (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 3; i++) {
    g_autofree char *words
        = g_strdup_printf ("%u doses have no answer. Say what you remember, or leave them open.", 6 - 2 * i);

    need (self, words);
    open_first_day (self);
    test_press (self->window, "All taken");
  }
  while (gtk_widget_get_visible (GTK_WIDGET (self->view)))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_narrow (Fixture *self, gconstpointer data)
{
  int width;

  open_first_day (self);
  gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 320);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  stilla_resources_register ();
  stilla_app_resources_register ();
  stilla_style_layer_add ("/org/stilla/app/style.css");
#define ADD(name, body) g_test_add ("/app/catch-up-view/" name, Fixture, NULL, set_up, body, tear_down)
  ADD ("list", test_list);
  ADD ("answer", test_answer_one);
  ADD ("all", test_all);
  ADD ("focus", test_focus);
  ADD ("nothing-left", test_nothing_left);
  ADD ("narrow", test_narrow);
  return g_test_run ();
}
