/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-sidebar-row.h"

#include "app/platform/stilla-icon.h"
#include "app/platform/stilla-line-layout.h"

#include <glib/gi18n.h>

struct _StillaSidebarRow {
  GtkListBoxRow parent_instance;

  StillaIcon *arrow; /* sections only */
  char *place;
  gboolean expanded;
};

G_DEFINE_FINAL_TYPE (StillaSidebarRow, stilla_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
stilla_sidebar_row_finalize (GObject *object)
{
  StillaSidebarRow *self = STILLA_SIDEBAR_ROW (object);

  g_clear_pointer (&self->place, g_free);
  G_OBJECT_CLASS (stilla_sidebar_row_parent_class)->finalize (object);
}

static void
stilla_sidebar_row_class_init (StillaSidebarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = stilla_sidebar_row_finalize;
}

static void
stilla_sidebar_row_init (StillaSidebarRow *self)
{
}

static GtkWidget *
add_line (StillaSidebarRow *self, const char *title, const char *icon_name)
{
  GtkWidget *line = stilla_line_new (12);
  GtkWidget *label = gtk_label_new (title);

  if (icon_name != NULL)
    gtk_box_append (GTK_BOX (line), stilla_icon_new (icon_name));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  return line;
}

GtkWidget *
stilla_sidebar_row_new_place (const char *place, const char *title, const char *icon_name)
{
  StillaSidebarRow *self = g_object_new (STILLA_TYPE_SIDEBAR_ROW, NULL);

  self->place = g_strdup (place);
  add_line (self, title, icon_name);
  if (icon_name == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "in-section");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

static void
show_expanded (StillaSidebarRow *self)
{
  stilla_icon_set_shape (self->arrow, self->expanded ? "stilla-collapse-symbolic" : "stilla-expand-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, self->expanded, -1);
}

GtkWidget *
stilla_sidebar_row_new_section (const char *title, const char *icon_name, guint n_pages)
{
  StillaSidebarRow *self = g_object_new (STILLA_TYPE_SIDEBAR_ROW, NULL);
  GtkWidget *line = add_line (self, title, icon_name);
  g_autofree char *name = NULL;

  self->arrow = STILLA_ICON (stilla_icon_new ("stilla-expand-symbolic"));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->arrow));
  gtk_widget_add_css_class (GTK_WIDGET (self), "section");
  /* Translators: a section of the guide and how many pages it has */
  name = g_strdup_printf (ngettext ("%s, %u page", "%s, %u pages", n_pages), title, n_pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  show_expanded (self);
  return GTK_WIDGET (self);
}

const char *
stilla_sidebar_row_get_place (StillaSidebarRow *self)
{
  return self->place;
}

void
stilla_sidebar_row_set_current (StillaSidebarRow *self, gboolean current)
{
  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
}

gboolean
stilla_sidebar_row_is_section (StillaSidebarRow *self)
{
  return self->arrow != NULL;
}

gboolean
stilla_sidebar_row_get_expanded (StillaSidebarRow *self)
{
  return self->expanded;
}

void
stilla_sidebar_row_set_expanded (StillaSidebarRow *self, gboolean expanded)
{
  if (self->expanded == expanded || self->arrow == NULL)
    return;
  self->expanded = expanded;
  show_expanded (self);
}
