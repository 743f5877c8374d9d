/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/paper/stilla-handout-request.h"

G_BEGIN_DECLS

/* A table that asks for handouts, one a row: data/handout-batch.md describes it. */

#define STILLA_HANDOUT_TABLE_ERROR (stilla_handout_table_error_quark ())
GQuark stilla_handout_table_error_quark (void);

/* Every message is one plain sentence that says what to do. */
typedef enum {
  STILLA_HANDOUT_TABLE_ERROR_HEAD, /* the names of the columns */
  STILLA_HANDOUT_TABLE_ERROR_ROW,
} StillaHandoutTableError;

typedef struct {
  guint row;                     /* as a spreadsheet counts them: the names of the columns are row 1 */
  StillaHandoutRequest *request; /* (nullable): %NULL when @error says why there is none */
  GError *error;                 /* (nullable) */
} StillaHandoutRow;

/**
 * stilla_handout_table_new:
 * @rows: (element-type StillaCsvRow): the table, its first row with the names of the columns
 * @name: what messages call the table
 * @folder: the names of files in the table are relative to it
 * @defaults: what holds where a row says nothing
 *
 * A row with a fault is one of the rows, with an error instead of a request. Two rows of the same output both
 * have one: nobody knows which of them is meant to stay.
 *
 * Returns: (transfer full) (nullable) (element-type StillaHandoutRow): the rows, at least one, or %NULL with
 * STILLA_HANDOUT_TABLE_ERROR_HEAD when no row can be understood
 */
GPtrArray *stilla_handout_table_new (const GPtrArray *rows,
                                     const char *name,
                                     const char *folder,
                                     const StillaHandoutRequest *defaults,
                                     GError **error);

G_END_DECLS
