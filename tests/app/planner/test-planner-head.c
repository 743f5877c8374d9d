/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-planner-head.h"

#include "app/planner/stilla-person-chooser.h"
#include "app/platform/stilla-style-layer.h"
#include "app/stilla-app-resources.h"
#include "model/stilla-planner-people.h"
#include "stilla-test-context.h"
#include "stilla-test-store.h"
#include "stilla-test-widget.h"

#include <adwaita.h>

typedef struct {
  char *folder;
  GSettings *stored;
  StillaContext *context;
  GtkWidget *window;
  StillaPlannerHead *head;
  char *gone; /* where the last press led */
} Fixture;

static void
go_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *self = data;

  g_clear_pointer (&self->gone, g_free);
  self->gone = g_variant_dup_string (parameter, NULL);
}

static const GActionEntry entries[] = { { "go", go_cb, "s" } };

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->folder = test_folder ();
  self->stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  self->context = stilla_test_context_new (self->stored, self->folder);
  self->head = STILLA_PLANNER_HEAD (stilla_planner_head_new (self->context));
  self->window = gtk_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->head));
  stilla_planner_head_add_tab (self->head, "plan", "Today");
  stilla_planner_head_add_tab (self->head, "schedule", "Plan");
  stilla_planner_head_add_tab (self->head, "week", "Week");
  stilla_planner_head_add_tab (self->head, "month", "Month");
  stilla_planner_head_add_tab (self->head, "history", "History");
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
  g_clear_pointer (&self->gone, g_free);
}

static void
test_go (Fixture *self, gconstpointer data)
{
  GtkWidget *week = test_need (self->window, GTK_TYPE_BUTTON, "Week");

  gtk_test_accessible_assert_role (week, GTK_ACCESSIBLE_ROLE_TAB);
  test_press (self->window, "Week");
  g_assert_cmpstr (self->gone, ==, "week");
}

static void
test_current (Fixture *self, gconstpointer data)
{
  GtkWidget *today = test_need (self->window, GTK_TYPE_BUTTON, "Today");
  GtkWidget *week = test_need (self->window, GTK_TYPE_BUTTON, "Week");

  stilla_planner_head_show (self->head, "week");
  g_assert_true (gtk_widget_has_css_class (week, "current"));
  g_assert_false (gtk_widget_has_css_class (today, "current"));
  stilla_planner_head_show (self->head, "reminders");
  g_assert_false (gtk_widget_has_css_class (week, "current"));
}

/* What has no tab stands in the menu, with the way to a second person. */
static void
test_more (Fixture *self, gconstpointer data)
{
  GtkWidget *button = test_need (self->window, GTK_TYPE_MENU_BUTTON, NULL);

  stilla_planner_head_add_more (self->head, "plan-files", "Backup and files");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  test_need (button, GTK_TYPE_LABEL, "Add a person");
  test_need (button, GTK_TYPE_LABEL, "Backup and files");
}

static void
keep_person (GObject *source, GAsyncResult *result, gpointer data)
{
  *(gboolean *) data = stilla_planner_save_person_finish (STILLA_PLANNER (source), result, NULL, NULL);
}

static void
add_person (Fixture *self, const char *name)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  g_autoptr (StillaPerson) person = stilla_person_new (name);
  gboolean is_kept = FALSE;

  while (!stilla_planner_is_loaded (planner))
    g_main_context_iteration (NULL, TRUE);
  person->colour = 3;
  stilla_planner_save_person_async (planner, person, NULL, keep_person, &is_kept);
  while (!is_kept)
    g_main_context_iteration (NULL, TRUE);
}

/* Who is the only one is not asked whose plan it is. */
static void
test_people (Fixture *self, gconstpointer data)
{
  GtkWidget *chooser, *button;

  g_assert_null (test_find (self->window, STILLA_TYPE_PERSON_CHOOSER, NULL));
  add_person (self, "Élodie");
  chooser = test_need (self->window, STILLA_TYPE_PERSON_CHOOSER, NULL);
  button = test_need (chooser, GTK_TYPE_MENU_BUTTON, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_signal_emit_by_name (
      gtk_widget_get_ancestor (test_need (chooser, GTK_TYPE_LABEL, "Élodie"), GTK_TYPE_BUTTON), "clicked");
  while (g_strcmp0 (gtk_widget_get_tooltip_text (button), "Plan of Élodie") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (stilla_planner_get_person (stilla_context_get_planner (self->context))->name, ==,
                   "Élodie");
  test_need (chooser, GTK_TYPE_LABEL, "É");
}

static void
test_narrow (Fixture *self, gconstpointer data)
{
  int width, height, one_line;

  gtk_widget_measure (GTK_WIDGET (self->head), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 200);
  gtk_widget_measure (GTK_WIDGET (self->head), GTK_ORIENTATION_VERTICAL, 900, &one_line, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->head), GTK_ORIENTATION_VERTICAL, 200, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >, one_line); /* what has no room goes on below */
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  stilla_resources_register ();
  stilla_app_resources_register ();
  stilla_style_layer_add ("/org/stilla/app/style.css");
#define ADD(name, body) g_test_add ("/app/planner-head/" name, Fixture, NULL, set_up, body, tear_down)
  ADD ("go", test_go);
  ADD ("current", test_current);
  ADD ("people", test_people);
  ADD ("more", test_more);
  ADD ("narrow", test_narrow);
  return g_test_run ();
}
