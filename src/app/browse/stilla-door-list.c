/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-door-list.h"

#include "app/platform/stilla-icon.h"
#include "app/platform/stilla-line-layout.h"

#include <glib/gi18n.h>

#define PLACE_KEY "stilla-place"

static const struct {
  const char *place;
  const char *icon_name;
} door_icons[] = {
  { "plan", "stilla-calendar-symbolic" },
  { "attack", "stilla-night-symbolic" },
  { "handouts", "stilla-printer-symbolic" },
};

static const char *
find_icon (const char *place)
{
  for (gsize i = 0; i < G_N_ELEMENTS (door_icons); i++)
    if (g_str_equal (door_icons[i].place, place))
      return door_icons[i].icon_name;
  return "stilla-options-symbolic";
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row)
{
  const char *place = g_object_get_data (G_OBJECT (row), PLACE_KEY);

  gtk_widget_activate_action (GTK_WIDGET (list), "win.go", "s", place);
}

/* Title and text meet in the middle of a row that is higher than both. To align them as one box would lay
 * them out at many widths. */
static GtkWidget *
make_label (const char *words, const char *css_class, double yalign)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                      "xalign", 0.0, "yalign", yalign, "vexpand", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_row (const StillaBlock *door)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = stilla_line_new (16);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *title = stilla_text_dup_string (door->title);
  g_autofree char *text = door->text != NULL ? stilla_text_dup_string (door->text) : NULL;

  gtk_box_append (GTK_BOX (words), make_label (title, "door-title", text != NULL ? 1.0 : 0.5));
  if (text != NULL)
    gtk_box_append (GTK_BOX (words), make_label (text, "dim", 0.0));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_vexpand (words, FALSE);
  gtk_box_append (GTK_BOX (line), stilla_icon_new (find_icon (door->id)));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), stilla_icon_new ("stilla-next-symbolic"));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data_full (G_OBJECT (row), PLACE_KEY, g_strdup (door->id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  return row;
}

GtkWidget *
stilla_door_list_new (const GPtrArray *doors)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "doors");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Where to start"),
                                  -1);
  for (guint i = 0; doors != NULL && i < doors->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (g_ptr_array_index (doors, i)));
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
  return list;
}
