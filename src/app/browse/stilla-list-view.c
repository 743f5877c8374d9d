/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-list-view.h"

#include "app/browse/stilla-block-view.h"
#include "app/browse/stilla-shared-claim.h"
#include "app/browse/stilla-text-label.h"
#include "app/platform/stilla-line-layout.h"

#include <glib/gi18n.h>

/* A bullet or a box says nothing that the list has not said; a number does. */
static GtkWidget *
make_mark (const StillaBlock *block, guint index)
{
  gboolean numbered = block->kind == STILLA_BLOCK_STEPS;
  g_autofree char *words = stilla_block_dup_mark (block, index);
  GtkWidget *mark = g_object_new (
      GTK_TYPE_LABEL, "label", words, "yalign", 0.0, "xalign", 1.0, "width-chars", numbered ? 2 : 1,
      "accessible-role", numbered ? GTK_ACCESSIBLE_ROLE_LABEL : GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (mark, "prose");
  gtk_widget_add_css_class (mark, "mark");
  return mark;
}

static GtkWidget *
make_item (const StillaText *text, StillaRendition *rendition, GtkWidget *mark, const StillaText *shared)
{
  GtkWidget *item = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "layout-manager", stilla_line_layout_new (10), NULL);
  GtkWidget *statement = shared != NULL && stilla_shared_claim_equal (text, shared)
                             ? stilla_text_label_new (text, rendition)
                             : stilla_block_view_new_statement (text, rendition);
  g_autofree char *words = stilla_text_dup_spoken (text);

  gtk_widget_set_hexpand (statement, TRUE);
  gtk_box_append (GTK_BOX (item), mark);
  gtk_box_append (GTK_BOX (item), statement);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return item;
}

static void
name_list (GtkWidget *list, guint n_items, gboolean numbered)
{
  g_autofree char *name = g_strdup_printf (numbered ? ngettext ("%u step", "%u steps", n_items)
                                                    : ngettext ("%u point", "%u points", n_items),
                                           n_items);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
stilla_list_view_new (const StillaBlock *block, StillaRendition *rendition)
{
  const GPtrArray *items = block->items;
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  const StillaText *shared = stilla_shared_claim_find (items);

  name_list (list, items != NULL ? items->len : 0, block->kind == STILLA_BLOCK_STEPS);
  for (guint i = 0; items != NULL && i < items->len; i++) {
    GtkWidget *mark = make_mark (block, i);

    gtk_box_append (GTK_BOX (list), make_item (g_ptr_array_index (items, i), rendition, mark, shared));
  }
  if (shared != NULL)
    gtk_box_append (GTK_BOX (list), stilla_shared_claim_new_line (shared, items, rendition));
  return list;
}
