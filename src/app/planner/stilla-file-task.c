/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-file-task.h"

#include "app/browse/stilla-text-label.h"
#include "app/platform/stilla-wrap-layout.h"
#include "app/safety/stilla-wrapping-button.h"

#include <glib/gi18n.h>

struct _StillaFileTask {
  GtkBox parent_instance;

  GtkWidget *content;
  GtkWidget *buttons;
  GtkLabel *outcome;
};

G_DEFINE_FINAL_TYPE (StillaFileTask, stilla_file_task, GTK_TYPE_BOX)

static void
stilla_file_task_class_init (StillaFileTaskClass *klass)
{
}

static void
stilla_file_task_init (StillaFileTask *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "file-task");
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->buttons = stilla_wrap_new (8);
  self->outcome = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign",
                                0.0, "selectable", TRUE, "visible", FALSE, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_box_append (GTK_BOX (self), self->content);
  gtk_box_append (GTK_BOX (self), self->buttons);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->outcome));
}

GtkWidget *
stilla_file_task_new (const char *title, const char *words)
{
  StillaFileTask *self = g_object_new (STILLA_TYPE_FILE_TASK, NULL);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", title, "wrap", TRUE, "xalign", 0.0,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (heading, "question-name");
  stilla_file_task_append (self, heading);
  stilla_file_task_append (self, stilla_text_label_new_plain (words, "prose"));
  return GTK_WIDGET (self);
}

void
stilla_file_task_append (StillaFileTask *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->content), child);
}

GtkWidget *
stilla_file_task_add_button (StillaFileTask *self, const char *words, GCallback pressed, gpointer data)
{
  GtkWidget *button = stilla_wrapping_button_new (words, NULL);

  g_signal_connect_swapped (button, "clicked", pressed, data);
  gtk_box_append (GTK_BOX (self->buttons), button);
  return button;
}

static void
show_outcome (StillaFileTask *self, const char *words, gboolean is_failure)
{
  if (is_failure)
    gtk_widget_add_css_class (GTK_WIDGET (self->outcome), "field-error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->outcome), "field-error");
  gtk_label_set_label (self->outcome, words);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), *words != '\0');
}

void
stilla_file_task_begin (StillaFileTask *self)
{
  gtk_widget_set_sensitive (self->buttons, FALSE);
  show_outcome (self, _ ("One moment."), FALSE);
}

void
stilla_file_task_say (StillaFileTask *self, const char *words)
{
  gtk_widget_set_sensitive (self->buttons, TRUE);
  show_outcome (self, words, FALSE);
}

void
stilla_file_task_refuse (StillaFileTask *self, const char *words)
{
  gtk_widget_set_sensitive (self->buttons, TRUE);
  show_outcome (self, words, TRUE);
}
