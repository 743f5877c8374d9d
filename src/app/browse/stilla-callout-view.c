/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-callout-view.h"

#include "app/browse/stilla-block-view.h"
#include "app/browse/stilla-text-label.h"
#include "app/platform/stilla-icon.h"
#include "app/platform/stilla-line-layout.h"

static GtkWidget *
make_level_line (StillaLevel level)
{
  GtkWidget *line = stilla_line_new (8);

  gtk_widget_add_css_class (line, "level-line");
  gtk_box_append (GTK_BOX (line), stilla_icon_new (stilla_level_icon_name (level)));
  gtk_box_append (GTK_BOX (line), stilla_text_label_new_plain (stilla_level_label (level), "level-word"));
  return line;
}

GtkWidget *
stilla_callout_view_new_empty (StillaLevel level)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (box, "callout");
  if (level == STILLA_LEVEL_NONE)
    return box;
  gtk_widget_add_css_class (box, stilla_level_to_string (level));
  gtk_box_append (GTK_BOX (box), make_level_line (level));
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  stilla_level_label (level), -1);
  return box;
}

GtkWidget *
stilla_callout_view_new (const StillaBlock *block, StillaRendition *rendition)
{
  GtkWidget *box = stilla_callout_view_new_empty (block->level);

  if (block->title != NULL)
    gtk_box_append (GTK_BOX (box), stilla_text_label_new_heading (block->title, rendition, 3));
  stilla_block_view_append_all (GTK_BOX (box), block->children, rendition);
  return box;
}

GtkWidget *
stilla_callout_view_new_notice (const StillaBlock *block, StillaRendition *rendition)
{
  StillaLevel level = block->level != STILLA_LEVEL_NONE ? block->level : STILLA_LEVEL_TAKE_CARE;
  GtkWidget *box = stilla_callout_view_new_empty (level);

  gtk_box_append (GTK_BOX (box), stilla_text_label_new (block->text, rendition));
  return box;
}
