/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/base/stilla-whole-file.h"
#include "core/store/stilla-backup.h"

G_BEGIN_DECLS

/* What SQLite may leave beside a database. */
#define STILLA_BACKUP_N_SIDES 3
extern const char *const _stilla_backup_sides[STILLA_BACKUP_N_SIDES];

/** _stilla_backup_set_own_error: Turns @cause, the failure to write a file of the store, into what became of
 * the plan. Returns: FALSE */
gboolean _stilla_backup_set_own_error (const GError *cause, GError **error);

/** _stilla_backup_take_in: Makes @draft a copy of @path, looks at it, and when it is whole brings it up to
 * date. Returns: as stilla_backup_inspect() */
gboolean _stilla_backup_take_in (StillaWholeFile *draft,
                                 const char *path,
                                 const GPtrArray *steps,
                                 StillaBackup *out,
                                 GError **error);

G_END_DECLS
