/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/platform/stilla-style-layer.h"
#include "app/stilla-app-resources.h"
#include "stilla-test-context.h"
#include "stilla-test-store.h"
#include "stilla-test-widget.h"

#include <adwaita.h>

/* A screen of My plan in a window, on Friday 20 November 2026 at 09:30. The plan has one capsule of 100 mg at
 * 08:00 since 1 November, taken on the 18th and not answered since. */
typedef struct {
  char *folder;
  GSettings *stored;
  StillaContext *context;
  GtkWidget *window;
} TestRecordPage;

static inline void
test_record_page_write (const char *folder)
{
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
  StillaProductFacts facts
      = { .id = "p", .name = "Night capsules", .label_ug = 100000, .per_units = 1, .unit = "capsule" };
  StillaOccurrence taken = { .date = test_date ("2026-11-18"), .day = test_date ("2026-11-18") };
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 18, 8, 5, 0);
  g_autoptr (StillaStore) store = test_store_try (folder, NULL);
  g_autoptr (StillaPlan) plan = NULL;
  g_autoptr (StillaIntake) answer = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (products, stilla_product_new (&facts, &error));
  g_ptr_array_add (doses, test_dose ("d", "p", "08:00", "2026-11-01"));
  plan = stilla_plan_new (products, doses, &error);
  g_assert_no_error (error);
  taken.dose = g_ptr_array_index (doses, 0);
  taken.product = g_ptr_array_index (products, 0);
  answer = stilla_intake_new (&taken, STILLA_INTAKE_TAKEN, at);
  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, &error));
  g_assert_true (stilla_store_record (store, answer, &error));
}

static inline void
test_record_page_set_up (TestRecordPage *self, GtkWidget *(*make) (StillaContext *), gboolean with_plan)
{
  GtkWidget *toasts = adw_toast_overlay_new ();

  self->folder = test_folder ();
  self->stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  g_settings_reset (self->stored, "region");
  if (with_plan)
    test_record_page_write (self->folder);
  self->context = stilla_test_context_new (self->stored, self->folder);
  self->window = gtk_window_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), make (self->context));
  gtk_window_set_child (GTK_WINDOW (self->window), toasts);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 900);
  gtk_window_present (GTK_WINDOW (self->window));
}

static inline void
test_record_page_tear_down (TestRecordPage *self, gconstpointer data)
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

/* Waits until everything is laid out: which of two ways to show a thing has room is only known then. */
static inline void
test_settle (TestRecordPage *self)
{
  gint64 deadline = g_get_monotonic_time () + 300 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
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

/* The choice whose words are @words. */
static inline GtkWidget *
test_need_check (GtkWidget *widget, const char *words)
{
  GtkWidget *check = test_need (widget, GTK_TYPE_LABEL, words);

  while (!GTK_IS_CHECK_BUTTON (check))
    check = gtk_widget_get_parent (check);
  return check;
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
  g_signal_emit_by_name (test_find_tooltip (window, tooltip), "clicked");
}

static inline void
test_record_page_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  stilla_resources_register ();
  stilla_app_resources_register ();
  stilla_style_layer_add ("/org/stilla/app/style.css");
}
