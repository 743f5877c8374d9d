/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-schedule-page.h"

#include "app/planner/stilla-as-needed-editor.h"
#include "app/planner/stilla-dose-editor.h"
#include "app/planner/stilla-field.h"
#include "app/planner/stilla-pause-editor.h"
#include "app/planner/stilla-person-editor.h"
#include "app/planner/stilla-phases-editor.h"
#include "app/planner/stilla-product-editor.h"
#include "app/planner/stilla-stock-editor.h"
#include "app/planner/stilla-visit-editor.h"
#include "model/stilla-planner-people.h"
#include "stilla-test-screen.h"

static void
set_up (TestScreen *self, gconstpointer data)
{
  test_screen_begin (self);
  test_screen_open (self, stilla_schedule_page_new, 600);
}

static gboolean
can_save (GtkWidget *editor)
{
  return gtk_widget_get_sensitive (test_need (editor, GTK_TYPE_BUTTON, "Save"));
}

/* The field under the title. */
static void
type_in (GtkWidget *editor, const char *title, const char *words)
{
  GtkWidget *label = test_need (editor, GTK_TYPE_LABEL, title);

  stilla_field_set_text (STILLA_FIELD (gtk_widget_get_ancestor (label, STILLA_TYPE_FIELD)), words);
}

/* Takes away what stands under the title: Save goes off, and the field says why. */
static void
check_emptied (GtkWidget *editor, const char *title, const char *words)
{
  GtkWidget *label = test_need (editor, GTK_TYPE_LABEL, title);
  GtkWidget *field = gtk_widget_get_ancestor (label, STILLA_TYPE_FIELD);

  stilla_field_set_text (STILLA_FIELD (field), "");
  test_need (field, GTK_TYPE_LABEL, words);
  g_assert_false (can_save (editor));
}

/* Presses a button whose words are a label inside it. */
static void
press_words (GtkWidget *window, const char *words)
{
  g_signal_emit_by_name (gtk_widget_get_ancestor (test_need (window, GTK_TYPE_LABEL, words), GTK_TYPE_BUTTON),
                         "clicked");
}

static void
choose (GtkWidget *editor, const char *title, guint index)
{
  GtkWidget *label = test_need (editor, GTK_TYPE_LABEL, title);
  GtkWidget *chooser = gtk_widget_get_next_sibling (label);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), index);
}

static void
add_product (TestScreen *self)
{
  GtkWidget *editor;
  GtkWidget *entry;

  press_words (self->window, "Add a product");
  editor = test_wait_for_window (STILLA_TYPE_PRODUCT_EDITOR);
  type_in (editor, "Name of the product", "Night capsules");
  entry = gtk_label_get_mnemonic_widget (GTK_LABEL (test_need (editor, GTK_TYPE_LABEL, "Amount")));
  gtk_editable_set_text (GTK_EDITABLE (entry), "200 mg");
  test_save (editor);
  test_need (self->window, GTK_TYPE_LABEL, "200\u00a0mg elemental in 1 capsule");
}

static GtkWidget *
open_dose (TestScreen *self)
{
  test_press_icon (self->window, "Add a time for Night capsules");
  return test_wait_for_window (STILLA_TYPE_DOSE_EDITOR);
}

static void
add_dose (TestScreen *self, const char *time, const char *from)
{
  GtkWidget *editor = open_dose (self);

  type_in (editor, "Time of the day, from 00:00 to 23:59", time);
  type_in (editor, "From which day does this count?", from);
  test_save (editor);
}

/* The time of a meal is asked once. */
static void
test_meal (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor;

  add_product (self);
  editor = open_dose (self);
  choose (editor, "When?", STILLA_MEAL_BREAKFAST);
  g_assert_false (can_save (editor));
  type_in (editor, "At what time is breakfast?", "7:30");
  test_save (editor);
  test_need (self->window, GTK_TYPE_LABEL, "Breakfast, 07:30");
  g_assert_cmpint (
      stilla_planner_get_person (stilla_context_get_planner (self->context))->meals[STILLA_MEAL_BREAKFAST],
      ==, 450);
  editor = open_dose (self);
  choose (editor, "When?", STILLA_MEAL_BREAKFAST);
  g_assert_null (test_find (editor, GTK_TYPE_LABEL, "At what time is breakfast?"));
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
test_weekdays (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor;

  add_product (self);
  editor = open_dose (self);
  type_in (editor, "Time of the day, from 00:00 to 23:59", "20:30");
  choose (editor, "On which days?", 1);
  g_assert_false (can_save (editor));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_ancestor (
                                   test_need (editor, GTK_TYPE_LABEL, "Monday"), GTK_TYPE_CHECK_BUTTON)),
                               TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_ancestor (
                                   test_need (editor, GTK_TYPE_LABEL, "Thursday"), GTK_TYPE_CHECK_BUTTON)),
                               TRUE);
  test_need (editor, GTK_TYPE_LABEL, "Mondays and Thursdays");
  test_save (editor);
  test_need (self->window, GTK_TYPE_LABEL, "1 capsule: 200\u00a0mg elemental, Mondays and Thursdays");
}

/* A change counts from the day that is asked for, never from one that is over. */
static void
test_from (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor;

  add_product (self);
  add_dose (self, "20:30", "4 December 2026");
  test_need (self->window, GTK_TYPE_LABEL, "From 4 December:");
  editor = open_dose (self);
  type_in (editor, "Time of the day, from 00:00 to 23:59", "08:00");
  type_in (editor, "From which day does this count?", "2026-11-19");
  g_assert_false (can_save (editor));
  test_need (editor, GTK_TYPE_LABEL, "The past stays as it was. Choose today or a later day.");
  type_in (editor, "From which day does this count?", "2026-11-20");
  type_in (editor, "Last day, if there is one", "2026-11-19");
  g_assert_false (can_save (editor));
  type_in (editor, "Last day, if there is one", "2026-11-27");
  test_save (editor);
  test_need (self->window, GTK_TYPE_LABEL, "1 capsule: 200\u00a0mg elemental, until 27 November");
}

static GtkWidget *
nth_label (GtkWidget *widget, const char *words, int *n)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && g_strcmp0 (test_words_of (widget), words) == 0 && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = nth_label (child, words, n);
  return found;
}

static void
type_in_phase (GtkWidget *editor, int n, const char *title, const char *words)
{
  GtkWidget *label = nth_label (editor, title, &n);

  stilla_field_set_text (STILLA_FIELD (gtk_widget_get_ancestor (label, STILLA_TYPE_FIELD)), words);
}

/* Two weeks of one capsule, then two: told day by day before it is kept; what cannot be is said at the field.
 */
static void
test_phases (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor;

  add_product (self);
  test_press_icon (self->window, "Phases of Night capsules");
  editor = test_wait_for_window (STILLA_TYPE_PHASES_EDITOR);
  type_in_phase (editor, 0, "At what time?", "21:00");
  test_need (editor, GTK_TYPE_LABEL, "From 20 November on");
  press_words (editor, "Then: add a phase");
  test_need (editor, GTK_TYPE_LABEL, "The phase before has no end. Say how long it lasts.");
  g_assert_false (can_save (editor));
  choose (editor, "How long?", 2);
  test_need (editor, GTK_TYPE_LABEL, "From 20 November to 3 December");
  test_need (editor, GTK_TYPE_LABEL, "From 4 December on");
  type_in_phase (editor, 1, "At what time?", "21:00");
  type_in_phase (editor, 1, "How many?", "2");
  type_in (editor, "When does it begin?", "2026-12-01");
  g_assert_false (can_save (editor));
  test_need (editor, GTK_TYPE_LABEL,
             "The phase before is not over then. Choose a later day, or end that one earlier.");
  type_in (editor, "When does it begin?", "");
  test_need (
      editor, GTK_TYPE_LABEL,
      "A, from 20 November: 200\u00a0mg elemental a day\n"
      "B, from 4 December: 400\u00a0mg elemental a day\n"
      "28 days shown here are above the published limit of 250\u00a0mg elemental a day (↑). Talk with your "
      "doctor or pharmacist about it.");
  test_need (editor, GTK_TYPE_LABEL, "4\u2009B");
  test_need (editor, GTK_TYPE_LABEL, "400\u2009↑");
  test_save (editor);
  test_need (self->window, GTK_TYPE_LABEL, "1 capsule: 200\u00a0mg elemental, until 3 December");
  test_need (self->window, GTK_TYPE_LABEL, "From 4 December:");
  test_need (self->window, GTK_TYPE_LABEL, "2 capsules: 400\u00a0mg elemental");
}

/* The sum and the limit follow what is typed. */
static void
test_effect (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor;

  add_product (self);
  editor = open_dose (self);
  type_in (editor, "Time of the day, from 00:00 to 23:59", "08:00");
  test_need (editor, GTK_TYPE_LABEL,
             "On the day with most magnesium: 200\u00a0mg elemental, over all products");
  type_in (editor, "How many, such as 1, 2 or ½", "2");
  test_need (editor, GTK_TYPE_LABEL,
             "On the day with most magnesium: 400\u00a0mg elemental, over all products");
  test_need (editor, GTK_TYPE_LABEL,
             "This day is above the published limit. Talk with your doctor or pharmacist about it.");
  gtk_window_destroy (GTK_WINDOW (editor));
}

/* What has to be typed and is not there is asked for where it belongs. */
static void
test_emptied (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor;

  add_product (self);
  add_dose (self, "20:30", "2026-11-20");
  editor = open_dose (self);
  choose (editor, "On which days?", 2);
  check_emptied (editor, "Every how many days?", "Type a whole number from 1 to 366.");
  check_emptied (editor, "Time of the day, from 00:00 to 23:59",
                 "Type hours and minutes with a colon between them, such as 08:00 or 20:30.");
  check_emptied (editor, "How many, such as 1, 2 or ½", "Type how many you take, such as 1, 2 or ½.");
  check_emptied (
      editor, "From which day does this count?",
      "Type the year, the month and the day with lines between them, such as 2026-03-09, or choose "
      "the day in the calendar.");
  gtk_window_destroy (GTK_WINDOW (editor));
  test_press_icon (self->window, "Count what is left of Night capsules");
  editor = test_wait_for_window (STILLA_TYPE_STOCK_EDITOR);
  check_emptied (editor, "How many are left?", "Type a whole number, such as 28. The most is 100000.");
  check_emptied (editor, "How many days before the end do you want to know?",
                 "Type a whole number of days, from 0 to 90.");
  gtk_window_destroy (GTK_WINDOW (editor));
  press_words (self->window, "Meal times and end of the day");
  editor = test_wait_for_window (STILLA_TYPE_PERSON_EDITOR);
  check_emptied (editor, "When does the day end?",
                 "Type hours and minutes with a colon between them, such as 08:00 or 20:30.");
  gtk_window_destroy (GTK_WINDOW (editor));
  press_words (self->window, "Add a product");
  editor = test_wait_for_window (STILLA_TYPE_PRODUCT_EDITOR);
  check_emptied (editor, "Name of the product", "Type a name, or choose a form below.");
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
test_pause (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor;

  add_product (self);
  add_dose (self, "20:30", "2026-11-20");
  test_press_icon (self->window, "Pause Night capsules");
  editor = test_wait_for_window (STILLA_TYPE_PAUSE_EDITOR);
  type_in (editor, "Pause until, the last day without it", "2026-11-27");
  type_in (editor, "Why, in your own words", "until the antibiotic is finished");
  test_save (editor);
  test_need (self->window, GTK_TYPE_LABEL,
             "Paused since 20 November, until 27 November: until the antibiotic is finished");
  test_press_icon (self->window, "End the pause of Night capsules on a day");
  editor = test_wait_for_window (STILLA_TYPE_PAUSE_EDITOR);
  type_in (editor, "From which day does this count?", "2026-11-24");
  test_save (editor);
  test_need (self->window, GTK_TYPE_LABEL,
             "Paused since 20 November, until 23 November: until the antibiotic is finished");
}

static void
test_as_needed (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor;

  add_product (self);
  test_press_icon (self->window, "When needed: Night capsules");
  editor = test_wait_for_window (STILLA_TYPE_AS_NEEDED_EDITOR);
  type_in (editor, "How many each time, such as 1, 2 or ½", "2");
  type_in (editor, "The most in one day", "1");
  g_assert_false (can_save (editor));
  type_in (editor, "The most in one day", "3");
  test_save (editor);
  test_need (self->window, GTK_TYPE_LABEL, "2 capsules: 400\u00a0mg elemental, at most 3 capsules a day");
  test_press_icon (self->window, "Phases of Night capsules");
  editor = test_wait_for_window (STILLA_TYPE_PHASES_EDITOR);
  type_in_phase (editor, 0, "At what time?", "21:00");
  test_need (editor, GTK_TYPE_LABEL,
             "A, from 20 November: 200\u00a0mg elemental a day\n"
             "No day shown here is above the published limit of 250\u00a0mg elemental a day.\n"
             "What is taken when needed is not counted in this calendar.");
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
test_stock (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor;

  add_product (self);
  test_press_icon (self->window, "Count what is left of Night capsules");
  editor = test_wait_for_window (STILLA_TYPE_STOCK_EDITOR);
  type_in (editor, "How many are left?", "many");
  g_assert_false (can_save (editor));
  type_in (editor, "How many are left?", "28");
  test_save (editor);
  test_need (self->window, GTK_TYPE_LABEL, "28 capsules left");
}

/* A drip every four weeks, taken away and brought back. */
static void
test_visit (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor;

  add_product (self);
  press_words (self->window, "Add a visit or a blood test");
  editor = test_wait_for_window (STILLA_TYPE_VISIT_EDITOR);
  choose (editor, "What is it?", STILLA_VISIT_DRIP);
  g_assert_false (can_save (editor));
  type_in (editor, "On which day?", "2026-11-24");
  choose (editor, "Does it come again?", 4);
  type_in (editor, "Every how many weeks?", "4");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_ancestor (
                                   test_need (editor, GTK_TYPE_LABEL, "Tuesday"), GTK_TYPE_CHECK_BUTTON)),
                               TRUE);
  test_save (editor);
  test_need (self->window, GTK_TYPE_LABEL, "24 November, every 4 weeks on Tuesday");
  test_press_icon (self->window, "Remove Magnesium drip at a clinic");
  test_press_in_toast (test_need (self->window, GTK_TYPE_LABEL, "Removed Magnesium drip at a clinic"),
                       "Undo");
  test_need (self->window, GTK_TYPE_LABEL, "24 November, every 4 weeks on Tuesday");
}

/* A meal that moves takes its doses with it; Undo brings both back. */
static void
test_person (TestScreen *self, gconstpointer data)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  GtkWidget *editor;

  add_product (self);
  editor = open_dose (self);
  choose (editor, "When?", STILLA_MEAL_DINNER);
  type_in (editor, "At what time is dinner?", "19:00");
  test_save (editor);
  press_words (self->window, "Meal times and end of the day");
  editor = test_wait_for_window (STILLA_TYPE_PERSON_EDITOR);
  type_in (editor, "At what time is dinner?", "18:30");
  type_in (editor, "When does the day end?", "13:00");
  g_assert_false (can_save (editor));
  type_in (editor, "When does the day end?", "04:00");
  test_save (editor);
  test_need (self->window, GTK_TYPE_LABEL, "Dinner, 18:30");
  test_press_in_toast (test_need (self->window, GTK_TYPE_LABEL, "Changed your meal times and your day"),
                       "Undo");
  test_need (self->window, GTK_TYPE_LABEL, "Dinner, 19:00");
  g_assert_cmpint (stilla_planner_get_person (planner)->meals[STILLA_MEAL_DINNER], ==, 19 * 60);
  g_assert_cmpint (stilla_planner_get_person (planner)->day_end, ==, 0);
}

/* Returns: who is shown then, with an empty plan */
static gint64
add_anna (TestScreen *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  GtkWidget *editor;

  press_words (self->window, "Add a person");
  editor = test_wait_for_window (STILLA_TYPE_PERSON_EDITOR);
  g_assert_false (can_save (editor));
  type_in (editor, "Name or initial", "Anna");
  test_save (editor);
  while (g_strcmp0 (stilla_planner_get_person (planner)->name, "Anna") != 0)
    g_main_context_iteration (NULL, TRUE);
  return stilla_planner_get_person (planner)->id;
}

/* What was done in the plan of one person is never undone in that of another. */
static void
test_undo_of_another (TestScreen *self, gconstpointer data)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  GtkWidget *said;

  add_product (self);
  said = test_need (self->window, GTK_TYPE_LABEL, "Added Night capsules");
  add_anna (self);
  test_need (self->window, GTK_TYPE_LABEL, "Your plan is empty");
  test_press_in_toast (said, "Undo");
  test_need (self->window, GTK_TYPE_LABEL,
             "This was in the plan of somebody else. Show that plan and change it there.");
  stilla_planner_show_person (planner, STILLA_PERSON_FIRST);
  test_need (self->window, GTK_TYPE_LABEL, "Night capsules");
}

/* A reminder can bring up somebody else while an editor stands open: nothing of it is kept in their plan. */
static void
test_editor_of_another (TestScreen *self, gconstpointer data)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  gint64 anna;
  GtkWidget *editor;

  add_product (self);
  anna = add_anna (self);
  stilla_planner_show_person (planner, STILLA_PERSON_FIRST);
  test_need (self->window, GTK_TYPE_LABEL, "Night capsules");
  press_words (self->window, "Add a visit or a blood test");
  editor = test_wait_for_window (STILLA_TYPE_VISIT_EDITOR);
  type_in (editor, "On which day?", "2026-11-24");
  g_assert_true (can_save (editor));
  stilla_planner_show_person (planner, anna);
  test_need (self->window, GTK_TYPE_LABEL, "Your plan is empty");
  test_press (editor, "Save");
  test_need (editor, GTK_TYPE_LABEL,
             "The plan of somebody else is shown now. Close this window, show the plan that you mean, and "
             "change it there.");
  g_assert_cmpuint (stilla_plan_get_visits (stilla_planner_get_plan (planner))->len, ==, 0);
  gtk_window_destroy (GTK_WINDOW (editor));
}

/* Another clock than before is asked about once. */
static void
test_zone (TestScreen *self, gconstpointer data)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);

  g_settings_set_string (self->stored, "zone", "Europe/Berlin");
  add_product (self);
  add_dose (self, "20:30", "2026-11-20");
  test_need (
      self->window, GTK_TYPE_LABEL,
      "This computer is now on the time of UTC. Do your doses go by the clock here, or stay on the time of "
      "Europe/Berlin?");
  press_words (self->window, "Stay on home time");
  test_press_in_toast (
      test_need (self->window, GTK_TYPE_LABEL, "Your doses stay on the time of Europe/Berlin"), "Undo");
  test_need (self->window, GTK_TYPE_LABEL, "20:30");
  while (stilla_planner_get_person (planner)->zone != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (test_find (self->window, GTK_TYPE_LABEL, "Stay on home time"));
}

static void
check_narrow (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
}

static void
test_narrow (TestScreen *self, gconstpointer data)
{
  GtkWidget *editor;

  add_product (self);
  add_dose (self, "20:30", "2026-11-20");
  check_narrow (gtk_window_get_child (GTK_WINDOW (self->window)));
  test_press_icon (self->window, "Phases of Night capsules");
  editor = test_wait_for_window (STILLA_TYPE_PHASES_EDITOR);
  press_words (editor, "Another time of the day");
  choose (editor, "How long?", 8);
  check_narrow (editor);
  gtk_window_destroy (GTK_WINDOW (editor));
  editor = open_dose (self);
  choose (editor, "On which days?", 3);
  choose (editor, "When?", STILLA_MEAL_BEDTIME);
  check_narrow (editor);
  gtk_window_destroy (GTK_WINDOW (editor));
  press_words (self->window, "Meal times and end of the day");
  editor = test_wait_for_window (STILLA_TYPE_PERSON_EDITOR);
  check_narrow (editor);
  gtk_window_destroy (GTK_WINDOW (editor));
}

int
main (int argc, char *argv[])
{
  test_screen_init (&argc, &argv);
#define ADD(name, body) \
  g_test_add ("/app/schedule-page/" name, TestScreen, NULL, set_up, body, test_screen_tear_down)
  ADD ("meal", test_meal);
  ADD ("weekdays", test_weekdays);
  ADD ("from", test_from);
  ADD ("effect", test_effect);
  ADD ("phases", test_phases);
  ADD ("emptied", test_emptied);
  ADD ("pause", test_pause);
  ADD ("as-needed", test_as_needed);
  ADD ("stock", test_stock);
  ADD ("visit", test_visit);
  ADD ("person", test_person);
  ADD ("undo-of-another", test_undo_of_another);
  ADD ("editor-of-another", test_editor_of_another);
  ADD ("zone", test_zone);
  ADD ("narrow", test_narrow);
  return g_test_run ();
}
