/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-choice.h"

GtkWidget *
stilla_choice_new (const char *words, const char *of)
{
  GtkWidget *choice = gtk_check_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "hexpand", TRUE, NULL);
  g_autofree char *name = of != NULL ? g_strdup_printf ("%s: %s", of, words) : g_strdup (words);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (choice), label);
  /* the box stands beside the first line of its words */
  gtk_widget_set_valign (gtk_widget_get_first_child (choice), GTK_ALIGN_START);
  gtk_widget_add_css_class (choice, "choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return choice;
}
