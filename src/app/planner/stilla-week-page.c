/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-week-page.h"

#include "app/browse/stilla-text-label.h"
#include "app/planner/stilla-period-bar.h"
#include "app/planner/stilla-recorded-day-view.h"
#include "app/planner/stilla-week-print.h"
#include "app/planner/stilla-week-table.h"
#include "app/platform/stilla-either-layout.h"
#include "app/platform/stilla-first-weekday.h"
#include "core/schedule/stilla-day-name.h"
#include "core/schedule/stilla-plan-words.h"
#include "model/stilla-record-words.h"
#include "model/stilla-week-grid.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _StillaWeekPage {
  StillaRecordPage parent_instance;

  /* template */
  GtkStack *stack;
  StillaPeriodBar *bar;
  GtkLabel *tally;
  GtkLabel *amount;
  AdwBin *area;
  GtkBox *visits;

  /* owned */
  StillaCellGrid *cells;
  GtkBox *days; /* the same, one day below the other */
  GDate first;  /* the first day that is shown */
};

G_DEFINE_FINAL_TYPE (StillaWeekPage, stilla_week_page, STILLA_TYPE_RECORD_PAGE)

static StillaContext *
get_context (StillaWeekPage *self)
{
  return stilla_record_page_get_context (STILLA_RECORD_PAGE (self));
}

/* What is shown */

static void
show_bar (StillaWeekPage *self, const StillaWeekGrid *grid)
{
  const StillaRecordedDay *first = stilla_week_grid_get_day (grid, 0);
  const StillaRecordedDay *last = stilla_week_grid_get_day (grid, STILLA_DAYS_A_WEEK - 1);
  g_autofree char *from = stilla_day_name_dup (&first->date, FALSE);
  g_autofree char *to = stilla_day_name_dup (&last->date, TRUE);
  /* TRANSLATORS: two dates: "Monday 16 November to Sunday 22 November 2026" */
  g_autofree char *words = g_strdup_printf (_ ("%s to %s"), from, to);

  stilla_period_bar_show (self->bar, words, first->distance <= 0 && last->distance >= 0);
}

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* A table has no room for visits: they stand below it. */
static void
show_visits (StillaWeekPage *self, const StillaWeekGrid *grid)
{
  empty_box (self->visits);
  for (guint column = 0; column < STILLA_DAYS_A_WEEK; column++) {
    const StillaRecordedDay *day = stilla_week_grid_get_day (grid, column);
    g_autofree char *date = stilla_day_name_dup (&day->date, FALSE);

    for (guint i = 0; i < day->visits->len; i++) {
      g_autofree char *visit = stilla_visit_dup_words (g_ptr_array_index (day->visits, i));
      /* TRANSLATORS: a date, then a visit with its time */
      g_autofree char *words = g_strdup_printf (_ ("%s: %s"), date, visit);

      gtk_box_append (self->visits, stilla_text_label_new_plain (words, "day-visit"));
    }
  }
}

static void
show_days (StillaWeekPage *self, const StillaRecordSource *source, const StillaWeekGrid *grid)
{
  empty_box (self->days);
  for (guint column = 0; column < STILLA_DAYS_A_WEEK; column++)
    gtk_box_append (self->days, stilla_recorded_day_view_new (get_context (self), source->plan,
                                                              stilla_week_grid_get_day (grid, column)));
}

/* The keyboard stays on the dose that it stood on, though everything was made anew. */

static GtkWidget *
get_focus_in (StillaWeekPage *self, gpointer ancestor)
{
  return stilla_record_page_get_focus_in (STILLA_RECORD_PAGE (self), ancestor);
}

static GtkWidget *
find_named (GtkWidget *widget, const char *name)
{
  GtkWidget *found = NULL;

  if (g_str_equal (gtk_widget_get_name (widget), name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_named (child, name);
  return found;
}

static void
fill (StillaWeekPage *self, const StillaRecordSource *source, const StillaWeekGrid *grid)
{
  GtkWidget *focus = get_focus_in (self, self->days);
  g_autofree char *name = focus != NULL ? g_strdup (gtk_widget_get_name (focus)) : NULL;
  gboolean was_in_table = get_focus_in (self, self->cells) != NULL;
  int column, row;

  stilla_cell_grid_get_current (self->cells, &column, &row);
  stilla_week_table_fill (self->cells, get_context (self), grid);
  stilla_cell_grid_set_current (self->cells, column, row);
  show_days (self, source, grid);
  focus = name != NULL ? find_named (GTK_WIDGET (self->days), name) : NULL;
  if (was_in_table)
    gtk_widget_grab_focus (GTK_WIDGET (self->cells));
  else if (focus != NULL)
    gtk_widget_grab_focus (focus);
}

static gboolean
has_anything (const StillaRecordSource *source, const StillaWeekGrid *grid)
{
  return grid->rows->len > 0 || stilla_plan_get_products (source->plan)->len > 0
         || stilla_plan_get_visits (source->plan)->len > 0;
}

static void
stilla_week_page_show (StillaRecordPage *page, const StillaRecordSource *source)
{
  StillaWeekPage *self = STILLA_WEEK_PAGE (page);
  g_autoptr (StillaWeekGrid) grid = stilla_week_grid_new (source, &self->first);

  show_bar (self, grid);
  stilla_record_page_show_tally (page, &grid->tally, self->tally, self->amount);
  show_visits (self, grid);
  fill (self, source, grid);
  gtk_widget_set_sensitive (GTK_WIDGET (self->area),
                            stilla_planner_can_save (stilla_record_page_get_planner (page)));
  gtk_stack_set_visible_child_name (self->stack, has_anything (source, grid) ? "week" : "empty");
}

/* Moving through the weeks */

static void
show_week (StillaWeekPage *self, const GDate *date)
{
  GDate last;

  self->first = stilla_week_find_begin (date, stilla_first_weekday ());
  last = self->first;
  g_date_add_days (&last, STILLA_DAYS_A_WEEK - 1);
  stilla_record_model_show (stilla_record_page_get_record (STILLA_RECORD_PAGE (self)), &self->first, &last);
}

static void
move_cb (StillaWeekPage *self, int direction)
{
  GDate date = self->first;

  if (direction < 0)
    g_date_subtract_days (&date, STILLA_DAYS_A_WEEK);
  else if (direction > 0)
    g_date_add_days (&date, STILLA_DAYS_A_WEEK);
  else
    date = *stilla_planner_get_today (stilla_record_page_get_planner (STILLA_RECORD_PAGE (self)));
  show_week (self, &date);
}

/* Paper */

static void
print_cb (StillaWeekPage *self)
{
  StillaRecordSource source;

  if (stilla_record_model_get_source (stilla_record_page_get_record (STILLA_RECORD_PAGE (self)), &source))
    stilla_week_print (GTK_WIDGET (self), get_context (self), &source, &self->first);
}

/* Making it */

static void
stilla_week_page_begin (StillaRecordPage *page, const GDate *today)
{
  show_week (STILLA_WEEK_PAGE (page), today);
}

static void
stilla_week_page_dispose (GObject *object)
{
  StillaWeekPage *self = STILLA_WEEK_PAGE (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  G_OBJECT_CLASS (stilla_week_page_parent_class)->dispose (object);
}

static void
stilla_week_page_class_init (StillaWeekPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_week_page_dispose;
  STILLA_RECORD_PAGE_CLASS (klass)->begin = stilla_week_page_begin;
  STILLA_RECORD_PAGE_CLASS (klass)->show = stilla_week_page_show;
  g_type_ensure (STILLA_TYPE_PERIOD_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stilla/app/planner/stilla-week-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaWeekPage, stack);
  gtk_widget_class_bind_template_child (widget_class, StillaWeekPage, bar);
  gtk_widget_class_bind_template_child (widget_class, StillaWeekPage, tally);
  gtk_widget_class_bind_template_child (widget_class, StillaWeekPage, amount);
  gtk_widget_class_bind_template_child (widget_class, StillaWeekPage, area);
  gtk_widget_class_bind_template_child (widget_class, StillaWeekPage, visits);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
stilla_week_page_init (StillaWeekPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  stilla_period_bar_set_names (self->bar, _ ("Previous week"), _ ("This week"), _ ("Next week"));
  self->cells = STILLA_CELL_GRID (stilla_cell_grid_new (_ ("The week as a table")));
  self->days = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 20));
  adw_bin_set_child (self->area, stilla_either_new (GTK_WIDGET (self->cells), GTK_WIDGET (self->days)));
  g_signal_connect_object (self->bar, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cells, "turn", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
stilla_week_page_new (StillaContext *context)
{
  StillaWeekPage *self = g_object_new (STILLA_TYPE_WEEK_PAGE, NULL);

  stilla_record_page_set_up (STILLA_RECORD_PAGE (self), context);
  return GTK_WIDGET (self);
}
