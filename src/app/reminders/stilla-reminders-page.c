/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reminders/stilla-reminders-page.h"

#include "app/browse/stilla-screen.h"
#include "app/browse/stilla-text-label.h"
#include "app/planner/stilla-week-print.h"
#include "app/platform/stilla-switch-row.h"
#include "app/platform/stilla-wrap-layout.h"
#include "app/safety/stilla-wrapping-button.h"
#include "model/stilla-record-model.h"
#include "model/stilla-reminder-words.h"
#include "model/stilla-week-grid.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _StillaRemindersPage {
  GtkWidget parent_instance;

  GtkWidget *screen;
  GtkLabel *state; /* whether they are on, and what comes next */
  GtkSwitch *on;
  GtkSwitch *detail;
  GtkWidget *ways; /* @to_plan, @to_checks */
  GtkWidget *to_plan;
  GtkWidget *to_checks;

  StillaContext *context;
  StillaRecordModel *week; /* what is being read to be printed; NULL: nothing */
  gboolean is_showing;     /* the switch is set by the page, not by the person */
};

G_DEFINE_FINAL_TYPE (StillaRemindersPage, stilla_reminders_page, GTK_TYPE_WIDGET)

static StillaReminderService *
get_service (StillaRemindersPage *self)
{
  return stilla_context_get_reminders (self->context);
}

static gboolean
has_doses (const StillaReminderEntry *entry)
{
  return stilla_plan_get_doses (entry->plan)->len > 0;
}

/* What of everybody's plans can be reminded of. */
typedef struct {
  guint n_planned; /* who have a dose */
  guint n_drafts;  /* of them */
} Tally;

static Tally
count (const GPtrArray *people)
{
  Tally tally = { 0, 0 };

  for (guint i = 0; people != NULL && i < people->len; i++) {
    const StillaReminderEntry *entry = g_ptr_array_index (people, i);

    tally.n_planned += has_doses (entry) ? 1 : 0;
    tally.n_drafts += has_doses (entry) && entry->is_draft ? 1 : 0;
  }
  return tally;
}

static char *
dup_why_not (const Tally *tally)
{
  if (tally->n_planned == 0)
    return g_strdup (_ ("There is no dose in your plan yet, so there is nothing to remind you of."));
  return g_strdup (
      _ ("Your plan is a draft: there is something to ask about first. Reminders can be turned on "
         "once you have noted who advised you."));
}

static char *
dup_next (StillaRemindersPage *self, const GPtrArray *people)
{
  g_autoptr (GDateTime) now = stilla_clock_now (stilla_context_get_clock (self->context));
  g_autoptr (GString) lines = g_string_new (_ ("Reminders are on."));

  for (guint i = 0; i < people->len; i++) {
    g_autofree char *line
        = stilla_reminder_entry_dup_next (g_ptr_array_index (people, i), now, people->len > 1);

    g_string_append_printf (lines, "\n%s", line);
  }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static char *
dup_state (StillaRemindersPage *self, const GPtrArray *people, const Tally *tally, gboolean is_on)
{
  if (people == NULL)
    return g_strdup (_ ("Your plan is being opened."));
  if (is_on)
    return dup_next (self, people);
  if (tally->n_planned == tally->n_drafts)
    return dup_why_not (tally);
  return g_strdup (_ ("Reminders are off."));
}

/* What is on can always be turned off. */
static void
show_state (StillaRemindersPage *self)
{
  StillaReminderService *service = get_service (self);
  const GPtrArray *people = stilla_reminder_service_get_people (service);
  gboolean is_on = stilla_reminder_service_is_on (service);
  Tally tally = count (people);
  g_autofree char *words = dup_state (self, people, &tally, is_on);

  self->is_showing = TRUE;
  gtk_switch_set_active (self->on, is_on);
  self->is_showing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->on), is_on || tally.n_planned > tally.n_drafts);
  gtk_widget_set_visible (self->to_checks, tally.n_drafts > 0);
  gtk_widget_set_visible (self->to_plan, people != NULL && tally.n_planned == 0);
  gtk_widget_set_visible (self->ways, gtk_widget_get_visible (self->to_plan) || tally.n_drafts > 0);
  if (g_strcmp0 (gtk_label_get_label (self->state), words) != 0) /* a screen reader says it when it changes */
    gtk_label_set_label (self->state, words);
}

static void
on_cb (StillaRemindersPage *self)
{
  if (!self->is_showing)
    stilla_reminder_service_turn (get_service (self), gtk_switch_get_active (self->on));
}

/* Paper */

static void
read_cb (StillaRemindersPage *self)
{
  g_autoptr (StillaRecordModel) week = g_steal_pointer (&self->week);
  StillaRecordSource source;

  if (week == NULL) /* something changed while paper is asked for */
    return;
  g_signal_handlers_disconnect_by_func (week, read_cb, self);
  if (stilla_record_model_get_source (week, &source))
    stilla_week_print (GTK_WIDGET (self), self->context, &source, &source.today);
}

/* The days from today on: what is over needs no box. */
static void
print_cb (StillaRemindersPage *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  const GDate *today = stilla_planner_get_today (planner);
  GDate last = *today;

  g_date_add_days (&last, STILLA_DAYS_A_WEEK - 1);
  g_clear_object (&self->week);
  self->week = stilla_record_model_new (planner, stilla_context_get_clock (self->context));
  g_signal_connect_object (self->week, "changed", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  stilla_record_model_show (self->week, today, &last);
}

/* While reminders are off nobody reads the plans but this page. */
static void
read_again (StillaRemindersPage *self)
{
  StillaReminderService *service = get_service (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !stilla_reminder_service_is_on (service))
    stilla_reminder_service_read (service);
}

static void
stilla_reminders_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (stilla_reminders_page_parent_class)->map (widget);
  read_again (STILLA_REMINDERS_PAGE (widget));
  show_state (STILLA_REMINDERS_PAGE (widget));
}

static void
stilla_reminders_page_dispose (GObject *object)
{
  StillaRemindersPage *self = STILLA_REMINDERS_PAGE (object);

  g_clear_pointer (&self->screen, gtk_widget_unparent);
  g_clear_object (&self->week);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_reminders_page_parent_class)->dispose (object);
}

static void
stilla_reminders_page_class_init (StillaRemindersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_reminders_page_dispose;
  widget_class->map = stilla_reminders_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
stilla_reminders_page_init (StillaRemindersPage *self)
{
}

static GtkWidget *
make_state (StillaRemindersPage *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "selectable", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);

  gtk_widget_add_css_class (label, "heading");
  self->state = GTK_LABEL (label);
  return label;
}

static GtkWidget *
make_on_row (StillaRemindersPage *self)
{
  return stilla_switch_row_new (
      _ ("Remind me"),
      _ ("Stilla then starts when you log in and stays in the background, without a window."), &self->on);
}

static GtkWidget *
make_detail_row (StillaRemindersPage *self)
{
  return stilla_switch_row_new (_ ("Show names and amounts"),
                                _ ("Anybody who sees the screen can then read them, also while it is locked. "
                                   "Otherwise a reminder says no more than “Time for your plan”."),
                                &self->detail);
}

static GtkWidget *
make_switches (StillaRemindersPage *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Reminders"), -1);
  gtk_list_box_append (GTK_LIST_BOX (list), make_on_row (self));
  gtk_list_box_append (GTK_LIST_BOX (list), make_detail_row (self));
  return list;
}

static GtkWidget *
make_ways (StillaRemindersPage *self)
{
  self->ways = stilla_wrap_new (8);
  self->to_plan = stilla_wrapping_button_new_place (_ ("Go to the plan"), "schedule");
  self->to_checks = stilla_wrapping_button_new_place (_ ("What the guide says"), "checks");
  gtk_box_append (GTK_BOX (self->ways), self->to_plan);
  gtk_box_append (GTK_BOX (self->ways), self->to_checks);
  return self->ways;
}

static void
append_words (StillaRemindersPage *self, const char *words)
{
  stilla_screen_append (STILLA_SCREEN (self->screen), stilla_text_label_new_plain (words, "prose"));
}

static void
append_heading (StillaRemindersPage *self, const char *words)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (label, "page-heading");
  stilla_screen_append (STILLA_SCREEN (self->screen), label);
}

static void
append_limits (StillaRemindersPage *self)
{
  GtkWidget *print = stilla_wrapping_button_new (_ ("Print a week to tick"), NULL);

  append_heading (self, _ ("What a reminder cannot do"));
  append_words (self,
                _ ("A computer that is off or asleep cannot remind you. When it is back, one quiet note says "
                   "that something passed."));
  append_words (self,
                _ ("Your desktop may hide notes from programs. So do not rely on reminders alone: keep your "
                   "plan on paper too."));
  append_words (
      self,
      _ ("Stilla reminds you of each dose once. “Later” reminds you again, three times at most, and never "
         "past the next dose. If a dose has passed, never take a double one."));
  g_signal_connect_object (print, "clicked", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
  stilla_screen_append (STILLA_SCREEN (self->screen), print);
}

static void
build (StillaRemindersPage *self)
{
  self->screen = stilla_screen_new (_ ("Reminders"));
  stilla_screen_append (STILLA_SCREEN (self->screen), make_state (self));
  stilla_screen_append (STILLA_SCREEN (self->screen), make_ways (self));
  stilla_screen_append (STILLA_SCREEN (self->screen), make_switches (self));
  append_limits (self);
  gtk_widget_set_parent (self->screen, GTK_WIDGET (self));
}

GtkWidget *
stilla_reminders_page_new (StillaContext *context)
{
  StillaRemindersPage *self = g_object_new (STILLA_TYPE_REMINDERS_PAGE, NULL);
  GSettings *stored = stilla_settings_get_stored (stilla_context_get_settings (context));

  self->context = g_object_ref (context);
  build (self);
  g_settings_bind (stored, "reminder-detail", self->detail, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->on, "notify::active", G_CALLBACK (on_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_service (self), "looked", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stilla_context_get_planner (context), "changed", G_CALLBACK (read_again), self,
                           G_CONNECT_SWAPPED);
  show_state (self);
  return GTK_WIDGET (self);
}
