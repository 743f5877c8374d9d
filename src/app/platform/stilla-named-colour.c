/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/platform/stilla-named-colour.h"

/* The style context is the only way on this version to ask for a named colour. */
void
stilla_named_colour_lookup (GtkWidget *widget, const char *name, GdkRGBA *out)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  if (gtk_style_context_lookup_color (context, name, out))
    return;
  g_warning ("No style sheet defines the colour %s", name);
  *out = (GdkRGBA){ 1, 0, 1, 1 };
}
