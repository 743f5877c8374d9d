/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STILLA_TABLE_MAX_COLUMNS 12

/* How wide the columns of a table are, in pixels. In a narrow place a table falls apart into cards, one a
 * row, with the heads repeated. */
typedef struct {
  int n_columns;
  int gap;
  int minimum[STILLA_TABLE_MAX_COLUMNS]; /* the longest word */
  int natural[STILLA_TABLE_MAX_COLUMNS]; /* the longest cell on one line */
} StillaTableColumns;

/**
 * stilla_table_columns_share:
 * @width: what there is
 * @widths: (out): a width for each column; together with the gaps they fill @width
 *
 * Returns: FALSE when the columns do not fit and cards must be shown
 */
gboolean stilla_table_columns_share (const StillaTableColumns *self, int width, int *widths);

/** stilla_table_columns_get_card_width: Returns: the least width of a card */
int stilla_table_columns_get_card_width (const StillaTableColumns *self);
/** stilla_table_columns_get_natural_width: Returns: the width in which no cell wraps */
int stilla_table_columns_get_natural_width (const StillaTableColumns *self);

G_END_DECLS
