/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-occurrence-row.h"

#include "app/planner/stilla-amount-menu.h"
#include "app/planner/stilla-answer-change.h"
#include "app/planner/stilla-answer-editor.h"
#include "app/planner/stilla-later-menu.h"
#include "app/planner/stilla-plan-change.h"
#include "app/platform/stilla-aside-layout.h"
#include "app/platform/stilla-line-layout.h"
#include "app/platform/stilla-wrap-layout.h"
#include "model/stilla-intake-words.h"
#include "core/schedule/stilla-plan-words.h"
#include "model/stilla-planner-later.h"
#include "model/stilla-planner-takings.h"

#include <glib/gi18n.h>

struct _StillaOccurrenceRow {
  GtkListBoxRow parent_instance;

  StillaContext *context;
  StillaOccurrenceItem *item;
  GtkWidget *open;     /* Taken, Skipped, and more */
  GtkWidget *answered; /* the answer, Undo, Change */
  GtkImage *icon;
  GtkLabel *answer;
  GtkLabel *note;
  GtkLabel *put_off;
  StillaLaterMenu *later;
  GtkWidget *taken;
  GtkWidget *undo;
};

G_DEFINE_FINAL_TYPE (StillaOccurrenceRow, stilla_occurrence_row, GTK_TYPE_LIST_BOX_ROW)

static char *
dup_name (StillaOccurrenceItem *item)
{
  g_autofree char *time = stilla_occurrence_item_dup_time (item);
  g_autofree char *title = stilla_occurrence_item_dup_title (item);

  return g_strdup_printf ("%s, %s", time, title);
}

static void
say (StillaOccurrenceRow *self, const StillaSaid *said)
{
  g_autofree char *name = dup_name (self->item);
  StillaAnswerTarget target = { stilla_occurrence_item_get_occurrence (self->item),
                                stilla_occurrence_item_get_answer (self->item), name };

  stilla_answer_change_save (GTK_WIDGET (self), self->context, &target, said, NULL, NULL);
}

static void
taken_cb (StillaOccurrenceRow *self)
{
  say (self, &(StillaSaid){ .state = STILLA_INTAKE_TAKEN });
}

static void
skipped_cb (StillaOccurrenceRow *self)
{
  say (self, &(StillaSaid){ .state = STILLA_INTAKE_SKIPPED });
}

static void
untaken_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StillaOccurrenceRow) self = data;
  g_autoptr (GError) error = NULL;

  if (!stilla_planner_untake_finish (STILLA_PLANNER (source), result, &error))
    stilla_plan_change_say (GTK_WIDGET (self), error->message);
}

/* What was taken when needed was not planned: with its answer it goes away. */
static void
undo_cb (StillaOccurrenceRow *self)
{
  const StillaDoseTime *dose = stilla_occurrence_item_get_occurrence (self->item)->dose;

  if (dose->as_needed_id == NULL)
    say (self, &(StillaSaid){ .state = STILLA_INTAKE_UNDONE });
  else
    stilla_planner_untake_async (stilla_context_get_planner (self->context), dose->id, untaken_cb,
                                 g_object_ref (self));
}

static void
edit_cb (StillaOccurrenceRow *self)
{
  stilla_answer_editor_open (GTK_WIDGET (self), self->context,
                             stilla_occurrence_item_get_occurrence (self->item),
                             stilla_occurrence_item_get_answer (self->item));
}

static void
amount_cb (GtkWidget *widget, const StillaUnits *units)
{
  if (units != NULL)
    say (STILLA_OCCURRENCE_ROW (widget), &(StillaSaid){ .state = STILLA_INTAKE_TAKEN, .units = *units });
  else
    edit_cb (STILLA_OCCURRENCE_ROW (widget));
}

static gboolean
has_focus_inside (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
show_note (StillaOccurrenceRow *self, const StillaIntake *answer)
{
  gboolean has_note = answer != NULL && *answer->note != '\0';
  g_autofree char *words = has_note ? g_strdup_printf (_ ("Note: %s"), answer->note) : NULL;

  gtk_label_set_label (self->note, has_note ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), has_note);
}

/* "Later, until 08:40" */
static char *
dup_put_off (StillaOccurrenceRow *self)
{
  const StillaLater *later = stilla_planner_find_later (stilla_context_get_planner (self->context),
                                                        stilla_occurrence_item_get_occurrence (self->item));
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (stilla_context_get_clock (self->context));
  g_autoptr (GDateTime) utc = later != NULL ? g_date_time_new_from_unix_utc (later->until) : NULL;
  g_autoptr (GDateTime) until = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
  g_autofree char *time = until != NULL ? g_date_time_format (until, "%H:%M") : NULL;

  return time != NULL ? g_strdup_printf (_ ("Later, until %s"), time) : NULL;
}

void
stilla_occurrence_row_look (StillaOccurrenceRow *self)
{
  gboolean is_open = stilla_occurrence_item_get_answer (self->item) == NULL;
  g_autofree char *words = is_open ? dup_put_off (self) : NULL;

  gtk_label_set_label (self->put_off, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->put_off), words != NULL);
  stilla_later_menu_look (self->later);
}

static void
show_answer (StillaOccurrenceRow *self)
{
  StillaIntake *answer = stilla_occurrence_item_get_answer (self->item);
  const StillaOccurrence *occurrence = stilla_occurrence_item_get_occurrence (self->item);
  gboolean had_focus = has_focus_inside (GTK_WIDGET (self));

  gtk_widget_set_visible (self->open, answer == NULL);
  gtk_widget_set_visible (self->answered, answer != NULL);
  show_note (self, answer);
  stilla_occurrence_row_look (self);
  if (answer != NULL) {
    g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (stilla_context_get_clock (self->context));
    g_autofree char *words = stilla_intake_dup_words (answer, &occurrence->dose->units, zone);

    gtk_label_set_label (self->answer, words);
    gtk_image_set_from_icon_name (self->icon, stilla_intake_state_icon_name (answer->state));
  }
  /* What was pressed is gone: the focus goes to what took its place. */
  if (had_focus)
    gtk_widget_grab_focus (answer != NULL ? self->undo : self->taken);
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

static GtkWidget *
make_words (StillaOccurrenceRow *self)
{
  const StillaOccurrence *occurrence = stilla_occurrence_item_get_occurrence (self->item);
  g_autofree char *title = stilla_occurrence_item_dup_title (self->item);
  g_autofree char *amount = stilla_dose_dup_amount (occurrence->product, &occurrence->dose->units,
                                                    stilla_context_get_number_style (self->context));
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *note = make_label ("", "dim");
  GtkWidget *put_off = make_label ("", "put-off");

  self->note = GTK_LABEL (note);
  self->put_off = GTK_LABEL (put_off);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), make_label (title, "heading"));
  gtk_box_append (GTK_BOX (lines), make_label (amount, "dim"));
  gtk_box_append (GTK_BOX (lines), put_off);
  gtk_box_append (GTK_BOX (lines), note);
  return lines;
}

/* The name of a button says to which dose it belongs: there are several on the screen. */
static GtkWidget *
add_button (StillaOccurrenceRow *self, GtkWidget *box, const char *word, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (word);
  g_autofree char *dose = dup_name (self->item);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), word, dose);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
build_open (StillaOccurrenceRow *self)
{
  const StillaOccurrence *occurrence = stilla_occurrence_item_get_occurrence (self->item);
  g_autofree char *dose = dup_name (self->item);

  self->later = STILLA_LATER_MENU (stilla_later_menu_new (self->context, occurrence, dose));
  self->open = stilla_wrap_new (8);
  self->taken = add_button (self, self->open, _ ("Taken"), G_CALLBACK (taken_cb));
  gtk_widget_add_css_class (self->taken, "suggested-action");
  add_button (self, self->open, _ ("Skipped"), G_CALLBACK (skipped_cb));
  gtk_box_append (GTK_BOX (self->open), GTK_WIDGET (self->later));
  gtk_box_append (GTK_BOX (self->open),
                  stilla_amount_menu_new (self->context, occurrence, dose, amount_cb, GTK_WIDGET (self)));
}

static void
build_answered (StillaOccurrenceRow *self)
{
  GtkWidget *line = stilla_line_new (8);
  GtkWidget *answer = make_label ("", "answer");

  self->answered = stilla_wrap_new (8);
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->answer = GTK_LABEL (answer);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (line), answer);
  gtk_box_append (GTK_BOX (self->answered), line);
  self->undo = add_button (self, self->answered, _ ("Undo"), G_CALLBACK (undo_cb));
  gtk_widget_add_css_class (self->undo, "flat");
  gtk_widget_add_css_class (add_button (self, self->answered, _ ("Change"), G_CALLBACK (edit_cb)), "flat");
}

GtkWidget *
stilla_occurrence_row_new (StillaContext *context, StillaOccurrenceItem *item)
{
  StillaOccurrenceRow *self = g_object_new (STILLA_TYPE_OCCURRENCE_ROW, NULL);
  g_autofree char *name = dup_name (item);
  GtkWidget *aside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->context = g_object_ref (context);
  self->item = g_object_ref (item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  build_open (self);
  build_answered (self);
  gtk_widget_set_valign (aside, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (aside), self->open);
  gtk_box_append (GTK_BOX (aside), self->answered);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), stilla_aside_new (make_words (self), aside, 200));
  g_signal_connect_object (item, "changed", G_CALLBACK (show_answer), self, G_CONNECT_SWAPPED);
  show_answer (self);
  return GTK_WIDGET (self);
}

StillaOccurrenceItem *
stilla_occurrence_row_get_item (StillaOccurrenceRow *self)
{
  return self->item;
}
