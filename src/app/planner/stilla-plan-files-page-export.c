/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-import-window.h"
#include "app/planner/stilla-plan-files-page-private.h"
#include "app/platform/stilla-switch-row.h"
#include "app/safety/stilla-wrapping-button.h"
#include "core/schedule/stilla-date-reading.h"
#include "model/stilla-plan-check.h"
#include "model/stilla-plan-files.h"
#include "model/stilla-plan-takeover.h"

#include <glib/gi18n.h>

/* A file that is being written; the words stand once it is there. */
typedef struct {
  StillaPlanFilesPage *page; /* keeps @task alive */
  StillaFileTask *task;
  char *words;
} Saving;

static void
saving_free (Saving *self)
{
  g_clear_object (&self->page);
  g_clear_pointer (&self->words, g_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* @words: (transfer full) */
static Saving *
begin (StillaPlanFilesPage *page, StillaFileTask *task, char *words)
{
  Saving *self = g_new0 (Saving, 1);

  self->page = g_object_ref (page);
  self->task = task;
  self->words = words;
  stilla_file_task_begin (task);
  return self;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = stilla_plan_files_save_finish (result, &error);

  if (saving->page->context == NULL)
    return;
  if (is_saved)
    stilla_file_task_say (saving->task, saving->words);
  else
    stilla_file_task_refuse (saving->task, error->message);
}

static gboolean
is_draft (StillaPlanFilesPage *self)
{
  g_autoptr (StillaSafetyReport) report = stilla_plan_check (self->context);

  return stilla_safety_report_count_open (report) > 0;
}

static char *
dup_end_words (StillaPlanFilesPage *self)
{
  GDate end;

  stilla_plan_files_calendar_end (self->context, &end);
  return stilla_date_dup_words (&end);
}

void
_stilla_plan_files_page_show_calendar (StillaPlanFilesPage *self)
{
  g_autofree char *end = dup_end_words (self);
  /* TRANSLATORS: a date */
  g_autofree char *words
      = g_strdup_printf (_ ("The calendar goes on until %s. Save it again before then, and "
                            "after each change of your plan: the new one takes the place "
                            "of the old one."),
                         end);

  gtk_label_set_label (self->calendar_end, words);
  gtk_widget_set_visible (GTK_WIDGET (self->calendar_draft), is_draft (self));
}

void
_stilla_plan_files_page_save_calendar (StillaPlanFilesPage *self, GFile *file)
{
  g_autofree char *path = _stilla_plan_files_page_dup_path (self->calendar, file);
  g_autofree char *name = g_file_get_parse_name (file);
  char *words;

  if (path == NULL)
    return;
  words = is_draft (self)
              /* TRANSLATORS: the place of a file */
              ? g_strdup_printf (
                  _ ("The calendar is saved as %s, without alarms, because the plan is a draft."), name)
              : g_strdup_printf (_ ("The calendar is saved as %s."), name);
  stilla_plan_files_save_calendar_async (self->context, path, gtk_switch_get_active (self->floating),
                                         gtk_switch_get_active (self->detail), saved_cb,
                                         begin (self, self->calendar, words));
}

void
_stilla_plan_files_page_save_log (StillaPlanFilesPage *self, GFile *file)
{
  g_autofree char *path = _stilla_plan_files_page_dup_path (self->log, file);
  g_autofree char *name = g_file_get_parse_name (file);

  if (path != NULL)
    stilla_plan_files_save_log_async (
        self->context, path, saved_cb,
        begin (self, self->log, g_strdup_printf (_ ("The log is saved as %s."), name)));
}

void
_stilla_plan_files_page_save_plan (StillaPlanFilesPage *self, GFile *file)
{
  g_autofree char *path = _stilla_plan_files_page_dup_path (self->plan, file);
  g_autofree char *name = g_file_get_parse_name (file);

  if (path != NULL)
    stilla_plan_files_save_plan_async (
        self->context, path, saved_cb,
        begin (self, self->plan, g_strdup_printf (_ ("The plan is saved as %s."), name)));
}

static void
taken_over_cb (StillaPlanFilesPage *self, const char *words)
{
  stilla_file_task_say (self->plan, words);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) opening = data;
  StillaPlanFilesPage *self = opening->page;
  g_autoptr (GError) error = NULL;
  StillaPlanFile *file = stilla_plan_takeover_open_finish (result, &error);
  StillaImportWindow *window;

  if (file == NULL || self->context == NULL) {
    g_clear_pointer (&file, stilla_plan_file_free);
    if (self->context != NULL)
      stilla_file_task_refuse (self->plan, error->message);
    return;
  }
  stilla_file_task_say (self->plan, "");
  window = stilla_import_window_open (GTK_WIDGET (self), self->context, file, opening->words);
  g_signal_connect_object (window, "taken-over", G_CALLBACK (taken_over_cb), self, G_CONNECT_SWAPPED);
}

void
_stilla_plan_files_page_open_plan (StillaPlanFilesPage *self, GFile *file)
{
  g_autofree char *path = _stilla_plan_files_page_dup_path (self->plan, file);

  if (path != NULL)
    stilla_plan_takeover_open_async (self->context, path, opened_cb,
                                     begin (self, self->plan, g_filename_display_basename (path)));
}

static void
calendar_cb (StillaPlanFilesPage *self)
{
  g_autofree char *name = _stilla_plan_files_page_dup_dated (self, _ ("Reminders"), ".ics");

  _stilla_plan_files_page_ask_where (self, _ ("Save a calendar"), name,
                                     _stilla_plan_files_page_save_calendar);
}

static void
log_cb (StillaPlanFilesPage *self)
{
  g_autofree char *name = _stilla_plan_files_page_dup_dated (self, _ ("Log"), ".csv");

  _stilla_plan_files_page_ask_where (self, _ ("Save the log"), name, _stilla_plan_files_page_save_log);
}

static void
plan_cb (StillaPlanFilesPage *self)
{
  g_autofree char *name = _stilla_plan_files_page_dup_dated (self, _ ("Plan"), ".xml");

  _stilla_plan_files_page_ask_where (self, _ ("Save the plan"), name, _stilla_plan_files_page_save_plan);
}

static void
open_cb (StillaPlanFilesPage *self)
{
  _stilla_plan_files_page_ask_which (self, _ ("Choose a plan"), _stilla_plan_files_page_open_plan);
}

static GtkWidget *
make_switches (StillaPlanFilesPage *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the calendar says"), -1);
  gtk_list_box_append (
      GTK_LIST_BOX (list),
      stilla_switch_row_new (
          _ ("Keep the same clock time when I travel"),
          _ ("A dose at 8 in the evening stays at 8 in the evening wherever you are. Some calendar "
             "programs show such times wrongly: look at one entry after you saved it."),
          &self->floating));
  gtk_list_box_append (
      GTK_LIST_BOX (list),
      stilla_switch_row_new (
          _ ("Name products and amounts"),
          _ ("Calendars are often copied to other computers and shown on locked screens. Without "
             "this, each entry only says “Reminder”."),
          &self->detail));
  return list;
}

static GtkLabel *
make_label (const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

GtkWidget *
_stilla_plan_files_page_make_calendar (StillaPlanFilesPage *self)
{
  GtkWidget *task = stilla_file_task_new (_ ("Your plan in a calendar"),
                                          _ ("A calendar on your telephone can remind you while this "
                                             "computer is off. Save your plan as a calendar "
                                             "file, then open that file with your calendar program."));

  self->calendar = STILLA_FILE_TASK (task);
  self->calendar_end = make_label ("", "field-echo");
  self->calendar_draft
      = make_label (_ ("Your plan is a draft: there are things to ask about first. Until then "
                       "the calendar has no alarms."),
                    "draft-words");
  gtk_widget_set_visible (GTK_WIDGET (self->calendar_draft), FALSE);
  stilla_file_task_append (self->calendar, make_switches (self));
  stilla_file_task_append (self->calendar, GTK_WIDGET (self->calendar_end));
  stilla_file_task_append (self->calendar, GTK_WIDGET (self->calendar_draft));
  stilla_file_task_add_button (self->calendar, _ ("Save a calendar…"), G_CALLBACK (calendar_cb), self);
  return task;
}

GtkWidget *
_stilla_plan_files_page_make_log (StillaPlanFilesPage *self)
{
  GtkWidget *task = stilla_file_task_new (_ ("Your log as a table"),
                                          _ ("Every answer you gave, also those you corrected, as a CSV file "
                                             "for a spreadsheet or for your clinic."));

  self->log = STILLA_FILE_TASK (task);
  stilla_file_task_add_button (self->log, _ ("Save the log…"), G_CALLBACK (log_cb), self);
  return task;
}

GtkWidget *
_stilla_plan_files_page_make_plan (StillaPlanFilesPage *self)
{
  GtkWidget *task = stilla_file_task_new (
      _ ("Your plan as a file"), _ ("Save your plan, your medicines and your answers as an XML file to pass "
                                    "on, or take over a plan from such "
                                    "a file. You see what it would change before anything is changed."));

  self->plan = STILLA_FILE_TASK (task);
  stilla_file_task_add_button (self->plan, _ ("Save the plan…"), G_CALLBACK (plan_cb), self);
  stilla_file_task_add_button (self->plan, _ ("Take over a plan…"), G_CALLBACK (open_cb), self);
  return task;
}
