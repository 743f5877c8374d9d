/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-question-parts.h"

#include "app/platform/stilla-aside-layout.h"

#include <glib/gi18n.h>

void
stilla_question_card_dress (GtkBox *card, const char *name)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (card), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (card, 6);
  gtk_widget_add_css_class (GTK_WIDGET (card), "card");
  gtk_widget_add_css_class (GTK_WIDGET (card), "question-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
stilla_question_head_new (const char *name, GtkLabel **state)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", name, "wrap", TRUE, "xalign", 0.0,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "valign", GTK_ALIGN_CENTER,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (heading, "question-name");
  gtk_widget_add_css_class (words, "question-state");
  *state = GTK_LABEL (words);
  return stilla_aside_new (heading, words, 120);
}

void
stilla_question_state_say (GtkLabel *state, const char *words, gboolean is_answered)
{
  gtk_label_set_label (state, words);
  if (is_answered)
    gtk_widget_add_css_class (GTK_WIDGET (state), "answered");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (state), "answered");
}

GtkWidget *
stilla_question_clear_new (const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Clear"));
  /* Translators: the name of a question, such as "Your kidneys" */
  g_autofree char *words = g_strdup_printf (_ ("Clear: %s"), name);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return button;
}
