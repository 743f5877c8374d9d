/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-circumstances.h"
#include "core/store/stilla-statement.h"
#include "core/store/stilla-store.h"

G_BEGIN_DECLS

/* How a moment is written, for g_date_time_format(). */
#define STILLA_STORE_TIME "%Y-%m-%dT%H:%M:%S%:z"

struct _StillaStore {
  StillaDb *db;
  StillaStoreState state;
  char *path;
  char *set_aside; /* nullable */
};

/** _stilla_store_begin: Starts a writing transaction, or says why nothing can be saved. */
gboolean _stilla_store_begin (StillaStore *self, GError **error);

/* Each writes inside the transaction of the caller. */
gboolean
_stilla_store_write_person (StillaStore *self, const StillaPerson *person, gint64 *out_id, GError **error);
gboolean
_stilla_store_write_plan (StillaStore *self, gint64 person_id, const StillaPlan *plan, GError **error);
gboolean _stilla_store_write_answer (StillaStore *self, const StillaIntake *answer, GError **error);
gboolean _stilla_store_write_circumstances (StillaStore *self,
                                            gint64 person_id,
                                            const StillaCircumstances *circumstances,
                                            GDateTime *at,
                                            GError **error);

/** StillaStoreReadRow: Returns: FALSE with @error set when no plan can hold the row; @out: (transfer full) */
typedef gboolean (*StillaStoreReadRow) (StillaStatement *row, gpointer *out, GError **error);
/** _stilla_store_load_rows: Adds what @sql finds for person ?1 to @out. */
gboolean _stilla_store_load_rows (StillaStore *self,
                                  const char *sql,
                                  gint64 person_id,
                                  StillaStoreReadRow read_row,
                                  GPtrArray *out,
                                  GError **error);

/** _stilla_store_load_entries: Fills @parts with everything but products and doses. */
gboolean
_stilla_store_load_entries (StillaStore *self, gint64 person_id, StillaPlanParts *parts, GError **error);
/** _stilla_store_save_as_needed: Adds and ends; before the doses, which may name them. */
gboolean _stilla_store_save_as_needed (StillaStore *self, const StillaPlan *plan, GError **error);
/** _stilla_store_save_entries: Adds and ends visits, pauses and counts. */
gboolean
_stilla_store_save_entries (StillaStore *self, gint64 person_id, const StillaPlan *plan, GError **error);

/** _stilla_statement_get_repeat: Reads the unit, the number, the weekdays and the anchor from @column on; no
 * anchor: @from. Returns: FALSE when they are none */
gboolean
_stilla_statement_get_repeat (StillaStatement *self, int column, const GDate *from, StillaRepeat *out);
/** _stilla_statement_bind_repeat: Binds the same four from @index on. */
void _stilla_statement_bind_repeat (StillaStatement *self, int index, const StillaRepeat *repeat);

/** _stilla_store_set_unreadable: Sets the error for a row that no plan can hold. */
void _stilla_store_set_unreadable (GError **error);

/** _stilla_statement_bind_date: @date: an invalid one binds NULL */
void _stilla_statement_bind_date (StillaStatement *self, int index, const GDate *date);
/** _stilla_statement_get_date: Returns: FALSE when there is a text that is no date; NULL gives an invalid
 * date */
gboolean _stilla_statement_get_date (StillaStatement *self, int column, GDate *out);

G_END_DECLS
