/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-month-page.h"

#include "app/planner/stilla-month-table.h"
#include "app/planner/stilla-period-bar.h"
#include "app/planner/stilla-recorded-day-view.h"
#include "app/platform/stilla-either-layout.h"
#include "app/platform/stilla-first-weekday.h"
#include "core/schedule/stilla-day-name.h"
#include "model/stilla-record-model.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define CLOCK_SECONDS 30

struct _StillaMonthPage {
  GtkWidget parent_instance;

  /* template */
  GtkStack *stack;
  StillaPeriodBar *bar;
  GtkLabel *tally;
  GtkLabel *amount;
  AdwBin *area;
  AdwBin *day;

  /* owned */
  StillaContext *context;
  StillaRecordModel *record;
  StillaMonthGrid *month;
  StillaCellGrid *cells;
  GtkBox *list;   /* the same, one day below the other */
  GDate shown;    /* a day of the month that is shown */
  GDate selected; /* the day whose doses are shown */
  gboolean is_stale;
  guint clock_timer;
};

G_DEFINE_FINAL_TYPE (StillaMonthPage, stilla_month_page, GTK_TYPE_WIDGET)

static StillaPlanner *
get_planner (StillaMonthPage *self)
{
  return stilla_context_get_planner (self->context);
}

static gboolean
has_focus_in (StillaMonthPage *self, gpointer ancestor)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, ancestor);
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
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return has_focus_in (self, self->day) ? g_strdup (gtk_widget_get_name (gtk_root_get_focus (root))) : NULL;
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
  if (day == NULL || !stilla_record_model_get_source (self->record, &source))
    return;
  adw_bin_set_child (self->day, stilla_recorded_day_view_new (self->context, source.plan, day));
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
  StillaMonthView view = { self->context, GTK_WIDGET (self), choose_cb, &self->selected };
  gboolean had_focus = has_focus_in (self, self->cells);
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
show_words (StillaMonthPage *self)
{
  g_autofree char *name = stilla_month_name_dup (&self->month->first);
  g_autofree char *tally = stilla_day_tally_dup_words (&self->month->tally);
  g_autofree char *amount
      = stilla_day_tally_dup_amount (&self->month->tally, stilla_context_get_number_style (self->context));
  const GDate *today = stilla_planner_get_today (get_planner (self));

  stilla_period_bar_show (self->bar, name,
                          g_date_get_month (today) == g_date_get_month (&self->month->first)
                              && g_date_get_year (today) == g_date_get_year (&self->month->first));
  gtk_label_set_label (self->tally, tally);
  gtk_label_set_label (self->amount, amount != NULL ? amount : "");
  gtk_widget_set_visible (GTK_WIDGET (self->amount), amount != NULL);
}

static gboolean
has_anything (const StillaRecordSource *source)
{
  return stilla_plan_get_products (source->plan)->len > 0 || stilla_plan_get_visits (source->plan)->len > 0;
}

static void
show_all (StillaMonthPage *self)
{
  StillaRecordSource source;

  self->is_stale = FALSE;
  if (!stilla_record_model_get_source (self->record, &source))
    return;
  g_clear_pointer (&self->month, stilla_month_grid_free);
  self->month = stilla_month_grid_new (&source, &self->shown, stilla_first_weekday ());
  show_words (self);
  fill (self);
  show_day (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->day), stilla_planner_can_save (get_planner (self)));
  gtk_stack_set_visible_child_name (self->stack, has_anything (&source) ? "month" : "empty");
}

/* A screen that nobody looks at is made when somebody does. */
static void
changed_cb (StillaMonthPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_all (self);
}

/* Moving through the months */

static void
show_month (StillaMonthPage *self, const GDate *date)
{
  GDate from, to;

  self->shown = *date;
  stilla_month_grid_span (date, stilla_first_weekday (), &from, &to);
  stilla_record_model_show (self->record, &from, &to);
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
    self->selected = date = *stilla_planner_get_today (get_planner (self));
  show_month (self, &date);
}

/* Making it */

static gboolean
clock_cb (gpointer data)
{
  stilla_record_model_look_at_clock (STILLA_MONTH_PAGE (data)->record);
  return G_SOURCE_CONTINUE;
}

static void
stilla_month_page_map (GtkWidget *widget)
{
  StillaMonthPage *self = STILLA_MONTH_PAGE (widget);

  GTK_WIDGET_CLASS (stilla_month_page_parent_class)->map (widget);
  self->clock_timer = g_timeout_add_seconds (CLOCK_SECONDS, clock_cb, self);
  if (self->is_stale)
    show_all (self);
}

static void
stilla_month_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&STILLA_MONTH_PAGE (widget)->clock_timer, g_source_remove);
  GTK_WIDGET_CLASS (stilla_month_page_parent_class)->unmap (widget);
}

static void
stilla_month_page_dispose (GObject *object)
{
  StillaMonthPage *self = STILLA_MONTH_PAGE (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  g_clear_object (&self->record);
  g_clear_object (&self->context);
  g_clear_pointer (&self->month, stilla_month_grid_free);
  G_OBJECT_CLASS (stilla_month_page_parent_class)->dispose (object);
}

static void
stilla_month_page_class_init (StillaMonthPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_month_page_dispose;
  widget_class->map = stilla_month_page_map;
  widget_class->unmap = stilla_month_page_unmap;
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

/* The first month is the one of the day on which the plan was opened. */
static void
loaded_cb (StillaMonthPage *self)
{
  if (g_date_valid (&self->shown) || !stilla_planner_is_loaded (get_planner (self)))
    return;
  self->selected = *stilla_planner_get_today (get_planner (self));
  show_month (self, &self->selected);
}

GtkWidget *
stilla_month_page_new (StillaContext *context)
{
  StillaMonthPage *self = g_object_new (STILLA_TYPE_MONTH_PAGE, NULL);
  StillaPlanner *planner = stilla_context_get_planner (context);

  self->context = g_object_ref (context);
  g_date_clear (&self->shown, 1);
  g_date_clear (&self->selected, 1);
  self->record = stilla_record_model_new (planner, stilla_context_get_clock (context));
  g_signal_connect_object (self->record, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::reader", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (planner, "changed", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  loaded_cb (self);
  return GTK_WIDGET (self);
}
