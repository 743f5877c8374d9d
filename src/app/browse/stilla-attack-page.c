/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-attack-page.h"

#include "app/browse/stilla-attack-card.h"
#include "app/browse/stilla-column.h"
#include "app/browse/stilla-help-numbers.h"

#include <glib/gi18n.h>

struct _StillaAttackPage {
  GtkWidget parent_instance;

  /* template */
  GtkWidget *content;
  GtkScrolledWindow *scroller;
  GtkLabel *place;
  GtkLabel *numbers;
  GtkWidget *previous;
  GtkWidget *next;

  /* owned */
  StillaContext *context;
  GPtrArray *cards; /* (element-type GtkWidget) */
  guint current;
};

G_DEFINE_FINAL_TYPE (StillaAttackPage, stilla_attack_page, GTK_TYPE_WIDGET)

static void
show_card (StillaAttackPage *self, guint index)
{
  g_autofree char *place = NULL;
  GtkWidget *clamp;

  if (index >= self->cards->len)
    return;
  self->current = index;
  clamp = stilla_column_new ();
  adw_clamp_set_child (ADW_CLAMP (clamp), g_ptr_array_index (self->cards, index));
  gtk_scrolled_window_set_child (self->scroller, clamp);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  /* Translators: the number of the card that is shown, and how many there are */
  place = g_strdup_printf (_ ("Card %u of %u"), index + 1, self->cards->len);
  gtk_label_set_label (self->place, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->place), GTK_ACCESSIBLE_PROPERTY_LABEL, place, -1);
  gtk_widget_set_sensitive (self->previous, index > 0);
  gtk_widget_set_sensitive (self->next, index + 1 < self->cards->len);
}

static void
show_numbers (StillaAttackPage *self)
{
  g_autofree char *words = stilla_help_numbers_dup_words (
      stilla_settings_get_stored (stilla_context_get_settings (self->context)));

  gtk_widget_set_visible (GTK_WIDGET (self->numbers), words != NULL);
  gtk_label_set_label (self->numbers, words != NULL ? words : "");
}

/* A card sits in a clamp that goes away with it; the array keeps the card. */
static void
release_card (StillaAttackPage *self)
{
  GtkWidget *card = self->cards != NULL && self->current < self->cards->len
                        ? g_ptr_array_index (self->cards, self->current)
                        : NULL;
  GtkWidget *clamp = card != NULL ? gtk_widget_get_parent (card) : NULL;

  if (clamp != NULL)
    adw_clamp_set_child (ADW_CLAMP (clamp), NULL);
}

static void
step (StillaAttackPage *self, guint index)
{
  release_card (self);
  show_card (self, index);
}

static void
previous_cb (StillaAttackPage *self)
{
  if (self->current > 0)
    step (self, self->current - 1);
}

static void
next_cb (StillaAttackPage *self)
{
  if (self->current + 1 < self->cards->len)
    step (self, self->current + 1);
}

static void
stilla_attack_page_dispose (GObject *object)
{
  StillaAttackPage *self = STILLA_ATTACK_PAGE (object);

  release_card (self);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_attack_page_parent_class)->dispose (object);
}

static void
stilla_attack_page_class_init (StillaAttackPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_attack_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stilla/app/browse/stilla-attack-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaAttackPage, content);
  gtk_widget_class_bind_template_child (widget_class, StillaAttackPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, StillaAttackPage, place);
  gtk_widget_class_bind_template_child (widget_class, StillaAttackPage, numbers);
  gtk_widget_class_bind_template_child (widget_class, StillaAttackPage, previous);
  gtk_widget_class_bind_template_child (widget_class, StillaAttackPage, next);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
stilla_attack_page_init (StillaAttackPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
stilla_attack_page_new (StillaContext *context)
{
  StillaAttackPage *self = g_object_new (STILLA_TYPE_ATTACK_PAGE, NULL);

  self->context = g_object_ref (context);
  stilla_attack_page_restart (self);
  return GTK_WIDGET (self);
}

void
stilla_attack_page_restart (StillaAttackPage *self)
{
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (self->context);
  g_autoptr (StillaRendition) rendition
      = stilla_rendition_new (stilla_context_get_bundle (self->context), "get-help-now", reader, NULL);

  release_card (self);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  self->cards = rendition != NULL ? stilla_attack_cards_new (rendition)
                                  : g_ptr_array_new_with_free_func (g_object_unref);
  show_numbers (self);
  show_card (self, 0);
}
