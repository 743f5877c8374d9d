/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-source-note.h"

#include "app/browse/stilla-text-label.h"

#include <glib/gi18n.h>

static char *
make_heading (StillaRendition *rendition, const StillaSource *source)
{
  guint number = stilla_rendition_get_source_number (rendition, source->id);

  return number > 0 ? g_strdup_printf ("%u. %s", number, source->short_name) : g_strdup (source->short_name);
}

static char *
make_reading (const StillaSource *source)
{
  if (source->note == NULL || *source->note == '\0')
    return g_strdup_printf ("%s.", stilla_source_read_label (source));
  /* Translators: how a source was read, then a remark about it */
  return g_strdup_printf (_ ("%s; %s."), stilla_source_read_label (source), source->note);
}

GtkWidget *
stilla_source_note_new (StillaRendition *rendition, const char *source_id)
{
  const StillaSource *source = stilla_bundle_find_source (stilla_rendition_get_bundle (rendition), source_id);
  g_autofree char *heading = NULL, *reading = NULL, *identifiers = NULL;
  GtkWidget *box;

  if (source == NULL)
    return NULL;

  heading = make_heading (rendition, source);
  reading = make_reading (source);
  identifiers = source->identifiers != NULL ? g_strjoinv (" · ", source->identifiers) : g_strdup ("");
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (box, "source");
  gtk_box_append (GTK_BOX (box), stilla_text_label_new_plain (heading, "heading"));
  gtk_box_append (GTK_BOX (box), stilla_text_label_new_plain (source->citation, "prose"));
  gtk_box_append (GTK_BOX (box), stilla_text_label_new_plain (reading, "dim"));
  if (*identifiers != '\0')
    gtk_box_append (GTK_BOX (box), stilla_text_label_new_plain (identifiers, "dim"));
  return box;
}
