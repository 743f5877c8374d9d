/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-wrapping-button.h"

GtkWidget *
stilla_wrapping_button_new (const char *words, const char *name)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : words, -1);
  return button;
}

GtkWidget *
stilla_wrapping_button_new_place (const char *words, const char *place)
{
  GtkWidget *button = stilla_wrapping_button_new (words, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", place);
  return button;
}
