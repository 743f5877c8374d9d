/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-dose-button.h"

#include "app/planner/stilla-answer-editor.h"
#include "app/safety/stilla-wrapping-button.h"
#include "core/schedule/stilla-plan-words.h"
#include "model/stilla-record-words.h"

#include <glib/gi18n.h>

#define NOTE_LETTERS 32

struct _StillaDoseButton {
  GtkButton parent_instance;

  StillaContext *context;
  GPtrArray *doses; /* (element-type StillaRecordedDose) */
  char *name;
};

G_DEFINE_FINAL_TYPE (StillaDoseButton, stilla_dose_button, GTK_TYPE_BUTTON)

static void
answer (StillaDoseButton *self, const StillaRecordedDose *dose)
{
  stilla_answer_editor_open (GTK_WIDGET (self), self->context, &dose->occurrence, dose->answer);
}

static void
closed_cb (GtkWidget *popover)
{
  gtk_widget_grab_focus (gtk_widget_get_parent (popover));
  gtk_widget_unparent (popover);
}

static GtkWidget *
make_popover (StillaDoseButton *self, GtkWidget *content)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_add_css_class (content, "note");
  gtk_popover_set_child (GTK_POPOVER (popover), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  return popover;
}

/* The keyboard can go into the words, so that a screen reader reads them. */
static GtkWidget *
make_words (const char *words)
{
  return g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0, "selectable", TRUE,
                       "max-width-chars", NOTE_LETTERS, NULL);
}

static char *
dup_dose_words (StillaDoseButton *self, const StillaRecordedDose *dose)
{
  g_autofree char *time = stilla_recorded_dose_dup_time (dose);
  g_autofree char *state = stilla_recorded_dose_dup_words (dose);
  g_autofree char *amount
      = stilla_dose_dup_amount (dose->occurrence.product, stilla_recorded_dose_get_units (dose),
                                stilla_context_get_number_style (self->context));

  /* TRANSLATORS: a time, a product, what is known, an amount: "22:00, Night capsules: 1 capsule, Planned. 100
   * mg elemental." */
  return g_strdup_printf (_ ("%s, %s: %s. %s."), time, dose->occurrence.product->name, state, amount);
}

static void
choose_cb (StillaDoseButton *self, GtkWidget *choice)
{
  StillaRecordedDose *dose = g_object_get_data (G_OBJECT (choice), "stilla-dose");
  GtkWidget *popover = gtk_widget_get_ancestor (choice, GTK_TYPE_POPOVER);

  gtk_popover_popdown (GTK_POPOVER (popover));
  answer (self, dose);
}

static GtkWidget *
make_choice (StillaDoseButton *self, StillaRecordedDose *dose)
{
  g_autofree char *words = dup_dose_words (self, dose);
  GtkWidget *choice;

  if (!stilla_recorded_dose_can_be_answered (dose))
    return make_words (words);
  choice = stilla_wrapping_button_new (words, NULL);
  gtk_label_set_max_width_chars (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (choice))), NOTE_LETTERS);
  g_object_set_data (G_OBJECT (choice), "stilla-dose", dose);
  g_signal_connect_object (choice, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  return choice;
}

static void
tell (StillaDoseButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  if (self->doses->len == 0)
    gtk_box_append (GTK_BOX (box), make_words (self->name));
  for (guint i = 0; i < self->doses->len; i++)
    gtk_box_append (GTK_BOX (box), make_choice (self, g_ptr_array_index (self->doses, i)));
  gtk_popover_popup (GTK_POPOVER (make_popover (self, box)));
}

static void
stilla_dose_button_clicked (GtkButton *button)
{
  StillaDoseButton *self = STILLA_DOSE_BUTTON (button);

  if (self->doses->len == 1 && stilla_recorded_dose_can_be_answered (g_ptr_array_index (self->doses, 0)))
    answer (self, g_ptr_array_index (self->doses, 0));
  else
    tell (self);
}

static void
stilla_dose_button_dispose (GObject *object)
{
  StillaDoseButton *self = STILLA_DOSE_BUTTON (object);
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self));

  if (GTK_IS_POPOVER (last))
    gtk_widget_unparent (last);
  g_clear_object (&self->context);
  g_clear_pointer (&self->doses, g_ptr_array_unref);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (stilla_dose_button_parent_class)->dispose (object);
}

static void
stilla_dose_button_class_init (StillaDoseButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_dose_button_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = stilla_dose_button_clicked;
}

static void
stilla_dose_button_init (StillaDoseButton *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "dose-button");
}

GtkWidget *
stilla_dose_button_new (StillaContext *context, const GPtrArray *doses, const char *name)
{
  StillaDoseButton *self = g_object_new (STILLA_TYPE_DOSE_BUTTON, NULL);

  self->context = g_object_ref (context);
  self->name = g_strdup (name);
  self->doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_recorded_dose_free);
  for (guint i = 0; i < doses->len; i++)
    g_ptr_array_add (self->doses, stilla_recorded_dose_copy (g_ptr_array_index (doses, i)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
