/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-circumstances.h"
#include "core/store/stilla-store.h"

G_BEGIN_DECLS

/** stilla_store_load_circumstances: Returns: (transfer full) (nullable): what stands now for @person_id */
StillaCircumstances *stilla_store_load_circumstances (StillaStore *self, gint64 person_id, GError **error);

/**
 * stilla_store_save_circumstances:
 * @at: when the reader said so
 *
 * Adds what is new in @circumstances and ends what is not in them any more, in one transaction. What is ended
 * stays in the file, with when. Fails with %STILLA_STORE_ERROR_REFUSED when they could not be read back as
 * they are: a text that is empty or too long, times that are not in order.
 */
gboolean stilla_store_save_circumstances (StillaStore *self,
                                          gint64 person_id,
                                          const StillaCircumstances *circumstances,
                                          GDateTime *at,
                                          GError **error);

G_END_DECLS
