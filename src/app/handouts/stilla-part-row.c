/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-part-row.h"

#include "app/platform/stilla-line-layout.h"

#include <glib/gi18n.h>

struct _StillaPartRow {
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (StillaPartRow, stilla_part_row, GTK_TYPE_LIST_BOX_ROW)

enum {
  MOVE,
  REMOVE,
  DROP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
up_cb (StillaPartRow *self)
{
  g_signal_emit (self, signals[MOVE], 0, -1);
}

static void
down_cb (StillaPartRow *self)
{
  g_signal_emit (self, signals[MOVE], 0, 1);
}

static void
remove_cb (StillaPartRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static gboolean
move_key_cb (GtkWidget *widget, GVariant *by, gpointer data)
{
  g_signal_emit (widget, signals[MOVE], 0, g_variant_get_int32 (by));
  return TRUE;
}

static gboolean
remove_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  g_signal_emit (widget, signals[REMOVE], 0);
  return TRUE;
}

/* Dragging: what is carried is where the part stands. */

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, StillaPartRow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (G_TYPE_INT, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, StillaPartRow *self)
{
  g_signal_emit (self, signals[DROP], 0, g_value_get_int (value));
  return TRUE;
}

static void
add_dragging (StillaPartRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* Making it */

static void
stilla_part_row_class_init (StillaPartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[MOVE]
      = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DROP]
      = g_signal_new ("drop", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_key_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_key_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, remove_key_cb, NULL);
}

static GtkWidget *
add_button (StillaPartRow *self, GtkWidget *line, const char *icon, GCallback pressed)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), button);
  g_signal_connect_object (button, "clicked", pressed, self, G_CONNECT_SWAPPED);
  return button;
}

static void
stilla_part_row_init (StillaPartRow *self)
{
  GtkWidget *line = stilla_line_new (0);

  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "hexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->title));
  self->up = add_button (self, line, "go-up-symbolic", G_CALLBACK (up_cb));
  self->down = add_button (self, line, "go-down-symbolic", G_CALLBACK (down_cb));
  self->remove = add_button (self, line, "window-close-symbolic", G_CALLBACK (remove_cb));
  gtk_widget_add_css_class (GTK_WIDGET (self), "part-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  add_dragging (self);
}

GtkWidget *
stilla_part_row_new (void)
{
  return g_object_new (STILLA_TYPE_PART_ROW, NULL);
}

static void
name_button (GtkWidget *button, const char *words, const char *tooltip)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (button, tooltip);
}

void
stilla_part_row_show (StillaPartRow *self, const char *title, guint index, guint n)
{
  /* Translators: a page of a handout, its place, and how many there are: "Glycinate, 2 of 3" */
  g_autofree char *name = g_strdup_printf (_ ("%s, %u of %u"), title, index + 1, n);
  g_autofree char *up = g_strdup_printf (_ ("Move “%s” up"), title);
  g_autofree char *down = g_strdup_printf (_ ("Move “%s” down"), title);
  g_autofree char *remove = g_strdup_printf (_ ("Take “%s” out"), title);

  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  name_button (self->up, up, _ ("Up"));
  name_button (self->down, down, _ ("Down"));
  name_button (self->remove, remove, _ ("Take out"));
  gtk_widget_set_sensitive (self->up, index > 0);
  gtk_widget_set_sensitive (self->down, index + 1 < n);
}

void
stilla_part_row_focus (StillaPartRow *self, int by)
{
  GtkWidget *button = by < 0 ? self->up : self->down;

  gtk_widget_grab_focus (by != 0 && gtk_widget_is_sensitive (button) ? button : GTK_WIDGET (self));
}
