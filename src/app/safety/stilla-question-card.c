/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-question-card.h"

#include "app/platform/stilla-aside-layout.h"
#include "app/safety/stilla-choice.h"
#include "app/safety/stilla-question-parts.h"

#include <glib/gi18n.h>

struct _StillaQuestionCard {
  GtkBox parent_instance;

  const StillaQuestion *question;
  GtkLabel *state;
  GPtrArray *statements; /* (element-type GtkCheckButton), borrowed */
  GtkCheckButton *none;
  GtkCheckButton *not_sure;
  GtkWidget *clear;
  StillaQuestionBegin begin;
  StillaQuestionKeep keep;
  gpointer data;
  gboolean is_showing; /* what is ticked now was not ticked by the reader */
};

G_DEFINE_FINAL_TYPE (StillaQuestionCard, stilla_question_card, GTK_TYPE_BOX)

static void
statement_cb (GtkCheckButton *choice, StillaQuestionCard *self)
{
  g_autoptr (StillaCircumstances) edited = NULL;
  guint place = 0;

  if (self->is_showing || !g_ptr_array_find (self->statements, choice, &place))
    return;
  edited = self->begin (self->data);
  stilla_question_choose (self->question, place, gtk_check_button_get_active (choice), edited);
  self->keep (edited, self->data);
}

static void
none_cb (GtkCheckButton *choice, StillaQuestionCard *self)
{
  g_autoptr (StillaCircumstances) edited = NULL;

  if (self->is_showing)
    return;
  edited = self->begin (self->data);
  if (gtk_check_button_get_active (choice))
    stilla_question_choose_none (self->question, edited);
  else
    stilla_question_clear (self->question, edited);
  self->keep (edited, self->data);
}

static void
not_sure_cb (GtkCheckButton *choice, StillaQuestionCard *self)
{
  g_autoptr (StillaCircumstances) edited = NULL;

  if (self->is_showing)
    return;
  edited = self->begin (self->data);
  if (gtk_check_button_get_active (choice))
    stilla_question_choose_not_sure (self->question, edited);
  else
    stilla_question_clear (self->question, edited);
  self->keep (edited, self->data);
}

/* The button goes away with what it clears; the keyboard stays in the question. */
static void
clear_cb (GtkButton *button, StillaQuestionCard *self)
{
  g_autoptr (StillaCircumstances) edited = self->begin (self->data);

  gtk_widget_grab_focus (GTK_WIDGET (self->none));
  stilla_question_clear (self->question, edited);
  self->keep (edited, self->data);
}

static void
stilla_question_card_finalize (GObject *object)
{
  g_clear_pointer (&STILLA_QUESTION_CARD (object)->statements, g_ptr_array_unref);
  G_OBJECT_CLASS (stilla_question_card_parent_class)->finalize (object);
}

static void
stilla_question_card_class_init (StillaQuestionCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = stilla_question_card_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stilla_question_card_init (StillaQuestionCard *self)
{
  self->statements = g_ptr_array_new ();
}

static GtkCheckButton *
make_choice (StillaQuestionCard *self, const char *words, GCallback callback)
{
  GtkWidget *choice = stilla_choice_new (words, self->question->name);

  g_signal_connect_object (choice, "toggled", callback, self, 0);
  return GTK_CHECK_BUTTON (choice);
}

static GtkWidget *
make_clear (StillaQuestionCard *self)
{
  self->clear = stilla_question_clear_new (self->question->name);
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_cb), self, 0);
  return self->clear;
}

static GtkWidget *
make_others (StillaQuestionCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);

  self->none = make_choice (self, _ ("None of these"), G_CALLBACK (none_cb));
  self->not_sure = make_choice (self, _ ("Not sure"), G_CALLBACK (not_sure_cb));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->none));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->not_sure));
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

GtkWidget *
stilla_question_card_new (const StillaQuestion *question,
                          StillaQuestionBegin begin,
                          StillaQuestionKeep keep,
                          gpointer data)
{
  StillaQuestionCard *self = g_object_new (STILLA_TYPE_QUESTION_CARD, NULL);
  GtkWidget *others;

  self->question = question;
  self->begin = begin;
  self->keep = keep;
  self->data = data;
  stilla_question_card_dress (GTK_BOX (self), question->name);
  gtk_box_append (GTK_BOX (self), stilla_question_head_new (question->name, &self->state));
  for (guint i = 0; i < question->statements->len; i++) {
    const StillaStatement *statement = g_ptr_array_index (question->statements, i);

    g_ptr_array_add (self->statements, make_choice (self, statement->text, G_CALLBACK (statement_cb)));
    gtk_box_append (GTK_BOX (self), g_ptr_array_index (self->statements, i));
  }
  others = stilla_aside_new (make_others (self), make_clear (self), 240);
  gtk_widget_add_css_class (others, "question-others");
  gtk_box_append (GTK_BOX (self), others);
  return GTK_WIDGET (self);
}

static guint
show_statements (StillaQuestionCard *self, const StillaCircumstances *circumstances)
{
  guint n_chosen = 0;

  for (guint i = 0; i < self->statements->len; i++) {
    const StillaStatement *statement = g_ptr_array_index (self->question->statements, i);
    GtkCheckButton *choice = g_ptr_array_index (self->statements, i);
    gboolean is_asked = stilla_statement_is_asked (statement, circumstances->drip);
    gboolean is_chosen = stilla_statement_is_chosen (statement, circumstances);

    gtk_widget_set_visible (GTK_WIDGET (choice), is_asked);
    gtk_check_button_set_active (choice, is_chosen);
    n_chosen += is_asked && is_chosen;
  }
  return n_chosen;
}

static char *
make_state_words (StillaQuestionState state, guint n_chosen)
{
  switch (state) {
  case STILLA_QUESTION_OPEN:
    return g_strdup (_ ("Not answered"));
  case STILLA_QUESTION_PARTLY:
    return g_strdup (_ ("Partly answered"));
  case STILLA_QUESTION_NOT_SURE:
    return g_strdup (_ ("Not sure"));
  case STILLA_QUESTION_NONE:
    return g_strdup (_ ("None of these"));
  case STILLA_QUESTION_CHOSEN:
    return g_strdup_printf (ngettext ("%u ticked", "%u ticked", n_chosen), n_chosen);
  }
  g_assert_not_reached ();
}

void
stilla_question_card_show (StillaQuestionCard *self, const StillaCircumstances *circumstances)
{
  StillaQuestionState state = stilla_question_get_state (self->question, circumstances);
  g_autofree char *words = NULL;

  self->is_showing = TRUE;
  words = make_state_words (state, show_statements (self, circumstances));
  gtk_check_button_set_active (self->none, state == STILLA_QUESTION_NONE);
  gtk_check_button_set_active (self->not_sure, state == STILLA_QUESTION_NOT_SURE);
  stilla_question_state_say (self->state, words, stilla_question_state_is_answered (state));
  gtk_widget_set_visible (self->clear, state != STILLA_QUESTION_OPEN);
  gtk_widget_set_visible (GTK_WIDGET (self), stilla_question_is_asked (self->question, circumstances->drip));
  self->is_showing = FALSE;
}
