/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-person.h"
#include "core/store/stilla-store.h"

G_BEGIN_DECLS

/** stilla_store_load_people: Returns: (transfer full) (nullable) (element-type StillaPerson): everybody who
 * is on the list, the first who came first */
GPtrArray *stilla_store_load_people (StillaStore *self, GError **error);

/** stilla_store_save_person: Keeps a new person (id 0) or the changed habits of one. @out_id: (out): their
 * id. Fails with %STILLA_STORE_ERROR_REFUSED when a field cannot be kept. */
gboolean
stilla_store_save_person (StillaStore *self, const StillaPerson *person, gint64 *out_id, GError **error);

/** stilla_store_set_person_removed: Takes somebody off the list at @at, or puts them back (%NULL). Everything
 * that was written down for them stays in the file. The last one on the list is not taken off. */
gboolean stilla_store_set_person_removed (StillaStore *self, gint64 person_id, GDateTime *at, GError **error);

G_END_DECLS
