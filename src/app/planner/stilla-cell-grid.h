/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A table whose cells can be gone through with the keyboard as in a calendar: Tab goes into it and out again,
 * the arrows from cell to cell, Home and End to the ends of a row, with Control to the corners. Page Up and
 * Page Down ask for what comes before and after: ::turn with -1 or 1. Heads are for the eye: the name of a
 * cell has to say its row and its column, as GTK tells nobody where a cell stands. */
#define STILLA_TYPE_CELL_GRID (stilla_cell_grid_get_type ())
G_DECLARE_FINAL_TYPE (StillaCellGrid, stilla_cell_grid, STILLA, CELL_GRID, GtkWidget)

/** stilla_cell_grid_new: @name: what the table is, for a screen reader */
GtkWidget *stilla_cell_grid_new (const char *name);

/** stilla_cell_grid_clear: Takes everything out. */
void stilla_cell_grid_clear (StillaCellGrid *self);
/** stilla_cell_grid_attach_head: Adds words that name a row or a column, @column -1: before the first. */
void stilla_cell_grid_attach_head (StillaCellGrid *self, GtkWidget *head, int column, int row);
/** stilla_cell_grid_attach: Adds a cell, which takes the keyboard; both count from 0. */
void stilla_cell_grid_attach (StillaCellGrid *self, GtkWidget *cell, int column, int row);

/** stilla_cell_grid_set_current: Which cell Tab goes to; the nearest one there is. */
void stilla_cell_grid_set_current (StillaCellGrid *self, int column, int row);
void stilla_cell_grid_get_current (StillaCellGrid *self, int *column, int *row);

G_END_DECLS
