/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/platform/stilla-style-layer.h"
#include "app/stilla-app-resources.h"
#include "stilla-test-context.h"
#include "stilla-test-store.h"
#include "stilla-test-widget.h"

#include <adwaita.h>

/* One screen in a window, on Friday 20 November 2026 at 09:30. */
typedef struct {
  char *folder;
  GSettings *stored;
  StillaContext *context;
  GtkWidget *window;
} TestScreen;

/* What is kept is in @folder alone; nothing is shown yet. */
static inline void
test_screen_begin (TestScreen *self)
{
  self->folder = test_folder ();
  self->stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  g_settings_reset (self->stored, "region");
  g_settings_reset (self->stored, "zone");
}

static inline void
test_screen_open (TestScreen *self, GtkWidget *(*make) (StillaContext *), int width)
{
  GtkWidget *toasts = adw_toast_overlay_new ();

  self->context = stilla_test_context_new (self->stored, self->folder);
  self->window = gtk_window_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), make (self->context));
  gtk_window_set_child (GTK_WINDOW (self->window), toasts);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 900);
  gtk_window_present (GTK_WINDOW (self->window));
}

static inline void
test_screen_close (TestScreen *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  stilla_context_close (self->context);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->context);
}

static inline void
test_screen_tear_down (TestScreen *self, gconstpointer data)
{
  test_screen_close (self);
  test_remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_object (&self->stored);
}

static inline GtkWidget *
test_wait_for_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (;;) {
    for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
    g_main_context_iteration (NULL, TRUE);
  }
}

/* Presses Save and waits until the small window has closed itself. */
static inline void
test_save (GtkWidget *editor)
{
  gpointer left = editor;

  g_assert_true (gtk_widget_get_sensitive (test_need (editor, GTK_TYPE_BUTTON, "Save")));
  g_object_add_weak_pointer (G_OBJECT (editor), &left);
  test_press (editor, "Save");
  while (left != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static inline GtkWidget *
test_find_tooltip (GtkWidget *widget, const char *tooltip)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = test_find_tooltip (child, tooltip);
  return found;
}

static inline void
test_press_icon (GtkWidget *window, const char *tooltip)
{
  GtkWidget *button;

  while ((button = test_find_tooltip (window, tooltip)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (button, "clicked");
}

/* A toast that goes away may still be there beside the new one. */
static inline void
test_press_in_toast (GtkWidget *words, const char *button)
{
  GtkWidget *toast = words;

  while (test_find (toast, GTK_TYPE_BUTTON, button) == NULL)
    toast = gtk_widget_get_parent (toast);
  test_press (toast, button);
}

static inline void
test_screen_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  stilla_resources_register ();
  stilla_app_resources_register ();
  stilla_style_layer_add ("/org/stilla/app/style.css");
}
