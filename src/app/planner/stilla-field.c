/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-field.h"

#define SHORT_LETTERS 20
#define SHORT_WIDTH 12

struct _StillaField {
  GtkBox parent_instance;

  GtkLabel *title;
  GtkBox *line;
  GtkWidget *entry;
  GtkLabel *echo;
  gboolean was_filled; /* something stood there before */
};

G_DEFINE_FINAL_TYPE (StillaField, stilla_field, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stilla_field_class_init (StillaFieldClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
changed_cb (StillaField *self)
{
  self->was_filled = self->was_filled || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkLabel *
add_label (StillaField *self, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "use-underline", FALSE, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static void
build_line (StillaField *self)
{
  self->line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  self->entry = g_object_new (GTK_TYPE_ENTRY, "max-length", SHORT_LETTERS, "width-chars", SHORT_WIDTH,
                              "activates-default", TRUE, NULL);
  gtk_box_append (self->line, self->entry);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->line));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
stilla_field_init (StillaField *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->title = add_label (self, "field-name");
  build_line (self);
  self->echo = add_label (self, "field-echo");
  gtk_widget_set_visible (GTK_WIDGET (self->echo), FALSE);
  gtk_label_set_mnemonic_widget (self->title, self->entry);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->title, NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->echo, NULL,
                                  -1);
}

GtkWidget *
stilla_field_new (const char *title, const char *example)
{
  StillaField *self = g_object_new (STILLA_TYPE_FIELD, NULL);

  stilla_field_set_title (self, title);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), example);
  return GTK_WIDGET (self);
}

void
stilla_field_append (StillaField *self, GtkWidget *beside)
{
  gtk_widget_set_valign (beside, GTK_ALIGN_CENTER);
  gtk_box_append (self->line, beside);
}

char *
stilla_field_dup_text (StillaField *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

void
stilla_field_set_text (StillaField *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

void
stilla_field_set_title (StillaField *self, const char *title)
{
  gtk_label_set_text_with_mnemonic (self->title, title);
}

void
stilla_field_set_long (StillaField *self, int most_letters)
{
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), most_letters);
  gtk_widget_set_hexpand (self->entry, TRUE);
}

static void
show_echo (StillaField *self, const char *words, gboolean is_wrong)
{
  gtk_label_set_label (self->echo, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->echo), words != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_wrong) {
    gtk_widget_add_css_class (self->entry, "error");
    gtk_widget_add_css_class (GTK_WIDGET (self->echo), "field-error");
  } else {
    gtk_widget_remove_css_class (self->entry, "error");
    gtk_widget_remove_css_class (GTK_WIDGET (self->echo), "field-error");
  }
}

void
stilla_field_say (StillaField *self, const char *words)
{
  show_echo (self, words, FALSE);
}

void
stilla_field_refuse (StillaField *self, const char *words)
{
  show_echo (self, words, self->was_filled);
}
