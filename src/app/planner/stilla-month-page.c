/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-month-page.h"

#include "app/planner/stilla-month-table.h"
#include "app/planner/stilla-period-bar.h"
#include "app/planner/stilla-recorded-day-view.h"
#include "app/platform/stilla-either-layout.h"
#include "app/platform/stilla-first-weekday.h"
#include "core/schedule/stilla-day-name.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _StillaMonthPage {
  StillaRecordPage parent_instance;

  /* template */
  GtkStack *stack;
  StillaPeriodBar *bar;
  GtkLabel *tally;
  GtkLabel *amount;
  AdwBin *area;
  AdwBin *day;

  /* owned */
  StillaMonthGrid *month;
  StillaCellGrid *cells;
  GtkBox *list;   /* the same, one day below the other */
  GDate shown;    /* a day of the month that is shown */
  GDate selected; /* the day whose doses are shown */
};

G_DEFINE_FINAL_TYPE (StillaMonthPage, stilla_month_page, STILLA_TYPE_RECORD_PAGE)

static GtkWidget *
get_focus_in (StillaMonthPage *self, gpointer ancestor)
{
  return stilla_record_page_get_focus_in (STILLA_RECORD_PAGE (self), ancestor);
}

/* The chosen day */

static const StillaRecordedDay *
find_selected (StillaMonthPage *self)
{
  for (guint i = 0; i < self->month->days->len && g_date_valid (&self->selected); i++)
    if (g_date_compare (&stilla_month_grid_get_day (self->month, i)->date, &self->selected) == 0)
      return stilla_month_grid_get_day (self->month, i);
  return NULL;
}

static char *
dup_focused_name (StillaMonthPage *self)
{
  GtkWidget *focus = get_focus_in (self, self->day);

  return focus != NULL ? g_strdup (gtk_widget_get_name (focus)) : NULL;
}

static void
focus_day (StillaMonthPage *self, const char *name)
{
  GtkWidget *view = adw_bin_get_child (self->day);
  GtkWidget *target = NULL;

  if (view == NULL)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL && target == NULL;
       child = gtk_widget_get_next_sibling (child))
    target = name != NULL && g_str_equal (gtk_widget_get_name (child), name) ? child : NULL;
  gtk_widget_grab_focus (target != NULL ? target : gtk_widget_get_first_child (view));
}

static void
show_day (StillaMonthPage *self)
{
  const StillaRecordedDay *day = find_selected (self);
  g_autofree char *focused = dup_focused_name (self);
  StillaRecordSource source;

  adw_bin_set_child (self->day, NULL);
  if (day == NULL
      || !stilla_record_model_get_source (stilla_record_page_get_record (STILLA_RECORD_PAGE (self)), &source))
    return;
  adw_bin_set_child (self->day,
                     stilla_recorded_day_view_new (stilla_record_page_get_context (STILLA_RECORD_PAGE (self)),
                                                   source.plan, day));
  if (focused != NULL)
    focus_day (self, focused);
}

/* The month */

static void
empty_list (StillaMonthPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
}

static void choose_cb (GtkWidget *page, const StillaRecordedDay *day);

static void
fill (StillaMonthPage *self)
{
  StillaMonthView view = { stilla_record_page_get_context (STILLA_RECORD_PAGE (self)), GTK_WIDGET (self),
                           choose_cb, &self->selected };
  gboolean had_focus = get_focus_in (self, self->cells) != NULL;
  int column, row;

  stilla_cell_grid_get_current (self->cells, &column, &row);
  stilla_month_table_fill (self->cells, self->month, &view);
  stilla_cell_grid_set_current (self->cells, column, row);
  empty_list (self);
  stilla_month_list_fill (self->list, self->month, &view);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->cells));
}

static void
choose_cb (GtkWidget *page, const StillaRecordedDay *day)
{
  StillaMonthPage *self = STILLA_MONTH_PAGE (page);

  self->selected = day->date;
  fill (self);
  show_day (self);
  focus_day (self, NULL);
}

static void
show_bar (StillaMonthPage *self)
{
  g_autofree char *name = stilla_month_name_dup (&self->month->first);
  const GDate *today = stilla_planner_get_today (stilla_record_page_get_planner (STILLA_RECORD_PAGE (self)));

  stilla_period_bar_show (self->bar, name,
                          g_date_get_month (today) == g_date_get_month (&self->month->first)
                              && g_date_get_year (today) == g_date_get_year (&self->month->first));
}

static gboolean
has_anything (const StillaRecordSource *source)
{
  return stilla_plan_get_products (source->plan)->len > 0 || stilla_plan_get_visits (source->plan)->len > 0;
}

static void
stilla_month_page_show (StillaRecordPage *page, const StillaRecordSource *source)
{
  StillaMonthPage *self = STILLA_MONTH_PAGE (page);

  g_clear_pointer (&self->month, stilla_month_grid_free);
  self->month = stilla_month_grid_new (source, &self->shown, stilla_first_weekday ());
  show_bar (self);
  stilla_record_page_show_tally (page, &self->month->tally, self->tally, self->amount);
  fill (self);
  show_day (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->day),
                            stilla_planner_can_save (stilla_record_page_get_planner (page)));
  gtk_stack_set_visible_child_name (self->stack, has_anything (source) ? "month" : "empty");
}

/* Moving through the months */

static void
show_month (StillaMonthPage *self, const GDate *date)
{
  GDate from, to;

  self->shown = *date;
  stilla_month_grid_span (date, stilla_first_weekday (), &from, &to);
  stilla_record_model_show (stilla_record_page_get_record (STILLA_RECORD_PAGE (self)), &from, &to);
}

static void
move_cb (StillaMonthPage *self, int direction)
{
  GDate date = self->shown;

  g_date_set_day (&date, 1);
  if (direction < 0)
    g_date_subtract_months (&date, 1);
  else if (direction > 0)
    g_date_add_months (&date, 1);
  else
    self->selected = date
        = *stilla_planner_get_today (stilla_record_page_get_planner (STILLA_RECORD_PAGE (self)));
  show_month (self, &date);
}

/* Making it */

static void
stilla_month_page_begin (StillaRecordPage *page, const GDate *today)
{
  STILLA_MONTH_PAGE (page)->selected = *today;
  show_month (STILLA_MONTH_PAGE (page), today);
}

static void
stilla_month_page_dispose (GObject *object)
{
  StillaMonthPage *self = STILLA_MONTH_PAGE (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  g_clear_pointer (&self->month, stilla_month_grid_free);
  G_OBJECT_CLASS (stilla_month_page_parent_class)->dispose (object);
}

static void
stilla_month_page_class_init (StillaMonthPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_month_page_dispose;
  STILLA_RECORD_PAGE_CLASS (klass)->begin = stilla_month_page_begin;
  STILLA_RECORD_PAGE_CLASS (klass)->show = stilla_month_page_show;
  g_type_ensure (STILLA_TYPE_PERIOD_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stilla/app/planner/stilla-month-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaMonthPage, stack);
  gtk_widget_class_bind_template_child (widget_class, StillaMonthPage, bar);
  gtk_widget_class_bind_template_child (widget_class, StillaMonthPage, tally);
  gtk_widget_class_bind_template_child (widget_class, StillaMonthPage, amount);
  gtk_widget_class_bind_template_child (widget_class, StillaMonthPage, area);
  gtk_widget_class_bind_template_child (widget_class, StillaMonthPage, day);
}

static void
stilla_month_page_init (StillaMonthPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  stilla_period_bar_set_names (self->bar, _ ("Previous month"), _ ("This month"), _ ("Next month"));
  self->cells = STILLA_CELL_GRID (stilla_cell_grid_new (_ ("The month as a calendar")));
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  adw_bin_set_child (self->area, stilla_either_new (GTK_WIDGET (self->cells), GTK_WIDGET (self->list)));
  g_signal_connect_object (self->bar, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cells, "turn", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
stilla_month_page_new (StillaContext *context)
{
  StillaMonthPage *self = g_object_new (STILLA_TYPE_MONTH_PAGE, NULL);

  stilla_record_page_set_up (STILLA_RECORD_PAGE (self), context);
  return GTK_WIDGET (self);
}
