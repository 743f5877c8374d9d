/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One row of a table: cells side by side, or below each other with the heads before them. */
#define STILLA_TYPE_TABLE_ROW (stilla_table_row_get_type ())
G_DECLARE_FINAL_TYPE (StillaTableRow, stilla_table_row, STILLA, TABLE_ROW, GtkWidget)

/** stilla_table_row_new_head: the heads of the columns; not shown when the rows are cards */
GtkWidget *stilla_table_row_new_head (const StillaTable *table, StillaRendition *rendition);
/** stilla_table_row_new: row @index of @table. @shared: (nullable): a claim that stands below the table, so
 * that the row need not repeat it */
GtkWidget *stilla_table_row_new (const StillaTable *table,
                                 guint index,
                                 const StillaText *shared,
                                 StillaRendition *rendition);

gboolean stilla_table_row_is_head (StillaTableRow *self);
/** stilla_table_row_get_cell: Returns: (transfer none) (nullable): the label of column @column */
GtkWidget *stilla_table_row_get_cell (StillaTableRow *self, guint column);
/** stilla_table_row_get_longest_word: Returns: how many letters the longest word of a cell has */
int stilla_table_row_get_longest_word (StillaTableRow *self, guint column);
/** stilla_table_row_set_widths: @widths: (nullable): a width for each column and the gap between them; %NULL
 * for a card */
void stilla_table_row_set_widths (StillaTableRow *self, const int *widths, int gap);

G_END_DECLS
