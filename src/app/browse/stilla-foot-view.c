/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-foot-view.h"

#include "app/browse/stilla-source-note.h"
#include "app/browse/stilla-text-label.h"

#include <glib/gi18n.h>

/* The list is long and small; it is made when it is first opened. */
static void
expanded_cb (GtkExpander *expander, GParamSpec *pspec, StillaRendition *rendition)
{
  const char *const *sources = stilla_rendition_get_sources (rendition);
  GtkWidget *box;

  if (!gtk_expander_get_expanded (expander) || gtk_expander_get_child (expander) != NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  gtk_widget_add_css_class (box, "sources");
  for (; *sources != NULL; sources++) {
    GtkWidget *source = stilla_source_note_new (rendition, *sources);

    if (source != NULL)
      gtk_box_append (GTK_BOX (box), source);
  }
  gtk_expander_set_child (expander, box);
}

static GtkWidget *
make_sources (StillaRendition *rendition)
{
  guint n_sources = g_strv_length ((GStrv) stilla_rendition_get_sources (rendition));
  g_autofree char *words = g_strdup_printf (
      ngettext ("%u source of this page", "%u sources of this page", n_sources), n_sources);
  GtkWidget *expander = gtk_expander_new (words);

  gtk_label_set_wrap (GTK_LABEL (gtk_expander_get_label_widget (GTK_EXPANDER (expander))), TRUE);
  gtk_widget_add_css_class (expander, "sources-expander");
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_data (expander, "notify::expanded", G_CALLBACK (expanded_cb),
                         stilla_rendition_ref (rendition),
                         (GClosureNotify) (GCallback) stilla_rendition_unref, 0);
  return expander;
}

GtkWidget *
stilla_foot_view_new (const StillaBlock *block, StillaRendition *rendition)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (box, "foot");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("About this page"),
                                  -1);
  if (*stilla_rendition_get_sources (rendition) != NULL)
    gtk_box_append (GTK_BOX (box), make_sources (rendition));
  for (guint i = 0; block->items != NULL && i < block->items->len; i++) {
    GtkWidget *label = stilla_text_label_new (g_ptr_array_index (block->items, i), rendition);

    gtk_widget_add_css_class (label, "dim");
    gtk_box_append (GTK_BOX (box), label);
  }
  return box;
}
