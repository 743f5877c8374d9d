/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/store/stilla-db.h"

G_BEGIN_DECLS

/**
 * stilla_store_erase:
 * @folder: of the store, which nobody has open
 *
 * Removes everything the program ever wrote there: the plans, what was set aside or replaced, drafts, the
 * backups made before updates, and what is kept for handouts: sets, the practice, paper and printer. Files of
 * other programs, folders and symbolic links stay, whatever their names. What one backed up elsewhere stays
 * too.
 *
 * The files are removed, not overwritten: flash memory, copying file systems and backups of the computer may
 * keep what was in them, and no program can reach that.
 *
 * Returns: FALSE with one sentence that names what is left; everything else is gone
 */
gboolean stilla_store_erase (const char *folder, GError **error);

G_END_DECLS
