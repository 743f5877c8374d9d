/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-answer-editor.h"

#include "app/planner/stilla-answer-change.h"
#include "app/planner/stilla-plan-change.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-day-name.h"
#include "core/schedule/stilla-plan-words.h"

#include <glib/gi18n.h>

struct _StillaAnswerEditor {
  AdwWindow parent_instance;

  /* template */
  GtkWidget *save;
  GtkLabel *failure;
  GtkLabel *dose;
  GtkLabel *when;
  GtkCheckButton *taken;
  GtkCheckButton *skipped;
  GtkCheckButton *not_sure;
  GtkWidget *amount_field;
  GtkEntry *units;
  GtkLabel *units_echo;
  GtkLabel *more;
  GtkEntry *note;
  GtkWidget *reason_field;
  GtkEntry *reason;

  /* owned */
  StillaContext *context;
  GWeakRef origin;
  StillaOccurrence occurrence;
  StillaIntake *answer; /* the one that stands; NULL: none */
};

G_DEFINE_FINAL_TYPE (StillaAnswerEditor, stilla_answer_editor, ADW_TYPE_WINDOW)

static void
show_echo (StillaAnswerEditor *self, const char *words, gboolean is_wrong)
{
  gtk_label_set_label (self->units_echo, words);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->units), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_wrong) {
    gtk_widget_add_css_class (GTK_WIDGET (self->units), "error");
    gtk_widget_add_css_class (GTK_WIDGET (self->units_echo), "field-error");
  } else {
    gtk_widget_remove_css_class (GTK_WIDGET (self->units), "error");
    gtk_widget_remove_css_class (GTK_WIDGET (self->units_echo), "field-error");
  }
}

static char *
dup_count (StillaAnswerEditor *self, const StillaUnits *units)
{
  return stilla_unit_word_count (self->occurrence.product->unit, units);
}

/* More than planned is said, whatever it was: what happened has to be kept. */
static void
show_more (StillaAnswerEditor *self, const StillaUnits *units)
{
  const StillaUnits *planned = &self->occurrence.dose->units;
  gboolean is_more = units != NULL && stilla_units_compare (units, planned) > 0;
  g_autofree char *count = dup_count (self, planned);
  g_autofree char *words = g_strdup_printf (_ ("This is more than planned: %s."), count);

  gtk_label_set_label (self->more, is_more ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->more), is_more);
}

static gboolean
read_units (StillaAnswerEditor *self, StillaUnits *out)
{
  const StillaNumberStyle *style = stilla_context_get_number_style (self->context);
  g_autofree char *count = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (!stilla_units_parse (gtk_editable_get_text (GTK_EDITABLE (self->units)), style, out, &error)) {
    show_echo (self, error->message, TRUE);
    show_more (self, NULL);
    return FALSE;
  }
  count = dup_count (self, out);
  amount = stilla_dose_dup_amount (self->occurrence.product, out, style);
  words = g_strdup_printf (_ ("%s: %s"), count, amount);
  show_echo (self, words, FALSE);
  show_more (self, out);
  return TRUE;
}

static StillaIntakeState
get_state (StillaAnswerEditor *self)
{
  if (gtk_check_button_get_active (self->skipped))
    return STILLA_INTAKE_SKIPPED;
  return gtk_check_button_get_active (self->not_sure) ? STILLA_INTAKE_NOT_SURE : STILLA_INTAKE_TAKEN;
}

static void
changed_cb (StillaAnswerEditor *self)
{
  StillaUnits units;
  gboolean is_taken;

  if (self->context == NULL)
    return;
  is_taken = get_state (self) == STILLA_INTAKE_TAKEN;
  gtk_widget_set_visible (self->amount_field, is_taken);
  gtk_widget_set_sensitive (self->save, !is_taken || read_units (self, &units));
}

static void
saved_cb (GtkWidget *widget, const GError *error)
{
  StillaAnswerEditor *self = STILLA_ANSWER_EDITOR (widget);

  if (error == NULL) {
    gtk_window_close (GTK_WINDOW (self));
    return;
  }
  gtk_label_set_label (self->failure, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
}

static char *
dup_typed (GtkEntry *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static char *
make_words (StillaAnswerEditor *self)
{
  g_autofree char *time = stilla_minute_to_string (self->occurrence.dose->minute);

  return g_strdup_printf (_ ("%s, %s"), time, self->occurrence.product->name);
}

static void
save_cb (StillaAnswerEditor *self)
{
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&self->origin);
  g_autofree char *note = dup_typed (self->note);
  g_autofree char *reason = dup_typed (self->reason);
  g_autofree char *words = make_words (self);
  StillaAnswerTarget target = { &self->occurrence, self->answer, words };
  StillaSaid said = { .state = get_state (self), .note = note, .reason = reason };

  if (said.state == STILLA_INTAKE_TAKEN && !read_units (self, &said.units))
    return;
  stilla_answer_change_save (origin != NULL ? origin : GTK_WIDGET (self), self->context, &target, &said,
                             saved_cb, GTK_WIDGET (self));
}

static void
stilla_answer_editor_dispose (GObject *object)
{
  StillaAnswerEditor *self = STILLA_ANSWER_EDITOR (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->answer, stilla_intake_unref);
  stilla_occurrence_clear (&self->occurrence);
  g_weak_ref_set (&self->origin, NULL);
  G_OBJECT_CLASS (stilla_answer_editor_parent_class)->dispose (object);
}

static void
stilla_answer_editor_class_init (StillaAnswerEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_answer_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/stilla/app/planner/stilla-answer-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaAnswerEditor, save);
  gtk_widget_class_bind_template_child (widget_class, StillaAnswerEditor, failure);
  gtk_widget_class_bind_template_child (widget_class, StillaAnswerEditor, dose);
  gtk_widget_class_bind_template_child (widget_class, StillaAnswerEditor, when);
  gtk_widget_class_bind_template_child (widget_class, StillaAnswerEditor, taken);
  gtk_widget_class_bind_template_child (widget_class, StillaAnswerEditor, skipped);
  gtk_widget_class_bind_template_child (widget_class, StillaAnswerEditor, not_sure);
  gtk_widget_class_bind_template_child (widget_class, StillaAnswerEditor, amount_field);
  gtk_widget_class_bind_template_child (widget_class, StillaAnswerEditor, units);
  gtk_widget_class_bind_template_child (widget_class, StillaAnswerEditor, units_echo);
  gtk_widget_class_bind_template_child (widget_class, StillaAnswerEditor, more);
  gtk_widget_class_bind_template_child (widget_class, StillaAnswerEditor, note);
  gtk_widget_class_bind_template_child (widget_class, StillaAnswerEditor, reason_field);
  gtk_widget_class_bind_template_child (widget_class, StillaAnswerEditor, reason);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
stilla_answer_editor_init (StillaAnswerEditor *self)
{
  g_weak_ref_init (&self->origin, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_dose (StillaAnswerEditor *self)
{
  const StillaOccurrence *occurrence = &self->occurrence;
  g_autofree char *count = dup_count (self, &occurrence->dose->units);
  g_autofree char *title = g_strdup_printf (_ ("%s, %s"), occurrence->product->name, count);
  g_autofree char *time = stilla_minute_to_string (occurrence->dose->minute);
  g_autofree char *day = stilla_day_name_dup_from (
      &occurrence->date, stilla_planner_get_today (stilla_context_get_planner (self->context)));
  /* Translators: the day, then the time for which a dose was planned */
  g_autofree char *when = g_strdup_printf (_ ("%s, planned for %s"), day, time);

  gtk_label_set_label (self->dose, title);
  gtk_label_set_label (self->when, when);
}

static void
show_answer (StillaAnswerEditor *self)
{
  const StillaIntake *answer = self->answer;
  gboolean is_taken = answer == NULL || answer->state == STILLA_INTAKE_TAKEN;
  g_autofree char *units
      = stilla_units_format (is_taken && answer != NULL ? &answer->units : &self->occurrence.dose->units);

  gtk_editable_set_text (GTK_EDITABLE (self->units), units);
  gtk_editable_set_text (GTK_EDITABLE (self->note), answer != NULL ? answer->note : "");
  gtk_widget_set_visible (self->reason_field, answer != NULL);
  gtk_check_button_set_active (self->skipped, answer != NULL && answer->state == STILLA_INTAKE_SKIPPED);
  gtk_check_button_set_active (self->not_sure, answer != NULL && answer->state == STILLA_INTAKE_NOT_SURE);
  gtk_check_button_set_active (self->taken, is_taken);
}

void
stilla_answer_editor_open (GtkWidget *origin,
                           StillaContext *context,
                           const StillaOccurrence *occurrence,
                           StillaIntake *answer)
{
  StillaAnswerEditor *self = g_object_new (STILLA_TYPE_ANSWER_EDITOR, "title",
                                           answer == NULL ? _ ("What happened") : _ ("Correct this entry"),
                                           "transient-for", gtk_widget_get_root (origin), NULL);

  g_weak_ref_set (&self->origin, stilla_plan_change_find_origin (origin));
  self->context = g_object_ref (context);
  self->occurrence = *occurrence;
  stilla_dose_time_ref (occurrence->dose);
  stilla_product_ref (occurrence->product);
  self->answer = answer != NULL ? stilla_intake_ref (answer) : NULL;
  show_dose (self);
  show_answer (self);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->taken));
}
