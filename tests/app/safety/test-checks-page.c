/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-checks-page.h"

#include "app/safety/stilla-advice-editor.h"
#include "app/safety/stilla-checklist-page.h"
#include "app/safety/stilla-drip-card.h"
#include "app/safety/stilla-question-card.h"
#include "app/stilla-app-resources.h"
#include "core/base/stilla-resources.h"
#include "core/safety/stilla-report-summary.h"
#include "model/stilla-plan-check.h"
#include "stilla-test-context.h"
#include "stilla-test-store.h"
#include "stilla-test-widget.h"

#include <adwaita.h>

#define CONDITION "c01"
#define KIDNEYS "Kidney failure, dialysis (blood cleaning), or a kidney blood test (eGFR) below thirty"

typedef struct {
  char *folder;
  GSettings *stored;
  StillaContext *context;
  GtkWidget *window;
} Fixture;

static StillaPlanner *
get_planner (Fixture *self)
{
  return stilla_context_get_planner (self->context);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = test_folder ();
  self->stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  self->context = stilla_test_context_new (self->stored, self->folder);
  while (!stilla_planner_is_loaded (get_planner (self)))
    g_main_context_iteration (NULL, TRUE);
}

static void
show (Fixture *self, GtkWidget *page)
{
  GtkWidget *toasts = adw_toast_overlay_new ();

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
  g_clear_pointer (&self->folder, g_free);
  g_clear_object (&self->stored);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  stilla_planner_save_circumstances_finish (STILLA_PLANNER (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
save (Fixture *self, const StillaCircumstances *circumstances)
{
  gboolean is_saved = FALSE;

  stilla_planner_save_circumstances_async (get_planner (self), circumstances, saved_cb, &is_saved);
  while (!is_saved)
    g_main_context_iteration (NULL, TRUE);
}

static void
answer (Fixture *self, StillaAnswer answer)
{
  g_autoptr (StillaCircumstances) edited = stilla_planner_begin_circumstances (get_planner (self));

  stilla_circumstances_set_answer (edited, CONDITION, answer);
  save (self, edited);
}

static void
test_nothing_matches (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaSafetyReport) report = stilla_plan_check (self->context);
  g_autofree char *summary = NULL;

  show (self, stilla_checks_page_new (self->context));
  summary = stilla_report_summary (stilla_context_get_bundle (self->context),
                                   stilla_planner_get_circumstances (get_planner (self)), report);
  g_assert_true (g_str_has_suffix (summary, "That does not mean that magnesium is safe for you."));
  g_assert_true (g_ascii_isdigit (*summary)); /* how many questions are open comes first */
  test_need (self->window, GTK_TYPE_LABEL, summary);
  test_need (self->window, GTK_TYPE_LABEL, "Not checked");
  test_need (self->window, GTK_TYPE_LABEL, "Compiled from the sources named; not yet checked by a clinician");
}

static void
test_caution (Fixture *self, gconstpointer data)
{
  answer (self, STILLA_ANSWER_YES);
  show (self, stilla_checks_page_new (self->context));
  test_need (self->window, GTK_TYPE_LABEL, "Stop");
  test_need (self->window, GTK_TYPE_LABEL, KIDNEYS);
  test_need (self->window, GTK_TYPE_LABEL, "Read the rule");
  test_need (self->window, GTK_TYPE_LABEL, "Somebody advised me");
}

/* Advice is shown beside the caution, which stays. */
static void
test_advice (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaCircumstances) edited = NULL;
  GDate day;

  answer (self, STILLA_ANSWER_YES);
  show (self, stilla_checks_page_new (self->context));
  test_need (self->window, GTK_TYPE_LABEL, "Somebody advised me");
  edited = stilla_planner_begin_circumstances (get_planner (self));
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 19, G_DATE_NOVEMBER, 2026);
  stilla_circumstances_take_advice (edited, stilla_advice_new (CONDITION, "", "my pharmacist", &day));
  save (self, edited);
  test_need (self->window, GTK_TYPE_LABEL, "Advised by my pharmacist on 19 November 2026");
  test_need (self->window, GTK_TYPE_LABEL, "Withdraw");
  test_need (self->window, GTK_TYPE_LABEL, "Stop");
  test_need (self->window, GTK_TYPE_LABEL, KIDNEYS);
}

static guint
count_active (GtkWidget *widget)
{
  guint n = GTK_IS_CHECK_BUTTON (widget) && gtk_check_button_get_active (GTK_CHECK_BUTTON (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_active (child);
  return n;
}

static GtkCheckButton *
need_choice (Fixture *self, const char *words)
{
  return GTK_CHECK_BUTTON (gtk_widget_get_parent (test_need (self->window, GTK_TYPE_LABEL, words)));
}

static gboolean
is_kept (Fixture *self, StillaAnswer wanted)
{
  StillaAnswer found;

  return stilla_circumstances_get_answer (stilla_planner_get_circumstances (get_planner (self)), CONDITION,
                                          &found)
         && found == wanted;
}

static void
test_questions (Fixture *self, gconstpointer data)
{
  show (self, stilla_checklist_page_new (self->context));
  g_assert_cmpuint (count_active (self->window), ==, 0);
  gtk_check_button_set_active (need_choice (self, KIDNEYS), TRUE);
  while (!is_kept (self, STILLA_ANSWER_YES))
    g_main_context_iteration (NULL, TRUE);
  test_need (self->window, GTK_TYPE_LABEL, "1 ticked");
  g_assert_cmpuint (count_active (self->window), ==, 1);
  gtk_check_button_set_active (need_choice (self, KIDNEYS), FALSE);
  while (is_kept (self, STILLA_ANSWER_YES))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_kept (self, STILLA_ANSWER_NO));
  g_assert_cmpuint (count_active (self->window), ==, 0);
}

#define NO_DRIP "No drip is planned or was offered"
#define IN_HOSPITAL "It is planned or was offered, in a hospital"
#define ELSEWHERE "It is planned or was offered, somewhere else or I do not know where"

static void
need_drip (Fixture *self, StillaDrip drip, const char *state)
{
  GtkWidget *card = test_need (self->window, STILLA_TYPE_DRIP_CARD, NULL);

  g_assert_cmpint (stilla_drip_card_get_drip (STILLA_DRIP_CARD (card)), ==, drip);
  while (stilla_planner_get_circumstances (get_planner (self))->drip != drip)
    g_main_context_iteration (NULL, TRUE);
  test_need (card, GTK_TYPE_LABEL, state);
  g_assert_cmpuint (count_active (self->window), ==, drip == STILLA_DRIP_NOT_SAID ? 0 : 1);
  test_need (self->window, GTK_TYPE_LABEL,
             drip == STILLA_DRIP_NOT_SAID ? "0 of 15 answered"
             : drip == STILLA_DRIP_NONE   ? "1 of 15 answered"
                                          : "1 of 16 answered"); /* a drip brings a question */
}

/* A question like the others: nothing beforehand, one answer, and back to none. */
static void
test_drip (Fixture *self, gconstpointer data)
{
  show (self, stilla_checklist_page_new (self->context));
  need_drip (self, STILLA_DRIP_NOT_SAID, "Not answered");
  gtk_check_button_set_active (need_choice (self, IN_HOSPITAL), TRUE);
  need_drip (self, STILLA_DRIP_HOSPITAL, "Planned or offered");
  gtk_check_button_set_active (need_choice (self, ELSEWHERE), TRUE);
  need_drip (self, STILLA_DRIP_ELSEWHERE, "Planned or offered");
  gtk_check_button_set_active (need_choice (self, NO_DRIP), TRUE);
  need_drip (self, STILLA_DRIP_NONE, "No drip");
  gtk_check_button_set_active (need_choice (self, NO_DRIP), FALSE);
  need_drip (self, STILLA_DRIP_NOT_SAID, "Not answered");
}

static void
test_drip_is_cleared (Fixture *self, gconstpointer data)
{
  GtkWidget *card, *clear;

  show (self, stilla_checklist_page_new (self->context));
  card = test_need (self->window, STILLA_TYPE_DRIP_CARD, NULL);
  gtk_check_button_set_active (need_choice (self, NO_DRIP), TRUE);
  need_drip (self, STILLA_DRIP_NONE, "No drip");
  clear = gtk_widget_get_ancestor (test_need (card, GTK_TYPE_LABEL, "Clear"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (clear, "clicked");
  need_drip (self, STILLA_DRIP_NOT_SAID, "Not answered");
  g_assert_false (gtk_widget_get_visible (clear));
}

/* The checks ask for an answer that is missing, and for none that is there. */
static void
test_drip_is_asked_for (Fixture *self, gconstpointer data)
{
  show (self, stilla_checks_page_new (self->context));
  test_need (self->window, GTK_TYPE_LABEL, "A magnesium drip into a vein");
  test_need (self->window, GTK_TYPE_LABEL,
             "Not answered. The cautions for a drip were not looked up: say if one is planned.");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  stilla_resources_register ();
  stilla_app_resources_register ();
  g_test_add ("/app/checks-page/nothing-matches", Fixture, NULL, set_up, test_nothing_matches, tear_down);
  g_test_add ("/app/checks-page/caution", Fixture, NULL, set_up, test_caution, tear_down);
  g_test_add ("/app/checks-page/advice", Fixture, NULL, set_up, test_advice, tear_down);
  g_test_add ("/app/checks-page/questions", Fixture, NULL, set_up, test_questions, tear_down);
  g_test_add ("/app/checks-page/drip", Fixture, NULL, set_up, test_drip, tear_down);
  g_test_add ("/app/checks-page/drip-cleared", Fixture, NULL, set_up, test_drip_is_cleared, tear_down);
  g_test_add ("/app/checks-page/drip-asked-for", Fixture, NULL, set_up, test_drip_is_asked_for, tear_down);
  return g_test_run ();
}
