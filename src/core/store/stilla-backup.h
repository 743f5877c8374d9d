/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/store/stilla-store.h"

G_BEGIN_DECLS

/* A whole copy of the store in one file, which nobody else may read. */

typedef enum {
  STILLA_BACKUP_WHOLE,   /* it can be restored */
  STILLA_BACKUP_NEWER,   /* made by a newer program */
  STILLA_BACKUP_FOREIGN, /* not made by this program */
  STILLA_BACKUP_DAMAGED, /* made by this program, and not what it was any more */
} StillaBackupKind;

/* What a file turned out to be. A plain value; all but the kind say something only when it is whole. */
typedef struct {
  StillaBackupKind kind;
  int version;    /* of the schema in the file */
  guint people;   /* who are on the list */
  guint products; /* ended or not */
  guint answers;  /* that stand */
  GDate newest;   /* the day of the last answer; not valid when there is none */
} StillaBackup;

/**
 * stilla_backup_write:
 *
 * Copies @db as it was last committed to @path: as a draft first, which takes the place of what stood there
 * once it is checked and on the disk.
 */
gboolean stilla_backup_write (StillaDb *db, const char *path, GError **error);

/**
 * stilla_store_backup:
 * @path: any file outside the folder of the store
 *
 * The same for a store, which may be one that can only be read.
 */
gboolean stilla_store_backup (StillaStore *self, const char *path, GError **error);

/**
 * stilla_backup_inspect:
 * @path: any file; it is only read
 * @folder: of the store, where a copy is looked at and removed again
 * @steps: (element-type utf8) (nullable): as for stilla_store_open()
 *
 * Finds out what @path is: whether all of it is in order, can be brought up to date and makes plans. On the
 * thread of the store, when @path may be the store itself.
 *
 * Returns: FALSE when the file could not be read, or not be copied
 */
gboolean stilla_backup_inspect (const char *path,
                                const char *folder,
                                const GPtrArray *steps,
                                StillaBackup *out,
                                GError **error);

/** stilla_backup_describe: Returns: (transfer full): one sentence that says what it is and, when it cannot be
 * restored, what to do */
char *stilla_backup_describe (const StillaBackup *self);

/**
 * stilla_backup_restore:
 * @folder: of the store, which nobody has open; made when it is missing
 * @path: as for stilla_backup_inspect(), which decides
 * @today: for the name of what was there before
 * @steps: (element-type utf8) (nullable): as for stilla_store_open()
 * @out_replaced: (out) (transfer full) (nullable): where what was there before is kept:
 *   "plans.db.replaced-2026-11-21" beside it; %NULL when there was nothing
 *
 * Puts a copy of @path, brought up to date, in the place of the store. When that fails, the store is as it
 * was; only a disk that fails at the last step and refuses to take it back leaves the copy there, and the
 * message says so.
 */
gboolean stilla_backup_restore (const char *folder,
                                const char *path,
                                const GDate *today,
                                const GPtrArray *steps,
                                char **out_replaced,
                                GError **error);

G_END_DECLS
