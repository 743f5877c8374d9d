/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-week-page.h"

#include "app/planner/stilla-answer-editor.h"
#include "app/planner/stilla-dose-button.h"
#include "stilla-test-record-page.h"

static void
set_up (TestScreen *self, gconstpointer data)
{
  test_record_page_set_up (self, stilla_week_page_new, data != NULL);
}

/* The button of one day in the table: there is one row. */
static GtkWidget *
nth_button (GtkWidget *widget, int *n)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_child_visible (widget))
    return NULL;
  if (STILLA_IS_DOSE_BUTTON (widget) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = nth_button (child, n);
  return found;
}

static GtkWidget *
get_day (TestScreen *self, int n)
{
  return nth_button (self->window, &n);
}

static void
assert_name (GtkWidget *button, const char *name)
{
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* Every cell says its time, its product, its day and what is known. */
static void
test_cells (TestScreen *self, gconstpointer data)
{
  test_need (self->window, GTK_TYPE_LABEL, "1 of 6 recorded as taken; 5 not recorded; 1 planned");
  test_need (self->window, GTK_TYPE_LABEL, "100\u00a0mg elemental recorded as taken");
  test_need (self->window, GTK_TYPE_LABEL, "Sunday 15 November to Saturday 21 November 2026");
  test_settle (self);
  assert_name (get_day (self, 3), "08:00, Night capsules, Wednesday 18 November: 1 capsule, Taken");
  assert_name (get_day (self, 4), "08:00, Night capsules, Thursday 19 November: 1 capsule, Not recorded");
  assert_name (get_day (self, 6), "08:00, Night capsules, Saturday 21 November: 1 capsule, Planned");
}

static void
test_correct (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor;

  test_need (self->window, GTK_TYPE_LABEL, "1 of 6 recorded as taken; 5 not recorded; 1 planned");
  test_settle (self);
  gtk_widget_grab_focus (get_day (self, 4));
  g_signal_emit_by_name (get_day (self, 4), "clicked");
  editor = test_wait_for_window (STILLA_TYPE_ANSWER_EDITOR);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_need_check (editor, "Taken")), TRUE);
  test_press (editor, "Save");
  test_need (self->window, GTK_TYPE_LABEL, "2 of 6 recorded as taken; 4 not recorded; 1 planned");
  test_settle (self);
  assert_name (get_day (self, 4), "08:00, Night capsules, Thursday 19 November: 1 capsule, Taken");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == get_day (self, 4));
}

/* The button of the dose is another one by then. */
static void
test_undo (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor;

  test_need (self->window, GTK_TYPE_LABEL, "1 of 6 recorded as taken; 5 not recorded; 1 planned");
  test_settle (self);
  g_signal_emit_by_name (get_day (self, 4), "clicked");
  editor = test_wait_for_window (STILLA_TYPE_ANSWER_EDITOR);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_need_check (editor, "Taken")), TRUE);
  test_press (editor, "Save");
  test_need (self->window, GTK_TYPE_LABEL, "2 of 6 recorded as taken; 4 not recorded; 1 planned");
  test_press (self->window, "Undo");
  test_need (self->window, GTK_TYPE_LABEL, "1 of 6 recorded as taken; 5 not recorded; 1 planned");
}

/* A day that has not come says what is planned, and takes no answer. */
static void
test_future (TestScreen *self, gconstpointer data)
{
  test_need (self->window, GTK_TYPE_LABEL, "1 of 6 recorded as taken; 5 not recorded; 1 planned");
  test_settle (self);
  g_signal_emit_by_name (get_day (self, 6), "clicked");
  test_need (get_day (self, 6), GTK_TYPE_LABEL,
             "08:00, Night capsules: 1 capsule, Planned. 100\u00a0mg elemental.");
}

static void
test_move (TestScreen *self, gconstpointer data)
{
  test_need (self->window, GTK_TYPE_LABEL, "1 of 6 recorded as taken; 5 not recorded; 1 planned");
  test_press_icon (self->window, "Next week");
  test_need (self->window, GTK_TYPE_LABEL, "7 planned");
  test_press (self->window, "This week");
  test_need (self->window, GTK_TYPE_LABEL, "1 of 6 recorded as taken; 5 not recorded; 1 planned");
  test_press_icon (self->window, "Previous week");
  test_need (self->window, GTK_TYPE_LABEL, "0 of 7 recorded as taken; 7 not recorded");
}

/* Where a table has no room the days stand one below the other. */
static void
test_narrow (TestScreen *self, gconstpointer data)
{
  test_need (self->window, GTK_TYPE_LABEL, "1 of 6 recorded as taken; 5 not recorded; 1 planned");
  gtk_window_set_default_size (GTK_WINDOW (self->window), 340, 700);
  test_need (self->window, GTK_TYPE_LABEL, "Today, Friday 20 November");
  assert_name (get_day (self, 3), "08:00, Night capsules, Wednesday 18 November: 1 capsule, Taken");
}

static void
test_empty (TestScreen *self, gconstpointer data)
{
  test_need (self->window, ADW_TYPE_STATUS_PAGE, NULL);
}

int
main (int argc, char *argv[])
{
  test_screen_init (&argc, &argv);
#define ADD(path, data, function) g_test_add (path, TestScreen, data, set_up, function, test_screen_tear_down)
  ADD ("/planner/week-page/cells", "plan", test_cells);
  ADD ("/planner/week-page/correct", "plan", test_correct);
  ADD ("/planner/week-page/undo", "plan", test_undo);
  ADD ("/planner/week-page/future", "plan", test_future);
  ADD ("/planner/week-page/move", "plan", test_move);
  ADD ("/planner/week-page/narrow", "plan", test_narrow);
  ADD ("/planner/week-page/empty", NULL, test_empty);
  return g_test_run ();
}
