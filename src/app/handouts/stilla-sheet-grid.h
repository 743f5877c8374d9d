/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/print/stilla-handout-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sheets of paper of one size in rows. The arrow keys go from sheet to sheet, Tab goes on to what comes after
 * all of them. Emits ::activated when one of them is. */
#define STILLA_TYPE_SHEET_GRID (stilla_sheet_grid_get_type ())
G_DECLARE_FINAL_TYPE (StillaSheetGrid, stilla_sheet_grid, STILLA, SHEET_GRID, GtkWidget)

GtkWidget *stilla_sheet_grid_new (void);

/** stilla_sheet_grid_show: Shows the sheets of @pages in place of those before: the same widgets, so that the
 * keyboard stays where it was. */
void stilla_sheet_grid_show (StillaSheetGrid *self, StillaHandoutPages *pages);

/** stilla_sheet_grid_set_zoomed: Shows one column in a size to read. */
void stilla_sheet_grid_set_zoomed (StillaSheetGrid *self, gboolean is_zoomed);

/** stilla_sheet_grid_find_current: Returns: which sheet has the keyboard, or else which one is the first that
 * ends below @top when all is @width wide */
int stilla_sheet_grid_find_current (StillaSheetGrid *self, int width, double top);
/** stilla_sheet_grid_get_height: Returns: how high all is when it is @width wide */
int stilla_sheet_grid_get_height (StillaSheetGrid *self, int width);
/** stilla_sheet_grid_get_top: Returns: how far below the top sheet @index begins */
int stilla_sheet_grid_get_top (StillaSheetGrid *self, int width, int index);
/** stilla_sheet_grid_set_seen: Draws the sheets between @top and @bottom, and no others. */
void stilla_sheet_grid_set_seen (StillaSheetGrid *self, int width, double top, double bottom);

G_END_DECLS
