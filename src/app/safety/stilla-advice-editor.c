/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-advice-editor.h"

#include "app/safety/stilla-circumstances-change.h"
#include "core/content/stilla-expansion.h"
#include "core/schedule/stilla-date.h"

#include <glib/gi18n.h>

struct _StillaAdviceEditor {
  AdwWindow parent_instance;

  /* template */
  GtkWidget *save;
  GtkLabel *failure;
  GtkLabel *subject;
  GtkEntry *who;
  GtkEntry *day;
  GtkLabel *day_echo;

  /* owned */
  StillaContext *context;
  StillaAdvice *about;
};

G_DEFINE_FINAL_TYPE (StillaAdviceEditor, stilla_advice_editor, ADW_TYPE_WINDOW)

static char *
dup_who (StillaAdviceEditor *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->who))));
}

/* Returns: (nullable): what is wrong with the date */
static const char *
read_day (StillaAdviceEditor *self, GDate *out_day)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->day))));
  const GDate *today = stilla_planner_get_today (stilla_context_get_planner (self->context));

  if (!stilla_date_parse (typed, out_day))
    return _ ("Type the year, the month and the day with lines between them, such as 2026-03-09.");
  if (g_date_compare (out_day, today) > 0)
    return _ ("This day has not come yet. Type the day on which you were advised.");
  return NULL;
}

static void
show_day (StillaAdviceEditor *self, const char *words, gboolean is_wrong)
{
  gtk_label_set_label (self->day_echo, words);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->day), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_wrong) {
    gtk_widget_add_css_class (GTK_WIDGET (self->day), "error");
    gtk_widget_add_css_class (GTK_WIDGET (self->day_echo), "field-error");
  } else {
    gtk_widget_remove_css_class (GTK_WIDGET (self->day), "error");
    gtk_widget_remove_css_class (GTK_WIDGET (self->day_echo), "field-error");
  }
}

static void
changed_cb (StillaAdviceEditor *self)
{
  g_autofree char *who = NULL;
  const char *wrong;
  GDate day;

  if (self->context == NULL)
    return;
  who = dup_who (self);
  wrong = read_day (self, &day);
  if (wrong != NULL) {
    show_day (self, wrong, TRUE);
  } else {
    g_autofree char *iso = stilla_date_to_string (&day);
    g_autofree char *words = stilla_date_to_words (iso);

    show_day (self, words, FALSE);
  }
  gtk_widget_set_sensitive (self->save, *who != '\0' && wrong == NULL);
}

static void
saved_cb (GtkWidget *widget, const GError *error)
{
  StillaAdviceEditor *self = STILLA_ADVICE_EDITOR (widget);

  if (error == NULL) {
    gtk_window_close (GTK_WINDOW (self));
    return;
  }
  gtk_label_set_label (self->failure, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
}

static void
save_cb (StillaAdviceEditor *self)
{
  g_autoptr (StillaCircumstances) edited
      = stilla_planner_begin_circumstances (stilla_context_get_planner (self->context));
  g_autofree char *who = dup_who (self);
  StillaAdvice *advice;
  GDate day;

  if (*who == '\0' || read_day (self, &day) != NULL)
    return;
  advice = stilla_advice_new (self->about->rule, self->about->about, who, &day);
  advice->amount_ug = self->about->amount_ug;
  stilla_circumstances_take_advice (edited, advice);
  stilla_circumstances_change_save (GTK_WIDGET (self), self->context, edited, saved_cb);
}

static void
stilla_advice_editor_dispose (GObject *object)
{
  StillaAdviceEditor *self = STILLA_ADVICE_EDITOR (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->about, stilla_advice_free);
  G_OBJECT_CLASS (stilla_advice_editor_parent_class)->dispose (object);
}

static void
stilla_advice_editor_class_init (StillaAdviceEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_advice_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/stilla/app/safety/stilla-advice-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaAdviceEditor, save);
  gtk_widget_class_bind_template_child (widget_class, StillaAdviceEditor, failure);
  gtk_widget_class_bind_template_child (widget_class, StillaAdviceEditor, subject);
  gtk_widget_class_bind_template_child (widget_class, StillaAdviceEditor, who);
  gtk_widget_class_bind_template_child (widget_class, StillaAdviceEditor, day);
  gtk_widget_class_bind_template_child (widget_class, StillaAdviceEditor, day_echo);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
stilla_advice_editor_init (StillaAdviceEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
stilla_advice_editor_open (GtkWidget *origin,
                           StillaContext *context,
                           const StillaAdvice *about,
                           const char *subject)
{
  StillaAdviceEditor *self
      = g_object_new (STILLA_TYPE_ADVICE_EDITOR, "transient-for", gtk_widget_get_root (origin), NULL);
  g_autofree char *today
      = stilla_date_to_string (stilla_planner_get_today (stilla_context_get_planner (context)));

  self->context = g_object_ref (context);
  self->about = stilla_advice_copy (about);
  gtk_label_set_label (self->subject, subject);
  gtk_editable_set_text (GTK_EDITABLE (self->day), today);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->who));
}
