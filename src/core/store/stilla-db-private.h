/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/store/stilla-db.h"
#include "core/store/stilla-statement.h"

#include <sqlite3.h>

G_BEGIN_DECLS

struct _StillaDb {
  sqlite3 *handle;
  GHashTable *statements; /* (element-type utf8 StillaStatement): by their SQL */
  GThread *thread;
  gint64 wait_until; /* monotonic, as is: */
  gint64 gave_up_at; /* the end of the last wait that was in vain; 0: there was none */
};

struct _StillaStatement {
  StillaDb *db; /* borrowed */
  sqlite3_stmt *handle;
  int bind_result; /* the first failure of a bind, reported by the next step */
};

/** _stilla_db_set_error: Turns the last failure of @self into a plain sentence. */
void _stilla_db_set_error (StillaDb *self, GError **error);
/** _stilla_db_set_code: Says what @code means. */
void _stilla_db_set_code (StillaStoreError code, GError **error);
/** _stilla_db_set_system_error: Does so with @number, an errno. */
void _stilla_db_set_system_error (int number, GError **error);
/** _stilla_db_set_refused: Says that something breaks the rules, as SQLite would have. */
void _stilla_db_set_refused (GError **error);

G_END_DECLS
