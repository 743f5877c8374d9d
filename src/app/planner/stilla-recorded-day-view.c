/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-recorded-day-view.h"

#include "app/browse/stilla-text-label.h"
#include "app/planner/stilla-dose-button.h"
#include "app/planner/stilla-record-mark.h"
#include "app/platform/stilla-aside-layout.h"
#include "app/platform/stilla-line-layout.h"
#include "core/schedule/stilla-day-name.h"
#include "core/schedule/stilla-plan-words.h"
#include "model/stilla-record-words.h"

#include <glib/gi18n.h>

#define WORDS_WIDTH 220

static GtkWidget *
make_label (const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_heading (const StillaRecordedDay *day)
{
  g_autofree char *date = stilla_day_name_dup (&day->date, FALSE);
  /* TRANSLATORS: before a date */
  g_autofree char *today = g_strdup_printf (_ ("Today, %s"), date);
  GtkWidget *heading
      = g_object_new (GTK_TYPE_LABEL, "label", day->distance == 0 ? today : date, "xalign", 0.0, "wrap", TRUE,
                      "focusable", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "page-subheading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  return heading;
}

static GtkWidget *
make_dose_words (StillaContext *context, const StillaRecordedDose *dose)
{
  const StillaProduct *product = dose->occurrence.product;
  const StillaUnits *units = stilla_recorded_dose_get_units (dose);
  g_autofree char *time = stilla_recorded_dose_dup_time (dose);
  g_autofree char *count = stilla_unit_word_count (product->unit, units);
  g_autofree char *amount
      = stilla_dose_dup_amount (product, units, stilla_context_get_number_style (context));
  g_autofree char *line = g_strdup_printf (_ ("%s, %s"), count, amount);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = stilla_line_new (12);

  gtk_box_append (GTK_BOX (first), make_label (time, "dose-time"));
  gtk_box_append (GTK_BOX (first), make_label (product->name, "heading"));
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), make_label (line, "dim"));
  return box;
}

static char *
dup_name (const StillaRecordedDay *day, const StillaRecordedDose *dose)
{
  g_autofree char *time = stilla_recorded_dose_dup_time (dose);
  g_autofree char *date = stilla_day_name_dup (&day->date, FALSE);
  g_autofree char *state = stilla_recorded_dose_dup_words (dose);

  return g_strdup_printf (_ ("%s, %s, %s: %s"), time, dose->occurrence.product->name, date, state);
}

static GtkWidget *
make_dose (StillaContext *context, const StillaRecordedDay *day, StillaRecordedDose *dose)
{
  g_autoptr (GPtrArray) doses = g_ptr_array_new ();
  g_autofree char *name = dup_name (day, dose);
  g_autofree char *key = g_strdup_printf ("%s %u", dose->occurrence.dose->id, g_date_get_julian (&day->date));
  GtkWidget *mark = stilla_record_mark_new (dose->state, NULL);
  GtkWidget *button;

  g_ptr_array_add (doses, dose);
  button = stilla_dose_button_new (context, doses, name);
  gtk_widget_set_name (button, key);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button),
                        stilla_aside_new (make_dose_words (context, dose), mark, WORDS_WIDTH));
  gtk_widget_add_css_class (button, "day-dose");
  return button;
}

static void
append_words (GtkBox *box, char *words, const char *css_class)
{
  g_autofree char *own = words;

  if (own != NULL)
    gtk_box_append (box, stilla_text_label_new_plain (own, css_class));
}

GtkWidget *
stilla_recorded_day_view_new (StillaContext *context, const StillaPlan *plan, const StillaRecordedDay *day)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));

  gtk_box_append (box, make_heading (day));
  append_words (box, stilla_day_tally_dup_words (&day->tally), "day-words");
  append_words (box, stilla_day_tally_dup_amount (&day->tally, stilla_context_get_number_style (context)),
                "dim");
  for (guint i = 0; i < day->visits->len; i++)
    append_words (box, stilla_visit_dup_words (g_ptr_array_index (day->visits, i)), "day-visit");
  for (guint i = 0; i < day->pauses->len; i++)
    append_words (box, stilla_pause_dup_words (g_ptr_array_index (day->pauses, i), plan), "dim");
  for (guint i = 0; i < day->doses->len; i++)
    gtk_box_append (box, make_dose (context, day, &g_array_index (day->doses, StillaRecordedDose, i)));
  gtk_widget_add_css_class (GTK_WIDGET (box), "recorded-day");
  return GTK_WIDGET (box);
}
