/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-catch-up-day.h"

#include "app/planner/stilla-answer-change.h"
#include "app/platform/stilla-aside-layout.h"
#include "app/platform/stilla-wrap-layout.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-day-name.h"
#include "model/stilla-intake-words.h"

#include <glib/gi18n.h>

struct _StillaCatchUpDay {
  GtkBox parent_instance;

  GtkExpander *expander;
  GtkWidget *list; /* NULL until it was opened */

  StillaContext *context;
  GArray *occurrences; /* (element-type StillaOccurrence) */
  char *name;          /* "Thursday 19 November" */
};

G_DEFINE_FINAL_TYPE (StillaCatchUpDay, stilla_catch_up_day, GTK_TYPE_BOX)

/* What one button says, of one dose or of all. */
typedef struct {
  StillaCatchUpDay *day; /* borrowed: the button is inside it */
  const StillaOccurrence *occurrence;
  StillaIntakeState state;
} Answer;

static const StillaIntakeState states[]
    = { STILLA_INTAKE_TAKEN, STILLA_INTAKE_SKIPPED, STILLA_INTAKE_NOT_SURE };

static char *
dup_title (const StillaOccurrence *occurrence)
{
  g_autofree char *time = stilla_minute_to_string (occurrence->dose->minute);
  g_autofree char *count = stilla_unit_word_count (occurrence->product->unit, &occurrence->dose->units);

  /* Translators: the time of a dose, the name of the product, how much: "08:00, Night capsules, 1 capsule" */
  return g_strdup_printf (_ ("%s, %s, %s"), time, occurrence->product->name, count);
}

static void
answer_cb (GtkWidget *button, Answer *answer)
{
  StillaCatchUpDay *self = answer->day;
  g_autofree char *title = answer->occurrence != NULL ? dup_title (answer->occurrence) : NULL;
  g_autofree char *words = title != NULL ? g_strdup_printf (_ ("%s, %s"), self->name, title) : NULL;
  StillaAnswerTarget target = { answer->occurrence, NULL, words };
  StillaSaid said = { .state = answer->state };

  if (answer->occurrence != NULL)
    stilla_answer_change_save (GTK_WIDGET (self), self->context, &target, &said, NULL, NULL);
  else
    stilla_answer_change_save_many (GTK_WIDGET (self), self->context, self->occurrences, answer->state,
                                    self->name);
}

static void
answer_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static GtkWidget *
make_button (StillaCatchUpDay *self,
             const StillaOccurrence *occurrence,
             StillaIntakeState state,
             const char *word,
             const char *about)
{
  GtkWidget *button = gtk_button_new_with_label (word);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), word, about);
  Answer answer = { self, occurrence, state };

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (answer_cb), g_memdup2 (&answer, sizeof answer),
                         answer_free, 0);
  return button;
}

static GtkWidget *
make_row (StillaCatchUpDay *self, const StillaOccurrence *occurrence)
{
  g_autofree char *title = dup_title (occurrence);
  g_autofree char *about = g_strdup_printf (_ ("%s, %s"), self->name, title);
  GtkWidget *buttons = stilla_wrap_new (8);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);
  GtkWidget *row = stilla_aside_new (label, buttons, 180);

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_box_append (GTK_BOX (buttons),
                    make_button (self, occurrence, states[i], stilla_intake_state_label (states[i]), about));
  gtk_widget_add_css_class (row, "catch-up-row");
  return row;
}

static GtkWidget *
make_all (StillaCatchUpDay *self)
{
  GtkWidget *buttons = stilla_wrap_new (8);

  gtk_box_append (GTK_BOX (buttons),
                  make_button (self, NULL, STILLA_INTAKE_TAKEN, _ ("All taken"), self->name));
  gtk_box_append (GTK_BOX (buttons),
                  make_button (self, NULL, STILLA_INTAKE_NOT_SURE, _ ("All not sure"), self->name));
  return buttons;
}

static void
expanded_cb (StillaCatchUpDay *self)
{
  if (self->list != NULL || !gtk_expander_get_expanded (self->expander))
    return;
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->list, "catch-up-rows");
  for (guint i = 0; i < self->occurrences->len; i++)
    gtk_box_append (GTK_BOX (self->list),
                    make_row (self, &g_array_index (self->occurrences, StillaOccurrence, i)));
  if (self->occurrences->len > 1)
    gtk_box_append (GTK_BOX (self->list), make_all (self));
  gtk_expander_set_child (self->expander, self->list);
}

static void
stilla_catch_up_day_dispose (GObject *object)
{
  StillaCatchUpDay *self = STILLA_CATCH_UP_DAY (object);

  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_catch_up_day_parent_class)->dispose (object);
}

static void
stilla_catch_up_day_finalize (GObject *object)
{
  StillaCatchUpDay *self = STILLA_CATCH_UP_DAY (object);

  g_clear_pointer (&self->occurrences, g_array_unref);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (stilla_catch_up_day_parent_class)->finalize (object);
}

static void
stilla_catch_up_day_class_init (StillaCatchUpDayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_catch_up_day_dispose;
  G_OBJECT_CLASS (klass)->finalize = stilla_catch_up_day_finalize;
}

static void
stilla_catch_up_day_init (StillaCatchUpDay *self)
{
}

static void
show_title (StillaCatchUpDay *self)
{
  guint n = self->occurrences->len;
  const GDate *today = stilla_planner_get_today (stilla_context_get_planner (self->context));
  g_autofree char *day = stilla_day_name_dup_from (stilla_catch_up_day_get_date (self), today);
  /* Translators: a day, then how many doses of it have no answer */
  g_autofree char *words = g_strdup_printf (ngettext ("%s: %u dose", "%s: %u doses", n), day, n);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "catch-up-title");
  gtk_expander_set_label_widget (self->expander, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

GtkWidget *
stilla_catch_up_day_new (StillaContext *context, const GArray *occurrences)
{
  StillaCatchUpDay *self = g_object_new (STILLA_TYPE_CATCH_UP_DAY, NULL);

  self->context = g_object_ref (context);
  self->occurrences = stilla_occurrences_copy (occurrences);
  self->name = stilla_day_name_dup (stilla_catch_up_day_get_date (self), FALSE);
  self->expander = GTK_EXPANDER (gtk_expander_new (NULL));
  show_title (self);
  gtk_widget_add_css_class (GTK_WIDGET (self->expander), "catch-up-day");
  gtk_widget_set_hexpand (GTK_WIDGET (self->expander), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->expander));
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

const GDate *
stilla_catch_up_day_get_date (StillaCatchUpDay *self)
{
  return &g_array_index (self->occurrences, StillaOccurrence, 0).day;
}

gboolean
stilla_catch_up_day_get_expanded (StillaCatchUpDay *self)
{
  return gtk_expander_get_expanded (self->expander);
}

void
stilla_catch_up_day_set_expanded (StillaCatchUpDay *self, gboolean is_expanded)
{
  gtk_expander_set_expanded (self->expander, is_expanded);
}

int
stilla_catch_up_day_find_focus (StillaCatchUpDay *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int position = 0;

  if (focus == NULL || self->list == NULL)
    return -1;
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row), position++)
    if (gtk_widget_is_ancestor (focus, row))
      return position;
  return -1;
}

void
stilla_catch_up_day_grab_focus (StillaCatchUpDay *self, int position)
{
  GtkWidget *row = self->list != NULL ? gtk_widget_get_first_child (self->list) : NULL;

  if (row == NULL) {
    gtk_widget_grab_focus (GTK_WIDGET (self->expander));
    return;
  }
  for (; position > 0 && gtk_widget_get_next_sibling (row) != NULL; position--)
    row = gtk_widget_get_next_sibling (row);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}
