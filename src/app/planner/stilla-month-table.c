/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-month-table.h"

#include "app/planner/stilla-record-mark.h"
#include "core/schedule/stilla-day-name.h"
#include "core/schedule/stilla-plan-words.h"
#include "model/stilla-record-words.h"

#include <glib/gi18n.h>

#define BEFORE (-1)

static GtkWidget *
make_label (const char *words, float xalign, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", xalign, "wrap", TRUE, NULL);

  gtk_label_set_justify (GTK_LABEL (label), xalign > 0 ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
press_cb (const StillaMonthView *view, GtkWidget *button)
{
  view->chosen (view->page, g_object_get_data (G_OBJECT (button), "stilla-day"));
}

static void
free_view (gpointer view, GClosure *closure)
{
  g_clear_pointer (&view, g_free);
}

static GtkWidget *
make_button (const StillaRecordedDay *day, const StillaMonthView *view, GtkWidget *face)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name
      = stilla_recorded_day_dup_words (day, stilla_context_get_number_style (view->context));

  gtk_button_set_child (GTK_BUTTON (button), face);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "month-day");
  gtk_widget_add_css_class (button, stilla_record_class (stilla_day_tally_get_state (&day->tally)));
  if (day->distance == 0)
    gtk_widget_add_css_class (button, "today");
  if (g_date_valid (view->selected) && g_date_compare (&day->date, view->selected) == 0)
    gtk_widget_add_css_class (button, "selected");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "stilla-day", (gpointer) day);
  g_signal_connect_data (button, "clicked", G_CALLBACK (press_cb), g_memdup2 (view, sizeof *view), free_view,
                         G_CONNECT_SWAPPED);
  return button;
}

/* "5 of 7", "7 planned", "Paused"; nothing for a day without doses */
static char *
dup_count (const StillaRecordedDay *day)
{
  const StillaDayTally *tally = &day->tally;
  StillaRecordState state = stilla_day_tally_get_state (tally);

  if (state == STILLA_RECORD_NOT_PLANNED)
    return g_strdup ("");
  if (state == STILLA_RECORD_PAUSED)
    return g_strdup (stilla_record_state_label (state));
  if (day->distance > 0)
    return g_strdup_printf (ngettext ("%u planned", "%u planned", tally->n_planned), tally->n_planned);
  if (tally->n_planned == 0)
    return g_strdup_printf (ngettext ("%u when needed", "%u when needed", tally->n_when_needed),
                            tally->n_when_needed);
  /* TRANSLATORS: how many doses of a day were recorded as taken, of how many */
  return g_strdup_printf (_ ("%u of %u"), tally->n_taken, tally->n_planned);
}

static void
append_amount (GtkBox *face, const StillaRecordedDay *day, float xalign, const StillaMonthView *view)
{
  g_autofree char *amount
      = stilla_amount_format (day->tally.taken_ug, stilla_context_get_number_style (view->context));
  g_autofree char *known = g_strdup_printf (_ ("%s elemental"), amount);
  g_autofree char *least = g_strdup_printf (_ ("at least %s elemental"), amount);

  if (day->tally.taken_ug > 0)
    gtk_box_append (face, make_label (day->tally.n_unknown > 0 ? least : known, xalign, "month-amount"));
}

static GtkWidget *
make_face (const StillaMonthGrid *month, const StillaRecordedDay *day, const StillaMonthView *view)
{
  g_autofree char *number = g_strdup_printf ("%u", g_date_get_day (&day->date));
  g_autofree char *count = dup_count (day);
  GtkBox *face = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (face,
                  make_label (number, 0.5, stilla_month_grid_has (month, day) ? "month-number" : "dim"));
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), stilla_record_icon_new (stilla_day_tally_get_state (&day->tally)));
  if (*count != '\0')
    gtk_box_append (GTK_BOX (line), make_label (count, 0.5, "month-count"));
  gtk_box_append (face, line);
  append_amount (face, day, 0.5, view);
  for (guint i = 0; i < day->visits->len; i++)
    gtk_box_append (
        face, make_label (stilla_visit_get_title (g_ptr_array_index (day->visits, i)), 0.5, "month-visit"));
  return GTK_WIDGET (face);
}

void
stilla_month_table_fill (StillaCellGrid *cells, const StillaMonthGrid *month, const StillaMonthView *view)
{
  stilla_cell_grid_clear (cells);
  for (guint i = 0; i < month->days->len; i++) {
    const StillaRecordedDay *day = stilla_month_grid_get_day (month, i);
    int column = (int) (i % STILLA_DAYS_A_WEEK);
    g_autofree char *weekday = stilla_day_name_dup_weekday (&day->date);

    if (i < STILLA_DAYS_A_WEEK)
      stilla_cell_grid_attach_head (cells, make_label (weekday, 0.5, "week-head"), column, BEFORE);
    stilla_cell_grid_attach (cells, make_button (day, view, make_face (month, day, view)), column,
                             (int) (i / STILLA_DAYS_A_WEEK));
  }
}

static GtkWidget *
make_line (const StillaRecordedDay *day, const StillaMonthView *view)
{
  g_autofree char *date = stilla_day_name_dup_short (&day->date);
  g_autofree char *words = stilla_day_tally_dup_words (&day->tally);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (lines), make_label (date, 0, "month-number"));
  gtk_box_append (GTK_BOX (lines), stilla_record_mark_new (stilla_day_tally_get_state (&day->tally), words));
  append_amount (GTK_BOX (lines), day, 0, view);
  for (guint i = 0; i < day->visits->len; i++) {
    g_autofree char *visit = stilla_visit_dup_words (g_ptr_array_index (day->visits, i));

    gtk_box_append (GTK_BOX (lines), make_label (visit, 0, "month-visit"));
  }
  gtk_widget_add_css_class (lines, "month-line");
  return lines;
}

void
stilla_month_list_fill (GtkBox *list, const StillaMonthGrid *month, const StillaMonthView *view)
{
  for (guint i = 0; i < month->days->len; i++) {
    const StillaRecordedDay *day = stilla_month_grid_get_day (month, i);

    if (stilla_month_grid_has (month, day))
      gtk_box_append (list, make_button (day, view, make_line (day, view)));
  }
}
