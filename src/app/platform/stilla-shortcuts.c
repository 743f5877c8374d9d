/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-shortcuts.h"

static void
attach (GtkApplicationWindow *window)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource ("/org/stilla/app/platform/stilla-shortcuts.ui");

  gtk_application_window_set_help_overlay (
      window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
}

void
stilla_shortcuts_show (GtkApplicationWindow *window)
{
  if (gtk_application_window_get_help_overlay (window) == NULL)
    attach (window);
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}
