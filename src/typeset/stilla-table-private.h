/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "typeset/stilla-setter-private.h"

G_BEGIN_DECLS

typedef struct {
  StillaSetter *setter;
  const StillaTable *table;
  guint n_columns;
  guint n_beside;  /* columns side by side: all, or all but the last */
  double *lengths; /* of the words of each cell on one line, row by row; the head is the last row */
  double *least;   /* width of its longest word */
  double *start;   /* from the reading side, inside the column of the text */
  double *width;
  double gap; /* between columns */
  StillaNode *node;
  StillaNode *caption;    /* nullable */
  const StillaNode *body; /* of the rows */
  StillaLevel level;
  const StillaText *shared; /* nullable: the claim of all rows, said once */
} StillaTableSetter;

/** _stilla_table_share_width: Gives each column its place. Returns: FALSE when not even the longest words fit
 */
gboolean _stilla_table_share_width (StillaTableSetter *self);

G_END_DECLS
