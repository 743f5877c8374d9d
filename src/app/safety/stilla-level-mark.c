/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-level-mark.h"

#include "app/platform/stilla-icon.h"

#include <glib/gi18n.h>

const char *
stilla_level_mark_label (StillaLevel level)
{
  return level == STILLA_LEVEL_NONE ? _ ("Not checked") : stilla_level_label (level);
}

/* The colour comes from the class of the box around the line, as in a callout. */
GtkWidget *
stilla_level_mark_new (StillaLevel level)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *word = gtk_label_new (stilla_level_mark_label (level));

  if (level != STILLA_LEVEL_NONE) {
    gtk_widget_add_css_class (box, stilla_level_to_string (level));
    gtk_box_append (GTK_BOX (line), stilla_icon_new (stilla_level_icon_name (level)));
  } else {
    gtk_widget_add_css_class (box, "ask-first");
    gtk_box_append (GTK_BOX (line), stilla_icon_new (stilla_level_icon_name (STILLA_LEVEL_ASK_FIRST)));
  }
  gtk_widget_add_css_class (line, "level-line");
  gtk_widget_add_css_class (word, "level-word");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), word);
  gtk_box_append (GTK_BOX (box), line);
  return box;
}
