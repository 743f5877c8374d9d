/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/store/stilla-db.h"

G_BEGIN_DECLS

/* Tables whose rows are added and ended, never changed. The ones without an end stand: they are what is known
 * now. A row is looked at as a list of texts, so that two can be compared whatever they mean. */

#define STILLA_STANDING_COLUMNS 5

typedef struct {
  char *columns[STILLA_STANDING_COLUMNS]; /* (nullable) */
  gint64 id;                              /* 0: not on the disk yet */
  gint64 place;                           /* in the list */
} StillaStandingRow;

typedef struct {
  const char *select; /* what stands of person ?1, in order: id, place, the columns */
  guint n_columns;
  const char *insert; /* ?1 to ?5: the columns, ?6: the place, ?7: the time, ?8: the person */
  const char *end;    /* ?1: the time, ?2: the id */
  const char *move;   /* ?1: the place, ?2: the id; NULL: the order says nothing */
  /* (nullable): writes what else belongs to the row that was just added */
  gboolean (*insert_more) (StillaDb *db, const StillaStandingRow *row, GError **error);
} StillaStandingTable;

/** stilla_standing_row_new: @...: the columns, each a text or %NULL, as many as @n_columns; copied */
StillaStandingRow *stilla_standing_row_new (guint n_columns, ...);
void stilla_standing_row_free (StillaStandingRow *self);

/** stilla_standing_rows_load: Returns: (transfer full) (nullable) (element-type StillaStandingRow): what
 * stands in @table for @person_id */
GPtrArray *
stilla_standing_rows_load (StillaDb *db, const StillaStandingTable *table, gint64 person_id, GError **error);

/**
 * stilla_standing_rows_save:
 * @wanted: (element-type StillaStandingRow): what shall stand in @table, in order
 * @at: the time, as it is written
 *
 * Ends what is not wanted, adds what is new and leaves the rest alone. The caller holds the transaction.
 */
gboolean stilla_standing_rows_save (StillaDb *db,
                                    const StillaStandingTable *table,
                                    gint64 person_id,
                                    const GPtrArray *wanted,
                                    const char *at,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaStandingRow, stilla_standing_row_free)

G_END_DECLS
