/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-set-window.h"

#include "app/planner/stilla-field.h"

#include <glib/gi18n.h>

struct _StillaSetWindow {
  AdwWindow parent_instance;

  StillaField *name;
  GtkWidget *save_button;

  GtkWidget *origin;
  StillaHandoutSets *sets;
  StillaSetSave save;
};

G_DEFINE_FINAL_TYPE (StillaSetWindow, stilla_set_window, ADW_TYPE_WINDOW)

static void
stilla_set_window_dispose (GObject *object)
{
  StillaSetWindow *self = STILLA_SET_WINDOW (object);

  g_clear_object (&self->origin);
  g_clear_pointer (&self->sets, stilla_handout_sets_free);
  G_OBJECT_CLASS (stilla_set_window_parent_class)->dispose (object);
}

static void
stilla_set_window_class_init (StillaSetWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_set_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
stilla_set_window_init (StillaSetWindow *self)
{
}

static void
changed_cb (StillaSetWindow *self)
{
  g_autofree char *name = stilla_field_dup_text (self->name);
  gboolean is_taken = stilla_handout_sets_find (self->sets, name) != NULL;

  stilla_field_say (self->name, is_taken ? _ ("There is a set of this name. Saving replaces it.")
                                         : _ ("A set keeps what is in the handout and how it is printed. "
                                              "It never keeps the patient or the date."));
  gtk_button_set_label (GTK_BUTTON (self->save_button), is_taken ? _ ("Replace") : _ ("Save"));
  gtk_widget_set_sensitive (self->save_button, *name != '\0');
}

static void
save_cb (StillaSetWindow *self)
{
  g_autofree char *name = stilla_field_dup_text (self->name);
  g_autoptr (GError) error = NULL;

  if (self->save (name, self->origin, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    stilla_field_refuse (self->name, error->message);
}

static GtkWidget *
make_foot (StillaSetWindow *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));

  self->save_button = gtk_button_new_with_label (_ ("Save"));
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  gtk_widget_add_css_class (foot, "editor-foot");
  gtk_widget_set_halign (foot, GTK_ALIGN_FILL);
  gtk_widget_set_hexpand (cancel, TRUE);
  gtk_widget_set_halign (cancel, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_box_append (GTK_BOX (foot), cancel);
  gtk_box_append (GTK_BOX (foot), self->save_button);
  g_signal_connect_object (self->save_button, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  return foot;
}

static void
build (StillaSetWindow *self, const char *name)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  self->name = STILLA_FIELD (stilla_field_new (_ ("_Name of the set"), _ ("New patient, large print")));
  stilla_field_set_long (self->name, STILLA_HANDOUT_SET_MAX_NAME);
  stilla_field_set_text (self->name, name != NULL ? name : "");
  gtk_widget_add_css_class (box, "editor");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_box_append (GTK_BOX (all), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (all), box);
  adw_window_set_content (ADW_WINDOW (self), all);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save_button);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

StillaSetWindow *
stilla_set_window_open (GtkWidget *origin,
                        const StillaHandoutSets *sets,
                        const char *name,
                        StillaSetSave save)
{
  StillaSetWindow *self
      = g_object_new (STILLA_TYPE_SET_WINDOW, "title", _ ("Save as a set"), "modal", TRUE, "transient-for",
                      gtk_widget_get_root (origin), "default-width", 420, "width-request", 300, NULL);

  self->origin = g_object_ref (origin);
  self->sets = stilla_handout_sets_copy (sets);
  self->save = save;
  build (self, name);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_child_focus (GTK_WIDGET (self->name), GTK_DIR_TAB_FORWARD);
  return self;
}
