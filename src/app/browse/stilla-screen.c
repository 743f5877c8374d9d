/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-screen.h"

#include "app/browse/stilla-column.h"

struct _StillaScreen {
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *column;
};

G_DEFINE_FINAL_TYPE (StillaScreen, stilla_screen, GTK_TYPE_WIDGET)

static void
stilla_screen_dispose (GObject *object)
{
  g_clear_pointer (&STILLA_SCREEN (object)->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (stilla_screen_parent_class)->dispose (object);
}

static void
stilla_screen_class_init (StillaScreenClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_screen_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
stilla_screen_init (StillaScreen *self)
{
  GtkWidget *clamp = stilla_column_new ();

  self->scroller = gtk_scrolled_window_new ();
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  gtk_widget_add_css_class (self->column, "reading");
  adw_clamp_set_child (ADW_CLAMP (clamp), self->column);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
stilla_screen_new (const char *title)
{
  StillaScreen *self = g_object_new (STILLA_TYPE_SCREEN, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "wrap", TRUE, "xalign", 0.0, "selectable",
                                   TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
  gtk_widget_add_css_class (label, "page-title");
  gtk_box_append (GTK_BOX (self->column), label);
  return GTK_WIDGET (self);
}

void
stilla_screen_append (StillaScreen *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->column), child);
}
