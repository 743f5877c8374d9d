/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-import-window.h"

#include "app/planner/stilla-date-field.h"
#include "app/planner/stilla-import-undo.h"
#include "app/planner/stilla-plan-change.h"
#include "app/safety/stilla-level-mark.h"
#include "core/safety/stilla-report-summary.h"
#include "model/stilla-plan-takeover-words.h"
#include "model/stilla-plan-takeover.h"
#include "model/stilla-planner-people.h"

#include <glib/gi18n.h>

struct _StillaImportWindow {
  AdwWindow parent_instance;

  /* template */
  GtkWidget *take_over;
  GtkLabel *failure;
  GtkLabel *name;
  GtkBox *holding;
  GtkCheckButton *add;
  GtkCheckButton *replace;
  AdwBin *day_place;
  GtkWidget *effect;
  GtkLabel *warning;
  GtkBox *changes;
  GtkLabel *summary;
  GtkBox *findings;

  StillaDateField *day;

  /* owned */
  GtkWidget *origin; /* borrowed: of the window behind this one, which outlives it */
  StillaContext *context;
  gint64 person_id; /* whose plan it is taken into */
  StillaPlanFile *file;
  StillaPlanImport *outcome; /* (nullable): NULL while it cannot be taken over */
};

G_DEFINE_FINAL_TYPE (StillaImportWindow, stilla_import_window, ADW_TYPE_WINDOW)

enum {
  SIGNAL_TAKEN_OVER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
make_label (const char *words)
{
  return g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "xalign", 0.0, "selectable", TRUE, NULL);
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
list_words (GtkBox *box, const GPtrArray *words)
{
  clear_box (box);
  for (guint i = 0; i < words->len; i++)
    gtk_box_append (box, make_label (g_ptr_array_index (words, i)));
}

static void
list_findings (StillaImportWindow *self, const StillaSafetyReport *report)
{
  clear_box (self->findings);
  for (guint i = 0; i < report->findings->len; i++) {
    const StillaFinding *finding = g_ptr_array_index (report->findings, i);
    g_autofree char *words = g_strdup_printf ("%s: %s", finding->subject, finding->message);
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

    gtk_box_append (GTK_BOX (box), stilla_level_mark_new (finding->level));
    gtk_box_append (GTK_BOX (box), make_label (words));
    gtk_box_append (self->findings, box);
  }
}

static void
show_effect (StillaImportWindow *self)
{
  g_autoptr (GPtrArray) changes = stilla_plan_takeover_dup_changes (self->outcome);
  g_autoptr (StillaSafetyReport) report = stilla_plan_takeover_check (self->context, self->outcome);
  g_autofree char *warning = stilla_plan_takeover_dup_warning (self->outcome);
  g_autofree char *summary = stilla_report_summary (stilla_context_get_bundle (self->context),
                                                    self->outcome->circumstances, report);

  list_words (self->changes, changes);
  list_findings (self, report);
  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->warning, warning != NULL ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), warning != NULL);
}

/* What would happen as it is chosen now. Returns: (nullable): %NULL when it cannot; it is said why */
static StillaPlanImport *
try (StillaImportWindow *self)
{
  StillaImportKind kind
      = gtk_check_button_get_active (self->replace) ? STILLA_IMPORT_REPLACE : STILLA_IMPORT_ADD;
  const GDate *today = stilla_planner_get_today (stilla_context_get_planner (self->context));
  g_autoptr (GError) error = NULL;
  StillaPlanImport *outcome = NULL;
  GDate day;

  if (stilla_date_field_read (self->day, today, _ ("The past is not changed. Choose today or a later day."),
                              &day)
      && stilla_plan_change_check_person (self->context, self->person_id, &error))
    outcome = stilla_plan_takeover_try (self->context, self->file, kind, &day, &error);
  if (error != NULL)
    stilla_date_field_refuse (self->day, error->message);
  return outcome;
}

static void
changed_cb (StillaImportWindow *self)
{
  if (self->context == NULL)
    return;
  g_clear_pointer (&self->outcome, stilla_plan_import_free);
  self->outcome = try (self);
  gtk_widget_set_sensitive (self->take_over,
                            self->outcome != NULL
                                && stilla_planner_can_save (stilla_context_get_planner (self->context)));
  gtk_widget_set_visible (self->effect, self->outcome != NULL);
  if (self->outcome != NULL)
    show_effect (self);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StillaImportUndo) undo = data;
  StillaImportWindow *self = STILLA_IMPORT_WINDOW (stilla_import_undo_get_asker (undo));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!stilla_plan_takeover_keep_finish (stilla_import_undo_get_context (undo), result, &error)) {
    gtk_label_set_label (self->failure, error->message);
    gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
    gtk_widget_set_sensitive (self->take_over, TRUE);
    return;
  }
  /* TRANSLATORS: the name of a file */
  words = g_strdup_printf (_ ("The plan in %s is taken over."), gtk_label_get_label (self->name));
  g_signal_emit (self, signals[SIGNAL_TAKEN_OVER], 0, words);
  stilla_import_undo_offer (g_steal_pointer (&undo));
  gtk_window_close (GTK_WINDOW (self));
}

static void
take_over_cb (StillaImportWindow *self)
{
  StillaPlanImport *outcome;

  changed_cb (self); /* the plan may be another one by now */
  if (self->outcome == NULL)
    return;
  gtk_widget_set_sensitive (self->take_over, FALSE);
  outcome = g_steal_pointer (&self->outcome);
  stilla_plan_takeover_keep_async (
      self->context, outcome, kept_cb,
      stilla_import_undo_new (GTK_WIDGET (self), self->origin, self->context, outcome));
}

static void
stilla_import_window_dispose (GObject *object)
{
  StillaImportWindow *self = STILLA_IMPORT_WINDOW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->file, stilla_plan_file_free);
  g_clear_pointer (&self->outcome, stilla_plan_import_free);
  G_OBJECT_CLASS (stilla_import_window_parent_class)->dispose (object);
}

static void
stilla_import_window_class_init (StillaImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_import_window_dispose;
  signals[SIGNAL_TAKEN_OVER] = g_signal_new ("taken-over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/stilla/app/planner/stilla-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaImportWindow, take_over);
  gtk_widget_class_bind_template_child (widget_class, StillaImportWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, StillaImportWindow, name);
  gtk_widget_class_bind_template_child (widget_class, StillaImportWindow, holding);
  gtk_widget_class_bind_template_child (widget_class, StillaImportWindow, add);
  gtk_widget_class_bind_template_child (widget_class, StillaImportWindow, replace);
  gtk_widget_class_bind_template_child (widget_class, StillaImportWindow, day_place);
  gtk_widget_class_bind_template_child (widget_class, StillaImportWindow, effect);
  gtk_widget_class_bind_template_child (widget_class, StillaImportWindow, warning);
  gtk_widget_class_bind_template_child (widget_class, StillaImportWindow, changes);
  gtk_widget_class_bind_template_child (widget_class, StillaImportWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, StillaImportWindow, findings);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_over_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
stilla_import_window_init (StillaImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_day (StillaImportWindow *self, StillaContext *context)
{
  const GDate *today = stilla_planner_get_today (stilla_context_get_planner (context));
  GDate first;

  stilla_plan_takeover_first_day (context, &first);
  self->day = STILLA_DATE_FIELD (stilla_date_field_new (_ ("_From which day?"), today, NULL));
  stilla_date_field_set (self->day, &first);
  adw_bin_set_child (self->day_place, GTK_WIDGET (self->day));
  g_signal_connect_object (self->day, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

StillaImportWindow *
stilla_import_window_open (GtkWidget *origin, StillaContext *context, StillaPlanFile *file, const char *name)
{
  StillaImportWindow *self
      = g_object_new (STILLA_TYPE_IMPORT_WINDOW, "transient-for", gtk_widget_get_root (origin), NULL);
  g_autoptr (GPtrArray) holding = stilla_plan_takeover_dup_holding (file);

  self->origin = origin;
  self->file = file;
  gtk_label_set_label (self->name, name);
  list_words (self->holding, holding);
  add_day (self, context);
  self->context = g_object_ref (context);
  self->person_id = stilla_planner_get_person (stilla_context_get_planner (context))->id;
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
