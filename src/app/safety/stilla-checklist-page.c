/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-checklist-page.h"

#include "app/browse/stilla-column.h"
#include "app/browse/stilla-screen.h"
#include "app/browse/stilla-text-label.h"
#include "app/platform/stilla-aside-layout.h"
#include "app/safety/stilla-circumstances-change.h"
#include "app/safety/stilla-drip-card.h"
#include "app/safety/stilla-question-card.h"
#include "app/safety/stilla-wrapping-button.h"
#include "core/safety/stilla-checklist.h"

#include <glib/gi18n.h>

struct _StillaChecklistPage {
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *notice;
  GtkWidget *form;
  StillaDripCard *drip;
  GtkWidget *cards;
  GtkLabel *progress;

  StillaContext *context;
  GPtrArray *questions; /* (element-type StillaQuestion); the cards borrow them */
};

G_DEFINE_FINAL_TYPE (StillaChecklistPage, stilla_checklist_page, GTK_TYPE_WIDGET)

static StillaPlanner *
get_planner (StillaChecklistPage *self)
{
  return stilla_context_get_planner (self->context);
}

static void
show_progress (StillaChecklistPage *self, const StillaCircumstances *circumstances)
{
  guint n_asked;
  guint n_answered = stilla_checklist_count (self->questions, circumstances, &n_asked);
  g_autofree char *words
      = g_strdup_printf (ngettext ("%u of %u answered", "%u of %u answered", n_asked), n_answered, n_asked);

  gtk_label_set_label (self->progress, words);
}

static void
show_answers (StillaChecklistPage *self, const StillaCircumstances *circumstances)
{
  stilla_drip_card_show (self->drip, circumstances->drip);
  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    stilla_question_card_show (STILLA_QUESTION_CARD (card), circumstances);
  show_progress (self, circumstances);
}

static const char *
find_notice (StillaChecklistPage *self)
{
  StillaPlanner *planner = get_planner (self);

  if (stilla_planner_get_notice (planner) != NULL)
    return stilla_planner_get_notice (planner);
  return stilla_planner_is_loaded (planner) ? NULL : _ ("Your answers are being opened.");
}

/* What was asked for counts, also while the disk is still busy with it. */
static void
show_all (StillaChecklistPage *self)
{
  g_autoptr (StillaCircumstances) circumstances = stilla_planner_begin_circumstances (get_planner (self));
  const char *notice = find_notice (self);

  gtk_label_set_label (self->notice, notice != NULL ? notice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), notice != NULL);
  gtk_widget_set_sensitive (self->form, stilla_planner_can_save (get_planner (self)));
  show_answers (self, circumstances);
}

static StillaCircumstances *
begin (gpointer data)
{
  return stilla_planner_begin_circumstances (get_planner (data));
}

static void
kept_cb (GtkWidget *widget, const GError *error)
{
  StillaChecklistPage *self = STILLA_CHECKLIST_PAGE (widget);

  if (error == NULL)
    return;
  show_all (self);
  gtk_label_set_label (self->notice, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), TRUE);
}

static void
keep (const StillaCircumstances *edited, gpointer data)
{
  StillaChecklistPage *self = data;

  stilla_circumstances_change_save (GTK_WIDGET (self), self->context, edited, kept_cb);
  show_answers (self, edited);
}

static void
drip_cb (StillaChecklistPage *self)
{
  g_autoptr (StillaCircumstances) edited = begin (self);

  edited->drip = stilla_drip_card_get_drip (self->drip);
  keep (edited, self);
}

static void
stilla_checklist_page_dispose (GObject *object)
{
  StillaChecklistPage *self = STILLA_CHECKLIST_PAGE (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  G_OBJECT_CLASS (stilla_checklist_page_parent_class)->dispose (object);
}

static void
stilla_checklist_page_class_init (StillaChecklistPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_checklist_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_notice (StillaChecklistPage *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "selectable", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);

  gtk_widget_add_css_class (label, "callout");
  gtk_widget_add_css_class (label, "take-care");
  self->notice = GTK_LABEL (label);
  return label;
}

static GtkWidget *
make_form (StillaChecklistPage *self)
{
  self->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->drip = STILLA_DRIP_CARD (stilla_drip_card_new ());
  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_signal_connect_object (self->drip, "chosen", G_CALLBACK (drip_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->form), GTK_WIDGET (self->drip));
  gtk_box_append (GTK_BOX (self->form), self->cards);
  return self->form;
}

static GtkWidget *
make_screen (StillaChecklistPage *self)
{
  GtkWidget *screen = stilla_screen_new (_ ("Before you start"));

  gtk_widget_set_vexpand (screen, TRUE);
  stilla_screen_append (
      STILLA_SCREEN (screen),
      stilla_text_label_new_plain (
          _ ("Some people should not take magnesium, or should ask first: your answers show which of the "
             "published cautions are about you. Skip any question you like. Your answers stay on this "
             "computer."),
          "prose"));
  stilla_screen_append (STILLA_SCREEN (screen), make_notice (self));
  stilla_screen_append (STILLA_SCREEN (screen), make_form (self));
  return screen;
}

static GtkWidget *
make_bar (StillaChecklistPage *self)
{
  GtkWidget *progress = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "hexpand", TRUE,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  GtkWidget *button = stilla_wrapping_button_new_place (_ ("See what the guide says"), "checks");
  GtkWidget *bar;

  self->progress = GTK_LABEL (progress);
  gtk_widget_add_css_class (button, "suggested-action");
  bar = stilla_column_new ();
  adw_clamp_set_child (ADW_CLAMP (bar), stilla_aside_new (progress, button, 120));
  gtk_widget_add_css_class (bar, "answer-bar");
  return bar;
}

static void
stilla_checklist_page_init (StillaChecklistPage *self)
{
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->content), make_screen (self));
  gtk_box_append (GTK_BOX (self->content), make_bar (self));
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
}

/* Another guide asks other questions. */
static void
list_questions (StillaChecklistPage *self)
{
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (self->cards)) != NULL)
    gtk_box_remove (GTK_BOX (self->cards), card);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  self->questions = stilla_bundle_dup_questions (stilla_context_get_bundle (self->context));
  for (guint i = 0; i < self->questions->len; i++)
    gtk_box_append (GTK_BOX (self->cards),
                    stilla_question_card_new (g_ptr_array_index (self->questions, i), begin, keep, self));
  show_all (self);
}

GtkWidget *
stilla_checklist_page_new (StillaContext *context)
{
  StillaChecklistPage *self = g_object_new (STILLA_TYPE_CHECKLIST_PAGE, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (get_planner (self), "changed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::bundle", G_CALLBACK (list_questions), self, G_CONNECT_SWAPPED);
  list_questions (self);
  return GTK_WIDGET (self);
}
