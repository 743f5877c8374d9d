/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-plan-files-page.h"

#include "app/planner/stilla-confirm-window.h"
#include "app/planner/stilla-import-window.h"
#include "app/planner/stilla-plan-files-page-private.h"
#include "app/stilla-app-resources.h"
#include "core/base/stilla-resources.h"
#include "model/stilla-planner-people.h"
#include "stilla-test-context.h"
#include "stilla-test-store.h"
#include "stilla-test-widget.h"

#include <adwaita.h>

typedef struct {
  char *folder; /* of the store */
  char *away;   /* where files are saved */
  GSettings *stored;
  StillaContext *context;
  GtkWidget *window;
  StillaPlanFilesPage *page;
} Fixture;

static StillaPlanner *
get_planner (Fixture *self)
{
  return stilla_context_get_planner (self->context);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *toasts = adw_toast_overlay_new ();
  GtkWidget *page;

  self->folder = test_folder ();
  self->away = test_folder ();
  self->stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  self->context = stilla_test_context_new (self->stored, self->folder);
  while (!stilla_planner_is_loaded (get_planner (self)))
    g_main_context_iteration (NULL, TRUE);
  page = stilla_plan_files_page_new (self->context);
  self->page = STILLA_PLAN_FILES_PAGE (page);
  self->window = gtk_window_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), page);
  gtk_window_set_child (GTK_WINDOW (self->window), toasts);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 600, 900);
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
  test_remove_folder (self->folder);
  test_remove_folder (self->away);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->away, g_free);
  g_clear_object (&self->stored);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  stilla_planner_save_finish (STILLA_PLANNER (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
make_plan (Fixture *self)
{
  const char *times[] = { "08:00", "21:00", NULL };
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  gboolean is_saved = FALSE;

  stilla_planner_save_async (get_planner (self), plan, saved_cb, &is_saved);
  while (!is_saved)
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_products (Fixture *self)
{
  return stilla_plan_get_products (stilla_planner_get_plan (get_planner (self)))->len;
}

static GFile *
away (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->away, name, NULL);

  return g_file_new_for_path (path);
}

static char *
read_text (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* A button is found by the words on it, also when they wrap. */
static GtkWidget *
need_button (GtkWidget *window, const char *words)
{
  GtkWidget *label = test_need (window, GTK_TYPE_LABEL, words);

  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static void
press (GtkWidget *window, const char *words)
{
  g_signal_emit_by_name (need_button (window, words), "clicked");
}

static GtkWidget *
wait_for_window (GType type)
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

static const char *
get_outcome (StillaFileTask *task)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (GTK_WIDGET (task))));
}

/* Waits until a card says how it went. */
static void
need_outcome (StillaFileTask *task, const char *words)
{
  gint64 deadline = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (strstr (get_outcome (task), words) == NULL) {
    if (g_get_monotonic_time () > deadline)
      g_error ("“%s” is not said, but “%s”", words, get_outcome (task));
    g_main_context_iteration (NULL, FALSE);
    g_usleep (1000);
  }
}

static void
test_calendar (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = away (self, "Reminders.ics");
  g_autofree char *text = NULL;
  g_autofree char *detailed = NULL;

  make_plan (self);
  _stilla_plan_files_page_save_calendar (self->page, file);
  need_outcome (self->page->calendar, "The calendar is saved as ");
  text = read_text (file);
  g_assert_nonnull (strstr (text, "SUMMARY:Reminder\r\n"));
  g_assert_null (strstr (text, "ALARM")); /* nobody answered the questions yet: a draft */
  gtk_switch_set_active (self->page->detail, TRUE);
  gtk_switch_set_active (self->page->floating, TRUE);
  _stilla_plan_files_page_save_calendar (self->page, file);
  need_outcome (self->page->calendar, "One moment.");
  need_outcome (self->page->calendar, "The calendar is saved as ");
  detailed = read_text (file);
  g_assert_nonnull (strstr (detailed, "SUMMARY:p: 1 capsule\\, 100\u00a0mg of elemental magnesium\r\n"));
}

static void
test_nothing_to_remind (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = away (self, "Reminders.ics");

  _stilla_plan_files_page_save_calendar (self->page, file);
  need_outcome (self->page->calendar, "Nothing of this plan comes from ");
  g_assert_false (g_file_query_exists (file, NULL));
}

static void
test_cannot_write (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = away (self, "missing/Plan.xml");
  g_autoptr (GFile) elsewhere = g_file_new_for_uri ("https://example.org/plan.xml");

  _stilla_plan_files_page_save_plan (self->page, file);
  need_outcome (self->page->plan, "its folder does not exist");
  _stilla_plan_files_page_save_log (self->page, elsewhere);
  need_outcome (self->page->log, "That place is not on this computer.");
}

static void
test_log (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = away (self, "Log.csv");
  g_autofree char *text = NULL;

  make_plan (self);
  _stilla_plan_files_page_save_log (self->page, file);
  need_outcome (self->page->log, "The log is saved as ");
  text = read_text (file);
  g_assert_true (g_str_has_prefix (text, "\"person\",\"date\","));
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  return test_need (widget, GTK_TYPE_ENTRY, NULL);
}

/* Saved, looked at, taken over, taken back. */
static void
test_plan_and_back (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = away (self, "Plan.xml");
  GtkWidget *window;
  gpointer left;

  make_plan (self);
  _stilla_plan_files_page_save_plan (self->page, file);
  need_outcome (self->page->plan, "The plan is saved as ");
  _stilla_plan_files_page_open_plan (self->page, file);
  window = left = wait_for_window (STILLA_TYPE_IMPORT_WINDOW);
  g_object_add_weak_pointer (G_OBJECT (window), &left);
  test_need (window, GTK_TYPE_LABEL, "2 dose times");
  test_need (window, GTK_TYPE_LABEL, "1 product is added.");
  test_need (window, GTK_TYPE_LABEL, "1 product has the name of one in your plan. Both would count.");
  g_assert_cmpuint (count_products (self), ==, 1); /* nothing is changed by looking */
  press (window, "Take over");
  while (left != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_products (self), ==, 2);
  need_outcome (self->page->plan, "The plan in Plan.xml is taken over.");
  press (self->window, "Undo");
  while (stilla_plan_list_products (stilla_planner_get_plan (get_planner (self)))->len != 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
show_person (Fixture *self, gint64 person_id)
{
  stilla_planner_show_person (get_planner (self), person_id);
  while (stilla_planner_get_person (get_planner (self))->id != person_id)
    g_main_context_iteration (NULL, TRUE);
}

static gint64
add_anna (Fixture *self)
{
  g_autoptr (StillaPerson) anna = stilla_person_new ("Anna");
  const GPtrArray *people;

  stilla_planner_save_person_async (get_planner (self), anna, NULL, NULL, NULL);
  while ((people = stilla_planner_get_people (get_planner (self)))->len < 2)
    g_main_context_iteration (NULL, TRUE);
  return ((const StillaPerson *) g_ptr_array_index (people, 1))->id;
}

/* A reminder can bring up somebody else meanwhile: neither taking over nor Undo goes into their plan. */
static void
test_plan_of_another (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = away (self, "Plan.xml");
  GtkWidget *window;
  gint64 anna;

  make_plan (self);
  anna = add_anna (self);
  _stilla_plan_files_page_save_plan (self->page, file);
  need_outcome (self->page->plan, "The plan is saved as ");
  _stilla_plan_files_page_open_plan (self->page, file);
  window = wait_for_window (STILLA_TYPE_IMPORT_WINDOW);
  show_person (self, anna);
  press (window, "Take over");
  test_need (window, GTK_TYPE_LABEL,
             "The plan of somebody else is shown now. Close this window, show the plan that you mean, and "
             "change it there.");
  g_assert_cmpuint (count_products (self), ==, 0);
  show_person (self, STILLA_PERSON_FIRST);
  gtk_editable_set_text (GTK_EDITABLE (find_entry (window)), "2026-11-21");
  press (window, "Take over");
  need_outcome (self->page->plan, "The plan in Plan.xml is taken over.");
  show_person (self, anna);
  press (self->window, "Undo");
  test_need (self->window, GTK_TYPE_LABEL,
             "This was in the plan of somebody else. Show that plan and change it there.");
}
/* The day and the choice decide what would change; what cannot be taken over cannot be pressed. */
static void
test_preview (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = away (self, "Plan.xml");
  GtkWidget *window;

  make_plan (self);
  _stilla_plan_files_page_save_plan (self->page, file);
  need_outcome (self->page->plan, "The plan is saved as ");
  _stilla_plan_files_page_open_plan (self->page, file);
  window = wait_for_window (STILLA_TYPE_IMPORT_WINDOW);
  gtk_editable_set_text (GTK_EDITABLE (find_entry (window)), "2026-11-19");
  test_need (window, GTK_TYPE_LABEL, "The past is not changed. Choose today or a later day.");
  g_assert_false (gtk_widget_get_sensitive (need_button (window, "Take over")));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (window)), "2026-11-25");
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (gtk_widget_get_ancestor (
          test_need (window, GTK_TYPE_LABEL, "Let it take the place of my plan"), GTK_TYPE_CHECK_BUTTON)),
      TRUE);
  test_need (window, GTK_TYPE_LABEL, "2 of your dose times end the day before.");
  g_assert_true (gtk_widget_get_sensitive (need_button (window, "Take over")));
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_no_plan (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = away (self, "Plan.xml");
  g_autofree char *path = g_file_get_path (file);

  g_assert_true (g_file_set_contents (path, "<plan format='1'><patient/></plan>", -1, NULL));
  _stilla_plan_files_page_open_plan (self->page, file);
  need_outcome (self->page->plan, "Nothing was taken over from Plan.xml. Line 1: ");
}

static void
test_backup (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = away (self, "backup.db");
  GtkWidget *window;

  make_plan (self);
  _stilla_plan_files_page_save_backup (self->page, file);
  need_outcome (self->page->backup, "The backup is saved as ");
  press (self->window, "Erase everything…");
  window = wait_for_window (STILLA_TYPE_CONFIRM_WINDOW);
  g_assert_false (gtk_widget_get_sensitive (need_button (window, "Erase")));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (window)), "eras");
  g_assert_false (gtk_widget_get_sensitive (need_button (window, "Erase")));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (window)), " Erase ");
  g_settings_set_string (self->stored, "region", "eu");
  press (window, "Erase");
  need_outcome (self->page->erase, "Everything that Stilla kept is erased.");
  g_assert_cmpuint (count_products (self), ==, 0);
  g_assert_null (g_settings_get_user_value (self->stored, "region"));

  _stilla_plan_files_page_look_at_backup (self->page, file);
  window = wait_for_window (STILLA_TYPE_CONFIRM_WINDOW);
  g_assert_cmpuint (count_products (self), ==, 0);
  press (window, "Restore");
  need_outcome (self->page->backup, "The backup is restored. What was here before is kept as ");
  g_assert_cmpuint (count_products (self), ==, 1);
}

static void
test_no_backup (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = away (self, "backup.db");
  g_autofree char *path = g_file_get_path (file);

  make_plan (self);
  g_assert_true (g_file_set_contents (path, "no database", -1, NULL));
  _stilla_plan_files_page_look_at_backup (self->page, file);
  need_outcome (self->page->backup, "not a backup");
  g_assert_cmpuint (count_products (self), ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  stilla_resources_register ();
  stilla_app_resources_register ();
#define ADD(name, function) \
  g_test_add ("/planner/plan-files-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("calendar", test_calendar);
  ADD ("nothing-to-remind", test_nothing_to_remind);
  ADD ("cannot-write", test_cannot_write);
  ADD ("log", test_log);
  ADD ("plan-and-back", test_plan_and_back);
  ADD ("plan-of-another", test_plan_of_another);
  ADD ("preview", test_preview);
  ADD ("no-plan", test_no_plan);
  ADD ("backup", test_backup);
  ADD ("no-backup", test_no_backup);
#undef ADD
  return g_test_run ();
}
