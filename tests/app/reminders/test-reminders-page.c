/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reminders/stilla-reminders-page.h"

#include "app/stilla-app-resources.h"
#include "core/content/stilla-condition.h"
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
set_up (Fixture *self, gconstpointer data)
{
  self->folder = test_folder ();
  self->stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  g_settings_reset (self->stored, "reminders");
  g_settings_reset (self->stored, "reminder-detail");
  g_settings_reset (self->stored, "reminders-looked-at");
  self->context = stilla_test_context_new (self->stored, self->folder);
  self->window = gtk_window_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  stilla_context_close (self->context);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->context);
  test_remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_object (&self->stored);
}

static gboolean
keep_plan (StillaStore *store, gpointer data, GError **error)
{
  const char *times[] = { "20:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");

  return stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, error);
}

/* Every question answered: nothing keeps the plan a draft. */
static gboolean
keep_answers (StillaStore *store, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) conditions = stilla_bundle_dup_conditions (data);
  g_autoptr (StillaCircumstances) circumstances = stilla_circumstances_new ();
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 19, 8, 0, 0);

  for (guint i = 0; i < conditions->len; i++)
    stilla_circumstances_set_answer (circumstances, ((const StillaCondition *) conditions->pdata[i])->id,
                                     STILLA_ANSWER_NO);
  circumstances->drip = STILLA_DRIP_NONE;
  return stilla_store_save_circumstances (store, STILLA_PERSON_FIRST, circumstances, at, error);
}

static void
work (Fixture *self, StillaStoreWork what, gpointer data)
{
  stilla_planner_work_async (stilla_context_get_planner (self->context), what, data, NULL, NULL, NULL);
}

static void
show (Fixture *self)
{
  gtk_window_set_child (GTK_WINDOW (self->window), stilla_reminders_page_new (self->context));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 600, 900);
  gtk_window_present (GTK_WINDOW (self->window));
}

static GtkWidget *
get_switch (Fixture *self)
{
  return test_need (self->window, GTK_TYPE_SWITCH, NULL); /* the first */
}

static void
test_no_dose (Fixture *self, gconstpointer data)
{
  show (self);
  test_need (self->window, GTK_TYPE_LABEL,
             "There is no dose in your plan yet, so there is nothing to remind you of.");
  test_need (self->window, GTK_TYPE_LABEL, "Go to the plan");
  g_assert_false (gtk_widget_get_sensitive (get_switch (self)));
}

/* Returns: (nullable): the window that asks for paper */
static GtkWindow *
find_print_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkPrintUnixDialog"))
      return window;
  }
  return NULL;
}

static gboolean
close_print_dialog_cb (gpointer data)
{
  GtkWindow *dialog = find_print_dialog ();
  gboolean *was_asked = data;

  if (dialog == NULL)
    return G_SOURCE_CONTINUE;
  *was_asked = TRUE;
  gtk_window_close (dialog);
  return G_SOURCE_REMOVE;
}

/* The week to tick, of which this page can ask for itself: not what the guide says about the plan. */
static void
test_paper (Fixture *self, gconstpointer data)
{
  gboolean was_asked = FALSE;
  g_autoptr (StillaStore) store = NULL;

  store = test_store (self->folder);
  g_assert_true (keep_plan (store, NULL, NULL));
  g_clear_pointer (&store, stilla_store_free);
  show (self);
  g_timeout_add (20, close_print_dialog_cb, &was_asked);
  g_signal_emit_by_name (
      gtk_widget_get_ancestor (test_need (self->window, GTK_TYPE_LABEL, "Print a week to tick"),
                               GTK_TYPE_BUTTON),
      "clicked");
  while (!was_asked || find_print_dialog () != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_draft (Fixture *self, gconstpointer data)
{
  work (self, keep_plan, NULL);
  show (self);
  test_need (
      self->window, GTK_TYPE_LABEL,
      "Your plan is a draft: there is something to ask about first. Reminders can be turned on once you "
      "have noted who advised you.");
  test_need (self->window, GTK_TYPE_LABEL, "What the guide says");
  g_assert_false (gtk_widget_get_sensitive (get_switch (self)));
}

static void
test_on_and_off (Fixture *self, gconstpointer data)
{
  work (self, keep_plan, NULL);
  work (self, keep_answers, stilla_context_get_bundle (self->context));
  show (self);
  test_need (self->window, GTK_TYPE_LABEL, "Reminders are off.");
  gtk_switch_set_active (GTK_SWITCH (get_switch (self)), TRUE);
  test_need (self->window, GTK_TYPE_LABEL, "Reminders are on.\nNext reminder: today at 20:00");
  g_assert_true (g_settings_get_boolean (self->stored, "reminders"));
  gtk_switch_set_active (GTK_SWITCH (get_switch (self)), FALSE);
  test_need (self->window, GTK_TYPE_LABEL, "Reminders are off.");
  g_assert_false (g_settings_get_boolean (self->stored, "reminders"));
}

/* On, and then something came up: they can still be turned off. */
static void
test_draft_while_on (Fixture *self, gconstpointer data)
{
  g_settings_set_boolean (self->stored, "reminders", TRUE);
  work (self, keep_plan, NULL);
  show (self);
  test_need (self->window, GTK_TYPE_LABEL,
             "Reminders are on.\nNo reminder comes: the plan is a draft, with something to ask about first.");
  g_assert_true (gtk_widget_get_sensitive (get_switch (self)));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  stilla_resources_register ();
  stilla_app_resources_register ();
  g_test_add ("/app/reminders-page/no-dose", Fixture, NULL, set_up, test_no_dose, tear_down);
  g_test_add ("/app/reminders-page/paper", Fixture, NULL, set_up, test_paper, tear_down);
  g_test_add ("/app/reminders-page/draft", Fixture, NULL, set_up, test_draft, tear_down);
  g_test_add ("/app/reminders-page/on-and-off", Fixture, NULL, set_up, test_on_and_off, tear_down);
  g_test_add ("/app/reminders-page/draft-while-on", Fixture, NULL, set_up, test_draft_while_on, tear_down);
  return g_test_run ();
}
