/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stilla-app-resources.h"
#include "app/stilla-window.h"
#include "core/base/stilla-resources.h"

typedef struct {
  StillaContext *context;
  GSettings *stored;
  StillaWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  g_autoptr (StillaSettings) settings = NULL;
  g_autoptr (StillaClock) clock = stilla_clock_new_system ();

  self->stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  g_settings_set_boolean (self->stored, "intended-use-shown", TRUE);
  g_settings_set_int (self->stored, "window-width", 360);
  settings = stilla_settings_new (self->stored, "C");
  self->context = stilla_context_new (bundle, settings, clock);
  self->window = stilla_window_new (NULL, self->context);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->context);
  g_clear_object (&self->stored);
}

static int
get_minimum_width (GtkWidget *widget)
{
  int width = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, stop_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_narrow (Fixture *self, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (self->window));
  run_for (300);
  g_assert_cmpint (get_minimum_width (GTK_WIDGET (self->window)), <=, 360);
}

static const char *
get_focused_words (StillaWindow *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return GTK_IS_LABEL (focus) ? gtk_label_get_text (GTK_LABEL (focus)) : "";
}

static void
go (StillaWindow *window, const char *words)
{
  g_autoptr (StillaLocation) place = stilla_location_parse (words);

  stilla_window_go (window, place);
  run_for (100);
}

/* A page is read out from its title; a link to a place on it from there. */
static void
test_focus (Fixture *self, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (self->window));
  run_for (300);
  g_assert_cmpstr (get_focused_words (self->window), ==, "Magnesium and migraine");

  go (self->window, "page:sources");
  go (self->window, "page:glossary");
  g_assert_true (g_str_has_prefix (get_focused_words (self->window), "Glossary"));
  go (self->window, "page:get-help-now#call-now");
  g_assert_true (strstr (get_focused_words (self->window), "emergency") != NULL);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  stilla_resources_register ();
  stilla_app_resources_register ();
  g_test_add ("/app/window/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/app/window/focus", Fixture, NULL, set_up, test_focus, tear_down);
  return g_test_run ();
}
