/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-arrange-handle.h"

#include "core/schedule/stilla-date.h"
#include "model/stilla-arrangement.h"

#include <glib/gi18n.h>

struct _StillaArrangeHandle {
  GtkWidget parent_instance;

  GtkLabel *label;
  guint number;
  int minute;
};

G_DEFINE_FINAL_TYPE (StillaArrangeHandle, stilla_arrange_handle, GTK_TYPE_WIDGET)

enum {
  STEP,
  EDGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The day runs as the text does: in a text from right to left later is on the left. */
static int
find_direction (StillaArrangeHandle *self, guint key)
{
  int onward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    return onward;
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    return -onward;
  return 0;
}

static gboolean
key_cb (StillaArrangeHandle *self, guint key, guint code, GdkModifierType state)
{
  int direction = find_direction (self, key);
  int minutes = (state & GDK_SHIFT_MASK) != 0 ? 60 : STILLA_ARRANGE_STEP;

  if ((state & (GDK_ALT_MASK | GDK_CONTROL_MASK)) != 0)
    return FALSE;
  if (direction != 0)
    g_signal_emit (self, signals[STEP], 0, direction * minutes);
  else if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    g_signal_emit (self, signals[EDGE], 0, -1);
  else if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    g_signal_emit (self, signals[EDGE], 0, 1);
  else
    return FALSE;
  return TRUE;
}

static void
stilla_arrange_handle_dispose (GObject *object)
{
  StillaArrangeHandle *self = STILLA_ARRANGE_HANDLE (object);

  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->label));
  self->label = NULL;
  G_OBJECT_CLASS (stilla_arrange_handle_parent_class)->dispose (object);
}

static void
stilla_arrange_handle_class_init (StillaArrangeHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_arrange_handle_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stilla-arrange-handle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SPIN_BUTTON);
  signals[STEP]
      = g_signal_new ("step", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[EDGE]
      = g_signal_new ("edge", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
stilla_arrange_handle_init (StillaArrangeHandle *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->label
      = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
stilla_arrange_handle_new (guint number)
{
  StillaArrangeHandle *self = g_object_new (STILLA_TYPE_ARRANGE_HANDLE, NULL);

  self->number = number;
  return GTK_WIDGET (self);
}

/* A mark says what the shape says: nothing is told by colour alone. */
void
stilla_arrange_handle_show (StillaArrangeHandle *self, int minute, gboolean keeps_gaps, const char *name)
{
  g_autofree char *time = stilla_minute_to_string (minute);
  g_autofree char *words = g_strdup_printf (keeps_gaps ? "%u · %s" : "%u ! %s", self->number, time);

  self->minute = minute;
  gtk_label_set_label (self->label, words);
  if (keeps_gaps)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "too-close");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "too-close");
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
      GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) (STILLA_MINUTES_A_DAY - STILLA_ARRANGE_STEP),
      GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) minute, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, time, -1);
}

int
stilla_arrange_handle_get_minute (StillaArrangeHandle *self)
{
  return self->minute;
}
