/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-block-view.h"

#include "app/browse/stilla-callout-view.h"
#include "app/browse/stilla-chart-view.h"
#include "app/browse/stilla-claim-chip.h"
#include "app/browse/stilla-door-list.h"
#include "app/browse/stilla-foot-view.h"
#include "app/browse/stilla-list-view.h"
#include "app/browse/stilla-table-view.h"
#include "app/browse/stilla-text-label.h"

GtkWidget *
stilla_block_view_new_statement (const StillaText *text, StillaRendition *rendition)
{
  GtkWidget *label = stilla_text_label_new (text, rendition);
  GtkWidget *chip = stilla_claim_chip_new_for_text (rendition, text);
  GtkWidget *box;

  if (chip == NULL)
    return label;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), chip);
  return box;
}

void
stilla_block_view_append_all (GtkBox *box, const GPtrArray *blocks, StillaRendition *rendition)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    gtk_box_append (box, stilla_block_view_new (g_ptr_array_index (blocks, i), rendition));
}

static GtkWidget *
make_prose (const StillaBlock *block, StillaRendition *rendition, const char *css_class)
{
  GtkWidget *label = stilla_text_label_new (block->text, rendition);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_key_points (const StillaBlock *block, StillaRendition *rendition)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (box, "key-points");
  gtk_box_append (GTK_BOX (box), stilla_text_label_new_heading (block->title, rendition, 2));
  gtk_box_append (GTK_BOX (box), stilla_list_view_new (block, rendition));
  return box;
}

static GtkWidget *
make_question (const StillaBlock *block, StillaRendition *rendition)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (box, "question");
  gtk_box_append (GTK_BOX (box), stilla_text_label_new_heading (block->title, rendition, 3));
  stilla_block_view_append_all (GTK_BOX (box), block->children, rendition);
  return box;
}

/* What paper shows of a block that is live where a page view makes it. */
static GtkWidget *
make_paper_form (const StillaBlock *block, StillaRendition *rendition)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  stilla_block_view_append_all (GTK_BOX (box), block->children, rendition);
  return box;
}

/* On the screen it is only said that paper has room here. */
static GtkWidget *
make_lines (StillaRendition *rendition)
{
  g_autoptr (StillaText) text = stilla_text_new ();

  stilla_text_append (text, STILLA_LINE_TO_WRITE_ON, STILLA_SPAN_BLANK);
  return stilla_text_label_new (text, rendition);
}

static GtkWidget *
make_card_side (const StillaBlock *block, StillaRendition *rendition)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "question");
  gtk_box_append (GTK_BOX (box), stilla_text_label_new_heading (block->title, rendition, 3));
  for (guint i = 0; i < block->children->len; i++) {
    const StillaBlock *part = g_ptr_array_index (block->children, i);

    if (part->title != NULL)
      gtk_box_append (GTK_BOX (box), stilla_text_label_new (part->title, rendition));
    gtk_box_append (GTK_BOX (box), stilla_block_view_new (part, rendition));
  }
  return box;
}

static GtkWidget *
make_widget (const StillaBlock *block, StillaRendition *rendition)
{
  switch (block->kind) {
  case STILLA_BLOCK_TITLE:
    return stilla_text_label_new_heading (block->text, rendition, 1);
  case STILLA_BLOCK_HEADING:
    return stilla_text_label_new_heading (block->text, rendition, block->heading_level);
  case STILLA_BLOCK_PURPOSE:
    return make_prose (block, rendition, "purpose");
  case STILLA_BLOCK_LEAD:
    return make_prose (block, rendition, "lead");
  case STILLA_BLOCK_NOTICE:
    return stilla_callout_view_new_notice (block, rendition);
  case STILLA_BLOCK_KEY_POINTS:
    return make_key_points (block, rendition);
  case STILLA_BLOCK_PARAGRAPH:
    return stilla_block_view_new_statement (block->text, rendition);
  case STILLA_BLOCK_LIST:
  case STILLA_BLOCK_STEPS:
    return stilla_list_view_new (block, rendition);
  case STILLA_BLOCK_TABLE:
    return stilla_table_view_new (block->table, rendition);
  case STILLA_BLOCK_CALLOUT:
    return stilla_callout_view_new (block, rendition);
  case STILLA_BLOCK_CHART:
    return stilla_chart_view_new (block->chart, rendition);
  case STILLA_BLOCK_QUESTION:
    return make_question (block, rendition);
  case STILLA_BLOCK_CARD_SIDE:
    return make_card_side (block, rendition);
  case STILLA_BLOCK_CARD:
  case STILLA_BLOCK_LABEL_READER:
  case STILLA_BLOCK_VALUES:
    return make_paper_form (block, rendition);
  case STILLA_BLOCK_DOORS:
    return stilla_door_list_new (block->children);
  case STILLA_BLOCK_DOOR:
    break; /* stands only among doors */
  case STILLA_BLOCK_LINES:
    return make_lines (rendition);
  case STILLA_BLOCK_FOOT:
    return stilla_foot_view_new (block, rendition);
  }
  g_assert_not_reached ();
}

GtkWidget *
stilla_block_view_new (const StillaBlock *block, StillaRendition *rendition)
{
  GtkWidget *widget = make_widget (block, rendition);

  if (block->id != NULL)
    gtk_widget_set_name (widget, block->id);
  gtk_widget_add_css_class (widget, "block");
  return widget;
}
