/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-practice-window.h"

#include "app/planner/stilla-field.h"
#include "app/platform/stilla-file-chooser.h"
#include "typeset/stilla-letterhead.h"

#include <glib/gi18n.h>

struct _StillaPracticeWindow {
  AdwWindow parent_instance;

  /* template */
  GtkBox *fields;
  GtkTextView *address;
  GtkLabel *logo_name;
  GtkWidget *logo_remove;
  GtkLabel *failure;

  StillaField *name;
  char *logo; /* (nullable) */
  GtkWidget *origin;
  StillaPracticeSave save;
};

G_DEFINE_FINAL_TYPE (StillaPracticeWindow, stilla_practice_window, ADW_TYPE_WINDOW)

static void
show_logo (StillaPracticeWindow *self)
{
  g_autofree char *name = self->logo != NULL ? g_filename_display_basename (self->logo) : NULL;

  gtk_label_set_label (self->logo_name, name != NULL ? name : _ ("None"));
  gtk_widget_set_visible (self->logo_remove, name != NULL);
}

void
stilla_practice_window_set_logo (StillaPracticeWindow *self, const char *path)
{
  g_clear_pointer (&self->logo, g_free);
  self->logo = g_strdup (path);
  show_logo (self);
}

static void
logo_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StillaPracticeWindow) self = data;
  g_autoptr (GFile) file = stilla_file_chooser_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    stilla_practice_window_set_logo (self, path);
}

static void
choose_logo_cb (StillaPracticeWindow *self)
{
  stilla_file_chooser_open_async (GTK_WINDOW (self), _ ("Choose a logo, PNG or SVG"), logo_chosen_cb,
                                  g_object_ref (self));
}

static void
remove_logo_cb (StillaPracticeWindow *self)
{
  stilla_practice_window_set_logo (self, NULL);
}

/* Saving */

static StillaPractice *
read_fields (StillaPracticeWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->address);
  g_autofree char *name = stilla_field_dup_text (self->name);
  g_autofree char *address = NULL;
  GtkTextIter from, to;

  gtk_text_buffer_get_bounds (buffer, &from, &to);
  address = gtk_text_buffer_get_text (buffer, &from, &to, FALSE);
  return stilla_practice_new (name, address, self->logo);
}

/* What could not be printed is not kept: the logo is opened too. */
static gboolean
can_be_printed (const StillaPractice *practice, GError **error)
{
  g_autoptr (StillaLetterhead) letterhead = NULL;

  if (!stilla_practice_check (practice, error))
    return FALSE;
  letterhead = stilla_letterhead_new (practice, NULL, NULL, error);
  return letterhead != NULL;
}

static void
save_cb (StillaPracticeWindow *self)
{
  g_autoptr (StillaPractice) practice = read_fields (self);
  g_autoptr (GError) error = NULL;

  if (can_be_printed (practice, &error) && self->save (practice, self->origin, &error)) {
    gtk_window_close (GTK_WINDOW (self));
    return;
  }
  gtk_label_set_label (self->failure, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
}

/* Making it */

static void
stilla_practice_window_dispose (GObject *object)
{
  StillaPracticeWindow *self = STILLA_PRACTICE_WINDOW (object);

  g_clear_pointer (&self->logo, g_free);
  g_clear_object (&self->origin);
  G_OBJECT_CLASS (stilla_practice_window_parent_class)->dispose (object);
}

static void
stilla_practice_window_class_init (StillaPracticeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_practice_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/stilla/app/handouts/stilla-practice-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaPracticeWindow, fields);
  gtk_widget_class_bind_template_child (widget_class, StillaPracticeWindow, address);
  gtk_widget_class_bind_template_child (widget_class, StillaPracticeWindow, logo_name);
  gtk_widget_class_bind_template_child (widget_class, StillaPracticeWindow, logo_remove);
  gtk_widget_class_bind_template_child (widget_class, StillaPracticeWindow, failure);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_logo_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_logo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
stilla_practice_window_init (StillaPracticeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->name = STILLA_FIELD (stilla_field_new (_ ("_Name of the practice"), NULL));
  stilla_field_set_long (self->name, STILLA_PRACTICE_LONGEST_NAME);
  gtk_box_prepend (self->fields, GTK_WIDGET (self->name));
}

StillaPracticeWindow *
stilla_practice_window_open (GtkWidget *origin, const StillaPractice *practice, StillaPracticeSave save)
{
  StillaPracticeWindow *self
      = g_object_new (STILLA_TYPE_PRACTICE_WINDOW, "transient-for", gtk_widget_get_root (origin), NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->address);

  self->origin = g_object_ref (origin);
  self->save = save;
  if (practice != NULL) {
    stilla_field_set_text (self->name, practice->name);
    gtk_text_buffer_set_text (buffer, practice->address != NULL ? practice->address : "", -1);
  }
  stilla_practice_window_set_logo (self, practice != NULL ? practice->logo : NULL);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_child_focus (GTK_WIDGET (self->name), GTK_DIR_TAB_FORWARD);
  return self;
}
