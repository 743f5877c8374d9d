/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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

/** _stilla_store_set_unreadable: Sets the error for a row that no plan can hold. */
void _stilla_store_set_unreadable (GError **error);

/** _stilla_statement_bind_date: @date: an invalid one binds NULL */
void _stilla_statement_bind_date (StillaStatement *self, int index, const GDate *date);
/** _stilla_statement_get_date: Returns: FALSE when there is a text that is no date; NULL gives an invalid
 * date */
gboolean _stilla_statement_get_date (StillaStatement *self, int column, GDate *out);

G_END_DECLS
