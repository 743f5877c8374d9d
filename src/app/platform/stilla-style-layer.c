/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-style-layer.h"

GtkCssProvider *
stilla_style_layer_add (const char *resource)
{
  GtkCssProvider *layer = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (layer, resource);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (layer),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  return layer;
}

void
stilla_style_layer_remove (GtkCssProvider *layer)
{
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (layer));
  g_object_unref (layer);
}
