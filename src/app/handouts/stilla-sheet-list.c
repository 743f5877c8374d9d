/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-sheet-list.h"

#include "app/handouts/stilla-sheet-grid.h"

struct _StillaSheetList {
  GtkWidget parent_instance;

  GtkWidget *scroller;
  StillaSheetGrid *grid;
  gboolean is_zoomed;
  int wanted; /* the sheet that is to stand at the top once all has its new size; -1: none */
  guint move_id;
};

G_DEFINE_FINAL_TYPE (StillaSheetList, stilla_sheet_list, GTK_TYPE_WIDGET)

enum {
  ZOOM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkAdjustment *
get_adjustment (StillaSheetList *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

static int
get_width (StillaSheetList *self)
{
  return (int) gtk_adjustment_get_upper (
      gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
}

/* What is less than a screen away is drawn before it comes into view. */
static void
look (StillaSheetList *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double value = gtk_adjustment_get_value (adjustment);
  double size = gtk_adjustment_get_page_size (adjustment);

  stilla_sheet_grid_set_seen (self->grid, get_width (self), value - size, value + 2 * size);
}

/* The width and the height become known one after the other. */
static gboolean
has_new_size (StillaSheetList *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  int height = stilla_sheet_grid_get_height (self->grid, get_width (self));

  return (int) gtk_adjustment_get_upper (adjustment)
         == MAX (height, (int) gtk_adjustment_get_page_size (adjustment));
}

static gboolean
move_cb (gpointer data)
{
  StillaSheetList *self = data;
  int wanted = self->wanted;

  self->move_id = 0;
  self->wanted = -1;
  gtk_adjustment_set_value (get_adjustment (self),
                            stilla_sheet_grid_get_top (self->grid, get_width (self), wanted));
  return G_SOURCE_REMOVE;
}

/* Scrolled outside the layout, which would not hear of it. */
static void
sized_cb (StillaSheetList *self)
{
  if (self->wanted >= 0 && self->move_id == 0 && has_new_size (self))
    self->move_id = g_idle_add_full (G_PRIORITY_HIGH, move_cb, self, NULL);
  look (self);
}

static void
activated_cb (StillaSheetList *self)
{
  g_signal_emit (self, signals[ZOOM], 0, !self->is_zoomed);
}

static gboolean
leave_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  StillaSheetList *self = STILLA_SHEET_LIST (widget);
  gboolean was_zoomed = self->is_zoomed;

  if (was_zoomed)
    g_signal_emit (self, signals[ZOOM], 0, FALSE);
  return was_zoomed;
}

static void
stilla_sheet_list_dispose (GObject *object)
{
  StillaSheetList *self = STILLA_SHEET_LIST (object);

  g_clear_handle_id (&self->move_id, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (stilla_sheet_list_parent_class)->dispose (object);
}

static void
stilla_sheet_list_class_init (StillaSheetListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_sheet_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_cb, NULL);
  signals[ZOOM] = g_signal_new ("zoom", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
stilla_sheet_list_init (StillaSheetList *self)
{
  GtkAdjustment *adjustment;

  self->wanted = -1;
  self->grid = STILLA_SHEET_GRID (stilla_sheet_grid_new ());
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->grid));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  adjustment = get_adjustment (self);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (sized_cb), self, G_CONNECT_SWAPPED);
  adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (sized_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
stilla_sheet_list_new (void)
{
  return g_object_new (STILLA_TYPE_SHEET_LIST, NULL);
}

void
stilla_sheet_list_show (StillaSheetList *self, StillaHandoutPages *pages)
{
  stilla_sheet_grid_show (self->grid, pages);
  look (self);
}

void
stilla_sheet_list_set_zoomed (StillaSheetList *self, gboolean is_zoomed)
{
  if (self->is_zoomed == is_zoomed)
    return;
  self->is_zoomed = is_zoomed;
  self->wanted = stilla_sheet_grid_find_current (self->grid, get_width (self),
                                                 gtk_adjustment_get_value (get_adjustment (self)));
  stilla_sheet_grid_set_zoomed (self->grid, is_zoomed);
}
