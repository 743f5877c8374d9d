/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-log-row.h"

#include "app/planner/stilla-answer-editor.h"
#include "app/platform/stilla-aside-layout.h"
#include "app/platform/stilla-line-layout.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-day-name.h"
#include "model/stilla-intake-words.h"
#include "core/schedule/stilla-plan-words.h"

#include <glib/gi18n.h>

struct _StillaLogRow {
  GtkBox parent_instance;

  GtkLabel *day;
  GtkLabel *empty_day;
  GtkLabel *title;
  GtkLabel *amount;
  GtkImage *icon;
  GtkLabel *state;
  GtkLabel *note;
  GtkLabel *reason;
  GtkWidget *toggle;
  GtkLabel *toggle_words;
  GtkWidget *earlier;
  GtkWidget *correct;

  StillaContext *context;
  StillaLogEntry *entry;
};

G_DEFINE_FINAL_TYPE (StillaLogRow, stilla_log_row, GTK_TYPE_BOX)

static void
show_words (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

/* @words: (nullable) */
static GtkLabel *
add_label (GtkWidget *box, const char *words, const char *css_class)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  show_words (GTK_LABEL (label), words);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
correct_cb (StillaLogRow *self)
{
  stilla_answer_editor_open (GTK_WIDGET (self), self->context, stilla_log_entry_get_occurrence (self->entry),
                             stilla_log_entry_get_answer (self->entry));
}

static void
add_earlier (StillaLogRow *self, const StillaIntake *said, GTimeZone *zone)
{
  const StillaOccurrence *occurrence = stilla_log_entry_get_occurrence (self->entry);
  g_autofree char *words = stilla_intake_dup_said (said, &occurrence->dose->units, zone);
  g_autofree char *note = *said->note != '\0' ? g_strdup_printf (_ ("Note: %s"), said->note) : NULL;
  g_autofree char *reason = *said->reason != '\0' ? g_strdup_printf (_ ("Reason: %s"), said->reason) : NULL;

  add_label (self->earlier, words, "dim");
  if (note != NULL)
    add_label (self->earlier, note, "dim");
  if (reason != NULL)
    add_label (self->earlier, reason, "dim");
}

static guint
count_earlier (StillaLogRow *self)
{
  guint all = stilla_log_entry_get_revisions (self->entry)->len;

  return stilla_log_entry_get_answer (self->entry) != NULL ? all - 1 : all;
}

static void
fill_earlier (StillaLogRow *self)
{
  const GPtrArray *revisions = stilla_log_entry_get_revisions (self->entry);
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (stilla_context_get_clock (self->context));

  for (guint i = 0; i < count_earlier (self); i++)
    add_earlier (self, g_ptr_array_index (revisions, i), zone);
}

static void
expand (StillaLogRow *self, gboolean is_expanded)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->earlier)) != NULL)
    gtk_box_remove (GTK_BOX (self->earlier), child);
  if (is_expanded)
    fill_earlier (self);
  gtk_widget_set_visible (self->earlier, is_expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_STATE_EXPANDED, is_expanded, -1);
}

static void
toggle_cb (StillaLogRow *self)
{
  expand (self, !gtk_widget_get_visible (self->earlier));
}

static void
stilla_log_row_dispose (GObject *object)
{
  StillaLogRow *self = STILLA_LOG_ROW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->entry);
  G_OBJECT_CLASS (stilla_log_row_parent_class)->dispose (object);
}

static void
stilla_log_row_class_init (StillaLogRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = stilla_log_row_dispose;
}

static void
build_state (StillaLogRow *self, GtkWidget *box)
{
  GtkWidget *line = stilla_line_new (8);

  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->icon));
  self->state = add_label (line, "", "log-state");
  gtk_box_append (GTK_BOX (box), line);
}

static void
build_earlier (StillaLogRow *self, GtkWidget *box)
{
  self->toggle = gtk_button_new ();
  self->toggle_words = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->toggle_words, TRUE);
  gtk_button_set_child (GTK_BUTTON (self->toggle), GTK_WIDGET (self->toggle_words));
  gtk_widget_set_halign (self->toggle, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_add_css_class (self->toggle, "log-earlier");
  g_signal_connect_object (self->toggle, "clicked", G_CALLBACK (toggle_cb), self, G_CONNECT_SWAPPED);
  self->earlier = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_visible (self->earlier, FALSE);
  gtk_box_append (GTK_BOX (box), self->toggle);
  gtk_box_append (GTK_BOX (box), self->earlier);
}

static void
build_heading (StillaLogRow *self)
{
  self->day = add_label (GTK_WIDGET (self), "", "log-day");
  g_object_set (self->day, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  self->empty_day = add_label (GTK_WIDGET (self), NULL, "dim");
}

static void
stilla_log_row_init (StillaLogRow *self)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *card;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  build_heading (self);
  self->title = add_label (lines, "", "heading");
  self->amount = add_label (lines, "", "dim");
  build_state (self, lines);
  self->note = add_label (lines, NULL, "dim");
  self->reason = add_label (lines, NULL, "dim");
  build_earlier (self, lines);
  self->correct = gtk_button_new ();
  gtk_widget_set_halign (self->correct, GTK_ALIGN_START);
  gtk_widget_set_valign (self->correct, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->correct, "clicked", G_CALLBACK (correct_cb), self, G_CONNECT_SWAPPED);
  card = stilla_aside_new (lines, self->correct, 200);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "log-card");
  gtk_box_append (GTK_BOX (self), card);
}

GtkWidget *
stilla_log_row_new (StillaContext *context)
{
  StillaLogRow *self = g_object_new (STILLA_TYPE_LOG_ROW, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

static void
show_day (StillaLogRow *self)
{
  const GDate *today = stilla_planner_get_today (stilla_context_get_planner (self->context));
  g_autofree char *day
      = stilla_day_name_dup_from (&stilla_log_entry_get_occurrence (self->entry)->day, today);

  show_words (self->day, stilla_log_entry_starts_day (self->entry) ? day : NULL);
  show_words (self->empty_day,
              stilla_log_entry_has_empty_day (self->entry) ? _ ("Nothing is recorded for this day.") : NULL);
}

static void
show_dose (StillaLogRow *self)
{
  const StillaOccurrence *occurrence = stilla_log_entry_get_occurrence (self->entry);
  const StillaNumberStyle *style = stilla_context_get_number_style (self->context);
  StillaIntake *answer = stilla_log_entry_get_answer (self->entry);
  g_autofree char *time = stilla_minute_to_string (occurrence->dose->minute);
  g_autofree char *count = stilla_unit_word_count (occurrence->product->unit, &occurrence->dose->units);
  /* Translators: the time of a dose, the name of the product, how much: "08:00, Night capsules, 1 capsule" */
  g_autofree char *title = g_strdup_printf (_ ("%s, %s, %s"), time, occurrence->product->name, count);
  const char *word = answer != NULL ? _ ("Correct") : _ ("Record");
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), word, title);
  g_autofree char *amount
      = answer != NULL && answer->state == STILLA_INTAKE_TAKEN
            ? stilla_intake_dup_amount (answer, style)
            : stilla_dose_dup_amount (occurrence->product, &occurrence->dose->units, style);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->amount, amount);
  gtk_button_set_label (GTK_BUTTON (self->correct), word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->correct), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_answer (StillaLogRow *self)
{
  StillaIntake *answer = stilla_log_entry_get_answer (self->entry);
  const StillaOccurrence *occurrence = stilla_log_entry_get_occurrence (self->entry);
  g_autoptr (GTimeZone) zone = stilla_clock_dup_zone (stilla_context_get_clock (self->context));
  g_autofree char *state = answer != NULL ? stilla_intake_dup_words (answer, &occurrence->dose->units, zone)
                                          : g_strdup (_ ("Not recorded"));
  g_autofree char *note
      = answer != NULL && *answer->note != '\0' ? g_strdup_printf (_ ("Note: %s"), answer->note) : NULL;
  g_autofree char *reason = answer != NULL && *answer->reason != '\0'
                                ? g_strdup_printf (_ ("Corrected: %s"), answer->reason)
                                : NULL;

  gtk_label_set_label (self->state, state);
  gtk_image_set_from_icon_name (
      self->icon, stilla_intake_state_icon_name (answer != NULL ? answer->state : STILLA_INTAKE_UNDONE));
  show_words (self->note, note);
  show_words (self->reason, reason);
}

static void
show_toggle (StillaLogRow *self, gboolean shows_earlier)
{
  guint n = count_earlier (self);
  g_autofree char *words = g_strdup_printf (ngettext ("%u earlier entry", "%u earlier entries", n), n);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), words, gtk_label_get_label (self->title));

  gtk_label_set_label (self->toggle_words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (self->toggle, n > 0);
  expand (self, shows_earlier && n > 0);
}

void
stilla_log_row_show (StillaLogRow *self, StillaLogEntry *entry, gboolean shows_earlier)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);

  g_set_object (&self->entry, entry);
  gtk_widget_set_sensitive (self->correct, stilla_planner_can_save (planner));
  show_day (self);
  show_dose (self);
  show_answer (self);
  show_toggle (self, shows_earlier);
}

char *
stilla_log_row_dup_name (StillaLogRow *self)
{
  g_autofree char *day = stilla_day_name_dup (&stilla_log_entry_get_occurrence (self->entry)->day, TRUE);

  /* Translators: the day, the dose, what was said of it */
  return g_strdup_printf (_ ("%s, %s: %s"), day, gtk_label_get_label (self->title),
                          gtk_label_get_label (self->state));
}
