/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-drip-card.h"

#include "app/platform/stilla-aside-layout.h"
#include "app/safety/stilla-choice.h"
#include "app/safety/stilla-question-parts.h"

#include <glib/gi18n.h>

#define N_ANSWERS (STILLA_DRIP_ELSEWHERE + 1)

struct _StillaDripCard {
  GtkBox parent_instance;

  GtkLabel *state;
  GtkCheckButton *choices[N_ANSWERS]; /* by StillaDrip; NULL: what was not said */
  GtkWidget *clear;
  gboolean is_showing; /* what is ticked now was not ticked by the reader */
};

G_DEFINE_FINAL_TYPE (StillaDripCard, stilla_drip_card, GTK_TYPE_BOX)

static guint chosen_signal;

static void
tick (StillaDripCard *self, StillaDrip drip)
{
  self->is_showing = TRUE;
  for (guint i = STILLA_DRIP_NONE; i < N_ANSWERS; i++)
    gtk_check_button_set_active (self->choices[i], i == drip);
  self->is_showing = FALSE;
}

static StillaDrip
find_answer (StillaDripCard *self, GtkCheckButton *choice)
{
  for (guint i = STILLA_DRIP_NONE; i < N_ANSWERS; i++)
    if (self->choices[i] == choice)
      return (StillaDrip) i;
  return STILLA_DRIP_NOT_SAID;
}

/* One at most. */
static void
choice_cb (GtkCheckButton *choice, StillaDripCard *self)
{
  if (self->is_showing)
    return;
  if (gtk_check_button_get_active (choice))
    tick (self, find_answer (self, choice));
  g_signal_emit (self, chosen_signal, 0);
}

/* The button goes away with what it clears; the keyboard stays in the question. */
static void
clear_cb (GtkButton *button, StillaDripCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->choices[STILLA_DRIP_NONE]));
  tick (self, STILLA_DRIP_NOT_SAID);
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
make_choice (StillaDripCard *self, StillaDrip drip, const char *words, const char *of)
{
  GtkWidget *choice = stilla_choice_new (words, of);

  g_signal_connect_object (choice, "toggled", G_CALLBACK (choice_cb), self, 0);
  self->choices[drip] = GTK_CHECK_BUTTON (choice);
  return choice;
}

static void
add_others (StillaDripCard *self, const char *name)
{
  GtkWidget *none = make_choice (self, STILLA_DRIP_NONE, _ ("No drip is planned or was offered"), name);
  GtkWidget *others;

  self->clear = stilla_question_clear_new (name);
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_cb), self, 0);
  others = stilla_aside_new (none, self->clear, 240);
  gtk_widget_add_css_class (others, "question-others");
  gtk_box_append (GTK_BOX (self), others);
}

static void
stilla_drip_card_init (StillaDripCard *self)
{
  const char *name = _ ("A magnesium drip (into a vein)");
  GtkBox *box = GTK_BOX (self);

  stilla_question_card_dress (box, name);
  gtk_box_append (box, stilla_question_head_new (name, &self->state));
  gtk_box_append (
      box, make_choice (self, STILLA_DRIP_HOSPITAL, _ ("It is planned or was offered, in a hospital"), name));
  gtk_box_append (box, make_choice (self, STILLA_DRIP_ELSEWHERE,
                                    _ ("It is planned or was offered, somewhere else or I do not know where"),
                                    name));
  add_others (self, name);
}

GtkWidget *
stilla_drip_card_new (void)
{
  return g_object_new (STILLA_TYPE_DRIP_CARD, NULL);
}

static const char *
find_state_words (StillaDrip drip)
{
  if (drip == STILLA_DRIP_NOT_SAID)
    return _ ("Not answered");
  return stilla_drip_is_planned (drip) ? _ ("Planned or offered") : _ ("No drip");
}

void
stilla_drip_card_show (StillaDripCard *self, StillaDrip drip)
{
  tick (self, drip);
  stilla_question_state_say (self->state, find_state_words (drip), drip != STILLA_DRIP_NOT_SAID);
  gtk_widget_set_visible (self->clear, drip != STILLA_DRIP_NOT_SAID);
}

StillaDrip
stilla_drip_card_get_drip (StillaDripCard *self)
{
  for (guint i = STILLA_DRIP_NONE; i < N_ANSWERS; i++)
    if (gtk_check_button_get_active (self->choices[i]))
      return (StillaDrip) i;
  return STILLA_DRIP_NOT_SAID;
}
