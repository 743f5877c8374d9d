/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/store/stilla-db.h"

G_BEGIN_DECLS

/** stilla_migrations_load: Returns: (transfer full) (nullable) (element-type utf8): the SQL of every step;
 * step 1 makes version 1 of an empty file */
GPtrArray *stilla_migrations_load (GError **error);

/**
 * stilla_migrations_run:
 * @steps: (element-type utf8): as stilla_migrations_load() gives them
 * @backups: the folder for copies; made when it is needed
 * @today: for the name of the copy
 *
 * Brings the file to version @steps->len: a copy of it first, then each step with its version in a
 * transaction of its own that is checked before it is committed. Fails with %STILLA_STORE_ERROR_MIGRATION;
 * the file is then as the last whole step left it.
 */
gboolean stilla_migrations_run (StillaDb *db,
                                const GPtrArray *steps,
                                const char *backups,
                                const GDate *today,
                                GError **error);

/**
 * stilla_migrations_preview:
 *
 * A file that cannot be brought up to date can still be read as if it had been.
 *
 * Returns: (transfer full) (nullable): a copy in memory with every step that could be made
 */
StillaDb *stilla_migrations_preview (StillaDb *db, const GPtrArray *steps, GError **error);

/** stilla_migrations_update: Does so with a file that is a copy itself, without another copy. Fails with the
 * cause. */
gboolean stilla_migrations_update (StillaDb *db, const GPtrArray *steps, GError **error);

G_END_DECLS
