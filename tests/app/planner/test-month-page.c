/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-month-page.h"

#include "app/planner/stilla-answer-editor.h"
#include "stilla-test-record-page.h"

static void
set_up (TestScreen *self, gconstpointer data)
{
  test_record_page_set_up (self, stilla_month_page_new, data != NULL);
}

/* The button of a day, by the number that it shows. */
static GtkWidget *
find_day (TestScreen *self, const char *number)
{
  GtkWidget *day = test_need (self->window, GTK_TYPE_LABEL, number);

  while (!GTK_IS_BUTTON (day))
    day = gtk_widget_get_parent (day);
  return day;
}

static void
test_days (TestScreen *self, gconstpointer data)
{
  test_need (self->window, GTK_TYPE_LABEL, "1 of 20 recorded as taken; 19 not recorded; 10 planned");
  test_need (self->window, GTK_TYPE_LABEL, "November 2026");
  test_settle (self);
  gtk_test_accessible_assert_property (find_day (self, "18"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Wednesday 18 November 2026: 1 of 1 recorded as taken. 100\u00a0mg "
                                       "elemental recorded as taken.");
  gtk_test_accessible_assert_property (find_day (self, "21"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Saturday 21 November 2026: 1 planned.");
}

/* A pressed day shows its doses below, and they can be answered there. */
static void
test_choose (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor;

  test_need (self->window, GTK_TYPE_LABEL, "Today, Friday 20 November");
  test_settle (self);
  g_signal_emit_by_name (find_day (self, "19"), "clicked");
  test_need (self->window, GTK_TYPE_LABEL, "Thursday 19 November");
  g_signal_emit_by_name (test_need (self->window, g_type_from_name ("StillaDoseButton"), NULL), "clicked");
  editor = test_wait_for_window (STILLA_TYPE_ANSWER_EDITOR);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_need_check (editor, "Skipped")), TRUE);
  test_press (editor, "Save");
  test_need (self->window, GTK_TYPE_LABEL,
             "1 of 20 recorded as taken; 1 skipped; 18 not recorded; 10 planned");
}

static void
test_move (TestScreen *self, gconstpointer data)
{
  test_need (self->window, GTK_TYPE_LABEL, "November 2026");
  test_press_icon (self->window, "Previous month");
  test_need (self->window, GTK_TYPE_LABEL, "October 2026");
  test_need (self->window, GTK_TYPE_LABEL, "Nothing planned");
  test_press (self->window, "This month");
  test_need (self->window, GTK_TYPE_LABEL, "November 2026");
  test_press_icon (self->window, "Next month");
  test_need (self->window, GTK_TYPE_LABEL, "31 planned");
}

static void
test_narrow (TestScreen *self, gconstpointer data)
{
  test_need (self->window, GTK_TYPE_LABEL, "November 2026");
  gtk_window_set_default_size (GTK_WINDOW (self->window), 340, 700);
  test_need (self->window, GTK_TYPE_LABEL, "Wed 18");
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
  ADD ("/planner/month-page/days", "plan", test_days);
  ADD ("/planner/month-page/choose", "plan", test_choose);
  ADD ("/planner/month-page/move", "plan", test_move);
  ADD ("/planner/month-page/narrow", "plan", test_narrow);
  ADD ("/planner/month-page/empty", NULL, test_empty);
  return g_test_run ();
}
