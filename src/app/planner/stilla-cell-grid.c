/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-cell-grid.h"

#define SPACING 2

/* Heads stand before and above the cells. */
#define FIRST 1

struct _StillaCellGrid {
  GtkWidget parent_instance;

  GtkGrid *grid;
  int column; /* of the cell that Tab goes to */
  int row;
  int n_columns;
  int n_rows;
};

G_DEFINE_FINAL_TYPE (StillaCellGrid, stilla_cell_grid, GTK_TYPE_WIDGET)

enum {
  TURN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
get_cell (StillaCellGrid *self, int column, int row)
{
  return gtk_grid_get_child_at (self->grid, column + FIRST, row + FIRST);
}

static void
find_focused (StillaCellGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *cell = root != NULL ? gtk_root_get_focus (root) : NULL;
  int column, row;

  while (cell != NULL && gtk_widget_get_parent (cell) != GTK_WIDGET (self->grid))
    cell = gtk_widget_get_parent (cell);
  if (cell == NULL)
    return;
  gtk_grid_query_child (self->grid, cell, &column, &row, NULL, NULL);
  self->column = column - FIRST;
  self->row = row - FIRST;
}

static gboolean
go_to (StillaCellGrid *self, int column, int row)
{
  GtkWidget *cell;

  stilla_cell_grid_set_current (self, column, row);
  cell = get_cell (self, self->column, self->row);
  return cell != NULL && gtk_widget_grab_focus (cell);
}

/* Where the key leads, by what the reader sees: in a text from right to left the next day is on the left. */
static gboolean
find_target (StillaCellGrid *self, guint key, gboolean with_control, int *column, int *row)
{
  int onward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    *column -= onward;
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    *column += onward;
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    *row -= 1;
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    *row += 1;
  else if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    *column = 0;
  else if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    *column = self->n_columns - 1;
  else
    return FALSE;
  if (with_control && *column == 0)
    *row = 0;
  else if (with_control && *column == self->n_columns - 1)
    *row = self->n_rows - 1;
  return TRUE;
}

static gboolean
turn (StillaCellGrid *self, guint key)
{
  gboolean is_back = key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up;

  if (!is_back && key != GDK_KEY_Page_Down && key != GDK_KEY_KP_Page_Down)
    return FALSE;
  g_signal_emit (self, signals[TURN], 0, is_back ? -1 : 1);
  return TRUE;
}

static gboolean
key_cb (StillaCellGrid *self, guint key, guint code, GdkModifierType state)
{
  int column, row;

  if ((state & (GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  find_focused (self);
  column = self->column;
  row = self->row;
  if (!find_target (self, key, (state & GDK_CONTROL_MASK) != 0, &column, &row))
    return turn (self, key);
  go_to (self, column, row);
  return TRUE;
}

/* Tab: into the table once, then on to what follows it. */
static gboolean
stilla_cell_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  StillaCellGrid *self = STILLA_CELL_GRID (widget);

  if (gtk_widget_get_focus_child (widget) == NULL)
    return go_to (self, self->column, self->row);
  find_focused (self);
  return FALSE;
}

static gboolean
stilla_cell_grid_grab_focus (GtkWidget *widget)
{
  StillaCellGrid *self = STILLA_CELL_GRID (widget);

  return go_to (self, self->column, self->row);
}

static void
stilla_cell_grid_dispose (GObject *object)
{
  StillaCellGrid *self = STILLA_CELL_GRID (object);

  if (self->grid != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->grid));
  self->grid = NULL;
  G_OBJECT_CLASS (stilla_cell_grid_parent_class)->dispose (object);
}

static void
stilla_cell_grid_class_init (StillaCellGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_cell_grid_dispose;
  widget_class->focus = stilla_cell_grid_focus;
  widget_class->grab_focus = stilla_cell_grid_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[TURN] = g_signal_new ("turn", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
stilla_cell_grid_init (StillaCellGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, SPACING);
  gtk_grid_set_column_spacing (self->grid, SPACING);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
stilla_cell_grid_new (const char *name)
{
  GtkWidget *self = g_object_new (STILLA_TYPE_CELL_GRID, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return self;
}

void
stilla_cell_grid_clear (StillaCellGrid *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  self->n_columns = 0;
  self->n_rows = 0;
}

void
stilla_cell_grid_attach_head (StillaCellGrid *self, GtkWidget *head, int column, int row)
{
  gtk_grid_attach (self->grid, head, column + FIRST, row + FIRST, 1, 1);
}

void
stilla_cell_grid_attach (StillaCellGrid *self, GtkWidget *cell, int column, int row)
{
  gtk_widget_set_hexpand (cell, TRUE);
  gtk_grid_attach (self->grid, cell, column + FIRST, row + FIRST, 1, 1);
  self->n_columns = MAX (self->n_columns, column + 1);
  self->n_rows = MAX (self->n_rows, row + 1);
}

void
stilla_cell_grid_set_current (StillaCellGrid *self, int column, int row)
{
  self->column = CLAMP (column, 0, MAX (0, self->n_columns - 1));
  self->row = CLAMP (row, 0, MAX (0, self->n_rows - 1));
}

void
stilla_cell_grid_get_current (StillaCellGrid *self, int *column, int *row)
{
  find_focused (self);
  *column = self->column;
  *row = self->row;
}
