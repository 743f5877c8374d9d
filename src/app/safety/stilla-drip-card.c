/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-drip-card.h"

#include "app/safety/stilla-choice.h"

#include <glib/gi18n.h>

struct _StillaDripCard {
  GtkBox parent_instance;

  GtkCheckButton *hospital;
  GtkCheckButton *elsewhere;
  GtkLabel *outcome;
  gboolean is_showing; /* what is ticked now was not ticked by the reader */
};

G_DEFINE_FINAL_TYPE (StillaDripCard, stilla_drip_card, GTK_TYPE_BOX)

static guint chosen_signal;

/* One at most. */
static void
choice_cb (GtkCheckButton *choice, StillaDripCard *self)
{
  GtkCheckButton *other = choice == self->hospital ? self->elsewhere : self->hospital;

  if (self->is_showing)
    return;
  if (gtk_check_button_get_active (choice)) {
    self->is_showing = TRUE;
    gtk_check_button_set_active (other, FALSE);
    self->is_showing = FALSE;
  }
  g_signal_emit (self, chosen_signal, 0);
}

static void
stilla_drip_card_class_init (StillaDripCardClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  chosen_signal = g_signal_new ("chosen", STILLA_TYPE_DRIP_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static GtkWidget *
add_label (StillaDripCard *self, const char *words, const char *css_class, GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0,
                                   "accessible-role", role, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
  return label;
}

static GtkCheckButton *
add_choice (StillaDripCard *self, const char *words, const char *of)
{
  GtkWidget *choice = stilla_choice_new (words, of);

  g_signal_connect_object (choice, "toggled", G_CALLBACK (choice_cb), self, 0);
  gtk_box_append (GTK_BOX (self), choice);
  return GTK_CHECK_BUTTON (choice);
}

static void
stilla_drip_card_init (StillaDripCard *self)
{
  const char *name = _ ("A magnesium drip (into a vein)");
  GtkWidget *heading;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "question-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  heading = add_label (self, name, "question-name", GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  self->hospital = add_choice (self, _ ("It is planned or was offered, in a hospital"), name);
  self->elsewhere
      = add_choice (self, _ ("It is planned or was offered, somewhere else or I do not know where"), name);
  self->outcome = GTK_LABEL (add_label (self, "", "question-state", GTK_ACCESSIBLE_ROLE_STATUS));
}

GtkWidget *
stilla_drip_card_new (void)
{
  return g_object_new (STILLA_TYPE_DRIP_CARD, NULL);
}

void
stilla_drip_card_show (StillaDripCard *self, StillaDrip drip)
{
  self->is_showing = TRUE;
  gtk_check_button_set_active (self->hospital, drip == STILLA_DRIP_HOSPITAL);
  gtk_check_button_set_active (self->elsewhere, drip == STILLA_DRIP_ELSEWHERE);
  gtk_label_set_label (self->outcome,
                       drip == STILLA_DRIP_NONE
                           ? _ ("If not, leave both empty: cautions about drips are not looked up then.")
                           : _ ("Cautions about drips are looked up too."));
  self->is_showing = FALSE;
}

StillaDrip
stilla_drip_card_get_drip (StillaDripCard *self)
{
  if (gtk_check_button_get_active (self->hospital))
    return STILLA_DRIP_HOSPITAL;
  return gtk_check_button_get_active (self->elsewhere) ? STILLA_DRIP_ELSEWHERE : STILLA_DRIP_NONE;
}
