/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-occurrence-row.h"

#include "app/planner/stilla-plan-change.h"
#include "app/platform/stilla-aside-layout.h"
#include "model/stilla-plan-words.h"
#include "model/stilla-planner-answers.h"

#include <glib/gi18n.h>

struct _StillaOccurrenceRow {
  GtkListBoxRow parent_instance;

  StillaContext *context;
  StillaOccurrenceItem *item;
  GtkWidget *open;     /* Taken, Skipped */
  GtkWidget *answered; /* the answer, Undo */
  GtkImage *icon;
  GtkLabel *answer;
  GtkWidget *taken;
  GtkWidget *undo;
};

G_DEFINE_FINAL_TYPE (StillaOccurrenceRow, stilla_occurrence_row, GTK_TYPE_LIST_BOX_ROW)

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StillaOccurrenceRow) self = data;
  g_autoptr (GError) error = NULL;

  if (!stilla_planner_answer_finish (STILLA_PLANNER (source), result, &error))
    stilla_plan_change_say (GTK_WIDGET (self), error->message);
}

static void
give_answer (StillaOccurrenceRow *self, StillaIntakeState state)
{
  stilla_planner_answer_async (stilla_context_get_planner (self->context),
                               stilla_occurrence_item_get_occurrence (self->item), state, answered_cb,
                               g_object_ref (self));
}

static void
undo_cb (StillaOccurrenceRow *self)
{
  give_answer (self, STILLA_INTAKE_UNDONE);
}

static void
say_answer (StillaOccurrenceRow *self, const char *words)
{
  AdwToast *toast = stilla_plan_change_offer_undo (GTK_WIDGET (self), words);

  if (toast != NULL)
    g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
}

static void
taken_cb (StillaOccurrenceRow *self)
{
  give_answer (self, STILLA_INTAKE_TAKEN);
}

static void
skipped_cb (StillaOccurrenceRow *self)
{
  give_answer (self, STILLA_INTAKE_SKIPPED);
}

static gboolean
has_focus_inside (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
show_answer (StillaOccurrenceRow *self)
{
  StillaIntake *answer = stilla_occurrence_item_get_answer (self->item);
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (stilla_context_get_clock (self->context));
  g_autofree char *words = stilla_occurrence_item_dup_answer (self->item, zone);
  gboolean had_focus = has_focus_inside (GTK_WIDGET (self));

  gtk_widget_set_visible (self->open, answer == NULL);
  gtk_widget_set_visible (self->answered, answer != NULL);
  if (answer != NULL) {
    gtk_label_set_label (self->answer, words);
    gtk_image_set_from_icon_name (self->icon, answer->state == STILLA_INTAKE_TAKEN ? "object-select-symbolic"
                                                                                   : "window-close-symbolic");
  }
  /* What was pressed is gone: the focus goes to what took its place. */
  if (had_focus)
    gtk_widget_grab_focus (answer != NULL ? self->undo : self->taken);
}

static void
changed_cb (StillaOccurrenceRow *self)
{
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (stilla_context_get_clock (self->context));
  g_autofree char *title = stilla_occurrence_item_dup_title (self->item);
  g_autofree char *answer = stilla_occurrence_item_dup_answer (self->item, zone);
  g_autofree char *words = answer != NULL ? g_strdup_printf ("%s: %s", title, answer) : NULL;

  show_answer (self);
  if (words != NULL)
    say_answer (self, words);
}

static void
stilla_occurrence_row_dispose (GObject *object)
{
  StillaOccurrenceRow *self = STILLA_OCCURRENCE_ROW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (stilla_occurrence_row_parent_class)->dispose (object);
}

static void
stilla_occurrence_row_class_init (StillaOccurrenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_occurrence_row_dispose;
}

static void
stilla_occurrence_row_init (StillaOccurrenceRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "occurrence");
}

static GtkWidget *
make_label (const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A time stays in one piece. */
static GtkWidget *
make_time_label (const char *time)
{
  GtkWidget *label = make_label (time, "dose-time");

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  return label;
}

static GtkWidget *
make_words (StillaOccurrenceRow *self, const char *time, const char *title)
{
  const StillaOccurrence *occurrence = stilla_occurrence_item_get_occurrence (self->item);
  g_autofree char *amount = stilla_dose_dup_amount (occurrence->product, &occurrence->dose->units,
                                                    stilla_context_get_number_style (self->context));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *time_label = make_time_label (time);

  gtk_widget_set_valign (time_label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), make_label (title, "heading"));
  gtk_box_append (GTK_BOX (lines), make_label (amount, "dim"));
  gtk_box_append (GTK_BOX (box), time_label);
  gtk_box_append (GTK_BOX (box), lines);
  return box;
}

static GtkWidget *
make_button (StillaOccurrenceRow *self, const char *word, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (word);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

/* The name of a button says to which dose it belongs: there are several on the screen. */
static void
build_open (StillaOccurrenceRow *self, const char *time, const char *title)
{
  g_autofree char *taken = g_strdup_printf (_ ("Taken: %s, %s"), time, title);
  g_autofree char *skipped = g_strdup_printf (_ ("Skipped: %s, %s"), time, title);

  self->open = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->taken = make_button (self, _ ("Taken"), taken, G_CALLBACK (taken_cb));
  gtk_widget_add_css_class (self->taken, "suggested-action");
  gtk_box_append (GTK_BOX (self->open), self->taken);
  gtk_box_append (GTK_BOX (self->open), make_button (self, _ ("Skipped"), skipped, G_CALLBACK (skipped_cb)));
}

static void
build_answered (StillaOccurrenceRow *self, const char *time, const char *title)
{
  g_autofree char *undo = g_strdup_printf (_ ("Undo: %s, %s"), time, title);
  GtkWidget *answer = make_label ("", "answer");

  self->answered = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->answer = GTK_LABEL (answer);
  gtk_label_set_wrap (self->answer, FALSE);
  self->undo = make_button (self, _ ("Undo"), undo, G_CALLBACK (undo_cb));
  gtk_widget_add_css_class (self->undo, "flat");
  gtk_box_append (GTK_BOX (self->answered), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (self->answered), answer);
  gtk_box_append (GTK_BOX (self->answered), self->undo);
}

GtkWidget *
stilla_occurrence_row_new (StillaContext *context, StillaOccurrenceItem *item)
{
  StillaOccurrenceRow *self = g_object_new (STILLA_TYPE_OCCURRENCE_ROW, NULL);
  g_autofree char *time = stilla_occurrence_item_dup_time (item);
  g_autofree char *title = stilla_occurrence_item_dup_title (item);
  g_autofree char *name = g_strdup_printf ("%s, %s", time, title);
  GtkWidget *aside = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->context = g_object_ref (context);
  self->item = g_object_ref (item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  build_open (self, time, title);
  build_answered (self, time, title);
  gtk_box_append (GTK_BOX (aside), self->open);
  gtk_box_append (GTK_BOX (aside), self->answered);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self),
                              stilla_aside_new (make_words (self, time, title), aside, 240));
  g_signal_connect_object (item, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show_answer (self);
  return GTK_WIDGET (self);
}
