/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/store/stilla-db.h"

G_BEGIN_DECLS

/* One prepared SQL statement, kept by its database and reused. Releasing it (g_autoptr) makes it ready again.
 */
typedef struct _StillaStatement StillaStatement;

typedef enum {
  STILLA_STEP_ROW,
  STILLA_STEP_DONE,
  STILLA_STEP_ERROR,
} StillaStep;

/** stilla_db_prepare: @sql: lives as long as @db. Returns: (transfer none) (nullable): the statement, without
 * values */
StillaStatement *stilla_db_prepare (StillaDb *db, const char *sql, GError **error);

/* @index counts the question marks from 1. A value that cannot be bound makes the next step fail. */
void stilla_statement_bind_text (StillaStatement *self, int index, const char *text); /* NULL binds NULL */
void stilla_statement_bind_number (StillaStatement *self, int index, gint64 number);

StillaStep stilla_statement_step (StillaStatement *self, GError **error);
/** stilla_statement_run: Steps to the end of a statement without rows. */
gboolean stilla_statement_run (StillaStatement *self, GError **error);

/* @column counts from 0; valid after a row. */
gboolean stilla_statement_is_null (StillaStatement *self, int column);
gint64 stilla_statement_get_number (StillaStatement *self, int column);
char *stilla_statement_dup_text (StillaStatement *self, int column); /* (transfer full) (nullable) */

void stilla_statement_release (StillaStatement *self);
void stilla_statement_free (StillaStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaStatement, stilla_statement_release)

G_END_DECLS
