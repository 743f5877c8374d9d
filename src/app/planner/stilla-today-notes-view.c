/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-today-notes-view.h"

#include "app/platform/stilla-icon.h"
#include "app/platform/stilla-line-layout.h"
#include "model/stilla-today-notes.h"

#include <glib/gi18n.h>

struct _StillaTodayNotesView {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (StillaTodayNotesView, stilla_today_notes_view, GTK_TYPE_BOX)

static const char *const icons[] = {
  [STILLA_TODAY_VISIT] = "stilla-calendar-symbolic",
  [STILLA_TODAY_PAUSE] = "stilla-pause-symbolic",
  [STILLA_TODAY_STOCK] = "stilla-medicine-symbolic",
};

static void
stilla_today_notes_view_class_init (StillaTodayNotesViewClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stilla_today_notes_view_init (StillaTodayNotesView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "today-notes");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Also today"), -1);
}

static GtkWidget *
make_label (const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_line (const StillaTodayNote *note)
{
  GtkWidget *line = stilla_line_new (12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = stilla_icon_new (icons[note->kind]);

  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), make_label (note->words, NULL));
  if (note->detail != NULL)
    gtk_box_append (GTK_BOX (words), make_label (note->detail, "dim"));
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), words);
  return line;
}

void
stilla_today_notes_view_show (StillaTodayNotesView *self, StillaPlanner *planner)
{
  g_autoptr (GPtrArray) notes = stilla_today_notes_new (planner);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  for (guint i = 0; i < notes->len; i++)
    gtk_box_append (GTK_BOX (self), make_line (g_ptr_array_index (notes, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), notes->len > 0);
}
