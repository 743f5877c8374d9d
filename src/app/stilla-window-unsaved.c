/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-text-label.h"
#include "app/stilla-window-private.h"

#include <glib/gi18n.h>

/* What reads or writes what is kept, and so has no place in a window that keeps nothing. */
static gboolean
needs_what_is_kept (StillaLocationKind kind)
{
  static const StillaLocationKind kinds[]
      = { STILLA_LOCATION_PLAN, STILLA_LOCATION_MONTH, STILLA_LOCATION_HISTORY, STILLA_LOCATION_REMINDERS,
          STILLA_LOCATION_PLAN_FILES };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == kind)
      return TRUE;
  return FALSE;
}

gboolean
_stilla_window_offers (StillaWindow *self, StillaLocationKind kind)
{
  return !stilla_context_is_unsaved (self->context) || !needs_what_is_kept (kind);
}

static GtkWidget *
make_print_button (void)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Print it…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "handouts");
  return button;
}

static GtkWidget *
make_note (void)
{
  GtkWidget *note = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = stilla_text_label_new_plain (
      _ ("Nothing in this window is kept. When you close it, this plan is gone."), NULL);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (note), words);
  gtk_box_append (GTK_BOX (note), make_print_button ());
  gtk_widget_add_css_class (note, "unsaved-note");
  return note;
}

void
_stilla_window_show_unsaved (StillaWindow *self)
{
  g_autoptr (StillaLocation) plan = stilla_location_parse ("schedule");

  gtk_box_prepend (self->body, make_note ());
  stilla_window_go (self, plan);
}

/* Closes the plan with the window: it stands nowhere else. */
static void
unsaved_destroyed_cb (StillaWindow *self, gpointer data)
{
  stilla_context_close (data);
}

void
_stilla_window_open_unsaved (StillaWindow *self)
{
  g_autoptr (StillaContext) context = stilla_context_new_unsaved (self->context);
  StillaWindow *window = stilla_window_new (gtk_window_get_application (GTK_WINDOW (self)), context);

  g_signal_connect_data (window, "destroy", G_CALLBACK (unsaved_destroyed_cb), g_object_ref (context),
                         (GClosureNotify) (GCallback) g_object_unref, 0);
  gtk_window_present (GTK_WINDOW (window));
}
