/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/store/stilla-db.h"

G_BEGIN_DECLS

/* The database as a file, before SQLite sees it: who owns it, who may read it, and moving it out of the way.
 */

#define STILLA_STORE_APPLICATION_ID 1400138849 /* "Stla" */

typedef enum {
  STILLA_STORE_FILE_NONE,      /* there is no file, or an empty one */
  STILLA_STORE_FILE_OURS,      /* a plan of this program */
  STILLA_STORE_FILE_FOREIGN,   /* a database of another program */
  STILLA_STORE_FILE_DAMAGED,   /* no database at all */
  STILLA_STORE_FILE_UNDECIDED, /* an unfinished transaction has to be taken back first */
} StillaStoreFileKind;

/** stilla_store_file_prepare_folder: Makes @folder, readable by nobody else. Returns: (transfer full)
 * (nullable): its path without symbolic links */
char *stilla_store_file_prepare_folder (const char *folder, GError **error);

/** stilla_store_file_inspect: @out_version: (out): the schema version its header names, 0 when there is none.
 * Reads the header only. */
gboolean
stilla_store_file_inspect (const char *path, StillaStoreFileKind *out_kind, int *out_version, GError **error);

/** stilla_store_file_is_foreign: Returns: whether @path is a database that is not marked as ours */
gboolean stilla_store_file_is_foreign (const char *path);

/** stilla_store_file_create: Makes an empty file that nobody else may read. Fails when it exists. */
gboolean stilla_store_file_create (const char *path, GError **error);

/** stilla_store_file_protect: Takes every right on @path from everybody else. */
gboolean stilla_store_file_protect (const char *path, GError **error);

/** stilla_store_file_is_writable: Returns: whether @path and the folder around it can be written to */
gboolean stilla_store_file_is_writable (const char *path);

/**
 * stilla_store_file_set_aside:
 * @today: for the new name
 *
 * Renames the damaged file, and its journal with it, to "….damaged-2026-11-20", readable by nobody else.
 * Never deletes.
 *
 * Returns: (transfer full) (nullable): the new path
 */
char *stilla_store_file_set_aside (const char *path, const GDate *today, GError **error);

/**
 * stilla_store_file_keep:
 * @today: for the new name
 *
 * Makes sure that what @path holds is also kept as "….replaced-2026-11-21", readable by nobody else, when
 * another file takes its place. Not on the disk before its folder is.
 *
 * Returns: (transfer full) (nullable): the new path
 */
char *stilla_store_file_keep (const char *path, const GDate *today, GError **error);

/** stilla_store_file_is_readable: Returns: whether @path is an ordinary file that can be read */
gboolean stilla_store_file_is_readable (const char *path, GError **error);

/** stilla_store_file_copy: Makes @to, which nobody else may read, a copy of the ordinary file @path. Fails
 * when
 * @path changes meanwhile. */
gboolean stilla_store_file_copy (const char *path, const char *to, GError **error);

/** stilla_store_file_sync: Waits until @path, a file or a folder, is on the disk. */
gboolean stilla_store_file_sync (const char *path, GError **error);

G_END_DECLS
