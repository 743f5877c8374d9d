/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-arrange-editor.h"

#include "app/planner/stilla-arrange-handle.h"
#include "app/planner/stilla-field.h"
#include "stilla-test-record-page.h"

static GtkWidget *
make_page (StillaContext *context)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
}

static void
write_medicine (const char *folder)
{
  g_autoptr (StillaStore) store = test_store_try (folder, NULL);
  g_autoptr (StillaCircumstances) circumstances = stilla_circumstances_new ();
  StillaOwnMedicine *own = stilla_own_medicine_new ("levothyroxine");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 18, 8, 5, 0);
  g_autoptr (GError) error = NULL;

  stilla_own_medicine_add_time (own, 7 * 60);
  g_ptr_array_add (circumstances->medicines, own);
  g_assert_true (stilla_store_save_circumstances (store, STILLA_PERSON_FIRST, circumstances, at, &error));
  g_assert_no_error (error);
}

static GtkWidget *
open_editor (TestScreen *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);

  while (!stilla_planner_is_loaded (planner))
    g_main_context_iteration (NULL, TRUE);
  stilla_arrange_editor_open (
      adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (gtk_window_get_child (GTK_WINDOW (self->window)))),
      self->context);
  return test_wait_for_window (STILLA_TYPE_ARRANGE_EDITOR);
}

/* Rebuilds the context once the medicine is written: it reads the file when it is made. */
static void
set_up (TestScreen *self, gconstpointer data)
{
  test_record_page_set_up (self, make_page, TRUE);
  stilla_context_close (self->context);
  g_clear_object (&self->context);
  write_medicine (self->folder);
  self->context = stilla_test_context_new (self->stored, self->folder);
}

static void
press_key (GtkWidget *handle, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (handle);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (all, i);
    gboolean is_taken = FALSE;

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &is_taken);
  }
}

static const struct {
  guint key;
  GdkModifierType state;
  const char *words;
} keys[] = {
  { GDK_KEY_Right, 0,
    "08:05: does not keep every gap. The dose at 08:05 comes 1\u00a0h 5\u00a0min after levothyroxine at "
    "07:00. "
    "The published gap is 4\u00a0h." },
  { GDK_KEY_End, 0, "11:00: keeps every gap that is known." },
  { GDK_KEY_Right, GDK_SHIFT_MASK, "12:00: keeps every gap that is known." },
  { GDK_KEY_Home, 0, "11:00: keeps every gap that is known." },
  { GDK_KEY_Home, 0, "03:00: keeps every gap that is known." },
};

/* Each move is said by the handle, beside it in the list, and in the line that tells of the last one. */
static void
test_keys (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor = open_editor (self);
  GtkWidget *handle = test_need (editor, STILLA_TYPE_ARRANGE_HANDLE, NULL);

  g_assert_false (gtk_widget_get_sensitive (test_need (editor, GTK_TYPE_BUTTON, "Save")));
  gtk_test_accessible_assert_role (handle, GTK_ACCESSIBLE_ROLE_SPIN_BUTTON);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autofree char *name = g_strdup_printf ("1. Night capsules, 1 capsule. %s", keys[i].words);

    press_key (handle, keys[i].key, keys[i].state);
    gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    test_need (editor, GTK_TYPE_LABEL, keys[i].words);
  }
  g_assert_true (gtk_widget_get_sensitive (test_need (editor, GTK_TYPE_BUTTON, "Save")));
  gtk_window_destroy (GTK_WINDOW (editor));
}

static int
get_minute (TestScreen *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  g_autoptr (GArray) minutes
      = stilla_plan_list_minutes (stilla_planner_get_plan (planner), stilla_planner_get_today (planner));

  return g_array_index (minutes, int, 0);
}

static void
test_save_and_undo (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor = open_editor (self);

  press_key (test_need (editor, STILLA_TYPE_ARRANGE_HANDLE, NULL), GDK_KEY_End, 0);
  test_press (editor, "Save");
  test_need (self->window, GTK_TYPE_LABEL, "Arranged the day");
  g_assert_cmpint (get_minute (self), ==, 11 * 60);
  test_press (self->window, "Undo");
  while (get_minute (self) != 8 * 60)
    g_main_context_iteration (NULL, TRUE);
}

/* Without dragging and without a keyboard. */
static void
test_buttons (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor = open_editor (self);
  GtkWidget *handle = test_need (editor, STILLA_TYPE_ARRANGE_HANDLE, NULL);

  test_press_icon (editor, "Night capsules, 1 capsule: 5 minutes earlier");
  g_assert_cmpint (stilla_arrange_handle_get_minute (STILLA_ARRANGE_HANDLE (handle)), ==, 7 * 60 + 55);
  test_press_icon (editor, "Night capsules, 1 capsule: 5 minutes later");
  test_press_icon (editor, "Night capsules, 1 capsule: 5 minutes later");
  g_assert_cmpint (stilla_arrange_handle_get_minute (STILLA_ARRANGE_HANDLE (handle)), ==, 8 * 60 + 5);
  gtk_window_destroy (GTK_WINDOW (editor));
}

/* What was moved stays moved when the change is to count from a later day. */
static void
test_later_day (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor = open_editor (self);
  GtkWidget *label = test_need (editor, GTK_TYPE_LABEL, "From which day does this count?");

  test_press_icon (editor, "Night capsules, 1 capsule: 5 minutes later");
  stilla_field_set_text (STILLA_FIELD (gtk_widget_get_ancestor (label, STILLA_TYPE_FIELD)), "2026-12-01");
  test_need (editor, GTK_TYPE_LABEL, "Friday 4 December 2026");
  g_assert_cmpint (stilla_arrange_handle_get_minute (
                       STILLA_ARRANGE_HANDLE (test_need (editor, STILLA_TYPE_ARRANGE_HANDLE, NULL))),
                   ==, 8 * 60 + 5);
  gtk_window_destroy (GTK_WINDOW (editor));
}

int
main (int argc, char *argv[])
{
  test_screen_init (&argc, &argv);
#define ADD(path, function) g_test_add (path, TestScreen, NULL, set_up, function, test_screen_tear_down)
  ADD ("/planner/arrange-editor/keys", test_keys);
  ADD ("/planner/arrange-editor/save-and-undo", test_save_and_undo);
  ADD ("/planner/arrange-editor/buttons", test_buttons);
  ADD ("/planner/arrange-editor/later-day", test_later_day);
  return g_test_run ();
}
