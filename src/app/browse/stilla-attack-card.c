/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-attack-card.h"

#include "app/browse/stilla-callout-view.h"
#include "app/browse/stilla-text-label.h"
#include "app/platform/stilla-line-layout.h"

static void append_block (GtkBox *box, const StillaBlock *block, StillaRendition *rendition);

/* A box to tick is one for the eye. */
static GtkWidget *
make_mark (const StillaBlock *block, guint index)
{
  g_autofree char *words = stilla_block_dup_mark (block, index);
  GtkWidget *mark
      = g_object_new (GTK_TYPE_LABEL, "label", words, "yalign", 0.0, "accessible-role",
                      block->tick ? GTK_ACCESSIBLE_ROLE_PRESENTATION : GTK_ACCESSIBLE_ROLE_LABEL, NULL);

  gtk_widget_add_css_class (mark, "prose");
  return mark;
}

static void
append_items (GtkBox *box, const StillaBlock *block, StillaRendition *rendition)
{
  for (guint i = 0; i < block->items->len; i++) {
    GtkWidget *line = stilla_line_new (10);
    GtkWidget *words = stilla_text_label_new (g_ptr_array_index (block->items, i), rendition);

    gtk_box_append (GTK_BOX (line), make_mark (block, i));
    gtk_widget_set_hexpand (words, TRUE);
    gtk_box_append (GTK_BOX (line), words);
    gtk_box_append (box, line);
  }
}

static void
append_callout (GtkBox *box, const StillaBlock *block, StillaRendition *rendition)
{
  GtkWidget *callout = stilla_callout_view_new_empty (block->level);

  if (block->title != NULL)
    gtk_box_append (GTK_BOX (callout), stilla_text_label_new_heading (block->title, rendition, 3));
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    append_block (GTK_BOX (callout), g_ptr_array_index (block->children, i), rendition);
  gtk_box_append (box, callout);
}

static void
append_block (GtkBox *box, const StillaBlock *block, StillaRendition *rendition)
{
  if (block->kind == STILLA_BLOCK_CALLOUT)
    append_callout (box, block, rendition);
  else if (block->kind == STILLA_BLOCK_LIST || block->kind == STILLA_BLOCK_STEPS)
    append_items (box, block, rendition);
  else if (block->kind == STILLA_BLOCK_PARAGRAPH && block->text->certainty == STILLA_CERTAINTY_NONE)
    gtk_box_append (box, stilla_text_label_new (block->text, rendition));
}

static GtkWidget *
card_new (const StillaBlock *heading, StillaRendition *rendition)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  gtk_widget_add_css_class (card, "reading");
  gtk_widget_add_css_class (card, "attack-card");
  gtk_box_append (GTK_BOX (card), stilla_text_label_new_heading (heading->text, rendition, 1));
  return card;
}

GPtrArray *
stilla_attack_cards_new (StillaRendition *rendition)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);
  const GPtrArray *blocks = stilla_rendition_get_blocks (rendition);
  GtkWidget *card = NULL;

  for (guint i = 0; i < blocks->len; i++) {
    const StillaBlock *block = g_ptr_array_index (blocks, i);

    if (block->kind == STILLA_BLOCK_HEADING && block->heading_level == 2) {
      card = card_new (block, rendition);
      g_ptr_array_add (cards, g_object_ref_sink (card));
    } else if (card != NULL)
      append_block (GTK_BOX (card), block, rendition);

    /* What to do ends what is urgent; it is wanted right after the signs. */
    if (block->kind == STILLA_BLOCK_STEPS && card != NULL) {
      if (cards->len > 2)
        g_ptr_array_insert (cards, 1, g_ptr_array_steal_index (cards, cards->len - 1));
      break;
    }
  }
  return cards;
}
