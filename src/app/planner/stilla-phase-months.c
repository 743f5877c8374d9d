/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-phase-months.h"

#include "core/schedule/stilla-date-reading.h"
#include "core/schedule/stilla-day-name.h"
#include "core/schedule/stilla-repeat-words.h"
#include "model/stilla-phase-words.h"

#include <glib/gi18n.h>

#define DAYS_A_WEEK 7
#define N_COLOURS 3
#define TENTHS_BELOW_UG 10000 /* as stilla_amount_format() rounds */

struct _StillaPhaseMonths {
  GtkBox parent_instance;

  gint64 limit_ug;
  const StillaNumberStyle *style;
};

G_DEFINE_FINAL_TYPE (StillaPhaseMonths, stilla_phase_months, GTK_TYPE_BOX)

static void
stilla_phase_months_class_init (StillaPhaseMonthsClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stilla_phase_months_init (StillaPhaseMonths *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Calendar of the phases"), -1);
}

GtkWidget *
stilla_phase_months_new (void)
{
  return g_object_new (STILLA_TYPE_PHASE_MONTHS, NULL);
}

static GtkWidget *
make_label (const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* "282", "≥ 282", "?": the unit stands above the calendar. */
static char *
dup_amount (StillaPhaseMonths *self, const StillaPhaseDay *day)
{
  gint64 step = day->known_ug < TENTHS_BELOW_UG ? 100 : 1000;
  g_autofree char *amount = stilla_number_format ((day->known_ug + step / 2) / step * step, self->style);

  if (day->is_known)
    return g_steal_pointer (&amount);
  return day->known_ug > 0 ? g_strdup_printf ("≥\u202f%s", amount) : g_strdup ("?");
}

static gboolean
is_above (StillaPhaseMonths *self, const StillaPhaseDay *day)
{
  return self->limit_ug > 0 && day->known_ug > self->limit_ug;
}

static char *
describe_amount (StillaPhaseMonths *self, const StillaPhaseDay *day)
{
  g_autofree char *amount = stilla_amount_format (day->known_ug, self->style);

  if (day->is_known)
    return g_strdup_printf (_ ("%s elemental"), amount);
  return day->known_ug > 0 ? g_strdup_printf (_ ("at least %s elemental"), amount)
                           : g_strdup (_ ("elemental amount not known"));
}

/* The whole day for a reader who hears it: "4 December 2026, phase B: 282 mg elemental, above the limit" */
static char *
describe (StillaPhaseMonths *self, const StillaPhaseDay *day)
{
  g_autofree char *date = stilla_date_dup_words (&day->date);
  g_autofree char *letter = day->phase >= 0 ? stilla_phase_letter ((guint) day->phase) : NULL;
  g_autofree char *amount = describe_amount (self, day);
  GString *words = g_string_new (date);

  if (letter != NULL) {
    g_string_append (words, ", ");
    /* Translators: the letter of a phase: "phase B" */
    g_string_append_printf (words, _ ("phase %s"), letter);
  }
  g_string_append_printf (words, ": %s", day->is_paused ? _ ("paused") : amount);
  if (is_above (self, day))
    g_string_append_printf (words, ", %s", _ ("above the published limit"));
  return g_string_free (words, FALSE);
}

/* The number of the day and the letter above, the amount below. */
static GtkWidget *
make_day (StillaPhaseMonths *self, const StillaPhaseDay *day)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  g_autofree char *letter = day->phase >= 0 ? stilla_phase_letter ((guint) day->phase) : NULL;
  g_autofree char *head = letter != NULL ? g_strdup_printf ("%d\u2009%s", g_date_get_day (&day->date), letter)
                                         : g_strdup_printf ("%d", g_date_get_day (&day->date));
  g_autofree char *amount = dup_amount (self, day);
  g_autofree char *shown = is_above (self, day) ? g_strdup_printf ("%s\u2009↑", amount) : g_strdup (amount);
  g_autofree char *words = describe (self, day);
  g_autofree char *colour = g_strdup_printf ("phase-%d", day->phase % N_COLOURS);

  gtk_widget_add_css_class (box, "phase-day");
  if (day->phase >= 0)
    gtk_widget_add_css_class (box, colour);
  gtk_box_append (GTK_BOX (box), make_label (head, "phase-head"));
  gtk_box_append (GTK_BOX (box), make_label (day->is_paused ? "–" : shown, "phase-amount"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (box, words);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static void
add_weekdays (GtkGrid *grid)
{
  for (int bit = 0; bit < DAYS_A_WEEK; bit++) {
    g_autofree char *initial = g_utf8_substring (stilla_weekday_name (bit), 0, 2);
    GtkWidget *label = make_label (initial, "dim");

    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    stilla_weekday_name (bit), -1);
    gtk_grid_attach (grid, label, bit, 0, 1, 1);
  }
}

static GtkGrid *
start_month (StillaPhaseMonths *self, const GDate *date)
{
  g_autofree char *name = stilla_month_name_dup (date);
  GtkWidget *title = make_label (name, "phase-month");
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-homogeneous", TRUE, "column-spacing", 2,
                                  "row-spacing", 2, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_weekdays (GTK_GRID (grid));
  gtk_box_append (GTK_BOX (self), title);
  gtk_box_append (GTK_BOX (self), grid);
  return GTK_GRID (grid);
}

void
stilla_phase_months_show (StillaPhaseMonths *self,
                          const GArray *days,
                          gint64 limit_ug,
                          const StillaNumberStyle *style)
{
  GtkGrid *grid = NULL;
  GtkWidget *child;
  int row = 1;

  self->limit_ug = limit_ug;
  self->style = style;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  for (guint i = 0; i < days->len; i++) {
    const StillaPhaseDay *day = &g_array_index (days, StillaPhaseDay, i);

    if (grid == NULL || g_date_get_day (&day->date) == 1) {
      grid = start_month (self, &day->date);
      row = 1;
    }
    gtk_grid_attach (grid, make_day (self, day), g_date_get_weekday (&day->date) - G_DATE_MONDAY, row, 1, 1);
    if (g_date_get_weekday (&day->date) == G_DATE_SUNDAY)
      row++;
  }
}
