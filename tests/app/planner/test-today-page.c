/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-today-page.h"

#include "app/planner/stilla-answer-editor.h"
#include "app/planner/stilla-later-menu.h"
#include "app/planner/stilla-occurrence-row.h"
#include "stilla-test-screen.h"
#include "stilla-test-whole-plan.h"

static void
open_window (TestScreen *self)
{
  test_screen_open (self, stilla_today_page_new, 480); /* its menus stay beside the mouse */
}

static void
set_up (TestScreen *self, gconstpointer data)
{
  test_screen_begin (self);
  open_window (self);
}

static GtkWidget *
nth_entry (GtkWidget *widget, int *n)
{
  GtkWidget *found = NULL;

  if (GTK_IS_ENTRY (widget) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = nth_entry (child, n);
  return found;
}

static void
type_in (GtkWidget *window, int n, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (nth_entry (window, &n)), words);
}

/* Keeps a plan that holds something of every kind, from today on. */
static void
keep_whole_plan (TestScreen *self)
{
  g_autoptr (StillaPlan) plan = test_whole_plan ("2026-11-20");
  g_autoptr (StillaStore) store = NULL;

  test_screen_close (self);
  store = test_store (self->folder);
  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, NULL));
  g_clear_pointer (&store, stilla_store_free);
  open_window (self);
}

static void
test_empty (TestScreen *self, gconstpointer data)
{
  test_need (self->window, ADW_TYPE_STATUS_PAGE, NULL);
  test_need (self->window, GTK_TYPE_BUTTON, "Make a plan");
}

static void
test_life (TestScreen *self, gconstpointer data)
{
  keep_whole_plan (self);
  test_need (self->window, GTK_TYPE_LABEL, "Night capsules, 1 capsule");
  test_need (self->window, GTK_TYPE_LABEL, "200\u00a0mg");

  test_press (self->window, "Taken");
  test_need (self->window, GTK_TYPE_LABEL, "Taken 09:30");
  test_screen_close (self);
  open_window (self);
  test_need (self->window, GTK_TYPE_LABEL, "Taken 09:30");

  test_press (self->window, "Undo");
  test_press (self->window, "Skipped");
  test_need (self->window, GTK_TYPE_LABEL, "Skipped 09:30");
}

static void
test_region (TestScreen *self, gconstpointer data)
{
  keep_whole_plan (self);
  test_need (self->window, GTK_TYPE_LABEL,
             "Published limit for adults, European Union: 250\u00a0mg of elemental magnesium a day.");
  test_press (self->window, "United Kingdom");
  test_need (self->window, GTK_TYPE_LABEL,
             "Published limit for adults, United Kingdom: 400\u00a0mg of elemental magnesium a day.");
  g_assert_null (test_find (self->window, GTK_TYPE_BUTTON, "United Kingdom"));
}

/* Writes a number into the header of the database, where the format has it. */
static void
patch (const char *path, gsize at, guint32 number)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  number = GUINT32_TO_BE (number);
  memcpy (bytes + at, &number, sizeof number);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
}

static void
set_version (const char *path, guint32 version)
{
  patch (path, 60, version);
}

static void
set_application (const char *path, guint32 application)
{
  patch (path, 68, application);
}

static void
test_narrow (TestScreen *self, gconstpointer data)
{
  int width;

  keep_whole_plan (self);
  gtk_widget_measure (gtk_window_get_child (GTK_WINDOW (self->window)), GTK_ORIENTATION_HORIZONTAL, -1,
                      &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
}

/* A newer file can be read, not changed; nothing invites to do what cannot be kept. */
static void
test_newer_file (TestScreen *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "plans.db", NULL);

  keep_whole_plan (self);
  test_screen_close (self);
  set_version (path, 99);
  open_window (self);
  test_need (self->window, STILLA_TYPE_OCCURRENCE_ROW, NULL);
  test_need (
      self->window, GTK_TYPE_LABEL,
      "Your plan was made by a newer Stilla. You can read it here; to change it, install the newer version.");
  g_assert_false (gtk_widget_is_sensitive (test_need (self->window, GTK_TYPE_BUTTON, "Taken")));
}

static void
test_foreign_file (TestScreen *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "plans.db", NULL);

  test_screen_close (self);
  set_application (path, 7);
  open_window (self);
  test_need (self->window, ADW_TYPE_STATUS_PAGE, NULL);
  test_need (self->window, GTK_TYPE_LABEL, "Your plan cannot be changed");
  g_assert_null (test_find (self->window, GTK_TYPE_BUTTON, "Make a plan"));
}

static void
test_notes (TestScreen *self, gconstpointer data)
{
  keep_whole_plan (self);
  test_need (self->window, GTK_TYPE_LABEL, "14:30 Dr. Amaranth");
  test_need (self->window, GTK_TYPE_LABEL, "Bring the diary");
  test_need (self->window, GTK_TYPE_LABEL, "Oxide: paused until you go on with it.");
  test_need (self->window, GTK_TYPE_LABEL,
             "Night capsules: 6 capsules left. On 23 November it is no longer enough.");
  g_assert_null (test_find (self->window, GTK_TYPE_LABEL, "Oxide, 1 tablet"));
}

/* Above the own most it is said before, and can still be written down. */
static void
test_when_needed (TestScreen *self, gconstpointer data)
{
  const char *warning = "One more would be above the most you set for a day.";

  keep_whole_plan (self);
  test_need (self->window, GTK_TYPE_LABEL, "None taken today. The most you set for a day: 2 sachets.");
  test_press (self->window, "Taken now");
  test_need (self->window, GTK_TYPE_LABEL, "Taken today: 1 sachet. The most you set for a day: 2 sachets.");
  g_assert_null (test_find (self->window, GTK_TYPE_LABEL, warning));
  test_press (self->window, "Taken now");
  test_need (self->window, GTK_TYPE_LABEL, "Taken today: 2 sachets. The most you set for a day: 2 sachets.");
  test_need (self->window, GTK_TYPE_LABEL, warning);
  test_press (self->window, "Taken now");
  test_need (self->window, GTK_TYPE_LABEL, "Taken today: 3 sachets. The most you set for a day: 2 sachets.");
}

static void
test_when_needed_undo (TestScreen *self, gconstpointer data)
{
  keep_whole_plan (self);
  test_press (self->window, "Taken now");
  test_press_in_toast (test_need (self->window, GTK_TYPE_LABEL, "Taken: Powder"), "Undo");
  test_need (self->window, GTK_TYPE_LABEL, "None taken today. The most you set for a day: 2 sachets.");
  g_assert_null (test_find (self->window, GTK_TYPE_LABEL, "09:30"));
}

static void
open_menu (TestScreen *self, GtkWidget *inside)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (test_need (inside, GTK_TYPE_MENU_BUTTON, NULL)));
}

/* A menu fades: the window is not taken away below it. */
static void
wait_until_closed (GtkWidget *menu)
{
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu));

  while (gtk_widget_get_mapped (GTK_WIDGET (popover)))
    g_main_context_iteration (NULL, TRUE);
}

/* What is due much later cannot be put off. */
static void
test_later (TestScreen *self, gconstpointer data)
{
  GtkWidget *row, *evening, *menu;

  keep_whole_plan (self);
  row = test_need (self->window, STILLA_TYPE_OCCURRENCE_ROW, NULL);
  menu = test_need (row, STILLA_TYPE_LATER_MENU, NULL);
  evening = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (gtk_widget_get_parent (row)), 1));
  g_assert_null (test_find (evening, STILLA_TYPE_LATER_MENU, NULL));
  open_menu (self, menu);
  test_press (menu, "30 minutes, until 10:00");
  wait_until_closed (test_need (menu, GTK_TYPE_MENU_BUTTON, NULL));
  test_need (row, GTK_TYPE_LABEL, "Later, until 10:00");
  test_press (row, "Taken");
  test_need (row, GTK_TYPE_LABEL, "Taken 09:30");
  g_assert_null (test_find (row, GTK_TYPE_LABEL, "Later, until 10:00"));
}

static GtkWidget *
need_amount_menu (GtkWidget *row)
{
  return test_find_tooltip (row, "Another amount, or a note");
}

static void
test_other_amount (TestScreen *self, gconstpointer data)
{
  GtkWidget *row, *menu, *label;

  keep_whole_plan (self);
  row = test_need (self->window, STILLA_TYPE_OCCURRENCE_ROW, NULL);
  menu = need_amount_menu (row);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  test_need (menu, GTK_TYPE_LABEL, "more than planned");
  g_assert_null (test_find (menu, GTK_TYPE_LABEL, "1 capsule: 100\u00a0mg elemental")); /* as planned */
  label = test_need (menu, GTK_TYPE_LABEL, "½ capsule: 50\u00a0mg elemental");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  wait_until_closed (menu);
  test_need (row, GTK_TYPE_LABEL, "Taken 09:30, ½ capsule");
}

static void
test_correct (TestScreen *self, gconstpointer data)
{
  GtkWidget *row, *editor;

  keep_whole_plan (self);
  row = test_need (self->window, STILLA_TYPE_OCCURRENCE_ROW, NULL);
  test_press (row, "Taken");
  test_press (row, "Change");
  editor = test_wait_for_window (STILLA_TYPE_ANSWER_EDITOR);
  type_in (editor, 0, "3");
  test_need (editor, GTK_TYPE_LABEL, "This is more than planned: 1 capsule.");
  type_in (editor, 0, "0");
  g_assert_false (gtk_widget_get_sensitive (test_need (editor, GTK_TYPE_BUTTON, "Save")));
  type_in (editor, 0, "½");
  g_assert_null (test_find (editor, GTK_TYPE_LABEL, "This is more than planned: 1 capsule."));
  type_in (editor, 1, "felt dizzy");
  type_in (editor, 2, "counted wrong");
  test_save (editor);
  test_need (row, GTK_TYPE_LABEL, "Taken 09:30, ½ capsule");
  test_need (row, GTK_TYPE_LABEL, "Note: felt dizzy");
  test_press_in_toast (test_need (self->window, GTK_TYPE_LABEL, "Taken: 08:00, Night capsules"), "Undo");
  test_need (row, GTK_TYPE_LABEL, "Taken 09:30");
}

int
main (int argc, char *argv[])
{
  test_screen_init (&argc, &argv);
#define ADD(name, body) \
  g_test_add ("/app/today-page/" name, TestScreen, NULL, set_up, body, test_screen_tear_down)
  ADD ("empty", test_empty);
  ADD ("life", test_life);
  ADD ("region", test_region);
  ADD ("narrow", test_narrow);
  ADD ("notes", test_notes);
  ADD ("when-needed", test_when_needed);
  ADD ("when-needed-undo", test_when_needed_undo);
  ADD ("correct", test_correct);
  ADD ("newer-file", test_newer_file);
  ADD ("foreign-file", test_foreign_file);
  /* Last: GTK 4.8 still asks for the place of the mouse in a menu that has closed. */
  ADD ("later", test_later);
  ADD ("other-amount", test_other_amount);
  return g_test_run ();
}
