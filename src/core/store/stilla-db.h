/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STILLA_STORE_ERROR (stilla_store_error_quark ())
GQuark stilla_store_error_quark (void);

/* Every message is one plain sentence that says what happened to the data and what to do. */
typedef enum {
  STILLA_STORE_ERROR_OPEN,      /* the file or its folder cannot be used */
  STILLA_STORE_ERROR_FOREIGN,   /* the file belongs to another program; it was not touched */
  STILLA_STORE_ERROR_NEWER,     /* the file was made by a newer program; it was not touched */
  STILLA_STORE_ERROR_DAMAGED,   /* the file cannot be read as a plan */
  STILLA_STORE_ERROR_READ_ONLY, /* nothing can be saved */
  STILLA_STORE_ERROR_FULL,      /* no space left */
  STILLA_STORE_ERROR_BUSY,      /* another program holds the file */
  STILLA_STORE_ERROR_REPLACED,  /* another file stands in its place, or none */
  STILLA_STORE_ERROR_REFUSED,   /* the data breaks a rule of the schema */
  STILLA_STORE_ERROR_IO,        /* any other failure of the disk */
  STILLA_STORE_ERROR_MIGRATION, /* the file could not be brought up to date; it is as it was */
} StillaStoreError;

/* One open SQLite file. Belongs to the thread that opened it. */
typedef struct _StillaDb StillaDb;

typedef enum {
  STILLA_DB_READ_WRITE,
  STILLA_DB_READ_ONLY,
} StillaDbMode;

/** stilla_db_open: Opens an existing file, hardened: no extensions, no trust in its schema, checked cells,
 * durable commits, foreign keys on. Reads nothing yet. */
StillaDb *stilla_db_open (const char *path, StillaDbMode mode, GError **error);
/** stilla_db_open_in_memory: Opens an empty database that stands on no disk. */
StillaDb *stilla_db_open_in_memory (GError **error);
void stilla_db_free (StillaDb *self);

/** stilla_db_exec: Runs the statements of @sql, in order. */
gboolean stilla_db_exec (StillaDb *self, const char *sql, GError **error);

/** stilla_db_get_number: @sql: a query for one number. */
gboolean stilla_db_get_number (StillaDb *self, const char *sql, gint64 *out, GError **error);

/** stilla_db_begin: Starts a transaction that may write; ends with stilla_db_commit() or
 * stilla_db_rollback(). */
gboolean stilla_db_begin (StillaDb *self, GError **error);
/** stilla_db_commit: On failure everything since stilla_db_begin() is undone. After success it is on the
 * disk. */
gboolean stilla_db_commit (StillaDb *self, GError **error);
void stilla_db_rollback (StillaDb *self);

/** stilla_db_is_replaced: Returns: whether another file, or none, stands where the open one was opened */
gboolean stilla_db_is_replaced (StillaDb *self);

/** stilla_db_check: @pragma: "quick_check", "integrity_check" or "foreign_key_check". Returns: FALSE with
 * %STILLA_STORE_ERROR_DAMAGED when it finds anything */
gboolean stilla_db_check (StillaDb *self, const char *pragma, GError **error);

/** stilla_db_copy: Copies the whole database as it was last committed into the existing, empty file @path
 * (the online backup); also between stilla_db_begin() and the first write. */
gboolean stilla_db_copy (StillaDb *self, const char *path, GError **error);

/** stilla_db_copy_to_memory: Returns: (transfer full) (nullable): a copy that stands on no disk */
StillaDb *stilla_db_copy_to_memory (StillaDb *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaDb, stilla_db_free)

G_END_DECLS
