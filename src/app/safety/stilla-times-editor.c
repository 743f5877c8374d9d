/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-times-editor.h"

#include "app/platform/stilla-aside-layout.h"
#include "app/platform/stilla-drop-down-name.h"
#include "core/safety/stilla-day-chart.h"
#include "core/schedule/stilla-date.h"

#include <glib/gi18n.h>

#define MINUTE_KEY "stilla-minute"

struct _StillaTimesEditor {
  GtkBox parent_instance;

  GtkWidget *chips;
  GtkWidget *entry;
  GtkLabel *refusal;
  GtkDropDown *weekday;

  char *name;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (StillaTimesEditor, stilla_times_editor, GTK_TYPE_BOX)

enum {
  ADD,
  REMOVE,
  WEEKDAY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
remove_cb (StillaTimesEditor *self, GtkWidget *chip)
{
  int minute = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), MINUTE_KEY));

  gtk_widget_grab_focus (self->entry); /* the chip goes away */
  g_signal_emit (self, signals[REMOVE], 0, minute);
}

static GtkWidget *
make_chip (StillaTimesEditor *self, int minute)
{
  g_autofree char *time = stilla_minute_to_string (minute);
  /* Translators: a medicine, then a time of the day */
  g_autofree char *name = g_strdup_printf (_ ("Remove %s at %s"), self->name, time);
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), gtk_label_new (time));
  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_IMAGE, "icon-name", "window-close-symbolic",
                                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_button_set_child (GTK_BUTTON (chip), line);
  gtk_widget_add_css_class (chip, "time-chip");
  gtk_widget_set_tooltip_text (chip, name);
  set_name (chip, name);
  g_object_set_data (G_OBJECT (chip), MINUTE_KEY, GINT_TO_POINTER (minute));
  g_signal_connect_object (chip, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return chip;
}

/* The box around a chip takes no keyboard: the chip does. */
static void
add_chip (StillaTimesEditor *self, int minute)
{
  GtkWidget *child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "focusable", FALSE, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), make_chip (self, minute));
  gtk_flow_box_append (GTK_FLOW_BOX (self->chips), child);
}

static void
add_cb (StillaTimesEditor *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (*typed != '\0')
    g_signal_emit (self, signals[ADD], 0, typed);
}

static void
weekday_cb (StillaTimesEditor *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[WEEKDAY], 0, (int) gtk_drop_down_get_selected (self->weekday));
}

static void
stilla_times_editor_finalize (GObject *object)
{
  g_clear_pointer (&STILLA_TIMES_EDITOR (object)->name, g_free);
  G_OBJECT_CLASS (stilla_times_editor_parent_class)->finalize (object);
}

static void
stilla_times_editor_class_init (StillaTimesEditorClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = stilla_times_editor_finalize;
  signals[ADD]
      = g_signal_new ("add", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REMOVE]
      = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[WEEKDAY]
      = g_signal_new ("weekday", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
stilla_times_editor_init (StillaTimesEditor *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

/* An example inside the field would look like a time that is there already. */
static void
append_question (StillaTimesEditor *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", _ ("When do you take it? Such as 08:00"), "wrap",
                                   TRUE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "field-name");
  gtk_box_append (GTK_BOX (self), label);
}

static void
make_chips (StillaTimesEditor *self)
{
  g_autofree char *name = g_strdup_printf (_ ("Times of %s"), self->name);

  self->chips = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE,
                              "max-children-per-line", 24, "column-spacing", 6, "row-spacing", 6,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_widget_add_css_class (self->chips, "time-chips");
  set_name (self->chips, name);
  gtk_box_append (GTK_BOX (self), self->chips);
}

static GtkWidget *
make_entry_line (StillaTimesEditor *self)
{
  g_autofree char *name = g_strdup_printf (_ ("Time of the day for %s"), self->name);
  g_autofree char *add_name = g_strdup_printf (_ ("Add a time for %s"), self->name);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *add = gtk_button_new_with_label (_ ("Add"));

  self->entry = g_object_new (GTK_TYPE_ENTRY, "width-chars", 6, "max-width-chars", 8, NULL);
  set_name (self->entry, name);
  set_name (add, add_name);
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), add);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return line;
}

static void
make_refusal (StillaTimesEditor *self)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                      "visible", FALSE, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);

  self->refusal = GTK_LABEL (label);
  gtk_widget_add_css_class (label, "field-error");
  gtk_box_append (GTK_BOX (self), label);
}

static void
make_weekday (StillaTimesEditor *self)
{
  g_autofree char *name = g_strdup_printf (_ ("Days of %s"), self->name);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (int day = G_DATE_BAD_WEEKDAY; day <= G_DATE_SUNDAY; day++)
    g_strv_builder_add (words, stilla_weekday_words ((GDateWeekday) day));
  all = g_strv_builder_end (words);
  self->weekday = GTK_DROP_DOWN (gtk_drop_down_new_from_strings ((const char *const *) all));
  gtk_widget_set_halign (GTK_WIDGET (self->weekday), GTK_ALIGN_START);
  stilla_drop_down_set_name (self->weekday, name);
  set_name (GTK_WIDGET (self->weekday), name);
  g_signal_connect_object (self->weekday, "notify::selected", G_CALLBACK (weekday_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
stilla_times_editor_new (const char *name)
{
  StillaTimesEditor *self = g_object_new (STILLA_TYPE_TIMES_EDITOR, NULL);

  self->name = g_strdup (name);
  append_question (self);
  make_chips (self);
  make_weekday (self);
  gtk_box_append (GTK_BOX (self), stilla_aside_new (make_entry_line (self), GTK_WIDGET (self->weekday), 0));
  make_refusal (self);
  return GTK_WIDGET (self);
}

static void
clear_chips (StillaTimesEditor *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->chips), child);
}

static void
show_refusal (StillaTimesEditor *self, const char *sentence)
{
  gtk_label_set_label (self->refusal, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), sentence != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

void
stilla_times_editor_show (StillaTimesEditor *self, const StillaOwnMedicine *own)
{
  clear_chips (self);
  for (guint i = 0; i < own->minutes->len; i++)
    add_chip (self, g_array_index (own->minutes, int, i));
  gtk_widget_set_visible (self->chips, own->minutes->len > 0);
  self->is_showing = TRUE;
  gtk_drop_down_set_selected (self->weekday, own->weekday);
  self->is_showing = FALSE;
}

void
stilla_times_editor_refuse (StillaTimesEditor *self, const char *sentence)
{
  show_refusal (self, sentence);
}

void
stilla_times_editor_take (StillaTimesEditor *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  show_refusal (self, NULL);
}

void
stilla_times_editor_focus (StillaTimesEditor *self)
{
  gtk_widget_grab_focus (self->entry);
}
