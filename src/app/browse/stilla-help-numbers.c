/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-help-numbers.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The pencil of an entry row has no name of its own. */
static void
name_images (GtkWidget *widget)
{
  if (GTK_IS_IMAGE (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Edit"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_images (child);
}

static void
add_number (GtkListBox *list, GSettings *stored, const char *key, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), GTK_INPUT_PURPOSE_PHONE);
  g_settings_bind (stored, key, row, "text", G_SETTINGS_BIND_DEFAULT);
  name_images (row);
  gtk_list_box_append (list, row);
}

GtkWidget *
stilla_help_numbers_new (GSettings *stored)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("My numbers"), -1);
  add_number (GTK_LIST_BOX (list), stored, "emergency-number", _ ("Emergency number"));
  add_number (GTK_LIST_BOX (list), stored, "poison-number", _ ("Poison centre"));
  return list;
}

char *
stilla_help_numbers_dup_words (GSettings *stored)
{
  g_autofree char *emergency = g_settings_get_string (stored, "emergency-number");
  g_autofree char *poison = g_settings_get_string (stored, "poison-number");
  g_autofree char *first
      /* Translators: a telephone number */
      = *emergency != '\0' ? g_strdup_printf (_ ("Emergency: %s"), emergency) : NULL;
  g_autofree char *second = *poison != '\0' ? g_strdup_printf (_ ("Poison centre: %s"), poison) : NULL;

  if (first != NULL && second != NULL)
    return g_strdup_printf ("%s · %s", first, second);
  return first != NULL ? g_steal_pointer (&first) : g_steal_pointer (&second);
}
