/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-cell-grid.h"

#define COLUMNS 3
#define ROWS 2

typedef struct {
  GtkWidget *window;
  GtkWidget *before;
  StillaCellGrid *cells;
  GtkWidget *after;
  GtkWidget *buttons[ROWS][COLUMNS];
  int turned;
} Fixture;

static void
turn_cb (Fixture *self, int direction)
{
  self->turned += direction;
}

static void
fill (Fixture *self)
{
  stilla_cell_grid_clear (self->cells);
  stilla_cell_grid_attach_head (self->cells, gtk_label_new ("Monday"), 0, -1);
  for (int row = 0; row < ROWS; row++)
    for (int column = 0; column < COLUMNS; column++) {
      self->buttons[row][column] = gtk_button_new_with_label ("x");
      stilla_cell_grid_attach (self->cells, self->buttons[row][column], column, row);
    }
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_default_direction (data != NULL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  self->window = gtk_window_new ();
  self->before = gtk_button_new_with_label ("before");
  self->after = gtk_button_new_with_label ("after");
  self->cells = STILLA_CELL_GRID (stilla_cell_grid_new ("A table"));
  fill (self);
  gtk_box_append (GTK_BOX (box), self->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->cells));
  gtk_box_append (GTK_BOX (box), self->after);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  g_signal_connect_swapped (self->cells, "turn", G_CALLBACK (turn_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static GtkWidget *
get_focus (Fixture *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->window));
}

static void
tab (Fixture *self, GtkDirectionType direction)
{
  g_assert_true (gtk_widget_child_focus (self->window, direction));
}

static GtkEventController *
find_keys (GtkWidget *widget)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (all, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      return controller;
  }
  g_assert_not_reached ();
}

static gboolean
press (Fixture *self, guint key, GdkModifierType state)
{
  gboolean is_taken = FALSE;

  g_signal_emit_by_name (find_keys (GTK_WIDGET (self->cells)), "key-pressed", key, 0, state, &is_taken);
  return is_taken;
}

/* Tab goes in once and out again, and comes back to the cell it left. */
static void
test_tab (Fixture *self, gconstpointer data)
{
  gtk_widget_grab_focus (self->before);
  tab (self, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (self) == self->buttons[0][0]);
  press (self, GDK_KEY_Down, 0);
  g_assert_true (get_focus (self) == self->buttons[1][0]);
  tab (self, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (self) == self->after);
  tab (self, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (self) == self->buttons[1][0]);
  tab (self, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (self) == self->before);
}

static const struct {
  guint key;
  GdkModifierType state;
  int column, row;
} keys[] = {
  { GDK_KEY_Right, 0, 1, 0 },
  { GDK_KEY_Right, 0, 2, 0 },
  { GDK_KEY_Right, 0, 2, 0 }, /* the edge */
  { GDK_KEY_Down, 0, 2, 1 },
  { GDK_KEY_Down, 0, 2, 1 },
  { GDK_KEY_Left, 0, 1, 1 },
  { GDK_KEY_Home, 0, 0, 1 },
  { GDK_KEY_End, 0, 2, 1 },
  { GDK_KEY_Home, GDK_CONTROL_MASK, 0, 0 },
  { GDK_KEY_End, GDK_CONTROL_MASK, 2, 1 },
  { GDK_KEY_Up, 0, 2, 0 },
};

static void
test_arrows (Fixture *self, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->cells));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_assert_true (press (self, keys[i].key, keys[i].state));
    g_assert_true (get_focus (self) == self->buttons[keys[i].row][keys[i].column]);
  }
  g_assert_false (press (self, GDK_KEY_a, 0));
  g_assert_false (press (self, GDK_KEY_Left, GDK_ALT_MASK)); /* back to the screen before */
}

/* In a text from right to left the first day stands on the right. */
static void
test_mirrored (Fixture *self, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->cells));
  press (self, GDK_KEY_Left, 0);
  g_assert_true (get_focus (self) == self->buttons[0][1]);
  press (self, GDK_KEY_Right, 0);
  g_assert_true (get_focus (self) == self->buttons[0][0]);
}

static void
test_turn (Fixture *self, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->cells));
  press (self, GDK_KEY_Page_Down, 0);
  g_assert_cmpint (self->turned, ==, 1);
  press (self, GDK_KEY_Page_Up, 0);
  press (self, GDK_KEY_Page_Up, 0);
  g_assert_cmpint (self->turned, ==, -1);
}

/* What is shown is made anew with fewer cells: the nearest one is there. */
static void
test_fewer (Fixture *self, gconstpointer data)
{
  int column, row;

  stilla_cell_grid_set_current (self->cells, 2, 9);
  stilla_cell_grid_get_current (self->cells, &column, &row);
  g_assert_cmpint (column, ==, 2);
  g_assert_cmpint (row, ==, 1);
  stilla_cell_grid_clear (self->cells);
  stilla_cell_grid_set_current (self->cells, 2, 1);
  g_assert_false (gtk_widget_grab_focus (GTK_WIDGET (self->cells)));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, data, function) g_test_add (path, Fixture, data, set_up, function, tear_down)
  ADD ("/planner/cell-grid/tab", NULL, test_tab);
  ADD ("/planner/cell-grid/arrows", NULL, test_arrows);
  ADD ("/planner/cell-grid/mirrored", "mirrored", test_mirrored);
  ADD ("/planner/cell-grid/turn", NULL, test_turn);
  ADD ("/planner/cell-grid/fewer", NULL, test_fewer);
  return g_test_run ();
}
